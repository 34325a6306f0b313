/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * OgDayRow: a day, typed ("24.12.2026") or picked from a calendar.
 *
 * Properties: "day" (int): Julian day number; 0 while nothing is typed or it is not understood.
 */
#define OG_TYPE_DAY_ROW (og_day_row_get_type ())
G_DECLARE_FINAL_TYPE (OgDayRow, og_day_row, OG, DAY_ROW, AdwEntryRow)

/* What a day without a year is counted from; Julian day number. */
void og_day_row_set_today (OgDayRow *self,
                           int       today);
int og_day_row_get_day (OgDayRow *self);
void og_day_row_set_day (OgDayRow *self,
                         int       day);
/* Something is typed that is no day. */
gboolean og_day_row_is_unclear (OgDayRow *self);

G_END_DECLS
