/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-calendar-private.h"

#include <string.h>

#include "og-local-time.h"

/* Names that Windows, and so Outlook and Exchange, give the zones a German calendar meets; after
 * the Unicode CLDR, supplemental/windowsZones.xml. */
static const struct
{
  const char *windows;
  const char *iana;
} windows_zones[] = {
  { "W. Europe Standard Time", "Europe/Berlin" },
  { "Central Europe Standard Time", "Europe/Budapest" },
  { "Central European Standard Time", "Europe/Warsaw" },
  { "Romance Standard Time", "Europe/Paris" },
  { "GMT Standard Time", "Europe/London" },
  { "Greenwich Standard Time", "Atlantic/Reykjavik" },
  { "E. Europe Standard Time", "Europe/Chisinau" },
  { "FLE Standard Time", "Europe/Kyiv" },
  { "GTB Standard Time", "Europe/Bucharest" },
  { "Russian Standard Time", "Europe/Moscow" },
  { "Turkey Standard Time", "Europe/Istanbul" },
  { "Eastern Standard Time", "America/New_York" },
  { "Central Standard Time", "America/Chicago" },
  { "Mountain Standard Time", "America/Denver" },
  { "Pacific Standard Time", "America/Los_Angeles" },
  { "UTC", "UTC" },
  { "Coordinated Universal Time", "UTC" },
  /* Older versions of Outlook write their own lists of cities. */
  { "(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "Europe/Berlin" },
  { "(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien", "Europe/Berlin" },
  { "Mitteleuropäische Zeit", "Europe/Berlin" },
};

/* As far as the rules of a file's own zones are reckoned. */
#define MAX_YEAR 2100

/* One TZID, found: either a known zone or the file's own. */
typedef struct
{
  GTimeZone *known;
  icaltimezone *own; /* belongs to the calendar */
} Zone;

struct _OgCalendarZones
{
  icalcomponent *calendar;
  GTimeZone *office;
  GHashTable *found; /* TZID → Zone */
};

static void
zone_free (gpointer data)
{
  Zone *zone = data;

  g_clear_pointer (&zone->known, g_time_zone_unref);
  g_free (zone);
}

OgCalendarZones *
og_calendar_zones_new (icalcomponent *calendar,
                       const char    *zone)
{
  OgCalendarZones *self = g_new0 (OgCalendarZones, 1);

  self->calendar = calendar;
  self->office = og_local_time_zone (zone);
  self->found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, zone_free);
  return self;
}

void
og_calendar_zones_free (OgCalendarZones *self)
{
  g_hash_table_unref (self->found);
  g_time_zone_unref (self->office);
  g_free (self);
}

/* Only a name: never a path of this computer. (transfer full) (nullable) */
static GTimeZone *
find_iana (const char *name)
{
  if (name == NULL || name[0] == '\0' || name[0] == '/' || strstr (name, "..") != NULL ||
      strlen (name) > 64 || g_ascii_isdigit (name[0]) || strchr ("+-:", name[0]) != NULL)
    return NULL;
  return g_time_zone_new_identifier (name);
}

/* "/citadel.org/20250521_1/Europe/Berlin": the name stands at the end. (transfer full) (nullable) */
static GTimeZone *
find_at_end (const char *tzid)
{
  g_auto (GStrv) parts = g_strsplit (tzid, "/", 16);
  const guint n = g_strv_length (parts);
  g_autofree char *name = NULL;

  if (tzid[0] != '/' || n < 3)
    return NULL;
  name = g_strconcat (parts[n - 2], "/", parts[n - 1], NULL);
  return find_iana (name);
}

static GTimeZone *
find_windows (const char *tzid)
{
  for (guint i = 0; i < G_N_ELEMENTS (windows_zones); i++)
    if (g_ascii_strcasecmp (tzid, windows_zones[i].windows) == 0)
      return g_time_zone_new_identifier (windows_zones[i].iana);
  return NULL;
}

/* libical reckons a zone's changes anew whenever a later year is asked for: so that is done once. */
static int
get_own_offset (icaltimezone       *zone,
                struct icaltimetype time)
{
  time.year = MIN (time.year, MAX_YEAR);
  return icaltimezone_get_utc_offset (zone, &time, NULL);
}

static Zone *
find_zone (OgCalendarZones *self,
           const char      *tzid)
{
  Zone *zone = g_hash_table_lookup (self->found, tzid);

  if (zone != NULL)
    return zone;
  zone = g_new0 (Zone, 1);
  zone->known = find_iana (tzid);
  if (zone->known == NULL)
    zone->known = find_at_end (tzid);
  if (zone->known == NULL)
    zone->own = icalcomponent_get_timezone (self->calendar, tzid);
  if (zone->own != NULL)
    zone->known = find_iana (icaltimezone_get_location (zone->own));
  if (zone->known == NULL)
    zone->known = find_windows (tzid);
  if (zone->known == NULL && zone->own != NULL)
    get_own_offset (zone->own, (struct icaltimetype) { .year = MAX_YEAR, .month = 12, .day = 31 });
  g_hash_table_insert (self->found, g_strdup (tzid), zone);
  return zone;
}

/* Seconds from 1970-01-01T00:00 of the wall. */
static gint64
wall_of (struct icaltimetype time)
{
  g_autoptr (GDateTime) wall = g_date_time_new_utc (CLAMP (time.year, 1, 9998), time.month, time.day,
                                                    time.is_date ? 0 : time.hour,
                                                    time.is_date ? 0 : time.minute, 0);

  return wall != NULL ? g_date_time_to_unix (wall) : 0;
}

/**
 * og_calendar_zones_resolve:
 * @time: normalised; a date counts as its beginning in the office's zone
 * @tzid: (nullable): as the file says; an unknown one counts as the office's
 *
 * Returns: unix seconds
 */
gint64
og_calendar_zones_resolve (OgCalendarZones    *self,
                           struct icaltimetype time,
                           const char         *tzid)
{
  const gint64 wall = wall_of (time);
  Zone *zone;

  if (!time.is_date && icaltime_is_utc (time))
    return wall;
  if (time.is_date || tzid == NULL || tzid[0] == '\0')
    return og_local_time_resolve (self->office, wall, OG_SKIPPED_SHIFTS);
  zone = find_zone (self, tzid);
  if (zone->known == NULL && zone->own != NULL)
    return wall - get_own_offset (zone->own, time);
  return og_local_time_resolve (zone->known != NULL ? zone->known : self->office, wall,
                                OG_SKIPPED_SHIFTS);
}
