/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-series-table.h"

#include "og-delivery-table.h"
#include "og-post-query.h"
#include "og-post-plan-table.h"
#include "og-post-table.h"
#include "og-series.h"
#include "og-sqlite-statement.h"

/* Which days are left out is changed day by day: what somebody read before does not undo it. */
#define SAVE                                                                                    \
  "INSERT INTO series (id, pattern_id, rule, \"first\", time, zone, holiday, skipped, planned," \
  " made_until) VALUES (NULLIF(:id, 0), :pattern_id, coalesce(:rule, ''), :first,"              \
  " coalesce(:time, ''), coalesce(:zone, ''), :holiday, coalesce(:skipped, ''), :planned,"      \
  " :made_until) ON CONFLICT (id) DO UPDATE SET pattern_id = excluded.pattern_id,"              \
  " rule = excluded.rule, \"first\" = excluded.\"first\", time = excluded.time,"                \
  " zone = excluded.zone, holiday = excluded.holiday, planned = excluded.planned,"              \
  " made_until = excluded.made_until RETURNING id"
#define SELECT_ONE "SELECT * FROM series WHERE id = :id"
#define SELECT_ALL "SELECT * FROM series ORDER BY id"
#define REMOVE "DELETE FROM series WHERE id = :id"
#define REMOVE_PATTERN "DELETE FROM post WHERE id = :id AND state = 4"
/* Left out by a person while it was being made counts as there. */
#define COUNT_DAY                                                                       \
  "SELECT (SELECT count(*) FROM post WHERE series_id = :series_id"                      \
  " AND series_day = :series_day) + (SELECT count(*) FROM series WHERE id = :series_id" \
  " AND instr(skipped, date(:series_day + 1721424.5)) > 0)"
#define SET_MADE_UNTIL "UPDATE series SET made_until = :made_until WHERE id = :id"

static OgSeries *
load (OgSqliteConnection *db,
      gint64              id,
      GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, SELECT_ONE);

  og_sqlite_bind_int (statement, "id", id);
  return og_sqlite_query_one (statement, OG_TYPE_SERIES, error);
}

/* A draft that is made the pattern leaves the calendar, and the outbox. */
static gboolean
save_pattern (OgSqliteConnection *db,
              OgPost             *pattern,
              gint64             *id,
              GError            **error)
{
  return og_post_table_insert (db, pattern, id, error) &&
         og_delivery_table_clear_post (db, *id, error) &&
         og_post_table_set_state (db, *id, OG_POST_PATTERN, error);
}

/**
 * og_series_table_save:
 *
 * Reads job->record (the series) and own (its pattern). Answers the series' id; OG_ERROR_FORBIDDEN
 * if the pattern is a post that has left.
 */
gboolean
og_series_table_save (OgSqliteConnection *db,
                      OgJob              *job,
                      GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, SAVE);
  gint64 pattern_id = 0;
  gint64 id = 0;

  if (!save_pattern (db, OG_POST (job->own), &pattern_id, error))
    return FALSE;
  og_sqlite_bind_record (statement, job->record);
  og_sqlite_bind_int (statement, "pattern_id", pattern_id);
  if (!og_sqlite_query_int (statement, &id, error))
    return FALSE;
  og_job_answer_int64 (job, id);
  return TRUE;
}

/**
 * og_series_table_load:
 *
 * Reads job->id. Answers the OgSeries; OG_ERROR_GONE.
 */
gboolean
og_series_table_load (OgSqliteConnection *db,
                      OgJob              *job,
                      GError            **error)
{
  return og_job_answer_object (job, load (db, job->id, error));
}

/**
 * og_series_table_list:
 *
 * Answers a GListStore of OgSeries.
 */
gboolean
og_series_table_list (OgSqliteConnection *db,
                      OgJob              *job,
                      GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, SELECT_ALL);

  return og_job_answer_object (job, og_sqlite_query_list (statement, OG_TYPE_SERIES, error));
}

/**
 * og_series_table_remove:
 *
 * Reads job->id. Answers TRUE; OG_ERROR_GONE.
 */
gboolean
og_series_table_remove (OgSqliteConnection *db,
                        OgJob              *job,
                        GError            **error)
{
  g_autoptr (OgSeries) series = load (db, job->id, error);

  if (series == NULL || !og_sqlite_run_with_id (db, REMOVE, series->id, error) ||
      !og_sqlite_run_with_id (db, REMOVE_PATTERN, series->pattern_id, error))
    return FALSE;
  og_job_answer_boolean (job, TRUE);
  return TRUE;
}

/**
 * og_series_table_list_occurrences:
 *
 * Reads job->id and from (a day). Answers a GListStore of OgPost.
 */
gboolean
og_series_table_list_occurrences (OgSqliteConnection *db,
                                  OgJob              *job,
                                  GError            **error)
{
  return og_job_answer_object (job, og_post_query_select_occurrences (db, job->id, job->from, error));
}

/* n: counts those that were made */
static gboolean
add_occurrence (OgSqliteConnection *db,
                OgPost             *post,
                gint64             *n,
                GError            **error)
{
  g_autoptr (OgSqliteStatement) count = og_sqlite_prepare (db, COUNT_DAY);
  gint64 n_there = 0;
  gint64 id = 0;

  og_sqlite_bind_int (count, "series_id", post->series_id);
  og_sqlite_bind_int (count, "series_day", post->series_day);
  if (!og_sqlite_query_int (count, &n_there, error))
    return FALSE;
  if (n_there > 0)
    return TRUE;
  (*n)++;
  return og_post_table_insert (db, post, &id, error) &&
         (post->state != OG_POST_PLANNED || og_post_plan_table_make_rows (db, post, id, error));
}

/**
 * og_series_table_add_occurrences:
 *
 * Reads job->record (the series) and records (OgPost). Answers how many were made; OG_ERROR_GONE if
 * a channel is not there any more.
 */
gboolean
og_series_table_add_occurrences (OgSqliteConnection *db,
                                 OgJob              *job,
                                 GError            **error)
{
  OgSeries *series = OG_SERIES (job->record);
  g_autoptr (OgSqliteStatement) made = og_sqlite_prepare (db, SET_MADE_UNTIL);
  gint64 n = 0;

  for (guint i = 0; i < job->records->len; i++)
    if (!add_occurrence (db, g_ptr_array_index (job->records, i), &n, error))
      return FALSE;
  og_sqlite_bind_int (made, "id", series->id);
  og_sqlite_bind_int (made, "made_until", series->made_until);
  if (!og_sqlite_run (made, error))
    return FALSE;
  og_job_answer_int64 (job, n);
  return TRUE;
}
