/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-series-private.h"

#include <string.h>

#include "og-call.h"
#include "og-local-time.h"
#include "og-recurrence.h"

/* What people do to series: making one, changing it, leaving days out, ending it. */

/* Also what was cut off has changed something. */
static DexFuture *
finish (OgSeriesKeeper *self,
        gint64          value,
        GError         *error)
{
  og_news_tell (self->news, OG_NEWS_POSTS);
  return error != NULL ? dex_future_new_for_error (error) : dex_future_new_for_int64 (value);
}

/* Sets OG_ERROR_INPUT for what never comes, or at no time. */
static gboolean
check_series (OgSeries *series,
              GError  **error)
{
  g_autofree char *local = g_strconcat ("2026-12-01T", series->time, NULL);
  gint64 due;

  if (!og_recurrence_check (series->rule, error))
    return FALSE;
  if (series->first > 0 && g_date_valid_julian ((guint32) series->first) &&
      og_local_time_to_unix (local, series->zone, &due))
    return TRUE;
  g_set_error_literal (error, OG_ERROR, OG_ERROR_INPUT, "The series has no day or time");
  return FALSE;
}

/* The post that the pattern is to be: a draft or a plan that has not left becomes it, and is none any
 * more; else the pattern is a copy. */
static gboolean
take_post_fiber (OgSeriesKeeper *self,
                 OgPost         *pattern,
                 GError        **error)
{
  g_autoptr (OgPost) stored = NULL;
  g_autoptr (GError) local = NULL;

  if (pattern->id == 0)
    return TRUE;
  stored = dex_await_object (og_store_load_post (self->store, pattern->id), NULL);
  if (stored == NULL || stored->series_id != 0 || stored->state == OG_POST_PATTERN)
    {
      og_record_set_int (OG_RECORD (pattern), "id", 0);
      return TRUE;
    }
  if (stored->state == OG_POST_DRAFT ||
      dex_await (og_planner_hold (self->planner, pattern->id, OG_POST_DRAFT), &local))
    return TRUE;
  if (!g_error_matches (local, OG_ERROR, OG_ERROR_FORBIDDEN))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  og_record_set_int (OG_RECORD (pattern), "id", 0);
  return TRUE;
}

/* A pattern stands nowhere in time; its local time says from when its validity counts. */
static void
strip_pattern (OgPost *pattern)
{
  g_object_set (pattern,
                "due", G_GINT64_CONSTANT (0),
                "expires", G_GINT64_CONSTANT (0),
                "series-id", G_GINT64_CONSTANT (0),
                "series-day", 0,
                "detached", FALSE,
                "follows-id", G_GINT64_CONSTANT (0),
                NULL);
}

/* Writes it, and makes its posts. */
static gboolean
save_and_make_fiber (OgSeriesKeeper *self,
                     OgSeries       *series,
                     OgPost         *pattern,
                     GError        **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (OgSeries) stored = NULL;
  gint64 id, n = 0;

  strip_pattern (pattern);
  og_record_set_int (OG_RECORD (series), "made_until", 0);
  id = dex_await_int64 (og_store_save_series (self->store, series, pattern), &local);
  if (local == NULL)
    stored = dex_await_object (og_store_load_series (self->store, id), &local);
  if (stored != NULL)
    og_series_make_fiber (self, stored, &n, &local);
  og_record_set_int (OG_RECORD (series), "id", id);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static DexFuture *
save_fiber (gpointer data)
{
  OgSeriesTask *task = data;
  OgSeriesKeeper *self = og_series_begin_fiber (task);
  g_autoptr (OgSeries) stored = NULL;
  g_autoptr (GError) error = NULL;

  if (!check_series (task->series, &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  if (task->series->id == 0)
    take_post_fiber (self, task->pattern, &error);
  else
    {
      stored = dex_await_object (og_store_load_series (self->store, task->series->id), &error);
      if (stored != NULL)
        {
          og_record_set_int (OG_RECORD (task->pattern), "id", stored->pattern_id);
          og_record_set_int (OG_RECORD (task->series), "pattern_id", stored->pattern_id);
        }
    }
  if (error == NULL)
    save_and_make_fiber (self, task->series, task->pattern, &error);
  return finish (self, task->series->id, g_steal_pointer (&error));
}

/* A copy of a record of its own, for what is done later. */
static OgSeriesTask *
new_task (OgSeries *series,
          OgPost   *pattern)
{
  OgSeriesTask *task = g_new0 (OgSeriesTask, 1);

  task->series = og_call_copy_record (series);
  task->pattern = og_post_copy (pattern);
  return task;
}

DexFuture *
og_series_keeper_save (OgSeriesKeeper *self,
                       OgSeries       *series,
                       OgPost         *pattern)
{
  return og_series_enqueue (self, save_fiber, new_task (series, pattern));
}

/* Leaves a day out that is not left out yet. */
static void
add_skipped (OgSeries *series,
             int       day)
{
  g_autofree char *text = og_series_write_day (day);
  g_autofree char *all = NULL;

  if (strstr (series->skipped, text) != NULL)
    return;
  all = g_strjoin (*series->skipped != '\0' ? "," : "", series->skipped, text, NULL);
  og_record_set_string (OG_RECORD (series), "skipped", all);
}

/* Ends it; 0: it goes altogether. Posts changed by themselves stay if the series goes on as another. */
static gboolean
end_stored_fiber (OgSeriesKeeper *self,
                  OgSeries       *stored,
                  int             last_day,
                  gboolean        detached,
                  GError        **error)
{
  g_autoptr (OgPost) pattern = NULL;
  g_autofree char *rule = NULL;
  g_autoptr (GError) local = NULL;

  if (last_day == 0)
    return og_series_clear_fiber (self, stored->id, 0, detached, error) &&
           dex_await (og_store_remove_series (self->store, stored->id), error);
  pattern = dex_await_object (og_store_load_post (self->store, stored->pattern_id), error);
  if (pattern == NULL)
    return FALSE;
  rule = og_recurrence_end (stored->rule, last_day);
  og_record_set_string (OG_RECORD (stored), "rule", rule);
  dex_await_int64 (og_store_save_series (self->store, stored, pattern), &local);
  if (local == NULL)
    return og_series_clear_fiber (self, stored->id, last_day + 1, detached, error);
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* What the old series has on its own from that day on is not made a second time; what is left of its
 * number is the new one's. */
static gboolean
split_fiber (OgSeriesKeeper *self,
             OgSeries       *stored,
             OgSeries       *series,
             int             day,
             GError        **error)
{
  g_autoptr (GListModel) posts =
    dex_await_object (og_store_list_occurrences (self->store, stored->id, day), error);
  OgRepeat repeat = og_repeat_read (series->rule);
  g_autofree char *rule = NULL;

  if (posts == NULL)
    return FALSE;
  og_record_set_string (OG_RECORD (series), "skipped", stored->skipped);
  for (guint i = 0; i < g_list_model_get_n_items (posts); i++)
    {
      g_autoptr (OgPost) post = g_list_model_get_item (posts, i);

      if (post->series_day >= day && post->detached)
        add_skipped (series, post->series_day);
    }
  if (repeat.count > 0 && repeat.kind != OG_REPEAT_OTHER &&
      g_str_equal (series->rule, stored->rule))
    {
      g_autoptr (OgSeries) bare = og_call_copy_record (stored);
      g_autoptr (GArray) before = NULL;

      og_record_set_string (OG_RECORD (bare), "skipped", "");
      before = og_recurrence_expand (bare, self->time, stored->first, day - 1);
      repeat.count = MAX (repeat.count - (int) before->len, 1);
      rule = og_repeat_write (&repeat, day);
      og_record_set_string (OG_RECORD (series), "rule", rule);
    }
  og_record_set_int (OG_RECORD (series), "id", 0);
  og_record_set_int (OG_RECORD (series), "first", day);
  return TRUE;
}

static DexFuture *
change_from_fiber (gpointer data)
{
  OgSeriesTask *task = data;
  OgSeriesKeeper *self = og_series_begin_fiber (task);
  g_autoptr (OgSeries) stored = NULL;
  g_autoptr (GError) error = NULL;

  if (check_series (task->series, &error))
    stored = dex_await_object (og_store_load_series (self->store, task->series->id), &error);
  if (stored == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  og_record_set_int (OG_RECORD (task->pattern), "id", 0);
  /* First the end of the old one: being cut off here leaves posts out, and never sends two. */
  if (split_fiber (self, stored, task->series, task->day, &error) &&
      end_stored_fiber (self, stored, task->day - 1, FALSE, &error))
    save_and_make_fiber (self, task->series, task->pattern, &error);
  return finish (self, task->series->id, g_steal_pointer (&error));
}

DexFuture *
og_series_keeper_change_from (OgSeriesKeeper *self,
                              OgSeries       *series,
                              OgPost         *pattern,
                              int             day)
{
  OgSeriesTask *task = new_task (series, pattern);

  task->day = day;
  return og_series_enqueue (self, change_from_fiber, task);
}

/* Makes the posts of one day, which lies before made_until. */
static gboolean
make_day_fiber (OgSeriesKeeper *self,
                gint64          series_id,
                int             day,
                GError        **error)
{
  g_autoptr (OgSeries) series = NULL;
  g_autoptr (OgPost) pattern = NULL;
  g_autoptr (GPtrArray) posts = NULL;
  g_autoptr (GError) local = NULL;

  series = dex_await_object (og_store_load_series (self->store, series_id), error);
  if (series != NULL)
    pattern = dex_await_object (og_store_load_post (self->store, series->pattern_id), error);
  if (pattern != NULL)
    posts = og_series_make_posts_fiber (self, series, pattern, day, day, error);
  if (posts == NULL)
    return FALSE;
  dex_await_int64 (og_store_add_occurrences (self->store, series, posts), &local);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
remove_day_fiber (OgSeriesKeeper *self,
                  gint64          series_id,
                  int             day,
                  GError        **error)
{
  g_autoptr (GListModel) posts =
    dex_await_object (og_store_list_occurrences (self->store, series_id, day), error);

  if (posts == NULL)
    return FALSE;
  for (guint i = 0; i < g_list_model_get_n_items (posts); i++)
    {
      g_autoptr (OgPost) post = g_list_model_get_item (posts, i);

      if (post->series_day == day)
        return dex_await (og_planner_remove (self->planner, post->id), error);
    }
  return TRUE;
}

static DexFuture *
skip_fiber (gpointer data)
{
  OgSeriesTask *task = data;
  OgSeriesKeeper *self = og_series_begin_fiber (task);
  g_autoptr (GError) error = NULL;

  if ((!task->skip || remove_day_fiber (self, task->series_id, task->day, &error)) &&
      dex_await (og_store_skip_day (self->store, task->series_id, task->day, task->skip), &error) &&
      !task->skip)
    make_day_fiber (self, task->series_id, task->day, &error);
  og_news_tell (self->news, OG_NEWS_POSTS);
  return error != NULL ? dex_future_new_for_error (g_steal_pointer (&error)) :
                         dex_future_new_true ();
}

DexFuture *
og_series_keeper_skip (OgSeriesKeeper *self,
                       gint64          series_id,
                       int             day,
                       gboolean        skip)
{
  OgSeriesTask *task = g_new0 (OgSeriesTask, 1);

  task->series_id = series_id;
  task->day = day;
  task->skip = skip;
  return og_series_enqueue (self, skip_fiber, task);
}

static DexFuture *
end_fiber (gpointer data)
{
  OgSeriesTask *task = data;
  OgSeriesKeeper *self = og_series_begin_fiber (task);
  g_autoptr (OgSeries) stored = NULL;
  g_autoptr (GError) error = NULL;

  stored = dex_await_object (og_store_load_series (self->store, task->series_id), &error);
  if (stored != NULL)
    end_stored_fiber (self, stored, task->day, TRUE, &error);
  og_news_tell (self->news, OG_NEWS_POSTS);
  return error != NULL ? dex_future_new_for_error (g_steal_pointer (&error)) :
                         dex_future_new_true ();
}

DexFuture *
og_series_keeper_end (OgSeriesKeeper *self,
                      gint64          series_id,
                      int             last_day)
{
  OgSeriesTask *task = g_new0 (OgSeriesTask, 1);

  task->series_id = series_id;
  task->day = last_day;
  return og_series_enqueue (self, end_fiber, task);
}
