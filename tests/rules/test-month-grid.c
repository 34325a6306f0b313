/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-month-grid.h"

static OgMonthGrid
grid_of (int year,
         int month)
{
  GDate day;

  g_date_set_dmy (&day, 1, month, year);
  return og_month_grid_for (&day);
}

static void
assert_day (GDate       day,
            const char *expected)
{
  char text[16];

  g_date_strftime (text, sizeof text, "%Y-%m-%d", &day);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_weeks_start_on_monday (void)
{
  OgMonthGrid november = grid_of (2026, 11); /* begins on a Sunday */
  OgMonthGrid june = grid_of (2026, 6);      /* begins on a Monday */

  assert_day (november.first, "2026-10-26");
  g_assert_cmpint (november.weeks, ==, 6);
  assert_day (june.first, "2026-06-01");
  g_assert_cmpint (june.weeks, ==, 5);
}

static void
test_only_the_weeks_it_needs (void)
{
  g_assert_cmpint (grid_of (2027, 2).weeks, ==, 4); /* 28 days from Monday on */
  g_assert_cmpint (grid_of (2028, 2).weeks, ==, 5); /* a leap year */
  g_assert_cmpint (grid_of (2026, 8).weeks, ==, 6);

  /* Every week holds at least one day of the month, and no day of it is missing. */
  for (int year = 2020; year < 2060; year++)
    for (int month = 1; month <= 12; month++)
      {
        OgMonthGrid grid = grid_of (year, month);
        int days = 0;

        for (int i = 0; i < grid.weeks * 7; i++)
          {
            GDate day = og_month_grid_day (&grid, i);

            days += og_month_grid_has (&grid, &day);
            g_assert_cmpint (og_month_grid_find (&grid, &day), ==, i);
          }
        g_assert_cmpint (days, ==, g_date_get_days_in_month (month, year));
        g_assert_cmpint (g_date_get_weekday (&grid.first), ==, G_DATE_MONDAY);
      }
}

static void
test_days_outside_are_not_found (void)
{
  OgMonthGrid grid = grid_of (2026, 11);
  GDate before, after;

  g_date_set_dmy (&before, 25, 10, 2026);
  g_date_set_dmy (&after, 7, 12, 2026);
  g_assert_cmpint (og_month_grid_find (&grid, &before), ==, -1);
  g_assert_cmpint (og_month_grid_find (&grid, &after), ==, -1);
}

static void
test_shift_stays_in_the_month (void)
{
  GDate day;

  g_date_set_dmy (&day, 31, 1, 2027);
  assert_day (og_month_grid_shift (&day, 1), "2027-02-28");
  assert_day (og_month_grid_shift (&day, 13), "2028-02-29");
  assert_day (og_month_grid_shift (&day, -2), "2026-11-30");
}

/* In October 2026 the clocks go back on the 25th: the grid has an hour more. */
static void
test_range_knows_summer_time (void)
{
  OgMonthGrid grid = grid_of (2026, 10);
  gint64 from = 0, to = 0;

  g_assert_true (og_month_grid_range (&grid, "Europe/Berlin", &from, &to));
  g_assert_cmpint (from, ==, 1790546400); /* Mon 28 September, 0:00 CEST */
  g_assert_cmpint (to - from, ==, grid.weeks * 7 * 86400 + 3600);
  g_assert_false (og_month_grid_range (&grid, "Mond/Krater", &from, &to));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/month-grid/weeks-start-on-monday", test_weeks_start_on_monday);
  g_test_add_func ("/rules/month-grid/only-the-weeks-it-needs", test_only_the_weeks_it_needs);
  g_test_add_func ("/rules/month-grid/days-outside-are-not-found", test_days_outside_are_not_found);
  g_test_add_func ("/rules/month-grid/shift-stays-in-the-month", test_shift_stays_in_the_month);
  g_test_add_func ("/rules/month-grid/range-knows-summer-time", test_range_knows_summer_time);
  return g_test_run ();
}
