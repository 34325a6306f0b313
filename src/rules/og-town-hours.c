/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-town-words.h"

#include "og-local-time.h"
#include "og-office-weeks.h"
#include "og-rules-data.h"

#define DAYS 7
#define DAY_MINUTES (24 * 60)

static GKeyFile *
words (void)
{
  return og_rules_data_keys ("words.ini");
}

/* "8", "8:30", and 24 for midnight at the end of a day */
static char *
dup_clock (int         minutes,
           const char *lang)
{
  const int of_day = minutes == DAY_MINUTES ? minutes : minutes % DAY_MINUTES;
  g_autofree char *hour = g_strdup_printf ("%d", of_day / 60);
  g_autofree char *minute = g_strdup_printf ("%02d", of_day % 60);

  return og_rules_data_fill (words (), "hours", of_day % 60 == 0 ? "full-hour" : "hour-minute",
                             lang, "hour", hour, "minute", minute, NULL);
}

/* (transfer full) (element-type utf8): "8–12", "14–18:30": the periods of a weekday. */
static GPtrArray *
dup_periods (GArray     *periods,
             int         weekday,
             const char *lang)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < periods->len; i++)
    {
      const OgPeriod *period = &g_array_index (periods, OgPeriod, i);
      g_autofree char *start = dup_clock (period->start, lang);
      g_autofree char *end = dup_clock (period->end, lang);

      if (period->weekday == weekday)
        g_ptr_array_add (texts, g_strdup_printf ("%s–%s", start, end));
    }
  return texts;
}

/* All periods of a weekday in one text: "8–12 und 14–18", or with commas only; "" if closed. */
static char *
dup_times (GArray     *periods,
           int         weekday,
           gboolean    in_words,
           const char *lang)
{
  g_autoptr (GPtrArray) texts = dup_periods (periods, weekday, lang);
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < texts->len; i++)
    {
      if (in_words && i > 0 && i + 1 == texts->len)
        return og_rules_data_fill (words (), "hours", "and", lang, "first", joined->str, "last",
                                   g_ptr_array_index (texts, i), NULL);
      g_string_append_printf (joined, "%s%s", i > 0 ? ", " : "",
                              (char *) g_ptr_array_index (texts, i));
    }
  return g_string_free_and_steal (g_steal_pointer (&joined));
}

/* "Montag", "Montag und Dienstag", "Montag bis Mittwoch" */
static char *
dup_days (int         first,
          int         last,
          const char *lang)
{
  g_auto (GStrv) names = og_rules_data_list (words (), "days", "names", lang);

  if (first == last)
    return g_strdup (names[first - 1]);
  return og_rules_data_fill (words (), "hours", last == first + 1 ? "days-two" : "days-more", lang,
                             "first", names[first - 1], "last", names[last - 1], NULL);
}

/* "Mo", "Mo–Mi" */
static char *
dup_days_short (int         first,
                int         last,
                const char *lang)
{
  g_auto (GStrv) names = og_rules_data_list (words (), "days", "short", lang);

  return first == last ? g_strdup (names[first - 1]) :
                         g_strdup_printf ("%s–%s", names[first - 1], names[last - 1]);
}

/* The last day of the run of days with the same hours as @first. */
static int
end_of_run (GArray     *periods,
            int         first,
            const char *lang)
{
  g_autofree char *times = dup_times (periods, first, FALSE, lang);
  int last;

  for (last = first; last < DAYS; last++)
    {
      g_autofree char *next = dup_times (periods, last + 1, FALSE, lang);

      if (!g_str_equal (times, next))
        break;
    }
  return last;
}

/**
 * og_town_words_week:
 * @now: unix seconds: the week that holds on that day
 *
 * Returns: (transfer full): one line for each run of days with the same hours, closed days left
 *   out: "Montag bis Mittwoch 8–12 Uhr"; "" for a week without hours
 */
char *
og_town_words_week (OgOffice   *office,
                    OgHoursKind kind,
                    gint64      now)
{
  const char *lang = office->language;
  const int day = og_local_time_day (now, office->zone);
  g_autoptr (GArray) periods = og_office_weeks_dup (office, kind, day);
  g_autoptr (GString) text = g_string_new (NULL);

  for (int first = 1, last; first <= DAYS; first = last + 1)
    {
      g_autofree char *times = dup_times (periods, first, TRUE, lang);
      g_autofree char *days = NULL;
      g_autofree char *line = NULL;

      last = end_of_run (periods, first, lang);
      if (*times == '\0')
        continue;
      days = dup_days (first, last, lang);
      line = og_rules_data_fill (words (), "hours", "line", lang, "days", days, "times", times,
                                 NULL);
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

/**
 * og_town_words_week_short:
 * @now: unix seconds: the week that holds on that day
 *
 * Returns: (transfer full): "Mo–Mi 8–12, Do 8–12, 14–18 Uhr"; "" for a week without hours
 */
char *
og_town_words_week_short (OgOffice   *office,
                          OgHoursKind kind,
                          gint64      now)
{
  const char *lang = office->language;
  const int day = og_local_time_day (now, office->zone);
  g_autoptr (GArray) periods = og_office_weeks_dup (office, kind, day);
  g_autoptr (GString) text = g_string_new (NULL);

  for (int first = 1, last; first <= DAYS; first = last + 1)
    {
      g_autofree char *times = dup_times (periods, first, FALSE, lang);
      g_autofree char *days = NULL;

      last = end_of_run (periods, first, lang);
      if (*times == '\0')
        continue;
      days = dup_days_short (first, last, lang);
      g_string_append_printf (text, "%s%s %s", text->len > 0 ? ", " : "", days, times);
    }
  if (text->len == 0)
    return g_strdup ("");
  return og_rules_data_fill (words (), "hours", "short-line", lang, "times", text->str, NULL);
}
