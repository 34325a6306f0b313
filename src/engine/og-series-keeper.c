/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-series-private.h"

#include "og-call.h"
#include "og-local-time.h"
#include "og-recurrence.h"

/* Often enough for a new day to be seen, whenever the computer was off. */
#define AGAIN_SECONDS (6 * 60 * 60)

G_DEFINE_FINAL_TYPE (OgSeriesKeeper, og_series_keeper, G_TYPE_OBJECT)

/* What was asked, with what it waits for. */
typedef struct
{
  OgSeriesKeeper *self;
  DexFuture *before; /* (nullable) */
  OgSeries *series;  /* (nullable), as the next */
  OgPost *pattern;
  gint64 series_id;
  int day;
  gboolean skip;
} Task;

static void
task_free (gpointer data)
{
  Task *task = data;

  g_clear_object (&task->self);
  dex_clear (&task->before);
  g_clear_object (&task->series);
  g_clear_object (&task->pattern);
  g_free (task);
}

static void
og_series_keeper_dispose (GObject *object)
{
  OgSeriesKeeper *self = OG_SERIES_KEEPER (object);

  g_clear_object (&self->store);
  g_clear_object (&self->clock);
  g_clear_object (&self->news);
  g_clear_object (&self->planner);
  g_clear_object (&self->office);
  g_clear_pointer (&self->time, og_office_time_unref);
  dex_clear (&self->last);
  dex_clear (&self->closing);

  G_OBJECT_CLASS (og_series_keeper_parent_class)->dispose (object);
}

static void
og_series_keeper_class_init (OgSeriesKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = og_series_keeper_dispose;
}

static void
og_series_keeper_init (OgSeriesKeeper *self)
{
  self->closing = dex_promise_new ();
}

/**
 * og_series_keeper_new:
 *
 * Returns: (transfer full): a keeper that knows no office yet
 */
OgSeriesKeeper *
og_series_keeper_new (OgStore   *store,
                      OgClock   *clock,
                      OgNews    *news,
                      OgPlanner *planner)
{
  OgSeriesKeeper *self = g_object_new (OG_TYPE_SERIES_KEEPER, NULL);

  self->store = g_object_ref (store);
  self->clock = g_object_ref (clock);
  self->news = g_object_ref (news);
  self->planner = g_object_ref (planner);
  return self;
}

/**
 * og_series_keeper_set_office:
 *
 * Whose holidays and hours move posts, and whose rules ask for a second person. What was made before
 * stays where it is.
 */
void
og_series_keeper_set_office (OgSeriesKeeper *self,
                             OgOffice       *office)
{
  g_set_object (&self->office, office);
  g_clear_pointer (&self->time, og_office_time_unref);
  self->time = og_office_time_new (office, OG_HOURS_OPENING);
}

/* Everything is done in the order in which it was asked. */
static DexFuture *
enqueue (OgSeriesKeeper *self,
         DexFiberFunc    func,
         Task           *task)
{
  DexFuture *future;

  task->self = g_object_ref (self);
  task->before = g_steal_pointer (&self->last);
  future = dex_scheduler_spawn (dex_scheduler_get_default (), 0, func, task, task_free);
  self->last = dex_ref (future);
  return future;
}

/* Waits for its turn. */
static OgSeriesKeeper *
begin_fiber (Task *task)
{
  if (task->before != NULL)
    dex_await (g_steal_pointer (&task->before), NULL);
  return task->self;
}

static DexFuture *
finish (OgSeriesKeeper *self,
        gint64          value,
        GError         *error)
{
  /* Also what was cut off has changed something. */
  og_news_tell (self->news, OG_NEWS_POSTS);
  return error != NULL ? dex_future_new_for_error (error) : dex_future_new_for_int64 (value);
}

static DexFuture *
extend_fiber (gpointer data)
{
  OgSeriesKeeper *self = begin_fiber (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) all = NULL;
  gint64 n = 0;

  if (!self->stopped)
    all = dex_await_object (og_store_list_series (self->store), &error);
  if (error != NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  for (guint i = 0; all != NULL && i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (OgSeries) series = g_list_model_get_item (all, i);
      g_autoptr (GError) failed = NULL;

      /* One that fails keeps no other from being made. */
      if (!og_series_make_fiber (self, series, &n, &failed))
        {
          g_warning ("Cannot make posts of series %" G_GINT64_FORMAT ": %s", series->id,
                     failed->message);
          if (error == NULL)
            error = g_steal_pointer (&failed);
        }
    }
  if (n > 0)
    og_news_tell (self->news, OG_NEWS_POSTS);
  return error != NULL ? dex_future_new_for_error (g_steal_pointer (&error)) :
                         dex_future_new_for_int64 (n);
}

DexFuture *
og_series_keeper_extend (OgSeriesKeeper *self)
{
  return enqueue (self, extend_fiber, g_new0 (Task, 1));
}

static DexFuture *
loop_fiber (gpointer data)
{
  OgSeriesKeeper *self = ((OgCall *) data)->self;

  while (!self->stopped)
    {
      const gint64 next = og_clock_now (self->clock) + AGAIN_SECONDS;

      dex_await (og_series_keeper_extend (self), NULL);
      dex_await (dex_future_first (og_clock_wait_until (self->clock, next),
                                   dex_ref (DEX_FUTURE (self->closing)), NULL),
                 NULL);
    }
  return dex_future_new_true ();
}

/**
 * og_series_keeper_start:
 *
 * Begins.
 */
void
og_series_keeper_start (OgSeriesKeeper *self)
{
  dex_future_disown (og_call_spawn (loop_fiber, self, NULL, 0, 0, NULL));
}

/**
 * og_series_keeper_stop:
 *
 * Ends. What is being written is written.
 */
void
og_series_keeper_stop (OgSeriesKeeper *self)
{
  if (self->stopped)
    return;
  self->stopped = TRUE;
  dex_promise_resolve_boolean (self->closing, TRUE);
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

/* Days that somebody threw away stay away: named by the rule, made once, and not there. */
static gboolean
keep_deleted_fiber (OgSeriesKeeper *self,
                    OgSeries       *stored,
                    OgSeries       *series,
                    GError        **error)
{
  const int today = og_series_today (self, stored);
  g_autoptr (GListModel) posts = NULL;
  g_autoptr (GHashTable) there = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) named = NULL;

  if (stored->made_until == 0)
    return TRUE;
  posts = dex_await_object (og_store_list_occurrences (self->store, stored->id), error);
  if (posts == NULL)
    return FALSE;
  for (guint i = 0; i < g_list_model_get_n_items (posts); i++)
    {
      g_autoptr (OgPost) post = g_list_model_get_item (posts, i);

      g_hash_table_add (there, GINT_TO_POINTER (post->series_day));
    }
  named = og_recurrence_expand (stored, self->time, today + 1, stored->made_until);
  for (guint i = 0; i < named->len; i++)
    {
      const OgOccurrence *one = &g_array_index (named, OgOccurrence, i);

      if (one->shifted > today && !g_hash_table_contains (there, GINT_TO_POINTER (one->day)))
        og_series_add_skipped (series, one->day);
    }
  return TRUE;
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
  Task *task = data;
  OgSeriesKeeper *self = begin_fiber (task);
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
          keep_deleted_fiber (self, stored, task->series, &error);
        }
    }
  if (error == NULL)
    save_and_make_fiber (self, task->series, task->pattern, &error);
  return finish (self, task->series->id, g_steal_pointer (&error));
}

/* A copy of a record of its own, for what is done later. */
static Task *
new_task (OgSeries *series,
          OgPost   *pattern)
{
  Task *task = g_new0 (Task, 1);

  task->series = og_call_copy_record (series);
  task->pattern = og_post_copy (pattern);
  return task;
}

DexFuture *
og_series_keeper_save (OgSeriesKeeper *self,
                       OgSeries       *series,
                       OgPost         *pattern)
{
  return enqueue (self, save_fiber, new_task (series, pattern));
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
    dex_await_object (og_store_list_occurrences (self->store, stored->id), error);
  OgRepeat repeat = og_repeat_read (series->rule);
  g_autofree char *rule = NULL;

  if (posts == NULL)
    return FALSE;
  for (guint i = 0; i < g_list_model_get_n_items (posts); i++)
    {
      g_autoptr (OgPost) post = g_list_model_get_item (posts, i);

      if (post->series_day >= day && post->detached)
        og_series_add_skipped (series, post->series_day);
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
  Task *task = data;
  OgSeriesKeeper *self = begin_fiber (task);
  g_autoptr (OgSeries) stored = NULL;
  g_autoptr (GError) error = NULL;

  if (check_series (task->series, &error))
    stored = dex_await_object (og_store_load_series (self->store, task->series->id), &error);
  if (stored == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  og_record_set_int (OG_RECORD (task->pattern), "id", 0);
  /* First the end of the old one: being cut off here leaves posts out, and never sends two. */
  if (keep_deleted_fiber (self, stored, task->series, &error) &&
      split_fiber (self, stored, task->series, task->day, &error) &&
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
  Task *task = new_task (series, pattern);

  task->day = day;
  return enqueue (self, change_from_fiber, task);
}

/* Makes the posts of one day, which lies before made_until. */
static gboolean
make_day_fiber (OgSeriesKeeper *self,
                OgSeries       *series,
                OgPost         *pattern,
                int             day,
                GError        **error)
{
  g_autoptr (GPtrArray) posts = og_series_make_posts_fiber (self, series, pattern, day, day, error);
  g_autoptr (GError) local = NULL;

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
    dex_await_object (og_store_list_occurrences (self->store, series_id), error);

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
  Task *task = data;
  OgSeriesKeeper *self = begin_fiber (task);
  g_autoptr (OgSeries) series = NULL;
  g_autoptr (OgPost) pattern = NULL;
  g_autoptr (GError) error = NULL;

  series = dex_await_object (og_store_load_series (self->store, task->series_id), &error);
  if (series != NULL)
    pattern = dex_await_object (og_store_load_post (self->store, series->pattern_id), &error);
  if (pattern != NULL && task->skip)
    remove_day_fiber (self, series->id, task->day, &error);
  if (error == NULL)
    {
      (task->skip ? og_series_add_skipped : og_series_remove_skipped) (series, task->day);
      dex_await_int64 (og_store_save_series (self->store, series, pattern), &error);
    }
  if (error == NULL && !task->skip)
    make_day_fiber (self, series, pattern, task->day, &error);
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
  Task *task = g_new0 (Task, 1);

  task->series_id = series_id;
  task->day = day;
  task->skip = skip;
  return enqueue (self, skip_fiber, task);
}

static DexFuture *
end_fiber (gpointer data)
{
  Task *task = data;
  OgSeriesKeeper *self = begin_fiber (task);
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
  Task *task = g_new0 (Task, 1);

  task->series_id = series_id;
  task->day = last_day;
  return enqueue (self, end_fiber, task);
}
