/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-repeat-next.h"

#include <glib/gi18n.h>

#include "og-format.h"
#include "og-holidays.h"
#include "og-local-time.h"
#include "og-recurrence.h"

#define N_ROWS 6
/* Six times a rule that comes once in a leap year. */
#define AHEAD_DAYS (366 * 25)
#define STEP_DAYS 400

/* Why nobody works there: a holiday, what the town named the day, or no hours. (transfer full) */
static char *
dup_reason (OgOfficeTime *time,
            int           day)
{
  g_autoptr (OgOfficeDay) facts = NULL;
  GDate date;

  date = og_local_time_date (day);
  facts = og_office_time_describe_day (time, &date);
  if (facts->holiday != NULL)
    return g_strdup (og_holiday_name (facts->holiday, og_language ()));
  return g_strdup (facts->reason != NULL ? facts->reason : _("the office is closed"));
}

/* (transfer full) (nullable): NULL where it stays where it is */
static char *
dup_explanation (OgOfficeTime       *time,
                 const OgOccurrence *one,
                 const char         *zone,
                 gint64              now)
{
  g_autofree char *day = og_format_julian (one->day, zone, now);
  g_autofree char *reason = NULL;

  if (one->shifted == one->day)
    return NULL;
  reason = dup_reason (time, one->day);
  if (one->shifted == 0)
    /* Translators: %s is the name of a holiday, or “the office is closed” */
    return g_strdup_printf (_("Left out: %s"), reason);
  /* Translators: first a day (“Friday, 25 December”), then the name of a holiday, or “the office is
   * closed” */
  return g_strdup_printf (_("Moved from %s: %s"), day, reason);
}

static GtkWidget *
make_row (OgOfficeTime       *time,
          OgSeries           *series,
          const OgOccurrence *one,
          gint64              now)
{
  g_autofree char *local = og_recurrence_local_time (series,
                                                     one->shifted != 0 ? one->shifted : one->day);
  g_autofree char *explanation = dup_explanation (time, one, series->zone, now);
  g_autofree char *title = NULL;
  GtkWidget *row = adw_action_row_new ();
  gint64 due = 0;

  if (one->shifted != 0 && og_local_time_to_unix (local, series->zone, &due))
    title = og_format_when (due, series->zone, now);
  else
    title = og_format_julian (one->day, series->zone, now);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (explanation != NULL)
    {
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), explanation);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                                 gtk_image_new_from_icon_name (
                                   one->shifted == 0 ? "action-unavailable-symbolic" :
                                                       "media-skip-forward-symbolic"));
    }
  return row;
}

/* Whether it lies behind by now. */
static gboolean
is_past (OgSeries           *series,
         const OgOccurrence *one,
         gint64              now)
{
  g_autofree char *local = og_recurrence_local_time (series,
                                                     one->shifted != 0 ? one->shifted : one->day);
  gint64 due = 0;

  return og_local_time_to_unix (local, series->zone, &due) && due <= now;
}

/**
 * og_repeat_next_rows:
 * @series: as the form says, stored or not
 *
 * Returns: (transfer full) (element-type GtkWidget): at most six rows; none if it never comes
 */
GPtrArray *
og_repeat_next_rows (OgEngine *engine,
                     OgSeries *series)
{
  g_autoptr (OgOfficeTime) time = og_office_time_new (og_engine_get_office (engine),
                                                      OG_HOURS_OPENING);
  const gint64 now = og_engine_now (engine);
  const int today = og_local_time_day (now, series->zone);
  const int begin = MAX (today, series->first);
  GPtrArray *rows = g_ptr_array_new ();

  for (int day = begin; day < begin + AHEAD_DAYS && rows->len < N_ROWS; day += STEP_DAYS)
    {
      g_autoptr (GArray) found = og_recurrence_expand (series, time, day, day + STEP_DAYS - 1);

      for (guint i = 0; i < found->len && rows->len < N_ROWS; i++)
        {
          const OgOccurrence *one = &g_array_index (found, OgOccurrence, i);

          if (!is_past (series, one, now))
            g_ptr_array_add (rows, make_row (time, series, one, now));
        }
    }
  return rows;
}
