/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-town.h"

G_BEGIN_DECLS

/* Between the files of the town. */

/* No delay is as long as this: what seems further ahead was written before the clock
 * was set back. */
#define OG_TOWN_LONGEST_DELAY (15 * 60)

/* What a post sets off: one or two answers, now and then a direct message about something else. now:
 * unix seconds. */
void og_town_answer_post (OgTown            *self,
                          const OgTownEntry *post,
                          gint64             now);
/* What a reply to a citizen sets off: a question back, once, or thanks, once. */
void og_town_react_to_reply (OgTown            *self,
                             const OgTownEntry *reply,
                             const OgTownEntry *message,
                             gint64             now);

G_END_DECLS
