/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-store-thread.h"

G_BEGIN_DECLS

/* Jobs of the tables post and attachment; what they do stands in og-store.h. */
gboolean og_post_table_save (OgSqliteConnection *db,
                             OgJob              *job,
                             GError            **error);
gboolean og_post_table_load (OgSqliteConnection *db,
                             OgJob              *job,
                             GError            **error);
gboolean og_post_table_list (OgSqliteConnection *db,
                             OgJob              *job,
                             GError            **error);
gboolean og_post_table_list_drafts (OgSqliteConnection *db,
                                    OgJob              *job,
                                    GError            **error);
gboolean og_post_table_remove (OgSqliteConnection *db,
                               OgJob              *job,
                               GError            **error);
gboolean og_post_table_plan (OgSqliteConnection *db,
                             OgJob              *job,
                             GError            **error);
gboolean og_post_table_unplan (OgSqliteConnection *db,
                               OgJob              *job,
                               GError            **error);

G_END_DECLS
