/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-scheduler.h"
#include "og-scheduler-private.h"

#include "og-call.h"
#include "og-network.h"
#include "og-outcome.h"

/* How often plans and servers are compared at least. */
#define COMPARE_SECONDS (60 * 60)
/* How soon to look again after something was left in doubt; the last one is repeated. */
static const gint64 doubt_waits[] = { 5, 15, 45, 60, 120, 300, 900 };

G_DEFINE_FINAL_TYPE (OgScheduler, og_scheduler, G_TYPE_OBJECT)

static void
og_scheduler_dispose (GObject *object)
{
  OgScheduler *self = OG_SCHEDULER (object);

  g_clear_object (&self->store);
  g_clear_object (&self->accounts);
  g_clear_object (&self->publisher);
  g_clear_object (&self->clock);
  g_clear_object (&self->news);
  g_clear_object (&self->foreign);
  dex_clear (&self->wake);
  dex_clear (&self->turn);

  G_OBJECT_CLASS (og_scheduler_parent_class)->dispose (object);
}

static void
og_scheduler_finalize (GObject *object)
{
  OgScheduler *self = OG_SCHEDULER (object);

  g_clear_pointer (&self->pictures, g_free);
  g_clear_pointer (&self->zone, g_free);
  g_clear_pointer (&self->lanes, g_hash_table_unref);
  g_clear_pointer (&self->doubts, g_hash_table_unref);

  G_OBJECT_CLASS (og_scheduler_parent_class)->finalize (object);
}

static void
og_scheduler_class_init (OgSchedulerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = og_scheduler_dispose;
  G_OBJECT_CLASS (klass)->finalize = og_scheduler_finalize;
}

static void
og_scheduler_init (OgScheduler *self)
{
  self->wake = dex_promise_new ();
  self->lanes = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                       og_scheduler_lane_free);
  self->doubts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->foreign = g_list_store_new (OG_TYPE_SCHEDULED);
}

/* The channel can be spoken to again, and may be another server's by now. */
static void
on_channel_ready (OgScheduler *self,
                  OgChannel   *channel)
{
  OgPlansLane *lane = og_scheduler_lane (self, channel->id);

  lane->look_at = 0;
  lane->hold_until = 0;
  lane->failures = 0;
  og_scheduler_wake (self);
}

static void
on_channel_removed (OgScheduler *self,
                    gint64       channel_id)
{
  g_hash_table_remove (self->lanes, &channel_id);
  og_scheduler_gather (self);
}

/* Waits were reckoned by a clock that was wrong. */
static void
on_clock_changed (OgScheduler *self)
{
  const gint64 now = og_clock_now (self->clock);
  GHashTableIter iter;
  gpointer data;

  g_hash_table_iter_init (&iter, self->lanes);
  while (g_hash_table_iter_next (&iter, NULL, &data))
    {
      OgPlansLane *lane = data;

      lane->look_at = MIN (lane->look_at, now + COMPARE_SECONDS);
      lane->hold_until = MIN (lane->hold_until, now + COMPARE_SECONDS);
    }
  og_scheduler_wake (self);
}

/**
 * og_scheduler_new:
 * @pictures: the folder with the files of attachments
 *
 * Returns: (transfer full): a scheduler that rests until og_scheduler_start()
 */
OgScheduler *
og_scheduler_new (OgStore     *store,
                  OgAccounts  *accounts,
                  OgPublisher *publisher,
                  OgClock     *clock,
                  OgNews      *news,
                  const char  *pictures)
{
  OgScheduler *self = g_object_new (OG_TYPE_SCHEDULER, NULL);

  self->store = g_object_ref (store);
  self->accounts = g_object_ref (accounts);
  self->publisher = g_object_ref (publisher);
  self->clock = g_object_ref (clock);
  self->news = g_object_ref (news);
  self->pictures = g_strdup (pictures);
  g_signal_connect_object (clock, "changed", G_CALLBACK (on_clock_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (accounts, "ready", G_CALLBACK (on_channel_ready), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (accounts, "removed", G_CALLBACK (on_channel_removed), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * og_scheduler_take_turn_fiber:
 *
 * Waits until everything that was begun before has ended.
 *
 * Returns: (transfer full): for og_scheduler_give_turn()
 */
DexPromise *
og_scheduler_take_turn_fiber (OgScheduler *self)
{
  DexPromise *turn = dex_promise_new ();
  DexFuture *before = g_steal_pointer (&self->turn);

  self->turn = dex_ref (DEX_FUTURE (turn));
  if (before != NULL)
    dex_await (before, NULL);
  return turn;
}

/**
 * og_scheduler_give_turn:
 * @turn: (transfer full): of og_scheduler_take_turn_fiber()
 *
 * Lets the next one begin.
 */
void
og_scheduler_give_turn (DexPromise *turn)
{
  dex_promise_resolve_boolean (turn, TRUE);
  dex_unref (turn);
}

/* Looks at one channel, and says when to look again. */
static void
look_at_channel_fiber (OgScheduler *self,
                       OgChannel   *channel)
{
  g_autoptr (GError) error = NULL;
  gboolean settled = og_scheduler_compare_channel_fiber (self, channel, &error);
  gint64 now = og_clock_now (self->clock);
  OgPlansLane *lane = og_scheduler_lane (self, channel->id);

  lane->look_at = now + COMPARE_SECONDS;
  lane->failures = error != NULL ? lane->failures + 1 : 0;
  lane->doubts = error == NULL && !settled ? lane->doubts + 1 : 0;
  if (lane->doubts > 0)
    lane->look_at = now + doubt_waits[MIN (lane->doubts, G_N_ELEMENTS (doubt_waits)) - 1];
  if (error == NULL)
    {
      og_scheduler_count_fiber (self, channel, NULL);
      return;
    }
  g_message ("Cannot compare plans with a server: %s", error->message);
  lane->look_at = now + og_outcome_wait (lane->failures - 1);
}

/* Whether its server may publish by itself, so that it has to be asked. */
static gboolean
concerns (OgScheduler *self,
          OgChannel   *channel)
{
  const OgNetwork *network = og_network_find (channel->network);

  if (og_accounts_is_signed_out (self->accounts, channel->id))
    return FALSE;
  /* A channel that is known to plan does so whatever its network's folder says. */
  return channel->schedules == OG_SCHEDULES_YES ||
         (network != NULL && (network->capabilities & OG_CAN_SCHEDULE) != 0);
}

/* Accounts that were signed in before anybody asked for this are asked once. */
static void
ask_whether_it_plans_fiber (OgScheduler *self,
                            OgChannel   *channel)
{
  OgPlansLane *lane = og_scheduler_lane (self, channel->id);
  g_autoptr (GError) error = NULL;

  if (lane->checked || channel->schedules != OG_SCHEDULES_UNKNOWN)
    return;
  lane->checked = TRUE;
  if (!dex_await (og_accounts_check (self->accounts, channel->id), &error))
    g_message ("Cannot ask a server whether it plans: %s", error->message);
}

/* One channel's part of a round. Returns when it has another, unix seconds. */
static gint64
serve_channel_fiber (OgScheduler *self,
                     OgChannel   *channel)
{
  gint64 now = og_clock_now (self->clock);
  gint64 quiet = og_accounts_get_quiet_until (self->accounts, channel->id);
  OgPlansLane *lane;

  if (!concerns (self, channel))
    return G_MAXINT64;
  if (quiet > now)
    return quiet;
  ask_whether_it_plans_fiber (self, channel);
  if (self->stopped)
    return G_MAXINT64;
  if (og_scheduler_lane (self, channel->id)->look_at <= now)
    look_at_channel_fiber (self, channel);
  if (!self->stopped && og_scheduler_plans (self, channel->id))
    og_scheduler_hand_over_fiber (self, channel);
  lane = og_scheduler_lane (self, channel->id);
  return lane->hold_until > now ? MIN (lane->look_at, lane->hold_until) : lane->look_at;
}

/* (transfer full): of OgChannel; the list may change meanwhile. */
static GPtrArray *
dup_channels (OgScheduler *self)
{
  GListModel *channels = og_accounts_get_channels (self->accounts);
  GPtrArray *copy = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (channels); i++)
    g_ptr_array_add (copy, g_list_model_get_item (channels, i));
  return copy;
}

static gint64
round_fiber (OgScheduler *self)
{
  g_autoptr (GPtrArray) channels = dup_channels (self);
  gint64 next = G_MAXINT64;

  for (guint i = 0; i < channels->len && !self->stopped; i++)
    next = MIN (next, serve_channel_fiber (self, g_ptr_array_index (channels, i)));
  return next;
}

static DexFuture *
loop_fiber (gpointer data)
{
  OgScheduler *self = ((OgCall *) data)->self;

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
      if (next == G_MAXINT64)
        dex_await (g_steal_pointer (&wake), NULL);
      else
        dex_await (dex_future_first (og_clock_wait_until (self->clock, next),
                                     g_steal_pointer (&wake), NULL),
                   NULL);
    }
  return dex_future_new_true ();
}

/**
 * og_scheduler_start:
 *
 * Compares plans and servers, then hands over and compares every hour.
 */
void
og_scheduler_start (OgScheduler *self)
{
  g_return_if_fail (OG_IS_SCHEDULER (self));

  dex_future_disown (og_call_spawn (loop_fiber, self, NULL, 0, 0, NULL));
}

/**
 * og_scheduler_stop:
 *
 * Asks and writes nothing more. What is under way stays as it is in the database.
 */
void
og_scheduler_stop (OgScheduler *self)
{
  g_return_if_fail (OG_IS_SCHEDULER (self));

  self->stopped = TRUE;
  og_scheduler_wake (self);
}

/**
 * og_scheduler_wake:
 *
 * Makes the scheduler look at the outbox anew.
 */
void
og_scheduler_wake (OgScheduler *self)
{
  g_return_if_fail (OG_IS_SCHEDULER (self));

  if (dex_future_is_pending (DEX_FUTURE (self->wake)))
    dex_promise_resolve_boolean (self->wake, TRUE);
}

/* Looks at all servers at the next opportunity. */
static void
look_at_all (OgScheduler *self)
{
  GHashTableIter iter;
  gpointer lane;

  g_hash_table_iter_init (&iter, self->lanes);
  while (g_hash_table_iter_next (&iter, NULL, &lane))
    {
      ((OgPlansLane *) lane)->look_at = 0;
      ((OgPlansLane *) lane)->hold_until = 0;
    }
  og_scheduler_wake (self);
}

/**
 * og_scheduler_network_back:
 *
 * Tries at once what waits for the network.
 */
void
og_scheduler_network_back (OgScheduler *self)
{
  g_return_if_fail (OG_IS_SCHEDULER (self));

  look_at_all (self);
}

/**
 * og_scheduler_office_changed:
 *
 * Takes back what may not leave any more, by the office as it is saved now.
 */
void
og_scheduler_office_changed (OgScheduler *self)
{
  g_return_if_fail (OG_IS_SCHEDULER (self));

  look_at_all (self);
}

static DexFuture *
compare_fiber (gpointer data)
{
  OgScheduler *self = ((OgCall *) data)->self;
  g_autoptr (GPtrArray) channels = dup_channels (self);

  for (guint i = 0; i < channels->len && !self->stopped; i++)
    if (concerns (self, g_ptr_array_index (channels, i)))
      {
        ask_whether_it_plans_fiber (self, g_ptr_array_index (channels, i));
        if (!self->stopped)
          look_at_channel_fiber (self, g_ptr_array_index (channels, i));
      }
  og_scheduler_wake (self);
  return dex_future_new_true ();
}

/**
 * og_scheduler_compare:
 *
 * Returns: (transfer full): a future of TRUE when all servers have been asked; those that do not answer
 *   are left out, and how they stand is in their channels
 */
DexFuture *
og_scheduler_compare (OgScheduler *self)
{
  g_return_val_if_fail (OG_IS_SCHEDULER (self), NULL);

  return og_call_spawn (compare_fiber, self, NULL, 0, 0, NULL);
}
