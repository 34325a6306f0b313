/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-publisher.h"
#include "og-publisher-private.h"

#include "og-auto-answerer.h"
#include "og-call.h"
#include "og-late.h"
#include "og-network.h"
#include "og-outcome.h"

/* Rows that become due within this time are read together, so that a channel that has to wait
 * does not hide the others. */
#define HORIZON_SECONDS (15 * 60)

enum
{
  SIGNAL_FINISHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgPublisher, og_publisher, G_TYPE_OBJECT)

static void
og_publisher_dispose (GObject *object)
{
  OgPublisher *self = OG_PUBLISHER (object);

  g_clear_object (&self->store);
  g_clear_object (&self->accounts);
  g_clear_object (&self->clock);
  g_clear_object (&self->news);
  g_clear_pointer (&self->time, og_office_time_unref);
  dex_clear (&self->wake);

  G_OBJECT_CLASS (og_publisher_parent_class)->dispose (object);
}

static void
og_publisher_finalize (GObject *object)
{
  OgPublisher *self = OG_PUBLISHER (object);

  g_clear_pointer (&self->pictures, g_free);
  g_clear_pointer (&self->lanes, g_hash_table_unref);
  g_clear_pointer (&self->looks, g_hash_table_unref);

  G_OBJECT_CLASS (og_publisher_parent_class)->finalize (object);
}

static void
og_publisher_class_init (OgPublisherClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = og_publisher_dispose;
  G_OBJECT_CLASS (klass)->finalize = og_publisher_finalize;

  signals[SIGNAL_FINISHED] = g_signal_new ("finished", OG_TYPE_PUBLISHER, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 1, OG_TYPE_DELIVERY);
}

static void
og_publisher_init (OgPublisher *self)
{
  self->wake = dex_promise_new ();
  self->lanes = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->looks = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

/* The channel can be spoken to: nothing holds it back any more. */
static void
on_channel_ready (OgPublisher *self,
                  OgChannel   *channel)
{
  OgLane *lane = og_publisher_lane (self, channel->id);

  lane->hold_until = 0;
  lane->failures = 0;
  og_publisher_look_again (self);
  og_publisher_wake (self);
}

/* Waits were reckoned by a clock that was wrong. */
static void
on_clock_changed (OgPublisher *self)
{
  GHashTableIter iter;
  gpointer lane;

  g_hash_table_iter_init (&iter, self->lanes);
  while (g_hash_table_iter_next (&iter, NULL, &lane))
    if (((OgLane *) lane)->hold_until > og_clock_now (self->clock) + OG_WAIT_SERVER_MAX_SECONDS)
      ((OgLane *) lane)->hold_until = 0;
  og_publisher_wake (self);
}

/**
 * og_publisher_new:
 * @pictures: the folder with the files of attachments
 *
 * Returns: (transfer full): a publisher that rests until og_publisher_start()
 */
OgPublisher *
og_publisher_new (OgStore    *store,
                  OgAccounts *accounts,
                  OgClock    *clock,
                  OgNews     *news,
                  const char *pictures)
{
  OgPublisher *self = g_object_new (OG_TYPE_PUBLISHER, NULL);

  self->store = g_object_ref (store);
  self->accounts = g_object_ref (accounts);
  self->clock = g_object_ref (clock);
  self->news = g_object_ref (news);
  self->pictures = g_strdup (pictures);
  g_signal_connect_object (clock, "changed", G_CALLBACK (on_clock_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (accounts, "ready", G_CALLBACK (on_channel_ready), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * og_publisher_set_time:
 *
 * Sets when somebody is there.
 */
void
og_publisher_set_time (OgPublisher  *self,
                       OgOfficeTime *time)
{
  g_return_if_fail (OG_IS_PUBLISHER (self));

  time = og_office_time_ref (time);
  g_clear_pointer (&self->time, og_office_time_unref);
  self->time = time;
  og_publisher_wake (self);
}

/**
 * og_publisher_lane:
 *
 * Returns: (transfer none): how the channel's queue stands
 */
OgLane *
og_publisher_lane (OgPublisher *self,
                   gint64       channel_id)
{
  OgLane *lane = g_hash_table_lookup (self->lanes, &channel_id);

  if (lane == NULL)
    {
      lane = g_new0 (OgLane, 1);
      g_hash_table_insert (self->lanes, g_memdup2 (&channel_id, sizeof channel_id), lane);
    }
  return lane;
}

/**
 * og_publisher_tell:
 *
 * Emits "finished".
 */
void
og_publisher_tell (OgPublisher *self,
                   OgDelivery  *delivery)
{
  og_news_tell (self->news, OG_NEWS_POSTS);
  g_signal_emit (self, signals[SIGNAL_FINISHED], 0, delivery);
}

/**
 * og_publisher_wake:
 *
 * Makes the publisher look at the outbox anew.
 */
void
og_publisher_wake (OgPublisher *self)
{
  g_return_if_fail (OG_IS_PUBLISHER (self));

  if (dex_future_is_pending (DEX_FUTURE (self->wake)))
    dex_promise_resolve_boolean (self->wake, TRUE);
}

/* Its time passed while the computer was off or the network away: a person decides. */
static void
set_late_fiber (OgPublisher *self,
                OgDelivery  *row)
{
  og_record_set_int (OG_RECORD (row), "state", OG_DELIVERY_LATE);
  if (og_publisher_write_fiber (self, row, OG_DELIVERY_PLANNED))
    og_publisher_tell (self, row);
}

/**
 * og_publisher_is_by_hand:
 *
 * Returns: whether a person publishes what this row is about, because no program may
 */
gboolean
og_publisher_is_by_hand (OgPublisher *self,
                         OgDelivery  *row)
{
  OgChannel *channel = og_accounts_find (self->accounts, row->channel_id);
  const OgNetwork *network = channel != NULL ? og_network_find (channel->network) : NULL;

  return network != NULL && (network->capabilities & OG_CAN_BY_HAND) != 0;
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

/* One look at the outbox. Returns when to look again, unix seconds, or -1: when woken. */
static gint64
round_fiber (OgPublisher *self)
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

static DexFuture *
scheduler_fiber (gpointer data)
{
  OgPublisher *self = ((OgCall *) data)->self;

  while (!self->stopped)
    {
      g_autoptr (DexFuture) wake = NULL;
      gint64 next;

      /* Made before looking, so that nothing told meanwhile is missed. */
      dex_clear (&self->wake);
      self->wake = dex_promise_new ();
      wake = dex_ref (DEX_FUTURE (self->wake));

      next = round_fiber (self);
      if (self->stopped)
        break;
      if (next < 0)
        dex_await (g_steal_pointer (&wake), NULL);
      else
        dex_await (dex_future_first (og_clock_wait_until (self->clock, next),
                                     g_steal_pointer (&wake), NULL),
                   NULL);
    }
  return dex_future_new_true ();
}

static DexFuture *
start_fiber (gpointer data)
{
  OgPublisher *self = ((OgCall *) data)->self;
  g_autoptr (GListModel) uncertain = NULL;
  g_autoptr (GError) error = NULL;

  uncertain = dex_await_object (og_store_recover_outbox (self->store), &error);
  if (uncertain == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  og_publisher_look_for_all (self, uncertain);
  dex_future_disown (og_call_spawn (scheduler_fiber, self, NULL, 0, 0, NULL));
  return dex_future_new_true ();
}

/**
 * og_publisher_start:
 *
 * Every row that was under way when the program ended may have arrived: it is looked for first.
 *
 * Returns: (transfer full): a future of TRUE
 */
DexFuture *
og_publisher_start (OgPublisher *self)
{
  g_return_val_if_fail (OG_IS_PUBLISHER (self), NULL);

  return og_call_spawn (start_fiber, self, NULL, 0, 0, NULL);
}

/**
 * og_publisher_stop:
 *
 * Sends and writes nothing more.
 */
void
og_publisher_stop (OgPublisher *self)
{
  g_return_if_fail (OG_IS_PUBLISHER (self));

  self->stopped = TRUE;
  og_publisher_wake (self);
}
