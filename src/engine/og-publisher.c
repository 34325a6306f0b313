/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-publisher.h"
#include "og-publisher-private.h"

#include "og-call.h"
#include "og-network.h"
#include "og-outcome.h"

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

      next = og_publisher_round_fiber (self);
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
