/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-store-thread.h"

G_BEGIN_DECLS

/* Jobs of the tables calendar_source and imported_event; what they do stands in og-store-plan.h. */
gboolean og_import_table_save_source (OgSqliteConnection *db,
                                      OgJob              *job,
                                      GError            **error);
gboolean og_import_table_list_sources (OgSqliteConnection *db,
                                       OgJob              *job,
                                       GError            **error);
gboolean og_import_table_remove_source (OgSqliteConnection *db,
                                        OgJob              *job,
                                        GError            **error);
gboolean og_import_table_list (OgSqliteConnection *db,
                               OgJob              *job,
                               GError            **error);
gboolean og_import_table_import (OgSqliteConnection *db,
                                 OgJob              *job,
                                 GError            **error);

G_END_DECLS
