/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-store-thread.h"

G_BEGIN_DECLS

/* Jobs about rows of the outbox that a server has, or is to have, before their time; what they do
 * stands in og-store-plan.h. */
gboolean og_hand_over_table_list_due (OgSqliteConnection *db,
                                      OgJob              *job,
                                      GError            **error);
gboolean og_hand_over_table_claim (OgSqliteConnection *db,
                                   OgJob              *job,
                                   GError            **error);
gboolean og_hand_over_table_recall (OgSqliteConnection *db,
                                    OgJob              *job,
                                    GError            **error);
gboolean og_hand_over_table_list (OgSqliteConnection *db,
                                  OgJob              *job,
                                  GError            **error);
gboolean og_hand_over_table_note_move (OgSqliteConnection *db,
                                       OgJob              *job,
                                       GError            **error);
gboolean og_hand_over_table_take_time (OgSqliteConnection *db,
                                       OgJob              *job,
                                       GError            **error);
gboolean og_hand_over_table_accept_time (OgSqliteConnection *db,
                                         OgJob              *job,
                                         GError            **error);

G_END_DECLS
