/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-store-measures.h"

#include "og-journal-table.h"
#include "og-measure-table.h"
#include "og-store-private.h"
#include "og-store-thread.h"

DexFuture *
og_store_next_file_number (OgStore *self,
                           int      year)
{
  return og_store_push (self, og_job_for_id (OG_JOB_READ, og_measure_table_next_number, year));
}

DexFuture *
og_store_begin_measure (OgStore    *self,
                        OgMeasure  *measure,
                        OgEvidence *evidence,
                        GPtrArray  *deliveries,
                        int         year)
{
  OgJob *job = og_job_for_record (og_measure_table_begin, measure);

  job->own = OG_RECORD (g_object_ref (evidence));
  job->records = g_ptr_array_ref (deliveries);
  job->id = year;
  return og_store_push (self, job);
}

DexFuture *
og_store_load_measure (OgStore *self,
                       gint64   measure_id)
{
  return og_store_push (self, og_job_for_id (OG_JOB_READ, og_measure_table_load, measure_id));
}

DexFuture *
og_store_list_measures (OgStore *self,
                        gint64   concern_id)
{
  return og_store_push (self, og_job_for_id (OG_JOB_READ, og_measure_table_list, concern_id));
}

DexFuture *
og_store_list_measures_in (OgStore *self,
                           guint    states)
{
  OgJob *job = og_job_new (OG_JOB_READ, og_measure_table_list_states);

  job->states = states;
  return og_store_push (self, job);
}

DexFuture *
og_store_load_evidence (OgStore *self,
                        gint64   measure_id)
{
  return og_store_push (self,
                        og_job_for_id (OG_JOB_READ, og_measure_table_load_evidence, measure_id));
}

DexFuture *
og_store_verify_measure (OgStore *self,
                         gint64   measure_id,
                         gboolean in_effect,
                         gint64   now)
{
  OgJob *job = og_job_for_id (OG_JOB_WRITE, og_measure_table_verify, measure_id);

  job->state = in_effect;
  job->now = now;
  return og_store_push (self, job);
}

DexFuture *
og_store_finish_by_hand (OgStore    *self,
                         gint64      measure_id,
                         const char *person,
                         gint64      now)
{
  OgJob *job = og_job_for_id (OG_JOB_WRITE, og_measure_table_by_hand, measure_id);

  job->text = g_strdup (person);
  job->now = now;
  return og_store_push (self, job);
}

DexFuture *
og_store_undo_measure (OgStore    *self,
                       gint64      measure_id,
                       const char *reason,
                       const char *person,
                       OgDelivery *delivery,
                       gint64      now)
{
  OgJob *job = og_job_for_id (OG_JOB_WRITE, og_measure_table_undo, measure_id);

  job->text = g_strdup (reason);
  job->label = g_strdup (person);
  g_set_object (&job->record, OG_RECORD (delivery));
  job->now = now;
  return og_store_push (self, job);
}

DexFuture *
og_store_add_to_journal (OgStore        *self,
                         OgJournalEntry *entry)
{
  return og_store_push (self, og_job_for_record (og_journal_table_add, entry));
}

DexFuture *
og_store_list_journal (OgStore *self,
                       gint64   measure_id)
{
  return og_store_push (self, og_job_for_id (OG_JOB_READ, og_journal_table_list, measure_id));
}
