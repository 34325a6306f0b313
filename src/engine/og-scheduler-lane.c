/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-scheduler-private.h"

#include "og-local-time.h"
#include "og-store-plan.h"

/* What is known of a channel's server: our plans there, those of others, and when it is asked next. */

#define DAY_SECONDS (24 * 60 * 60)

/**
 * og_scheduler_lane_free:
 *
 * Frees an OgPlansLane.
 */
void
og_scheduler_lane_free (gpointer data)
{
  OgPlansLane *lane = data;

  g_array_unref (lane->own);
  g_object_unref (lane->foreign);
  g_free (lane);
}

/**
 * og_scheduler_lane:
 *
 * Returns: (transfer none): how the channel's server stands
 */
OgPlansLane *
og_scheduler_lane (OgScheduler *self,
                   gint64       channel_id)
{
  OgPlansLane *lane = g_hash_table_lookup (self->lanes, &channel_id);

  if (lane == NULL)
    {
      lane = g_new0 (OgPlansLane, 1);
      lane->own = g_array_new (FALSE, FALSE, sizeof (gint64));
      lane->foreign = g_list_store_new (OG_TYPE_SCHEDULED);
      g_hash_table_insert (self->lanes, g_memdup2 (&channel_id, sizeof channel_id), lane);
    }
  return lane;
}

/**
 * og_scheduler_look_by:
 * @at: unix seconds
 *
 * Lets plans and server be compared then, unless that is done earlier anyway.
 */
void
og_scheduler_look_by (OgScheduler *self,
                      gint64       channel_id,
                      gint64       at)
{
  OgPlansLane *lane = og_scheduler_lane (self, channel_id);

  if (at >= lane->look_at)
    return;
  lane->look_at = at;
  og_scheduler_wake (self);
}

/**
 * og_scheduler_plans:
 *
 * Returns: whether the channel's server is known to publish by itself
 */
gboolean
og_scheduler_plans (OgScheduler *self,
                    gint64       channel_id)
{
  OgChannel *channel = og_accounts_find (self->accounts, channel_id);

  return channel != NULL && channel->schedules == OG_SCHEDULES_YES;
}

static int
compare_due (gconstpointer a,
             gconstpointer b,
             gpointer      data)
{
  const gint64 first = ((OgScheduled *) a)->due;
  const gint64 second = ((OgScheduled *) b)->due;

  return (first > second) - (first < second);
}

/* Whether what people see would be the same. */
static gboolean
same_plans (GListModel *a,
            GPtrArray  *b)
{
  if (g_list_model_get_n_items (a) != b->len)
    return FALSE;
  for (guint i = 0; i < b->len; i++)
    {
      g_autoptr (OgScheduled) first = g_list_model_get_item (a, i);
      const OgScheduled *second = g_ptr_array_index (b, i);

      if (first->channel_id != second->channel_id || !g_str_equal (first->id, second->id) ||
          first->due != second->due || !g_str_equal (first->text, second->text))
        return FALSE;
    }
  return TRUE;
}

/**
 * og_scheduler_gather:
 *
 * Collects the foreign plans of all channels in the one list that the screens show.
 */
void
og_scheduler_gather (OgScheduler *self)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer data;

  g_hash_table_iter_init (&iter, self->lanes);
  while (g_hash_table_iter_next (&iter, NULL, &data))
    {
      GListModel *foreign = G_LIST_MODEL (((OgPlansLane *) data)->foreign);

      for (guint i = 0; i < g_list_model_get_n_items (foreign); i++)
        g_ptr_array_add (all, g_list_model_get_item (foreign, i));
    }
  g_ptr_array_sort_values_with_data (all, compare_due, NULL);
  if (same_plans (G_LIST_MODEL (self->foreign), all))
    return;
  g_list_store_splice (self->foreign, 0, g_list_model_get_n_items (G_LIST_MODEL (self->foreign)),
                       all->pdata, all->len);
  og_news_tell (self->news, OG_NEWS_POSTS);
}

/**
 * og_scheduler_count_fiber:
 *
 * Counts our plans at a server, for og_scheduler_is_full().
 *
 * Returns: FALSE if the disk does not answer
 */
gboolean
og_scheduler_count_fiber (OgScheduler *self,
                          OgChannel   *channel,
                          GError     **error)
{
  OgPlansLane *lane = og_scheduler_lane (self, channel->id);
  g_autoptr (GListModel) rows = NULL;

  rows = dex_await_object (og_store_list_scheduled (self->store, channel->id), error);
  if (rows == NULL)
    return FALSE;
  lane = og_scheduler_lane (self, channel->id);
  g_array_set_size (lane->own, 0);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (OgDelivery) row = g_list_model_get_item (rows, i);

      g_array_append_val (lane->own, row->due);
      if (row->state == OG_DELIVERY_SCHEDULED)
        og_scheduler_look_by (self, channel->id,
                              MAX (row->due, og_clock_now (self->clock)) + OG_SCHEDULER_LOOK_AFTER_SECONDS);
    }
  return TRUE;
}

/**
 * og_scheduler_get_foreign_plans:
 *
 * Returns: (transfer none) (element-type OgScheduled): by due
 */
GListModel *
og_scheduler_get_foreign_plans (OgScheduler *self)
{
  g_return_val_if_fail (OG_IS_SCHEDULER (self), NULL);

  return G_LIST_MODEL (self->foreign);
}

/* Servers count days in UTC, people by their wall: neither may be full. */
static gboolean
same_day (OgScheduler *self,
          gint64       a,
          gint64       b,
          gboolean     local)
{
  if (local && self->zone != NULL)
    return og_local_time_day (a, self->zone) == og_local_time_day (b, self->zone);
  return a / DAY_SECONDS == b / DAY_SECONDS;
}

static guint
count_day (OgScheduler *self,
           OgPlansLane *lane,
           gint64       due,
           gboolean     local)
{
  guint n = 0;

  for (guint i = 0; i < lane->own->len; i++)
    n += same_day (self, g_array_index (lane->own, gint64, i), due, local);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (lane->foreign)); i++)
    {
      g_autoptr (OgScheduled) plan = g_list_model_get_item (G_LIST_MODEL (lane->foreign), i);

      n += !plan->draft && same_day (self, plan->due, due, local);
    }
  return n;
}

/**
 * og_scheduler_is_full:
 * @due: unix seconds
 *
 * Returns: whether the channel's server takes no more plans for that day, or none at all
 */
gboolean
og_scheduler_is_full (OgScheduler *self,
                      OgChannel   *channel,
                      gint64       due)
{
  OgPlansLane *lane;

  g_return_val_if_fail (OG_IS_SCHEDULER (self), FALSE);

  if (channel->schedules != OG_SCHEDULES_YES)
    return FALSE;
  lane = og_scheduler_lane (self, channel->id);
  return lane->own->len + g_list_model_get_n_items (G_LIST_MODEL (lane->foreign)) >=
           OG_SCHEDULER_MAX_PLANS ||
         count_day (self, lane, due, FALSE) >= OG_SCHEDULER_MAX_PER_DAY ||
         count_day (self, lane, due, TRUE) >= OG_SCHEDULER_MAX_PER_DAY;
}
