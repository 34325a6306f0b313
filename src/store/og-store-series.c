/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-store-plan.h"

#include "og-import-table.h"
#include "og-occurrence-table.h"
#include "og-post.h"
#include "og-series-table.h"
#include "og-store-private.h"
#include "og-store-thread.h"

/* The part of the room's face that is about series and calendars of others. */

static GPtrArray *
ref_all (GPtrArray *records)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (copy, g_object_ref (g_ptr_array_index (records, i)));
  return copy;
}

DexFuture *
og_store_save_series (OgStore  *self,
                      OgSeries *series,
                      OgPost   *pattern)
{
  OgJob *job = og_job_for_record (og_series_table_save, series);

  job->own = OG_RECORD (g_object_ref (pattern));
  return og_store_push (self, job);
}

DexFuture *
og_store_load_series (OgStore *self,
                      gint64   series_id)
{
  return og_store_push (self, og_job_for_id (OG_JOB_READ, og_series_table_load, series_id));
}

DexFuture *
og_store_list_series (OgStore *self)
{
  return og_store_push (self, og_job_new (OG_JOB_READ, og_series_table_list));
}

DexFuture *
og_store_remove_series (OgStore *self,
                        gint64   series_id)
{
  return og_store_push (self, og_job_for_id (OG_JOB_WRITE, og_series_table_remove, series_id));
}

DexFuture *
og_store_list_occurrences (OgStore *self,
                           gint64   series_id,
                           int      first_day)
{
  OgJob *job = og_job_for_id (OG_JOB_READ, og_series_table_list_occurrences, series_id);

  job->from = first_day;
  return og_store_push (self, job);
}

DexFuture *
og_store_skip_day (OgStore *self,
                   gint64   series_id,
                   int      day,
                   gboolean skip)
{
  OgJob *job = og_job_for_id (OG_JOB_WRITE, og_occurrence_table_skip, series_id);

  job->from = day;
  job->state = skip;
  return og_store_push (self, job);
}

DexFuture *
og_store_remove_occurrence (OgStore *self,
                            gint64   post_id)
{
  return og_store_push (self,
                        og_job_for_id (OG_JOB_WRITE, og_occurrence_table_remove, post_id));
}

DexFuture *
og_store_place_occurrence (OgStore *self,
                           OgPost  *place)
{
  return og_store_push (self, og_job_for_record (og_occurrence_table_place, place));
}

DexFuture *
og_store_attach_occurrence (OgStore    *self,
                            gint64      post_id,
                            const char *local_time)
{
  OgJob *job = og_job_for_id (OG_JOB_WRITE, og_occurrence_table_attach, post_id);

  job->text = g_strdup (local_time);
  return og_store_push (self, job);
}

DexFuture *
og_store_add_occurrences (OgStore   *self,
                          OgSeries  *series,
                          GPtrArray *posts)
{
  OgJob *job = og_job_for_record (og_series_table_add_occurrences, series);

  job->records = ref_all (posts);
  return og_store_push (self, job);
}

DexFuture *
og_store_save_calendar_source (OgStore          *self,
                               OgCalendarSource *source)
{
  return og_store_push (self, og_job_for_record (og_import_table_save_source, source));
}

DexFuture *
og_store_list_calendar_sources (OgStore *self)
{
  return og_store_push (self, og_job_new (OG_JOB_READ, og_import_table_list_sources));
}

DexFuture *
og_store_remove_calendar_source (OgStore *self,
                                 gint64   source_id)
{
  return og_store_push (self,
                        og_job_for_id (OG_JOB_WRITE, og_import_table_remove_source, source_id));
}

DexFuture *
og_store_list_imported (OgStore *self,
                        gint64   source_id)
{
  return og_store_push (self, og_job_for_id (OG_JOB_READ, og_import_table_list, source_id));
}

DexFuture *
og_store_import (OgStore   *self,
                 GPtrArray *events,
                 GPtrArray *posts)
{
  OgJob *job = og_job_new (OG_JOB_WRITE, og_import_table_import);
  g_autoptr (GListStore) list = g_list_store_new (OG_TYPE_RECORD);

  /* A list cannot hold nothing: where there is no post, the event stands for it. */
  for (guint i = 0; i < events->len; i++)
    {
      gpointer post = g_ptr_array_index (posts, i);

      g_list_store_append (list, post != NULL ? post : g_ptr_array_index (events, i));
    }
  job->records = ref_all (events);
  job->object = G_OBJECT (g_steal_pointer (&list));
  return og_store_push (self, job);
}
