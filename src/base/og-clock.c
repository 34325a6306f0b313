/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-clock.h"

/* How far ahead a timer is armed at most, and how often the wall clock is compared. */
#define LOOK_AGAIN_SECONDS 60
/* Wall clock and running time may drift apart this far (by NTP) before it counts as a jump. */
#define JUMP_USEC (2 * G_USEC_PER_SEC)

struct _OgClock
{
  GObject parent_instance;

  gboolean is_set;     /* stands still at `now` */
  gint64 now;          /* unix seconds, only for a set clock */
  gint64 offset;       /* microseconds between wall clock and running time, when last looked */
  guint tick;          /* source of the comparison */
  DexPromise *changed; /* resolves when the clock is set or jumped; then a new one is made */
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgClock, og_clock, G_TYPE_OBJECT)

static void
og_clock_finalize (GObject *object)
{
  OgClock *self = OG_CLOCK (object);

  g_clear_handle_id (&self->tick, g_source_remove);
  dex_clear (&self->changed);

  G_OBJECT_CLASS (og_clock_parent_class)->finalize (object);
}

static void
og_clock_class_init (OgClockClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = og_clock_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", OG_TYPE_CLOCK, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
og_clock_init (OgClock *self)
{
  self->changed = dex_promise_new ();
}

static gint64
measure_offset (void)
{
  /* The running time stands still while the computer sleeps, so waking up is a jump as well. */
  return g_get_real_time () - g_get_monotonic_time ();
}

/* Wakes those who wait, so that they look at the new time. */
static void
tell_changed (OgClock *self)
{
  g_autoptr (DexPromise) changed = g_steal_pointer (&self->changed);

  self->changed = dex_promise_new ();
  dex_promise_resolve_boolean (changed, TRUE);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static gboolean
compare_clocks (gpointer data)
{
  g_autoptr (OgClock) self = g_object_ref (OG_CLOCK (data));
  gint64 offset = measure_offset ();

  if (ABS (offset - self->offset) > JUMP_USEC)
    tell_changed (self);
  self->offset = offset;
  return G_SOURCE_CONTINUE;
}

/**
 * og_clock_new:
 *
 * Returns: (transfer full): the computer's own clock
 */
OgClock *
og_clock_new (void)
{
  OgClock *self = g_object_new (OG_TYPE_CLOCK, NULL);

  self->offset = measure_offset ();
  self->tick = g_timeout_add_seconds (LOOK_AGAIN_SECONDS, compare_clocks, self);
  return self;
}

/**
 * og_clock_new_set:
 * @now: unix seconds
 *
 * Returns: (transfer full): a clock that stands at @now until it is set anew
 */
OgClock *
og_clock_new_set (gint64 now)
{
  OgClock *self = g_object_new (OG_TYPE_CLOCK, NULL);

  self->is_set = TRUE;
  self->now = now;
  return self;
}

/**
 * og_clock_now:
 *
 * Returns: unix seconds (UTC)
 */
gint64
og_clock_now (OgClock *self)
{
  g_return_val_if_fail (OG_IS_CLOCK (self), 0);

  return self->is_set ? self->now : g_get_real_time () / G_USEC_PER_SEC;
}

/**
 * og_clock_now_ms:
 *
 * Returns: unix milliseconds (UTC)
 */
gint64
og_clock_now_ms (OgClock *self)
{
  g_return_val_if_fail (OG_IS_CLOCK (self), 0);

  return self->is_set ? self->now * 1000 : g_get_real_time () / 1000;
}

/**
 * og_clock_set:
 * @now: unix seconds; may lie before what the clock showed
 *
 * Sets a clock made by og_clock_new_set(), wakes those who wait and emits "changed".
 */
void
og_clock_set (OgClock *self,
              gint64   now)
{
  g_return_if_fail (OG_IS_CLOCK (self));
  g_return_if_fail (self->is_set);

  self->now = now;
  tell_changed (self);
}

typedef struct
{
  OgClock *clock;
  gint64 at;
} Wait;

static void
wait_free (Wait *wait)
{
  g_clear_object (&wait->clock);
  g_free (wait);
}

/* What to await before looking at the clock again. */
static DexFuture *
next_look (OgClock *self,
           gint64   at)
{
  DexFuture *changed = dex_ref (DEX_FUTURE (self->changed));
  gint64 wait;

  if (self->is_set)
    return changed;

  /* `at` may be any number: nothing is multiplied before it is known to be near. */
  if (at - og_clock_now (self) >= LOOK_AGAIN_SECONDS)
    wait = LOOK_AGAIN_SECONDS * 1000;
  else
    wait = MAX (1, at * 1000 - og_clock_now_ms (self));
  return dex_future_first (dex_timeout_new_msec (wait), changed, NULL);
}

/* Looks at the clock each time a wait has ended. No fiber: one that is dropped would be woken with
 * an error again and again before its time. */
static DexFuture *
look_again (DexFuture *completed,
            gpointer   data)
{
  Wait *wait = data;

  if (og_clock_now (wait->clock) < wait->at)
    return next_look (wait->clock, wait->at);
  /* A timeout rejects when its time has come; who waits for the clock is told TRUE all the same. */
  return dex_future_is_resolved (completed) ? NULL : dex_future_new_true ();
}

/**
 * og_clock_wait_until:
 * @at: unix seconds
 *
 * Returns: (transfer full): a future that resolves to TRUE once the clock shows @at or later, at
 *   once if it already does; never rejects; the clock lives until then
 */
DexFuture *
og_clock_wait_until (OgClock *self,
                     gint64   at)
{
  Wait *wait;

  g_return_val_if_fail (OG_IS_CLOCK (self), dex_future_new_infinite ());

  if (og_clock_now (self) >= at)
    return dex_future_new_true ();

  wait = g_new0 (Wait, 1);
  wait->clock = g_object_ref (self);
  wait->at = at;
  return dex_future_finally_loop (next_look (self, at), look_again, wait,
                                  (GDestroyNotify) wait_free);
}
