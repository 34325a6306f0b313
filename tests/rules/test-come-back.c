/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-come-back.h"

#include "og-office-fixture.h"

static OgOfficeTime *
make_time (const char *week)
{
  g_autoptr (OgOffice) office = make_office ("BW", week);

  return og_office_time_new (office, OG_HOURS_OPENING);
}

static void
assert_all (OgOfficeTime *time,
            const char   *now,
            const char   *hour,
            const char   *working_day,
            const char   *next_week)
{
  assert_at (og_come_back_at (time, OG_COME_BACK_HOUR, at (now)), hour);
  assert_at (og_come_back_at (time, OG_COME_BACK_WORKING_DAY, at (now)), working_day);
  assert_at (og_come_back_at (time, OG_COME_BACK_NEXT_WEEK, at (now)), next_week);
}

/* 23 November 2026 is a Monday. */
static void
test_town_hall (void)
{
  g_autoptr (OgOfficeTime) time = make_time ("Mo-Fr 08:00-12:00; Tu 14:00-18:00");

  assert_all (time, "2026-11-23T09:10", "2026-11-23T10:10", "2026-11-24T08:00", "2026-11-30T08:00");
  /* Not when it closes in between, or is closed. */
  assert_all (time, "2026-11-23T11:30", "2026-11-24T08:00", "2026-11-24T08:00", "2026-11-30T08:00");
  assert_all (time, "2026-11-24T11:30", "2026-11-25T08:00", "2026-11-25T08:00", "2026-11-30T08:00");
  assert_all (time, "2026-11-27T11:00", "2026-11-30T08:00", "2026-11-30T08:00", "2026-11-30T08:00");
  assert_all (time, "2026-11-29T20:00", "2026-11-30T08:00", "2026-11-30T08:00", "2026-11-30T08:00");
  /* The whole year's turn is closed. */
  assert_all (time, "2026-12-31T10:00", "2026-12-31T11:00", "2027-01-04T08:00", "2027-01-04T08:00");
}

static void
test_days (void)
{
  g_autoptr (OgOfficeTime) time = make_time ("Mo-Fr 08:00-12:00");

  assert_at (og_come_back_on (time, day ("2026-11-25")), "2026-11-25T08:00");
  assert_at (og_come_back_on (time, day ("2026-11-28")), "2026-11-30T08:00");
  /* Both days on which the clocks change. */
  assert_at (og_come_back_on (time, day ("2026-10-26")), "2026-10-26T08:00");
  assert_at (og_come_back_on (time, day ("2027-03-28")), "2027-03-30T08:00"); /* Easter */
}

static void
test_without_hours (void)
{
  g_autoptr (OgOfficeTime) time = make_time (NULL);

  assert_all (time, "2026-11-23T23:30", "2026-11-24T00:30", "2026-11-24T08:00", "2026-11-30T08:00");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/come-back/town-hall", test_town_hall);
  g_test_add_func ("/rules/come-back/days", test_days);
  g_test_add_func ("/rules/come-back/without-hours", test_without_hours);
  return g_test_run ();
}
