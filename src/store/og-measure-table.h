/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-measure.h"
#include "og-store-thread.h"

G_BEGIN_DECLS

/* Jobs of the tables measure and evidence; what they do stands in og-store-measures.h. */
gboolean og_measure_table_next_number (OgSqliteConnection *db,
                                       OgJob              *job,
                                       GError            **error);
gboolean og_measure_table_begin (OgSqliteConnection *db,
                                 OgJob              *job,
                                 GError            **error);
gboolean og_measure_table_load (OgSqliteConnection *db,
                                OgJob              *job,
                                GError            **error);
gboolean og_measure_table_list (OgSqliteConnection *db,
                                OgJob              *job,
                                GError            **error);
gboolean og_measure_table_list_states (OgSqliteConnection *db,
                                       OgJob              *job,
                                       GError            **error);
gboolean og_measure_table_load_evidence (OgSqliteConnection *db,
                                         OgJob              *job,
                                         GError            **error);
gboolean og_measure_table_verify (OgSqliteConnection *db,
                                  OgJob              *job,
                                  GError            **error);
gboolean og_measure_table_by_hand (OgSqliteConnection *db,
                                   OgJob              *job,
                                   GError            **error);
gboolean og_measure_table_undo (OgSqliteConnection *db,
                                OgJob              *job,
                                GError            **error);

/* og-measure-follow.c: what a row with a measure_id that was claimed or written just now means for its
 * measure. */
gboolean og_measure_table_follow (OgSqliteConnection *db,
                                  OgDelivery         *delivery,
                                  GError            **error);

G_END_DECLS
