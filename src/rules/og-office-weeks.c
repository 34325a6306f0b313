/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-office-weeks.h"

static void
clear_week (gpointer data)
{
  OgOfficeWeek *week = data;

  for (int i = 0; i < OG_OFFICE_WEEKDAYS; i++)
    g_clear_pointer (&week->weekdays[i], g_array_unref);
}

void
og_office_weeks_take_periods (GArray  *periods,
                              GArray **weekdays)
{
  for (guint i = 0; i < periods->len; i++)
    {
      const OgPeriod *period = &g_array_index (periods, OgPeriod, i);
      GArray **day = &weekdays[period->weekday];

      if (*day == NULL)
        *day = g_array_new (FALSE, FALSE, sizeof (OgPeriod));
      g_array_append_val (*day, *period);
      g_array_index (*day, OgPeriod, (*day)->len - 1).weekday = 0;
    }
}

static int
compare_weeks (gconstpointer a,
               gconstpointer b)
{
  const OgOfficeWeek *left = a;
  const OgOfficeWeek *right = b;

  if (left->from != right->from)
    return left->from > right->from ? -1 : 1;
  if ((left->until == G_MAXINT) != (right->until == G_MAXINT))
    return left->until == G_MAXINT ? 1 : -1;
  return left->index > right->index ? -1 : 1;
}

/* Whether an office has a week of its own for that kind, even an empty one. */
static gboolean
has_weeks (OgOffice   *office,
           OgHoursKind kind)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (office->timetables)); i++)
    {
      g_autoptr (OgTimetable) table = g_list_model_get_item (G_LIST_MODEL (office->timetables), i);

      if (table->kind == (int) kind)
        return TRUE;
    }
  return FALSE;
}

GArray *
og_office_weeks_new (OgOffice   *office,
                     OgHoursKind kind)
{
  GListModel *list = G_LIST_MODEL (office->timetables);
  GArray *weeks = g_array_new (FALSE, FALSE, sizeof (OgOfficeWeek));

  g_array_set_clear_func (weeks, clear_week);
  if (!office->attendance_apart || !has_weeks (office, kind))
    kind = OG_HOURS_OPENING;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (OgTimetable) table = g_list_model_get_item (list, i);
      g_autoptr (GArray) periods = NULL;
      OgOfficeWeek week = { .from = table->valid_from, .index = i };

      if (table->kind != (int) kind)
        continue;
      week.until = table->valid_until > 0 ? table->valid_until : G_MAXINT;
      periods = og_timetable_dup_periods (table);
      og_office_weeks_take_periods (periods, week.weekdays);
      g_array_append_val (weeks, week);
    }
  g_array_sort (weeks, compare_weeks);
  return weeks;
}

/* Julian day 1 was a Monday. */
int
og_office_weekday (int julian)
{
  return (julian - 1) % 7 + 1;
}

const OgOfficeWeek *
og_office_weeks_find (GArray *weeks,
                      int     julian)
{
  for (guint i = 0; i < weeks->len; i++)
    {
      const OgOfficeWeek *week = &g_array_index (weeks, OgOfficeWeek, i);

      if (julian >= week->from && julian <= week->until)
        return week;
    }
  return NULL;
}

/**
 * og_office_weeks_dup:
 * @julian: the day, as GDate numbers it
 *
 * Returns: (transfer full) (element-type OgPeriod): the periods of the week that holds on that day,
 *   with their weekdays; whatever the special days and holidays in it
 */
GArray *
og_office_weeks_dup (OgOffice   *office,
                     OgHoursKind kind,
                     int         julian)
{
  g_autoptr (GArray) weeks = og_office_weeks_new (office, kind);
  const OgOfficeWeek *week = og_office_weeks_find (weeks, julian);
  g_autoptr (OgTimetable) table = NULL;

  if (week == NULL)
    return g_array_new (FALSE, FALSE, sizeof (OgPeriod));
  table = g_list_model_get_item (G_LIST_MODEL (office->timetables), week->index);
  return og_timetable_dup_periods (table);
}
