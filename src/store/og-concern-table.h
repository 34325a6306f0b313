/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-message.h"
#include "og-store-thread.h"

G_BEGIN_DECLS

/* Jobs of the table concern; what they do stands in og-store.h. */
gboolean og_concern_table_mark_read (OgSqliteConnection *db,
                                     OgJob              *job,
                                     GError            **error);
gboolean og_concern_table_set_kind (OgSqliteConnection *db,
                                    OgJob              *job,
                                    GError            **error);
gboolean og_concern_table_save_draft (OgSqliteConnection *db,
                                      OgJob              *job,
                                      GError            **error);

/* Where a new message belongs. */
typedef struct
{
  gint64 channel_id;
  gint64 concern_id;  /* 0: none yet; a citizen's message begins one */
  gint64 answered_id; /* messages of the concern up to this id have been answered */
  gint64 parent_id;   /* id of the message it answers, if that is in the concern, else 0 */
  gboolean automatic; /* our own automatic answer: it answers nobody's concern */
} OgConcernChoice;

gboolean og_concern_table_choose (OgSqliteConnection *db,
                                  OgMessage          *message,
                                  OgConcernChoice    *choice,
                                  GError            **error);
gboolean og_concern_table_begin (OgSqliteConnection    *db,
                                 OgMessage             *first,
                                 const OgConcernChoice *choice,
                                 GError               **error);
gboolean og_concern_table_open_again (OgSqliteConnection *db,
                                      gint64              concern_id,
                                      GError            **error);
gboolean og_concern_table_set_urgent (OgSqliteConnection *db,
                                      gint64              concern_id,
                                      GError            **error);
gboolean og_concern_table_answer (OgSqliteConnection *db,
                                  gint64              concern_id,
                                  gint64              up_to,
                                  GError            **error);
gboolean og_concern_table_answer_all (OgSqliteConnection *db,
                                      gint64              concern_id,
                                      GError            **error);
gboolean og_concern_table_refresh (OgSqliteConnection *db,
                                   gint64              concern_id,
                                   GError            **error);
gboolean og_concern_table_find_by_message (OgSqliteConnection *db,
                                           gint64              message_id,
                                           gint64             *concern_id,
                                           GError            **error);
gboolean og_concern_table_clear_draft (OgSqliteConnection *db,
                                       gint64              message_id,
                                       GError            **error);

G_END_DECLS
