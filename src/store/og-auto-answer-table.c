/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-auto-answer-table.h"

#include "og-delivery-table.h"
#include "og-sqlite-statement.h"

#define COUNT                                                       \
  "SELECT count(*) FROM auto_answer WHERE channel_id = :channel_id" \
  " AND author_id = :author_id AND answered >= :period"
/* One row for a person: only the last answer counts. */
#define REMEMBER                                                           \
  "INSERT INTO auto_answer (channel_id, author_id, answered, delivery_id)" \
  " VALUES (:channel_id, :author_id, :answered, :delivery_id)"             \
  " ON CONFLICT (channel_id, author_id) DO UPDATE"                         \
  " SET answered = excluded.answered, delivery_id = excluded.delivery_id"
/* Numbers are OgDeliveryKind (8 auto answer), OgDeliveryState (1 sending, 4 uncertain, 6 overtaken)
 * and OgErrorCode (-1 none, 9 uncertain): a thread may bring it back before we know its id. One that
 * was overtaken before it left, or was refused, cannot come back. */
#define KNOWS                                                                           \
  "SELECT EXISTS (SELECT 1 FROM delivery WHERE kind = 8 AND channel_id = :channel_id"   \
  " AND remote_id = :remote_id)"                                                        \
  " OR (EXISTS (SELECT 1 FROM delivery WHERE kind = 8 AND message_id = :answers"        \
  " AND remote_id IS NULL AND (state IN (1, 4)"                                         \
  " OR (state = 6 AND attempt > 0 AND error IN (-1, 9))))"                              \
  " AND NOT EXISTS (SELECT 1 FROM delivery WHERE kind = 1 AND channel_id = :channel_id" \
  " AND remote_id = :remote_id))"

static gboolean
remember (OgSqliteConnection *db,
          OgDelivery         *delivery,
          const char         *author_id,
          gint64              answered,
          gint64              delivery_id,
          GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, REMEMBER);

  og_sqlite_bind_int (statement, "channel_id", delivery->channel_id);
  og_sqlite_bind_text (statement, "author_id", author_id);
  og_sqlite_bind_int (statement, "answered", answered);
  og_sqlite_bind_int (statement, "delivery_id", delivery_id);
  return og_sqlite_run (statement, error);
}

/**
 * og_auto_answer_table_add:
 *
 * Reads job->record (the row), text (the author) and from (when the closed period began). Answers
 * the row's id, 0 if that person has had one since.
 */
gboolean
og_auto_answer_table_add (OgSqliteConnection *db,
                          OgJob              *job,
                          GError            **error)
{
  OgDelivery *delivery = OG_DELIVERY (job->record);
  g_autoptr (OgSqliteStatement) count = og_sqlite_prepare (db, COUNT);
  gint64 n_since = 0;
  gint64 id = 0;

  og_sqlite_bind_int (count, "channel_id", delivery->channel_id);
  og_sqlite_bind_text (count, "author_id", job->text);
  og_sqlite_bind_int (count, "period", job->from);
  if (!og_sqlite_query_int (count, &n_since, error))
    return FALSE;
  if (n_since == 0 &&
      (!og_delivery_table_insert (db, delivery, &id, error) ||
       !remember (db, delivery, job->text, MAX (delivery->created, job->from), id, error)))
    return FALSE;
  og_job_answer_int64 (job, id);
  return TRUE;
}

/**
 * og_auto_answer_table_knows:
 * @remote_id: of a message of our own that the network brought
 * @answers: id of the message it answers, 0 for none
 * @knows: (out): whether it is an automatic answer, which answers nobody's concern; in doubt it is
 *
 * Returns: whether it worked
 */
gboolean
og_auto_answer_table_knows (OgSqliteConnection *db,
                            gint64              channel_id,
                            const char         *remote_id,
                            gint64              answers,
                            gboolean           *knows,
                            GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, KNOWS);
  gint64 found = 0;

  og_sqlite_bind_int (statement, "channel_id", channel_id);
  og_sqlite_bind_text (statement, "remote_id", remote_id);
  og_sqlite_bind_int (statement, "answers", answers);
  if (!og_sqlite_query_int (statement, &found, error))
    return FALSE;
  *knows = found != 0;
  return TRUE;
}
