/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-recurrence-private.h"

#include <string.h>

#include "og-error.h"
#include "og-local-time.h"

/* Longer than any chain of closed days; what finds no working day by then is left out. */
#define MAX_SHIFT 60
/* What is reckoned beside the asked days, so that a day moved onto another is seen from both. */
#define MARGIN (MAX_SHIFT + 7)
/* A daily rule that began a hundred years ago. */
#define MAX_STEPS 40000

/* What one question needs. */
typedef struct
{
  OgSeries *series;
  OgOfficeTime *time;
  OgRuleRead read;
  gboolean has_hours;
  int from; /* days asked, with the margin */
  int to;
  GArray *days; /* of int, in order, each once: what the rule says */
} Expansion;

static GDate
to_date (int julian)
{
  GDate date;

  date = og_local_time_date (julian);
  return date;
}

/* Where no hours are set up yet, Monday to Friday count. */
static gboolean
is_working_day (const Expansion *self,
                int              day)
{
  const GDate date = to_date (day);
  g_autoptr (OgOfficeDay) facts = og_office_time_describe_day (self->time, &date);

  if (self->has_hours)
    return facts->open;
  return facts->holiday == NULL && g_date_get_weekday (&date) <= G_DATE_FRIDAY;
}

/* The n-th working day before (n < 0) or after that day; 0 if there is none near. */
static int
walk_working_days (const Expansion *self,
                   int              day,
                   int              n)
{
  const int step = n < 0 ? -1 : 1;
  int left = ABS (n);

  for (int i = 1; i <= MAX_SHIFT + 2 * ABS (n); i++)
    {
      const int candidate = day + i * step;

      if (is_working_day (self, candidate) && --left == 0)
        return candidate;
    }
  return 0;
}

static gboolean
is_over (const Expansion *self,
         int              day,
         guint            n_before)
{
  return (self->read.until > 0 && day > self->read.until) ||
         (self->read.count > 0 && n_before >= (guint) self->read.count);
}

/* RFC 5545: libical reckons on dates, from the first day on. */
static void
collect_recurrence (Expansion *self)
{
  const GDate first = to_date (self->series->first);
  struct icaltimetype start = icaltime_null_time ();
  icalrecur_iterator *iterator;
  guint n = 0;

  start.year = g_date_get_year (&first);
  start.month = (int) g_date_get_month (&first);
  start.day = g_date_get_day (&first);
  start.is_date = 1;
  iterator = icalrecur_iterator_new (self->read.recurrence, start);
  if (iterator == NULL)
    return;
  for (int i = 0; i < MAX_STEPS; i++)
    {
      struct icaltimetype next = icalrecur_iterator_next (iterator);
      GDate date;
      int day;

      /* Far in the past libical's calendar is another one. */
      if (icaltime_is_null_time (next) ||
          !g_date_valid_dmy ((GDateDay) next.day, (GDateMonth) next.month, (GDateYear) next.year))
        break;
      g_date_clear (&date, 1);
      g_date_set_dmy (&date, (GDateDay) next.day, (GDateMonth) next.month, (GDateYear) next.year);
      day = (int) g_date_get_julian (&date);
      if (day > self->to || is_over (self, day, n++))
        break;
      if (day >= self->from)
        g_array_append_val (self->days, day);
    }
  icalrecur_iterator_free (iterator);
}

/* Holidays between which nobody works lead to the same day, and so count as one. */
static void
collect_holidays (Expansion *self)
{
  const int reach = MAX_SHIFT + 2 * ABS (self->read.days);
  /* Counting begins with the series. */
  const int begin = MAX (self->series->first - reach,
                         self->read.count > 0 ? 0 : self->from - reach);
  int last = 0;
  guint n = 0;

  for (int holiday = MAX (begin, 1); holiday <= MIN (self->to + reach, begin + MAX_STEPS); holiday++)
    {
      const GDate date = to_date (holiday);
      g_autoptr (OgOfficeDay) facts = og_office_time_describe_day (self->time, &date);
      int day;

      if (facts->holiday == NULL)
        continue;
      day = walk_working_days (self, holiday, self->read.days);
      if (day <= last || day < self->series->first)
        continue;
      last = day;
      if (day > self->to || is_over (self, day, n++))
        break;
      if (day >= self->from)
        g_array_append_val (self->days, day);
    }
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

static gboolean
names_day (const Expansion *self,
           int              day)
{
  return g_array_binary_search (self->days, &day, compare_days, NULL);
}

/* On which day it falls; 0: it is left out. One day has one post: what would be moved onto a day
 * that has its own is left out. */
static int
shift (const Expansion *self,
       int              day)
{
  int moved;

  if (self->series->holiday == OG_HOLIDAY_KEEP || is_working_day (self, day))
    return day;
  if (self->series->holiday == OG_HOLIDAY_SKIP)
    return 0;
  moved = walk_working_days (self, day, self->series->holiday == OG_HOLIDAY_BEFORE ? -1 : 1);
  return names_day (self, moved) ? 0 : moved;
}

/* "2026-12-01" among the days that are left out */
static gboolean
is_skipped (OgSeries *series,
            int       day)
{
  const GDate date = to_date (day);
  char text[] = "0000-00-00";

  g_snprintf (text, sizeof text, "%04d-%02d-%02d", g_date_get_year (&date),
              g_date_get_month (&date), g_date_get_day (&date));
  return strstr (series->skipped, text) != NULL;
}

/**
 * og_recurrence_check:
 *
 * Returns: whether the rule can be read and comes at all; OG_ERROR_INPUT says why not
 */
gboolean
og_recurrence_check (const char *rule,
                     GError    **error)
{
  OgRuleRead read;
  icalrecur_iterator *iterator;
  gboolean comes;

  if (!og_rule_read (rule, &read, error))
    return FALSE;
  if (read.holiday)
    return TRUE;
  /* A leap year, in which every day of the calendar comes. */
  iterator = icalrecur_iterator_new (read.recurrence, icaltime_from_string ("20240101"));
  comes = iterator != NULL && !icaltime_is_null_time (icalrecur_iterator_next (iterator));
  if (iterator != NULL)
    icalrecur_iterator_free (iterator);
  if (!comes)
    g_set_error_literal (error, OG_ERROR, OG_ERROR_INPUT, "the rule never comes");
  return comes;
}

/**
 * og_recurrence_expand:
 * @time: the office's opening hours
 * @first: Julian day number, as @last
 *
 * Returns: (transfer full) (element-type OgOccurrence): those whose day by the rule lies between
 *   both, in order; none for a rule that cannot be read
 */
GArray *
og_recurrence_expand (OgSeries     *series,
                      OgOfficeTime *time,
                      int           first,
                      int           last)
{
  GArray *result = g_array_new (FALSE, FALSE, sizeof (OgOccurrence));
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (int));
  Expansion self = { .series = series, .time = time, .days = days };
  int before = 0; /* the last day on which one was moved */

  g_return_val_if_fail (OG_IS_SERIES (series), result);

  if (!og_rule_read (series->rule, &self.read, NULL) || series->first <= 0 || last < first ||
      !g_date_valid_julian ((guint32) series->first))
    return result;
  self.has_hours = og_office_has_hours (og_office_time_get_office (time));
  self.from = MAX (first - MARGIN, 1);
  self.to = last + MARGIN;
  if (self.read.holiday)
    collect_holidays (&self);
  else
    collect_recurrence (&self);
  for (guint i = 0; i < days->len && result->len < OG_RECURRENCE_MAX; i++)
    {
      OgOccurrence found = { .day = g_array_index (days, int, i) };

      if (is_skipped (series, found.day))
        continue;
      found.shifted = shift (&self, found.day);
      if (found.shifted != 0 && found.shifted == before)
        found.shifted = 0;
      else if (found.shifted != 0)
        before = found.shifted;
      if (found.day >= first && found.day <= last)
        g_array_append_val (result, found);
    }
  return result;
}

/**
 * og_recurrence_local_time:
 * @shifted: the day on which it falls
 *
 * Returns: (transfer full): "YYYY-MM-DDTHH:MM" on the wall of the series' zone, also on the days on
 *   which the clocks are changed
 */
char *
og_recurrence_local_time (OgSeries *series,
                          int       shifted)
{
  const GDate date = to_date (shifted);

  g_return_val_if_fail (g_date_valid (&date), NULL);

  return g_strdup_printf ("%04d-%02d-%02dT%s", g_date_get_year (&date), g_date_get_month (&date),
                          g_date_get_day (&date), series->time);
}

/**
 * og_recurrence_end:
 * @last: Julian day number
 *
 * A rule that ends earlier by its own UNTIL stays as it is.
 *
 * Returns: (transfer full): the rule, with UNTIL instead of COUNT
 */
char *
og_recurrence_end (const char *rule,
                   int         last)
{
  const gsize head = strcspn (rule, ":") + (strchr (rule, ':') != NULL);
  g_auto (GStrv) parts = g_strsplit (rule + head, ";", -1);
  GString *result = g_string_new_len (rule, (gssize) head);
  const GDate date = to_date (last);
  OgRuleRead read;

  if (og_rule_read (rule, &read, NULL) && read.until > 0 && read.until <= last)
    return g_string_free_and_steal (g_string_assign (result, rule));
  for (guint i = 0; parts[i] != NULL; i++)
    if (!g_str_has_prefix (parts[i], "COUNT=") && !g_str_has_prefix (parts[i], "UNTIL="))
      g_string_append_printf (result, "%s%s", result->len > head ? ";" : "", parts[i]);
  g_string_append_printf (result, ";UNTIL=%04d%02d%02d", g_date_get_year (&date),
                          g_date_get_month (&date), g_date_get_day (&date));
  return g_string_free_and_steal (result);
}
