/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-delivery-table.h"

#include "og-concern-table.h"
#include "og-measure-table.h"
#include "og-message-table.h"
#include "og-notice-table.h"

/* Numbers in the SQL are OgDeliveryState (0 planned, 1 sending, 2 sent, 3 failed, 4 uncertain,
 * 5 late, 6 overtaken, 7 withdrawn, 8 scheduled, 9 recalling, 10 by hand, 11 unsigned),
 * OgDeliveryKind (0 post, 1 reply, 2 edit, 3 delete, 4 notice, 8 automatic answer) and OgSender
 * (0 this computer, 1 the server). */
#define NEXT_DUE                                              \
  "SELECT max(due, not_before) FROM delivery WHERE state = 0" \
  " ORDER BY max(due, not_before) LIMIT 1"
#define LIST_DUE \
  "SELECT * FROM delivery WHERE state = 0 AND max(due, not_before) <= :now ORDER BY due, id"
#define CLAIM                                                                        \
  "UPDATE delivery SET state = 1, attempt = attempt + 1, key = coalesce(key, :key)," \
  " claimed = :now, sender = iif(sender = 1, 0, sender)"                             \
  " WHERE id = :id AND state = 0 RETURNING *"
#define FINISH                                                                \
  "UPDATE delivery SET state = :state, due = :due, not_before = :not_before," \
  " error = :error, error_text = :error_text, remote_id = :remote_id,"        \
  " remote_url = :remote_url, sent = :sent, sender = :sender,"                \
  " scheduled_id = :scheduled_id, attempt = :attempt"                         \
  " WHERE id = :id AND state = :expected RETURNING *"
#define INSERT                                                                                     \
  "INSERT INTO delivery (kind, state, channel_id, post_id, message_id, notice_id, text, language," \
  " visibility, parent_id, mention, due, not_before, attempt, key, claimed, remote_id,"            \
  " remote_url, sent, error, error_text, created, sender, scheduled_id, expires, poll,"            \
  " poll_multiple, poll_seconds, measure_id) VALUES (:kind, :state,"                               \
  " NULLIF(:channel_id, 0), NULLIF(:post_id, 0), NULLIF(:message_id, 0), NULLIF(:notice_id, 0),"   \
  " coalesce(:text, ''), coalesce(:language, ''), :visibility, :parent_id, :mention, :due,"        \
  " :not_before, :attempt, :key, :claimed, :remote_id, :remote_url, :sent, :error,"                \
  " :error_text, :created, :sender, :scheduled_id, :expires, :poll, :poll_multiple,"               \
  " :poll_seconds, NULLIF(:measure_id, 0))"
/* What carries a measure out is taken back on record, with the measure. */
#define REMOVE                                                              \
  "DELETE FROM delivery WHERE id = :id AND state IN (0, 3, 5)"              \
  " AND id NOT IN (SELECT delivery_id FROM measure WHERE delivery_id = :id" \
  " UNION SELECT undo_delivery_id FROM measure WHERE undo_delivery_id = :id)"
#define SELECT_ONE "SELECT * FROM delivery WHERE id = :id"
/* What a row made at the network; a change or a deletion has the id of what it was about. */
#define FIND_BY_REMOTE_ID                                                            \
  "SELECT * FROM delivery WHERE channel_id = :channel_id AND remote_id = :remote_id" \
  " AND kind IN (0, 1, 4, 8) AND state IN (2, 7) LIMIT 1"
#define MAKE_UNCERTAIN "UPDATE delivery SET state = 4 WHERE state = 1"
#define SELECT_UNCERTAIN "SELECT * FROM delivery WHERE state = 4 ORDER BY id"
#define SELECT_STATES                                                              \
  "SELECT * FROM delivery WHERE state IN (:s0, :s1, :s2, :s3, :s4, :s5, :s6, :s7," \
  " :s8, :s9, :s10, :s11)"                                                         \
  " ORDER BY id DESC LIMIT :limit"
/* The kind stands in it, so that there can be an index for one kind alone. */
#define SELECT_KIND "SELECT * FROM delivery WHERE kind = %d ORDER BY id DESC LIMIT :limit"
#define SELECT_PENDING                                                               \
  "SELECT delivery.* FROM message JOIN delivery ON delivery.message_id = message.id" \
  " WHERE message.concern_id = :id AND delivery.kind = 1"                            \
  " AND delivery.state NOT IN (2, 6, 7) ORDER BY delivery.id"
#define COUNT_BOUND \
  "SELECT count(*) FROM delivery WHERE post_id = :id AND state IN (1, 2, 4, 8, 9)"
#define CLEAR_POST \
  "DELETE FROM delivery WHERE post_id = :id AND state IN (0, 3, 5, 6, 10, 11)"
#define EDIT_POST "UPDATE post SET text = :text, changed = :sent WHERE id = :post_id"
/* A text that was changed after it was published is the same on all channels. */
#define EDIT_VARIANT "DELETE FROM variant WHERE post_id = :post_id AND channel_id = :channel_id"
#define EDIT_PUBLISHED                                                             \
  "UPDATE delivery SET text = :text, remote_id = coalesce(:remote_id, remote_id)," \
  " remote_url = coalesce(:remote_url, remote_url)"                                \
  " WHERE post_id = :post_id AND channel_id = :channel_id AND kind = 0 AND state = 2"
#define WITHDRAW                  \
  "UPDATE delivery SET state = 7" \
  " WHERE post_id = :post_id AND channel_id = :channel_id AND kind = 0 AND state = 2"

#define N_STATES 12

/**
 * og_delivery_table_next_due:
 *
 * Answers unix seconds or -1.
 */
gboolean
og_delivery_table_next_due (OgSqliteConnection *db,
                            OgJob              *job,
                            GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, NEXT_DUE);
  gint64 due = -1;

  if (!og_sqlite_query_int (statement, &due, error))
    return FALSE;
  og_job_answer_int64 (job, due);
  return TRUE;
}

/**
 * og_delivery_table_list_due:
 *
 * Reads job->now. Answers a GListStore of OgDelivery.
 */
gboolean
og_delivery_table_list_due (OgSqliteConnection *db,
                            OgJob              *job,
                            GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, LIST_DUE);

  og_sqlite_bind_int (statement, "now", job->now);
  return og_job_answer_object (job, og_sqlite_query_list (statement, OG_TYPE_DELIVERY, error));
}

/**
 * og_delivery_table_answer_if_any:
 *
 * Answers the statement's first row, or a NULL object if there is none.
 *
 * Returns: whether it worked
 */
gboolean
og_delivery_table_answer_if_any (OgSqliteStatement *statement,
                                 OgJob             *job,
                                 GError           **error)
{
  g_autoptr (GError) local = NULL;

  og_job_answer_object (job, og_sqlite_query_first (statement, OG_TYPE_DELIVERY, &local));
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/**
 * og_delivery_table_claim:
 *
 * Reads job->id and now. Answers the OgDelivery, or a NULL object.
 */
gboolean
og_delivery_table_claim (OgSqliteConnection *db,
                         OgJob              *job,
                         GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, CLAIM);
  g_autofree char *key = g_uuid_string_random ();
  OgDelivery *claimed;

  og_sqlite_bind_int (statement, "id", job->id);
  og_sqlite_bind_int (statement, "now", job->now);
  og_sqlite_bind_text (statement, "key", key);
  if (!og_delivery_table_answer_if_any (statement, job, error))
    return FALSE;
  claimed = g_value_get_object (&job->answer);
  return claimed == NULL || claimed->measure_id == 0 || og_measure_table_follow (db, claimed, error);
}

static gboolean
run_with_delivery (OgSqliteConnection *db,
                   const char         *sql,
                   OgDelivery         *delivery,
                   GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, sql);

  og_sqlite_bind_record (statement, OG_RECORD (delivery));
  return og_sqlite_run (statement, error);
}

/* What else changes now that it is certain that the network has done it. */
static gboolean
follow_sent (OgSqliteConnection *db,
             OgDelivery         *delivery,
             OgMessage          *own,
             GError            **error)
{
  switch ((OgDeliveryKind) delivery->kind)
    {
    case OG_DELIVERY_REPLY:
    case OG_DELIVERY_AUTO_ANSWER:
      return og_message_table_add_reply (db, delivery, own, error);
    case OG_DELIVERY_EDIT:
      return run_with_delivery (db, EDIT_POST, delivery, error) &&
             run_with_delivery (db, EDIT_VARIANT, delivery, error) &&
             run_with_delivery (db, EDIT_PUBLISHED, delivery, error);
    case OG_DELIVERY_DELETE:
      return run_with_delivery (db, WITHDRAW, delivery, error);
    case OG_DELIVERY_POST:
    case OG_DELIVERY_NOTICE:
    case OG_DELIVERY_PIN:
    case OG_DELIVERY_UNPIN:
    case OG_DELIVERY_PROFILE:
    case OG_DELIVERY_MEASURE:
    case OG_DELIVERY_UNDO:
    default:
      return TRUE;
    }
}

/* What else changes in the same transaction. */
static gboolean
follow (OgSqliteConnection *db,
        OgDelivery         *delivery,
        OgMessage          *own,
        GError            **error)
{
  if (delivery->measure_id != 0 && !og_measure_table_follow (db, delivery, error))
    return FALSE;
  if (delivery->notice_id != 0)
    return og_notice_table_follow (db, delivery, error);
  return delivery->state != OG_DELIVERY_SENT || follow_sent (db, delivery, own, error);
}

/**
 * og_delivery_table_finish:
 *
 * Reads job->record, state (the expected one) and own. Answers whether the row was in that state.
 */
gboolean
og_delivery_table_finish (OgSqliteConnection *db,
                          OgJob              *job,
                          GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, FINISH);
  g_autoptr (OgDelivery) written = NULL;
  g_autoptr (GError) local = NULL;

  og_sqlite_bind_record (statement, job->record);
  og_sqlite_bind_int (statement, "expected", job->state);
  written = og_sqlite_query_first (statement, OG_TYPE_DELIVERY, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (written != NULL && !follow (db, written, (OgMessage *) job->own, error))
    return FALSE;
  og_job_answer_boolean (job, written != NULL);
  return TRUE;
}

/**
 * og_delivery_table_insert:
 * @delivery: its id is not read
 * @id: (out): the new row's
 *
 * Returns: whether it worked
 */
gboolean
og_delivery_table_insert (OgSqliteConnection *db,
                          OgDelivery         *delivery,
                          gint64             *id,
                          GError            **error)
{
  if (!run_with_delivery (db, INSERT, delivery, error))
    return FALSE;
  *id = og_sqlite_connection_get_last_id (db);
  return TRUE;
}

/**
 * og_delivery_table_add:
 *
 * Reads job->record. Answers its id.
 */
gboolean
og_delivery_table_add (OgSqliteConnection *db,
                       OgJob              *job,
                       GError            **error)
{
  OgDelivery *delivery = OG_DELIVERY (job->record);
  gint64 id = 0;

  if (!og_delivery_table_insert (db, delivery, &id, error))
    return FALSE;
  if (delivery->kind == OG_DELIVERY_REPLY &&
      !og_concern_table_clear_draft (db, delivery->message_id, error))
    return FALSE;
  og_job_answer_int64 (job, id);
  return TRUE;
}

/**
 * og_delivery_table_remove:
 *
 * Reads job->id. Answers whether the row is gone now.
 */
gboolean
og_delivery_table_remove (OgSqliteConnection *db,
                          OgJob              *job,
                          GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, REMOVE);

  og_sqlite_bind_int (statement, "id", job->id);
  if (!og_sqlite_run (statement, error))
    return FALSE;
  og_job_answer_boolean (job, og_sqlite_connection_get_changes (db) > 0);
  return TRUE;
}

/**
 * og_delivery_table_load:
 *
 * Reads job->id. Answers the OgDelivery; OG_ERROR_GONE.
 */
gboolean
og_delivery_table_load (OgSqliteConnection *db,
                        OgJob              *job,
                        GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, SELECT_ONE);

  og_sqlite_bind_int (statement, "id", job->id);
  return og_job_answer_object (job, og_sqlite_query_one (statement, OG_TYPE_DELIVERY, error));
}

/**
 * og_delivery_table_find:
 *
 * Reads job->id (the channel) and text (the remote id). Answers the OgDelivery, or a NULL object.
 */
gboolean
og_delivery_table_find (OgSqliteConnection *db,
                        OgJob              *job,
                        GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, FIND_BY_REMOTE_ID);

  og_sqlite_bind_int (statement, "channel_id", job->id);
  og_sqlite_bind_text (statement, "remote_id", job->text);
  return og_delivery_table_answer_if_any (statement, job, error);
}

/**
 * og_delivery_table_recover:
 *
 * Answers a GListStore of OgDelivery.
 */
gboolean
og_delivery_table_recover (OgSqliteConnection *db,
                           OgJob              *job,
                           GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, SELECT_UNCERTAIN);

  if (!og_sqlite_connection_exec (db, MAKE_UNCERTAIN, error))
    return FALSE;
  return og_job_answer_object (job, og_sqlite_query_list (statement, OG_TYPE_DELIVERY, error));
}

/**
 * og_delivery_table_list:
 *
 * Reads job->states and limit (0: all). Answers a GListStore of OgDelivery.
 */
gboolean
og_delivery_table_list (OgSqliteConnection *db,
                        OgJob              *job,
                        GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, SELECT_STATES);

  for (int state = 0; state < N_STATES; state++)
    {
      g_autofree char *name = g_strdup_printf ("s%d", state);

      /* One that is not asked for is a state that no row has. */
      og_sqlite_bind_int (statement, name, job->states & (1u << state) ? state : -1);
    }
  og_sqlite_bind_int (statement, "limit", job->limit > 0 ? (gint64) job->limit : -1);
  return og_job_answer_object (job, og_sqlite_query_list (statement, OG_TYPE_DELIVERY, error));
}

/**
 * og_delivery_table_list_of_kind:
 *
 * Reads job->state (OgDeliveryKind) and limit (0: all). Answers a GListStore of OgDelivery.
 */
gboolean
og_delivery_table_list_of_kind (OgSqliteConnection *db,
                                OgJob              *job,
                                GError            **error)
{
  g_autofree char *sql = g_strdup_printf (SELECT_KIND, job->state);
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, sql);

  og_sqlite_bind_int (statement, "limit", job->limit > 0 ? (gint64) job->limit : -1);
  return og_job_answer_object (job, og_sqlite_query_list (statement, OG_TYPE_DELIVERY, error));
}

/**
 * og_delivery_table_list_pending:
 *
 * Reads job->id, a concern's. Answers a GListStore of OgDelivery.
 */
gboolean
og_delivery_table_list_pending (OgSqliteConnection *db,
                                OgJob              *job,
                                GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, SELECT_PENDING);

  og_sqlite_bind_int (statement, "id", job->id);
  return og_job_answer_object (job, og_sqlite_query_list (statement, OG_TYPE_DELIVERY, error));
}

/**
 * og_delivery_table_clear_post:
 *
 * Takes the rows of a post away that have not left.
 *
 * Returns: whether it worked; OG_ERROR_FORBIDDEN if one has left or may have
 */
gboolean
og_delivery_table_clear_post (OgSqliteConnection *db,
                              gint64              post_id,
                              GError            **error)
{
  g_autoptr (OgSqliteStatement) count = og_sqlite_prepare (db, COUNT_BOUND);
  g_autoptr (OgSqliteStatement) clear = og_sqlite_prepare (db, CLEAR_POST);
  gint64 n_bound = 0;

  og_sqlite_bind_int (count, "id", post_id);
  og_sqlite_bind_int (clear, "id", post_id);
  if (!og_sqlite_query_int (count, &n_bound, error))
    return FALSE;
  if (n_bound > 0)
    {
      g_set_error (error, OG_ERROR, OG_ERROR_FORBIDDEN,
                   "post %" G_GINT64_FORMAT " has left or may have left", post_id);
      return FALSE;
    }
  return og_sqlite_run (clear, error);
}
