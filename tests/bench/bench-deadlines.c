/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * bench-deadlines - how long 100,000 deadlines take in a town hall with ten years of exceptions, and
 * beside it the floor: finding out on which day of the office's zone each message came, by GLib.
 * Prints "floor_ms=… deadlines_ms=…" of processor time, both of one run, and checks that there were
 * deadlines.
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "og-deadline.h"
#include "og-office-fixture.h"
#include "og-office-time.h"

#define N 100000
#define FIRST_YEAR 2026
#define YEARS 10
#define SINGLE_DAYS 12 /* a year */
#define DAY 86400

static gint64 received[N];

/* Processor time, so that a busy machine does not count. */
static double
now_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1000 + (double) time.tv_nsec / 1e6;
}

/* A year's own days: some dates, the week between the years, summer hours. */
static void
add_year (OgOffice *office,
          GRand    *rand,
          int       year)
{
  g_autofree char *holidays_from = g_strdup_printf ("%d-12-27", year);
  g_autofree char *holidays_until = g_strdup_printf ("%d-01-02", year + 1);
  g_autofree char *summer_from = g_strdup_printf ("%d-07-15", year);
  g_autofree char *summer_until = g_strdup_printf ("%d-09-05", year);

  for (int i = 0; i < SINGLE_DAYS; i++)
    {
      g_autofree char *date = g_strdup_printf ("%d-%02d-%02d", year, i + 1,
                                               g_rand_int_range (rand, 1, 28));

      g_object_set (add_special (office, OG_DAY_ONCE, date, NULL,
                                 i % 3 == 0 ? "09:00-11:00" : NULL),
                    "scope", i % 3, NULL);
    }
  add_special (office, OG_DAY_ONCE, holidays_from, holidays_until, NULL);
  add_timetable (office, OG_HOURS_OPENING, summer_from, summer_until, "Mo-Fr 07:30-12:00");
  add_timetable (office, OG_HOURS_ATTENDANCE, summer_from, summer_until, "Mo-Th 08:00-11:00");
}

static void
add_promise (OgOffice     *office,
             int           kind,
             int           amount,
             OgPromiseUnit unit)
{
  g_autoptr (OgPromise) promise = og_promise_new ();

  g_object_set (promise, "kind", kind, "amount", amount, "unit", unit, NULL);
  g_list_store_append (office->promises, promise);
}

static OgOffice *
make_busy_office (GRand *rand)
{
  OgOffice *office = make_office ("BY", "Mo-Fr 08:00-12:00; Tu,Th 14:00-18:00");

  g_object_set (office, "communal", OG_COMMUNAL_ASSUMPTION, "promise", 2, "promise-unit",
                OG_PROMISE_DAYS, "attendance-apart", TRUE, NULL);
  add_timetable (office, OG_HOURS_ATTENDANCE, NULL, NULL, "Mo-Th 08:30-12:00,13:30-16:00; Fr "
                                                          "08:30-12:00");
  add_special (office, OG_DAY_YEARLY, "2020-12-24", NULL, NULL);
  add_special (office, OG_DAY_YEARLY, "2020-12-31", NULL, "08:00-10:00");
  add_special (office, OG_DAY_BRIDGE, NULL, NULL, NULL);
  g_object_set (add_special (office, OG_DAY_EASTER, NULL, NULL, NULL), "easter-offset", -48, NULL);
  for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++)
    add_year (office, rand, year);
  add_promise (office, OG_CONCERN_COMPLAINT, 8, OG_PROMISE_HOURS);
  add_promise (office, OG_CONCERN_DEFECT, 24, OG_PROMISE_HOURS);
  add_promise (office, OG_CONCERN_PARTICIPATION, 10, OG_PROMISE_DAYS);
  return office;
}

/* From the office's answers to the last deadline, in no order: messages come from everywhere. */
static int
find_deadlines (OgOffice *office)
{
  g_autoptr (OgOfficeTime) time = og_office_time_new (office, OG_HOURS_ATTENDANCE);
  int found = 0;

  for (int i = 0; i < N; i++)
    {
      const OgDeadline deadline = og_deadline_for (time, (OgConcernKind) (i % OG_N_CONCERN_KINDS),
                                                   received[i], i % 4 == 0 ? 7 * DAY : 0);

      found += deadline.deadline >= received[i];
    }
  return found;
}

static int
find_days (const char *zone_name)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (zone_name);
  int found = 0;

  for (int i = 0; i < N; i++)
    {
      g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (received[i]);
      g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, zone);

      found += g_date_time_get_day_of_month (local) > 0;
    }
  return found;
}

int
main (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (49);
  g_autoptr (OgOffice) office = make_busy_office (rand);
  const gint64 first = at ("2026-01-01T00:00");
  double begin, between, end;
  int deadlines, days;

  for (int i = 0; i < N; i++)
    received[i] = first + (gint64) (g_rand_double (rand) * YEARS * 365 * DAY);
  begin = now_ms ();
  days = find_days (office->zone);
  between = now_ms ();
  deadlines = find_deadlines (office);
  end = now_ms ();
  if (deadlines != N || days != N)
    {
      fprintf (stderr, "bench-deadlines: only %d of %d deadlines were found\n", deadlines, N);
      return EXIT_FAILURE;
    }
  printf ("floor_ms=%.2f deadlines_ms=%.2f\n", between - begin, end - between);
  return EXIT_SUCCESS;
}
