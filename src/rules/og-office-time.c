/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-office-time.h"

#include "og-holidays.h"
#include "og-local-time.h"

#define DAY_SECONDS (24 * 60 * 60)
#define DAY_MINUTES (24 * 60)
#define UNIX_EPOCH_JULIAN 719163 /* GDate's number of 1 January 1970 */
#define DAYS_AHEAD 731           /* two years, one of them a leap year */
#define MAX_DAYS_BACK 7          /* no period runs longer */
#define LAST_INSTANT (G_GINT64_CONSTANT (253402300800)) /* the year 10000 */

struct _OgOfficeTime
{
  OgOffice *office;
  GArray *periods;
};

/* A walk through the periods of an office in order of time. */
typedef struct
{
  OgOfficeTime *office;
  GTimeZone *zone;
  gint64 day;   /* days since 1 January 1970, local */
  gint64 last;  /* the last day that is looked at */
  guint period; /* the next one to look at, index in office->periods */
} Walk;

/* One stretch in which the office is open. */
typedef struct
{
  gint64 start; /* unix seconds */
  gint64 end;   /* unix seconds, > start */
  gint64 day;   /* the day whose opening hours it belongs to, also after midnight */
} Stretch;

static void
office_time_clear (gpointer data)
{
  OgOfficeTime *self = data;

  g_clear_object (&self->office);
  g_clear_pointer (&self->periods, g_array_unref);
}

/**
 * og_office_time_new:
 *
 * Returns: (transfer full): the hours of an office as it is now
 */
OgOfficeTime *
og_office_time_new (OgOffice   *office,
                    OgHoursKind kind)
{
  OgOfficeTime *self = g_atomic_rc_box_new0 (OgOfficeTime);

  self->office = g_object_ref (office);
  self->periods = og_timetable_dup_periods (
    og_office_get_week (office, office->attendance_apart ? kind : OG_HOURS_OPENING));
  return self;
}

OgOfficeTime *
og_office_time_ref (OgOfficeTime *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
og_office_time_unref (OgOfficeTime *self)
{
  g_atomic_rc_box_release_full (self, office_time_clear);
}

OgOffice *
og_office_time_get_office (OgOfficeTime *self)
{
  return self->office;
}

static gint64
floor_day (gint64 seconds)
{
  return seconds >= 0 ? seconds / DAY_SECONDS : -((-seconds + DAY_SECONDS - 1) / DAY_SECONDS);
}

/* Begins so early that a period which runs past midnight into `at` is met. */
static void
walk_init (Walk     *walk,
           OgOfficeTime *office,
           gint64    at)
{
  int interval;
  int latest = 0;

  at = CLAMP (at, -LAST_INSTANT, LAST_INSTANT); /* a server may claim any time */
  walk->office = office;
  walk->zone = og_local_time_zone (office->office->zone);
  walk->period = 0;
  for (guint i = 0; i < office->periods->len; i++)
    latest = MAX (latest, g_array_index (office->periods, OgPeriod, i).end);
  interval = g_time_zone_find_interval (walk->zone, G_TIME_TYPE_UNIVERSAL, at);
  walk->day = floor_day (at + g_time_zone_get_offset (walk->zone, interval));
  walk->last = walk->day + DAYS_AHEAD;
  walk->day -= CLAMP ((latest - 1) / DAY_MINUTES, 0, MAX_DAYS_BACK);
}

static void
walk_clear (Walk *walk)
{
  g_clear_pointer (&walk->zone, g_time_zone_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Walk, walk_clear)

static gboolean
is_holiday (OgOfficeTime *office,
            gint64    day)
{
  gint64 julian = day + UNIX_EPOCH_JULIAN;
  GDate date;

  if (julian < 1 || julian > G_MAXINT32)
    return FALSE;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) julian);
  return og_holiday_on (office->office->land, office->office->communal, &date) != NULL;
}

/* 1 January 1970 was a Thursday. */
static int
weekday_of (gint64 day)
{
  return (int) (((day + 3) % 7 + 7) % 7) + 1;
}

static gint64
instant (const Walk *walk,
         int         minutes)
{
  return og_local_time_resolve (walk->zone, walk->day * DAY_SECONDS + (gint64) minutes * 60,
                                OG_SKIPPED_ENDS);
}

/* The next period with a length; periods may overlap. FALSE when there is none within two years. */
static gboolean
walk_next_period (Walk    *walk,
                  Stretch *stretch)
{
  GArray *periods = walk->office->periods;

  for (; walk->day <= walk->last && periods->len > 0; walk->day++, walk->period = 0)
    {
      int weekday = weekday_of (walk->day);
      gboolean known_open = FALSE;

      while (walk->period < periods->len)
        {
          const OgPeriod *period = &g_array_index (periods, OgPeriod, walk->period++);

          if (period->weekday != weekday)
            continue;
          if (!known_open && is_holiday (walk->office, walk->day))
            break;
          known_open = TRUE;
          stretch->start = instant (walk, period->start);
          stretch->end = instant (walk, period->end);
          stretch->day = walk->day;
          if (stretch->end > stretch->start)
            return TRUE;
        }
    }
  return FALSE;
}

/* The next period that is not over at `at`. */
static gboolean
walk_next_after (Walk    *walk,
                 gint64   at,
                 Stretch *stretch)
{
  while (walk_next_period (walk, stretch))
    if (stretch->end > at)
      return TRUE;
  return FALSE;
}

/* The end of the opening hours of a day, none of whose periods has been passed yet except the one
 * in `stretch`. */
static gint64
end_of_day (Walk          *walk,
            const Stretch *stretch)
{
  gint64 end = stretch->end;
  Stretch next;

  while (walk_next_period (walk, &next) && next.day == stretch->day)
    end = MAX (end, next.end);
  return end;
}

/**
 * og_office_time_is_open:
 * @at: unix seconds
 *
 * Returns: whether somebody is in the office at that instant
 */
gboolean
og_office_time_is_open (OgOfficeTime *office,
                   gint64    at)
{
  gint64 opening;

  return og_office_time_next_opening (office, at, &opening) && opening == at;
}

/**
 * og_office_time_next_opening:
 * @at: unix seconds
 * @opening: (out): first instant, not before @at, at which the office is open; unix seconds
 *
 * Returns: %FALSE if the office does not open within two years
 */
gboolean
og_office_time_next_opening (OgOfficeTime *office,
                        gint64    at,
                        gint64   *opening)
{
  g_auto (Walk) walk = { 0 };
  Stretch stretch;

  walk_init (&walk, office, at);
  if (!walk_next_after (&walk, at, &stretch))
    return FALSE;
  *opening = MAX (stretch.start, at);
  return TRUE;
}

/**
 * og_office_time_next_closing:
 * @at: unix seconds
 * @closing: (out): when the office, open at @at or opening next, closes; unix seconds
 *
 * Periods that touch or overlap are one: the office does not close between them.
 *
 * Returns: %FALSE if the office does not open, or does not close, within two years
 */
gboolean
og_office_time_next_closing (OgOfficeTime *office,
                        gint64    at,
                        gint64   *closing)
{
  g_auto (Walk) walk = { 0 };
  Stretch stretch, next;
  gint64 end;

  walk_init (&walk, office, at);
  if (!walk_next_after (&walk, at, &stretch))
    return FALSE;
  end = stretch.end;
  while (walk_next_period (&walk, &next))
    {
      if (next.start > end)
        {
          *closing = end;
          return TRUE;
        }
      end = MAX (end, next.end);
    }
  return FALSE;
}

/**
 * og_office_time_add_open_time:
 * @at: unix seconds
 * @seconds: how much open time, >= 0
 * @result: (out): the instant at which that much open time has passed since @at; unix seconds
 *
 * The time that ends exactly at closing ends there, not at the next opening. With 0 seconds the
 * result is the next opening.
 *
 * Returns: %FALSE if that instant is not within two years
 */
gboolean
og_office_time_add_open_time (OgOfficeTime *office,
                         gint64    at,
                         gint64    seconds,
                         gint64   *result)
{
  g_auto (Walk) walk = { 0 };
  Stretch stretch;
  gint64 counted = at; /* all up to here is counted */

  walk_init (&walk, office, at);
  while (walk_next_after (&walk, counted, &stretch))
    {
      gint64 start = MAX (stretch.start, counted);

      if (seconds <= stretch.end - start)
        {
          *result = start + MAX (seconds, 0);
          return TRUE;
        }
      seconds -= stretch.end - start;
      counted = stretch.end;
    }
  return FALSE;
}

/**
 * og_office_time_add_working_days:
 * @at: unix seconds
 * @days: how many working days; 0 means the day itself
 * @result: (out): end of the opening hours of that day, unix seconds
 *
 * A message that comes while the office is closed counts as received on the day it opens next.
 * Opening hours that run past midnight belong to the day on which they began.
 *
 * Returns: %FALSE if that day is not within two years
 */
gboolean
og_office_time_add_working_days (OgOfficeTime *office,
                            gint64    at,
                            int       days,
                            gint64   *result)
{
  g_auto (Walk) walk = { 0 };
  Stretch stretch;
  gint64 day;

  walk_init (&walk, office, at);
  if (!walk_next_after (&walk, at, &stretch))
    return FALSE;
  for (day = stretch.day; days > 0; days--, day = stretch.day)
    while (stretch.day == day)
      if (!walk_next_period (&walk, &stretch))
        return FALSE;
  *result = end_of_day (&walk, &stretch);
  return TRUE;
}

gboolean
og_office_time_end_of_day (OgOfficeTime *office,
                           gint64        at,
                           gint64       *result)
{
  return og_office_time_add_working_days (office, at, 0, result);
}

OgOfficeDay *
og_office_time_describe_day (OgOfficeTime *self,
                             const GDate  *day)
{
  OgOfficeDay *result = g_new0 (OgOfficeDay, 1);
  const char *holiday = og_holiday_on (self->office->land, self->office->communal, day);

  result->holiday = g_strdup (holiday);
  result->periods = g_array_new (FALSE, FALSE, sizeof (OgPeriod));
  for (guint i = 0; holiday == NULL && i < self->periods->len; i++)
    if (g_array_index (self->periods, OgPeriod, i).weekday == (int) g_date_get_weekday (day))
      {
        OgPeriod period = g_array_index (self->periods, OgPeriod, i);

        period.weekday = 0;
        g_array_append_val (result->periods, period);
      }
  result->open = result->periods->len > 0;
  return result;
}

void
og_office_day_free (OgOfficeDay *self)
{
  g_free (self->holiday);
  g_free (self->reason);
  g_array_unref (self->periods);
  g_free (self);
}
