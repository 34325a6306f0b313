/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-planner-private.h"

#include "og-call.h"
#include "og-local-time.h"

G_DEFINE_FINAL_TYPE (OgPlanner, og_planner, G_TYPE_OBJECT)

/* One save, plan or submission that waits for its turn. */
typedef struct
{
  OgPlannerJob kind;
  OgPost *copy;
  char *by; /* (nullable): who submits */
  DexPromise *promise;
} Job;

/* The saves of one post, in order; hangs at the post. */
typedef struct
{
  GQueue jobs; /* of Job */
  gboolean busy;
} Line;

static void
job_free (Job *job)
{
  g_clear_object (&job->copy);
  g_free (job->by);
  dex_clear (&job->promise);
  g_free (job);
}

static void
line_free (gpointer data)
{
  Line *line = data;

  g_queue_clear_full (&line->jobs, (GDestroyNotify) job_free);
  g_free (line);
}

static Line *
ensure_line (OgPost *post)
{
  static GQuark quark = 0;
  Line *line;

  if (quark == 0)
    quark = g_quark_from_static_string ("og-planner-line");
  line = g_object_get_qdata (G_OBJECT (post), quark);
  if (line == NULL)
    {
      line = g_new0 (Line, 1);
      g_queue_init (&line->jobs);
      g_object_set_qdata_full (G_OBJECT (post), quark, line, line_free);
    }
  return line;
}

static void
og_planner_dispose (GObject *object)
{
  OgPlanner *self = OG_PLANNER (object);

  g_clear_object (&self->store);
  g_clear_object (&self->clock);
  g_clear_object (&self->news);
  g_clear_object (&self->office);
  g_clear_object (&self->scheduler);

  G_OBJECT_CLASS (og_planner_parent_class)->dispose (object);
}

static void
og_planner_class_init (OgPlannerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = og_planner_dispose;
}

static void
og_planner_init (OgPlanner *self)
{
}

/**
 * og_planner_new:
 *
 * Returns: (transfer full): a planner
 */
OgPlanner *
og_planner_new (OgStore *store,
                OgClock *clock,
                OgNews  *news)
{
  OgPlanner *self = g_object_new (OG_TYPE_PLANNER, NULL);

  self->store = g_object_ref (store);
  self->clock = g_object_ref (clock);
  self->news = g_object_ref (news);
  return self;
}

/**
 * og_planner_set_office:
 *
 * From now on its rules say which posts need a second person.
 */
void
og_planner_set_office (OgPlanner *self,
                       OgOffice  *office)
{
  g_return_if_fail (OG_IS_PLANNER (self));

  g_set_object (&self->office, office);
}

/**
 * og_planner_set_scheduler:
 *
 * From now on it takes back what a server has of a post that is planned anew, held or removed.
 */
void
og_planner_set_scheduler (OgPlanner   *self,
                          OgScheduler *scheduler)
{
  g_return_if_fail (OG_IS_PLANNER (self));

  g_set_object (&self->scheduler, scheduler);
}

static void
do_job_fiber (OgPlanner *self,
              OgPost    *post,
              Job       *job)
{
  g_autoptr (GError) error = NULL;
  gint64 id;

  /* A new post may have got its id by the job before. */
  og_record_set_int (OG_RECORD (job->copy), "id", post->id);
  id = og_planner_do_fiber (self, job->kind, post, job->copy, job->by, &error);
  if (id != 0)
    {
      og_record_set_int (OG_RECORD (post), "id", id);
      og_news_tell (self->news, OG_NEWS_POSTS);
    }
  if (error != NULL)
    dex_promise_reject (job->promise, g_steal_pointer (&error));
  else
    dex_promise_resolve_int64 (job->promise, id);
}

static DexFuture *
line_fiber (gpointer data)
{
  OgCall *call = data;
  Line *line = ensure_line (call->object);
  Job *job;

  while ((job = g_queue_pop_head (&line->jobs)) != NULL)
    {
      do_job_fiber (call->self, call->object, job);
      job_free (job);
    }
  line->busy = FALSE;
  return dex_future_new_true ();
}

/* Puts what the post says now at the end of its line. A draft that waits there already, and is
 * older, need not be written any more. */
static DexFuture *
enqueue (OgPlanner   *self,
         OgPost      *post,
         OgPlannerJob kind,
         const char  *by)
{
  Line *line = ensure_line (post);
  Job *last = g_queue_peek_tail (&line->jobs);
  DexPromise *promise;

  if (last != NULL && last->kind == OG_PLANNER_SAVE && kind == OG_PLANNER_SAVE)
    {
      g_clear_object (&last->copy);
      last->copy = og_post_copy (post);
      return dex_ref (DEX_FUTURE (last->promise));
    }
  promise = dex_promise_new ();
  last = g_new0 (Job, 1);
  last->kind = kind;
  last->copy = og_post_copy (post);
  last->by = g_strdup (by);
  last->promise = dex_ref (promise);
  g_queue_push_tail (&line->jobs, last);
  if (!line->busy)
    {
      line->busy = TRUE;
      dex_future_disown (og_call_spawn (line_fiber, self, post, 0, 0, NULL));
    }
  return DEX_FUTURE (promise);
}

/* Derives what follows from the plan. Returns FALSE if the time cannot be read. */
static gboolean
derive (OgPlanner *self,
        OgPost    *post)
{
  gint64 now = og_clock_now (self->clock);
  gint64 due = 0;
  gint64 expires = 0;
  gboolean readable = post->local_time != NULL &&
                      og_local_time_to_unix (post->local_time, post->zone, &due);

  og_record_set_int (OG_RECORD (post), "due", readable ? due : 0);
  if (post->valid_until == NULL ||
      !og_local_time_to_unix (post->valid_until, post->zone, &expires))
    expires = 0;
  og_record_set_int (OG_RECORD (post), "expires", expires);
  og_record_set_int (OG_RECORD (post), "changed", now);
  if (post->created == 0)
    og_record_set_int (OG_RECORD (post), "created", now);
  return readable;
}

/**
 * og_planner_save:
 *
 * Returns: (transfer full): a future of the post's int64 id
 */
DexFuture *
og_planner_save (OgPlanner *self,
                 OgPost    *post)
{
  g_return_val_if_fail (OG_IS_PLANNER (self), NULL);
  g_return_val_if_fail (OG_IS_POST (post), NULL);

  derive (self, post);
  return enqueue (self, post, OG_PLANNER_SAVE, NULL);
}

/**
 * og_planner_plan:
 *
 * Returns: (transfer full): a future of the post's int64 id
 */
DexFuture *
og_planner_plan (OgPlanner *self,
                 OgPost    *post)
{
  g_autoptr (GArray) channels = NULL;

  g_return_val_if_fail (OG_IS_PLANNER (self), NULL);
  g_return_val_if_fail (OG_IS_POST (post), NULL);

  channels = og_post_dup_channel_ids (post);
  if (!derive (self, post))
    return dex_future_new_reject (OG_ERROR, OG_ERROR_INPUT, "No time to send it at");
  if (channels->len == 0)
    return dex_future_new_reject (OG_ERROR, OG_ERROR_INPUT, "No channel to send it on");
  return enqueue (self, post, OG_PLANNER_PLAN, NULL);
}

/**
 * og_planner_submit:
 * @by: who asks
 *
 * Lays the post before the second person; what it says now can be planned when that person agrees.
 *
 * Returns: (transfer full): a future of the post's int64 id; OG_ERROR_INPUT without a name
 */
DexFuture *
og_planner_submit (OgPlanner  *self,
                   OgPost     *post,
                   const char *by)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (OG_IS_PLANNER (self), NULL);
  g_return_val_if_fail (OG_IS_POST (post), NULL);

  name = g_strstrip (g_strdup (by != NULL ? by : ""));
  if (*name == '\0')
    return dex_future_new_reject (OG_ERROR, OG_ERROR_INPUT, "Nobody is named who asks");
  derive (self, post);
  return enqueue (self, post, OG_PLANNER_SUBMIT, name);
}
