/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-post.h"
#include "og-store-thread.h"

G_BEGIN_DECLS

/* Jobs that read posts with all that belongs to them; what they do stands in og-store.h and
 * og-store-plan.h. */
gboolean og_post_query_load (OgSqliteConnection *db,
                             OgJob              *job,
                             GError            **error);
gboolean og_post_query_load_ids (OgSqliteConnection *db,
                                 OgJob              *job,
                                 GError            **error);
gboolean og_post_query_list (OgSqliteConnection *db,
                             OgJob              *job,
                             GError            **error);
gboolean og_post_query_list_drafts (OgSqliteConnection *db,
                                    OgJob              *job,
                                    GError            **error);
gboolean og_post_query_list_picture_uses (OgSqliteConnection *db,
                                          OgJob              *job,
                                          GError            **error);

/* For other tables, within their transactions. The post with everything: (transfer full); NULL with
 * OG_ERROR_GONE */
OgPost *og_post_query_select (OgSqliteConnection *db,
                              gint64              post_id,
                              GError            **error);
GListStore *og_post_query_select_occurrences (OgSqliteConnection *db,
                                              gint64              series_id,
                                              gint64              first_day,
                                              GError            **error);

G_END_DECLS
