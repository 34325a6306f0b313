/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-town-words.h"

#include "og-local-time.h"
#include "og-rules-data.h"

#define MANY_DAYS 300 /* from where on a day and month could be another year's */

static GKeyFile *
words (void)
{
  return og_rules_data_keys ("words.ini");
}

/* "2. Mai", "2. Mai 2028" */
static char *
dup_day (int         julian,
         gboolean    with_year,
         const char *lang)
{
  g_auto (GStrv) months = og_rules_data_list (words (), "months", "names", lang);
  g_autofree char *number = NULL;
  g_autofree char *year = NULL;
  GDate date;

  date = og_local_time_date (julian);
  number = g_strdup_printf ("%d", g_date_get_day (&date));
  year = g_strdup_printf ("%d", g_date_get_year (&date));
  return og_rules_data_fill (words (), "time", with_year ? "day-year" : "day", lang, "number",
                             number, "month", months[g_date_get_month (&date) - 1], "year", year,
                             NULL);
}

static char *
dup_weekday (GDateTime  *local,
             const char *lang)
{
  g_auto (GStrv) names = og_rules_data_list (words (), "days", "names", lang);

  return g_strdup (names[g_date_time_get_day_of_week (local) - 1]);
}

/**
 * og_town_words_clock:
 * @minutes: since midnight; 24:00 stays 24, later ones begin again at 0
 * @lang: "de", else English
 *
 * Returns: (transfer full): "8 Uhr", "8:30 Uhr"
 */
char *
og_town_words_clock (int         minutes,
                     const char *lang)
{
  const int of_day = minutes == 24 * 60 ? minutes : minutes % (24 * 60);
  g_autofree char *hour = g_strdup_printf ("%d", of_day / 60);
  g_autofree char *minute = g_strdup_printf ("%02d", of_day % 60);

  return og_rules_data_fill (words (), "time", of_day % 60 == 0 ? "full-hour" : "hour-minute", lang,
                             "hour", hour, "minute", minute, NULL);
}

/**
 * og_town_words_when:
 * @zone: IANA name
 * @now: unix seconds: what is not on the same day has a date, since the words are still read later;
 *   what is nearly a year after it has a year too
 * @lang: "de", else English
 *
 * Returns: (transfer full): "Montag, 14 Uhr", "Dienstag, 2. Mai, 8:30 Uhr"
 */
char *
og_town_words_when (gint64      at,
                    const char *zone,
                    gint64      now,
                    const char *lang)
{
  g_autoptr (GDateTime) local = og_local_time_at (at, zone);
  g_autofree char *weekday = dup_weekday (local, lang);
  g_autofree char *clock = og_town_words_clock (
    g_date_time_get_hour (local) * 60 + g_date_time_get_minute (local), lang);
  const int julian = og_local_time_day (at, zone);
  const int away = ABS (julian - og_local_time_day (now, zone));
  g_autofree char *day = dup_day (julian, away >= MANY_DAYS, lang);

  return og_rules_data_fill (words (), "time", away > 0 ? "when-dated" : "when", lang,
                             "weekday", weekday, "day", day, "clock", clock, NULL);
}

/**
 * og_town_words_date:
 *
 * Returns: (transfer full): "Montag, 23. November 2026"
 */
char *
og_town_words_date (gint64      at,
                    const char *zone,
                    const char *lang)
{
  g_autoptr (GDateTime) local = og_local_time_at (at, zone);
  g_autofree char *weekday = dup_weekday (local, lang);
  g_autofree char *day = dup_day (og_local_time_day (at, zone), TRUE, lang);

  return og_rules_data_fill (words (), "time", "date", lang, "weekday", weekday, "day", day, NULL);
}

/**
 * og_town_words_day:
 * @julian: the day, as GDate numbers it; must be one
 *
 * Returns: (transfer full): "23. November 2026"
 */
char *
og_town_words_day (int         julian,
                   const char *lang)
{
  g_return_val_if_fail (julian > 0, g_strdup (""));

  return dup_day (julian, TRUE, lang);
}

/* The words for an amount of days or hours, by the beginning of their keys. */
static char *
dup_amount (const char   *prefix,
            int           amount,
            OgPromiseUnit unit,
            const char   *lang)
{
  g_autofree char *key =
    g_strdup_printf ("%s%s-%s", prefix, unit == OG_PROMISE_DAYS ? "days" : "hours",
                     amount == 1 ? "one" : "many");
  g_autofree char *number = g_strdup_printf ("%d", amount);

  return og_rules_data_fill (words (), "promise", key, lang, "amount", number, NULL);
}

/**
 * og_town_words_promise:
 * @amount: how many; 0: nothing is promised
 *
 * Returns: (transfer full): "innerhalb von 2 Arbeitstagen"; "" if nothing is promised
 */
char *
og_town_words_promise (int           amount,
                       OgPromiseUnit unit,
                       const char   *lang)
{
  return amount > 0 ? dup_amount ("", amount, unit, lang) : g_strdup ("");
}

/**
 * og_town_words_amount:
 *
 * Returns: (transfer full): "2 Arbeitstage"
 */
char *
og_town_words_amount (int           amount,
                      OgPromiseUnit unit,
                      const char   *lang)
{
  return dup_amount ("amount-", amount, unit, lang);
}

/**
 * og_town_words_kind:
 *
 * Returns: (transfer none): "Frage", "Beschwerde" …
 */
const char *
og_town_words_kind (OgConcernKind kind,
                    const char   *lang)
{
  g_auto (GStrv) names = og_rules_data_list (words (), "kinds", "names", lang);

  g_return_val_if_fail ((int) kind >= 0 && kind < OG_N_CONCERN_KINDS, "");

  return g_intern_string (names[kind]);
}
