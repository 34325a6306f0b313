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

  if (last == NULL || !g_str_equal (g_time_zone_get_identifier (last), name))
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
  g_autoptr (GTimeZone) tz = dup_zone (zone);
  g_autoptr (GDateTime) time = NULL;
  int year, month, day, hour, minute, used = 0;

  if (tz == NULL || local == NULL ||
      sscanf (local, "%4d-%2d-%2dT%2d:%2d%n", &year, &month, &day, &hour, &minute, &used) != 5 ||
      used != 16 || local[used] != '\0')
    return FALSE;

  time = g_date_time_new (tz, year, month, day, hour, minute, 0);
  if (time == NULL)
    return FALSE;

  *unix_seconds = g_date_time_to_unix (time);
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
  g_autoptr (GTimeZone) tz = dup_zone (zone);
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (unix_seconds);

  return tz != NULL ? g_date_time_to_timezone (utc, tz) : g_steal_pointer (&utc);
}
