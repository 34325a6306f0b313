/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "og-timetable.h"

G_BEGIN_DECLS

/* OgWeekStrip: a week as bars of hours, a line for each day; below the bar of the opening hours a
 * thinner one for the hours in which social media is attended. */
#define OG_TYPE_WEEK_STRIP (og_week_strip_get_type ())
G_DECLARE_FINAL_TYPE (OgWeekStrip, og_week_strip, OG, WEEK_STRIP, GtkWidget)

/* attendance: (nullable): as the opening hours; then there is one bar only. */
void og_week_strip_show (OgWeekStrip *self,
                         OgTimetable *opening,
                         OgTimetable *attendance);

G_END_DECLS
