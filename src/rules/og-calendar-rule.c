/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-calendar-private.h"

/* libical looks for the next time of a rule within one call, over five hundred years if none comes. So
 * what a rule costs is the days it goes through, and not how often it comes; one that never comes costs
 * more, as nobody means it. */
#define BARREN_DAYS 500000
/* It goes through years faster than through days. */
#define YEARLY_SPEED 4

/* Whether an end in a rule has been passed. */
static gboolean
is_past_until (OgCalendarZones    *zones,
               struct icaltimetype until,
               const OgEventSpan  *span,
               struct icaltimetype time,
               gint64              at)
{
  if (icaltime_is_null_time (until))
    return FALSE;
  if (until.is_date || time.is_date)
    return icaltime_compare_date_only (time, until) > 0;
  return at > og_calendar_zones_resolve (zones, until, span->tzid);
}

static gint64
day_of (struct icaltimetype time)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) time.day, (GDateMonth) time.month, (GDateYear) time.year);
  return g_date_get_julian (&date);
}

/* What comes many times a day is not read: see og_calendar_clean(). */
static gboolean
read_rule (icalproperty              *property,
           struct icalrecurrencetype *rule)
{
  if (icalvalue_isa (icalproperty_get_value (property)) != ICAL_RECUR_VALUE)
    return FALSE;
  *rule = icalproperty_get_rrule (property);
  return rule->freq >= ICAL_DAILY_RECURRENCE && rule->freq < ICAL_NO_RECURRENCE;
}

void
og_calendar_rule_each (icalproperty      *property,
                       const OgEventSpan *span,
                       OgCalendarZones   *zones,
                       gint64             to,
                       gint64            *days,
                       OgCalendarTimeFunc func,
                       gpointer           data)
{
  struct icalrecurrencetype rule;
  struct icaltimetype until;
  icalrecur_iterator *iterator;
  gint64 last = day_of (span->start);
  int n = 0;

  if (*days <= 0 || !read_rule (property, &rule))
    return;
  until = rule.until;
  rule.until = icaltime_null_time ();
  iterator = icalrecur_iterator_new (rule, span->start);
  if (iterator == NULL) /* it looks for the first time already */
    *days -= BARREN_DAYS;
  while (iterator != NULL && *days > 0)
    {
      struct icaltimetype time = icalrecur_iterator_next (iterator);
      const gboolean none = icaltime_is_null_time (time);
      const gint64 day = !none                             ? day_of (time) :
                         rule.count > 0 && n >= rule.count ? last :
                                                             last + BARREN_DAYS;
      gint64 at;

      *days -= 1 + (day - last) / (rule.freq == ICAL_YEARLY_RECURRENCE ? YEARLY_SPEED : 1);
      last = day;
      n++;
      if (none)
        break;
      at = og_calendar_zones_resolve (zones, time, span->tzid);
      if (at >= to || is_past_until (zones, until, span, time, at) || !func (time, at, data))
        break;
    }
  if (iterator != NULL)
    icalrecur_iterator_free (iterator);
}
