/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-office-timeline.h"

#include "og-local-time.h"

#define DAY_SECONDS ((gint64) OG_TIMELINE_DAY_SECONDS)
#define UNIX_EPOCH_JULIAN 719163 /* GDate's number of 1 January 1970 */
/* A zone is at most 15 hours from UTC, and no period runs longer than two days. */
#define MARGIN_DAYS 3
/* How much more is laid out than was asked for, since the next question is often near. */
#define AHEAD_DAYS (2 * 366)

void
og_office_timeline_init (OgOfficeTimeline *self,
                         OgOffice         *office,
                         OgHoursKind       kind)
{
  self->schedule = og_office_schedule_new (office, kind);
  self->zone = og_local_time_zone (office->zone);
  self->from = OG_TIMELINE_FIRST_DAY;
  self->until = OG_TIMELINE_FIRST_DAY - 1;
  self->stretches = g_array_new (FALSE, FALSE, sizeof (OgStretch));
  self->days = g_array_new (FALSE, FALSE, sizeof (OgOpenDay));
}

void
og_office_timeline_clear (OgOfficeTimeline *self)
{
  g_clear_pointer (&self->schedule, og_office_schedule_free);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_clear_pointer (&self->stretches, g_array_unref);
  g_clear_pointer (&self->days, g_array_unref);
}

static OgStretch *
stretch_at (OgOfficeTimeline *self,
            guint             i)
{
  return &g_array_index (self->stretches, OgStretch, i);
}

/* Adds what a period has after the end of the one before. */
static gboolean
add_stretch (OgOfficeTimeline *self,
             int               day,
             const OgPeriod   *period)
{
  const gint64 midnight = day * DAY_SECONDS;
  OgStretch stretch = {
    .wall = period->start * 60,
    .wall_end = period->end * 60,
    .day = day,
    .open_day = self->days->len,
  };

  stretch.start = og_local_time_resolve (self->zone, midnight + stretch.wall, OG_SKIPPED_ENDS);
  stretch.end = og_local_time_resolve (self->zone, midnight + stretch.wall_end, OG_SKIPPED_ENDS);
  if (self->stretches->len > 0)
    {
      const OgStretch *last = stretch_at (self, self->stretches->len - 1);

      stretch.before = last->before + last->end - last->start;
      if (last->end > stretch.start)
        {
          stretch.wall = og_office_timeline_wall (self, &stretch, last->end);
          stretch.start = last->end;
        }
    }
  if (stretch.start >= stretch.end)
    return FALSE;
  g_array_append_val (self->stretches, stretch);
  return TRUE;
}

static void
add_day (OgOfficeTimeline *self,
         int               day)
{
  const OgScheduleDay hours = og_office_schedule_look (self->schedule, day + UNIX_EPOCH_JULIAN);
  OgOpenDay open = { day, self->stretches->len, 0 };

  for (guint i = 0; hours.periods != NULL && i < hours.periods->len; i++)
    open.n += (guint) add_stretch (self, day, &g_array_index (hours.periods, OgPeriod, i));
  if (open.n > 0)
    g_array_append_val (self->days, open);
}

static gint64
day_of (gint64 at)
{
  return at >= 0 ? at / DAY_SECONDS : -1;
}

/**
 * og_office_timeline_cover:
 * @from: unix seconds
 * @until: unix seconds, not before @from
 */
void
og_office_timeline_cover (OgOfficeTimeline *self,
                          gint64            from,
                          gint64            until)
{
  int first = (int) CLAMP (day_of (from) - MARGIN_DAYS, OG_TIMELINE_FIRST_DAY,
                           OG_TIMELINE_LAST_DAY);
  int last = (int) CLAMP (day_of (until) + MARGIN_DAYS, OG_TIMELINE_FIRST_DAY,
                          OG_TIMELINE_LAST_DAY);

  if (first >= self->from && last <= self->until)
    return;

  last = MIN (last + AHEAD_DAYS, OG_TIMELINE_LAST_DAY);
  if (self->until < self->from || first < self->from)
    {
      /* Everything is counted from the beginning, so a new one means all anew: the more there was,
       * the further back it goes, lest questions that go back step by step pay for it each time. */
      const int more = MAX (AHEAD_DAYS, self->until - self->from);

      last = MAX (last, self->until);
      g_array_set_size (self->stretches, 0);
      g_array_set_size (self->days, 0);
      self->from = MAX (first - more, OG_TIMELINE_FIRST_DAY);
      self->until = self->from - 1;
    }
  while (self->until < last)
    add_day (self, ++self->until);
}

guint
og_office_timeline_find (OgOfficeTimeline *self,
                         gint64            at)
{
  guint low = 0;
  guint high = self->stretches->len;

  while (low < high)
    {
      const guint middle = (low + high) / 2;

      if (stretch_at (self, middle)->end > at)
        high = middle;
      else
        low = middle + 1;
    }
  return low;
}

gint64
og_office_timeline_count (OgOfficeTimeline *self,
                          gint64            at)
{
  const guint i = og_office_timeline_find (self, at);
  const OgStretch *stretch;

  if (self->stretches->len == 0)
    return 0;
  if (i < self->stretches->len)
    {
      stretch = stretch_at (self, i);
      return stretch->before + (at > stretch->start ? at - stretch->start : 0);
    }
  stretch = stretch_at (self, i - 1);
  return stretch->before + stretch->end - stretch->start;
}

gboolean
og_office_timeline_reach (OgOfficeTimeline *self,
                          guint             i,
                          gint64            count,
                          gint64           *at)
{
  guint low = i;
  guint high = self->stretches->len;
  const OgStretch *stretch;

  while (low < high)
    {
      const guint middle = (low + high) / 2;

      stretch = stretch_at (self, middle);
      if (stretch->before + stretch->end - stretch->start >= count)
        high = middle;
      else
        low = middle + 1;
    }
  if (low == self->stretches->len)
    return FALSE;
  stretch = stretch_at (self, low);
  *at = stretch->start + MAX (count - stretch->before, 0);
  return TRUE;
}

/* Whether the clocks are not changed in a stretch. */
static gboolean
is_even (const OgStretch *stretch)
{
  return stretch->end - stretch->start == stretch->wall_end - stretch->wall;
}

gint64
og_office_timeline_wall (OgOfficeTimeline *self,
                         const OgStretch  *stretch,
                         gint64            at)
{
  int interval;
  gint64 wall, first;

  if (is_even (stretch))
    return stretch->wall + at - stretch->start;

  interval = g_time_zone_find_interval (self->zone, G_TIME_TYPE_UNIVERSAL, at);
  wall = at + g_time_zone_get_offset (self->zone, interval);
  first = og_local_time_resolve (self->zone, wall, OG_SKIPPED_SHIFTS);
  if (first < at)
    {
      /* The hour that comes twice in autumn: the second time counts as the end of the first, since
       * no later instant may have an earlier time. */
      const gint32 offset = g_time_zone_get_offset (
        self->zone, g_time_zone_find_interval (self->zone, G_TIME_TYPE_UNIVERSAL, first));

      while (at - first > 1)
        {
          const gint64 middle = first + (at - first) / 2;

          if (g_time_zone_find_interval (self->zone, G_TIME_TYPE_UNIVERSAL, middle) == interval)
            at = middle;
          else
            first = middle;
        }
      wall = at + offset;
    }
  return wall - stretch->day * DAY_SECONDS;
}

gint64
og_office_timeline_resolve (OgOfficeTimeline *self,
                            const OgOpenDay  *day,
                            gint64            wall)
{
  const OgStretch *stretch = stretch_at (self, day->first);
  gint64 at;

  for (guint i = 1; i < day->n && stretch_at (self, day->first + i)->wall <= wall; i++)
    stretch = stretch_at (self, day->first + i);
  if (wall <= stretch->wall)
    return stretch->start;
  if (wall >= stretch->wall_end)
    return stretch->end;
  if (is_even (stretch))
    return stretch->start + wall - stretch->wall;
  at = og_local_time_resolve (self->zone, day->day * DAY_SECONDS + wall, OG_SKIPPED_ENDS);
  return CLAMP (at, stretch->start, stretch->end);
}
