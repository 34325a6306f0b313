/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-come-back.h"

#include "og-local-time.h"

#define HOUR_SECONDS 3600
#define EPOCH_JULIAN 719163 /* 1 January 1970, as GDate counts */
#define WITHOUT_HOURS (8 * HOUR_SECONDS)

/**
 * og_come_back_on:
 * @day: Julian day number
 *
 * Returns: unix seconds: when the office opens on that day, or the first time after it
 */
gint64
og_come_back_on (OgOfficeTime *time,
                 int           day)
{
  g_autoptr (GTimeZone) zone = og_local_time_zone (og_office_time_get_office (time)->zone);
  const gint64 midnight = (gint64) (day - EPOCH_JULIAN) * 24 * HOUR_SECONDS;
  gint64 opening = 0;

  if (og_office_time_next_opening (time, og_local_time_resolve (zone, midnight, OG_SKIPPED_SHIFTS),
                                   &opening))
    return opening;
  return og_local_time_resolve (zone, midnight + WITHOUT_HOURS, OG_SKIPPED_SHIFTS);
}

/* Whether the office is open at both and in between; one without hours always is. */
static gboolean
stays_open (OgOfficeTime *time,
            gint64        from,
            gint64        to)
{
  gint64 opening = 0;
  gint64 closing = 0;

  if (!og_office_time_next_opening (time, from, &opening))
    return TRUE;
  return opening == from && og_office_time_next_closing (time, from, &closing) && to < closing;
}

/**
 * og_come_back_at:
 * @now: unix seconds
 *
 * Returns: unix seconds, always after @now
 */
gint64
og_come_back_at (OgOfficeTime *time,
                 OgComeBack    when,
                 gint64        now)
{
  const int today = og_local_time_day (now, og_office_time_get_office (time)->zone);
  GDate day;

  switch (when)
    {
    case OG_COME_BACK_HOUR:
      if (stays_open (time, now, now + HOUR_SECONDS))
        return now + HOUR_SECONDS;
      return og_come_back_at (time, OG_COME_BACK_WORKING_DAY, now);
    case OG_COME_BACK_NEXT_WEEK:
      g_date_clear (&day, 1);
      g_date_set_julian (&day, (guint32) today);
      return og_come_back_on (time, today + 8 - (int) g_date_get_weekday (&day));
    case OG_COME_BACK_WORKING_DAY:
    default:
      return og_come_back_on (time, today + 1);
    }
}
