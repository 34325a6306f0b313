/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-store-thread.h"

G_BEGIN_DECLS

/* Jobs of the table channel; what they do stands in og-store.h. */
gboolean og_channel_table_list (OgSqliteConnection *db,
                                OgJob              *job,
                                GError            **error);
gboolean og_channel_table_save (OgSqliteConnection *db,
                                OgJob              *job,
                                GError            **error);
gboolean og_channel_table_remove (OgSqliteConnection *db,
                                  OgJob              *job,
                                  GError            **error);

gboolean og_channel_table_set_cursor (OgSqliteConnection *db,
                                      gint64              channel_id,
                                      const char         *cursor,
                                      GError            **error);

G_END_DECLS
