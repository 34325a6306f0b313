/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-store-thread.h"

G_BEGIN_DECLS

/* Jobs of the table series; what they do stands in og-store-plan.h. */
gboolean og_series_table_save (OgSqliteConnection *db,
                               OgJob              *job,
                               GError            **error);
gboolean og_series_table_load (OgSqliteConnection *db,
                               OgJob              *job,
                               GError            **error);
gboolean og_series_table_list (OgSqliteConnection *db,
                               OgJob              *job,
                               GError            **error);
gboolean og_series_table_remove (OgSqliteConnection *db,
                                 OgJob              *job,
                                 GError            **error);
gboolean og_series_table_list_occurrences (OgSqliteConnection *db,
                                           OgJob              *job,
                                           GError            **error);
gboolean og_series_table_add_occurrences (OgSqliteConnection *db,
                                          OgJob              *job,
                                          GError            **error);

G_END_DECLS
