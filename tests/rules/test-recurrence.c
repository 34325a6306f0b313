/* SPDX-License-Identifier: EUPL-1.2 */
#include <glib.h>

#include "og-error.h"
#include "og-local-time.h"
#include "og-office-fixture.h"
#include "og-recurrence.h"

static OgSeries *
make_series (const char    *rule,
             const char    *first,
             OgHolidayShift holiday)
{
  OgSeries *series = og_series_new ();

  g_object_set (series, "rule", rule, "first", day (first), "holiday", (int) holiday, NULL);
  return series;
}

/* "2026-12-01 2027-01-05": by the rule, and ">2026-12-02" behind it where it falls on another day,
 * ">" where it is left out. */
static char *
write_days (OgSeries   *series,
            OgOffice   *office,
            const char *first,
            const char *last)
{
  g_autoptr (OgOfficeTime) time = og_office_time_new (office, OG_HOURS_OPENING);
  g_autoptr (GArray) found = og_recurrence_expand (series, time, day (first), day (last));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const OgOccurrence *one = &g_array_index (found, OgOccurrence, i);
      g_autofree char *named = og_recurrence_local_time (series, one->day);

      g_string_append_printf (text, "%s%.10s", i > 0 ? " " : "", named);
      if (one->shifted == 0)
        g_string_append_c (text, '>');
      else if (one->shifted != one->day)
        {
          g_autofree char *moved = og_recurrence_local_time (series, one->shifted);

          g_string_append_printf (text, ">%.10s", moved);
        }
    }
  return g_string_free_and_steal (text);
}

static void
assert_days (const char    *rule,
             const char    *begins,
             OgHolidayShift holiday,
             const char    *first,
             const char    *last,
             const char    *expected)
{
  g_autoptr (OgOffice) office = make_town_hall ("BW");
  g_autoptr (OgSeries) series = make_series (rule, begins, holiday);
  g_autofree char *found = write_days (series, office, first, last);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_first_tuesday (void)
{
  assert_days ("RRULE:FREQ=MONTHLY;BYDAY=1TU", "2026-11-22", OG_HOLIDAY_KEEP, "2026-11-22",
               "2027-03-31", "2026-12-01 2027-01-05 2027-02-02 2027-03-02");
  /* The first day counts, and the last. */
  assert_days ("RRULE:FREQ=MONTHLY;BYDAY=1TU", "2026-12-01", OG_HOLIDAY_KEEP, "2026-12-01",
               "2027-01-05", "2026-12-01 2027-01-05");
}

static void
test_last_weekday (void)
{
  assert_days ("RRULE:FREQ=MONTHLY;BYDAY=-1FR", "2026-11-01", OG_HOLIDAY_KEEP, "2026-11-01",
               "2027-02-28", "2026-11-27 2026-12-25 2027-01-29 2027-02-26");
  assert_days ("RRULE:FREQ=MONTHLY;BYMONTHDAY=-1", "2026-11-01", OG_HOLIDAY_KEEP, "2026-11-01",
               "2027-02-28", "2026-11-30 2026-12-31 2027-01-31 2027-02-28");
}

static void
test_leap_day (void)
{
  assert_days ("RRULE:FREQ=YEARLY", "2024-02-29", OG_HOLIDAY_KEEP, "2024-01-01", "2036-12-31",
               "2024-02-29 2028-02-29 2032-02-29 2036-02-29");
}

static void
test_ends (void)
{
  assert_days ("RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=3", "2026-11-22", OG_HOLIDAY_KEEP, "2026-01-01",
               "2030-12-31", "2026-11-23 2026-11-30 2026-12-07");
  /* Counted from the beginning, whatever is asked. */
  assert_days ("RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=3", "2026-11-22", OG_HOLIDAY_KEEP, "2026-12-01",
               "2030-12-31", "2026-12-07");
  assert_days ("RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20261130", "2026-11-22", OG_HOLIDAY_KEEP,
               "2026-01-01", "2030-12-31", "2026-11-23 2026-11-30");
  assert_days ("HOLIDAY:-1;UNTIL=20261231", "2026-11-22", OG_HOLIDAY_KEEP, "2026-11-22",
               "2030-12-31", "2026-12-24 2026-12-31");
  assert_days ("HOLIDAY:-1;COUNT=1", "2026-11-22", OG_HOLIDAY_KEEP, "2026-11-22", "2030-12-31",
               "2026-12-24");
}

/* Baden-Württemberg, Monday to Friday. Good Friday and Easter Monday have one working day before;
 * so have both days of Christmas. Epiphany 2027 is a Wednesday. */
static void
test_before_holidays (void)
{
  assert_days ("HOLIDAY:-1", "2026-12-01", OG_HOLIDAY_KEEP, "2026-12-01", "2027-05-31",
               "2026-12-24 2026-12-31 2027-01-05 2027-03-25 2027-04-30 2027-05-05 2027-05-14"
               " 2027-05-26");
  assert_days ("HOLIDAY:1", "2026-12-01", OG_HOLIDAY_KEEP, "2026-12-01", "2027-04-30",
               "2026-12-28 2027-01-04 2027-01-07 2027-03-30");
  assert_days ("HOLIDAY:-2", "2026-12-01", OG_HOLIDAY_KEEP, "2026-12-01", "2026-12-31",
               "2026-12-23 2026-12-30");
}

static void
test_shifts (void)
{
  /* 25 December 2026 is a Friday, 1 January 2027 likewise. */
  assert_days ("RRULE:FREQ=WEEKLY;BYDAY=FR", "2026-12-01", OG_HOLIDAY_BEFORE, "2026-12-18",
               "2027-01-08", "2026-12-18 2026-12-25>2026-12-24 2027-01-01>2026-12-31 2027-01-08");
  assert_days ("RRULE:FREQ=WEEKLY;BYDAY=FR", "2026-12-01", OG_HOLIDAY_AFTER, "2026-12-18",
               "2027-01-08", "2026-12-18 2026-12-25>2026-12-28 2027-01-01>2027-01-04 2027-01-08");
  assert_days ("RRULE:FREQ=WEEKLY;BYDAY=FR", "2026-12-01", OG_HOLIDAY_SKIP, "2026-12-18",
               "2027-01-08", "2026-12-18 2026-12-25> 2027-01-01> 2027-01-08");
  /* Good Friday to Easter Monday: Thursday before, Tuesday after. */
  assert_days ("RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=28", "2027-01-01", OG_HOLIDAY_BEFORE,
               "2027-01-01", "2027-12-31", "2027-03-28>2027-03-25");
  assert_days ("RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=28", "2027-01-01", OG_HOLIDAY_AFTER,
               "2027-01-01", "2027-12-31", "2027-03-28>2027-03-30");
}

/* What would be moved onto a day that has its own post, or onto one to which another was moved
 * already, is left out; whatever part is asked for. */
static void
test_one_a_day (void)
{
  assert_days ("RRULE:FREQ=WEEKLY;BYDAY=TH,FR", "2026-12-01", OG_HOLIDAY_BEFORE, "2026-12-24",
               "2026-12-31", "2026-12-24 2026-12-25> 2026-12-31");
  assert_days ("RRULE:FREQ=WEEKLY;BYDAY=TH,FR", "2026-12-01", OG_HOLIDAY_BEFORE, "2026-12-25",
               "2026-12-25", "2026-12-25>");
  assert_days ("RRULE:FREQ=WEEKLY;BYDAY=MO,FR", "2027-03-01", OG_HOLIDAY_AFTER, "2027-03-26",
               "2027-03-31", "2027-03-26>2027-03-30 2027-03-29>");
  assert_days ("RRULE:FREQ=WEEKLY;BYDAY=MO,FR", "2027-03-01", OG_HOLIDAY_AFTER, "2027-03-29",
               "2027-03-31", "2027-03-29>");
}

/* A town hall that is closed for a week between the years. */
static void
test_closed_week (void)
{
  g_autoptr (OgOffice) office = make_town_hall ("BW");
  g_autoptr (OgSeries) series = make_series ("RRULE:FREQ=MONTHLY;BYMONTHDAY=29", "2026-12-01",
                                             OG_HOLIDAY_AFTER);
  g_autofree char *found = NULL;

  add_special (office, OG_DAY_ONCE, "2026-12-28", "2026-12-31", NULL);
  found = write_days (series, office, "2026-12-01", "2026-12-31");
  g_assert_cmpstr (found, ==, "2026-12-29>2027-01-04");
}

static void
test_without_hours (void)
{
  g_autoptr (OgOffice) office = og_office_new ();
  g_autoptr (OgSeries) series = make_series ("RRULE:FREQ=WEEKLY;BYDAY=SA", "2026-12-01",
                                             OG_HOLIDAY_BEFORE);
  g_autofree char *found = NULL;

  g_object_set (office, "land", "BW", NULL);
  found = write_days (series, office, "2026-12-20", "2026-12-26");
  g_assert_cmpstr (found, ==, "2026-12-26>2026-12-24");
}

/* For ever closed: everything is left out, and nothing loops. */
static void
test_always_closed (void)
{
  g_autoptr (OgOffice) office = make_town_hall ("BW");
  g_autoptr (OgSeries) moved = make_series ("RRULE:FREQ=MONTHLY;BYDAY=1TU", "2026-12-01",
                                            OG_HOLIDAY_AFTER);
  g_autoptr (OgSeries) holidays = make_series ("HOLIDAY:-1", "2026-12-01", OG_HOLIDAY_KEEP);
  g_autofree char *first = NULL, *second = NULL;

  add_special (office, OG_DAY_ONCE, "2026-01-01", "2030-12-31", NULL);
  first = write_days (moved, office, "2026-12-01", "2027-01-31");
  second = write_days (holidays, office, "2026-12-01", "2027-01-31");
  g_assert_cmpstr (first, ==, "2026-12-01> 2027-01-05>");
  g_assert_cmpstr (second, ==, "");
}

static void
test_skipped (void)
{
  g_autoptr (OgOffice) office = make_town_hall ("BW");
  g_autoptr (OgSeries) series = make_series ("RRULE:FREQ=MONTHLY;BYDAY=1TU;COUNT=4", "2026-12-01",
                                             OG_HOLIDAY_KEEP);
  g_autofree char *found = NULL;

  g_object_set (series, "skipped", "2027-01-05,2027-02-02", NULL);
  found = write_days (series, office, "2026-12-01", "2030-01-01");
  g_assert_cmpstr (found, ==, "2026-12-01 2027-03-02");
}

static void
test_bounds (void)
{
  g_autoptr (OgOffice) office = make_town_hall ("BW");
  g_autoptr (OgOfficeTime) time = og_office_time_new (office, OG_HOURS_OPENING);
  g_autoptr (OgSeries) daily = make_series ("RRULE:FREQ=DAILY", "1990-01-01", OG_HOLIDAY_KEEP);
  g_autoptr (OgSeries) never = make_series ("RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
                                            "2026-01-01", OG_HOLIDAY_KEEP);
  g_autoptr (OgSeries) broken = make_series ("nonsense", "2026-01-01", OG_HOLIDAY_KEEP);
  g_autoptr (GArray) many = og_recurrence_expand (daily, time, day ("1990-01-01"),
                                                  day ("2100-12-31"));
  g_autoptr (GArray) none = og_recurrence_expand (never, time, day ("2026-01-01"),
                                                  day ("2030-12-31"));
  g_autoptr (GArray) nothing = og_recurrence_expand (broken, time, day ("2026-01-01"),
                                                     day ("2030-12-31"));

  g_assert_cmpuint (many->len, ==, OG_RECURRENCE_MAX);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (nothing->len, ==, 0);
}

static void
test_check (void)
{
  static const char *const refused[] = {
    "",
    "RRULE:",
    "RRULE:FREQ=HOURLY",
    "RRULE:FREQ=SECONDLY;COUNT=2",
    "RRULE:FREQ=NEVER",
    "RRULE:FREQ=DAILY;BYHOUR=1,2",
    "RRULE:FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30",
    "HOLIDAY:0",
    "HOLIDAY:-99",
    "HOLIDAY:x",
    "HOLIDAY:-1;UNTIL=20261399",
    "HOLIDAY:-1;EVER",
    "HOLIDAY:-1;UNTIL=20261224T100000",
    "HOLIDAY:-1;UNTIL=-0011224",
    "HOLIDAY:-1;COUNT=2;UNTIL=20261224;UNTIL=x",
    "RRULE:RSCALE=HEBREW;FREQ=YEARLY",
    "RRULE:FREQ=DAILY;COUNT=99999",
    "FREQ=DAILY",
  };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_test_message ("%s", refused[i]);
      g_assert_false (og_recurrence_check (refused[i], &error));
      g_assert_error (error, OG_ERROR, OG_ERROR_INPUT);
      g_clear_error (&error);
    }
  g_assert_true (og_recurrence_check ("RRULE:FREQ=MONTHLY;BYDAY=1TU", &error));
  g_assert_no_error (error);
  g_assert_true (og_recurrence_check ("HOLIDAY:-1", &error));
  g_assert_no_error (error);
}

/* What a form writes is what it reads again. */
static void
test_forms (void)
{
  static const char *const rules[] = {
    "RRULE:FREQ=DAILY;INTERVAL=2;COUNT=5",
    "RRULE:FREQ=WEEKLY;BYDAY=MO,WE,SU",
    "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20271231",
    "RRULE:FREQ=MONTHLY;BYMONTHDAY=15",
    "RRULE:FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1",
    "RRULE:FREQ=MONTHLY;BYDAY=1TU",
    "RRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=12",
    "RRULE:FREQ=YEARLY",
    "HOLIDAY:-1;UNTIL=20271231",
  };
  static const char *const others[] = {
    "RRULE:FREQ=MONTHLY;BYDAY=1TU,3TU",
    "RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=2SU",
    "RRULE:FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1",
    "RRULE:FREQ=WEEKLY;BYMONTH=6;BYDAY=MO",
    "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=SU",
    "?",
  };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      const OgRepeat repeat = og_repeat_read (rules[i]);
      g_autofree char *written = og_repeat_write (&repeat, day ("2026-12-01"));

      g_assert_cmpstr (written, ==, rules[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_cmpint (og_repeat_read (others[i]).kind, ==, OG_REPEAT_OTHER);
}

/* What a form leaves open is taken from the first day: Tuesday, 1 December 2026. */
static void
test_open_forms (void)
{
  const OgRepeat weekly = { .kind = OG_REPEAT_WEEKLY, .interval = 1 };
  const OgRepeat monthly = { .kind = OG_REPEAT_MONTHLY_DAY, .interval = 1 };
  const OgRepeat nth = { .kind = OG_REPEAT_MONTHLY_WEEKDAY, .interval = 1 };
  g_autofree char *first = og_repeat_write (&weekly, day ("2026-12-01"));
  g_autofree char *second = og_repeat_write (&monthly, day ("2026-12-01"));
  g_autofree char *third = og_repeat_write (&nth, day ("2026-12-01"));
  g_autofree char *fifth = og_repeat_write (&nth, day ("2026-12-29"));

  g_assert_cmpstr (first, ==, "RRULE:FREQ=WEEKLY;BYDAY=TU");
  g_assert_cmpstr (second, ==, "RRULE:FREQ=MONTHLY;BYMONTHDAY=1");
  g_assert_cmpstr (third, ==, "RRULE:FREQ=MONTHLY;BYDAY=1TU");
  g_assert_cmpstr (fifth, ==, "RRULE:FREQ=MONTHLY;BYDAY=-1TU");
}

static void
test_end (void)
{
  static const char *const ends[][2] = {
    { "RRULE:FREQ=WEEKLY;BYDAY=MO", "RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20261231" },
    { "RRULE:FREQ=WEEKLY;COUNT=9;BYDAY=MO", "RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20261231" },
    { "RRULE:FREQ=WEEKLY;UNTIL=20270301", "RRULE:FREQ=WEEKLY;UNTIL=20261231" },
    { "RRULE:FREQ=WEEKLY;UNTIL=20261130", "RRULE:FREQ=WEEKLY;UNTIL=20261130" },
    { "HOLIDAY:-1", "HOLIDAY:-1;UNTIL=20261231" },
    { "RRULE:COUNT=5;FREQ=DAILY", "RRULE:FREQ=DAILY;UNTIL=20261231" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *rule = og_recurrence_end (ends[i][0], day ("2026-12-31"));

      g_assert_cmpstr (rule, ==, ends[i][1]);
    }
}

/* Nine o'clock stays nine o'clock over both changes of the clocks. */
static void
test_local_time (void)
{
  g_autoptr (OgOffice) office = make_office ("BW", "Mo-Su 08:00-12:00");
  g_autoptr (OgOfficeTime) time = og_office_time_new (office, OG_HOURS_OPENING);
  g_autoptr (OgSeries) series = make_series ("RRULE:FREQ=DAILY", "2027-03-27", OG_HOLIDAY_KEEP);
  g_autoptr (GArray) spring = og_recurrence_expand (series, time, day ("2027-03-27"),
                                                    day ("2027-03-29"));
  g_autoptr (GArray) autumn = og_recurrence_expand (series, time, day ("2027-10-30"),
                                                    day ("2027-11-01"));
  const gint64 spring_hours[] = { 8, 7, 7 }, autumn_hours[] = { 7, 8, 8 }; /* UTC */

  g_assert_cmpuint (spring->len, ==, 3);
  g_assert_cmpuint (autumn->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *first = og_recurrence_local_time (
        series, g_array_index (spring, OgOccurrence, i).shifted);
      g_autofree char *second = og_recurrence_local_time (
        series, g_array_index (autumn, OgOccurrence, i).shifted);
      gint64 due = 0;

      g_assert_true (g_str_has_suffix (first, "T09:00"));
      g_assert_true (og_local_time_to_unix (first, series->zone, &due));
      g_assert_cmpint (due / 3600 % 24, ==, spring_hours[i]);
      g_assert_true (og_local_time_to_unix (second, series->zone, &due));
      g_assert_cmpint (due / 3600 % 24, ==, autumn_hours[i]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/recurrence/first-tuesday", test_first_tuesday);
  g_test_add_func ("/rules/recurrence/last-weekday", test_last_weekday);
  g_test_add_func ("/rules/recurrence/leap-day", test_leap_day);
  g_test_add_func ("/rules/recurrence/ends", test_ends);
  g_test_add_func ("/rules/recurrence/before-holidays", test_before_holidays);
  g_test_add_func ("/rules/recurrence/shifts", test_shifts);
  g_test_add_func ("/rules/recurrence/one-a-day", test_one_a_day);
  g_test_add_func ("/rules/recurrence/closed-week", test_closed_week);
  g_test_add_func ("/rules/recurrence/without-hours", test_without_hours);
  g_test_add_func ("/rules/recurrence/always-closed", test_always_closed);
  g_test_add_func ("/rules/recurrence/skipped", test_skipped);
  g_test_add_func ("/rules/recurrence/bounds", test_bounds);
  g_test_add_func ("/rules/recurrence/check", test_check);
  g_test_add_func ("/rules/recurrence/forms", test_forms);
  g_test_add_func ("/rules/recurrence/open-forms", test_open_forms);
  g_test_add_func ("/rules/recurrence/end", test_end);
  g_test_add_func ("/rules/recurrence/local-time", test_local_time);
  return g_test_run ();
}
