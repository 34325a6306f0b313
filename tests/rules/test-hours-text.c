/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-hours-text.h"

static char *
format_day (OgTimetable *week,
            int          weekday)
{
  g_autoptr (GArray) periods = og_timetable_dup_periods (week);

  return og_hours_text_format (periods, weekday);
}

/* What is read from the text, written by the program's own hand; or the fault's number and part. */
static char *
read_back (const char *text)
{
  g_autoptr (OgTimetable) week = og_timetable_new (OG_HOURS_OPENING);
  g_autoptr (GArray) periods = NULL;
  g_autofree char *part = NULL;
  OgHoursFault fault = og_hours_text_parse (text, &periods, &part);

  if (fault != OG_HOURS_FINE)
    {
      g_assert_null (periods);
      g_assert_nonnull (part);
      return g_strdup_printf ("%d %s", fault, part);
    }
  g_assert_null (part);
  og_hours_text_apply (week, 1, periods);
  return format_day (week, 1);
}

static void
assert_reads (const char *text,
              const char *expected)
{
  g_autofree char *found = read_back (text);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_good (void)
{
  assert_reads ("8-12, 14-18", "8–12, 14–18");
  assert_reads ("  8 - 12 ,14 -18  ", "8–12, 14–18");
  assert_reads ("8:30 bis 12 Uhr und 14.00 Uhr bis 18:30 Uhr", "8:30–12, 14–18:30");
  assert_reads ("0800–1200; 1400–1800", "8–12, 14–18");
  assert_reads ("8 to 12 and 13 to 17", "8–12, 13–17");
  assert_reads ("14-18 & 8-12", "8–12, 14–18");
  assert_reads ("8-12,", "8–12");
  assert_reads ("8-12, 12-16", "8–12, 12–16");
}

static void
test_closed (void)
{
  assert_reads ("", "");
  assert_reads ("   ", "");
  assert_reads ("-", "");
  assert_reads ("zu", "");
  assert_reads ("Geschlossen", "");
  assert_reads ("closed", "");
}

static void
test_night (void)
{
  assert_reads ("20-24", "20–24");
  assert_reads ("20-24:00", "20–24");
  assert_reads ("20-24 Uhr", "20–24");
  assert_reads ("20-2", "20–2");
  assert_reads ("0-24", "0–24");
}

static void
test_faults (void)
{
  assert_reads ("8-zwölf", "1 8-zwölf");
  assert_reads ("8-12, vierzehn", "1 vierzehn");
  assert_reads ("8-25", "1 8-25");
  assert_reads ("8-12-14", "1 8-12-14");
  assert_reads ("8-24:30", "1 8-24:30");
  assert_reads (",", "1 ");
  assert_reads ("8-12,,14-18", "1 ");
  assert_reads ("8", "2 8");
  assert_reads ("8-", "2 8-");
  assert_reads ("8-12, 14", "2 14");
  assert_reads ("12-8", "3 12-8");
  assert_reads ("8-8", "3 8-8");
  assert_reads ("17-2", "3 17-2");
  assert_reads ("8-12, 11-18", "4 8-12, 11-18");
}

/* Whatever is read can be read again from what is written. */
static void
test_round_trip (void)
{
  g_autoptr (OgTimetable) week = og_timetable_new (OG_HOURS_OPENING);

  for (int start = 0; start < 24 * 60; start += 35)
    {
      g_autofree char *text = NULL;
      g_autofree char *again = NULL;

      og_timetable_clear_day (week, 3);
      og_timetable_add_period (week, 3, start, MIN (start + 145, 24 * 60));
      text = format_day (week, 3);
      again = read_back (text);
      g_assert_cmpstr (again, ==, text);
    }
}

/* Other weekdays are left alone. */
static void
test_apply (void)
{
  g_autoptr (OgTimetable) week = og_timetable_new (OG_HOURS_OPENING);
  g_autoptr (GArray) periods = NULL;
  g_autofree char *part = NULL;
  g_autofree char *monday = NULL;
  g_autofree char *tuesday = NULL;

  og_timetable_add_period (week, 1, 8 * 60, 12 * 60);
  og_timetable_add_period (week, 2, 8 * 60, 12 * 60);
  g_assert_cmpint (og_hours_text_parse ("9-10", &periods, &part), ==, OG_HOURS_FINE);
  og_hours_text_apply (week, 2, periods);
  monday = format_day (week, 1);
  tuesday = format_day (week, 2);
  g_assert_cmpstr (monday, ==, "8–12");
  g_assert_cmpstr (tuesday, ==, "9–10");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/hours-text/good", test_good);
  g_test_add_func ("/hours-text/closed", test_closed);
  g_test_add_func ("/hours-text/night", test_night);
  g_test_add_func ("/hours-text/faults", test_faults);
  g_test_add_func ("/hours-text/round-trip", test_round_trip);
  g_test_add_func ("/hours-text/apply", test_apply);
  return g_test_run ();
}
