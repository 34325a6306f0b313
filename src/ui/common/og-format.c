/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-format.h"

#include <glib/gi18n.h>

#include "og-local-time.h"

static char *
format_at (gint64      at,
           const char *zone,
           const char *format)
{
  g_autoptr (GDateTime) time = og_local_time_at (at, zone);

  return g_date_time_format (time, format);
}

static guint32
julian_day (gint64      at,
            const char *zone)
{
  g_autoptr (GDateTime) time = og_local_time_at (at, zone);
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, g_date_time_get_day_of_month (time), g_date_time_get_month (time),
                  g_date_time_get_year (time));
  return g_date_get_julian (&date);
}

static gboolean
same_year (gint64      at,
           const char *zone,
           gint64      now)
{
  g_autoptr (GDateTime) time = og_local_time_at (at, zone);
  g_autoptr (GDateTime) today = og_local_time_at (now, zone);

  return g_date_time_get_year (time) == g_date_time_get_year (today);
}

/**
 * og_format_days_between:
 *
 * Returns: how many calendar days @at lies after @now in that zone, negative if before
 */
int
og_format_days_between (gint64      now,
                        gint64      at,
                        const char *zone)
{
  return (int) julian_day (at, zone) - (int) julian_day (now, zone);
}

/**
 * og_format_time_of_day:
 *
 * Returns: (transfer full): the wall time, such as "8:00"
 */
char *
og_format_time_of_day (gint64      at,
                       const char *zone)
{
  /* Translators: a time of day, as in g_date_time_format(): "8:00" */
  return format_at (at, zone, _("%-H:%M"));
}

/**
 * og_format_date:
 *
 * Returns: (transfer full): weekday and date, such as "Monday, 23 November"; with the year where it
 *   is not this one
 */
char *
og_format_date (gint64      at,
                const char *zone,
                gint64      now)
{
  if (same_year (at, zone, now))
    /* Translators: weekday and date, as in g_date_time_format(): "Monday, 23 November" */
    return format_at (at, zone, _("%A, %-e %B"));
  /* Translators: weekday, date and year, as in g_date_time_format(): "Monday, 23 November 2026" */
  return format_at (at, zone, _("%A, %-e %B %Y"));
}

/**
 * og_format_long_date:
 *
 * Returns: (transfer full): the date with its year, such as "23 November 2026"
 */
char *
og_format_long_date (gint64      at,
                     const char *zone)
{
  /* Translators: date and year, as in g_date_time_format(): "23 November 2026" */
  return format_at (at, zone, _("%-e %B %Y"));
}

/**
 * og_format_julian_day:
 *
 * Returns: the Julian day number of the day on which @at lies in that zone
 */
int
og_format_julian_day (gint64      at,
                      const char *zone)
{
  return (int) julian_day (at, zone);
}

/**
 * og_format_julian:
 * @day: a Julian day number
 *
 * Returns: (transfer full): weekday and date, such as "Monday, 23 November"; with the year where it
 *   is not this one
 */
char *
og_format_julian (int         day,
                  const char *zone,
                  gint64      now)
{
  GDate date;
  g_autofree char *noon = NULL;
  gint64 at = now;

  g_return_val_if_fail (g_date_valid_julian ((guint32) day), NULL);

  date = og_local_time_date (day);
  noon = g_strdup_printf ("%04d-%02d-%02dT12:00", g_date_get_year (&date), g_date_get_month (&date),
                          g_date_get_day (&date));
  return og_local_time_to_unix (noon, zone, &at) ? og_format_date (at, zone, now) : g_strdup (noon);
}

/**
 * og_format_day:
 *
 * Returns: (transfer full): the day within a sentence: "today", "tomorrow", "yesterday", the
 *   weekday within the next six days, else weekday and date
 */
char *
og_format_day (gint64      at,
               const char *zone,
               gint64      now)
{
  int days = og_format_days_between (now, at, zone);

  switch (days)
    {
    case -1:
      return g_strdup (_("yesterday"));
    case 0:
      return g_strdup (_("today"));
    case 1:
      return g_strdup (_("tomorrow"));
    default:
      if (days > 1 && days < 7)
        /* Translators: a weekday within a sentence, as in g_date_time_format(): "Monday" */
        return format_at (at, zone, C_("day", "%A"));
      return og_format_date (at, zone, now);
    }
}

/**
 * og_format_day_heading:
 *
 * Returns: (transfer full): the day above a group of a list: "Today, 23 November",
 *   "Wednesday, 25 November"
 */
char *
og_format_day_heading (gint64      at,
                       const char *zone,
                       gint64      now)
{
  switch (og_format_days_between (now, at, zone))
    {
    case -1:
      /* Translators: a heading, as in g_date_time_format(): "Yesterday, 22 November" */
      return format_at (at, zone, _("Yesterday, %-e %B"));
    case 0:
      /* Translators: a heading, as in g_date_time_format(): "Today, 23 November" */
      return format_at (at, zone, _("Today, %-e %B"));
    case 1:
      /* Translators: a heading, as in g_date_time_format(): "Tomorrow, 24 November" */
      return format_at (at, zone, _("Tomorrow, %-e %B"));
    default:
      return og_format_date (at, zone, now);
    }
}

/**
 * og_format_when:
 *
 * Returns: (transfer full): day and time within a sentence: "today 12:30", "tomorrow 8:00",
 *   "Wednesday, 25 November, 9:00"
 */
char *
og_format_when (gint64      at,
                const char *zone,
                gint64      now)
{
  int days = og_format_days_between (now, at, zone);
  g_autofree char *time = og_format_time_of_day (at, zone);
  g_autofree char *date = NULL;

  switch (days)
    {
    case -1:
      /* Translators: %s is a time of day */
      return g_strdup_printf (_("yesterday %s"), time);
    case 0:
      /* Translators: %s is a time of day */
      return g_strdup_printf (_("today %s"), time);
    case 1:
      /* Translators: %s is a time of day */
      return g_strdup_printf (_("tomorrow %s"), time);
    default:
      date = og_format_date (at, zone, now);
      /* Translators: a date with its weekday, and a time: "Wednesday, 25 November, 9:00" */
      return g_strdup_printf (_("%1$s, %2$s"), date, time);
    }
}

/**
 * og_format_soon:
 *
 * Returns: (transfer full): as og_format_when(), but the weekday alone within the next six days:
 *   "Wednesday 9:00"
 */
char *
og_format_soon (gint64      at,
                const char *zone,
                gint64      now)
{
  int days = og_format_days_between (now, at, zone);
  g_autofree char *day = NULL;
  g_autofree char *time = NULL;

  if (days < 2 || days > 6)
    return og_format_when (at, zone, now);
  day = og_format_day (at, zone, now);
  time = og_format_time_of_day (at, zone);
  /* Translators: a weekday and a time within a sentence: "Wednesday 9:00" */
  return g_strdup_printf (C_("day and time", "%1$s %2$s"), day, time);
}

/**
 * og_format_list_time:
 *
 * Returns: (transfer full): as short as a row of a list needs it: the time of today, "Yesterday",
 *   the weekday of the last six days, else the date
 */
char *
og_format_list_time (gint64      at,
                     const char *zone,
                     gint64      now)
{
  int days = og_format_days_between (now, at, zone);

  if (days == 0)
    return og_format_time_of_day (at, zone);
  if (days == -1)
    return g_strdup (C_("list", "Yesterday"));
  if (days < 0 && days > -7)
    /* Translators: a weekday in short, as in g_date_time_format(): "Mon" */
    return format_at (at, zone, C_("list", "%a"));
  if (same_year (at, zone, now))
    /* Translators: a date in short, as in g_date_time_format(): "23 Nov" */
    return format_at (at, zone, C_("list", "%-e %b"));
  /* Translators: a date with its year in short, as in g_date_time_format(): "23 Nov 2026" */
  return format_at (at, zone, C_("list", "%-e %b %Y"));
}

/**
 * og_format_month:
 *
 * Returns: (transfer full): month and year, such as "November 2026"
 */
char *
og_format_month (gint64      at,
                 const char *zone)
{
  /* Translators: a month and its year, as in g_date_time_format(): "November 2026" */
  return format_at (at, zone, _("%OB %Y"));
}

/**
 * og_format_size:
 * @bytes: of a file
 *
 * Returns: (transfer full): the size in the words of the system
 */
char *
og_format_size (gint64 bytes)
{
  return g_format_size ((guint64) MAX (bytes, 0));
}

/**
 * og_language:
 *
 * Returns: (transfer none): the language of the window
 */
const char *
og_language (void)
{
  /* Translators: "de" if this is the German translation, else "en". */
  return C_("language of the program's own texts", "en");
}
