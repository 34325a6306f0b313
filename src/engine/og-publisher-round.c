/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-publisher-private.h"

#include "og-auto-answerer.h"
#include "og-call.h"
#include "og-late.h"
#include "og-outcome.h"

/* What becomes of each row whose time comes: sent, late, overtaken, or its channel has to wait. */

/* Rows that become due within this time are read together, so that a channel that has to wait
 * does not hide the others. */
#define HORIZON_SECONDS (15 * 60)

/* Its time passed while the computer was off or the network away: a person decides. */
static void
set_late_fiber (OgPublisher *self,
                OgDelivery  *row)
{
  og_record_set_int (OG_RECORD (row), "state", OG_DELIVERY_LATE);
  if (og_publisher_write_fiber (self, row, OG_DELIVERY_PLANNED))
    og_publisher_tell (self, row);
}

/* Whether its occasion is over, so that it is not sent any more. */
static gboolean
is_overtaken (OgPublisher *self,
              OgDelivery  *row,
              gint64       now)
{
  if (row->expires != 0 && row->expires <= now)
    return TRUE;
  return row->kind == OG_DELIVERY_AUTO_ANSWER && self->time != NULL &&
         og_auto_answerer_is_over (self->time, og_accounts_find (self->accounts, row->channel_id),
                                   row, now);
}

static void
set_overtaken_fiber (OgPublisher *self,
                     OgDelivery  *row)
{
  OgDeliveryState before = row->state;

  og_record_set_int (OG_RECORD (row), "state", OG_DELIVERY_OVERTAKEN);
  og_publisher_write_fiber (self, row, before);
}

/* What waits for a person does so only until its occasion is over: nobody has to decide about
 * yesterday's road closure. Returns when the next one is over, unix seconds. */
static gint64
let_expire_fiber (OgPublisher *self,
                  gint64       now)
{
  const guint states = 1 << OG_DELIVERY_LATE | 1 << OG_DELIVERY_UNSIGNED | 1 << OG_DELIVERY_BY_HAND;
  g_autoptr (GListModel) rows = NULL;
  gint64 next = G_MAXINT64;

  rows = dex_await_object (og_store_list_deliveries (self->store, states, 0), NULL);
  for (guint i = 0; rows != NULL && !self->stopped && i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (OgDelivery) row = g_list_model_get_item (rows, i);

      if (row->expires != 0 && row->expires <= now)
        set_overtaken_fiber (self, row);
      else if (row->expires != 0)
        next = MIN (next, row->expires);
    }
  return next;
}

static DexFuture *
lane_fiber (gpointer data)
{
  OgCall *call = data;
  OgPublisher *self = call->self;
  GListModel *rows = call->object;
  gboolean go_on = TRUE;

  for (guint i = 0; go_on && !self->stopped && i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (OgDelivery) row = g_list_model_get_item (rows, i);

      /* Those before it took their time. */
      if (is_overtaken (self, row, og_clock_now (self->clock)))
        set_overtaken_fiber (self, row);
      else
        go_on = og_publisher_attempt_fiber (self, row);
    }
  og_publisher_lane (self, call->id)->busy = FALSE;
  og_publisher_wake (self);
  return dex_future_new_true ();
}

/* Until when this row's channel has to wait; G_MAXINT64: until something happens. */
static gint64
channel_free_at (OgPublisher *self,
                 OgDelivery  *row)
{
  OgLane *lane = og_publisher_lane (self, row->channel_id);

  if (lane->busy || og_accounts_is_signed_out (self->accounts, row->channel_id))
    return G_MAXINT64;
  return MAX (lane->hold_until, og_accounts_get_quiet_until (self->accounts, row->channel_id));
}

static void
start_lanes (OgPublisher *self,
             GHashTable  *chosen)
{
  GHashTableIter iter;
  gpointer channel_id;
  gpointer rows;

  g_hash_table_iter_init (&iter, chosen);
  while (g_hash_table_iter_next (&iter, &channel_id, &rows))
    {
      og_publisher_lane (self, *(gint64 *) channel_id)->busy = TRUE;
      dex_future_disown (og_call_spawn (lane_fiber, self, rows, *(gint64 *) channel_id, 0, NULL));
    }
}

/* Puts a row into its channel's queue of this round. */
static void
choose (GHashTable *chosen,
        OgDelivery *row)
{
  GListStore *rows = g_hash_table_lookup (chosen, &row->channel_id);

  if (rows == NULL)
    {
      rows = g_list_store_new (OG_TYPE_DELIVERY);
      g_hash_table_insert (chosen, g_memdup2 (&row->channel_id, sizeof row->channel_id), rows);
    }
  g_list_store_append (rows, row);
}

/* Decides about each row that is due: it is too late, it is sent, or its channel has to wait.
 * Returns when something is to be decided again, unix seconds. */
static gint64
hand_out_fiber (OgPublisher *self,
                GListModel  *rows,
                gint64       now)
{
  g_autoptr (GHashTable) chosen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                                         g_object_unref);
  gint64 next = now + HORIZON_SECONDS;

  for (guint i = 0; !self->stopped && i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (OgDelivery) row = g_list_model_get_item (rows, i);
      gint64 when = MAX (row->due, row->not_before);

      if (is_overtaken (self, row, now))
        {
          set_overtaken_fiber (self, row);
          continue;
        }
      if (when <= now && row->kind == OG_DELIVERY_POST && !og_publisher_is_by_hand (self, row) &&
          og_late_decide (row->due, now) == OG_LATE_ASK)
        {
          set_late_fiber (self, row);
          continue;
        }
      when = MAX (when, channel_free_at (self, row));
      if (when <= now)
        choose (chosen, row);
      else
        next = MIN (next, when);
    }
  if (!self->stopped)
    start_lanes (self, chosen);
  return next;
}

/**
 * og_publisher_round_fiber:
 *
 * One look at the outbox.
 *
 * Returns: when to look again, unix seconds, or -1: when woken
 */
gint64
og_publisher_round_fiber (OgPublisher *self)
{
  g_autoptr (GListModel) rows = NULL;
  g_autoptr (GError) error = NULL;
  gint64 next = dex_await_int64 (og_store_next_due (self->store), &error);
  gint64 now = og_clock_now (self->clock);
  gint64 over = error == NULL && !self->stopped ? let_expire_fiber (self, now) : G_MAXINT64;

  if (error == NULL && (next < 0 || next > now))
    {
      if (over == G_MAXINT64)
        return next;
      return next < 0 ? over : MIN (next, over);
    }
  if (error == NULL && !self->stopped)
    rows = dex_await_object (og_store_list_due (self->store, now + HORIZON_SECONDS), &error);
  if (rows != NULL && !self->stopped)
    return MIN (hand_out_fiber (self, rows, now), over);
  if (error != NULL && !self->stopped)
    g_warning ("Cannot read the outbox: %s", error->message);
  return now + OG_WAIT_FIRST_SECONDS;
}
