/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-office-schedule.h"

G_BEGIN_DECLS

/* The hours of an office laid out in time: every stretch in which it is open, from 1970 to 2199, in
 * order and without overlaps. Made piece by piece as it is asked for. Part of og-office-time, which
 * guards it: it is not safe to be used by two threads at once. */

/* No day before or after is open. Days since 1 January 1970, local. */
#define OG_TIMELINE_FIRST_DAY 0
#define OG_TIMELINE_LAST_DAY 84005 /* 31 December 2199 */
#define OG_TIMELINE_DAY_SECONDS (24 * 60 * 60)

/* One stretch in which the office is open. The next one may begin when it ends. */
typedef struct _OgStretch
{
  gint64 start;     /* unix seconds */
  gint64 end;       /* unix seconds, > start */
  gint64 before;    /* open seconds in all stretches before it */
  gint64 wall;      /* its start on the wall, seconds since midnight of the day it belongs to */
  gint64 wall_end;
  int day;          /* that day, since 1 January 1970; also after midnight */
  guint open_day;   /* its index */
} OgStretch;

/* A day on which the office is open at all. */
typedef struct _OgOpenDay
{
  int day;     /* since 1 January 1970 */
  guint first; /* index of its first stretch */
  guint n;     /* how many stretches, at least one */
} OgOpenDay;

typedef struct _OgOfficeTimeline
{
  OgOfficeSchedule *schedule;
  GTimeZone *zone;
  int from; /* the days that are laid out; from > until: none */
  int until;
  GArray *stretches; /* of OgStretch */
  GArray *days;      /* of OgOpenDay */
} OgOfficeTimeline;

void og_office_timeline_init (OgOfficeTimeline *self,
                              OgOffice         *office,
                              OgHoursKind       kind);
void og_office_timeline_clear (OgOfficeTimeline *self);

/* Lays out all that touches these instants. */
void og_office_timeline_cover (OgOfficeTimeline *self,
                               gint64            from,
                               gint64            until);
/* The index of the first stretch that is not over at `at`; stretches->len if there is none. */
guint og_office_timeline_find (OgOfficeTimeline *self,
                               gint64            at);
/* The open seconds from the beginning of the timeline to `at`. */
gint64 og_office_timeline_count (OgOfficeTimeline *self,
                                 gint64            at);
/* The instant, not before stretch `i`, at which the count is so high. FALSE: not in the timeline. */
gboolean og_office_timeline_reach (OgOfficeTimeline *self,
                                   guint             i,
                                   gint64            count,
                                   gint64           *at);
/* The time of an instant in a stretch on the wall, seconds since midnight of the stretch's day. */
gint64 og_office_timeline_wall (OgOfficeTimeline *self,
                                const OgStretch  *stretch,
                                gint64            at);
/* The instant of an open day at which the wall shows that time; where it is closed then, the last
 * open instant of the day before, else the day's opening. */
gint64 og_office_timeline_resolve (OgOfficeTimeline *self,
                                   const OgOpenDay  *day,
                                   gint64            wall);

G_END_DECLS
