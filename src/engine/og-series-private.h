/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-office-time.h"
#include "og-series-keeper.h"

G_BEGIN_DECLS

/* Between og-series-keeper.c (what is asked, in order) and og-series-make.c (posts). */

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
  gboolean stopped;
};

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
/* Makes what is missing up to the horizon; of a series whose made_until is 0 it looks at all that
 * lies ahead, and takes away what does not belong there any more. n: is added to. */
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
/* The list of days that are left out, "2026-12-01,…". */
void og_series_add_skipped (OgSeries *series,
                            int       day);
void og_series_remove_skipped (OgSeries *series,
                               int       day);

G_END_DECLS
