/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-special-day-words.h"

#include <glib/gi18n.h>

#include "og-format.h"
#include "og-hours-text.h"
#include "og-local-time.h"
#include "og-special-day-next.h"

static char *
format_day_of_year (int julian)
{
  GDate date;
  char text[64];

  date = og_local_time_date (julian);
  /* Translators: a day of every year, see strftime(3): "24 December" */
  g_date_strftime (text, sizeof text, _("%-e %B"), &date);
  return g_strdup (text);
}

/* On which days, without a full stop. */
static char *
when_words (OgSpecialDay *day,
            OgOffice     *office,
            gint64        now)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  switch ((OgDayRepeat) day->repeat)
    {
    case OG_DAY_YEARLY:
      first = format_day_of_year (MAX (day->first, 1));
      /* Translators: %s is a day such as "24 December" */
      return g_strdup_printf (_("Every year on %s"), first);
    case OG_DAY_EASTER:
      return g_strdup (_("Every year, as Easter falls"));
    case OG_DAY_BRIDGE:
      return g_strdup (_("Every bridge day"));
    case OG_DAY_ONCE:
    default:
      first = og_format_julian (MAX (day->first, 1), office->zone, now);
      if (day->last <= day->first)
        return g_steal_pointer (&first);
      last = og_format_julian (day->last, office->zone, now);
      /* Translators: both are days such as "Monday, 28 December" */
      return g_strdup_printf (_("%1$s to %2$s"), first, last);
    }
}

/* "Closed", "Open 8–12", for one kind of hours if it does not hold for both */
static char *
hours_words (OgSpecialDay *day)
{
  g_autoptr (GArray) periods = og_periods_parse (day->hours);
  g_autofree char *hours = periods != NULL ? og_hours_text_format (periods, 0) : NULL;
  const gboolean closed = hours == NULL || *hours == '\0';

  switch ((OgDayScope) day->scope)
    {
    case OG_SCOPE_OPENING:
      /* Translators: %s are hours such as "8–12" */
      return closed ? g_strdup (_("Closed, but social media is attended")) :
                      g_strdup_printf (_("Open %s, social media as usual"), hours);
    case OG_SCOPE_ATTENDANCE:
      /* Translators: %s are hours such as "8–12" */
      return closed ? g_strdup (_("Social media is not attended")) :
                      g_strdup_printf (_("Social media is attended %s"), hours);
    case OG_SCOPE_BOTH:
    default:
      /* Translators: %s are hours such as "8–12" */
      return closed ? g_strdup (C_("office", "Closed")) : g_strdup_printf (_("Open %s"), hours);
    }
}

/**
 * og_special_day_words:
 * @now: unix seconds
 *
 * Returns: (transfer full): what holds, and when next
 */
char *
og_special_day_words (OgSpecialDay *day,
                      OgOffice     *office,
                      gint64        now)
{
  const int next = og_special_day_next (day, office, og_format_julian_day (now, office->zone));
  g_autofree char *hours = hours_words (day);
  g_autofree char *when = when_words (day, office, now);
  g_autofree char *date = NULL;

  if (next == 0 && day->repeat == OG_DAY_ONCE)
    /* Translators: %1$s is a day, or some days, that are past; %2$s is what holds: "Closed" */
    return g_strdup_printf (_("%2$s. %1$s: this is over."), when, hours);
  if (next == 0 || day->repeat == OG_DAY_ONCE)
    /* Translators: %1$s is a day, or some days; %2$s is what holds then: "Closed" */
    return g_strdup_printf (_("%2$s. %1$s."), when, hours);
  date = og_format_julian (next, office->zone, now);
  /* Translators: %1$s is "Every year on 24 December", %2$s what holds then: "Closed", %3$s the next
   * such day: "Thursday, 24 December" */
  return g_strdup_printf (_("%2$s. %1$s; next: %3$s."), when, hours, date);
}
