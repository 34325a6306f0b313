/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define OG_MONTH_GRID_MAX_WEEKS 6
#define OG_MONTH_GRID_MAX_DAYS (OG_MONTH_GRID_MAX_WEEKS * 7)

/* The whole weeks, from Monday on, in which the days of a month lie. */
typedef struct _OgMonthGrid
{
  GDateYear year;
  GDateMonth month;
  GDate first; /* a Monday */
  int weeks;   /* 4 … 6 */
} OgMonthGrid;

OgMonthGrid og_month_grid_for (const GDate *day);
GDate og_month_grid_day (const OgMonthGrid *self,
                         int                index);
int og_month_grid_find (const OgMonthGrid *self,
                        const GDate       *day);
gboolean og_month_grid_has (const OgMonthGrid *self,
                            const GDate       *day);
GDate og_month_grid_shift (const GDate *day,
                           int          months);

gboolean og_month_grid_range (const OgMonthGrid *self,
                              const char        *zone,
                              gint64            *from,
                              gint64            *to) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
