/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-calendar-list-private.h"

#include "og-post-line.h"

/* For so long the list has to stand still. It keeps far more lines than are in sight: each would load
 * a picture that nobody sees, while it is scrolled. */
#define REST_MS 100

static gboolean
is_in_sight (OgCalendarList *self,
             GtkWidget      *line)
{
  graphene_rect_t bounds;
  float height = (float) gtk_widget_get_height (self->scroller);

  return gtk_widget_compute_bounds (line, self->scroller, &bounds) &&
         graphene_rect_get_y (&bounds) < height &&
         graphene_rect_get_y (&bounds) + graphene_rect_get_height (&bounds) > 0;
}

static gboolean
on_rest (gpointer data)
{
  OgCalendarList *self = data;

  self->pictures_id = 0;
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *line = gtk_widget_get_first_child (row);

      if (OG_IS_POST_LINE (line) && is_in_sight (self, line))
        og_post_line_show_picture (OG_POST_LINE (line));
    }
  return G_SOURCE_REMOVE;
}

/**
 * og_calendar_list_pictures_soon:
 *
 * Shows the pictures of the lines in sight as soon as the list rests.
 */
void
og_calendar_list_pictures_soon (OgCalendarList *self)
{
  g_clear_handle_id (&self->pictures_id, g_source_remove);
  self->pictures_id = g_timeout_add (REST_MS, on_rest, self);
}
