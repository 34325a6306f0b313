/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-store-private.h"

#include "og-auto-answer-table.h"
#include "og-concern-table.h"
#include "og-delivery-table.h"
#include "og-notice-table.h"
#include "og-office-table.h"
#include "og-store-thread.h"
#include "og-version-table.h"

/* The part of the room's face that is about the town's own rules: the office, versions of the
 * netiquette, the notice boards and automatic answers. */

DexFuture *
og_store_load_office (OgStore *self)
{
  return og_store_push (self, og_job_new (OG_JOB_READ, og_office_table_load));
}

DexFuture *
og_store_save_office (OgStore  *self,
                      OgOffice *office)
{
  return og_store_push (self, og_job_for_record (og_office_table_save, office));
}

DexFuture *
og_store_add_version (OgStore        *self,
                      OgRulesVersion *version)
{
  return og_store_push (self, og_job_for_record (og_version_table_add, version));
}

DexFuture *
og_store_list_versions (OgStore *self)
{
  return og_store_push (self, og_job_new (OG_JOB_READ, og_version_table_list));
}

DexFuture *
og_store_list_notices (OgStore *self)
{
  return og_store_push (self, og_job_new (OG_JOB_READ, og_notice_table_list));
}

DexFuture *
og_store_begin_notice (OgStore    *self,
                       OgNotice   *notice,
                       OgDelivery *delivery)
{
  OgJob *job = og_job_for_record (og_notice_table_begin, notice);

  job->own = OG_RECORD (g_object_ref (delivery));
  return og_store_push (self, job);
}

DexFuture *
og_store_remove_notice (OgStore *self,
                        gint64   notice_id)
{
  return og_store_push (self,
                        og_job_for_id (OG_JOB_WRITE, og_notice_table_remove, notice_id));
}

DexFuture *
og_store_add_auto_answer (OgStore    *self,
                          OgDelivery *delivery,
                          const char *author_id,
                          gint64      period)
{
  OgJob *job = NULL;

  g_return_val_if_fail (author_id != NULL, NULL);

  job = og_job_for_record (og_auto_answer_table_add, delivery);
  job->text = g_strdup (author_id);
  job->from = period;
  return og_store_push (self, job);
}

DexFuture *
og_store_list_deliveries_of_kind (OgStore       *self,
                                  OgDeliveryKind kind,
                                  guint          limit)
{
  OgJob *job = og_job_new (OG_JOB_READ, og_delivery_table_list_of_kind);

  job->state = kind;
  job->limit = limit;
  return og_store_push (self, job);
}

DexFuture *
og_store_set_concern_kind (OgStore      *self,
                           gint64        concern_id,
                           OgConcernKind kind)
{
  OgJob *job = og_job_for_id (OG_JOB_WRITE, og_concern_table_set_kind, concern_id);

  job->state = kind;
  return og_store_push (self, job);
}
