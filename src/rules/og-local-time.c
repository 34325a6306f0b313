/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-local-time.h"

#include <stdio.h>

/* The zones a municipality uses are few; loading one costs a file, so the last one is kept. */
static GTimeZone *
dup_zone (const char *name)
{
  static GMutex lock;
  static GTimeZone *last;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);

  if (last == NULL || g_strcmp0 (g_time_zone_get_identifier (last), name) != 0)
    {
      GTimeZone *zone = g_time_zone_new_identifier (name);

      if (zone == NULL)
        return NULL;
      g_clear_pointer (&last, g_time_zone_unref);
      last = zone;
    }
  return g_time_zone_ref (last);
}

/**
 * og_local_time_zone:
 * @zone: (nullable): IANA name; an unknown one, or none, counts as UTC
 *
 * Returns: (transfer full): the zone
 */
GTimeZone *
og_local_time_zone (const char *zone)
{
  GTimeZone *known = zone != NULL ? dup_zone (zone) : NULL;

  return known != NULL ? known : g_time_zone_new_utc ();
}

/**
 * og_local_time_resolve:
 * @zone: the zone of the wall
 * @wall: seconds from 1970-01-01T00:00 to the wall time, as if all days had 24 hours
 * @skipped: what a time means that the zone skips in spring
 *
 * A time that occurs twice in autumn means the first of the two, whereas GDateTime means the
 * second.
 *
 * Returns: the instant, unix seconds
 */
gint64
og_local_time_resolve (GTimeZone    *zone,
                       gint64        wall,
                       OgSkippedTime skipped)
{
  gint64 adjusted = wall;
  int interval = g_time_zone_adjust_time (zone, G_TIME_TYPE_DAYLIGHT, &adjusted);
  gint64 found = adjusted - g_time_zone_get_offset (zone, interval);
  gint64 before;

  if (interval == 0 || (adjusted != wall && skipped == OG_SKIPPED_ENDS))
    return found;

  before = wall - g_time_zone_get_offset (zone, interval - 1);
  if (adjusted != wall)
    return before;
  if (g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, before) < interval)
    return before;
  return found;
}

/* Whether a text is digits and separators in the places of "YYYY-MM-DDTHH:MM". */
static gboolean
has_form (const char *local)
{
  static const char form[] = "0000-00-00T00:00";

  for (gsize i = 0; i < sizeof form; i++)
    if (form[i] == '0' ? !g_ascii_isdigit (local[i]) : local[i] != form[i])
      return FALSE;
  return TRUE;
}

/**
 * og_local_time_to_unix:
 * @local: wall time "YYYY-MM-DDTHH:MM"
 * @zone: IANA name
 * @unix_seconds: (out): the instant
 *
 * A time that the zone skips in spring means the instant the clocks would have shown it, so
 * 02:30 is 03:30 summer time. A time that occurs twice in autumn means the first of the two.
 *
 * Returns: %FALSE if the text is no time or the zone is unknown
 */
gboolean
og_local_time_to_unix (const char *local,
                       const char *zone,
                       gint64     *unix_seconds)
{
  g_autoptr (GTimeZone) tz = zone != NULL ? dup_zone (zone) : NULL;
  g_autoptr (GDateTime) wall = NULL;
  int year, month, day, hour, minute;

  if (tz == NULL || local == NULL || !has_form (local) ||
      sscanf (local, "%4d-%2d-%2dT%2d:%2d", &year, &month, &day, &hour, &minute) != 5)
    return FALSE;

  wall = g_date_time_new_utc (year, month, day, hour, minute, 0);
  if (wall == NULL)
    return FALSE;

  *unix_seconds = og_local_time_resolve (tz, g_date_time_to_unix (wall), OG_SKIPPED_SHIFTS);
  return TRUE;
}

/**
 * og_local_time_from_unix:
 * @zone: IANA name, must be known
 *
 * Returns: (transfer full): the wall time "YYYY-MM-DDTHH:MM" of an instant
 */
char *
og_local_time_from_unix (gint64      unix_seconds,
                         const char *zone)
{
  g_autoptr (GDateTime) time = og_local_time_at (unix_seconds, zone);

  return g_date_time_format (time, "%Y-%m-%dT%H:%M");
}

/**
 * og_local_time_at:
 * @zone: IANA name; an unknown one counts as UTC
 *
 * Returns: (transfer full): the instant as date and time of that zone
 */
GDateTime *
og_local_time_at (gint64      unix_seconds,
                  const char *zone)
{
  g_autoptr (GTimeZone) tz = og_local_time_zone (zone);
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (unix_seconds);

  return g_date_time_to_timezone (utc, tz);
}

/**
 * og_local_time_day:
 * @zone: IANA name; an unknown one counts as UTC
 *
 * Returns: the day of an instant in that zone, as GDate numbers days
 */
int
og_local_time_day (gint64      unix_seconds,
                   const char *zone)
{
  g_autoptr (GDateTime) local = og_local_time_at (unix_seconds, zone);
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) g_date_time_get_day_of_month (local),
                  (GDateMonth) g_date_time_get_month (local),
                  (GDateYear) g_date_time_get_year (local));
  return (int) g_date_get_julian (&date);
}

/**
 * og_local_time_date:
 * @julian: Julian day number, 1 or more
 *
 * Returns: the day of that number
 */
GDate
og_local_time_date (int julian)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) julian);
  return date;
}
