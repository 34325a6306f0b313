/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-hand-over-table.h"

#include "og-delivery-table.h"
#include "og-delivery.h"
#include "og-sqlite-statement.h"

/* Numbers in the SQL are OgDeliveryState (0 planned, 1 sending, 8 scheduled, 9 recalling),
 * OgDeliveryKind (0 post) and OgSender (1 server). */
#define SELECT_TO_HAND_OVER                                             \
  "SELECT * FROM delivery WHERE state = 0 AND kind = 0 AND attempt = 0" \
  " AND channel_id = :channel_id AND due >= :from AND due < :to ORDER BY due, id"
#define HAND_OVER                                                     \
  "UPDATE delivery SET state = 1, sender = 1, attempt = attempt + 1," \
  " key = coalesce(key, :key), claimed = :now WHERE id = :id AND state = 0 RETURNING *"
#define RECALL "UPDATE delivery SET state = 9 WHERE id = :id AND state = 8 RETURNING *"
#define NOTE_MOVE "UPDATE delivery SET not_before = :wanted WHERE id = :id AND state = 8"
#define TAKE_TIME                                                                      \
  "UPDATE delivery SET moved = iif(moved = 0, due, moved), due = :due, not_before = 0" \
  " WHERE id = :id AND state = 8"
#define MOVE_POST                                                                             \
  "UPDATE post SET local_time = :local_time, due = :due, detached = detached OR series_id IS" \
  " NOT NULL WHERE id = (SELECT post_id FROM delivery WHERE id = :id)"
#define ACCEPT_TIME "UPDATE delivery SET moved = 0 WHERE id = :id"
#define SELECT_SCHEDULED                         \
  "SELECT * FROM delivery WHERE state IN (8, 9)" \
  " AND (:channel_id = 0 OR channel_id = :channel_id) ORDER BY due, id"

/**
 * og_hand_over_table_list_due:
 *
 * Reads job->id (the channel), from and to. Answers a GListStore of OgDelivery.
 */
gboolean
og_hand_over_table_list_due (OgSqliteConnection *db,
                             OgJob              *job,
                             GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, SELECT_TO_HAND_OVER);

  og_sqlite_bind_int (statement, "channel_id", job->id);
  og_sqlite_bind_int (statement, "from", job->from);
  og_sqlite_bind_int (statement, "to", job->to);
  return og_job_answer_object (job, og_sqlite_query_list (statement, OG_TYPE_DELIVERY, error));
}

/**
 * og_hand_over_table_claim:
 *
 * Reads job->id and now. Answers the OgDelivery, or a NULL object.
 */
gboolean
og_hand_over_table_claim (OgSqliteConnection *db,
                          OgJob              *job,
                          GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, HAND_OVER);
  g_autofree char *key = g_uuid_string_random ();

  og_sqlite_bind_int (statement, "id", job->id);
  og_sqlite_bind_int (statement, "now", job->now);
  og_sqlite_bind_text (statement, "key", key);
  return og_delivery_table_answer_if_any (statement, job, error);
}

/**
 * og_hand_over_table_recall:
 *
 * Reads job->id. Answers the OgDelivery, or a NULL object.
 */
gboolean
og_hand_over_table_recall (OgSqliteConnection *db,
                           OgJob              *job,
                           GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, RECALL);

  og_sqlite_bind_int (statement, "id", job->id);
  return og_delivery_table_answer_if_any (statement, job, error);
}

/**
 * og_hand_over_table_list:
 *
 * Reads job->id, the channel's (0: of all). Answers a GListStore of OgDelivery.
 */
gboolean
og_hand_over_table_list (OgSqliteConnection *db,
                         OgJob              *job,
                         GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, SELECT_SCHEDULED);

  og_sqlite_bind_int (statement, "channel_id", job->id);
  return og_job_answer_object (job, og_sqlite_query_list (statement, OG_TYPE_DELIVERY, error));
}

/**
 * og_hand_over_table_note_move:
 *
 * Reads job->id and from (not_before, if it is SCHEDULED). Answers TRUE.
 */
gboolean
og_hand_over_table_note_move (OgSqliteConnection *db,
                              OgJob              *job,
                              GError            **error)
{
  g_autoptr (OgSqliteStatement) note = og_sqlite_prepare (db, NOTE_MOVE);

  og_sqlite_bind_int (note, "id", job->id);
  og_sqlite_bind_int (note, "wanted", job->from);
  if (!og_sqlite_run (note, error))
    return FALSE;
  og_job_answer_boolean (job, TRUE);
  return TRUE;
}

/**
 * og_hand_over_table_take_time:
 *
 * Reads job->id (the row), from (its time at the server), text and to (the post's local time, and its unix
 * seconds). Answers whether the row was SCHEDULED.
 */
gboolean
og_hand_over_table_take_time (OgSqliteConnection *db,
                              OgJob              *job,
                              GError            **error)
{
  g_autoptr (OgSqliteStatement) row = og_sqlite_prepare (db, TAKE_TIME);
  g_autoptr (OgSqliteStatement) post = og_sqlite_prepare (db, MOVE_POST);
  gboolean taken;

  og_sqlite_bind_int (row, "id", job->id);
  og_sqlite_bind_int (row, "due", job->from);
  og_sqlite_bind_int (post, "id", job->id);
  og_sqlite_bind_int (post, "due", job->to);
  og_sqlite_bind_text (post, "local_time", job->text);
  if (!og_sqlite_run (row, error))
    return FALSE;
  taken = og_sqlite_connection_get_changes (db) > 0;
  if (taken && !og_sqlite_run (post, error))
    return FALSE;
  og_job_answer_boolean (job, taken);
  return TRUE;
}

/**
 * og_hand_over_table_accept_time:
 *
 * Reads job->id. Answers TRUE.
 */
gboolean
og_hand_over_table_accept_time (OgSqliteConnection *db,
                                OgJob              *job,
                                GError            **error)
{
  g_autoptr (OgSqliteStatement) accept = og_sqlite_prepare (db, ACCEPT_TIME);

  og_sqlite_bind_int (accept, "id", job->id);
  if (!og_sqlite_run (accept, error))
    return FALSE;
  og_job_answer_boolean (job, TRUE);
  return TRUE;
}
