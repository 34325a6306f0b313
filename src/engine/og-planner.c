/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-planner.h"

#include "og-call.h"
#include "og-local-time.h"
#include "og-network.h"

struct _OgPlanner
{
  GObject parent_instance;

  OgStore *store;
  OgClock *clock;
  OgNews *news;
};

G_DEFINE_FINAL_TYPE (OgPlanner, og_planner, G_TYPE_OBJECT)

/* One save or plan that waits for its turn. */
typedef struct
{
  OgPost *copy;
  DexPromise *promise;
  gboolean plan;
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

static void
do_job_fiber (OgPlanner *self,
              OgPost    *post,
              Job       *job)
{
  g_autoptr (GError) error = NULL;
  gint64 id;

  /* A new post may have got its id by the job before. */
  og_record_set_int (OG_RECORD (job->copy), "id", post->id);
  id = dex_await_int64 (job->plan ? og_store_plan_post (self->store, job->copy) :
                                    og_store_save_post (self->store, job->copy),
                        &error);
  if (error != NULL)
    {
      dex_promise_reject (job->promise, g_steal_pointer (&error));
      return;
    }
  og_record_set_int (OG_RECORD (post), "id", id);
  if (job->plan)
    og_record_set_int (OG_RECORD (post), "state", OG_POST_PLANNED);
  og_news_tell (self->news, OG_NEWS_POSTS);
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
enqueue (OgPlanner *self,
         OgPost    *post,
         gboolean   plan)
{
  Line *line = ensure_line (post);
  Job *last = g_queue_peek_tail (&line->jobs);
  DexPromise *promise;

  if (last != NULL && !last->plan && !plan)
    {
      g_clear_object (&last->copy);
      last->copy = og_post_copy (post);
      return dex_ref (DEX_FUTURE (last->promise));
    }
  promise = dex_promise_new ();
  last = g_new0 (Job, 1);
  last->copy = og_post_copy (post);
  last->promise = dex_ref (promise);
  last->plan = plan;
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
  gboolean readable = post->local_time != NULL &&
                      og_local_time_to_unix (post->local_time, post->zone, &due);

  og_record_set_int (OG_RECORD (post), "due", readable ? due : 0);
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
  return enqueue (self, post, FALSE);
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
  return enqueue (self, post, TRUE);
}

/* A row that acts on what stands at the network. (transfer full) */
static OgDelivery *
follow_up (OgPlanner     *self,
           OgDelivery    *published,
           OgDeliveryKind kind,
           const char    *text)
{
  OgDelivery *row = og_delivery_new ();

  og_record_copy_fields (OG_RECORD (row), OG_RECORD (published));
  g_object_set (row,
                "id", G_GINT64_CONSTANT (0),
                "kind", (int) kind,
                "state", (int) OG_DELIVERY_PLANNED,
                "text", text != NULL ? text : published->text,
                "due", og_clock_now (self->clock),
                "not-before", G_GINT64_CONSTANT (0),
                "attempt", 0,
                "key", NULL,
                "claimed", G_GINT64_CONSTANT (0),
                "sent", G_GINT64_CONSTANT (0),
                "error", -1,
                "error-text", NULL,
                "created", og_clock_now (self->clock),
                NULL);
  return row;
}

static gboolean
stands_at_network (OgDelivery *delivery)
{
  return delivery->kind == OG_DELIVERY_POST && delivery->state == OG_DELIVERY_SENT &&
         delivery->remote_id != NULL;
}

static gboolean
network_can (OgPlanner     *self,
             GListModel    *channels,
             gint64         channel_id,
             OgDeliveryKind kind)
{
  OgCapabilities wanted = kind == OG_DELIVERY_EDIT ? OG_CAN_EDIT : OG_CAN_DELETE;

  for (guint i = 0; i < g_list_model_get_n_items (channels); i++)
    {
      g_autoptr (OgChannel) channel = g_list_model_get_item (channels, i);
      const OgNetwork *network = og_network_find (channel->network);

      if (channel->id == channel_id)
        return network != NULL && (network->capabilities & wanted) != 0;
    }
  return FALSE;
}

static DexFuture *
follow_up_fiber (gpointer data)
{
  OgCall *call = data;
  OgPlanner *self = call->self;
  g_autoptr (OgPost) post = NULL;
  g_autoptr (GListModel) channels = NULL;
  g_autoptr (GError) error = NULL;
  guint n_rows = 0;

  channels = dex_await_object (og_store_list_channels (self->store), &error);
  if (channels != NULL)
    post = dex_await_object (og_store_load_post (self->store, call->id), &error);
  if (post == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (post->deliveries)); i++)
    {
      g_autoptr (OgDelivery) published = g_list_model_get_item (G_LIST_MODEL (post->deliveries), i);
      g_autoptr (OgDelivery) row = NULL;

      if (!stands_at_network (published) ||
          !network_can (self, channels, published->channel_id, call->number))
        continue;
      row = follow_up (self, published, call->number, call->text);
      dex_await_int64 (og_store_add_delivery (self->store, row), &error);
      if (error != NULL)
        return dex_future_new_for_error (g_steal_pointer (&error));
      n_rows++;
    }
  if (n_rows == 0)
    return dex_future_new_reject (OG_ERROR, OG_ERROR_NOT_SUPPORTED, "No network here can do that");
  og_news_tell (self->news, OG_NEWS_POSTS);
  return dex_future_new_true ();
}

/**
 * og_planner_edit_published:
 * @text: what is to stand there instead
 *
 * Returns: (transfer full): a future of TRUE when it is in the outbox
 */
DexFuture *
og_planner_edit_published (OgPlanner  *self,
                           OgPost     *post,
                           const char *text)
{
  g_return_val_if_fail (OG_IS_PLANNER (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  return og_call_spawn (follow_up_fiber, self, NULL, post->id, OG_DELIVERY_EDIT, text);
}

/**
 * og_planner_withdraw_published:
 *
 * Returns: (transfer full): a future of TRUE when it is in the outbox
 */
DexFuture *
og_planner_withdraw_published (OgPlanner *self,
                               OgPost    *post)
{
  g_return_val_if_fail (OG_IS_PLANNER (self), NULL);

  return og_call_spawn (follow_up_fiber, self, NULL, post->id, OG_DELIVERY_DELETE, NULL);
}
