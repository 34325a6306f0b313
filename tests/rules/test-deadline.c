/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-deadline.h"
#include "og-office-fixture.h"

#define HOUR 3600
#define DAY (24 * HOUR)

static OgOfficeTime *
make_time (int           promise,
           OgPromiseUnit unit)
{
  g_autoptr (OgOffice) office = make_town_hall ("NW");

  g_object_set (office, "promise", promise, "promise-unit", unit, NULL);
  return og_office_time_new (office, OG_HOURS_ATTENDANCE);
}

static void
assert_deadline (int           promise,
                 OgPromiseUnit unit,
                 const char   *received,
                 const char   *opening,
                 const char   *expected)
{
  g_autoptr (OgOfficeTime) time = make_time (promise, unit);
  const OgDeadline deadline = og_deadline_for (time, OG_CONCERN_QUESTION, at (received), 0);

  g_assert_cmpint (deadline.received, ==, at (received));
  g_assert_cmpint (deadline.promise, ==, promise);
  g_assert_cmpint (deadline.unit, ==, unit);
  g_assert_cmpint (deadline.window, ==, 0);
  g_assert_cmpint (deadline.promised, ==, deadline.deadline);
  assert_at (deadline.opening, opening);
  if (expected == NULL)
    g_assert_cmpint (deadline.deadline, ==, 0);
  else
    assert_at (deadline.deadline, expected);
}

static void
test_promises (void)
{
  assert_deadline (1, OG_PROMISE_DAYS, "2026-11-27T17:40", "2026-11-30T08:00", "2026-12-01T08:00");
  assert_deadline (4, OG_PROMISE_HOURS, "2026-11-24T11:00", "2026-11-24T11:00",
                   "2026-11-24T17:00");
  assert_deadline (8, OG_PROMISE_HOURS, "2026-12-24T18:00", "2026-12-28T08:00",
                   "2026-12-29T12:00");
  assert_deadline (0, OG_PROMISE_DAYS, "2026-11-24T11:00", "2026-11-24T11:00", NULL);
  assert_deadline (G_MAXINT, OG_PROMISE_HOURS, "2026-11-24T11:00", "2026-11-24T11:00", NULL);
  assert_deadline (G_MAXINT, OG_PROMISE_DAYS, "2026-11-24T11:00", "2026-11-24T11:00", NULL);
}

static void
test_kinds (void)
{
  g_autoptr (OgOffice) office = make_town_hall ("NW");
  g_autoptr (OgPromise) complaint = og_promise_new ();
  g_autoptr (OgPromise) empty = og_promise_new ();
  g_autoptr (OgOfficeTime) time = NULL;
  OgPromiseUnit unit;
  int amount;

  g_object_set (office, "promise", 2, "promise-unit", OG_PROMISE_DAYS, NULL);
  g_object_set (complaint, "kind", OG_CONCERN_COMPLAINT, "amount", 3, "unit", OG_PROMISE_HOURS,
                NULL);
  g_object_set (empty, "kind", OG_CONCERN_IDEA, "amount", 0, NULL);
  g_list_store_append (office->promises, complaint);
  g_list_store_append (office->promises, empty);
  time = og_office_time_new (office, OG_HOURS_ATTENDANCE);

  og_deadline_promise_for (office, OG_CONCERN_COMPLAINT, &amount, &unit);
  g_assert_cmpint (amount, ==, 3);
  g_assert_cmpint (unit, ==, OG_PROMISE_HOURS);
  og_deadline_promise_for (office, OG_CONCERN_IDEA, &amount, &unit);
  g_assert_cmpint (amount, ==, 2);
  g_assert_cmpint (unit, ==, OG_PROMISE_DAYS);
  assert_at (og_deadline_for (time, OG_CONCERN_COMPLAINT, at ("2026-11-24T09:00"), 0).deadline,
             "2026-11-24T12:00");
  assert_at (og_deadline_for (time, OG_CONCERN_QUESTION, at ("2026-11-24T09:00"), 0).deadline,
             "2026-11-26T09:00");
}

/* 2026: Friday 27 November; the office opens again on Monday at 8:00. */
static void
test_window (void)
{
  g_autoptr (OgOfficeTime) time = make_time (1, OG_PROMISE_DAYS);
  OgDeadline deadline;

  /* Longer than the promise: it does not matter. */
  deadline = og_deadline_for (time, OG_CONCERN_QUESTION, at ("2026-11-27T09:00"), 7 * DAY);
  assert_at (deadline.deadline, "2026-11-30T09:00");
  assert_at (deadline.window, "2026-12-04T09:00");
  /* It ends before, at the weekend: the last time somebody is there. */
  deadline = og_deadline_for (time, OG_CONCERN_QUESTION, at ("2026-11-27T09:00"), DAY);
  assert_at (deadline.promised, "2026-11-30T09:00");
  assert_at (deadline.deadline, "2026-11-27T12:00");
  /* It ends while somebody is there. */
  deadline = og_deadline_for (time, OG_CONCERN_QUESTION, at ("2026-11-27T09:00"), HOUR);
  assert_at (deadline.deadline, "2026-11-27T10:00");
  /* Nobody is there within it. */
  deadline = og_deadline_for (time, OG_CONCERN_QUESTION, at ("2026-11-27T12:00"), DAY);
  assert_at (deadline.deadline, "2026-11-28T12:00");
}

static void
test_window_alone (void)
{
  g_autoptr (OgOfficeTime) time = make_time (0, OG_PROMISE_DAYS);
  g_autoptr (OgOffice) closed = og_office_new ();
  g_autoptr (OgOfficeTime) closed_time = og_office_time_new (closed, OG_HOURS_ATTENDANCE);
  OgDeadline deadline;

  deadline = og_deadline_for (time, OG_CONCERN_QUESTION, at ("2026-11-27T09:00"), DAY);
  g_assert_cmpint (deadline.promised, ==, 0);
  assert_at (deadline.deadline, "2026-11-27T12:00");
  deadline = og_deadline_for (closed_time, OG_CONCERN_QUESTION, at ("2026-11-27T09:00"), DAY);
  assert_at (deadline.deadline, "2026-11-28T09:00");
  deadline = og_deadline_for (closed_time, OG_CONCERN_QUESTION, at ("2026-11-27T09:00"), 0);
  g_assert_cmpint (deadline.deadline, ==, 0);
  assert_at (deadline.opening, "2026-11-27T09:00");
  deadline = og_deadline_for (time, OG_CONCERN_QUESTION, G_MAXINT64 - 5, DAY);
  g_assert_cmpint (deadline.deadline, ==, 0);
}

/* Attendance of its own decides, not the counter. */
static void
test_attendance (void)
{
  g_autoptr (OgOffice) office = make_town_hall ("NW");
  g_autoptr (OgOfficeTime) time = NULL;

  g_object_set (office, "promise", 1, "promise-unit", OG_PROMISE_HOURS, "attendance-apart", TRUE,
                NULL);
  add_timetable (office, OG_HOURS_ATTENDANCE, NULL, NULL, "Mo-Su 18:00-20:00");
  time = og_office_time_new (office, OG_HOURS_ATTENDANCE);
  assert_at (og_deadline_for (time, OG_CONCERN_QUESTION, at ("2026-11-28T09:00"), 0).deadline,
             "2026-11-28T19:00");
}

static void
test_nearness (void)
{
  g_autoptr (OgOfficeTime) time = make_time (1, OG_PROMISE_DAYS);
  g_autoptr (OgOffice) never = og_office_new ();
  g_autoptr (OgOfficeTime) closed = og_office_time_new (never, OG_HOURS_ATTENDANCE);
  const gint64 tuesday = at ("2026-11-24T17:00");
  const gint64 wednesday = at ("2026-11-25T12:00");

  g_assert_cmpint (og_deadline_nearness (time, 0, tuesday), ==, OG_DEADLINE_NONE);
  g_assert_cmpint (og_deadline_nearness (time, tuesday, at ("2026-11-23T11:00")), ==,
                   OG_DEADLINE_FAR);
  /* From Monday's closing on, Tuesday is the next time the office is open. */
  g_assert_cmpint (og_deadline_nearness (time, tuesday, at ("2026-11-23T12:00")), ==,
                   OG_DEADLINE_NEAR);
  /* The lunch break does not end the day. */
  g_assert_cmpint (og_deadline_nearness (time, tuesday, at ("2026-11-24T09:00")), ==,
                   OG_DEADLINE_NEAR);
  g_assert_cmpint (og_deadline_nearness (time, tuesday, tuesday), ==, OG_DEADLINE_NEAR);
  g_assert_cmpint (og_deadline_nearness (time, tuesday, tuesday + 1), ==, OG_DEADLINE_OVERDUE);
  g_assert_cmpint (og_deadline_nearness (time, wednesday, at ("2026-11-24T17:59")), ==,
                   OG_DEADLINE_FAR);
  g_assert_cmpint (og_deadline_nearness (time, wednesday, at ("2026-11-24T18:00")), ==,
                   OG_DEADLINE_NEAR);
  g_assert_cmpint (og_deadline_nearness (closed, wednesday, tuesday), ==, OG_DEADLINE_NEAR);
  g_assert_cmpint (og_deadline_nearness (closed, wednesday + DAY, tuesday), ==, OG_DEADLINE_FAR);
}

/* Coarse, so that it does not fail on a busy machine: ./dev bench measures. */
static void
test_fast (void)
{
  g_autoptr (OgOfficeTime) time = make_time (2, OG_PROMISE_DAYS);
  const gint64 start = at ("2026-01-01T00:00");
  gint64 found = 0;
  double seconds;

  g_test_timer_start ();
  for (int i = 0; i < 100000; i++)
    found += og_deadline_for (time, i % OG_N_CONCERN_KINDS, start + (gint64) i * 3130, 0).deadline >
             start;
  seconds = g_test_timer_elapsed ();
  g_assert_cmpint (found, ==, 100000);
  g_test_minimized_result (seconds, "100000 deadlines: %.3f s", seconds);
  g_assert_cmpfloat (seconds, <, 10);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/deadline/promises", test_promises);
  g_test_add_func ("/rules/deadline/kinds", test_kinds);
  g_test_add_func ("/rules/deadline/window", test_window);
  g_test_add_func ("/rules/deadline/window-alone", test_window_alone);
  g_test_add_func ("/rules/deadline/attendance", test_attendance);
  g_test_add_func ("/rules/deadline/nearness", test_nearness);
  g_test_add_func ("/rules/deadline/fast", test_fast);
  return g_test_run ();
}
