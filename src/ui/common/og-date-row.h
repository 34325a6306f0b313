/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * OgDateRow: a field for a day, typed ("24.12.2026", "24.12.") or chosen from a calendar.
 *
 * Properties: "day" (int): Julian day number as OG_FIELD_DATE keeps it, 0 for an empty field. While
 * what is typed is not understood, the day stays as it was, and the row says so.
 */
#define OG_TYPE_DATE_ROW (og_date_row_get_type ())
G_DECLARE_FINAL_TYPE (OgDateRow, og_date_row, OG, DATE_ROW, AdwEntryRow)

int og_date_row_get_day (OgDateRow *self);
void og_date_row_set_day (OgDateRow *self,
                          int        day);
/* Julian day number: what a day without a year is counted from, and where the calendar opens. */
void og_date_row_set_today (OgDateRow *self,
                            int        today);
gboolean og_date_row_is_understood (OgDateRow *self);

G_END_DECLS
