/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-timetable.h"

#include <stdio.h>
#include <string.h>

#define DAYS 7
#define DAY_MINUTES (24 * 60)
#define MAX_PERIODS 1000

G_DEFINE_FINAL_TYPE (OgTimetable, og_timetable, OG_TYPE_RECORD)

static const OgField fields[] = {
  OG_FIELD (OgTimetable, kind, INT),
  OG_FIELD (OgTimetable, valid_from, DATE),
  OG_FIELD (OgTimetable, valid_until, DATE),
  OG_FIELD (OgTimetable, name, STRING),
  OG_FIELD (OgTimetable, week, STRING),
  OG_FIELD (OgTimetable, unclear, STRING),
};

static const char *const day_names[DAYS] = { "Mo", "Tu", "We", "Th", "Fr", "Sa", "Su" };

static void
og_timetable_class_init (OgTimetableClass *klass)
{
  og_record_class_set_fields (OG_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
og_timetable_init (OgTimetable *self)
{
  self->week = g_strdup ("");
}

/**
 * og_timetable_new:
 *
 * Returns: (transfer full): a week without hours
 */
OgTimetable *
og_timetable_new (OgHoursKind kind)
{
  return g_object_new (OG_TYPE_TIMETABLE, "kind", kind, NULL);
}

static int
compare_periods (gconstpointer a,
                 gconstpointer b)
{
  const OgPeriod *left = a;
  const OgPeriod *right = b;

  if (left->weekday != right->weekday)
    return left->weekday - right->weekday;
  return left->start - right->start;
}

/* 1 … 7, or 0 for no weekday. */
static int
read_day (const char *name)
{
  for (int i = 0; i < DAYS; i++)
    if (strcmp (name, day_names[i]) == 0)
      return i + 1;
  return 0;
}

/* "Mo-We,Fr" as bits, 1 << weekday; 0 if it is nothing of the kind. */
static guint
read_days (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);
  guint days = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_auto (GStrv) ends = g_strsplit (parts[i], "-", -1);
      const int first = read_day (g_strstrip (ends[0] != NULL ? ends[0] : parts[i]));
      const int last = ends[0] != NULL && ends[1] != NULL ? read_day (g_strstrip (ends[1])) : first;

      if (first == 0 || last < first || (ends[1] != NULL && ends[2] != NULL))
        return 0;
      for (int day = first; day <= last; day++)
        days |= 1u << day;
    }
  return days;
}

static gboolean
read_times (const char *text,
            guint       days,
            GArray     *periods)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      int from_hour, from_minute, to_hour, to_minute;
      int read = 0;

      g_strstrip (parts[i]);
      if (sscanf (parts[i], "%2d:%2d-%2d:%2d%n", &from_hour, &from_minute, &to_hour, &to_minute,
                  &read) != 4 ||
          parts[i][read] != '\0' || from_hour < 0 || from_hour > 23 || from_minute < 0 ||
          from_minute > 59 || to_hour < 0 || to_hour > 47 || to_minute < 0 || to_minute > 59 ||
          to_hour * 60 + to_minute <= from_hour * 60 + from_minute)
        return FALSE;
      for (int day = 0; day <= DAYS; day++)
        if ((days & (1u << day)) != 0 && periods->len < MAX_PERIODS)
          {
            OgPeriod period = { day, from_hour * 60 + from_minute, to_hour * 60 + to_minute };

            g_array_append_val (periods, period);
          }
    }
  return TRUE;
}

/**
 * og_periods_parse:
 * @text: (nullable): "Mo-Fr 08:00-12:00; Th 14:00-18:00", or "08:00-12:00" for a single day
 *
 * Returns: (transfer full) (nullable) (element-type OgPeriod): sorted; %NULL if it is no such text
 */
GArray *
og_periods_parse (const char *text)
{
  g_autoptr (GArray) periods = g_array_new (FALSE, FALSE, sizeof (OgPeriod));
  g_auto (GStrv) entries = g_strsplit (text != NULL ? text : "", ";", -1);

  for (guint i = 0; entries[i] != NULL; i++)
    {
      char *entry = g_strstrip (entries[i]);
      char *times = entry;
      guint days = 1; /* a single day */

      if (*entry == '\0')
        continue;
      if (g_ascii_isalpha (*entry))
        {
          times = strchr (entry, ' ');
          if (times == NULL)
            return NULL;
          *times++ = '\0';
          days = read_days (entry);
        }
      if (days == 0 || !read_times (times, days, periods))
        return NULL;
    }
  g_array_sort (periods, compare_periods);
  return g_steal_pointer (&periods);
}

/* The times of a weekday: "08:00-12:00,14:00-18:00". */
static char *
dup_times (GArray *periods,
           int     weekday)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < periods->len; i++)
    {
      const OgPeriod *period = &g_array_index (periods, OgPeriod, i);

      if (period->weekday == weekday)
        g_string_append_printf (text, "%s%02d:%02d-%02d:%02d", text->len > 0 ? "," : "",
                                period->start / 60, period->start % 60, period->end / 60,
                                period->end % 60);
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

/**
 * og_periods_format:
 * @periods: (element-type OgPeriod): sorted; those of a single day, or of a week
 *
 * Returns: (transfer full): the text that og_periods_parse() reads back
 */
char *
og_periods_format (GArray *periods)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *single = dup_times (periods, 0);

  g_string_append (text, single);
  for (int first = 1, last; first <= DAYS; first = last + 1)
    {
      g_autofree char *times = dup_times (periods, first);

      for (last = first; last < DAYS; last++)
        {
          g_autofree char *next = dup_times (periods, last + 1);

          if (!g_str_equal (next, times))
            break;
        }
      if (*times == '\0')
        continue;
      g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", day_names[first - 1]);
      if (last > first)
        g_string_append_printf (text, "-%s", day_names[last - 1]);
      g_string_append_printf (text, " %s", times);
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

/**
 * og_timetable_dup_periods:
 *
 * Returns: (transfer full) (element-type OgPeriod): its periods, none if the text is damaged
 */
GArray *
og_timetable_dup_periods (OgTimetable *self)
{
  GArray *periods = og_periods_parse (self->week);

  return periods != NULL ? periods : g_array_new (FALSE, FALSE, sizeof (OgPeriod));
}

/* Replaces the hours of the week; periods: of OgPeriod in any order. */
static void
set_periods (OgTimetable *self,
             GArray      *periods)
{
  g_autofree char *week = NULL;

  g_array_sort (periods, compare_periods);
  week = og_periods_format (periods);
  og_record_set_string (OG_RECORD (self), "week", week);
}

/**
 * og_timetable_clear_day:
 * @weekday: 1 Monday … 7 Sunday
 *
 * Closes the office on that weekday.
 */
void
og_timetable_clear_day (OgTimetable *self,
                        int          weekday)
{
  g_autoptr (GArray) periods = og_timetable_dup_periods (self);

  for (guint i = periods->len; i > 0; i--)
    if (g_array_index (periods, OgPeriod, i - 1).weekday == weekday)
      g_array_remove_index (periods, i - 1);
  set_periods (self, periods);
}

/**
 * og_timetable_add_period:
 * @weekday: 1 Monday … 7 Sunday
 * @start: minutes since midnight, local wall time
 * @end: minutes since midnight, after @start, at most 47:59
 *
 * Opens the office for one more period.
 */
void
og_timetable_add_period (OgTimetable *self,
                         int          weekday,
                         int          start,
                         int          end)
{
  g_autoptr (GArray) periods = og_timetable_dup_periods (self);
  OgPeriod period = { weekday, start, end };

  g_return_if_fail (weekday >= 1 && weekday <= DAYS);
  g_return_if_fail (start >= 0 && start < end && end < 2 * DAY_MINUTES);

  g_array_append_val (periods, period);
  set_periods (self, periods);
}

/**
 * og_timetable_dup_unclear:
 * @weekday: 1 Monday … 7 Sunday
 *
 * Returns: (transfer full) (nullable): what was typed for that day and is not understood yet
 */
char *
og_timetable_dup_unclear (OgTimetable *self,
                          int          weekday)
{
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (OG_IS_TIMETABLE (self), NULL);
  g_return_val_if_fail (weekday >= 1 && weekday <= DAYS, NULL);

  lines = g_strsplit (self->unclear != NULL ? self->unclear : "", "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (lines[i][0] == '0' + weekday && lines[i][1] == ' ')
      return g_strdup (lines[i] + 2);
  return NULL;
}

/**
 * og_timetable_set_unclear:
 * @weekday: 1 Monday … 7 Sunday
 * @text: (nullable): one line, as it was typed; %NULL: that day is understood
 */
void
og_timetable_set_unclear (OgTimetable *self,
                          int          weekday,
                          const char  *text)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  g_return_if_fail (OG_IS_TIMETABLE (self));
  g_return_if_fail (weekday >= 1 && weekday <= DAYS);

  for (int day = 1; day <= DAYS; day++)
    {
      g_autofree char *kept = og_timetable_dup_unclear (self, day);
      const char *line = day == weekday ? text : kept;

      if (line == NULL || strchr (line, '\n') != NULL)
        continue;
      g_string_append_printf (lines, "%s%d %s", lines->len > 0 ? "\n" : "", day, line);
    }
  og_record_set_string (OG_RECORD (self), "unclear", lines->len > 0 ? lines->str : NULL);
}
