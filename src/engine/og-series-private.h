/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-office-time.h"
#include "og-series-keeper.h"

G_BEGIN_DECLS

/* Between og-series-keeper.c (what is done, in order), og-series-change.c (what people ask),
 * og-series-make.c (posts) and og-series-place.c (their places, when the office has changed). */

struct _OgSeriesKeeper
{
  GObject parent_instance;

  OgStore *store;
  OgClock *clock;
  OgNews *news;
  OgPlanner *planner;
  OgOffice *office;    /* (nullable) until it is set */
  OgOfficeTime *time;  /* its opening hours */
  DexFuture *last;     /* (nullable): what was asked last */
  DexPromise *closing; /* resolved when it is stopped */
  DexPromise *wake;    /* resolved when the office has changed */
  gboolean stopped;
};

/* What was asked, with what it waits for. */
typedef struct
{
  OgSeriesKeeper *self;
  DexFuture *before; /* (nullable) */
  OgSeries *series;  /* (nullable), as the next */
  OgPost *pattern;
  gint64 series_id;
  int day;
  gboolean skip;
} OgSeriesTask;

/* Does it when its turn has come; task: (transfer full). */
DexFuture *og_series_enqueue (OgSeriesKeeper *self,
                              DexFiberFunc    func,
                              OgSeriesTask   *task) G_GNUC_WARN_UNUSED_RESULT;
OgSeriesKeeper *og_series_begin_fiber (OgSeriesTask *task);

/* How far ahead: thirteen months. */
#define OG_SERIES_AHEAD_DAYS 396

/* Today on the wall of the series. */
int og_series_today (OgSeriesKeeper *self,
                     OgSeries       *series);
/* The posts that belong on these days and lie ahead; without ids. (transfer full) (nullable)
 * (element-type OgPost) */
GPtrArray *og_series_make_posts_fiber (OgSeriesKeeper *self,
                                       OgSeries       *series,
                                       OgPost         *pattern,
                                       int             first,
                                       int             last,
                                       GError        **error);
/* Makes what is missing up to the horizon. What is there is placed where it belongs; of a series whose
 * made_until is 0 it is also compared, and what says something else is made anew. n: is added to. */
gboolean og_series_make_fiber (OgSeriesKeeper *self,
                               OgSeries       *series,
                               gint64         *n,
                               GError        **error);
/* Takes away what has not left of the occurrences on or after that day; detached: also of those
 * that were changed by themselves. */
gboolean og_series_clear_fiber (OgSeriesKeeper *self,
                                gint64          series_id,
                                int             first,
                                gboolean        detached,
                                GError        **error);
/* Takes away what the rule does not want any more, and moves what it wants elsewhere, as far as it lies
 * ahead and no person has changed it. posts: the occurrences that are there. One that fails keeps no
 * other from its place. */
gboolean og_series_place_fiber (OgSeriesKeeper *self,
                                OgSeries       *series,
                                OgPost         *pattern,
                                GListModel     *posts,
                                GError        **error);
/* Takes one away by the rule; what has left stays. */
gboolean og_series_drop_fiber (OgSeriesKeeper *self,
                               gint64          post_id,
                               GError        **error);
gboolean og_series_has_left (OgPost *post);
gboolean og_series_may_plan (OgSeriesKeeper *self,
                             OgSeries       *series,
                             OgPost         *post);
/* The first day by the rule that can still matter today. */
int og_series_first_day (OgSeriesKeeper *self,
                         OgSeries       *series);
/* "2026-12-01" (transfer full) */
char *og_series_write_day (int day);

G_END_DECLS
