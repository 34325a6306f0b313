/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-scheduler-private.h"

#include "og-call.h"
#include "og-publisher-private.h"
#include "og-store-plan.h"

/* Taking plans back from servers. */

/* How long nothing is handed over while a channel is being forgotten. */
#define HOLD_SECONDS 60

/* The server says that it has no such plan. */
static gboolean
settle_gone_fiber (OgScheduler *self,
                   OgDelivery  *row,
                   GError     **error)
{
  const gint64 now = og_clock_now (self->clock);
  g_autoptr (OgReceipt) receipt = NULL;
  gboolean told = og_scheduler_find_fiber (self, row, &receipt, error);

  if (told && receipt == NULL && row->due - OG_SCHEDULER_TOLERANCE_SECONDS > now &&
      og_scheduler_keep_here_fiber (self, row, OG_DELIVERY_RECALLING))
    return TRUE;
  if (receipt != NULL)
    og_scheduler_settle_sent_fiber (self, row, receipt, OG_DELIVERY_RECALLING);
  else
    {
      og_record_set_int (OG_RECORD (row), "state", OG_DELIVERY_SCHEDULED);
      og_publisher_write_fiber (self->publisher, row, OG_DELIVERY_RECALLING);
      og_scheduler_look_by (self, row->channel_id, now + 5);
    }
  if (told)
    g_set_error (error, OG_ERROR, OG_ERROR_FORBIDDEN, "The server has published it, or may have");
  return FALSE;
}

/**
 * og_scheduler_recall_row_fiber:
 * @row: SCHEDULED or RECALLING
 *
 * Takes one row back. It is marked first, so that it is known after a crash that it may be gone from the
 * server by our own doing.
 *
 * Returns: FALSE with an error if the server does not answer, or has published it
 */
gboolean
og_scheduler_recall_row_fiber (OgScheduler *self,
                               OgDelivery  *row,
                               GError     **error)
{
  g_autoptr (OgConnection) connection = NULL;
  g_autoptr (OgDelivery) marked = NULL;
  g_autoptr (GError) failed = NULL;

  connection = dex_await_object (og_accounts_connect (self->accounts, row->channel_id), &failed);
  if (connection != NULL && row->state == OG_DELIVERY_SCHEDULED)
    marked = dex_await_object (og_store_recall (self->store, row->id), &failed);
  else if (connection != NULL)
    marked = g_object_ref (row);
  if (failed == NULL && (marked == NULL || self->stopped))
    g_set_error (&failed, OG_ERROR, OG_ERROR_FORBIDDEN, "It has changed meanwhile");
  if (failed == NULL)
    dex_await (og_connection_unschedule (connection, marked->scheduled_id), &failed);
  if (marked == NULL || self->stopped)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }
  og_accounts_report (self->accounts, row->channel_id, failed);
  if (failed == NULL)
    {
      if (og_scheduler_keep_here_fiber (self, marked, OG_DELIVERY_RECALLING))
        return TRUE;
      g_set_error (error, OG_ERROR, OG_ERROR_FORBIDDEN, "It has changed meanwhile");
      return FALSE;
    }
  if (g_error_matches (failed, OG_ERROR, OG_ERROR_GONE))
    return settle_gone_fiber (self, marked, error);
  /* It may have been taken away all the same: the next look tells. */
  og_scheduler_look_by (self, row->channel_id, og_clock_now (self->clock) + 5);
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

static gboolean
is_at_server (OgDelivery *row)
{
  if (row->kind != OG_DELIVERY_POST)
    return FALSE;
  return row->state == OG_DELIVERY_SCHEDULED || row->state == OG_DELIVERY_RECALLING ||
         (row->state == OG_DELIVERY_UNCERTAIN && row->sender == OG_SENDER_SERVER);
}

/* The rows of a post that servers have. (transfer full) (nullable) */
static GPtrArray *
list_at_servers_fiber (OgScheduler *self,
                       gint64       post_id,
                       GError     **error)
{
  g_autoptr (OgPost) post = dex_await_object (og_store_load_post (self->store, post_id), error);
  GPtrArray *rows;

  if (post == NULL)
    return NULL;
  rows = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (post->deliveries)); i++)
    {
      g_autoptr (OgDelivery) row = g_list_model_get_item (G_LIST_MODEL (post->deliveries), i);

      if (is_at_server (row))
        g_ptr_array_add (rows, g_steal_pointer (&row));
    }
  return rows;
}

/* Asks each server what it has before anything is touched: one that does not answer ends it here. What
 * was in doubt is settled by that. */
static gboolean
ask_servers_fiber (OgScheduler *self,
                   GPtrArray   *rows,
                   GError     **error)
{
  for (guint i = 0; i < rows->len; i++)
    {
      OgDelivery *row = g_ptr_array_index (rows, i);
      g_autoptr (GListModel) plans = og_scheduler_ask_fiber (self, row->channel_id, error);
      gboolean doubt = FALSE;

      if (plans == NULL)
        return FALSE;
      if (row->state == OG_DELIVERY_UNCERTAIN &&
          !og_scheduler_settle_fiber (self, row, plans, &doubt, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * og_scheduler_prepare_fiber:
 *
 * Asks all servers that have a part of the post. Whatever is still in doubt must not be touched: it could
 * appear after we believe to have taken it back.
 *
 * Returns: (transfer full) (nullable): its rows that are at servers now
 */
GPtrArray *
og_scheduler_prepare_fiber (OgScheduler *self,
                            gint64       post_id,
                            GError     **error)
{
  g_autoptr (GPtrArray) rows = list_at_servers_fiber (self, post_id, error);

  if (rows == NULL || rows->len == 0)
    return g_steal_pointer (&rows);
  if (!ask_servers_fiber (self, rows, error))
    return NULL;
  g_clear_pointer (&rows, g_ptr_array_unref);
  rows = list_at_servers_fiber (self, post_id, error);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (((OgDelivery *) g_ptr_array_index (rows, i))->state == OG_DELIVERY_UNCERTAIN)
      {
        g_set_error (error, OG_ERROR, OG_ERROR_FORBIDDEN, "It may be at the server");
        return NULL;
      }
  return g_steal_pointer (&rows);
}

static gboolean
recall_all_fiber (OgScheduler *self,
                  GPtrArray   *rows,
                  GError     **error)
{
  for (guint i = 0; i < rows->len; i++)
    if (!og_scheduler_recall_row_fiber (self, g_ptr_array_index (rows, i), error))
      return FALSE;
  return TRUE;
}

static DexFuture *
recall_fiber (gpointer data)
{
  OgCall *call = data;
  OgScheduler *self = call->self;
  DexPromise *turn = og_scheduler_take_turn_fiber (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = og_scheduler_prepare_fiber (self, call->id, &error);
  gboolean done = rows != NULL && recall_all_fiber (self, rows, &error);

  og_scheduler_give_turn (turn);
  if (!done)
    return dex_future_new_for_error (g_steal_pointer (&error));
  return dex_future_new_true ();
}

/**
 * og_scheduler_recall:
 *
 * Returns: (transfer full): a future of TRUE when none of the post's rows is at a server any more
 */
DexFuture *
og_scheduler_recall (OgScheduler *self,
                     gint64       post_id)
{
  g_return_val_if_fail (OG_IS_SCHEDULER (self), NULL);

  return og_call_spawn (recall_fiber, self, NULL, post_id, 0, NULL);
}

/* Whether it is worth trying again later. */
static gboolean
is_passing (const GError *error)
{
  switch ((int) og_error_code (error))
    {
    case OG_ERROR_OFFLINE:
    case OG_ERROR_SERVER:
    case OG_ERROR_RATE_LIMITED:
    case OG_ERROR_SECRETS:
    case OG_ERROR_STORAGE:
      return TRUE;
    default:
      return FALSE;
    }
}

static DexFuture *
recall_channel_fiber (gpointer data)
{
  OgCall *call = data;
  OgScheduler *self = call->self;
  DexPromise *turn = og_scheduler_take_turn_fiber (self);
  g_autoptr (GListModel) rows = NULL;
  g_autoptr (GError) error = NULL;

  /* What is not there yet stays here. */
  og_scheduler_lane (self, call->id)->hold_until = og_clock_now (self->clock) + HOLD_SECONDS;
  rows = dex_await_object (og_store_list_scheduled (self->store, call->id), &error);
  for (guint i = 0; rows != NULL && error == NULL && i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (OgDelivery) row = g_list_model_get_item (rows, i);
      g_autoptr (GError) failed = NULL;

      if (!og_scheduler_recall_row_fiber (self, row, &failed) && is_passing (failed))
        error = g_steal_pointer (&failed);
    }
  og_scheduler_give_turn (turn);
  if (error != NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  return dex_future_new_true ();
}

/**
 * og_scheduler_recall_channel:
 *
 * Returns: (transfer full): a future of TRUE when the channel's server has nothing of ours any more, or
 *   will not talk to us about it
 */
DexFuture *
og_scheduler_recall_channel (OgScheduler *self,
                             gint64       channel_id)
{
  g_return_val_if_fail (OG_IS_SCHEDULER (self), NULL);

  return og_call_spawn (recall_channel_fiber, self, NULL, channel_id, 0, NULL);
}
