/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-planner-private.h"

#include "og-call.h"
#include "og-local-time.h"
#include "og-store-plan.h"

G_DEFINE_FINAL_TYPE (OgPlanner, og_planner, G_TYPE_OBJECT)

typedef enum
{
  JOB_SAVE,
  JOB_PLAN,
  JOB_SUBMIT,
} JobKind;

/* One save, plan or submission that waits for its turn. */
typedef struct
{
  JobKind kind;
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

/**
 * og_planner_check_signed:
 * @stored: (nullable): the post as it is stored, with its sign-offs
 * @due: unix seconds at which it is to go out
 *
 * Returns: FALSE with OG_ERROR_UNSIGNED if a second person has to agree, and has not
 */
gboolean
og_planner_check_signed (OgPlanner *self,
                         OgPost    *post,
                         OgPost    *stored,
                         gint64     due,
                         GError   **error)
{
  g_autofree char *digest = NULL;

  if (self->office == NULL ||
      og_sign_off_reason (self->office, post, due) == OG_SIGN_OFF_NOT_NEEDED)
    return TRUE;
  digest = og_sign_off_digest (post, NULL);
  if (stored != NULL && og_sign_off_holds (G_LIST_MODEL (stored->sign_offs), digest))
    return TRUE;
  g_set_error_literal (error, OG_ERROR, OG_ERROR_UNSIGNED, "A second person has to agree first");
  return FALSE;
}

/* As it stands in the database; NULL for a post that does not. (transfer full) (nullable) */
static OgPost *
load_stored_fiber (OgPlanner *self,
                   gint64     post_id,
                   GError   **error)
{
  g_autoptr (GError) local = NULL;
  OgPost *stored;

  if (post_id == 0)
    return NULL;
  stored = dex_await_object (og_store_load_post (self->store, post_id), &local);
  if (stored == NULL && !g_error_matches (local, OG_ERROR, OG_ERROR_GONE))
    g_propagate_error (error, g_steal_pointer (&local));
  return stored;
}

static gboolean
says_the_same (OgPost *post,
               OgPost *other)
{
  g_autofree char *digest = og_sign_off_digest (post, NULL);
  g_autofree char *other_digest = og_sign_off_digest (other, NULL);

  return g_str_equal (digest, other_digest);
}

/* An occurrence that a person has changed is left alone by its series from then on. */
static void
note_detached (OgPost *post,
               OgPost *copy,
               OgPost *stored)
{
  if (copy->series_id == 0 || copy->detached || stored == NULL)
    return;
  if (stored->detached || g_strcmp0 (copy->local_time, stored->local_time) != 0 ||
      g_strcmp0 (copy->valid_until, stored->valid_until) != 0 || !says_the_same (copy, stored))
    {
      og_record_set_int (OG_RECORD (copy), "detached", TRUE);
      og_record_set_int (OG_RECORD (post), "detached", TRUE);
    }
}

static DexFuture *
keep_version_fiber (gpointer data)
{
  OgCall *call = data;
  g_autoptr (GError) error = NULL;

  dex_await_int64 (og_store_keep_post_version (((OgPlanner *) call->self)->store, call->object),
                   &error);
  return error != NULL ? dex_future_new_for_error (g_steal_pointer (&error)) :
                         dex_future_new_true ();
}

/**
 * og_planner_keep_version:
 *
 * Returns: (transfer full): a future of TRUE
 */
DexFuture *
og_planner_keep_version (OgPlanner  *self,
                         gint64      post_id,
                         const char *text)
{
  g_autoptr (OgPostVersion) version = NULL;

  g_return_val_if_fail (OG_IS_PLANNER (self), NULL);

  if (text == NULL || *text == '\0')
    return dex_future_new_true ();
  version = g_object_new (OG_TYPE_POST_VERSION, "post-id", post_id, "text", text, "created",
                          og_clock_now (self->clock), NULL);
  return og_call_spawn (keep_version_fiber, self, version, 0, 0, NULL);
}

/* What is planned or submitted can be gone back to. Nobody loses a plan because it was not kept. */
static void
keep_for_later (OgPlanner  *self,
                gint64      post_id,
                const char *text)
{
  dex_future_disown (og_planner_keep_version (self, post_id, text));
}

/* What lies before the second person falls back to a draft when it says something else. */
static gint64
save_fiber (OgPlanner *self,
            OgPost    *post,
            OgPost    *copy,
            OgPost    *stored,
            GError   **error)
{
  g_autoptr (GError) failed = NULL;
  gint64 id = dex_await_int64 (og_store_save_post (self->store, copy), &failed);

  if (failed == NULL && stored != NULL && stored->state == OG_POST_SUBMITTED &&
      !says_the_same (copy, stored) &&
      dex_await (og_store_unplan_post (self->store, id), &failed))
    og_record_set_int (OG_RECORD (post), "state", OG_POST_DRAFT);
  if (failed != NULL)
    g_propagate_error (error, g_steal_pointer (&failed));
  return id;
}

static gint64
plan_fiber (OgPlanner *self,
            OgPost    *post,
            OgPost    *copy,
            OgPost    *stored,
            GError   **error)
{
  g_autoptr (GError) failed = NULL;
  gint64 id = 0;

  if (og_planner_check_signed (self, copy, stored, copy->due, &failed) &&
      (stored == NULL || og_planner_recall_fiber (self, stored->id, &failed)))
    id = dex_await_int64 (og_store_plan_post (self->store, copy), &failed);
  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return 0;
    }
  og_record_set_int (OG_RECORD (post), "state", OG_POST_PLANNED);
  keep_for_later (self, id, copy->text);
  return id;
}

static gint64
submit_fiber (OgPlanner *self,
              OgPost    *post,
              Job       *job,
              OgPost    *stored,
              GError   **error)
{
  g_autofree char *digest = og_sign_off_digest (job->copy, NULL);
  g_autoptr (OgSignOff) request =
    g_object_new (OG_TYPE_SIGN_OFF, "kind", (int) OG_SIGN_OFF_SUBMITTED, "person", job->by, "time",
                  og_clock_now (self->clock), "digest", digest, NULL);
  g_autoptr (GError) failed = NULL;
  gint64 id = 0;

  if (stored == NULL || og_planner_recall_fiber (self, stored->id, &failed))
    id = dex_await_int64 (og_store_submit_post (self->store, job->copy, request), &failed);
  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return 0;
    }
  og_record_set_int (OG_RECORD (post), "state", OG_POST_SUBMITTED);
  keep_for_later (self, id, job->copy->text);
  return id;
}

static void
do_job_fiber (OgPlanner *self,
              OgPost    *post,
              Job       *job)
{
  g_autoptr (OgPost) stored = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  /* A new post may have got its id by the job before. */
  og_record_set_int (OG_RECORD (job->copy), "id", post->id);
  stored = load_stored_fiber (self, post->id, &error);
  note_detached (post, job->copy, stored);
  if (error == NULL && job->kind == JOB_SAVE)
    id = save_fiber (self, post, job->copy, stored, &error);
  else if (error == NULL && job->kind == JOB_PLAN)
    id = plan_fiber (self, post, job->copy, stored, &error);
  else if (error == NULL)
    id = submit_fiber (self, post, job, stored, &error);
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
enqueue (OgPlanner  *self,
         OgPost     *post,
         JobKind     kind,
         const char *by)
{
  Line *line = ensure_line (post);
  Job *last = g_queue_peek_tail (&line->jobs);
  DexPromise *promise;

  if (last != NULL && last->kind == JOB_SAVE && kind == JOB_SAVE)
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
  return enqueue (self, post, JOB_SAVE, NULL);
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
  return enqueue (self, post, JOB_PLAN, NULL);
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
  return enqueue (self, post, JOB_SUBMIT, name);
}
