/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-post-plan-table.h"

#include "og-delivery-table.h"
#include "og-post-query.h"
#include "og-post-table.h"
#include "og-sign-off-table.h"
#include "og-sqlite-statement.h"

/* What becomes of a post: planned with its rows in the outbox, held, submitted, moved. Numbers in the SQL
 * are OgPostState (0 draft, 4 pattern) and OgDeliveryState (0 planned, 1 sending, 2 sent, 3 failed,
 * 4 uncertain, 5 late, 6 overtaken, 8 scheduled, 9 recalling, 10 by hand, 11 unsigned). */

#define HOLD "UPDATE post SET state = :state WHERE id = :id AND state <> 4"
/* Withdrawn in another post, while a composer had this one open: nobody but the database knows. */
#define COUNT_WITHDRAWN "SELECT count(*) FROM attachment WHERE post_id = :id AND withdrawn <> 0"
#define COUNT_CHANNEL "SELECT count(*) FROM channel WHERE id = :id"
/* One that is moved by itself is an occurrence that its series leaves alone. */
#define MOVE                                              \
  "UPDATE post SET local_time = :local_time, due = :due," \
  " detached = detached OR series_id IS NOT NULL WHERE id = :id"
/* 14 is OG_ERROR_UNSIGNED: why it did not go out in time. */
#define MAKE_LATE \
  "UPDATE delivery SET state = 5, error = 14 WHERE post_id = :id AND kind = 0 AND state = 0"
#define COUNT_LEFT \
  "SELECT count(*) FROM delivery WHERE post_id = :id AND kind = 0 AND state IN (1, 2, 4, 9)"
#define MOVE_SCHEDULED                                        \
  "UPDATE delivery SET due = :due, moved = 0, not_before = 0" \
  " WHERE post_id = :id AND kind = 0 AND state = 8"
/* A person who publishes stays the one who does; else it is open again who sends. The key stays: it
 * guards against a second copy of what was tried before. */
#define MOVE_WAITING                                                                               \
  "UPDATE delivery SET state = 0, due = :due, not_before = 0, attempt = 0, error = -1, moved = 0," \
  " error_text = NULL, sender = iif(sender = 2, 2, 0)"                                             \
  " WHERE post_id = :id AND kind = 0 AND state IN (0, 3, 5, 6, 10, 11)"

static gboolean
set_gone (gint64   post_id,
          GError **error)
{
  g_set_error (error, OG_ERROR, OG_ERROR_GONE, "no post %" G_GINT64_FORMAT, post_id);
  return FALSE;
}

static gboolean
check_channel (OgSqliteConnection *db,
               gint64              channel_id,
               GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, COUNT_CHANNEL);
  gint64 n = 0;

  og_sqlite_bind_int (statement, "id", channel_id);
  if (!og_sqlite_query_int (statement, &n, error))
    return FALSE;
  if (n > 0)
    return TRUE;
  g_set_error (error, OG_ERROR, OG_ERROR_GONE, "no channel %" G_GINT64_FORMAT, channel_id);
  return FALSE;
}

/* What the channel is to get, as the post stands now. Who sends it is decided later. */
static OgDelivery *
make_delivery (OgPost *post,
               gint64  post_id,
               gint64  channel_id)
{
  OgDelivery *delivery = og_delivery_new ();

  delivery->kind = OG_DELIVERY_POST;
  delivery->post_id = post_id;
  delivery->channel_id = channel_id;
  g_set_str (&delivery->text, og_post_get_text_for (post, channel_id));
  g_set_str (&delivery->language, post->language);
  delivery->due = post->due;
  delivery->created = post->changed;
  delivery->expires = post->expires;
  g_set_str (&delivery->poll, post->poll);
  delivery->poll_multiple = post->poll_multiple;
  delivery->poll_seconds = post->poll_seconds;
  return delivery;
}

static gboolean
add_deliveries (OgSqliteConnection *db,
                OgPost             *post,
                gint64              post_id,
                GArray             *channel_ids,
                GError            **error)
{
  for (guint i = 0; i < channel_ids->len; i++)
    {
      const gint64 channel_id = g_array_index (channel_ids, gint64, i);
      g_autoptr (OgDelivery) delivery = make_delivery (post, post_id, channel_id);
      gint64 id = 0;

      if (!check_channel (db, channel_id, error) ||
          !og_delivery_table_insert (db, delivery, &id, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_pictures (OgSqliteConnection *db,
                gint64              post_id,
                GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, COUNT_WITHDRAWN);
  gint64 n = 0;

  og_sqlite_bind_int (statement, "id", post_id);
  if (!og_sqlite_query_int (statement, &n, error))
    return FALSE;
  if (n == 0)
    return TRUE;
  g_set_error (error, OG_ERROR, OG_ERROR_RIGHTS,
               "the consent to a picture of post %" G_GINT64_FORMAT " was withdrawn", post_id);
  return FALSE;
}

/**
 * og_post_plan_table_make_rows:
 * @post: as it was saved
 * @post_id: its id, which a new post does not know yet
 *
 * Makes a saved post a planned one with its rows in the outbox; rows that have not left are replaced.
 *
 * Returns: whether it worked; OG_ERROR_INPUT without a time or a channel, OG_ERROR_FORBIDDEN if it
 *   has left, OG_ERROR_GONE if a channel is not there any more, OG_ERROR_RIGHTS if the consent to one of
 *   its pictures was withdrawn
 */
gboolean
og_post_plan_table_make_rows (OgSqliteConnection *db,
                              OgPost             *post,
                              gint64              post_id,
                              GError            **error)
{
  g_autoptr (GArray) channel_ids = og_post_dup_channel_ids (post);

  if (post->due <= 0 || channel_ids->len == 0)
    {
      g_set_error_literal (error, OG_ERROR, OG_ERROR_INPUT, "a plan needs a time and a channel");
      return FALSE;
    }
  return check_pictures (db, post_id, error) && og_delivery_table_clear_post (db, post_id, error) &&
         og_post_table_set_state (db, post_id, OG_POST_PLANNED, error) &&
         add_deliveries (db, post, post_id, channel_ids, error);
}

/**
 * og_post_plan_table_plan:
 *
 * Reads job->record. Answers its id; errors as og_post_plan_table_make_rows().
 */
gboolean
og_post_plan_table_plan (OgSqliteConnection *db,
                         OgJob              *job,
                         GError            **error)
{
  OgPost *post = OG_POST (job->record);
  gint64 id = 0;

  if (!og_post_table_insert (db, post, &id, error) ||
      !og_post_plan_table_make_rows (db, post, id, error))
    return FALSE;
  og_job_answer_int64 (job, id);
  return TRUE;
}

/* Its rows wait for a person's word: their time has passed. */
static gboolean
make_late (OgSqliteConnection *db,
           gint64              post_id,
           GError            **error)
{
  g_autoptr (OgSqliteStatement) late = og_sqlite_prepare (db, MAKE_LATE);

  og_sqlite_bind_int (late, "id", post_id);
  return og_sqlite_run (late, error);
}

/**
 * og_post_plan_table_plan_signed:
 *
 * Reads job->id and now. Answers TRUE; OG_ERROR_FORBIDDEN if it does not wait for a second person any
 * more, else errors as og_post_plan_table_make_rows().
 */
gboolean
og_post_plan_table_plan_signed (OgSqliteConnection *db,
                                OgJob              *job,
                                GError            **error)
{
  g_autoptr (OgPost) post = og_post_query_select (db, job->id, error);

  if (post == NULL)
    return FALSE;
  if (post->state != OG_POST_SUBMITTED)
    {
      g_set_error (error, OG_ERROR, OG_ERROR_FORBIDDEN, "post %" G_GINT64_FORMAT " is not submitted",
                   job->id);
      return FALSE;
    }
  if (!og_post_plan_table_make_rows (db, post, job->id, error) ||
      (post->due <= job->now && !make_late (db, job->id, error)))
    return FALSE;
  og_job_answer_boolean (job, TRUE);
  return TRUE;
}

/**
 * og_post_plan_table_hold:
 *
 * Reads job->id and state (OgPostState). Answers TRUE; OG_ERROR_FORBIDDEN if it has left,
 * OG_ERROR_GONE.
 */
gboolean
og_post_plan_table_hold (OgSqliteConnection *db,
                         OgJob              *job,
                         GError            **error)
{
  g_autoptr (OgSqliteStatement) hold = og_sqlite_prepare (db, HOLD);

  og_sqlite_bind_int (hold, "id", job->id);
  og_sqlite_bind_int (hold, "state", job->state);
  if (!og_delivery_table_clear_post (db, job->id, error) || !og_sqlite_run (hold, error))
    return FALSE;
  if (og_sqlite_connection_get_changes (db) == 0)
    return set_gone (job->id, error);
  og_job_answer_boolean (job, TRUE);
  return TRUE;
}

/**
 * og_post_plan_table_submit:
 *
 * Reads job->record (the post) and own (the OgSignOff). Answers the post's id; OG_ERROR_FORBIDDEN
 * if it has left, OG_ERROR_RIGHTS if the consent to one of its pictures was withdrawn.
 */
gboolean
og_post_plan_table_submit (OgSqliteConnection *db,
                           OgJob              *job,
                           GError            **error)
{
  OgPost *post = OG_POST (job->record);
  gint64 id = 0;
  gint64 sign_off_id = 0;

  if (!og_post_table_insert (db, post, &id, error) || !check_pictures (db, id, error) ||
      !og_delivery_table_clear_post (db, id, error) ||
      !og_post_table_set_state (db, id, OG_POST_SUBMITTED, error) ||
      !og_sign_off_table_insert (db, OG_SIGN_OFF (job->own), id, &sign_off_id, error))
    return FALSE;
  og_job_answer_int64 (job, id);
  return TRUE;
}

static gboolean
check_has_not_left (OgSqliteConnection *db,
                    gint64              post_id,
                    GError            **error)
{
  g_autoptr (OgSqliteStatement) count = og_sqlite_prepare (db, COUNT_LEFT);
  gint64 n_left = 0;

  og_sqlite_bind_int (count, "id", post_id);
  if (!og_sqlite_query_int (count, &n_left, error))
    return FALSE;
  if (n_left == 0)
    return TRUE;
  g_set_error (error, OG_ERROR, OG_ERROR_FORBIDDEN,
               "post %" G_GINT64_FORMAT " has left or may have left", post_id);
  return FALSE;
}

static gboolean
run_with_due (OgSqliteConnection *db,
              const char         *sql,
              OgJob              *job,
              GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, sql);

  og_sqlite_bind_int (statement, "id", job->id);
  og_sqlite_bind_int (statement, "due", job->from);
  return og_sqlite_run (statement, error);
}

/**
 * og_post_plan_table_move:
 *
 * Reads job->id, text (the local time) and from (its unix seconds). Answers TRUE;
 * OG_ERROR_FORBIDDEN if it has left or may have, OG_ERROR_GONE.
 */
gboolean
og_post_plan_table_move (OgSqliteConnection *db,
                         OgJob              *job,
                         GError            **error)
{
  g_autoptr (OgSqliteStatement) move = og_sqlite_prepare (db, MOVE);

  og_sqlite_bind_int (move, "id", job->id);
  og_sqlite_bind_int (move, "due", job->from);
  og_sqlite_bind_text (move, "local_time", job->text);
  if (!check_has_not_left (db, job->id, error) || !og_sqlite_run (move, error))
    return FALSE;
  if (og_sqlite_connection_get_changes (db) == 0)
    return set_gone (job->id, error);
  if (!run_with_due (db, MOVE_SCHEDULED, job, error) ||
      !run_with_due (db, MOVE_WAITING, job, error))
    return FALSE;
  og_job_answer_boolean (job, TRUE);
  return TRUE;
}
