/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-store-thread.h"

G_BEGIN_DECLS

/* Jobs of the table note; what they do stands in og-store-inbox.h. */
gboolean og_note_table_add (OgSqliteConnection *db,
                            OgJob              *job,
                            GError            **error);
gboolean og_note_table_remove (OgSqliteConnection *db,
                               OgJob              *job,
                               GError            **error);
gboolean og_note_table_list (OgSqliteConnection *db,
                             OgJob              *job,
                             GError            **error);

G_END_DECLS
