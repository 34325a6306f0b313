/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-notice-table.h"

#include "og-delivery-table.h"
#include "og-notice.h"
#include "og-sqlite-statement.h"

/* Numbers in the SQL are OgDeliveryState (0 planned, 1 sending, 2 sent, 3 failed, 4 uncertain,
 * 5 late, 6 overtaken, 7 withdrawn), OgDeliveryKind (4 notice) and OgErrorCode (9 uncertain). A
 * row of the outbox that is removed empties delivery_id by itself. */
#define SELECT_ALL "SELECT * FROM notice ORDER BY channel_id, part"
#define FIND \
  "SELECT * FROM notice WHERE id = :id OR (:id = 0 AND channel_id = :channel_id AND part = :part)"
#define INSERT                                                 \
  "INSERT INTO notice (channel_id, part, text, pinned, error)" \
  " VALUES (:channel_id, :part, coalesce(:text, ''), 0, -1) RETURNING id"
#define BEGIN "UPDATE notice SET delivery_id = :delivery_id, error = -1 WHERE id = :id"
/* What failed before would bring back something older if a person sent it again. */
#define OVERTAKE "UPDATE delivery SET state = 6 WHERE notice_id = :id AND state = 3"

#define COUNT_LEFT "SELECT count(*) FROM delivery WHERE notice_id = :id AND state IN (1, 4)"
#define CLEAR_DELIVERIES "DELETE FROM delivery WHERE notice_id = :id AND state IN (0, 3, 5)"
#define REMOVE "DELETE FROM notice WHERE id = :id"

#define OF_DELIVERY ", delivery_id = NULL, error = -1 WHERE id = :notice_id"
/* Every expression sees the values from before. */
#define STANDS                                                                           \
  "UPDATE notice SET text = :text,"                                                      \
  " pinned = pinned AND remote_id IS coalesce(:remote_id, remote_id),"                   \
  " remote_url = coalesce(:remote_url, iif(remote_id IS :remote_id, remote_url, NULL))," \
  " remote_id = coalesce(:remote_id, remote_id)" OF_DELIVERY
#define PIN "UPDATE notice SET pinned = 1" OF_DELIVERY
#define UNPIN "UPDATE notice SET pinned = 0" OF_DELIVERY
#define PROFILE "UPDATE notice SET text = :text, remote_id = 'profile'" OF_DELIVERY
#define TAKEN_OFF "DELETE FROM notice WHERE id = :notice_id"
/* The row that published it says what stands there now, so that it is recognised there. */
#define PUBLISHED                                            \
  " WHERE kind = 4 AND state = 2 AND notice_id = :notice_id" \
  " AND remote_id = (SELECT remote_id FROM notice WHERE id = :notice_id)"
#define EDIT_PUBLISHED                                                             \
  "UPDATE delivery SET text = :text, remote_id = coalesce(:remote_id, remote_id)," \
  " remote_url = coalesce(:remote_url, remote_url)" PUBLISHED
#define WITHDRAW "UPDATE delivery SET state = 7" PUBLISHED

/* Nobody gave a reason where a person gave up; whether it arrived is all that is unknown. */
#define STUCK                                                                                 \
  "UPDATE notice SET delivery_id = NULL, error = CASE WHEN :error < 0 THEN 9 ELSE :error END" \
  " WHERE id = :notice_id AND delivery_id = :id"
#define UNDER_WAY                                   \
  "UPDATE notice SET delivery_id = :id, error = -1" \
  " WHERE id = :notice_id AND delivery_id IS NULL"

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

/**
 * og_notice_table_list:
 *
 * Answers a GListStore of OgNotice, by channel and part.
 */
gboolean
og_notice_table_list (OgSqliteConnection *db,
                      OgJob              *job,
                      GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, SELECT_ALL);

  return og_job_answer_object (job, og_sqlite_query_list (statement, OG_TYPE_NOTICE, error));
}

/* The notice as it stands in the database, added if it is new; NULL with an error. */
static OgNotice *
find_or_add (OgSqliteConnection *db,
             OgNotice           *notice,
             GError            **error)
{
  g_autoptr (OgSqliteStatement) find = og_sqlite_prepare (db, FIND);
  g_autoptr (OgSqliteStatement) insert = NULL;
  g_autoptr (OgNotice) found = NULL;
  g_autoptr (GError) local = NULL;

  og_sqlite_bind_record (find, OG_RECORD (notice));
  if (notice->id != 0)
    return og_sqlite_query_one (find, OG_TYPE_NOTICE, error);
  found = og_sqlite_query_first (find, OG_TYPE_NOTICE, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  if (found != NULL)
    return g_steal_pointer (&found);
  insert = og_sqlite_prepare (db, INSERT);
  og_sqlite_bind_record (insert, OG_RECORD (notice));
  return og_sqlite_query_one (insert, OG_TYPE_NOTICE, error);
}

/* Adds the row that acts on a notice, and notes it there. */
static gboolean
add_delivery (OgSqliteConnection *db,
              gint64              notice_id,
              OgDelivery         *delivery,
              gint64             *id,
              GError            **error)
{
  g_autoptr (OgDelivery) row = og_delivery_new ();
  g_autoptr (OgSqliteStatement) begin = og_sqlite_prepare (db, BEGIN);

  og_record_copy_fields (OG_RECORD (row), OG_RECORD (delivery));
  row->notice_id = notice_id;
  if (!og_delivery_table_insert (db, row, id, error))
    return FALSE;
  og_sqlite_bind_int (begin, "id", notice_id);
  og_sqlite_bind_int (begin, "delivery_id", *id);
  return og_sqlite_run (begin, error);
}

/**
 * og_notice_table_begin:
 *
 * Reads job->record (the notice) and own (the row). Answers the row's id, 0 if something is under
 * way for the notice, or if it is to be published and stands by now; OG_ERROR_GONE if a notice with
 * an id is not there any more.
 */
gboolean
og_notice_table_begin (OgSqliteConnection *db,
                       OgJob              *job,
                       GError            **error)
{
  g_autoptr (OgNotice) notice = find_or_add (db, OG_NOTICE (job->record), error);
  gboolean stands;
  gint64 id = 0;

  if (notice == NULL)
    return FALSE;
  stands = OG_DELIVERY (job->own)->kind == OG_DELIVERY_NOTICE && notice->remote_id != NULL;
  if (notice->delivery_id == 0 && !stands &&
      (!og_sqlite_run_with_id (db, OVERTAKE, notice->id, error) ||
       !add_delivery (db, notice->id, OG_DELIVERY (job->own), &id, error)))
    return FALSE;
  og_job_answer_int64 (job, id);
  return TRUE;
}

/**
 * og_notice_table_remove:
 *
 * Reads job->id. Answers TRUE; OG_ERROR_FORBIDDEN if a row of it has left and nobody knows yet what
 * became of it.
 */
gboolean
og_notice_table_remove (OgSqliteConnection *db,
                        OgJob              *job,
                        GError            **error)
{
  g_autoptr (OgSqliteStatement) count = og_sqlite_prepare (db, COUNT_LEFT);
  gint64 n_left = 0;

  og_sqlite_bind_int (count, "id", job->id);
  if (!og_sqlite_query_int (count, &n_left, error))
    return FALSE;
  if (n_left > 0)
    {
      g_set_error (error, OG_ERROR, OG_ERROR_FORBIDDEN,
                   "a delivery of notice %" G_GINT64_FORMAT " has left", job->id);
      return FALSE;
    }
  if (!og_sqlite_run_with_id (db, CLEAR_DELIVERIES, job->id, error) ||
      !og_sqlite_run_with_id (db, REMOVE, job->id, error))
    return FALSE;
  og_job_answer_boolean (job, TRUE);
  return TRUE;
}

/* The network has done it. */
static gboolean
follow_sent (OgSqliteConnection *db,
             OgDelivery         *delivery,
             GError            **error)
{
  switch ((OgDeliveryKind) delivery->kind)
    {
    case OG_DELIVERY_NOTICE:
      return run_with_delivery (db, STANDS, delivery, error);
    case OG_DELIVERY_EDIT:
      return run_with_delivery (db, EDIT_PUBLISHED, delivery, error) &&
             run_with_delivery (db, STANDS, delivery, error);
    case OG_DELIVERY_DELETE:
      return run_with_delivery (db, WITHDRAW, delivery, error) &&
             run_with_delivery (db, TAKEN_OFF, delivery, error);
    case OG_DELIVERY_PIN:
      return run_with_delivery (db, PIN, delivery, error);
    case OG_DELIVERY_UNPIN:
      return run_with_delivery (db, UNPIN, delivery, error);
    case OG_DELIVERY_PROFILE:
      return run_with_delivery (db, PROFILE, delivery, error);
    case OG_DELIVERY_POST:
    case OG_DELIVERY_REPLY:
    case OG_DELIVERY_AUTO_ANSWER:
    case OG_DELIVERY_MEASURE:
    case OG_DELIVERY_UNDO:
    default:
      return TRUE;
    }
}

/**
 * og_notice_table_follow:
 * @delivery: a row with a notice_id, as it was written just now
 *
 * Writes what the row's new state means for its notice.
 *
 * Returns: whether it worked
 */
gboolean
og_notice_table_follow (OgSqliteConnection *db,
                        OgDelivery         *delivery,
                        GError            **error)
{
  switch ((OgDeliveryState) delivery->state)
    {
    case OG_DELIVERY_SENT:
      return follow_sent (db, delivery, error);
    case OG_DELIVERY_FAILED:
    case OG_DELIVERY_OVERTAKEN:
      return run_with_delivery (db, STUCK, delivery, error);
    case OG_DELIVERY_PLANNED: /* perhaps one that had failed is sent again */
    case OG_DELIVERY_SENDING:
    case OG_DELIVERY_UNCERTAIN:
    case OG_DELIVERY_LATE:
      return run_with_delivery (db, UNDER_WAY, delivery, error);
    case OG_DELIVERY_WITHDRAWN:
    case OG_DELIVERY_SCHEDULED:
    case OG_DELIVERY_RECALLING:
    case OG_DELIVERY_BY_HAND:
    case OG_DELIVERY_UNSIGNED:
    default:
      return TRUE;
    }
}
