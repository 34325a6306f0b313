/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-clock.h"

#include "og-fiber-test.h"

#define NOON G_GINT64_CONSTANT (1795348800)

static void
count_changed (OgClock *clock,
               int     *count)
{
  (*count)++;
}

static DexFuture *
test_set_fiber (gpointer data)
{
  g_autoptr (OgClock) clock = og_clock_new_set (NOON);
  int changed = 0;

  g_signal_connect (clock, "changed", G_CALLBACK (count_changed), &changed);
  g_assert_cmpint (og_clock_now (clock), ==, NOON);
  g_assert_cmpint (og_clock_now_ms (clock), ==, NOON * 1000);
  og_clock_set (clock, NOON - 3600);
  g_assert_cmpint (og_clock_now (clock), ==, NOON - 3600);
  g_assert_cmpint (changed, ==, 1);
  return dex_future_new_true ();
}

static DexFuture *
test_wait_set_fiber (gpointer data)
{
  g_autoptr (OgClock) clock = og_clock_new_set (NOON);
  g_autoptr (DexFuture) past = og_clock_wait_until (clock, NOON - 1);
  g_autoptr (DexFuture) now = og_clock_wait_until (clock, NOON);
  g_autoptr (DexFuture) soon = og_clock_wait_until (clock, NOON + 10);
  g_autoptr (DexFuture) late = og_clock_wait_until (clock, NOON + 7200);

  g_assert_true (dex_future_is_resolved (past));
  g_assert_true (dex_future_is_resolved (now));

  dex_await (dex_timeout_new_msec (1), NULL);
  og_clock_set (clock, NOON + 9);
  dex_await (dex_timeout_new_msec (1), NULL);
  g_assert_true (dex_future_is_pending (soon));

  og_clock_set (clock, NOON - 9);
  dex_await (dex_timeout_new_msec (1), NULL);
  g_assert_true (dex_future_is_pending (soon));

  og_clock_set (clock, NOON + 11);
  g_assert_true (dex_await (dex_ref (soon), NULL));
  g_assert_true (dex_future_is_pending (late));
  og_clock_set (clock, NOON + 7200);
  g_assert_true (dex_await (dex_ref (late), NULL));
  return dex_future_new_true ();
}

static DexFuture *
test_drop_fiber (gpointer data)
{
  OgClock *clock = og_clock_new_set (NOON);
  DexFuture *wait = og_clock_wait_until (clock, NOON + 10);

  g_object_add_weak_pointer (G_OBJECT (clock), (gpointer *) &clock);
  dex_await (dex_timeout_new_msec (1), NULL);
  dex_unref (wait);
  g_object_unref (clock);
  dex_await (dex_timeout_new_msec (10), NULL);
  g_assert_null (clock);
  return dex_future_new_true ();
}

static DexFuture *
test_real_fiber (gpointer data)
{
  g_autoptr (OgClock) clock = og_clock_new ();
  gint64 before = og_clock_now (clock);
  g_autoptr (DexFuture) never = og_clock_wait_until (clock, G_MAXINT64);

  g_assert_cmpint (ABS (before - g_get_real_time () / G_USEC_PER_SEC), <=, 1);
  g_assert_true (dex_await (og_clock_wait_until (clock, before + 1), NULL));
  g_assert_cmpint (og_clock_now (clock), >=, before + 1);
  g_assert_cmpint (og_clock_now (clock), <=, before + 5);
  g_assert_true (dex_future_is_pending (never));
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  og_test_add_fiber ("/base/clock/set", test_set_fiber);
  og_test_add_fiber ("/base/clock/wait-set", test_wait_set_fiber);
  og_test_add_fiber ("/base/clock/drop", test_drop_fiber);
  og_test_add_fiber ("/base/clock/real", test_real_fiber);
  return g_test_run ();
}
