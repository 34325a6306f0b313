/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-store-thread.h"

G_BEGIN_DECLS

/* Jobs by which a clerk changes concerns, several at once, and takes it back; what they do stands in
 * og-store-inbox.h. */
gboolean og_concern_acts_change (OgSqliteConnection *db,
                                 OgJob              *job,
                                 GError            **error);
gboolean og_concern_acts_restore (OgSqliteConnection *db,
                                  OgJob              *job,
                                  GError            **error);

G_END_DECLS
