/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-calendar-private.h"

#include <string.h>

#include "og-error.h"

/* A description of a few pages; longer lines are pictures and the like. */
#define MAX_LINE_BYTES (64 * 1024)
/* VCALENDAR, VEVENT, and one within it. */
#define MAX_DEPTH 6
/* Events, alarms and time zones. */
#define MAX_COMPONENTS (4 * OG_CALENDAR_FILE_MAX_EVENTS)
/* Rules of all time zones together. */
#define MAX_OBSERVANCES 1000
/* Every change of a zone is reckoned from its rule's beginning on; Outlook's begin in 1601. */
#define FIRST_YEAR_OF_ZONES "1600"
/* Of one component: the library looks through all of them for each property. */
#define MAX_PROPERTIES 5000

/* What is read here. A file holds much more, and every program its own. */
static const char *const known[] = {
  "CALSCALE",
  "DESCRIPTION",
  "DTEND",
  "DTSTART",
  "DURATION",
  "EXDATE",
  "LOCATION",
  "METHOD",
  "NAME",
  "PRODID",
  "RDATE",
  "RECURRENCE-ID",
  "RRULE",
  "STATUS",
  "SUMMARY",
  "TZID",
  "TZNAME",
  "TZOFFSETFROM",
  "TZOFFSETTO",
  "UID",
  "URL",
  "VERSION",
  "X-LIC-LOCATION",
  "X-WR-CALNAME",
};

/* How far the file has been gone through. */
typedef struct
{
  GString *text;
  guint depth;
  guint n_components;
  guint n_observances;
  guint n_properties; /* since a component began last */
  guint zone_depth; /* of the time zone that is open; 0: none is */
  gboolean is_calendar;
} Cleaning;

static gboolean
refuse (const char *why,
        GError    **error)
{
  g_set_error_literal (error, OG_ERROR, OG_ERROR_INPUT, why);
  return FALSE;
}

/* Up to the parameters or the value. */
static gboolean
has_name (const char *line,
          const char *name)
{
  const gsize length = strlen (name);

  return g_ascii_strncasecmp (line, name, length) == 0 && strchr (":;", line[length]) != NULL &&
         line[length] != '\0';
}

static gboolean
is_known (const char *line)
{
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (has_name (line, known[i]))
      return TRUE;
  return FALSE;
}

/* Where the value begins; names of zones may hold colons in quotes. */
static const char *
find_value (const char *line)
{
  gboolean quoted = FALSE;

  for (; *line != '\0' && (quoted || *line != ':'); line++)
    quoted ^= *line == '"';
  return line;
}

/* A value of another type than its name promises would be read as what it is not. */
static gboolean
has_own_type (const char *line,
              gboolean    in_zone)
{
  const char *value = find_value (line);
  g_autofree char *head = g_ascii_strup (line, value - line);
  const char *type = strstr (head, ";VALUE=");
  const gboolean is_time = g_str_has_prefix (head, "DTSTART") || g_str_has_prefix (head, "DTEND") ||
                           g_str_has_prefix (head, "EXDATE") || g_str_has_prefix (head, "RDATE") ||
                           g_str_has_prefix (head, "RECURRENCE-ID");

  if (*value == '\0')
    return FALSE;
  if (type == NULL)
    return TRUE;
  if (strstr (type + 1, ";VALUE=") != NULL)
    return FALSE;
  type += strlen (";VALUE=");
  if (is_time)
    return g_str_has_prefix (type, "DATE-TIME") ||
           (!in_zone && (g_str_has_prefix (type, "DATE") || g_str_has_prefix (type, "PERIOD")));
  return !in_zone && (g_str_has_prefix (type, "TEXT") || g_str_has_prefix (type, "URI")) &&
         !g_str_has_prefix (head, "RRULE") && !g_str_has_prefix (head, "DURATION");
}

/* What comes many times a day can keep a program busy for hours without coming once. */
static gboolean
is_harmless_rule (const char *line,
                  gboolean    in_zone)
{
  g_autofree char *upper = g_ascii_strup (line, -1);

  if (in_zone)
    return strstr (upper, "FREQ=YEARLY") != NULL && strstr (upper, "BYHOUR") == NULL &&
           strstr (upper, "BYMINUTE") == NULL && strstr (upper, "BYSECOND") == NULL;
  return strstr (upper, "SECONDLY") == NULL && strstr (upper, "MINUTELY") == NULL &&
         strstr (upper, "HOURLY") == NULL && strstr (upper, "BYHOUR") == NULL &&
         strstr (upper, "BYMINUTE") == NULL && strstr (upper, "BYSECOND") == NULL &&
         strstr (upper, "RSCALE") == NULL;
}

/* A rule of a time zone that begins before anybody had one. */
static gboolean
is_too_old (const char *line)
{
  return has_name (line, "DTSTART") && strcmp (find_value (line), ":" FIRST_YEAR_OF_ZONES) < 0;
}

/* A list of times becomes a property for each. */
static guint
count_values (const char *line)
{
  guint n = 1;

  if (has_name (line, "RDATE") || has_name (line, "EXDATE"))
    for (const char *p = strchr (line, ','); p != NULL; p = strchr (p + 1, ','))
      n++;
  return n;
}

static gboolean
begin_component (Cleaning   *self,
                 const char *name,
                 GError    **error)
{
  self->n_properties = 0;
  if (++self->depth > MAX_DEPTH || ++self->n_components > MAX_COMPONENTS)
    return refuse ("the calendar has too many parts", error);
  if (g_ascii_strcasecmp (name, "VCALENDAR") == 0)
    self->is_calendar = TRUE;
  else if (self->zone_depth == 0 && g_ascii_strcasecmp (name, "VTIMEZONE") == 0)
    self->zone_depth = self->depth;
  else if (self->zone_depth > 0 && ++self->n_observances > MAX_OBSERVANCES)
    return refuse ("the calendar has too many time zones", error);
  return TRUE;
}

static gboolean
take_line (Cleaning   *self,
           const char *line,
           GError    **error)
{
  if (g_ascii_strncasecmp (line, "BEGIN:", 6) == 0)
    {
      if (!begin_component (self, line + 6, error))
        return FALSE;
    }
  else if (g_ascii_strncasecmp (line, "END:", 4) == 0)
    {
      if (self->depth == 0)
        return refuse ("the calendar ends before it begins", error);
      /* Whatever it names, it ends what began last. */
      if (self->depth-- == self->zone_depth)
        self->zone_depth = 0;
    }
  else if (self->depth == 0 || !is_known (line) || !has_own_type (line, self->zone_depth > 0) ||
           (has_name (line, "RRULE") && !is_harmless_rule (line, self->zone_depth > 0)) ||
           (self->zone_depth > 0 && is_too_old (line)))
    return TRUE;
  else if ((self->n_properties += count_values (line)) > MAX_PROPERTIES)
    return refuse ("the calendar has too many properties", error);
  g_string_append (self->text, line);
  g_string_append (self->text, "\r\n");
  return TRUE;
}

/* UTF-8, or what older programs of Windows write. (transfer full) */
static char *
decode (const char *data,
        gsize       size)
{
  g_autofree char *text = NULL;

  if (size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    {
      data += 3;
      size -= 3;
    }
  if (!g_utf8_validate_len (data, size, NULL))
    text = g_convert (data, (gssize) size, "UTF-8", "WINDOWS-1252", NULL, NULL, NULL);
  return text != NULL ? g_steal_pointer (&text) : g_utf8_make_valid (data, (gssize) size);
}

/* The next line with those that continue it, without folds; NULL at the end. (transfer full) */
static char *
next_line (const char **place)
{
  GString *line = g_string_new (NULL);
  const char *p = *place;

  if (*p == '\0')
    {
      g_string_free (line, TRUE);
      return NULL;
    }
  do
    {
      const gsize length = strcspn (p, "\r\n");

      if (line->len <= MAX_LINE_BYTES)
        g_string_append_len (line, p, (gssize) length);
      p += length;
      p += *p == '\r' && p[1] == '\n' ? 2 : *p != '\0' ? 1 :
                                                         0;
    }
  while ((*p == ' ' || *p == '\t') && *(++p) != '\0');
  *place = p;
  return g_string_free_and_steal (line);
}

/**
 * og_calendar_clean:
 *
 * Returns: (transfer full): the calendar in short, unfolded; OG_ERROR_INPUT
 */
char *
og_calendar_clean (GBytes  *bytes,
                   GError **error)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *decoded = NULL;
  Cleaning self = { 0 };
  const char *place;
  char *line;
  gboolean fine = TRUE;

  if (size > OG_CALENDAR_FILE_MAX_BYTES)
    {
      refuse ("the calendar is too large", error);
      return NULL;
    }
  decoded = decode (data != NULL ? data : "", size);
  self.text = g_string_new (NULL);
  place = decoded;
  while (fine && (line = next_line (&place)) != NULL)
    {
      if (strlen (line) <= MAX_LINE_BYTES)
        fine = take_line (&self, g_strchomp (line), error);
      g_free (line);
    }
  if (fine && (!self.is_calendar || self.depth > 0))
    fine = refuse (self.is_calendar ? "the calendar is cut off" : "this is no calendar", error);
  if (fine)
    return g_string_free_and_steal (self.text);
  g_string_free (self.text, TRUE);
  return NULL;
}
