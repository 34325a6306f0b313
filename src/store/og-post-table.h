/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-post.h"
#include "og-store-thread.h"

G_BEGIN_DECLS

/* Jobs that write the table post; what they do stands in og-store.h and og-store-plan.h. */
gboolean og_post_table_save (OgSqliteConnection *db,
                             OgJob              *job,
                             GError            **error);
gboolean og_post_table_remove (OgSqliteConnection *db,
                               OgJob              *job,
                               GError            **error);

/* For other tables, within their transactions. */
gboolean og_post_table_insert (OgSqliteConnection *db,
                               OgPost             *post,
                               gint64             *id,
                               GError            **error);
gboolean og_post_table_set_state (OgSqliteConnection *db,
                                  gint64              post_id,
                                  OgPostState         state,
                                  GError            **error);

G_END_DECLS
