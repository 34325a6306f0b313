/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-month-grid.h"

#include "og-local-time.h"

/**
 * og_month_grid_for:
 * @day: any day of the month
 *
 * Returns: as many weeks as the month needs, so that no row is of other months alone
 */
OgMonthGrid
og_month_grid_for (const GDate *day)
{
  OgMonthGrid self = { .year = g_date_get_year (day), .month = g_date_get_month (day) };
  int before, days;

  g_date_set_dmy (&self.first, 1, self.month, self.year);
  before = g_date_get_weekday (&self.first) - G_DATE_MONDAY;
  days = g_date_get_days_in_month (self.month, self.year);
  g_date_subtract_days (&self.first, before);
  self.weeks = (before + days + 6) / 7;
  return self;
}

/**
 * og_month_grid_day:
 * @index: 0 is the first day shown; 7 days make a row
 */
GDate
og_month_grid_day (const OgMonthGrid *self,
                   int                index)
{
  GDate day = self->first;

  g_return_val_if_fail (index >= 0, day);
  g_date_add_days (&day, index);
  return day;
}

/**
 * og_month_grid_find:
 *
 * Returns: the place of a day, -1 if it is not shown
 */
int
og_month_grid_find (const OgMonthGrid *self,
                    const GDate       *day)
{
  int index = g_date_days_between (&self->first, day);

  return index >= 0 && index < self->weeks * 7 ? index : -1;
}

/**
 * og_month_grid_has:
 *
 * Returns: whether the day is one of the month itself, not only of the weeks around it
 */
gboolean
og_month_grid_has (const OgMonthGrid *self,
                   const GDate       *day)
{
  return g_date_get_month (day) == self->month && g_date_get_year (day) == self->year;
}

/**
 * og_month_grid_shift:
 * @months: how many months later, negative for earlier
 *
 * Returns: the same day of that month, or its last day if it is shorter (31 January → 28 February)
 */
GDate
og_month_grid_shift (const GDate *day,
                     int          months)
{
  GDate shifted = *day;

  if (months >= 0)
    g_date_add_months (&shifted, months);
  else
    g_date_subtract_months (&shifted, -months);
  return shifted;
}

static gboolean
midnight_of (const GDate *day,
             const char  *zone,
             gint64      *unix_seconds)
{
  g_autofree char *local = g_strdup_printf ("%04u-%02u-%02uT00:00", g_date_get_year (day),
                                            g_date_get_month (day), g_date_get_day (day));

  return og_local_time_to_unix (local, zone, unix_seconds);
}

/**
 * og_month_grid_range:
 * @zone: IANA name
 * @from: (out): unix seconds of the first midnight
 * @to: (out): unix seconds of the midnight after the last day; itself not shown any more
 *
 * Returns: %FALSE if the zone is unknown
 */
gboolean
og_month_grid_range (const OgMonthGrid *self,
                     const char        *zone,
                     gint64            *from,
                     gint64            *to)
{
  GDate after = og_month_grid_day (self, self->weeks * 7);

  return midnight_of (&self->first, zone, from) && midnight_of (&after, zone, to);
}
