/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-deadline.h"
#include "og-local-time.h"
#include "og-office-time.h"

static gint64
at (const char *local)
{
  gint64 result = 0;

  g_assert_true (og_local_time_to_unix (local, "Europe/Berlin", &result));
  return result;
}

static void
assert_at (gint64      found,
           const char *local)
{
  g_autofree char *text = og_local_time_from_unix (found, "Europe/Berlin");

  g_assert_cmpstr (text, ==, local);
}

/* Monday to Friday 8 to 12, Tuesday also 14 to 18, as so many town halls. */
static OgOffice *
make_town_hall (const char *land)
{
  OgOffice *office = og_office_new ();

  og_record_set_string (OG_RECORD (office), "land", land);
  for (int weekday = 1; weekday <= 5; weekday++)
    og_office_add_period (office, weekday, 8 * 60, 12 * 60);
  og_office_add_period (office, 2, 14 * 60, 18 * 60);
  return office;
}

/* Open on one weekday only. */
static OgOffice *
make_open_on (int weekday,
              int start,
              int end)
{
  OgOffice *office = og_office_new ();

  og_office_add_period (office, weekday, start, end);
  return office;
}

static void
assert_opening (OgOffice   *office,
                const char *from,
                const char *expected)
{
  gint64 opening = 0;

  g_assert_true (og_office_next_opening (office, at (from), &opening));
  assert_at (opening, expected);
}

static void
assert_closing (OgOffice   *office,
                const char *from,
                const char *expected)
{
  gint64 closing = 0;

  g_assert_true (og_office_next_closing (office, at (from), &closing));
  assert_at (closing, expected);
}

static void
assert_hours (OgOffice   *office,
              const char *from,
              int         minutes,
              const char *expected)
{
  gint64 result = 0;

  g_assert_true (og_office_add_open_time (office, at (from), minutes * 60, &result));
  assert_at (result, expected);
}

static void
assert_days (OgOffice   *office,
             const char *from,
             int         days,
             const char *expected)
{
  gint64 result = 0;

  g_assert_true (og_office_add_working_days (office, at (from), days, &result));
  assert_at (result, expected);
}

static void
test_plain_week (void)
{
  g_autoptr (OgOffice) office = make_town_hall ("NW");

  g_assert_true (og_office_is_open (office, at ("2026-11-23T08:00")));
  g_assert_true (og_office_is_open (office, at ("2026-11-23T11:59")));
  g_assert_false (og_office_is_open (office, at ("2026-11-23T12:00")));
  g_assert_false (og_office_is_open (office, at ("2026-11-24T13:00")));
  g_assert_false (og_office_is_open (office, at ("2026-11-22T10:00")));
  assert_opening (office, "2026-11-23T10:00", "2026-11-23T10:00");
  assert_opening (office, "2026-11-24T12:00", "2026-11-24T14:00");
  assert_opening (office, "2026-11-27T12:00", "2026-11-30T08:00");
  assert_closing (office, "2026-11-24T09:00", "2026-11-24T12:00");
  assert_closing (office, "2026-11-24T12:30", "2026-11-24T18:00");
}

static void
test_open_time_skips_lunch_and_weekend (void)
{
  g_autoptr (OgOffice) office = make_town_hall ("NW");

  assert_hours (office, "2026-11-24T11:00", 60, "2026-11-24T12:00");
  assert_hours (office, "2026-11-24T11:00", 61, "2026-11-24T14:01");
  assert_hours (office, "2026-11-24T13:00", 30, "2026-11-24T14:30");
  assert_hours (office, "2026-11-27T11:30", 60, "2026-11-30T08:30");
  assert_hours (office, "2026-11-27T17:40", 240, "2026-11-30T12:00");
  assert_hours (office, "2026-11-27T17:40", 0, "2026-11-30T08:00");
  assert_hours (office, "2026-11-23T08:00", 24 * 60 + 1, "2026-11-30T08:01");
}

static void
test_working_days (void)
{
  g_autoptr (OgOffice) office = make_town_hall ("NW");

  /* Friday 17:40 counts as received on Monday. */
  assert_days (office, "2026-11-27T17:40", 1, "2026-12-01T18:00");
  assert_days (office, "2026-11-27T11:59", 1, "2026-11-30T12:00");
  /* In the lunch break of Tuesday it is still Tuesday. */
  assert_days (office, "2026-11-24T13:00", 1, "2026-11-25T12:00");
  assert_days (office, "2026-11-24T18:00", 1, "2026-11-26T12:00");
  assert_days (office, "2026-11-24T09:00", 0, "2026-11-24T18:00");
  assert_days (office, "2026-11-23T09:00", 5, "2026-11-30T12:00");
}

/* 2026: 25 December is a Friday, 26 a Saturday; 1 January 2027 a Friday; 6 January a Wednesday. */
static void
test_christmas_and_new_year (void)
{
  g_autoptr (OgOffice) nw = make_town_hall ("NW");
  g_autoptr (OgOffice) bw = make_town_hall ("BW");

  assert_opening (nw, "2026-12-24T12:00", "2026-12-28T08:00");
  assert_days (nw, "2026-12-24T13:00", 1, "2026-12-29T18:00");
  assert_hours (nw, "2026-12-24T11:30", 60, "2026-12-28T08:30");
  assert_opening (nw, "2026-12-31T12:00", "2027-01-04T08:00");
  assert_days (bw, "2027-01-05T09:00", 1, "2027-01-07T12:00");
  assert_days (nw, "2027-01-05T09:00", 1, "2027-01-06T12:00");
  /* 2024: 25 and 26 December are Wednesday and Thursday, 1 January a Wednesday. */
  assert_days (nw, "2024-12-23T09:00", 3, "2024-12-30T12:00");
}

static void
test_easter_and_one_offs (void)
{
  g_autoptr (OgOffice) office = make_town_hall ("BE");
  g_autoptr (OgOffice) anywhere = make_town_hall (NULL);

  assert_opening (office, "2026-04-02T12:00", "2026-04-07T08:00");
  g_assert_false (og_office_is_open (office, at ("2025-05-08T09:00")));
  g_assert_true (og_office_is_open (office, at ("2024-05-08T09:00")));
  /* Without a Land nobody knows the holidays. */
  g_assert_true (og_office_is_open (anywhere, at ("2026-12-25T09:00")));
}

static void
test_leap_day (void)
{
  g_autoptr (OgOffice) office = make_town_hall ("NW");

  assert_days (office, "2028-02-28T09:00", 1, "2028-02-29T18:00");
  assert_days (office, "2028-02-29T09:00", 1, "2028-03-01T12:00");
  assert_days (office, "2027-02-26T09:00", 1, "2027-03-01T12:00");
  assert_hours (office, "2028-02-29T17:00", 120, "2028-03-01T09:00");
}

/* Sunday 29 March 2026: 02:00 to 03:00 does not exist. */
static void
test_spring_sunday (void)
{
  g_autoptr (OgOffice) night = make_open_on (7, 60, 4 * 60);
  g_autoptr (OgOffice) skipped = make_open_on (7, 2 * 60, 3 * 60);
  g_autoptr (OgOffice) inside = make_open_on (7, 2 * 60 + 30, 5 * 60);
  g_autoptr (OgOffice) monday = make_open_on (1, 8 * 60, 12 * 60);
  gint64 closing = 0;

  /* Three hours on the wall are two. */
  g_assert_true (og_office_next_closing (night, at ("2026-03-29T01:00"), &closing));
  g_assert_cmpint (closing - at ("2026-03-29T01:00"), ==, 2 * 3600);
  assert_hours (night, "2026-03-29T01:00", 90, "2026-03-29T03:30");
  assert_hours (night, "2026-03-29T01:00", 121, "2026-04-05T01:01");
  assert_opening (skipped, "2026-03-29T00:00", "2026-04-05T02:00");
  assert_opening (inside, "2026-03-29T01:59", "2026-03-29T03:00");
  assert_opening (monday, "2026-03-28T12:00", "2026-03-30T08:00");
}

/* Sunday 25 October 2026: 02:00 to 03:00 comes twice. */
static void
test_autumn_sunday (void)
{
  g_autoptr (OgOffice) night = make_open_on (7, 60, 4 * 60);
  g_autoptr (OgOffice) monday = make_open_on (1, 8 * 60, 12 * 60);
  gint64 start = at ("2026-10-25T01:00");
  gint64 result = 0;

  g_assert_true (og_office_next_closing (night, start, &result));
  g_assert_cmpint (result - start, ==, 4 * 3600);
  g_assert_true (og_office_add_open_time (night, start, 3 * 3600 + 1800, &result));
  g_assert_cmpint (result - start, ==, 3 * 3600 + 1800);
  assert_at (result, "2026-10-25T03:30");
  assert_opening (monday, "2026-10-24T12:00", "2026-10-26T08:00");
}

static void
test_past_midnight (void)
{
  /* Friday 22:00 to Saturday 02:00. */
  g_autoptr (OgOffice) office = make_open_on (5, 22 * 60, 26 * 60);
  g_autoptr (OgOffice) saturday_of_change = make_open_on (6, 22 * 60, 24 * 60 + 150);

  og_office_add_period (office, 1, 8 * 60, 12 * 60);
  g_assert_true (og_office_is_open (office, at ("2026-11-28T01:59")));
  g_assert_false (og_office_is_open (office, at ("2026-11-28T02:00")));
  assert_closing (office, "2026-11-28T00:30", "2026-11-28T02:00");
  assert_hours (office, "2026-11-27T23:30", 60, "2026-11-28T00:30");
  /* It is still Friday's service, so the next working day is Monday. */
  assert_days (office, "2026-11-28T00:30", 0, "2026-11-28T02:00");
  assert_days (office, "2026-11-28T00:30", 1, "2026-11-30T12:00");
  /* 02:30 does not exist in that night; the office closes when the clocks pass it. */
  assert_closing (saturday_of_change, "2026-03-28T23:00", "2026-03-29T03:00");
}

/* What began before a holiday goes on into it; what would begin on it does not. */
static void
test_past_midnight_into_holiday (void)
{
  g_autoptr (OgOffice) office = make_open_on (4, 22 * 60, 26 * 60);

  og_office_add_period (office, 5, 8 * 60, 12 * 60);
  og_record_set_string (OG_RECORD (office), "land", "NW");
  /* Thursday 24 December 2026, then Christmas Day on a Friday. */
  g_assert_true (og_office_is_open (office, at ("2026-12-25T01:00")));
  g_assert_false (og_office_is_open (office, at ("2026-12-25T09:00")));
}

static void
test_overlapping_periods_count_once (void)
{
  g_autoptr (OgOffice) office = make_open_on (1, 8 * 60, 12 * 60);

  og_office_add_period (office, 1, 9 * 60, 10 * 60);
  og_office_add_period (office, 1, 11 * 60, 13 * 60);
  og_office_add_period (office, 1, 13 * 60, 14 * 60);
  assert_closing (office, "2026-11-23T08:30", "2026-11-23T14:00");
  assert_hours (office, "2026-11-23T08:00", 6 * 60, "2026-11-23T14:00");
  assert_hours (office, "2026-11-23T08:00", 6 * 60 + 1, "2026-11-30T08:01");
  assert_days (office, "2026-11-23T09:30", 0, "2026-11-23T14:00");
}

static void
test_never_open (void)
{
  g_autoptr (OgOffice) office = og_office_new ();
  gint64 result;

  g_assert_false (og_office_is_open (office, at ("2026-11-23T09:00")));
  g_assert_false (og_office_next_opening (office, at ("2026-11-23T09:00"), &result));
  g_assert_false (og_office_next_closing (office, at ("2026-11-23T09:00"), &result));
  g_assert_false (og_office_add_open_time (office, at ("2026-11-23T09:00"), 60, &result));
  g_assert_false (og_office_add_working_days (office, at ("2026-11-23T09:00"), 1, &result));
}

static void
test_always_open (void)
{
  g_autoptr (OgOffice) office = og_office_new ();
  gint64 result;

  for (int weekday = 1; weekday <= 7; weekday++)
    og_office_add_period (office, weekday, 0, 24 * 60);
  g_assert_true (og_office_is_open (office, at ("2026-03-29T03:00")));
  g_assert_false (og_office_next_closing (office, at ("2026-11-23T09:00"), &result));
  assert_hours (office, "2026-03-28T12:00", 24 * 60, "2026-03-29T13:00");
  assert_hours (office, "2026-10-24T12:00", 24 * 60, "2026-10-25T11:00");
}

/* Nothing loops or overflows for what only a broken database or a lying server can hold. */
static void
test_absurd_input (void)
{
  g_autoptr (OgOffice) office = make_town_hall ("BY");
  g_autoptr (OgOffice) long_period = make_open_on (1, 0, G_MAXINT);
  gint64 result;

  g_assert_false (og_office_next_opening (office, G_MAXINT64, &result));
  g_assert_true (og_office_next_opening (office, G_MININT64, &result));
  g_assert_false (og_office_add_working_days (office, at ("2026-11-23T09:00"), G_MAXINT, &result));
  g_assert_false (og_office_add_open_time (office, at ("2026-11-23T09:00"), G_MAXINT64, &result));
  g_assert_true (og_office_is_open (long_period, at ("2026-11-23T09:00")));
}

static void
assert_deadline (OgOffice   *office,
                 int         promise,
                 int         unit,
                 const char *received,
                 const char *opening,
                 const char *expected)
{
  OgDeadline deadline;

  g_object_set (office, "promise", promise, "promise-unit", unit, NULL);
  deadline = og_deadline_for (office, at (received));
  g_assert_cmpint (deadline.received, ==, at (received));
  g_assert_cmpint (deadline.promise, ==, promise);
  g_assert_cmpint (deadline.unit, ==, unit);
  assert_at (deadline.opening, opening);
  if (expected == NULL)
    g_assert_cmpint (deadline.deadline, ==, 0);
  else
    assert_at (deadline.deadline, expected);
}

static void
test_deadline (void)
{
  g_autoptr (OgOffice) office = make_town_hall ("NW");
  g_autoptr (OgOffice) closed = og_office_new ();

  assert_deadline (office, 1, OG_PROMISE_DAYS, "2026-11-27T17:40", "2026-11-30T08:00",
                   "2026-12-01T18:00");
  assert_deadline (office, 4, OG_PROMISE_HOURS, "2026-11-24T11:00", "2026-11-24T11:00",
                   "2026-11-24T17:00");
  assert_deadline (office, 8, OG_PROMISE_HOURS, "2026-12-24T18:00", "2026-12-28T08:00",
                   "2026-12-29T12:00");
  assert_deadline (office, 0, OG_PROMISE_DAYS, "2026-11-24T11:00", "2026-11-24T11:00", NULL);
  assert_deadline (office, G_MAXINT, OG_PROMISE_HOURS, "2026-11-24T11:00", "2026-11-24T11:00",
                   NULL);
  assert_deadline (closed, 1, OG_PROMISE_DAYS, "2026-11-24T11:00", "2026-11-24T11:00", NULL);
}

static void
test_nearness (void)
{
  g_autoptr (OgOffice) office = make_town_hall ("NW");
  g_autoptr (OgOffice) closed = og_office_new ();
  gint64 tuesday = at ("2026-11-24T17:00");
  gint64 wednesday = at ("2026-11-25T12:00");

  g_assert_cmpint (og_deadline_nearness (office, 0, tuesday), ==, OG_DEADLINE_NONE);
  g_assert_cmpint (og_deadline_nearness (office, tuesday, at ("2026-11-23T11:00")), ==,
                   OG_DEADLINE_FAR);
  /* From Monday's closing on, Tuesday is the next time the office is open. */
  g_assert_cmpint (og_deadline_nearness (office, tuesday, at ("2026-11-23T12:00")), ==,
                   OG_DEADLINE_NEAR);
  /* The lunch break does not end the day. */
  g_assert_cmpint (og_deadline_nearness (office, tuesday, at ("2026-11-24T09:00")), ==,
                   OG_DEADLINE_NEAR);
  g_assert_cmpint (og_deadline_nearness (office, tuesday, tuesday), ==, OG_DEADLINE_NEAR);
  g_assert_cmpint (og_deadline_nearness (office, tuesday, tuesday + 1), ==, OG_DEADLINE_OVERDUE);
  g_assert_cmpint (og_deadline_nearness (office, wednesday, at ("2026-11-24T17:59")), ==,
                   OG_DEADLINE_FAR);
  g_assert_cmpint (og_deadline_nearness (office, wednesday, at ("2026-11-24T18:00")), ==,
                   OG_DEADLINE_NEAR);
  g_assert_cmpint (og_deadline_nearness (closed, wednesday, tuesday), ==, OG_DEADLINE_NEAR);
  g_assert_cmpint (og_deadline_nearness (closed, wednesday + 86400, tuesday), ==, OG_DEADLINE_FAR);
}

/* Against a second way to count: minute by minute. */
static void
test_against_counting_minutes (void)
{
  g_autoptr (OgOffice) office = make_town_hall ("SN");
  guint32 seed = 7;

  og_office_add_period (office, 6, 23 * 60, 27 * 60);
  for (int round = 0; round < 60; round++)
    {
      gint64 from, left, minute, result = 0;

      seed = seed * 1664525 + 1013904223;
      from = at ("2026-01-01T00:00") + (gint64) (seed >> 8) % (365 * 24 * 60) * 60;
      left = 1 + seed % 900;
      g_assert_true (og_office_add_open_time (office, from, left * 60, &result));
      for (minute = from; left > 0; minute += 60)
        left -= og_office_is_open (office, minute);
      g_assert_cmpint (result, ==, minute);
    }
}

static void
test_fast (void)
{
  g_autoptr (OgOffice) office = make_town_hall ("BY");
  gint64 start = at ("2026-01-01T00:00");
  gint64 sum = 0;
  double seconds;

  g_object_set (office, "promise", 2, "promise-unit", OG_PROMISE_DAYS, NULL);
  g_test_timer_start ();
  for (int i = 0; i < 100000; i++)
    sum += og_deadline_for (office, start + (gint64) i * 313).deadline != 0;
  seconds = g_test_timer_elapsed ();
  g_assert_cmpint (sum, ==, 100000);
  g_test_minimized_result (seconds, "100000 deadlines: %.2f s", seconds);
  /* Fifty times what a slow computer needs: this catches a zone loaded for every deadline. */
  g_assert_cmpfloat (seconds, <, 50);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/office-time/plain-week", test_plain_week);
  g_test_add_func ("/rules/office-time/open-time", test_open_time_skips_lunch_and_weekend);
  g_test_add_func ("/rules/office-time/working-days", test_working_days);
  g_test_add_func ("/rules/office-time/christmas-and-new-year", test_christmas_and_new_year);
  g_test_add_func ("/rules/office-time/easter-and-one-offs", test_easter_and_one_offs);
  g_test_add_func ("/rules/office-time/leap-day", test_leap_day);
  g_test_add_func ("/rules/office-time/spring-sunday", test_spring_sunday);
  g_test_add_func ("/rules/office-time/autumn-sunday", test_autumn_sunday);
  g_test_add_func ("/rules/office-time/past-midnight", test_past_midnight);
  g_test_add_func ("/rules/office-time/past-midnight-into-holiday",
                   test_past_midnight_into_holiday);
  g_test_add_func ("/rules/office-time/overlapping-periods", test_overlapping_periods_count_once);
  g_test_add_func ("/rules/office-time/never-open", test_never_open);
  g_test_add_func ("/rules/office-time/always-open", test_always_open);
  g_test_add_func ("/rules/office-time/absurd-input", test_absurd_input);
  g_test_add_func ("/rules/office-time/against-counting-minutes", test_against_counting_minutes);
  g_test_add_func ("/rules/deadline/promises", test_deadline);
  g_test_add_func ("/rules/deadline/nearness", test_nearness);
  g_test_add_func ("/rules/deadline/fast", test_fast);
  return g_test_run ();
}
