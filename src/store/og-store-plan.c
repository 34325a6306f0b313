/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-store-plan.h"

#include "og-attachment-table.h"
#include "og-hand-over-table.h"
#include "og-post-key-query.h"
#include "og-post-plan-table.h"
#include "og-post-query.h"
#include "og-post-version-table.h"
#include "og-sign-off-table.h"
#include "og-store-private.h"
#include "og-store-thread.h"

/* The part of the room's face that is about planning, but for series and calendars of others. */

DexFuture *
og_store_list_post_keys (OgStore            *self,
                         const OgPostFilter *filter,
                         guint               limit)
{
  OgJob *job = og_job_new (OG_JOB_READ, og_post_key_query_list);

  job->state = filter->state;
  job->id = filter->channel_id;
  job->from = filter->kind;
  job->label = g_strdup (filter->label);
  job->text = g_strdup (filter->query);
  job->limit = limit;
  return og_store_push (self, job);
}

DexFuture *
og_store_load_posts (OgStore      *self,
                     const gint64 *ids,
                     guint         n_ids)
{
  OgJob *job = og_job_new (OG_JOB_READ, og_post_query_load_ids);

  job->ids = g_bytes_new (ids, n_ids * sizeof *ids);
  return og_store_push (self, job);
}

DexFuture *
og_store_list_labels (OgStore *self)
{
  return og_store_push (self, og_job_new (OG_JOB_READ, og_post_key_query_list_labels));
}

DexFuture *
og_store_submit_post (OgStore   *self,
                      OgPost    *post,
                      OgSignOff *sign_off)
{
  OgJob *job = og_job_for_record (og_post_plan_table_submit, post);

  job->own = OG_RECORD (g_object_ref (sign_off));
  return og_store_push (self, job);
}

DexFuture *
og_store_plan_signed (OgStore *self,
                      gint64   post_id,
                      gint64   now)
{
  OgJob *job = og_job_for_id (OG_JOB_WRITE, og_post_plan_table_plan_signed, post_id);

  job->now = now;
  return og_store_push (self, job);
}

DexFuture *
og_store_hold_post (OgStore    *self,
                    gint64      post_id,
                    OgPostState state)
{
  OgJob *job = NULL;

  g_return_val_if_fail (state == OG_POST_PAUSED || state == OG_POST_DRAFT, NULL);

  job = og_job_for_id (OG_JOB_WRITE, og_post_plan_table_hold, post_id);
  job->state = state;
  return og_store_push (self, job);
}

DexFuture *
og_store_add_sign_off (OgStore   *self,
                       OgSignOff *sign_off)
{
  return og_store_push (self, og_job_for_record (og_sign_off_table_add, sign_off));
}

DexFuture *
og_store_move_post (OgStore    *self,
                    gint64      post_id,
                    const char *local_time,
                    gint64      due)
{
  OgJob *job = og_job_for_id (OG_JOB_WRITE, og_post_plan_table_move, post_id);

  job->text = g_strdup (local_time);
  job->from = due;
  return og_store_push (self, job);
}

DexFuture *
og_store_keep_post_version (OgStore       *self,
                            OgPostVersion *version)
{
  return og_store_push (self, og_job_for_record (og_post_version_table_keep, version));
}

DexFuture *
og_store_list_post_versions (OgStore *self,
                             gint64   post_id)
{
  return og_store_push (self, og_job_for_id (OG_JOB_READ, og_post_version_table_list, post_id));
}

DexFuture *
og_store_list_picture_uses (OgStore    *self,
                            const char *digest)
{
  OgJob *job = og_job_new (OG_JOB_READ, og_post_query_list_picture_uses);

  job->text = g_strdup (digest);
  return og_store_push (self, job);
}

DexFuture *
og_store_withdraw_picture (OgStore    *self,
                           const char *digest,
                           gint64      time)
{
  OgJob *job = og_job_new (OG_JOB_WRITE, og_attachment_table_withdraw);

  job->text = g_strdup (digest);
  job->now = time;
  return og_store_push (self, job);
}

DexFuture *
og_store_list_to_hand_over (OgStore *self,
                            gint64   channel_id,
                            gint64   from,
                            gint64   to)
{
  OgJob *job = og_job_for_id (OG_JOB_READ, og_hand_over_table_list_due, channel_id);

  job->from = from;
  job->to = to;
  return og_store_push (self, job);
}

DexFuture *
og_store_hand_over (OgStore *self,
                    gint64   delivery_id,
                    gint64   now)
{
  OgJob *job = og_job_for_id (OG_JOB_WRITE, og_hand_over_table_claim, delivery_id);

  job->now = now;
  return og_store_push (self, job);
}

DexFuture *
og_store_recall (OgStore *self,
                 gint64   delivery_id)
{
  return og_store_push (self,
                        og_job_for_id (OG_JOB_WRITE, og_hand_over_table_recall, delivery_id));
}

DexFuture *
og_store_list_scheduled (OgStore *self,
                         gint64   channel_id)
{
  return og_store_push (self,
                        og_job_for_id (OG_JOB_READ, og_hand_over_table_list, channel_id));
}

DexFuture *
og_store_note_move (OgStore *self,
                    gint64   delivery_id,
                    gint64   wanted)
{
  OgJob *job = og_job_for_id (OG_JOB_WRITE, og_hand_over_table_note_move, delivery_id);

  job->from = wanted;
  return og_store_push (self, job);
}

DexFuture *
og_store_take_time (OgStore    *self,
                    gint64      delivery_id,
                    gint64      due,
                    const char *post_local_time,
                    gint64      post_due)
{
  OgJob *job = og_job_for_id (OG_JOB_WRITE, og_hand_over_table_take_time, delivery_id);

  job->from = due;
  job->text = g_strdup (post_local_time);
  job->to = post_due;
  return og_store_push (self, job);
}

DexFuture *
og_store_accept_time (OgStore *self,
                      gint64   delivery_id)
{
  return og_store_push (self,
                        og_job_for_id (OG_JOB_WRITE, og_hand_over_table_accept_time, delivery_id));
}
