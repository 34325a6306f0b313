/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-calendar-drag.h"
#include "og-time-text.h"
#include "og-week-view-private.h"

static char *
find_drop (GtkWidget *view,
           OgPost    *post,
           double     x,
           double     y)
{
  OgWeekView *self = OG_WEEK_VIEW (view);
  graphene_point_t point = GRAPHENE_POINT_INIT ((float) x, (float) y), inside;

  if (self->target != NULL)
    og_week_day_set_target (self->target, -1);
  self->target = NULL;
  for (int i = 0; i < self->n_shown; i++)
    {
      GtkWidget *column = GTK_WIDGET (self->days[i]);
      int minutes;

      if (!gtk_widget_compute_point (view, column, &point, &inside) || inside.x < 0 ||
          inside.x >= (float) gtk_widget_get_width (column) || inside.y < 0)
        continue;
      minutes = og_week_day_get_minutes_at (self->days[i], inside.y);
      self->target = self->days[i];
      og_week_day_set_target (self->target, minutes);
      return og_time_text_local (og_week_day_get_day (self->target), minutes);
    }
  return NULL;
}

static void
leave_drop (GtkWidget *view)
{
  OgWeekView *self = OG_WEEK_VIEW (view);

  if (self->target != NULL)
    og_week_day_set_target (self->target, -1);
  self->target = NULL;
}

/**
 * og_week_view_add_drag:
 *
 * Posts can be dragged from hour to hour.
 */
void
og_week_view_add_drag (OgWeekView *self)
{
  og_calendar_drag_install (GTK_WIDGET (self), find_drop, leave_drop);
}
