/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-holiday-words.h"

#include <glib/gi18n.h>

#include "og-format.h"
#include "og-holidays.h"
#include "og-local-time.h"

/**
 * og_holiday_words_name:
 * @id: as OgHoliday has it
 *
 * Returns: (transfer none): its name in the language of the window
 */
const char *
og_holiday_words_name (const char *id)
{
  return og_holiday_name (id, og_language ());
}

static void
append_holiday (GString         *lines,
                const OgHoliday *holiday,
                OgOffice        *office,
                gint64           now)
{
  g_autofree char *local = g_strdup_printf ("%04d-%02d-%02dT12:00", g_date_get_year (&holiday->date),
                                            g_date_get_month (&holiday->date),
                                            g_date_get_day (&holiday->date));
  g_autofree char *day = NULL;
  gint64 noon;

  if (!og_local_time_to_unix (local, office->zone, &noon))
    return;
  day = og_format_date (noon, office->zone, now);
  if (lines->len > 0)
    g_string_append_c (lines, '\n');
  /* Translators: %1$s is a day such as "Friday, 25 December", %2$s the holiday's name */
  g_string_append_printf (lines, _("%1$s: %2$s"), day, og_holiday_words_name (holiday->id));
}

/**
 * og_holiday_words_next:
 * @office: with a Land
 * @now: unix seconds
 * @n: how many at most
 *
 * Returns: (transfer full): the holidays from today on, one a line
 */
char *
og_holiday_words_next (OgOffice *office,
                       gint64    now,
                       int       n)
{
  g_autoptr (GDateTime) today = og_local_time_at (now, office->zone);
  g_autoptr (GString) lines = g_string_new (NULL);
  GDate date;
  int found = 0;

  g_return_val_if_fail (office->land != NULL, NULL);

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, g_date_time_get_day_of_month (today), g_date_time_get_month (today),
                  g_date_time_get_year (today));
  for (int year = g_date_time_get_year (today); found < n && year <= g_date_time_get_year (today) + 1;
       year++)
    {
      g_autoptr (GArray) holidays = og_holidays_of_year (office->land, office->communal, year);

      for (guint i = 0; i < holidays->len && found < n; i++)
        {
          const OgHoliday *holiday = &g_array_index (holidays, OgHoliday, i);

          if (g_date_compare (&holiday->date, &date) < 0)
            continue;
          append_holiday (lines, holiday, office, now);
          found++;
        }
    }
  return g_string_free_and_steal (g_steal_pointer (&lines));
}
