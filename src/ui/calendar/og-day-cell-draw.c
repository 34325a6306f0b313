/* SPDX-License-Identifier: EUPL-1.2 */
#include <adwaita.h>

#include "og-chip-draw.h"
#include "og-day-cell-private.h"

#define OUTSIDE_ALPHA 0.55F

/* A disc behind the number of today. */
static void
draw_today (OgDayCell   *self,
            GtkSnapshot *snapshot,
            int          width,
            int          height)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (
    gtk_widget_get_display (GTK_WIDGET (self)));
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (manager);
  const float side = (float) MAX (width, height) + 2 * OG_DAY_CELL_GAP;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (OG_DAY_CELL_INSET + ((float) width - side) / 2,
                                               OG_DAY_CELL_GAP + ((float) height - side) / 2, side, side);

  og_draw_rounded (snapshot, &bounds, side / 2, accent);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (OG_DAY_CELL_INSET, OG_DAY_CELL_GAP));
  gtk_snapshot_append_layout (snapshot, self->number, &(GdkRGBA) { 1, 1, 1, 1 });
  gtk_snapshot_restore (snapshot);
}

static void
draw_right (OgDayCell   *self,
            GtkSnapshot *snapshot,
            PangoLayout *layout,
            float        y)
{
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  og_draw_layout (GTK_WIDGET (self), snapshot, layout,
                  (float) (gtk_widget_get_width (GTK_WIDGET (self)) - width - OG_DAY_CELL_INSET), y, 1);
}

void
og_day_cell_snapshot (GtkWidget   *widget,
                      GtkSnapshot *snapshot)
{
  OgDayCell *self = OG_DAY_CELL (widget);
  graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                            (float) gtk_widget_get_height (widget));
  int width, height;

  if (self->facts.closed)
    og_draw_hatch (widget, snapshot, &all);
  pango_layout_get_pixel_size (self->number, &width, &height);
  if (self->facts.today)
    draw_today (self, snapshot, width, height);
  else
    og_draw_layout (widget, snapshot, self->number, OG_DAY_CELL_INSET, OG_DAY_CELL_GAP,
                    self->facts.outside ? OUTSIDE_ALPHA : 1);
  if (og_day_cell_has_note (self))
    og_draw_layout (widget, snapshot, self->note, OG_DAY_CELL_INSET,
                    (float) og_day_cell_head_height (self), 1);
  if (self->compact && og_day_cell_n_posts (self) > 0)
    draw_right (self, snapshot, self->count, (float) og_day_cell_head_height (self));
  if (self->is_target)
    draw_right (self, snapshot, self->badge, OG_DAY_CELL_GAP);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_snapshot_child (widget, child, snapshot);
}
