/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-special-day-next.h"

#include "og-holidays.h"
#include "og-local-time.h"
#include "og-office-time.h"

/* Until the next 29 February, also over 2100. */
#define YEARS_AHEAD 8
/* There are years without a bridge day, but never two. */
#define BRIDGE_DAYS_AHEAD 1100
#define LAST_YEAR 2100

static GDate
to_date (int julian)
{
  GDate date;

  date = og_local_time_date (julian);
  return date;
}

static int
year_of (int julian)
{
  const GDate date = to_date (julian);

  return g_date_get_year (&date);
}

static int
next_yearly (OgSpecialDay *day,
             int           today)
{
  const GDate first = to_date (day->first);
  const int from = MAX (today, day->first);

  for (int year = year_of (from); year <= MIN (year_of (from) + YEARS_AHEAD, LAST_YEAR); year++)
    {
      const GDateDay d = g_date_get_day (&first);
      const GDateMonth m = g_date_get_month (&first);
      GDate date;

      if (!g_date_valid_dmy (d, m, (GDateYear) year))
        continue;
      g_date_clear (&date, 1);
      g_date_set_dmy (&date, d, m, (GDateYear) year);
      if ((int) g_date_get_julian (&date) >= from)
        return (int) g_date_get_julian (&date);
    }
  return 0;
}

static int
next_easter (OgSpecialDay *day,
             int           today)
{
  for (int year = year_of (today); year <= MIN (year_of (today) + 2, LAST_YEAR); year++)
    {
      const GDate easter = og_holidays_easter (year);
      const int julian = (int) g_date_get_julian (&easter) + day->easter_offset;

      if (julian >= today)
        return julian;
    }
  return 0;
}

/* What a bridge day is, is said in one place only: asked of an office that has nothing else. */
static int
next_bridge (OgOffice *office,
             int       today)
{
  g_autoptr (OgOffice) bare = og_office_new ();
  g_autoptr (OgSpecialDay) bridge = og_special_day_new ();
  g_autoptr (OgOfficeTime) time = NULL;

  og_record_set_string (OG_RECORD (bare), "land", office->land);
  og_record_set_int (OG_RECORD (bare), "communal", office->communal);
  og_record_set_int (OG_RECORD (bridge), "repeat", OG_DAY_BRIDGE);
  og_record_set_string (OG_RECORD (bridge), "name", "bridge");
  g_list_store_append (bare->special_days, bridge);
  time = og_office_time_new (bare, OG_HOURS_OPENING);
  for (int julian = today; julian < today + BRIDGE_DAYS_AHEAD; julian++)
    {
      const GDate date = to_date (julian);
      g_autoptr (OgOfficeDay) facts = og_office_time_describe_day (time, &date);

      if (facts->reason != NULL)
        return julian;
    }
  return 0;
}

/**
 * og_special_day_next:
 * @office: its Land and communal holidays count
 * @today: Julian day number
 *
 * Returns: Julian day number, or 0
 */
int
og_special_day_next (OgSpecialDay *day,
                     OgOffice     *office,
                     int           today)
{
  g_return_val_if_fail (OG_IS_SPECIAL_DAY (day), 0);
  g_return_val_if_fail (OG_IS_OFFICE (office), 0);
  g_return_val_if_fail (g_date_valid_julian ((guint32) today), 0);

  switch ((OgDayRepeat) day->repeat)
    {
    case OG_DAY_ONCE:
      return MAX (day->last, day->first) >= today ? MAX (day->first, today) : 0;
    case OG_DAY_YEARLY:
      return day->first > 0 ? next_yearly (day, today) : 0;
    case OG_DAY_EASTER:
      return next_easter (day, today);
    case OG_DAY_BRIDGE:
      return next_bridge (office, today);
    default:
      return 0;
    }
}
