/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-store-inbox.h"

#include "og-concern-acts.h"
#include "og-inbox-query.h"
#include "og-note-table.h"
#include "og-store-private.h"
#include "og-store-thread.h"

DexFuture *
og_store_list_concern_ids (OgStore         *self,
                           OgConcernFilter *filter)
{
  OgJob *job = og_job_new (OG_JOB_READ, og_inbox_query_list_ids);

  job->record = OG_RECORD (g_object_ref (filter));
  return og_store_push (self, job);
}

DexFuture *
og_store_change_concerns (OgStore      *self,
                          OgConcernAct  act,
                          const gint64 *ids,
                          guint         n_ids,
                          OgConcern    *values)
{
  OgJob *job = og_job_for_record (og_concern_acts_change, values);

  job->state = act;
  job->ids = g_bytes_new (ids, n_ids * sizeof *ids);
  return og_store_push (self, job);
}

DexFuture *
og_store_restore_concerns (OgStore   *self,
                           GPtrArray *before)
{
  OgJob *job = og_job_new (OG_JOB_WRITE, og_concern_acts_restore);

  job->records = g_ptr_array_ref (before);
  return og_store_push (self, job);
}

DexFuture *
og_store_list_assignees (OgStore *self)
{
  return og_store_push (self, og_job_new (OG_JOB_READ, og_inbox_query_list_assignees));
}

DexFuture *
og_store_list_topics (OgStore *self)
{
  return og_store_push (self, og_job_new (OG_JOB_READ, og_inbox_query_list_topics));
}

DexFuture *
og_store_next_come_back (OgStore *self,
                         gint64   now)
{
  OgJob *job = og_job_new (OG_JOB_READ, og_inbox_query_next_come_back);

  job->now = now;
  return og_store_push (self, job);
}

DexFuture *
og_store_add_note (OgStore *self,
                   OgNote  *note)
{
  return og_store_push (self, og_job_for_record (og_note_table_add, note));
}

DexFuture *
og_store_remove_note (OgStore *self,
                      gint64   note_id)
{
  return og_store_push (self, og_job_for_id (OG_JOB_WRITE, og_note_table_remove, note_id));
}

DexFuture *
og_store_list_notes (OgStore *self,
                     gint64   concern_id)
{
  return og_store_push (self, og_job_for_id (OG_JOB_READ, og_note_table_list, concern_id));
}

DexFuture *
og_store_count (OgStore    *self,
                gint64      now,
                const char *assignee)
{
  OgJob *job = og_job_new (OG_JOB_READ, og_inbox_query_count);

  job->now = now;
  job->text = g_strdup (assignee);
  return og_store_push (self, job);
}
