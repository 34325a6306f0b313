/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-store-private.h"

#include "og-channel-table.h"
#include "og-concern-table.h"
#include "og-conversation-query.h"
#include "og-delivery-table.h"
#include "og-inbox-query.h"
#include "og-known-query.h"
#include "og-message-table.h"
#include "og-post-query.h"
#include "og-post-plan-table.h"
#include "og-post-table.h"
#include "og-sqlite-statement.h"
#include "og-store-thread.h"

/* The face of the room: every function packs what it is asked into a job for the thread. What it
 * does stands in og-store.h, how in the file of its table. */
struct _OgStore
{
  GObject parent_instance;

  OgStoreThread *thread;
  DexFuture *closing; /* NULL as long as it is open */
  char *id;
};

G_DEFINE_FINAL_TYPE (OgStore, og_store, G_TYPE_OBJECT)

static void
og_store_dispose (GObject *object)
{
  OgStore *self = OG_STORE (object);

  /* Whoever forgets to close still loses nothing: the thread goes on to the end of its queue. */
  if (self->thread != NULL && self->closing == NULL)
    dex_future_disown (og_store_close (self));
  dex_clear (&self->closing);
  g_clear_pointer (&self->thread, og_store_thread_unref);

  G_OBJECT_CLASS (og_store_parent_class)->dispose (object);
}

static void
og_store_finalize (GObject *object)
{
  g_clear_pointer (&OG_STORE (object)->id, g_free);

  G_OBJECT_CLASS (og_store_parent_class)->finalize (object);
}

static void
og_store_class_init (OgStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = og_store_dispose;
  G_OBJECT_CLASS (klass)->finalize = og_store_finalize;
}

static void
og_store_init (OgStore *self)
{
}

/**
 * og_store_push:
 * @job: (transfer full): run after all that were pushed before
 *
 * For the other files of the face.
 *
 * Returns: (transfer full): resolves to the job's answer; OG_ERROR_STORAGE once it is closed
 */
DexFuture *
og_store_push (OgStore *self,
               OgJob   *job)
{
  if (self->closing != NULL)
    {
      og_job_free (job);
      return dex_future_new_reject (OG_ERROR, OG_ERROR_STORAGE, "the database is closed");
    }
  return og_store_thread_push (self->thread, job);
}

static gboolean
finish_opening (OgSqliteConnection *db,
                OgJob              *job,
                GError            **error)
{
  OgStore *self = OG_STORE (job->object);
  g_autoptr (OgSqliteStatement) statement =
    og_sqlite_prepare (db, "SELECT value FROM meta WHERE key = 'id'");
  g_autoptr (GError) local = NULL;

  if (og_sqlite_next (statement, &local))
    {
      self->id = g_strdup (og_sqlite_column_text (statement, 0));
      return og_job_answer_object (job, g_object_ref (self));
    }
  if (local == NULL)
    g_set_error_literal (&local, OG_ERROR, OG_ERROR_STORAGE, "the database has no id");
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
run_sql (OgSqliteConnection *db,
         OgJob              *job,
         GError            **error)
{
  if (!og_sqlite_connection_exec (db, job->text, error))
    return FALSE;
  og_job_answer_boolean (job, TRUE);
  return TRUE;
}

DexFuture *
og_store_open (const char *path)
{
  g_autoptr (OgStore) self = g_object_new (OG_TYPE_STORE, NULL);
  OgJob *job = og_job_new (OG_JOB_OPEN, finish_opening);

  g_return_val_if_fail (path != NULL, NULL);

  self->thread = og_store_thread_new (path);
  job->object = G_OBJECT (g_object_ref (self));
  return og_store_push (self, job);
}

DexFuture *
og_store_close (OgStore *self)
{
  g_return_val_if_fail (OG_IS_STORE (self), NULL);

  if (self->closing == NULL)
    self->closing = og_store_push (self, og_job_new (OG_JOB_CLOSE, NULL));
  return dex_ref (self->closing);
}

const char *
og_store_get_id (OgStore *self)
{
  g_return_val_if_fail (OG_IS_STORE (self), NULL);

  return self->id;
}

DexFuture *
og_store_run_sql (OgStore    *self,
                  const char *sql)
{
  OgJob *job = og_job_new (OG_JOB_READ, run_sql);

  job->text = g_strdup (sql);
  return og_store_push (self, job);
}

DexFuture *
og_store_list_channels (OgStore *self)
{
  return og_store_push (self, og_job_new (OG_JOB_READ, og_channel_table_list));
}

DexFuture *
og_store_save_channel (OgStore   *self,
                       OgChannel *channel)
{
  return og_store_push (self, og_job_for_record (og_channel_table_save, channel));
}

DexFuture *
og_store_remove_channel (OgStore *self,
                         gint64   channel_id)
{
  return og_store_push (self,
                        og_job_for_id (OG_JOB_WRITE, og_channel_table_remove, channel_id));
}

DexFuture *
og_store_save_post (OgStore *self,
                    OgPost  *post)
{
  return og_store_push (self, og_job_for_record (og_post_table_save, post));
}

DexFuture *
og_store_load_post (OgStore *self,
                    gint64   post_id)
{
  return og_store_push (self, og_job_for_id (OG_JOB_READ, og_post_query_load, post_id));
}

DexFuture *
og_store_list_posts (OgStore *self,
                     gint64   from,
                     gint64   to)
{
  OgJob *job = og_job_new (OG_JOB_READ, og_post_query_list);

  job->from = from;
  job->to = to;
  return og_store_push (self, job);
}

DexFuture *
og_store_list_drafts (OgStore *self)
{
  return og_store_push (self, og_job_new (OG_JOB_READ, og_post_query_list_drafts));
}

DexFuture *
og_store_remove_post (OgStore *self,
                      gint64   post_id)
{
  return og_store_push (self, og_job_for_id (OG_JOB_WRITE, og_post_table_remove, post_id));
}

DexFuture *
og_store_plan_post (OgStore *self,
                    OgPost  *post)
{
  return og_store_push (self, og_job_for_record (og_post_plan_table_plan, post));
}

DexFuture *
og_store_unplan_post (OgStore *self,
                      gint64   post_id)
{
  OgJob *job = og_job_for_id (OG_JOB_WRITE, og_post_plan_table_hold, post_id);

  job->state = OG_POST_DRAFT;
  return og_store_push (self, job);
}

DexFuture *
og_store_next_due (OgStore *self)
{
  return og_store_push (self, og_job_new (OG_JOB_READ, og_delivery_table_next_due));
}

DexFuture *
og_store_list_due (OgStore *self,
                   gint64   now)
{
  OgJob *job = og_job_new (OG_JOB_READ, og_delivery_table_list_due);

  job->now = now;
  return og_store_push (self, job);
}

DexFuture *
og_store_claim_delivery (OgStore *self,
                         gint64   delivery_id,
                         gint64   now)
{
  OgJob *job = og_job_for_id (OG_JOB_WRITE, og_delivery_table_claim, delivery_id);

  job->now = now;
  return og_store_push (self, job);
}

DexFuture *
og_store_finish_delivery (OgStore        *self,
                          OgDelivery     *delivery,
                          OgDeliveryState expected,
                          OgMessage      *own)
{
  OgJob *job = og_job_for_record (og_delivery_table_finish, delivery);

  job->state = expected;
  if (own != NULL)
    job->own = OG_RECORD (g_object_ref (own));
  return og_store_push (self, job);
}

DexFuture *
og_store_add_delivery (OgStore    *self,
                       OgDelivery *delivery)
{
  return og_store_push (self, og_job_for_record (og_delivery_table_add, delivery));
}

DexFuture *
og_store_remove_delivery (OgStore *self,
                          gint64   delivery_id)
{
  return og_store_push (self,
                        og_job_for_id (OG_JOB_WRITE, og_delivery_table_remove, delivery_id));
}

DexFuture *
og_store_load_delivery (OgStore *self,
                        gint64   delivery_id)
{
  return og_store_push (self,
                        og_job_for_id (OG_JOB_READ, og_delivery_table_load, delivery_id));
}

DexFuture *
og_store_find_delivery_by_remote_id (OgStore    *self,
                                     gint64      channel_id,
                                     const char *remote_id)
{
  OgJob *job = og_job_for_id (OG_JOB_READ, og_delivery_table_find, channel_id);

  job->text = g_strdup (remote_id);
  return og_store_push (self, job);
}

DexFuture *
og_store_recover_outbox (OgStore *self)
{
  return og_store_push (self, og_job_new (OG_JOB_WRITE, og_delivery_table_recover));
}

DexFuture *
og_store_list_deliveries (OgStore *self,
                          guint    states,
                          guint    limit)
{
  OgJob *job = og_job_new (OG_JOB_READ, og_delivery_table_list);

  job->states = states;
  job->limit = limit;
  return og_store_push (self, job);
}

DexFuture *
og_store_add_messages (OgStore    *self,
                       gint64      channel_id,
                       GPtrArray  *messages,
                       const char *cursor)
{
  OgJob *job = og_job_for_id (OG_JOB_WRITE, og_message_table_add, channel_id);

  job->records = g_ptr_array_ref (messages);
  job->text = g_strdup (cursor);
  return og_store_push (self, job);
}

DexFuture *
og_store_knows (OgStore    *self,
                gint64      channel_id,
                const char *remote_id)
{
  OgJob *job = og_job_for_id (OG_JOB_READ, og_known_query_ask, channel_id);

  job->text = g_strdup (remote_id);
  return og_store_push (self, job);
}

DexFuture *
og_store_load_message (OgStore *self,
                       gint64   message_id)
{
  return og_store_push (self, og_job_for_id (OG_JOB_READ, og_message_table_load, message_id));
}

DexFuture *
og_store_load_concerns (OgStore      *self,
                        const gint64 *ids,
                        guint         n_ids)
{
  OgJob *job = og_job_new (OG_JOB_READ, og_inbox_query_load);

  job->ids = g_bytes_new (ids, n_ids * sizeof *ids);
  return og_store_push (self, job);
}

DexFuture *
og_store_load_conversation (OgStore *self,
                            gint64   concern_id)
{
  return og_store_push (self,
                        og_job_for_id (OG_JOB_READ, og_conversation_query_load, concern_id));
}

DexFuture *
og_store_list_pending_replies (OgStore *self,
                               gint64   concern_id)
{
  return og_store_push (self,
                        og_job_for_id (OG_JOB_READ, og_delivery_table_list_pending, concern_id));
}

DexFuture *
og_store_mark_read (OgStore *self,
                    gint64   concern_id)
{
  return og_store_push (self,
                        og_job_for_id (OG_JOB_WRITE, og_concern_table_mark_read, concern_id));
}

DexFuture *
og_store_save_reply_draft (OgStore    *self,
                           gint64      concern_id,
                           const char *draft)
{
  OgJob *job = og_job_for_id (OG_JOB_WRITE, og_concern_table_save_draft, concern_id);

  job->text = g_strdup (draft);
  return og_store_push (self, job);
}

DexFuture *
og_store_list_waiting_messages (OgStore *self,
                                gint64   concern_id)
{
  return og_store_push (self,
                        og_job_for_id (OG_JOB_READ, og_conversation_query_list_waiting, concern_id));
}

DexFuture *
og_store_set_deadlines (OgStore   *self,
                        GPtrArray *messages)
{
  OgJob *job = og_job_new (OG_JOB_WRITE, og_message_table_set_deadlines);

  job->records = g_ptr_array_ref (messages);
  return og_store_push (self, job);
}
