/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-office-time.h"

#include "og-office-timeline.h"

#define DAY_SECONDS ((gint64) OG_TIMELINE_DAY_SECONDS)
/* What does not come within two years, one of them a leap year, does not come. */
#define HORIZON (731 * DAY_SECONDS)
#define FIRST_INSTANT (OG_TIMELINE_FIRST_DAY * DAY_SECONDS)
#define LAST_INSTANT (OG_TIMELINE_LAST_DAY * DAY_SECONDS)

/* To those who use it this never changes; what is laid out of it grows under the lock. */
struct _OgOfficeTime
{
  OgOffice *office;
  GMutex lock;
  OgOfficeTimeline timeline;
};

static void
office_time_clear (gpointer data)
{
  OgOfficeTime *self = data;

  og_office_timeline_clear (&self->timeline);
  g_clear_object (&self->office);
  g_mutex_clear (&self->lock);
}

/**
 * og_office_time_new:
 * @kind: whose hours; attendance is that of the opening hours unless the office has them apart
 *
 * Returns: (transfer full): the hours of an office as it is now
 */
OgOfficeTime *
og_office_time_new (OgOffice   *office,
                    OgHoursKind kind)
{
  OgOfficeTime *self = g_atomic_rc_box_new0 (OgOfficeTime);

  self->office = g_object_ref (office);
  g_mutex_init (&self->lock);
  og_office_timeline_init (&self->timeline, office, kind);
  return self;
}

OgOfficeTime *
og_office_time_ref (OgOfficeTime *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
og_office_time_unref (OgOfficeTime *self)
{
  g_atomic_rc_box_release_full (self, office_time_clear);
}

OgOffice *
og_office_time_get_office (OgOfficeTime *self)
{
  return self->office;
}

/* The first stretch that is not over at `at` and begins within two years; NULL if there is none. A
 * server may claim any time. */
static const OgStretch *
find_stretch (OgOfficeTimeline *timeline,
              gint64            at,
              guint            *index)
{
  const OgStretch *stretch;

  if (at < FIRST_INSTANT || at > LAST_INSTANT)
    return NULL;
  og_office_timeline_cover (timeline, at, at + HORIZON);
  *index = og_office_timeline_find (timeline, at);
  if (*index == timeline->stretches->len)
    return NULL;
  stretch = &g_array_index (timeline->stretches, OgStretch, *index);
  return stretch->start - at <= HORIZON ? stretch : NULL;
}

static gboolean
set_if_near (gint64  at,
             gint64  found,
             gint64 *result)
{
  if (found - at > HORIZON)
    return FALSE;
  *result = found;
  return TRUE;
}

/**
 * og_office_time_is_open:
 * @at: unix seconds
 *
 * Returns: whether somebody is in the office at that instant
 */
gboolean
og_office_time_is_open (OgOfficeTime *self,
                        gint64        at)
{
  gint64 opening;

  return og_office_time_next_opening (self, at, &opening) && opening == at;
}

/**
 * og_office_time_next_opening:
 * @at: unix seconds
 * @opening: (out): first instant, not before @at, at which the office is open; unix seconds
 *
 * Returns: %FALSE if the office does not open within two years
 */
gboolean
og_office_time_next_opening (OgOfficeTime *self,
                             gint64        at,
                             gint64       *opening)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  guint i;
  const OgStretch *stretch = find_stretch (&self->timeline, at, &i);

  if (stretch == NULL)
    return FALSE;
  *opening = MAX (stretch->start, at);
  return TRUE;
}

/**
 * og_office_time_next_closing:
 * @at: unix seconds
 * @closing: (out): when the office, open at @at or opening next, closes; unix seconds
 *
 * Hours that touch or overlap are one: the office does not close between them.
 *
 * Returns: %FALSE if the office does not open, or does not close, within two years
 */
gboolean
og_office_time_next_closing (OgOfficeTime *self,
                             gint64        at,
                             gint64       *closing)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  GArray *stretches = self->timeline.stretches;
  guint i;
  const OgStretch *stretch = find_stretch (&self->timeline, at, &i);
  gint64 end;

  if (stretch == NULL)
    return FALSE;
  end = stretch->end;
  while (++i < stretches->len && g_array_index (stretches, OgStretch, i).start <= end)
    end = g_array_index (stretches, OgStretch, i).end;
  return set_if_near (at, end, closing);
}

/**
 * og_office_time_add_open_time:
 * @at: unix seconds
 * @seconds: how much open time, >= 0
 * @result: (out): the instant at which that much open time has passed since @at; unix seconds
 *
 * The time that ends exactly at closing ends there, not at the next opening. With 0 seconds the
 * result is the next opening.
 *
 * Returns: %FALSE if that instant is not within two years
 */
gboolean
og_office_time_add_open_time (OgOfficeTime *self,
                              gint64        at,
                              gint64        seconds,
                              gint64       *result)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  guint i;
  const OgStretch *stretch = find_stretch (&self->timeline, at, &i);
  gint64 start, found;

  if (stretch == NULL || seconds > HORIZON)
    return FALSE;
  start = MAX (stretch->start, at);
  if (!og_office_timeline_reach (&self->timeline, i,
                                 stretch->before + start - stretch->start + MAX (seconds, 0),
                                 &found))
    return FALSE;
  return set_if_near (at, found, result);
}

/**
 * og_office_time_between:
 * @from: unix seconds
 * @to: unix seconds
 *
 * Returns: the open seconds from one to the other, less than 0 if @to is before @from
 */
gint64
og_office_time_between (OgOfficeTime *self,
                        gint64        from,
                        gint64        to)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  og_office_timeline_cover (&self->timeline, MIN (from, to), MAX (from, to));
  return og_office_timeline_count (&self->timeline, to) -
         og_office_timeline_count (&self->timeline, from);
}

/**
 * og_office_time_add_working_days:
 * @at: unix seconds
 * @days: how many working days; 0 means the day itself
 * @result: (out): the same hour of that day, within its opening hours; unix seconds
 *
 * A message that comes while the office is closed counts as received when it opens next. Opening
 * hours that run past midnight belong to the day on which they began. Where the office is closed at
 * that hour, the result is its last open instant of that day before, else the day's opening.
 *
 * Returns: %FALSE if that day is not within two years
 */
gboolean
og_office_time_add_working_days (OgOfficeTime *self,
                                 gint64        at,
                                 int           days,
                                 gint64       *result)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  OgOfficeTimeline *timeline = &self->timeline;
  guint i;
  const OgStretch *stretch = find_stretch (timeline, at, &i);
  const OgOpenDay *day;
  gint64 wall;

  if (stretch == NULL || days > HORIZON / DAY_SECONDS)
    return FALSE;
  if (days <= 0)
    {
      *result = MAX (stretch->start, at);
      return TRUE;
    }
  if (stretch->open_day + (guint) days >= timeline->days->len)
    return FALSE;
  day = &g_array_index (timeline->days, OgOpenDay, stretch->open_day + (guint) days);
  wall = at <= stretch->start ? stretch->wall : og_office_timeline_wall (timeline, stretch, at);
  return set_if_near (at, og_office_timeline_resolve (timeline, day, wall), result);
}

/**
 * og_office_time_end_of_day:
 * @at: unix seconds
 * @result: (out): when the opening hours of the day end on which the office is open at @at, or
 *   opens next; unix seconds
 *
 * Returns: %FALSE if the office does not open within two years
 */
gboolean
og_office_time_end_of_day (OgOfficeTime *self,
                           gint64        at,
                           gint64       *result)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  guint i;
  const OgStretch *stretch = find_stretch (&self->timeline, at, &i);
  const OgOpenDay *day;

  if (stretch == NULL)
    return FALSE;
  day = &g_array_index (self->timeline.days, OgOpenDay, stretch->open_day);
  *result = g_array_index (self->timeline.stretches, OgStretch, day->first + day->n - 1).end;
  return TRUE;
}

/**
 * og_office_time_last_open:
 * @at: unix seconds
 * @since: unix seconds, not before @at by more than two years
 * @result: (out): @at while the office is open, else the last closing before; unix seconds
 *
 * Returns: %FALSE if the office is not open between @since and @at
 */
gboolean
og_office_time_last_open (OgOfficeTime *self,
                          gint64        at,
                          gint64        since,
                          gint64       *result)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  GArray *stretches = self->timeline.stretches;
  guint i;

  if (at < FIRST_INSTANT || at > LAST_INSTANT || since > at)
    return FALSE;
  since = MAX (since, at - HORIZON);
  og_office_timeline_cover (&self->timeline, since, at);
  i = og_office_timeline_find (&self->timeline, at);
  if (i < stretches->len && g_array_index (stretches, OgStretch, i).start <= at)
    *result = at;
  else if (i > 0 && g_array_index (stretches, OgStretch, i - 1).end > since)
    *result = g_array_index (stretches, OgStretch, i - 1).end;
  else
    return FALSE;
  return TRUE;
}

/**
 * og_office_time_describe_day:
 * @day: a valid date
 *
 * Returns: (transfer full): the hours of that day, and why they are not those of the week
 */
OgOfficeDay *
og_office_time_describe_day (OgOfficeTime *self,
                             const GDate  *day)
{
  /* The schedule never changes: no lock. */
  const OgScheduleDay found = og_office_schedule_look (self->timeline.schedule,
                                                       (int) g_date_get_julian (day));
  OgOfficeDay *result = g_new0 (OgOfficeDay, 1);

  result->holiday = g_strdup (found.holiday);
  result->reason = g_strdup (found.reason);
  result->periods = found.periods != NULL ? g_array_copy (found.periods) :
                                            g_array_new (FALSE, FALSE, sizeof (OgPeriod));
  result->open = result->periods->len > 0;
  return result;
}

void
og_office_day_free (OgOfficeDay *self)
{
  g_free (self->holiday);
  g_free (self->reason);
  g_array_unref (self->periods);
  g_free (self);
}
