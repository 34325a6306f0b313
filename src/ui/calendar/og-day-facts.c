/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-day-facts.h"

#include <glib/gi18n.h>

#include "og-engine-town.h"
#include "og-format.h"
#include "og-holiday-words.h"
#include "og-hours-text.h"
#include "og-local-time.h"
#include "og-time-text.h"

/**
 * og_day_today:
 *
 * Returns: today in the office's zone
 */
GDate
og_day_today (OgEngine *engine)
{
  OgOffice *office = og_engine_get_office (engine);
  g_autoptr (GDateTime) now = og_local_time_at (og_engine_now (engine), office->zone);
  GDate today;

  g_date_set_dmy (&today, g_date_time_get_day_of_month (now), g_date_time_get_month (now),
                  g_date_time_get_year (now));
  return today;
}

/* (nullable) (transfer none): on a day with hours of its own, these too */
static const char *
find_detail (OgOfficeDay *office_day,
             const char  *reason)
{
  g_autofree char *hours = NULL;
  g_autofree char *detail = NULL;

  if (office_day->reason == NULL || !office_day->open)
    return reason;
  hours = og_hours_text_format (office_day->periods, 0);
  /* Translators: %1$s is why a day has hours of its own, %2$s the hours: "Christmas Eve, attended
   * 8–12" */
  detail = g_strdup_printf (_("%1$s, attended %2$s"), reason, hours);
  return g_intern_string (detail); /* the town has few */
}

/**
 * og_day_facts:
 *
 * Returns: what the calendar says about a day; whether it is of another month is left open
 */
OgDayFacts
og_day_facts (OgEngine    *engine,
              const GDate *day,
              const GDate *today)
{
  g_autoptr (OgOfficeDay) office_day = og_office_time_describe_day (og_engine_get_attendance (engine),
                                                                    day);
  const char *reason = NULL;

  if (office_day->reason != NULL)
    reason = g_intern_string (office_day->reason); /* the town has few */
  else if (office_day->holiday != NULL)
    reason = og_holiday_words_name (office_day->holiday);
  return (OgDayFacts) {
    .day = *day,
    .reason = reason,
    .detail = find_detail (office_day, reason),
    /* An office without any hours has not been set up: nothing is known to be closed. */
    .closed = !office_day->open && og_office_has_hours (og_engine_get_office (engine)),
    .today = g_date_compare (day, today) == 0,
    .past = g_date_compare (day, today) < 0,
  };
}

/**
 * og_day_sentence:
 *
 * Returns: (transfer full): all of it for screen readers: "Friday, 25 December 2026, Christmas Day,
 *   closed, 2 posts"
 */
char *
og_day_sentence (const OgDayFacts *facts,
                 guint             n_posts)
{
  g_autoptr (GString) name = g_string_new (NULL);
  /* Translators: the name of a day in the calendar, spoken by screen readers; see strftime(3). */
  const char *format = _("%A, %-e %B %Y");
  char day[128];

  g_date_strftime (day, sizeof day, format, &facts->day);
  g_string_append (name, day);
  if (facts->today)
    g_string_append_printf (name, ", %s", _("today"));
  if (facts->detail != NULL)
    g_string_append_printf (name, ", %s", facts->detail);
  if (facts->closed)
    g_string_append_printf (name, ", %s", _("closed"));
  g_string_append (name, ", ");
  if (n_posts == 0)
    g_string_append (name, _("no posts"));
  else
    g_string_append_printf (name, ngettext ("%u post", "%u posts", n_posts), n_posts);
  return g_string_free (g_steal_pointer (&name), FALSE);
}

/**
 * og_day_heading:
 *
 * Returns: (transfer full): "Today, 23 November", "Wednesday, 25 November"
 */
char *
og_day_heading (OgEngine    *engine,
                const GDate *day)
{
  OgOffice *office = og_engine_get_office (engine);
  g_autofree char *noon = og_time_text_local (day, 12 * 60);
  gint64 at = 0;

  if (!og_local_time_to_unix (noon, office->zone, &at))
    return g_strdup ("");
  return og_format_day_heading (at, office->zone, og_engine_now (engine));
}
