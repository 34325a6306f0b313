/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-office-fixture.h"
#include "og-office-time.h"

static OgOfficeTime *
time_of (OgOffice *office)
{
  return og_office_time_new (office, OG_HOURS_OPENING);
}

static OgOfficeTime *
make_time (const char *land,
           const char *week)
{
  g_autoptr (OgOffice) office = make_office (land, week);

  return time_of (office);
}

static OgOfficeTime *
town_hall (const char *land)
{
  g_autoptr (OgOffice) office = make_town_hall (land);

  return time_of (office);
}

static void
assert_opening (OgOfficeTime *time,
                const char   *from,
                const char   *expected)
{
  gint64 opening = 0;

  g_assert_true (og_office_time_next_opening (time, at (from), &opening));
  assert_at (opening, expected);
}

static void
assert_closing (OgOfficeTime *time,
                const char   *from,
                const char   *expected)
{
  gint64 closing = 0;

  g_assert_true (og_office_time_next_closing (time, at (from), &closing));
  assert_at (closing, expected);
}

static void
assert_hours (OgOfficeTime *time,
              const char   *from,
              int           minutes,
              const char   *expected)
{
  gint64 result = 0;

  g_assert_true (og_office_time_add_open_time (time, at (from), minutes * 60, &result));
  assert_at (result, expected);
}

static void
assert_days (OgOfficeTime *time,
             const char   *from,
             int           days,
             const char   *expected)
{
  gint64 result = 0;

  g_assert_true (og_office_time_add_working_days (time, at (from), days, &result));
  assert_at (result, expected);
}

static void
assert_end_of_day (OgOfficeTime *time,
                   const char   *from,
                   const char   *expected)
{
  gint64 result = 0;

  g_assert_true (og_office_time_end_of_day (time, at (from), &result));
  assert_at (result, expected);
}

static void
test_plain_week (void)
{
  g_autoptr (OgOfficeTime) time = town_hall ("NW");

  g_assert_true (og_office_time_is_open (time, at ("2026-11-23T08:00")));
  g_assert_true (og_office_time_is_open (time, at ("2026-11-23T11:59")));
  g_assert_false (og_office_time_is_open (time, at ("2026-11-23T12:00")));
  g_assert_false (og_office_time_is_open (time, at ("2026-11-24T13:00")));
  g_assert_false (og_office_time_is_open (time, at ("2026-11-22T10:00")));
  assert_opening (time, "2026-11-23T10:00", "2026-11-23T10:00");
  assert_opening (time, "2026-11-24T12:00", "2026-11-24T14:00");
  assert_opening (time, "2026-11-27T12:00", "2026-11-30T08:00");
  assert_closing (time, "2026-11-24T09:00", "2026-11-24T12:00");
  assert_closing (time, "2026-11-24T12:30", "2026-11-24T18:00");
  assert_end_of_day (time, "2026-11-24T09:00", "2026-11-24T18:00");
  assert_end_of_day (time, "2026-11-24T13:00", "2026-11-24T18:00");
  assert_end_of_day (time, "2026-11-24T18:00", "2026-11-25T12:00");
  assert_end_of_day (time, "2026-11-28T09:00", "2026-11-30T12:00");
}

static void
test_open_time_skips_lunch_and_weekend (void)
{
  g_autoptr (OgOfficeTime) time = town_hall ("NW");

  assert_hours (time, "2026-11-24T11:00", 60, "2026-11-24T12:00");
  assert_hours (time, "2026-11-24T11:00", 61, "2026-11-24T14:01");
  assert_hours (time, "2026-11-24T13:00", 30, "2026-11-24T14:30");
  assert_hours (time, "2026-11-27T11:30", 60, "2026-11-30T08:30");
  assert_hours (time, "2026-11-27T17:40", 240, "2026-11-30T12:00");
  assert_hours (time, "2026-11-27T17:40", 0, "2026-11-30T08:00");
  assert_hours (time, "2026-11-23T08:00", 24 * 60 + 1, "2026-11-30T08:01");
}

static void
test_between (void)
{
  g_autoptr (OgOfficeTime) time = town_hall ("NW");

  g_assert_cmpint (og_office_time_between (time, at ("2026-11-24T11:00"), at ("2026-11-24T14:01")),
                   ==, 61 * 60);
  g_assert_cmpint (og_office_time_between (time, at ("2026-11-24T14:01"), at ("2026-11-24T11:00")),
                   ==, -61 * 60);
  g_assert_cmpint (og_office_time_between (time, at ("2026-11-27T12:00"), at ("2026-11-30T08:00")),
                   ==, 0);
  /* 2026: 253 of the 261 days from Monday to Friday are no holiday in NW, 52 of them Tuesdays. */
  g_assert_cmpint (og_office_time_between (time, at ("2026-01-01T00:00"), at ("2027-01-01T00:00")),
                   ==, (253 * 4 + 52 * 4) * 3600);
}

static void
test_working_days (void)
{
  g_autoptr (OgOfficeTime) time = town_hall ("NW");

  /* Friday 17:40 counts as received on Monday at 8:00. */
  assert_days (time, "2026-11-27T17:40", 1, "2026-12-01T08:00");
  assert_days (time, "2026-11-27T11:59", 1, "2026-11-30T11:59");
  /* In the lunch break it counts as received at 14:00, and Wednesday closes before. */
  assert_days (time, "2026-11-24T13:00", 1, "2026-11-25T12:00");
  assert_days (time, "2026-11-24T18:00", 1, "2026-11-26T08:00");
  assert_days (time, "2026-11-24T09:00", 0, "2026-11-24T09:00");
  assert_days (time, "2026-11-24T07:00", 0, "2026-11-24T08:00");
  assert_days (time, "2026-11-23T09:00", 5, "2026-11-30T09:00");
}

/* The same hour is not in the hours of that day: the last before it, else the opening. */
static void
test_working_days_other_hours (void)
{
  g_autoptr (OgOfficeTime) time = make_time (NULL, "Mo 08:00-18:00; Tu 08:00-10:00,14:00-16:00; "
                                                   "We 14:00-16:00");

  assert_days (time, "2026-11-23T09:00", 1, "2026-11-24T09:00");
  assert_days (time, "2026-11-23T10:00", 1, "2026-11-24T10:00");
  assert_days (time, "2026-11-23T12:00", 1, "2026-11-24T10:00");
  assert_days (time, "2026-11-23T14:00", 1, "2026-11-24T14:00");
  assert_days (time, "2026-11-23T17:00", 1, "2026-11-24T16:00");
  assert_days (time, "2026-11-23T09:00", 2, "2026-11-25T14:00");
}

/* 2026: 25 December is a Friday, 26 a Saturday; 1 January 2027 a Friday; 6 January a Wednesday. */
static void
test_christmas_and_new_year (void)
{
  g_autoptr (OgOfficeTime) nw = town_hall ("NW");
  g_autoptr (OgOfficeTime) bw = town_hall ("BW");

  assert_opening (nw, "2026-12-24T12:00", "2026-12-28T08:00");
  assert_days (nw, "2026-12-24T13:00", 1, "2026-12-29T08:00");
  assert_hours (nw, "2026-12-24T11:30", 60, "2026-12-28T08:30");
  assert_opening (nw, "2026-12-31T12:00", "2027-01-04T08:00");
  assert_days (bw, "2027-01-05T09:00", 1, "2027-01-07T09:00");
  assert_days (nw, "2027-01-05T09:00", 1, "2027-01-06T09:00");
  /* 2024: 25 and 26 December are Wednesday and Thursday, 1 January a Wednesday. */
  assert_days (nw, "2024-12-23T09:00", 3, "2024-12-30T09:00");
}

static void
test_easter_and_one_offs (void)
{
  g_autoptr (OgOfficeTime) berlin = town_hall ("BE");
  g_autoptr (OgOfficeTime) anywhere = town_hall (NULL);

  assert_opening (berlin, "2026-04-02T12:00", "2026-04-07T08:00");
  g_assert_false (og_office_time_is_open (berlin, at ("2025-05-08T09:00")));
  g_assert_true (og_office_time_is_open (berlin, at ("2024-05-08T09:00")));
  /* Without a Land nobody knows the holidays. */
  g_assert_true (og_office_time_is_open (anywhere, at ("2026-12-25T09:00")));
}

static void
test_leap_day (void)
{
  g_autoptr (OgOfficeTime) time = town_hall ("NW");

  assert_days (time, "2028-02-28T09:00", 1, "2028-02-29T09:00");
  assert_days (time, "2028-02-29T09:00", 1, "2028-03-01T09:00");
  assert_days (time, "2027-02-26T09:00", 1, "2027-03-01T09:00");
  assert_hours (time, "2028-02-29T17:00", 120, "2028-03-01T09:00");
}

/* Sunday 29 March 2026: 02:00 to 03:00 does not exist. */
static void
test_spring_sunday (void)
{
  g_autoptr (OgOfficeTime) night = make_time (NULL, "Su 01:00-04:00");
  g_autoptr (OgOfficeTime) skipped = make_time (NULL, "Su 02:00-03:00");
  g_autoptr (OgOfficeTime) inside = make_time (NULL, "Su 02:30-05:00");
  g_autoptr (OgOfficeTime) monday = make_time (NULL, "Mo 08:00-12:00");
  g_autoptr (OgOfficeTime) both = make_time (NULL, "Sa 02:30-02:45; Su 01:00-05:00");
  gint64 closing = 0;

  /* Three hours on the wall are two. */
  g_assert_true (og_office_time_next_closing (night, at ("2026-03-29T01:00"), &closing));
  g_assert_cmpint (closing - at ("2026-03-29T01:00"), ==, 2 * 3600);
  assert_hours (night, "2026-03-29T01:00", 90, "2026-03-29T03:30");
  assert_hours (night, "2026-03-29T01:00", 121, "2026-04-05T01:01");
  assert_opening (skipped, "2026-03-29T00:00", "2026-04-05T02:00");
  assert_opening (inside, "2026-03-29T01:59", "2026-03-29T03:00");
  assert_opening (monday, "2026-03-28T12:00", "2026-03-30T08:00");
  /* The day after a Saturday 02:40 has no 02:40. */
  assert_days (both, "2026-03-28T02:40", 1, "2026-03-29T03:00");
  assert_days (both, "2026-03-29T04:40", 1, "2026-04-04T02:45");
}

/* Sunday 25 October 2026: 02:00 to 03:00 comes twice. */
static void
test_autumn_sunday (void)
{
  g_autoptr (OgOfficeTime) night = make_time (NULL, "Su 01:00-04:00");
  g_autoptr (OgOfficeTime) monday = make_time (NULL, "Mo 08:00-12:00");
  const gint64 start = at ("2026-10-25T01:00");
  gint64 result = 0;

  g_assert_true (og_office_time_next_closing (night, start, &result));
  g_assert_cmpint (result - start, ==, 4 * 3600);
  g_assert_true (og_office_time_add_open_time (night, start, 3 * 3600 + 1800, &result));
  g_assert_cmpint (result - start, ==, 3 * 3600 + 1800);
  assert_at (result, "2026-10-25T03:30");
  g_assert_cmpint (og_office_time_between (night, start, start + 5 * 3600), ==, 4 * 3600);
  assert_opening (monday, "2026-10-24T12:00", "2026-10-26T08:00");

  /* 2:10 the first time, and the second time, which counts as 3:00 so as not to be earlier. */
  g_assert_true (og_office_time_add_working_days (night, start + 4200, 1, &result));
  assert_at (result, "2026-11-01T02:10");
  g_assert_true (og_office_time_add_working_days (night, start + 4200 + 3600, 1, &result));
  assert_at (result, "2026-11-01T03:00");
  g_assert_true (og_office_time_add_working_days (night, start + 3 * 3600 + 600, 1, &result));
  assert_at (result, "2026-11-01T03:10");
}

static void
test_past_midnight (void)
{
  /* Friday 22:00 to Saturday 02:00. */
  g_autoptr (OgOfficeTime) time = make_time (NULL, "Mo 08:00-12:00; Fr 22:00-26:00");
  g_autoptr (OgOfficeTime) saturday_of_change = make_time (NULL, "Sa 22:00-26:30");

  g_assert_true (og_office_time_is_open (time, at ("2026-11-28T01:59")));
  g_assert_false (og_office_time_is_open (time, at ("2026-11-28T02:00")));
  assert_closing (time, "2026-11-28T00:30", "2026-11-28T02:00");
  assert_hours (time, "2026-11-27T23:30", 60, "2026-11-28T00:30");
  /* It is still Friday's service, so the next working day is Monday. */
  assert_end_of_day (time, "2026-11-28T00:30", "2026-11-28T02:00");
  assert_days (time, "2026-11-28T00:30", 1, "2026-11-30T12:00");
  assert_days (time, "2026-11-30T09:00", 1, "2026-12-04T22:00");
  assert_days (time, "2026-11-28T00:30", 2, "2026-12-05T00:30");
  /* 02:30 does not exist in that night; the office closes when the clocks pass it. */
  assert_closing (saturday_of_change, "2026-03-28T23:00", "2026-03-29T03:00");
}

/* What began before a holiday goes on into it; what would begin on it does not. */
static void
test_past_midnight_into_holiday (void)
{
  g_autoptr (OgOfficeTime) time = make_time ("NW", "Th 22:00-26:00; Fr 08:00-12:00");

  /* Thursday 24 December 2026, then Christmas Day on a Friday. */
  g_assert_true (og_office_time_is_open (time, at ("2026-12-25T01:00")));
  g_assert_false (og_office_time_is_open (time, at ("2026-12-25T09:00")));
}

static void
test_past_midnight_into_hours (void)
{
  g_autoptr (OgOfficeTime) time = make_time (NULL, "Mo 20:00-33:00; Tu 08:00-12:00");

  assert_closing (time, "2026-11-23T21:00", "2026-11-24T12:00");
  assert_hours (time, "2026-11-23T20:00", 16 * 60, "2026-11-24T12:00");
  assert_hours (time, "2026-11-23T20:00", 16 * 60 + 1, "2026-11-30T20:01");
  assert_end_of_day (time, "2026-11-24T08:30", "2026-11-24T09:00");
  assert_end_of_day (time, "2026-11-24T09:00", "2026-11-24T12:00");
}

static void
test_overlapping_periods_count_once (void)
{
  g_autoptr (OgOfficeTime) time = make_time (
    NULL, "Mo 08:00-12:00,09:00-10:00,11:00-13:00,13:00-14:00");

  assert_closing (time, "2026-11-23T08:30", "2026-11-23T14:00");
  assert_hours (time, "2026-11-23T08:00", 6 * 60, "2026-11-23T14:00");
  assert_hours (time, "2026-11-23T08:00", 6 * 60 + 1, "2026-11-30T08:01");
  assert_end_of_day (time, "2026-11-23T09:30", "2026-11-23T14:00");
}

static void
test_last_open (void)
{
  g_autoptr (OgOfficeTime) time = town_hall ("NW");
  const gint64 friday = at ("2026-11-27T09:00");
  gint64 result = 0;

  g_assert_true (og_office_time_last_open (time, at ("2026-11-27T10:00"), friday, &result));
  assert_at (result, "2026-11-27T10:00");
  g_assert_true (og_office_time_last_open (time, at ("2026-11-27T12:00"), friday, &result));
  assert_at (result, "2026-11-27T12:00");
  g_assert_true (og_office_time_last_open (time, at ("2026-11-29T12:00"), friday, &result));
  assert_at (result, "2026-11-27T12:00");
  g_assert_true (og_office_time_last_open (time, at ("2026-11-30T08:00"), friday, &result));
  assert_at (result, "2026-11-30T08:00");
  g_assert_false (og_office_time_last_open (time, at ("2026-11-29T12:00"),
                                            at ("2026-11-27T12:00"), &result));
  g_assert_false (og_office_time_last_open (time, friday, at ("2026-11-29T12:00"), &result));
}

static void
test_never_open (void)
{
  g_autoptr (OgOfficeTime) time = make_time ("NW", "");
  const gint64 now = at ("2026-11-23T09:00");
  gint64 result;

  g_assert_false (og_office_time_is_open (time, now));
  g_assert_false (og_office_time_next_opening (time, now, &result));
  g_assert_false (og_office_time_next_closing (time, now, &result));
  g_assert_false (og_office_time_add_open_time (time, now, 60, &result));
  g_assert_false (og_office_time_add_working_days (time, now, 1, &result));
  g_assert_false (og_office_time_end_of_day (time, now, &result));
  g_assert_false (og_office_time_last_open (time, now, now - 86400, &result));
  g_assert_cmpint (og_office_time_between (time, now, now + 86400), ==, 0);
}

static void
test_week_and_year_without_hours (void)
{
  g_autoptr (OgOffice) office = make_town_hall ("NW");
  g_autoptr (OgOfficeTime) week = NULL;
  g_autoptr (OgOfficeTime) year = NULL;
  g_autoptr (OgOfficeTime) long_time = NULL;
  gint64 result;

  add_special (office, OG_DAY_ONCE, "2026-11-23", "2026-11-29", NULL);
  week = time_of (office);
  assert_opening (week, "2026-11-23T09:00", "2026-11-30T08:00");
  assert_days (week, "2026-11-20T09:00", 1, "2026-11-30T09:00");

  add_special (office, OG_DAY_ONCE, "2027-01-01", "2027-12-31", NULL);
  year = time_of (office);
  assert_opening (year, "2026-12-31T13:00", "2028-01-03T08:00");
  assert_hours (year, "2026-12-31T11:00", 61, "2028-01-03T08:01");

  add_special (office, OG_DAY_ONCE, "2028-01-01", "2029-12-31", NULL);
  long_time = time_of (office);
  g_assert_false (og_office_time_next_opening (long_time, at ("2026-12-31T13:00"), &result));
  g_assert_false (og_office_time_add_open_time (long_time, at ("2026-12-31T11:00"), 3601, &result));
  assert_opening (long_time, "2028-01-03T09:00", "2030-01-02T08:00");
}

static void
test_always_open (void)
{
  g_autoptr (OgOfficeTime) time = make_time (NULL, "Mo-Su 00:00-24:00");
  gint64 result;

  g_assert_true (og_office_time_is_open (time, at ("2026-03-29T03:00")));
  g_assert_false (og_office_time_next_closing (time, at ("2026-11-23T09:00"), &result));
  assert_hours (time, "2026-03-28T12:00", 24 * 60, "2026-03-29T13:00");
  assert_hours (time, "2026-10-24T12:00", 24 * 60, "2026-10-25T11:00");
  assert_days (time, "2026-10-24T12:00", 1, "2026-10-25T12:00");
}

/* Nothing loops or overflows for what only a broken database or a lying server can hold. */
static void
test_absurd_input (void)
{
  g_autoptr (OgOfficeTime) time = town_hall ("BY");
  g_autoptr (OgOffice) broken = make_office ("XX", "no hours at all");
  g_autoptr (OgOfficeTime) broken_time = NULL;
  const gint64 now = at ("2026-11-23T09:00");
  gint64 result;

  g_assert_false (og_office_time_next_opening (time, G_MAXINT64, &result));
  g_assert_false (og_office_time_next_opening (time, G_MININT64, &result));
  g_assert_true (og_office_time_next_opening (time, 0, &result));
  g_assert_true (og_office_time_next_opening (time, at ("2150-06-01T00:00"), &result));
  g_assert_false (og_office_time_add_working_days (time, now, G_MAXINT, &result));
  g_assert_false (og_office_time_add_open_time (time, now, G_MAXINT64, &result));
  g_assert_cmpint (og_office_time_between (time, G_MININT64, G_MAXINT64), >, 0);
  g_assert_false (og_office_time_last_open (time, G_MAXINT64, G_MININT64, &result));

  g_object_set (broken, "zone", "Nowhere/At_All", NULL);
  add_special (broken, OG_DAY_YEARLY, NULL, NULL, NULL);
  add_special (broken, OG_DAY_ONCE, "2026-11-23", "2026-11-01", "nonsense");
  broken_time = time_of (broken);
  g_assert_false (og_office_time_next_opening (broken_time, now, &result));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/office-time/plain-week", test_plain_week);
  g_test_add_func ("/rules/office-time/open-time", test_open_time_skips_lunch_and_weekend);
  g_test_add_func ("/rules/office-time/between", test_between);
  g_test_add_func ("/rules/office-time/working-days", test_working_days);
  g_test_add_func ("/rules/office-time/working-days-other-hours", test_working_days_other_hours);
  g_test_add_func ("/rules/office-time/christmas-and-new-year", test_christmas_and_new_year);
  g_test_add_func ("/rules/office-time/easter-and-one-offs", test_easter_and_one_offs);
  g_test_add_func ("/rules/office-time/leap-day", test_leap_day);
  g_test_add_func ("/rules/office-time/spring-sunday", test_spring_sunday);
  g_test_add_func ("/rules/office-time/autumn-sunday", test_autumn_sunday);
  g_test_add_func ("/rules/office-time/past-midnight", test_past_midnight);
  g_test_add_func ("/rules/office-time/past-midnight-into-holiday",
                   test_past_midnight_into_holiday);
  g_test_add_func ("/rules/office-time/past-midnight-into-hours", test_past_midnight_into_hours);
  g_test_add_func ("/rules/office-time/overlapping-periods", test_overlapping_periods_count_once);
  g_test_add_func ("/rules/office-time/last-open", test_last_open);
  g_test_add_func ("/rules/office-time/never-open", test_never_open);
  g_test_add_func ("/rules/office-time/week-and-year-without-hours",
                   test_week_and_year_without_hours);
  g_test_add_func ("/rules/office-time/always-open", test_always_open);
  g_test_add_func ("/rules/office-time/absurd-input", test_absurd_input);
  return g_test_run ();
}
