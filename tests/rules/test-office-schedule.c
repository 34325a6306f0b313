/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-office-fixture.h"
#include "og-office-time.h"

/* The hours of a day as text; "" for a closed one. */
static void
assert_hours (OgOffice   *office,
              OgHoursKind kind,
              const char *date,
              const char *expected,
              const char *reason,
              const char *holiday)
{
  g_autoptr (OgOfficeTime) time = og_office_time_new (office, kind);
  g_autoptr (OgOfficeDay) found = NULL;
  g_autofree char *hours = NULL;
  g_autofree char *morning = g_strconcat (date, "T11:30", NULL);
  GDate julian;

  g_date_clear (&julian, 1);
  g_date_set_julian (&julian, (guint32) day (date));
  found = og_office_time_describe_day (time, &julian);
  hours = og_periods_format (found->periods);
  g_assert_cmpstr (hours, ==, expected);
  g_assert_cmpstr (found->reason, ==, reason);
  g_assert_cmpstr (found->holiday, ==, holiday);
  g_assert_cmpint (found->open, ==, *expected != '\0');

  /* And time passes so: whatever is open in these tests at 11:30 closes at 12:00 or at 16:00. */
  g_assert_cmpint (og_office_time_is_open (time, at (morning)), ==,
                   g_str_has_suffix (hours, "-12:00") || g_str_has_suffix (hours, "-16:00"));
}

static void
assert_open (OgOffice   *office,
             const char *date,
             const char *expected,
             const char *reason)
{
  assert_hours (office, OG_HOURS_OPENING, date, expected, reason, NULL);
}

/* Summer hours in July and August; from 2027 on the week is another. */
static void
test_weeks (void)
{
  g_autoptr (OgOffice) office = make_office ("NW", "Mo-Fr 08:00-12:00");

  add_timetable (office, OG_HOURS_OPENING, "2026-07-01", "2026-08-31", "Mo-Fr 07:00-12:00");
  add_timetable (office, OG_HOURS_OPENING, "2027-01-01", NULL, "Mo-Th 09:00-16:00");
  assert_open (office, "2026-06-30", "08:00-12:00", NULL);
  assert_open (office, "2026-07-01", "07:00-12:00", NULL);
  assert_open (office, "2026-08-31", "07:00-12:00", NULL);
  assert_open (office, "2026-09-01", "08:00-12:00", NULL);
  assert_open (office, "2027-01-04", "09:00-16:00", NULL);
  assert_open (office, "2027-01-08", "", NULL);
  /* One that begins later, and for as long as it holds. */
  add_timetable (office, OG_HOURS_OPENING, "2026-08-03", "2026-08-07", "Mo-Su 09:00-12:00");
  assert_open (office, "2026-07-31", "07:00-12:00", NULL);
  assert_open (office, "2026-08-03", "09:00-12:00", NULL);
  assert_open (office, "2026-08-10", "07:00-12:00", NULL);
}

static void
test_order_of_the_list_does_not_matter (void)
{
  g_autoptr (OgOffice) office = og_office_new ();

  add_timetable (office, OG_HOURS_OPENING, "2027-01-01", NULL, "Mo-Fr 09:00-12:00");
  add_timetable (office, OG_HOURS_OPENING, NULL, "2026-03-31", "Mo-Fr 07:00-12:00");
  add_timetable (office, OG_HOURS_OPENING, NULL, NULL, "Mo-Fr 08:00-12:00");
  assert_open (office, "2026-03-31", "07:00-12:00", NULL);
  assert_open (office, "2026-04-01", "08:00-12:00", NULL);
  assert_open (office, "2027-01-04", "09:00-12:00", NULL);
}

static void
test_attendance (void)
{
  g_autoptr (OgOffice) office = make_office ("NW", "Mo-Fr 08:00-12:00");
  OgTimetable *attendance = add_timetable (office, OG_HOURS_ATTENDANCE, NULL, NULL,
                                           "Mo-Fr 09:00-16:00");

  assert_hours (office, OG_HOURS_ATTENDANCE, "2026-11-23", "08:00-12:00", NULL, NULL);
  g_object_set (office, "attendance-apart", TRUE, NULL);
  assert_hours (office, OG_HOURS_ATTENDANCE, "2026-11-23", "09:00-16:00", NULL, NULL);
  assert_hours (office, OG_HOURS_OPENING, "2026-11-23", "08:00-12:00", NULL, NULL);
  /* Nobody is there, which is an answer; no week at all is none. */
  g_object_set (attendance, "week", "", NULL);
  assert_hours (office, OG_HOURS_ATTENDANCE, "2026-11-23", "", NULL, NULL);
  g_list_store_remove (office->timetables, 1);
  assert_hours (office, OG_HOURS_ATTENDANCE, "2026-11-23", "08:00-12:00", NULL, NULL);
}

/* Whether attendance is apart or not, a closed counter need not be a silent account. */
static void
test_scope (void)
{
  g_autoptr (OgOffice) office = make_office ("NW", "Mo-Fr 08:00-12:00");
  OgSpecialDay *special = add_special (office, OG_DAY_ONCE, "2026-11-23", NULL, NULL);

  for (int apart = 0; apart <= 1; apart++)
    {
      g_object_set (special, "scope", OG_SCOPE_OPENING, NULL);
      assert_hours (office, OG_HOURS_OPENING, "2026-11-23", "", "Anlass", NULL);
      assert_hours (office, OG_HOURS_ATTENDANCE, "2026-11-23", "08:00-12:00", NULL, NULL);
      g_object_set (special, "scope", OG_SCOPE_ATTENDANCE, NULL);
      assert_hours (office, OG_HOURS_OPENING, "2026-11-23", "08:00-12:00", NULL, NULL);
      assert_hours (office, OG_HOURS_ATTENDANCE, "2026-11-23", "", "Anlass", NULL);
      g_object_set (special, "scope", OG_SCOPE_BOTH, NULL);
      assert_hours (office, OG_HOURS_OPENING, "2026-11-23", "", "Anlass", NULL);
      assert_hours (office, OG_HOURS_ATTENDANCE, "2026-11-23", "", "Anlass", NULL);

      g_object_set (office, "attendance-apart", TRUE, NULL);
      add_timetable (office, OG_HOURS_ATTENDANCE, NULL, NULL, "Mo-Fr 08:00-12:00");
    }
}

static void
test_once (void)
{
  g_autoptr (OgOffice) office = make_office ("NW", "Mo-Fr 08:00-12:00");

  add_special (office, OG_DAY_ONCE, "2026-11-24", "2026-11-26", NULL);
  assert_open (office, "2026-11-23", "08:00-12:00", NULL);
  assert_open (office, "2026-11-24", "", "Anlass");
  assert_open (office, "2026-11-26", "", "Anlass");
  assert_open (office, "2026-11-27", "08:00-12:00", NULL);
  /* A day within the span, also when it stands before it in the list. */
  g_object_set (add_special (office, OG_DAY_ONCE, "2026-11-25", NULL, "10:00-12:00"), "name",
                "Ausnahme", NULL);
  assert_open (office, "2026-11-25", "10:00-12:00", "Ausnahme");
  add_special (office, OG_DAY_ONCE, "2026-11-01", "2026-12-31", NULL);
  assert_open (office, "2026-11-25", "10:00-12:00", "Ausnahme");
  assert_open (office, "2026-11-27", "", "Anlass");
}

/* Of two for the same day the one of this kind of hours alone, then the later one. */
static void
test_precedence (void)
{
  g_autoptr (OgOffice) office = make_office ("NW", "Mo-Fr 08:00-12:00");

  g_object_set (add_special (office, OG_DAY_ONCE, "2026-11-24", NULL, "07:00-12:00"), "scope",
                OG_SCOPE_OPENING, NULL);
  add_special (office, OG_DAY_ONCE, "2026-11-24", NULL, NULL);
  assert_hours (office, OG_HOURS_OPENING, "2026-11-24", "07:00-12:00", "Anlass", NULL);
  assert_hours (office, OG_HOURS_ATTENDANCE, "2026-11-24", "", "Anlass", NULL);
  add_special (office, OG_DAY_ONCE, "2026-11-24", NULL, "09:00-12:00");
  assert_hours (office, OG_HOURS_ATTENDANCE, "2026-11-24", "09:00-12:00", "Anlass", NULL);
  /* A date goes before what comes every year. */
  add_special (office, OG_DAY_YEARLY, "2020-12-24", NULL, NULL);
  add_special (office, OG_DAY_ONCE, "2026-12-20", "2026-12-30", "11:00-12:00");
  assert_open (office, "2026-12-24", "11:00-12:00", "Anlass");
  assert_open (office, "2027-12-24", "", "Anlass");
}

static void
test_yearly (void)
{
  g_autoptr (OgOffice) office = make_office ("NW", "Mo-Fr 08:00-12:00");

  add_special (office, OG_DAY_YEARLY, "2026-12-24", NULL, NULL);
  add_special (office, OG_DAY_YEARLY, "2026-12-31", NULL, "08:00-09:00");
  add_special (office, OG_DAY_YEARLY, "2028-02-29", NULL, NULL);
  assert_open (office, "2025-12-24", "08:00-12:00", NULL);
  assert_open (office, "2026-12-24", "", "Anlass");
  assert_open (office, "2035-12-24", "", "Anlass");
  assert_open (office, "2026-12-31", "08:00-09:00", "Anlass");
  /* A Sunday: what comes every year opens no closed weekday. */
  assert_open (office, "2028-12-31", "", NULL);
  assert_open (office, "2028-02-29", "", "Anlass");
  assert_open (office, "2029-03-01", "08:00-12:00", NULL);
  assert_open (office, "2032-02-29", "", "Anlass");
}

/* Rosenmontag: 16 February 2026, 8 February 2027. */
static void
test_easter (void)
{
  g_autoptr (OgOffice) office = make_office ("NW", "Mo-Fr 08:00-12:00");

  g_object_set (add_special (office, OG_DAY_EASTER, NULL, NULL, NULL), "easter-offset", -48, NULL);
  assert_open (office, "2026-02-16", "", "Anlass");
  assert_open (office, "2027-02-08", "", "Anlass");
  assert_open (office, "2027-02-15", "08:00-12:00", NULL);
}

static void
test_bridge (void)
{
  g_autoptr (OgOffice) office = make_office ("NW", "Mo-Fr 08:00-12:00");

  add_special (office, OG_DAY_BRIDGE, NULL, NULL, NULL);
  /* Ascension Day 14 May 2026 and Corpus Christi 4 June are Thursdays. */
  assert_open (office, "2026-05-15", "", "Anlass");
  assert_open (office, "2026-05-13", "08:00-12:00", NULL);
  assert_open (office, "2026-06-05", "", "Anlass");
  /* 1 November 2028 is a Wednesday, 26 December 2028 a Tuesday after Christmas Day. */
  assert_open (office, "2028-10-30", "08:00-12:00", NULL);
  assert_hours (office, OG_HOURS_OPENING, "2028-12-25", "", NULL, "christmas-day");
  /* 3 October 2028 is a Tuesday. */
  assert_open (office, "2028-10-02", "", "Anlass");
  /* Good Friday follows no holiday; the Thursday before is open. */
  assert_open (office, "2026-04-02", "08:00-12:00", NULL);
}

static void
test_special_opening (void)
{
  g_autoptr (OgOffice) office = make_office ("NW", "Mo-Fr 08:00-12:00");

  assert_hours (office, OG_HOURS_OPENING, "2026-05-14", "", NULL, "ascension");
  add_special (office, OG_DAY_ONCE, "2026-05-14", NULL, "10:00-16:00");
  assert_hours (office, OG_HOURS_OPENING, "2026-05-14", "10:00-16:00", "Anlass", "ascension");
  /* A Saturday, for an election. */
  add_special (office, OG_DAY_ONCE, "2026-11-21", NULL, "09:00-12:00");
  assert_open (office, "2026-11-21", "09:00-12:00", "Anlass");
  /* Every 3 October, if it is a working day; hours of a span are not meant for holidays. */
  add_special (office, OG_DAY_YEARLY, "2020-10-03", NULL, "10:00-12:00");
  assert_hours (office, OG_HOURS_OPENING, "2028-10-03", "10:00-12:00", "Anlass", "unity-day");
  assert_hours (office, OG_HOURS_OPENING, "2027-10-03", "", NULL, "unity-day");
  add_special (office, OG_DAY_ONCE, "2026-12-21", "2027-01-08", "09:00-12:00");
  assert_open (office, "2026-12-23", "09:00-12:00", "Anlass");
  assert_open (office, "2026-12-27", "", NULL);
  assert_hours (office, OG_HOURS_OPENING, "2026-12-25", "", NULL, "christmas-day");
}

static void
test_communal (void)
{
  g_autoptr (OgOffice) office = make_office ("BY", "Mo-Su 08:00-12:00");

  assert_open (office, "2026-08-15", "08:00-12:00", NULL);
  g_object_set (office, "communal", OG_COMMUNAL_ASSUMPTION, NULL);
  assert_hours (office, OG_HOURS_OPENING, "2026-08-15", "", NULL, "assumption");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/office-schedule/weeks", test_weeks);
  g_test_add_func ("/rules/office-schedule/order", test_order_of_the_list_does_not_matter);
  g_test_add_func ("/rules/office-schedule/attendance", test_attendance);
  g_test_add_func ("/rules/office-schedule/scope", test_scope);
  g_test_add_func ("/rules/office-schedule/once", test_once);
  g_test_add_func ("/rules/office-schedule/precedence", test_precedence);
  g_test_add_func ("/rules/office-schedule/yearly", test_yearly);
  g_test_add_func ("/rules/office-schedule/easter", test_easter);
  g_test_add_func ("/rules/office-schedule/bridge", test_bridge);
  g_test_add_func ("/rules/office-schedule/special-opening", test_special_opening);
  g_test_add_func ("/rules/office-schedule/communal", test_communal);
  return g_test_run ();
}
