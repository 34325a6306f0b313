/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <libdex.h>

#include "og-message-examine.h"
#include "og-record.h"
#include "og-sqlite-connection.h"

G_BEGIN_DECLS

typedef enum
{
  OG_JOB_OPEN,
  OG_JOB_READ,
  OG_JOB_WRITE,
  OG_JOB_CLOSE,
} OgJobKind;

typedef struct _OgJob OgJob;

/* Runs on the store's thread, inside a transaction. FALSE with an error rolls it back. */
typedef gboolean (*OgJobFunc) (OgSqliteConnection *db,
                               OgJob              *job,
                               GError            **error);

/* OgJob: one question to the database. One envelope for all of them: each function says in its
 * comment which of the slots it reads. */
struct _OgJob
{
  OgJobKind kind;
  OgJobFunc run;

  gint64 id;
  gint64 from;
  gint64 to;
  gint64 now;
  int state;
  guint states;
  guint limit;
  char *text;
  char *label;
  OgRecord *record;
  OgRecord *own;
  GPtrArray *records;
  GBytes *ids;
  GObject *object;
  OgExaminer examiner;

  GValue answer;
  DexPromise *promise;
};

OgJob *og_job_new (OgJobKind kind,
                   OgJobFunc run);
OgJob *og_job_for_id (OgJobKind kind,
                      OgJobFunc run,
                      gint64    id);
OgJob *og_job_for_record (OgJobFunc run,
                          gpointer  record);
void og_job_free (OgJob *job);
void og_job_answer_int64 (OgJob *job,
                          gint64 value);
void og_job_answer_boolean (OgJob   *job,
                            gboolean value);
gboolean og_job_answer_object (OgJob   *job,
                               gpointer object);
void og_job_answer_boxed (OgJob   *job,
                          GType    type,
                          gpointer boxed);

/* OgStoreThread: the thread that has the database open. */
typedef struct _OgStoreThread OgStoreThread;

OgStoreThread *og_store_thread_new (const char *path);
DexFuture *og_store_thread_push (OgStoreThread *self,
                                 OgJob         *job) G_GNUC_WARN_UNUSED_RESULT;
void og_store_thread_unref (OgStoreThread *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OgStoreThread, og_store_thread_unref)

G_END_DECLS
