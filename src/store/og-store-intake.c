/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-store-intake.h"

#include "og-message-mask.h"
#include "og-message-table.h"
#include "og-store-private.h"
#include "og-store-thread.h"

DexFuture *
og_store_take_in (OgStore       *self,
                  gint64         channel_id,
                  GPtrArray     *messages,
                  const char    *cursor,
                  OgExamineFunc  func,
                  gpointer       data,
                  GDestroyNotify free_data)
{
  OgJob *job = og_job_for_id (OG_JOB_WRITE, og_message_table_add, channel_id);

  job->records = g_ptr_array_ref (messages);
  job->text = g_strdup (cursor);
  job->examiner = (OgExaminer) { func, data, free_data };
  return og_store_push (self, job);
}

DexFuture *
og_store_mask_message (OgStore    *self,
                       gint64      message_id,
                       const char *text,
                       const char *masked,
                       OgNote     *note)
{
  OgJob *job = og_job_for_id (OG_JOB_WRITE, og_message_mask_run, message_id);

  job->text = g_strdup (text);
  job->label = g_strdup (masked);
  if (note != NULL)
    {
      job->record = g_object_new (OG_TYPE_NOTE, NULL);
      og_record_copy_fields (job->record, OG_RECORD (note));
    }
  return og_store_push (self, job);
}
