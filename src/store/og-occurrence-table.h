/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-store-thread.h"

G_BEGIN_DECLS

/* Posts as occurrences of a series: which of its days are left out, and where one of them falls. */

gboolean og_occurrence_table_skip (OgSqliteConnection *db,
                                   OgJob              *job,
                                   GError            **error);
gboolean og_occurrence_table_remove (OgSqliteConnection *db,
                                     OgJob              *job,
                                     GError            **error);
gboolean og_occurrence_table_place (OgSqliteConnection *db,
                                    OgJob              *job,
                                    GError            **error);
gboolean og_occurrence_table_attach (OgSqliteConnection *db,
                                     OgJob              *job,
                                     GError            **error);
/* Inside the transaction of a post that goes, or comes. */
gboolean og_occurrence_table_note_removed (OgSqliteConnection *db,
                                           gint64              post_id,
                                           GError            **error);
gboolean og_occurrence_table_note_there (OgSqliteConnection *db,
                                         gint64              post_id,
                                         GError            **error);

G_END_DECLS
