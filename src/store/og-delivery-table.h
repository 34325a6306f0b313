/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-delivery.h"
#include "og-sqlite-statement.h"
#include "og-store-thread.h"

G_BEGIN_DECLS

/* Jobs of the table delivery, the outbox; what they do stands in og-store.h. */
gboolean og_delivery_table_next_due (OgSqliteConnection *db,
                                     OgJob              *job,
                                     GError            **error);
gboolean og_delivery_table_list_due (OgSqliteConnection *db,
                                     OgJob              *job,
                                     GError            **error);
gboolean og_delivery_table_claim (OgSqliteConnection *db,
                                  OgJob              *job,
                                  GError            **error);
gboolean og_delivery_table_finish (OgSqliteConnection *db,
                                   OgJob              *job,
                                   GError            **error);
gboolean og_delivery_table_add (OgSqliteConnection *db,
                                OgJob              *job,
                                GError            **error);
gboolean og_delivery_table_remove (OgSqliteConnection *db,
                                   OgJob              *job,
                                   GError            **error);
gboolean og_delivery_table_load (OgSqliteConnection *db,
                                 OgJob              *job,
                                 GError            **error);
gboolean og_delivery_table_find (OgSqliteConnection *db,
                                 OgJob              *job,
                                 GError            **error);
gboolean og_delivery_table_recover (OgSqliteConnection *db,
                                    OgJob              *job,
                                    GError            **error);
gboolean og_delivery_table_list (OgSqliteConnection *db,
                                 OgJob              *job,
                                 GError            **error);
gboolean og_delivery_table_list_of_kind (OgSqliteConnection *db,
                                         OgJob              *job,
                                         GError            **error);
gboolean og_delivery_table_list_pending (OgSqliteConnection *db,
                                         OgJob              *job,
                                         GError            **error);

gboolean og_delivery_table_answer_if_any (OgSqliteStatement *statement,
                                          OgJob             *job,
                                          GError           **error);
gboolean og_delivery_table_insert (OgSqliteConnection *db,
                                   OgDelivery         *delivery,
                                   gint64             *id,
                                   GError            **error);
gboolean og_delivery_table_clear_post (OgSqliteConnection *db,
                                       gint64              post_id,
                                       GError            **error);

G_END_DECLS
