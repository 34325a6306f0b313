/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-calendar-private.h"

#include <string.h>

#include "og-local-time.h"

#define DAY_SECONDS ((gint64) 86400)
/* Before the calendar of today; also what programs write that mean no year at all. */
#define MIN_YEAR 1600
#define MAX_YEAR 9998
#define MAX_SUMMARY 300
#define MAX_DESCRIPTION 10000
#define MAX_LOCATION 300
#define MAX_URL 1000
#define MAX_UID 400
/* Longer ones are no events, and their end would be no date any more. */
#define MAX_DURATION (366 * DAY_SECONDS)

void
og_event_free (OgEvent *self)
{
  g_free (self->uid);
  g_free (self->summary);
  g_free (self->description);
  g_free (self->location);
  g_free (self->url);
  g_free (self->start);
  g_free (self->end);
  g_free (self->digest);
  g_free (self);
}

/* Without control characters and what turns the direction of writing. (transfer full) */
static char *
clean (const char *text,
       glong       max)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *result = g_string_new (NULL);
  glong n = 0;

  for (const char *p = valid; *p != '\0' && n < max; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (c == '\n' || c == '\t' ||
          (!g_unichar_iscntrl (c) && !(c >= 0x202a && c <= 0x202e) && !(c >= 0x2066 && c <= 0x2069)))
        {
          g_string_append_unichar (result, c == '\t' ? ' ' : c);
          n++;
        }
    }
  return g_strstrip (g_string_free_and_steal (result));
}

char *
og_event_dup_value (icalproperty *property,
                    glong         max)
{
  icalvalue *value = property != NULL ? icalproperty_get_value (property) : NULL;
  const icalvalue_kind kind = value != NULL ? icalvalue_isa (value) : ICAL_NO_VALUE;
  const char *raw = NULL;
  char *text;

  if (kind == ICAL_TEXT_VALUE)
    raw = icalvalue_get_text (value);
  else if (kind == ICAL_URI_VALUE)
    raw = icalvalue_get_uri (value);
  else if (kind == ICAL_X_VALUE)
    raw = icalvalue_get_x (value);
  if (raw == NULL)
    return NULL;
  text = clean (raw, max);
  if (text[0] == '\0')
    g_clear_pointer (&text, g_free);
  return text;
}

char *
og_event_dup_text_of (icalcomponent    *component,
                      icalproperty_kind kind,
                      glong             max)
{
  return og_event_dup_value (icalcomponent_get_first_property (component, kind), max);
}

gboolean
og_event_time_read (icalproperty        *property,
                    struct icaltimetype *time,
                    const char         **tzid)
{
  icalvalue *value = property != NULL ? icalproperty_get_value (property) : NULL;
  icalparameter *parameter;

  switch ((int) (value != NULL ? icalvalue_isa (value) : ICAL_NO_VALUE))
    {
    case ICAL_DATE_VALUE:
      *time = icalvalue_get_date (value);
      time->is_date = 1;
      time->hour = time->minute = time->second = 0;
      break;
    case ICAL_DATETIME_VALUE:
    case ICAL_DATETIMEDATE_VALUE:
      *time = icalvalue_get_datetime (value);
      break;
    case ICAL_DATETIMEPERIOD_VALUE:
    case ICAL_PERIOD_VALUE:
      {
        const struct icaldatetimeperiodtype found = icalvalue_get_datetimeperiod (value);

        *time = icaltime_is_null_time (found.time) ? found.period.start : found.time;
        break;
      }
    default:
      return FALSE;
    }
  parameter = icalproperty_get_first_parameter (property, ICAL_TZID_PARAMETER);
  *tzid = parameter != NULL ? icalparameter_get_tzid (parameter) : NULL;
  return !icaltime_is_null_time (*time) && time->year >= MIN_YEAR && time->year <= MAX_YEAR &&
         g_date_valid_dmy ((GDateDay) time->day, (GDateMonth) time->month,
                           (GDateYear) time->year);
}

/* Whole days, as RFC 5545 section 3.6.1 has them: an end is the day after the last. */
static gint64
count_days (struct icaltimetype start,
            struct icaltimetype end)
{
  GDate first, after;

  g_date_clear (&first, 1);
  g_date_set_dmy (&first, (GDateDay) start.day, (GDateMonth) start.month, (GDateYear) start.year);
  g_date_clear (&after, 1);
  g_date_set_dmy (&after, (GDateDay) end.day, (GDateMonth) end.month, (GDateYear) end.year);
  return (gint64) g_date_get_julian (&after) - g_date_get_julian (&first);
}

static gint64
read_duration (icalcomponent   *component,
               OgCalendarZones *zones,
               OgEventSpan     *span)
{
  icalproperty *end = icalcomponent_get_first_property (component, ICAL_DTEND_PROPERTY);
  icalproperty *duration = icalcomponent_get_first_property (component, ICAL_DURATION_PROPERTY);
  const gboolean whole = span->start.is_date != 0;
  struct icaltimetype time;
  const char *tzid;
  gint64 found = 0;

  if (end != NULL && og_event_time_read (end, &time, &tzid))
    found = whole ? count_days (span->start, time) :
                    og_calendar_zones_resolve (zones, time, tzid) - span->at;
  else if (duration != NULL &&
           icalvalue_isa (icalproperty_get_value (duration)) == ICAL_DURATION_VALUE)
    {
      const struct icaldurationtype length = icalproperty_get_duration (duration);
      const gint64 seconds = (gint64) length.weeks * 7 * DAY_SECONDS + length.days * DAY_SECONDS +
                             (gint64) length.hours * 3600 + (gint64) length.minutes * 60 +
                             length.seconds;

      found = length.is_neg ? 0 : whole ? seconds / DAY_SECONDS :
                                          seconds;
    }
  return found > 0 && found <= (whole ? MAX_DURATION / DAY_SECONDS : MAX_DURATION) ? found : 0;
}

gboolean
og_event_span_read (icalcomponent   *component,
                    OgCalendarZones *zones,
                    OgEventSpan     *span)
{
  icalproperty *start = icalcomponent_get_first_property (component, ICAL_DTSTART_PROPERTY);

  if (start == NULL || !og_event_time_read (start, &span->start, &span->tzid))
    return FALSE;
  span->at = og_calendar_zones_resolve (zones, span->start, span->tzid);
  span->duration = read_duration (component, zones, span);
  return TRUE;
}

static gboolean
is_cancelled (icalcomponent *component)
{
  icalproperty *property = icalcomponent_get_first_property (component, ICAL_STATUS_PROPERTY);

  return property != NULL &&
         icalvalue_isa (icalproperty_get_value (property)) == ICAL_STATUS_VALUE &&
         icalproperty_get_status (property) == ICAL_STATUS_CANCELLED;
}

/* The last day of several, or when it ends. (transfer full) (nullable) */
static char *
write_end (const OgEventSpan *span,
           gint64             at,
           const char        *start,
           const char        *zone)
{
  GDate last;

  if (span->duration <= (span->start.is_date ? 1 : 0))
    return NULL;
  if (!span->start.is_date)
    return og_local_time_from_unix (at + span->duration, zone);
  g_date_clear (&last, 1);
  g_date_set_julian (&last,
                     (guint32) (og_local_time_day (at, zone) + (int) span->duration - 1));
  return g_strdup_printf ("%04d-%02d-%02d%s", g_date_get_year (&last), g_date_get_month (&last),
                          g_date_get_day (&last), start + strlen ("0000-00-00"));
}

OgEvent *
og_event_read (icalcomponent     *component,
               const OgEventSpan *span,
               gint64             at,
               const char        *zone)
{
  OgEvent *event = g_new0 (OgEvent, 1);

  event->summary = og_event_dup_text_of (component, ICAL_SUMMARY_PROPERTY, MAX_SUMMARY);
  if (event->summary == NULL)
    event->summary = g_strdup ("");
  g_strdelimit (event->summary, "\n", ' ');
  event->description = og_event_dup_text_of (component, ICAL_DESCRIPTION_PROPERTY,
                                             MAX_DESCRIPTION);
  event->location = og_event_dup_text_of (component, ICAL_LOCATION_PROPERTY, MAX_LOCATION);
  event->url = og_event_dup_text_of (component, ICAL_URL_PROPERTY, MAX_URL);
  /* An address a citizen could follow, and nothing else. */
  if (event->url != NULL && !g_str_has_prefix (event->url, "https://") &&
      !g_str_has_prefix (event->url, "http://"))
    g_clear_pointer (&event->url, g_free);
  event->all_day = span->start.is_date != 0;
  event->start = og_local_time_from_unix (at, zone);
  event->end = write_end (span, at, event->start, zone);
  event->cancelled = is_cancelled (component);
  return event;
}

char *
og_event_dup_uid (icalcomponent *component)
{
  char *uid = og_event_dup_text_of (component, ICAL_UID_PROPERTY, MAX_UID);
  g_autofree char *written = NULL;
  char *raw;

  if (uid != NULL)
    return uid;
  raw = icalcomponent_as_ical_string_r (component);
  written = g_compute_checksum_for_string (G_CHECKSUM_SHA256, raw != NULL ? raw : "", -1);
  icalmemory_free_buffer (raw);
  return g_strdup_printf ("sha256-%s", written);
}

void
og_event_finish (OgEvent *event)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  const char *const parts[] = { event->uid, event->summary, event->description, event->location,
                                event->url, event->start, event->end,
                                event->all_day ? "all day" : "", event->cancelled ? "off" : "" };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const char *part = parts[i] != NULL ? parts[i] : "";

      /* With its end, so that nothing can move from one part into the next. */
      g_checksum_update (sum, (const guchar *) part, (gssize) strlen (part) + 1);
    }
  g_set_str (&event->digest, g_checksum_get_string (sum));
}
