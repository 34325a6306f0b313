/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-local-time.h"
#include "og-office.h"

/* Town halls and their times for the tests, in Berlin's time where nothing else is said. */

static inline gint64
at (const char *local)
{
  gint64 result = 0;

  g_assert_true (og_local_time_to_unix (local, "Europe/Berlin", &result));
  return result;
}

static inline void
assert_at (gint64      found,
           const char *local)
{
  g_autofree char *text = og_local_time_from_unix (found, "Europe/Berlin");

  g_assert_cmpstr (text, ==, local);
}

/* "2026-12-24" as OG_FIELD_DATE keeps it. */
static inline int
day (const char *text)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_parse (&date, text);
  g_assert_true (g_date_valid (&date));
  return (int) g_date_get_julian (&date);
}

/* An office whose ordinary week is written as og_periods_parse() reads it. */
static inline OgOffice *
make_office (const char *land,
             const char *week)
{
  OgOffice *office = og_office_new ();

  g_object_set (office, "land", land, NULL);
  g_object_set (og_office_get_week (office, OG_HOURS_OPENING), "week", week, NULL);
  return office;
}

/* Monday to Friday 8 to 12, Tuesday also 14 to 18, as so many town halls. */
static inline OgOffice *
make_town_hall (const char *land)
{
  return make_office (land, "Mo-Fr 08:00-12:00; Tu 14:00-18:00");
}

static inline OgTimetable *
add_timetable (OgOffice   *office,
               OgHoursKind kind,
               const char *from,
               const char *until,
               const char *week)
{
  g_autoptr (OgTimetable) table = og_timetable_new (kind);

  g_object_set (table, "valid-from", from != NULL ? day (from) : 0, "valid-until",
                until != NULL ? day (until) : 0, "week", week, NULL);
  g_list_store_append (office->timetables, table);
  return table; /* the list keeps it */
}

/* last: NULL: the same as first; hours: NULL: closed */
static inline OgSpecialDay *
add_special (OgOffice   *office,
             OgDayRepeat repeat,
             const char *first,
             const char *last,
             const char *hours)
{
  g_autoptr (OgSpecialDay) special = og_special_day_new ();

  g_object_set (special, "repeat", repeat, "first", first != NULL ? day (first) : 0, "last",
                last != NULL ? day (last) : 0, "hours", hours, "name", "Anlass", NULL);
  g_list_store_append (office->special_days, special);
  return special; /* the list keeps it */
}
