/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-deadline.h"
#include "og-holidays.h"
#include "og-office-fixture.h"
#include "og-office-time.h"

/* Random offices, random instants, and what must hold for all of them. GLib prints the seed, and
 * --seed repeats a run. */

#define OFFICES 80
#define ROUNDS 40

/* Changes of an hour, of half an hour, in the other half of the year, and a day that never was. */
static const char *const zones[] = { "Europe/Berlin", "Europe/Berlin", "Europe/London",
                                     "Australia/Lord_Howe", "America/New_York", "Pacific/Apia",
                                     "Asia/Kolkata", "UTC" };

static int
random_day (void)
{
  return g_test_rand_int_range (day ("2009-06-01"), day ("2031-06-01"));
}

static char *
random_times (void)
{
  const int start = g_test_rand_int_range (0, 24 * 60);
  const int longest = g_test_rand_int_range (0, 8) == 0 ? 24 * 60 : 8 * 60;
  const int end = MIN (start + g_test_rand_int_range (1, longest), 48 * 60 - 1);

  return g_strdup_printf ("%02d:%02d-%02d:%02d", start / 60, start % 60, end / 60, end % 60);
}

static char *
random_week (void)
{
  static const char *const names[] = { "Mo", "Tu", "We", "Th", "Fr", "Sa", "Su" };
  GString *week = g_string_new (NULL);

  for (int i = g_test_rand_int_range (0, 9); i > 0; i--)
    {
      g_autofree char *times = random_times ();

      g_string_append_printf (week, "%s %s; ", names[g_test_rand_int_range (0, 7)], times);
    }
  return g_string_free_and_steal (week);
}

static void
add_random_weeks (OgOffice *office)
{
  for (int i = g_test_rand_int_range (0, 6); i > 0; i--)
    {
      g_autoptr (OgTimetable) table = og_timetable_new (g_test_rand_int_range (0, 2));
      g_autofree char *week = random_week ();
      const int from = random_day ();

      g_object_set (table, "valid-from", g_test_rand_bit () ? from : 0, "valid-until",
                    g_test_rand_bit () ? from + g_test_rand_int_range (0, 800) : 0, "week", week,
                    NULL);
      g_list_store_append (office->timetables, table);
    }
}

static void
add_random_days (OgOffice *office)
{
  for (int i = g_test_rand_int_range (0, 30); i > 0; i--)
    {
      g_autoptr (OgSpecialDay) special = og_special_day_new ();
      g_autofree char *times = random_times ();
      const int first = random_day ();

      g_object_set (special, "repeat", g_test_rand_int_range (0, 4), "first", first, "last",
                    g_test_rand_bit () ? first + g_test_rand_int_range (-3, 60) : 0,
                    "easter-offset", g_test_rand_int_range (-60, 80), "hours",
                    g_test_rand_bit () ? times : NULL, "scope", g_test_rand_int_range (0, 3),
                    NULL);
      g_list_store_append (office->special_days, special);
    }
}

static OgOffice *
random_office (void)
{
  g_autofree char *week = random_week ();
  const OgLand *lands = og_lands (NULL);
  const char *land = g_test_rand_int_range (0, 5) > 0 ? lands[g_test_rand_int_range (0, 16)].code :
                                                        NULL;
  OgOffice *office = make_office (land, week);

  g_object_set (office, "zone", zones[g_test_rand_int_range (0, G_N_ELEMENTS (zones))], "communal",
                g_test_rand_int_range (0, 8), "attendance-apart", g_test_rand_bit (), "promise",
                g_test_rand_int_range (0, 40), "promise-unit", g_test_rand_int_range (0, 2), NULL);
  add_random_weeks (office);
  add_random_days (office);
  return office;
}

/* Often near midnight or a change of clocks, and not always on a whole minute. */
static gint64
random_instant (void)
{
  const gint64 midnight = (gint64) (random_day () - day ("1970-01-01")) * 86400;

  if (g_test_rand_bit ())
    return midnight + g_test_rand_int_range (-7200, 4 * 3600);
  return midnight + (gint64) g_test_rand_int_range (0, 1440) * 60;
}

/* The instant of closing and that of opening count as inside. */
static gboolean
is_within_hours (OgOfficeTime *time,
                 gint64        instant)
{
  return og_office_time_is_open (time, instant) || og_office_time_is_open (time, instant - 1);
}

typedef void (*Property) (OgOfficeTime *time,
                          gint64        instant);

static void
check_all (gconstpointer data)
{
  const Property *property = data;

  for (int i = 0; i < OFFICES; i++)
    {
      g_autoptr (OgOffice) office = random_office ();
      g_autoptr (OgOfficeTime) time = og_office_time_new (office, g_test_rand_int_range (0, 2));

      for (int round = 0; round < ROUNDS; round++)
        (*property) (time, random_instant ());
    }
}

/* Open is what one of the day's periods, or of those before, covers. */
static void
check_open (OgOfficeTime *time,
            gint64        instant)
{
  g_autoptr (GTimeZone) zone = og_local_time_zone (og_office_time_get_office (time)->zone);
  g_autoptr (GDateTime) local = og_local_time_at (instant, og_office_time_get_office (time)->zone);
  gboolean expected = FALSE;

  for (int back = 0; back <= 3; back++)
    {
      g_autoptr (OgOfficeDay) found = NULL;
      gint64 midnight;
      GDate date;

      g_date_clear (&date, 1);
      g_date_set_dmy (&date, (GDateDay) g_date_time_get_day_of_month (local),
                      (GDateMonth) g_date_time_get_month (local),
                      (GDateYear) g_date_time_get_year (local));
      g_date_subtract_days (&date, (guint) back);
      found = og_office_time_describe_day (time, &date);
      midnight = ((gint64) g_date_get_julian (&date) - day ("1970-01-01")) * 86400;
      for (guint i = 0; i < found->periods->len; i++)
        {
          const OgPeriod *period = &g_array_index (found->periods, OgPeriod, i);

          expected |=
            instant >= og_local_time_resolve (zone, midnight + period->start * 60,
                                              OG_SKIPPED_ENDS) &&
            instant < og_local_time_resolve (zone, midnight + period->end * 60, OG_SKIPPED_ENDS);
        }
    }
  g_assert_cmpint (og_office_time_is_open (time, instant), ==, expected);
}

static void
check_opening_and_closing (OgOfficeTime *time,
                           gint64        instant)
{
  gint64 opening, closing, end, last;

  if (!og_office_time_next_opening (time, instant, &opening))
    {
      g_assert_false (og_office_time_is_open (time, instant));
      g_assert_false (og_office_time_next_closing (time, instant, &closing));
      return;
    }
  g_assert_cmpint (opening, >=, instant);
  g_assert_true (og_office_time_is_open (time, opening));
  g_assert_cmpint (og_office_time_between (time, instant, opening), ==, 0);
  g_assert_true (og_office_time_end_of_day (time, instant, &end));
  g_assert_true (og_office_time_is_open (time, end - 1));
  g_assert_cmpint (end, >, opening);

  if (!og_office_time_next_closing (time, instant, &closing))
    return;
  g_assert_cmpint (closing, >, opening);
  g_assert_false (og_office_time_is_open (time, closing));
  g_assert_cmpint (og_office_time_between (time, instant, closing), ==, closing - opening);
  g_assert_true (og_office_time_last_open (time, closing, instant, &last));
  g_assert_cmpint (last, ==, closing);
  g_assert_cmpint (og_office_time_last_open (time, instant, instant - 86400, &last), ==,
                   og_office_time_between (time, instant - 86400, instant) > 0 ||
                     og_office_time_is_open (time, instant));
}

/* Adding and then measuring gives back what was added. */
static void
check_add_and_measure (OgOfficeTime *time,
                       gint64        instant)
{
  const gint64 seconds = g_test_rand_int_range (0, 60 * 3600);
  const gint64 other = random_instant ();
  gint64 result;

  g_assert_cmpint (og_office_time_between (time, instant, other), ==,
                   -og_office_time_between (time, other, instant));
  if (!og_office_time_add_open_time (time, instant, seconds, &result))
    return;
  g_assert_cmpint (result, >=, instant);
  g_assert_cmpint (og_office_time_between (time, instant, result), ==, seconds);
  g_assert_cmpint (og_office_time_between (time, instant, other) +
                     og_office_time_between (time, other, result),
                   ==, seconds);
  g_assert_true (is_within_hours (time, result));
}

static void
check_working_days (OgOfficeTime *time,
                    gint64        instant)
{
  gint64 before, result, later;

  if (!og_office_time_add_working_days (time, instant, 0, &before))
    return;
  g_assert_cmpint (before, >=, instant);
  for (int days = 1; days < 15; days++, before = result)
    {
      if (!og_office_time_add_working_days (time, instant, days, &result))
        return;
      g_assert_cmpint (result, >, before);
      g_assert_true (is_within_hours (time, result));
      if (og_office_time_add_working_days (time, instant + g_test_rand_int_range (0, 9000), days,
                                           &later))
        g_assert_cmpint (later, >=, result);
    }
}

/* Never outside the hours, never before the message, never earlier for a later message. */
static void
check_deadline (OgOfficeTime *time,
                gint64        instant)
{
  static const gint64 windows[] = { 0, 3600, 86400, 7 * 86400 };
  const gint64 window = windows[g_test_rand_int_range (0, G_N_ELEMENTS (windows))];
  const gint64 second = instant + g_test_rand_int_range (0, 3 * 86400);
  const OgDeadline deadline = og_deadline_for (time, OG_CONCERN_QUESTION, instant, window);
  const OgDeadline later = og_deadline_for (time, OG_CONCERN_QUESTION, second, window);
  const gint64 attended = og_office_time_between (time, instant, instant + window);

  if (deadline.deadline == 0)
    {
      g_assert_cmpint (window, ==, 0);
      return;
    }
  g_assert_cmpint (deadline.deadline, >=, instant);
  if (later.deadline != 0)
    g_assert_cmpint (later.deadline, >=, deadline.deadline);
  if (deadline.promised != 0)
    g_assert_true (is_within_hours (time, deadline.promised));
  if (window == 0)
    g_assert_cmpint (deadline.deadline, ==, deadline.promised);
  else
    g_assert_cmpint (deadline.deadline, <=, instant + window);
  if (window == 0 || attended > 0)
    g_assert_true (is_within_hours (time, deadline.deadline));
}

/* Against a second way to count: minute by minute. */
static void
test_against_counting_minutes (void)
{
  for (int i = 0; i < 30; i++)
    {
      g_autoptr (OgOffice) office = random_office ();
      g_autoptr (OgOfficeTime) time = og_office_time_new (office, OG_HOURS_OPENING);
      const gint64 from = random_instant () / 60 * 60;
      gint64 left = g_test_rand_int_range (1, 900);
      gint64 minute, result = 0;

      if (!og_office_time_add_open_time (time, from, left * 60, &result) ||
          result - from > 400 * 86400)
        continue;
      for (minute = from; left > 0; minute += 60)
        left -= og_office_time_is_open (time, minute);
      g_assert_cmpint (result, ==, minute);
    }
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    Property property;
  } properties[] = {
    { "/rules/office-property/open", check_open },
    { "/rules/office-property/opening-and-closing", check_opening_and_closing },
    { "/rules/office-property/add-and-measure", check_add_and_measure },
    { "/rules/office-property/working-days", check_working_days },
    { "/rules/office-property/deadline", check_deadline },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    g_test_add_data_func (properties[i].path, &properties[i].property, check_all);
  g_test_add_func ("/rules/office-property/counting-minutes", test_against_counting_minutes);
  return g_test_run ();
}
