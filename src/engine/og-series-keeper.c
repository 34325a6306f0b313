/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-series-private.h"

#include "og-call.h"

/* Often enough for a new day to be seen, whenever the computer was off. */
#define AGAIN_SECONDS (6 * 60 * 60)
/* Something did not work, such as a server that gives nothing back. */
#define RETRY_SECONDS (15 * 60)

G_DEFINE_FINAL_TYPE (OgSeriesKeeper, og_series_keeper, G_TYPE_OBJECT)

static void
task_free (gpointer data)
{
  OgSeriesTask *task = data;

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
  dex_clear (&self->wake);

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
  self->wake = dex_promise_new ();
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
 * and lies ahead is placed again, unless a person has changed it.
 */
void
og_series_keeper_set_office (OgSeriesKeeper *self,
                             OgOffice       *office)
{
  g_set_object (&self->office, office);
  g_clear_pointer (&self->time, og_office_time_unref);
  self->time = og_office_time_new (office, OG_HOURS_OPENING);
  if (dex_future_is_pending (DEX_FUTURE (self->wake)))
    dex_promise_resolve_boolean (self->wake, TRUE);
}

/**
 * og_series_enqueue:
 * @task: (transfer full): what func is called with
 *
 * Everything is done in the order in which it was asked.
 *
 * Returns: (transfer full): a future of what func answers
 */
DexFuture *
og_series_enqueue (OgSeriesKeeper *self,
                   DexFiberFunc    func,
                   OgSeriesTask   *task)
{
  DexFuture *future;

  task->self = g_object_ref (self);
  task->before = g_steal_pointer (&self->last);
  future = dex_scheduler_spawn (dex_scheduler_get_default (), 0, func, task, task_free);
  self->last = dex_ref (future);
  return future;
}

/**
 * og_series_begin_fiber:
 *
 * Waits for its turn.
 *
 * Returns: (transfer none): the keeper
 */
OgSeriesKeeper *
og_series_begin_fiber (OgSeriesTask *task)
{
  if (task->before != NULL)
    dex_await (g_steal_pointer (&task->before), NULL);
  return task->self;
}

static DexFuture *
extend_fiber (gpointer data)
{
  OgSeriesKeeper *self = og_series_begin_fiber (data);
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
          g_message ("Cannot make, or place, posts of series %" G_GINT64_FORMAT ": %s", series->id,
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
  return og_series_enqueue (self, extend_fiber, g_new0 (OgSeriesTask, 1));
}

static DexFuture *
loop_fiber (gpointer data)
{
  OgSeriesKeeper *self = ((OgCall *) data)->self;

  while (!self->stopped)
    {
      g_autoptr (DexFuture) wake = NULL;
      g_autoptr (GError) error = NULL;
      gint64 next;

      /* Made before looking, so that no change of the office is missed. */
      dex_clear (&self->wake);
      self->wake = dex_promise_new ();
      wake = dex_ref (DEX_FUTURE (self->wake));

      dex_await_int64 (og_series_keeper_extend (self), &error);
      next = og_clock_now (self->clock) + (error != NULL ? RETRY_SECONDS : AGAIN_SECONDS);
      dex_await (dex_future_first (og_clock_wait_until (self->clock, next),
                                   dex_ref (DEX_FUTURE (self->closing)), g_steal_pointer (&wake),
                                   NULL),
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
