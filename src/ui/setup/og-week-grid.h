/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-timetable.h"

G_BEGIN_DECLS

/**
 * OgWeekGrid: the hours of a week, typed day by day, with copying to other days and suggestions.
 *
 * Writes into the timetable at every change, also what is not understood yet.
 *
 * Properties: "title" (string, construct-only).
 * Signals: "changed"
 */
#define OG_TYPE_WEEK_GRID (og_week_grid_get_type ())
G_DECLARE_FINAL_TYPE (OgWeekGrid, og_week_grid, OG, WEEK_GRID, AdwBin)

void og_week_grid_set_timetable (OgWeekGrid  *self,
                                 OgTimetable *timetable);
/* (transfer full) (nullable): what is not understood, a line for each day */
char *og_week_grid_dup_fault (OgWeekGrid *self);

G_END_DECLS
