/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-week-view-private.h"

#define EIGHT (8 * 60)

/* Once there is something to scroll. */
static void
scroll_to_office (OgWeekView *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (
    GTK_SCROLLED_WINDOW (self->scroller));
  int wanted = og_week_day_get_y (self->days[0], EIGHT - OG_WEEK_STEP);

  if (gtk_adjustment_get_upper (adjustment) <= gtk_adjustment_get_page_size (adjustment))
    return;
  self->scrolled = TRUE;
  gtk_adjustment_set_value (adjustment, wanted);
}

static int
days_with_room (OgWeekView *self)
{
  int width = gtk_widget_get_width (self->columns);
  int day = og_week_hour_height (GTK_WIDGET (self)) * 2; /* grows with the text */

  return width >= N_DAYS * day ? N_DAYS : width >= 3 * day ? 3 :
                                                             1;
}

static gboolean
on_idle (gpointer data)
{
  OgWeekView *self = data;
  int n = days_with_room (self);

  self->update_id = 0;
  if (self->engine != NULL && n != self->n_shown)
    {
      self->n_shown = n;
      og_week_view_update (self);
    }
  if (!self->scrolled)
    scroll_to_office (self);
  return G_SOURCE_REMOVE;
}

/**
 * og_week_view_measure:
 *
 * That of its child.
 */
void
og_week_view_measure (GtkWidget     *widget,
                      GtkOrientation orientation,
                      int            for_size,
                      int           *minimum,
                      int           *natural,
                      int           *minimum_baseline,
                      int           *natural_baseline)
{
  gtk_widget_measure (adw_bin_get_child (ADW_BIN (widget)), orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
}

/**
 * og_week_view_size_allocate:
 *
 * Shows more or fewer days a moment later, if more or fewer have room.
 */
void
og_week_view_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  OgWeekView *self = OG_WEEK_VIEW (widget);

  gtk_widget_allocate (adw_bin_get_child (ADW_BIN (widget)), width, height, baseline, NULL);
  /* Columns may not come and go while sizes are given out. */
  if (self->update_id == 0)
    self->update_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_idle, self, NULL);
}
