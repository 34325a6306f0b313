/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-store-thread.h"

#include "og-migrate.h"

/* Referenced by its owner and by the thread itself, which ends after a closing job. */
struct _OgStoreThread
{
  GAsyncQueue *queue;
  char *path;
  OgSqliteConnection *db; /* of the thread alone; NULL before it is opened */
};

/**
 * og_job_new:
 * @run: (nullable): what to do
 *
 * Returns: (transfer full): to be filled in and pushed
 */
OgJob *
og_job_new (OgJobKind kind,
            OgJobFunc run)
{
  OgJob *job = g_new0 (OgJob, 1);

  job->kind = kind;
  job->run = run;
  job->promise = dex_promise_new ();
  return job;
}

/**
 * og_job_for_id:
 *
 * Returns: (transfer full): a job about the row with an id
 */
OgJob *
og_job_for_id (OgJobKind kind,
               OgJobFunc run,
               gint64    id)
{
  OgJob *job = og_job_new (kind, run);

  job->id = id;
  return job;
}

/**
 * og_job_for_record:
 * @record: an OgRecord, not touched by anybody else until the answer is there
 *
 * Returns: (transfer full): a job that writes a record
 */
OgJob *
og_job_for_record (OgJobFunc run,
                   gpointer  record)
{
  OgJob *job = og_job_new (OG_JOB_WRITE, run);

  job->record = g_object_ref (record);
  return job;
}

/**
 * og_job_answer_int64:
 *
 * Says what the future resolves to, if the transaction succeeds.
 */
void
og_job_answer_int64 (OgJob *job,
                     gint64 value)
{
  g_value_init (&job->answer, G_TYPE_INT64);
  g_value_set_int64 (&job->answer, value);
}

/**
 * og_job_answer_boolean:
 *
 * Says what the future resolves to, if the transaction succeeds.
 */
void
og_job_answer_boolean (OgJob   *job,
                       gboolean value)
{
  g_value_init (&job->answer, G_TYPE_BOOLEAN);
  g_value_set_boolean (&job->answer, value);
}

/**
 * og_job_answer_object:
 * @object: (transfer full) (nullable): the answer
 *
 * Says what the future resolves to, if the transaction succeeds.
 *
 * Returns: whether there is an object
 */
gboolean
og_job_answer_object (OgJob   *job,
                      gpointer object)
{
  g_value_init (&job->answer, G_TYPE_OBJECT);
  g_value_take_object (&job->answer, object);
  return object != NULL;
}

/**
 * og_job_answer_boxed:
 * @boxed: (transfer full): the answer
 *
 * Says what the future resolves to, if the transaction succeeds.
 */
void
og_job_answer_boxed (OgJob   *job,
                     GType    type,
                     gpointer boxed)
{
  g_value_init (&job->answer, type);
  g_value_take_boxed (&job->answer, boxed);
}

/**
 * og_job_free:
 *
 * Gives up a job that was not pushed.
 */
void
og_job_free (OgJob *job)
{
  g_free (job->text);
  g_free (job->label);
  g_clear_object (&job->record);
  g_clear_object (&job->own);
  g_clear_pointer (&job->records, g_ptr_array_unref);
  g_clear_pointer (&job->ids, g_bytes_unref);
  g_clear_object (&job->object);
  if (job->examiner.free_data != NULL)
    job->examiner.free_data (job->examiner.data);
  g_value_unset (&job->answer);
  dex_clear (&job->promise);
  g_free (job);
}

static gboolean
hand_back (gpointer data)
{
  og_job_free (data);
  return G_SOURCE_REMOVE;
}

static gboolean
open_database (OgStoreThread *self,
               GError       **error)
{
  g_auto (GStrv) migrations = og_migrate_dup_all ();

  self->db = og_sqlite_connection_open (self->path, error);
  if (self->db == NULL)
    return FALSE;
  if (og_migrate (self->db, (const char *const *) migrations, error))
    return TRUE;
  g_clear_pointer (&self->db, og_sqlite_connection_close);
  return FALSE;
}

static gboolean
run_in_transaction (OgStoreThread *self,
                    OgJob         *job,
                    GError       **error)
{
  if (self->db == NULL)
    {
      g_set_error (error, OG_ERROR, OG_ERROR_STORAGE, "%s: not open", self->path);
      return FALSE;
    }
  if (!og_sqlite_connection_begin (self->db, job->kind == OG_JOB_WRITE, error))
    return FALSE;
  if (job->run (self->db, job, error))
    return og_sqlite_connection_commit (self->db, error);
  og_sqlite_connection_roll_back (self->db);
  return FALSE;
}

static gboolean
run_job (OgStoreThread *self,
         OgJob         *job,
         GError       **error)
{
  switch (job->kind)
    {
    case OG_JOB_OPEN:
      return open_database (self, error) && run_in_transaction (self, job, error);
    case OG_JOB_CLOSE:
      g_clear_pointer (&self->db, og_sqlite_connection_close);
      og_job_answer_boolean (job, TRUE);
      return TRUE;
    case OG_JOB_READ:
    case OG_JOB_WRITE:
    default:
      return run_in_transaction (self, job, error);
    }
}

static void
clear_thread (gpointer data)
{
  OgStoreThread *self = data;

  g_clear_pointer (&self->queue, g_async_queue_unref);
  g_clear_pointer (&self->path, g_free);
}

static gpointer
run_thread (gpointer data)
{
  OgStoreThread *self = data;
  gboolean last = FALSE;

  while (!last)
    {
      OgJob *job = g_async_queue_pop (self->queue);
      GError *error = NULL;

      last = job->kind == OG_JOB_CLOSE;
      if (run_job (self, job, &error))
        dex_promise_resolve (job->promise, &job->answer);
      else
        dex_promise_reject (job->promise, error);
      /* What was handed in may have been shown in a window: it goes where it came from. This also
       * wakes a main loop that waits for the promise. */
      g_idle_add_full (G_PRIORITY_DEFAULT, hand_back, job, NULL);
    }
  og_store_thread_unref (self);
  return NULL;
}

/**
 * og_store_thread_new:
 * @path: the file, opened by the first OG_JOB_OPEN
 *
 * Returns: (transfer full): a running thread; to be ended by a job of the kind OG_JOB_CLOSE
 */
OgStoreThread *
og_store_thread_new (const char *path)
{
  OgStoreThread *self = g_atomic_rc_box_new0 (OgStoreThread);

  self->queue = g_async_queue_new ();
  self->path = g_strdup (path);
  g_thread_unref (g_thread_new ("store", run_thread, g_atomic_rc_box_acquire (self)));
  return self;
}

/**
 * og_store_thread_push:
 * @job: (transfer full): run after all that were pushed before
 *
 * Returns: (transfer full): resolves to the job's answer
 */
DexFuture *
og_store_thread_push (OgStoreThread *self,
                      OgJob         *job)
{
  DexFuture *future = dex_ref (DEX_FUTURE (job->promise));

  g_async_queue_push (self->queue, job);
  return future;
}

/**
 * og_store_thread_unref:
 *
 * Gives the thread up; it goes on until it is closed.
 */
void
og_store_thread_unref (OgStoreThread *self)
{
  g_atomic_rc_box_release_full (self, clear_thread);
}
