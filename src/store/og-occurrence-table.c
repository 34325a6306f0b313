/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-occurrence-table.h"

#include "og-delivery-table.h"
#include "og-post-table.h"
#include "og-sqlite-statement.h"

/* Numbers in the SQL are OgDeliveryState (0 planned, 8 scheduled). A Julian day number of ours counts
 * from 1 January of the year 1; SQLite's begin at noon, 1721424.5 days earlier. */
#define SKIP                                                          \
  "UPDATE series SET skipped = skipped || iif(skipped = '', '', ',')" \
  " || date(:day + 1721424.5)"                                        \
  " WHERE id = :id AND instr(skipped, date(:day + 1721424.5)) = 0"
#define UNSKIP                                                      \
  "UPDATE series SET skipped = trim(replace(',' || skipped || ','," \
  " ',' || date(:day + 1721424.5) || ',', ','), ',') WHERE id = :id"
#define COUNT_SERIES "SELECT count(*) FROM series WHERE id = :id"
#define SKIP_OF_POST                                                  \
  "UPDATE series SET skipped = skipped || iif(skipped = '', '', ',')" \
  " || date(post.series_day + 1721424.5)"                             \
  " FROM post WHERE post.id = :id AND series.id = post.series_id"     \
  " AND instr(skipped, date(post.series_day + 1721424.5)) = 0"
#define UNSKIP_OF_POST                                              \
  "UPDATE series SET skipped = trim(replace(',' || skipped || ','," \
  " ',' || date(post.series_day + 1721424.5) || ',', ','), ',')"    \
  " FROM post WHERE post.id = :id AND series.id = post.series_id"   \
  " AND instr(skipped, date(post.series_day + 1721424.5)) > 0"
#define REMOVE "DELETE FROM post WHERE id = :id"

/* A person who has changed it meanwhile has the last word. */
#define PLACE                                                                         \
  "UPDATE post SET local_time = :local_time, due = :due, valid_until = :valid_until," \
  " expires = :expires WHERE id = :id AND series_id IS NOT NULL AND NOT detached"
#define ATTACH                                  \
  "UPDATE post SET detached = 0 WHERE id = :id" \
  " AND series_id IS NOT NULL AND local_time = :local_time"
/* What is neither waiting nor at a server has come to an end of its own. */
#define COUNT_OTHER                                                \
  "SELECT count(*) FROM delivery WHERE post_id = :id AND kind = 0" \
  " AND state NOT IN (0, 8)"
/* The key stays: it guards against a second copy of what was tried before. */
#define PLACE_ROWS                                                                           \
  "UPDATE delivery SET due = :due, expires = :expires, not_before = 0, moved = 0,"           \
  " attempt = iif(state = 0, 0, attempt), sender = iif(state = 0 AND sender = 1, 0, sender)" \
  " WHERE post_id = :id AND kind = 0"

static gboolean
count_is_zero (OgSqliteConnection *db,
               const char         *sql,
               gint64              id,
               gboolean           *zero,
               GError            **error)
{
  g_autoptr (OgSqliteStatement) count = og_sqlite_prepare (db, sql);
  gint64 n = 0;

  og_sqlite_bind_int (count, "id", id);
  if (!og_sqlite_query_int (count, &n, error))
    return FALSE;
  *zero = n == 0;
  return TRUE;
}

/**
 * og_occurrence_table_skip:
 *
 * Reads job->id (the series), from (the day by its rule, a Julian day number) and state (whether the day
 * is left out). Answers TRUE; OG_ERROR_GONE.
 */
gboolean
og_occurrence_table_skip (OgSqliteConnection *db,
                          OgJob              *job,
                          GError            **error)
{
  g_autoptr (OgSqliteStatement) skip = og_sqlite_prepare (db, job->state ? SKIP : UNSKIP);
  gboolean gone = FALSE;

  og_sqlite_bind_int (skip, "id", job->id);
  og_sqlite_bind_int (skip, "day", job->from);
  if (!og_sqlite_run (skip, error) || !count_is_zero (db, COUNT_SERIES, job->id, &gone, error))
    return FALSE;
  if (gone)
    {
      g_set_error (error, OG_ERROR, OG_ERROR_GONE, "no series %" G_GINT64_FORMAT, job->id);
      return FALSE;
    }
  og_job_answer_boolean (job, TRUE);
  return TRUE;
}

/**
 * og_occurrence_table_note_removed:
 *
 * A person takes the post away: its day is left out by its series from now on, or the next look at the
 * series would bring it back.
 *
 * Returns: whether it worked
 */
gboolean
og_occurrence_table_note_removed (OgSqliteConnection *db,
                                  gint64              post_id,
                                  GError            **error)
{
  return og_sqlite_run_with_id (db, SKIP_OF_POST, post_id, error);
}

/**
 * og_occurrence_table_note_there:
 *
 * The post is stored: where it is an occurrence, its day is not left out.
 *
 * Returns: whether it worked
 */
gboolean
og_occurrence_table_note_there (OgSqliteConnection *db,
                                gint64              post_id,
                                GError            **error)
{
  return og_sqlite_run_with_id (db, UNSKIP_OF_POST, post_id, error);
}

/**
 * og_occurrence_table_remove:
 *
 * Reads job->id. Its series takes a post away, which may come back by its rule. Answers TRUE;
 * OG_ERROR_FORBIDDEN if it has left or may have.
 */
gboolean
og_occurrence_table_remove (OgSqliteConnection *db,
                            OgJob              *job,
                            GError            **error)
{
  if (!og_delivery_table_clear_post (db, job->id, error) ||
      !og_sqlite_run_with_id (db, REMOVE, job->id, error))
    return FALSE;
  og_job_answer_boolean (job, TRUE);
  return TRUE;
}

static gboolean
run_with_record (OgSqliteConnection *db,
                 const char         *sql,
                 OgRecord           *record,
                 GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, sql);

  og_sqlite_bind_record (statement, record);
  return og_sqlite_run (statement, error);
}

/**
 * og_occurrence_table_place:
 *
 * Reads job->record (OgPost: id, local_time, due, valid_until and expires). Answers TRUE;
 * OG_ERROR_FORBIDDEN if it is in a state in which its series leaves it alone.
 */
gboolean
og_occurrence_table_place (OgSqliteConnection *db,
                           OgJob              *job,
                           GError            **error)
{
  const gint64 id = OG_POST (job->record)->id;
  gboolean waits = FALSE;

  if (!count_is_zero (db, COUNT_OTHER, id, &waits, error) ||
      !run_with_record (db, PLACE, job->record, error))
    return FALSE;
  if (!waits || og_sqlite_connection_get_changes (db) == 0)
    {
      g_set_error (error, OG_ERROR, OG_ERROR_FORBIDDEN,
                   "post %" G_GINT64_FORMAT " is left alone by its series", id);
      return FALSE;
    }
  if (!run_with_record (db, PLACE_ROWS, job->record, error))
    return FALSE;
  og_job_answer_boolean (job, TRUE);
  return TRUE;
}

/**
 * og_occurrence_table_attach:
 *
 * Reads job->id and text, the local time at which the post has to be still. Answers a boolean: whether its
 * series leads it again.
 */
gboolean
og_occurrence_table_attach (OgSqliteConnection *db,
                            OgJob              *job,
                            GError            **error)
{
  g_autoptr (OgSqliteStatement) attach = og_sqlite_prepare (db, ATTACH);

  og_sqlite_bind_int (attach, "id", job->id);
  og_sqlite_bind_text (attach, "local_time", job->text);
  if (!og_sqlite_run (attach, error))
    return FALSE;
  og_job_answer_boolean (job, og_sqlite_connection_get_changes (db) > 0);
  return TRUE;
}
