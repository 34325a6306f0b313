/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-planner.h"
#include "og-series.h"
#include "og-store-plan.h"

G_BEGIN_DECLS

/* OgSeriesKeeper: makes the posts of series ahead of their time, at every start and every day, and
 * what becomes of them when a series is changed. What it does is done one after the other, and can be
 * cut off anywhere: what is missing is made the next time, and nothing twice. */
#define OG_TYPE_SERIES_KEEPER (og_series_keeper_get_type ())
G_DECLARE_FINAL_TYPE (OgSeriesKeeper, og_series_keeper, OG, SERIES_KEEPER, GObject)

OgSeriesKeeper *og_series_keeper_new (OgStore   *store,
                                      OgClock   *clock,
                                      OgNews    *news,
                                      OgPlanner *planner);
void og_series_keeper_set_office (OgSeriesKeeper *self,
                                  OgOffice       *office);
/* Begins to make what is missing, now and every day, until it is stopped. */
void og_series_keeper_start (OgSeriesKeeper *self);
void og_series_keeper_stop (OgSeriesKeeper *self);

/* These do what og-engine-calendar.h says. */
DexFuture *og_series_keeper_extend (OgSeriesKeeper *self) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_series_keeper_save (OgSeriesKeeper *self,
                                  OgSeries       *series,
                                  OgPost         *pattern) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_series_keeper_change_from (OgSeriesKeeper *self,
                                         OgSeries       *series,
                                         OgPost         *pattern,
                                         int             day) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_series_keeper_skip (OgSeriesKeeper *self,
                                  gint64          series_id,
                                  int             day,
                                  gboolean        skip) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_series_keeper_end (OgSeriesKeeper *self,
                                 gint64          series_id,
                                 int             last_day) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
