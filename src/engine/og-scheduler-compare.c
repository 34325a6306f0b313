/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-scheduler-private.h"

#include "og-call.h"
#include "og-publisher-private.h"
#include "og-store-plan.h"

/* What the servers have, held against what we think they have. */

/**
 * og_scheduler_ask_fiber:
 *
 * Returns: (transfer full) (nullable): all plans of the channel's server
 */
GListModel *
og_scheduler_ask_fiber (OgScheduler *self,
                        gint64       channel_id,
                        GError     **error)
{
  g_autoptr (OgConnection) connection = NULL;
  g_autoptr (GListModel) plans = NULL;
  g_autoptr (GError) failed = NULL;

  connection = dex_await_object (og_accounts_connect (self->accounts, channel_id), &failed);
  if (connection != NULL)
    plans = dex_await_object (og_connection_list_scheduled (connection), &failed);
  if (self->stopped && failed == NULL)
    g_set_error (&failed, OG_ERROR, OG_ERROR_GONE, "The scheduler has been stopped");
  else if (!self->stopped)
    og_accounts_report (self->accounts, channel_id, failed);
  /* Where planning turned out to be a pretence there is no list, and nothing in it. */
  if (g_error_matches (failed, OG_ERROR, OG_ERROR_NOT_SUPPORTED) &&
      !og_scheduler_plans (self, channel_id))
    return G_LIST_MODEL (g_list_store_new (OG_TYPE_SCHEDULED));
  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return NULL;
    }
  return g_steal_pointer (&plans);
}

/* Whether a row was being handed over when something went wrong. */
static gboolean
is_in_doubt (OgDelivery *row,
             gint64      channel_id)
{
  return row->channel_id == channel_id && row->kind == OG_DELIVERY_POST &&
         row->sender == OG_SENDER_SERVER;
}

/* All rows that the channel's server has, or may have: what is due first, the latest of it first, then
 * what lies ahead. Posts with the same text are told apart by that: each takes what was published after
 * its time, and what others have taken is theirs. (transfer full) (nullable) */
static GPtrArray *
list_rows_fiber (OgScheduler *self,
                 OgChannel   *channel,
                 GError     **error)
{
  const gint64 now = og_clock_now (self->clock);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GListModel) there = NULL;
  g_autoptr (GListModel) uncertain = NULL;

  there = dex_await_object (og_store_list_scheduled (self->store, channel->id), error);
  if (there != NULL)
    uncertain = dex_await_object (og_store_list_deliveries (self->store,
                                                            1 << OG_DELIVERY_UNCERTAIN, 0),
                                  error);
  if (uncertain == NULL)
    return NULL;
  for (guint i = 0; i < g_list_model_get_n_items (there); i++)
    {
      g_autoptr (OgDelivery) row = g_list_model_get_item (there, i);

      g_ptr_array_insert (rows, row->due <= now ? 0 : -1, g_object_ref (row));
    }
  for (guint i = 0; i < g_list_model_get_n_items (uncertain); i++)
    {
      g_autoptr (OgDelivery) row = g_list_model_get_item (uncertain, i);

      if (is_in_doubt (row, channel->id))
        g_ptr_array_add (rows, g_object_ref (row));
    }
  return g_steal_pointer (&rows);
}

/* What no row knows is another program's. */
static gboolean
note_foreign_fiber (OgScheduler *self,
                    OgChannel   *channel,
                    GListModel  *plans,
                    GError     **error)
{
  g_autoptr (GListModel) rows = NULL;
  g_autoptr (GHashTable) ours = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) foreign = g_ptr_array_new_with_free_func (g_object_unref);
  GListStore *list;

  rows = dex_await_object (og_store_list_scheduled (self->store, channel->id), error);
  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (OgDelivery) row = g_list_model_get_item (rows, i);

      if (row->scheduled_id != NULL)
        g_hash_table_add (ours, row->scheduled_id); /* the list keeps the row */
    }
  for (guint i = 0; i < g_list_model_get_n_items (plans); i++)
    {
      g_autoptr (OgScheduled) plan = g_list_model_get_item (plans, i);

      if (!g_hash_table_contains (ours, plan->id))
        g_ptr_array_add (foreign, g_steal_pointer (&plan));
    }
  list = og_scheduler_lane (self, channel->id)->foreign;
  g_list_store_splice (list, 0, g_list_model_get_n_items (G_LIST_MODEL (list)), foreign->pdata,
                       foreign->len);
  og_scheduler_gather (self);
  return TRUE;
}

/* Reads the office's zone, by which days are counted. */
static void
note_zone_fiber (OgScheduler *self)
{
  g_autoptr (OgOffice) office = dex_await_object (og_store_load_office (self->store), NULL);

  if (office != NULL)
    g_set_str (&self->zone, office->zone);
}

static gboolean
compare_fiber (OgScheduler *self,
               OgChannel   *channel,
               GError     **error)
{
  g_autoptr (GPtrArray) rows = list_rows_fiber (self, channel, error);
  g_autoptr (GListModel) plans = NULL;
  gboolean doubt = FALSE;

  /* A server that does not plan, and has nothing of ours, need not be asked. */
  if (rows == NULL || (rows->len == 0 && !og_scheduler_plans (self, channel->id)))
    return rows != NULL;
  plans = og_scheduler_ask_fiber (self, channel->id, error);
  if (plans == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len && !self->stopped; i++)
    if (!og_scheduler_settle_fiber (self, g_ptr_array_index (rows, i), plans, &doubt, error))
      return FALSE;
  if (self->stopped || !note_foreign_fiber (self, channel, plans, error))
    return FALSE;
  return !doubt;
}

/**
 * og_scheduler_compare_channel_fiber:
 *
 * Compares what a channel's server has with what we think it has.
 *
 * Returns: whether nothing is left in doubt; FALSE with an error if the server or the disk does not
 *   answer
 */
gboolean
og_scheduler_compare_channel_fiber (OgScheduler *self,
                                    OgChannel   *channel,
                                    GError     **error)
{
  DexPromise *turn = og_scheduler_take_turn_fiber (self);
  gboolean settled = FALSE;

  if (!self->stopped)
    {
      note_zone_fiber (self);
      settled = compare_fiber (self, channel, error);
    }
  og_scheduler_give_turn (turn);
  return settled;
}
