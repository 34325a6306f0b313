/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-post.h"
#include "og-store-thread.h"

G_BEGIN_DECLS

/* Jobs about what becomes of a post, with its rows in the outbox; what they do stands in og-store.h and
 * og-store-plan.h. */
gboolean og_post_plan_table_plan (OgSqliteConnection *db,
                                  OgJob              *job,
                                  GError            **error);
gboolean og_post_plan_table_plan_signed (OgSqliteConnection *db,
                                         OgJob              *job,
                                         GError            **error);
gboolean og_post_plan_table_hold (OgSqliteConnection *db,
                                  OgJob              *job,
                                  GError            **error);
gboolean og_post_plan_table_submit (OgSqliteConnection *db,
                                    OgJob              *job,
                                    GError            **error);
gboolean og_post_plan_table_move (OgSqliteConnection *db,
                                  OgJob              *job,
                                  GError            **error);

/* For other tables, within their transactions. */
gboolean og_post_plan_table_make_rows (OgSqliteConnection *db,
                                       OgPost             *post,
                                       gint64              post_id,
                                       GError            **error);

G_END_DECLS
