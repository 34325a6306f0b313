/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-message-examine.h"

#include "og-sqlite-statement.h"

/* 0: a post. */
#define SELECT_ANSWERED                                                              \
  "SELECT * FROM delivery WHERE channel_id = :channel_id AND remote_id = :remote_id" \
  " AND kind = 0 LIMIT 1"
#define SELECT_KIND "SELECT kind FROM concern WHERE id = :id"

/* (transfer full) (nullable): NULL without an error if it answers nothing of ours */
static OgDelivery *
find_answered (OgSqliteConnection *db,
               OgMessage          *message,
               gint64              channel_id,
               GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = NULL;

  if (message->parent_id == NULL)
    return NULL;
  statement = og_sqlite_prepare (db, SELECT_ANSWERED);
  og_sqlite_bind_int (statement, "channel_id", channel_id);
  og_sqlite_bind_text (statement, "remote_id", message->parent_id);
  return og_sqlite_query_first (statement, OG_TYPE_DELIVERY, error);
}

static gboolean
find_kind (OgSqliteConnection *db,
           gint64              concern_id,
           gint64             *kind,
           GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, SELECT_KIND);

  og_sqlite_bind_int (statement, "id", concern_id);
  return og_sqlite_query_int (statement, kind, error);
}

/**
 * og_message_examine:
 * @message: (inout): of anybody; our own ones are left alone
 * @concern_id: 0 for one that begins a concern
 *
 * Returns: whether it worked
 */
gboolean
og_message_examine (OgSqliteConnection *db,
                    const OgExaminer   *examiner,
                    OgMessage          *message,
                    gint64              channel_id,
                    gint64              concern_id,
                    GError            **error)
{
  g_autoptr (OgDelivery) answered = NULL;
  g_autoptr (GError) local = NULL;
  gint64 kind = 0;

  if (examiner->func == NULL || message->own)
    return TRUE;
  if (concern_id != 0)
    find_kind (db, concern_id, &kind, &local);
  else
    answered = find_answered (db, message, channel_id, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  og_record_set_int (OG_RECORD (message), "concern_kind", kind);
  examiner->func (message, answered, concern_id != 0, examiner->data);
  return TRUE;
}
