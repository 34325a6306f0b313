/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-hours-text.h"

#include <string.h>

#include "og-time-text.h"

#define DAY_MINUTES (24 * 60)
#define EVENING (18 * 60)
#define MORNING (6 * 60)

/* Words of the two languages people type here, whatever the program's own is. */
static const char *const closed_words[] = { "-", "–", "zu", "geschlossen", "closed" };
static const char *const and_words[] = { ";", "&", "+", " und ", " and ", " sowie " };
static const char *const until_words[] = { "–", "—", "−", " bis ", " to " };

/* Replaces every one of the words by a single character. */
static void
unify (GString    *text,
       const char *const *words,
       gsize       n_words,
       const char *by)
{
  for (gsize i = 0; i < n_words; i++)
    g_string_replace (text, words[i], by, 0);
}

static gboolean
means_closed (const char *text)
{
  g_autofree char *folded = g_utf8_strdown (text, -1);

  if (*folded == '\0')
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (closed_words); i++)
    if (g_str_equal (folded, closed_words[i]))
      return TRUE;
  return FALSE;
}

/* As og_time_text_parse(), but the end of a day may also be written as 24:00. */
static gboolean
parse_end (const char *text,
           int        *minutes)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));

  if (g_str_has_prefix (trimmed, "24") &&
      strspn (trimmed + 2, ":.0") == strcspn (trimmed + 2, " uUhH"))
    {
      *minutes = DAY_MINUTES;
      return TRUE;
    }
  return og_time_text_parse (trimmed, minutes);
}

static OgHoursFault
parse_period (const char *text,
              OgPeriod   *period)
{
  g_auto (GStrv) ends = g_strsplit (text, "-", -1);

  if (g_strv_length (ends) == 1)
    return og_time_text_parse (ends[0], &period->start) ? OG_HOURS_NO_END : OG_HOURS_UNCLEAR;
  if (g_strv_length (ends) != 2 || !og_time_text_parse (ends[0], &period->start))
    return OG_HOURS_UNCLEAR;
  if (*g_strstrip (ends[1]) == '\0')
    return OG_HOURS_NO_END;
  if (!parse_end (ends[1], &period->end))
    return OG_HOURS_UNCLEAR;

  if (period->end <= period->start && period->start >= EVENING && period->end <= MORNING)
    period->end += DAY_MINUTES;
  return period->end > period->start ? OG_HOURS_FINE : OG_HOURS_BACKWARDS;
}

static int
compare_periods (gconstpointer a,
                 gconstpointer b)
{
  return ((const OgPeriod *) a)->start - ((const OgPeriod *) b)->start;
}

static gboolean
overlap (GArray *periods)
{
  for (guint i = 1; i < periods->len; i++)
    if (g_array_index (periods, OgPeriod, i).start < g_array_index (periods, OgPeriod, i - 1).end)
      return TRUE;
  return FALSE;
}

/**
 * og_hours_text_parse:
 * @text: the hours of one weekday
 * @periods: (out) (transfer full) (nullable): of OgPeriod with weekday 0, in order; none for a
 *   closed day; %NULL with a fault
 * @part: (out) (transfer full) (nullable): the words that are at fault
 *
 * Returns: what is wrong, or OG_HOURS_FINE
 */
OgHoursFault
og_hours_text_parse (const char *text,
                     GArray    **periods,
                     char      **part)
{
  g_autofree char *trimmed = g_strstrip (g_utf8_make_valid (text, -1));
  g_autoptr (GString) unified = g_string_new (trimmed);
  g_autoptr (GArray) found = g_array_new (FALSE, TRUE, sizeof (OgPeriod));
  g_auto (GStrv) parts = NULL;

  *periods = NULL;
  *part = NULL;
  if (means_closed (trimmed))
    {
      *periods = g_steal_pointer (&found);
      return OG_HOURS_FINE;
    }

  unify (unified, and_words, G_N_ELEMENTS (and_words), ",");
  unify (unified, until_words, G_N_ELEMENTS (until_words), "-");
  parts = g_strsplit (unified->str, ",", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      OgPeriod period = { 0 };
      OgHoursFault fault;

      /* A comma at the end: the person is still typing. */
      if (*g_strstrip (parts[i]) == '\0' && i > 0 && parts[i + 1] == NULL)
        break;
      fault = parse_period (parts[i], &period);
      if (fault != OG_HOURS_FINE)
        {
          *part = g_strdup (parts[i]);
          return fault;
        }
      g_array_append_val (found, period);
    }

  g_array_sort (found, compare_periods);
  if (overlap (found))
    {
      *part = g_steal_pointer (&trimmed);
      return OG_HOURS_OVERLAP;
    }
  *periods = g_steal_pointer (&found);
  return OG_HOURS_FINE;
}

static void
append_time (GString *text,
             int      minutes)
{
  const int of_day = minutes == DAY_MINUTES ? minutes : minutes % DAY_MINUTES;

  g_string_append_printf (text, "%d", of_day / 60);
  if (of_day % 60 != 0)
    g_string_append_printf (text, ":%02d", of_day % 60);
}

/**
 * og_hours_text_format:
 * @weekday: 1 Monday … 7 Sunday
 *
 * Returns: (transfer full): the hours as og_hours_text_parse() reads them; "" for a closed day
 */
char *
og_hours_text_format (GArray *periods,
                      int     weekday)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < periods->len; i++)
    {
      const OgPeriod *period = &g_array_index (periods, OgPeriod, i);

      if (period->weekday != weekday)
        continue;
      if (text->len > 0)
        g_string_append (text, ", ");
      append_time (text, period->start);
      g_string_append (text, "–");
      append_time (text, period->end);
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

/**
 * og_hours_text_apply:
 * @weekday: 1 Monday … 7 Sunday
 * @periods: (element-type OgPeriod): their weekday does not matter
 *
 * Replaces the hours of a weekday.
 */
void
og_hours_text_apply (OgTimetable *timetable,
                     int          weekday,
                     GArray      *periods)
{
  og_timetable_clear_day (timetable, weekday);
  for (guint i = 0; i < periods->len; i++)
    {
      const OgPeriod *period = &g_array_index (periods, OgPeriod, i);

      og_timetable_add_period (timetable, weekday, period->start, period->end);
    }
}
