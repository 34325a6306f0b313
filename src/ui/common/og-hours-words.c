/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-hours-words.h"

#include <glib/gi18n.h>

#define DAYS 7

/**
 * og_hours_words_weekday:
 * @weekday: 1 Monday … 7 Sunday
 *
 * Returns: (transfer none): its name, translated
 */
const char *
og_hours_words_weekday (int weekday)
{
  static const char *const names[DAYS] = {
    N_("Monday"),
    N_("Tuesday"),
    N_("Wednesday"),
    N_("Thursday"),
    N_("Friday"),
    N_("Saturday"),
    N_("Sunday"),
  };

  g_return_val_if_fail (weekday >= 1 && weekday <= DAYS, NULL);

  return gettext (names[weekday - 1]);
}

/* Appends the days from first to last as one item of a list. */
static void
append_days (GString *days,
             int      first,
             int      last)
{
  if (days->len > 0)
    g_string_append (days, ", ");
  if (first == last)
    g_string_append (days, og_hours_words_weekday (first));
  else if (last == first + 1)
    g_string_append_printf (days, "%s, %s", og_hours_words_weekday (first),
                            og_hours_words_weekday (last));
  else
    /* Translators: both are weekdays: "Monday to Friday" */
    g_string_append_printf (days, _("%1$s to %2$s"), og_hours_words_weekday (first),
                            og_hours_words_weekday (last));
}

/* The days that have the same hours as the given one, from it on. */
static char *
dup_days_like (char **hours,
               int    weekday)
{
  g_autoptr (GString) days = g_string_new (NULL);

  for (int day = weekday; day <= DAYS; day++)
    {
      int last = day;

      if (!g_str_equal (hours[day - 1], hours[weekday - 1]))
        continue;
      while (last < DAYS && g_str_equal (hours[last], hours[weekday - 1]))
        last++;
      append_days (days, day, last);
      day = last;
    }
  return g_string_free_and_steal (g_steal_pointer (&days));
}

static gboolean
seen_before (char **hours,
             int    weekday)
{
  for (int day = 1; day < weekday; day++)
    if (g_str_equal (hours[day - 1], hours[weekday - 1]))
      return TRUE;
  return FALSE;
}

/**
 * og_hours_words_week:
 *
 * Returns: (transfer full): the hours of the week, days with the same hours on one line
 */
char *
og_hours_words_week (OgTimetable *timetable)
{
  g_autoptr (GArray) periods = og_timetable_dup_periods (timetable);
  char *hours[DAYS + 1] = { NULL };
  g_autoptr (GString) lines = g_string_new (NULL);

  for (int day = 1; day <= DAYS; day++)
    hours[day - 1] = og_hours_text_format (periods, day);

  for (int day = 1; day <= DAYS; day++)
    {
      g_autofree char *days = NULL;

      if (seen_before (hours, day))
        continue;
      days = dup_days_like (hours, day);
      if (lines->len > 0)
        g_string_append_c (lines, '\n');
      /* Translators: %1$s are weekdays, %2$s are hours: "Monday to Friday: 8–12, 14–18" */
      g_string_append_printf (lines, _("%1$s: %2$s"), days,
                              *hours[day - 1] != '\0' ? hours[day - 1] : C_("office", "closed"));
    }

  for (int day = 0; day < DAYS; day++)
    g_free (hours[day]);
  return g_string_free_and_steal (g_steal_pointer (&lines));
}

/**
 * og_hours_words_sum:
 *
 * Returns: (transfer full): how many hours a week that makes
 */
char *
og_hours_words_sum (OgTimetable *timetable)
{
  g_autoptr (GArray) periods = og_timetable_dup_periods (timetable);
  gulong minutes = 0;

  for (guint i = 0; i < periods->len; i++)
    {
      const OgPeriod *period = &g_array_index (periods, OgPeriod, i);

      minutes += (gulong) (period->end - period->start);
    }
  if (minutes == 0)
    return g_strdup (_("The office is never open. No response time can run."));
  if (minutes % 60 != 0)
    /* Translators: hours and minutes */
    return g_strdup_printf (_("That makes %1$lu:%2$02lu hours a week."), minutes / 60, minutes % 60);
  return g_strdup_printf (ngettext ("That makes %lu hour a week.", "That makes %lu hours a week.",
                                    minutes / 60),
                          minutes / 60);
}

/**
 * og_hours_words_fault:
 * @part: the words at fault
 *
 * Returns: (transfer full): what is wrong, and how to write it
 */
char *
og_hours_words_fault (OgHoursFault fault,
                      const char  *part)
{
  switch (fault)
    {
    case OG_HOURS_FINE:
      return NULL;
    case OG_HOURS_UNCLEAR:
      /* Translators: %s is what a person typed */
      return g_strdup_printf (_("“%s” is not understood. Write for example 8-12, 14-18."), part);
    case OG_HOURS_NO_END:
      /* Translators: %s is what a person typed */
      return g_strdup_printf (_("“%s” has no end. Write for example 8-12."), part);
    case OG_HOURS_BACKWARDS:
      /* Translators: %s is what a person typed */
      return g_strdup_printf (_("“%s” ends before it begins."), part);
    case OG_HOURS_OVERLAP:
      /* Translators: %s is what a person typed */
      return g_strdup_printf (_("In “%s” two times overlap."), part);
    default:
      g_return_val_if_reached (NULL);
    }
}
