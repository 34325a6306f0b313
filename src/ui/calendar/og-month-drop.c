/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-month-view-private.h"
#include "og-time-text.h"

/**
 * og_month_view_find_drop:
 * @x: where something is dragged over the month
 * @minutes: the time of day it has; it keeps it on another day
 *
 * Shows the day beneath as the one on which it would be.
 *
 * Returns: (transfer full) (nullable): the wall time, %NULL outside the days
 */
char *
og_month_view_find_drop (OgMonthView *self,
                         double       x,
                         double       y,
                         int          minutes)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  g_autofree char *time = og_time_text_format (minutes);
  GtkWidget *cell;

  og_month_view_leave_drop (self);
  cell = picked != NULL && !OG_IS_DAY_CELL (picked) ?
           gtk_widget_get_ancestor (picked, OG_TYPE_DAY_CELL) :
           picked;
  if (!OG_IS_DAY_CELL (cell))
    return NULL;
  self->target = OG_DAY_CELL (cell);
  og_day_cell_set_target (self->target, time);
  return og_time_text_local (og_day_cell_get_day (self->target), minutes);
}

/**
 * og_month_view_leave_drop:
 *
 * Nothing is dragged over the month any more.
 */
void
og_month_view_leave_drop (OgMonthView *self)
{
  if (self->target != NULL)
    og_day_cell_set_target (self->target, NULL);
  self->target = NULL;
}
