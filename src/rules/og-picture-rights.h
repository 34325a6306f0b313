/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-post.h"

G_BEGIN_DECLS

/* Whether pictures may be shown: the consent of the persons in them was not withdrawn (§ 22 KUG, Art. 7
 * (3) GDPR), and the right to use them has not run out. */

/* day: Julian day number on which it is shown. */
gboolean og_picture_may_be_shown (OgAttachment *picture,
                                  int           day);
/* at: unix seconds; the day is that of the post's zone. */
gboolean og_picture_rights_hold (OgPost *post,
                                 gint64  at);

G_END_DECLS
