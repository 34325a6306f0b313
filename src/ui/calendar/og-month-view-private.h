/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-day-cell.h"
#include "og-month-days.h"
#include "og-month-view.h"

/* Of og-month-*.c alone. */
struct _OgMonthView
{
  GtkWidget parent_instance;

  OgEngine *engine;
  OgMonthGrid grid;
  GDate chosen;
  gboolean compact;

  GtkWidget *heading; /* the names of the weekdays */
  GtkWidget *weeks;
  GtkWidget *rows[OG_MONTH_GRID_MAX_WEEKS];
  OgDayCell *cells[OG_MONTH_GRID_MAX_DAYS];
  OgMonthDays *days;
  GHashTable *selected; /* (nullable): ids of those that are moved together */
  OgDayCell *target;    /* (nullable): something is dragged over it */
  gboolean handed_over; /* whether these are the posts of this month */
  gint64 focus_waits; /* the post that gets the keyboard when the posts are there; 0: none */
};
