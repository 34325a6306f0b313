/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-calendar-list-private.h"

/* How many rows are looked through for one post: more would load the whole list. */
#define LOOK_AT_MOST 200
/* Above and below a day's heading, as in style.css. */
#define HEADING_PADDING 24

/* The row of a post among those that are due at the same time. */
static guint
find_post (OgCalendarList *self,
           gint64          post_id,
           guint           position)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->posts));

  for (guint i = position; i < n && i < position + LOOK_AT_MOST; i++)
    {
      g_autoptr (OgPost) post = g_list_model_get_item (G_LIST_MODEL (self->posts), i);

      if (post->id == post_id)
        return i;
    }
  return position;
}

/* How high a day's heading is: its line, and what the style puts around it. */
static int
heading_height (OgCalendarList *self)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (
    gtk_widget_get_pango_context (GTK_WIDGET (self)), NULL, NULL);
  int height = PANGO_PIXELS (pango_font_metrics_get_height (metrics));

  pango_font_metrics_unref (metrics);
  return height + HEADING_PADDING;
}

/* The list brings a row into sight from the nearest side. It is to stand at the top, under the
 * heading of its day: first the end is shown, a frame later the row, and then its heading. */
static gboolean
on_frame (GtkWidget     *rows,
          GdkFrameClock *clock,
          gpointer       data)
{
  OgCalendarList *self = data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (
    GTK_SCROLLED_WINDOW (self->scroller));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->posts));

  if (n == 0 || ++self->phase > 2)
    {
      gtk_adjustment_set_value (adjustment,
                                gtk_adjustment_get_value (adjustment) - heading_height (self));
      gtk_widget_set_opacity (rows, 1);
      if (self->focus_waits)
        gtk_widget_grab_focus (rows);
      self->focus_waits = FALSE;
      self->phase = 0;
      self->tick_id = 0;
      return G_SOURCE_REMOVE;
    }
  if (self->phase == 1)
    gtk_list_view_scroll_to (self->rows, n - 1, GTK_LIST_SCROLL_NONE, NULL);
  else
    gtk_list_view_scroll_to (self->rows, MIN (self->top, n - 1),
                             self->focus_waits ? GTK_LIST_SCROLL_FOCUS : GTK_LIST_SCROLL_NONE, NULL);
  return G_SOURCE_CONTINUE;
}

static void
show_top (OgCalendarList *self,
          guint           position)
{
  self->top = position;
  self->phase = 0;
  if (self->tick_id == 0)
    {
      gtk_widget_set_opacity (GTK_WIDGET (self->rows), 0);
      self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self->rows), on_frame, self, NULL);
    }
}

/* After the list has taken its rows: then it knows where things are. */
static gboolean
on_scroll (gpointer data)
{
  OgCalendarList *self = data;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->posts));
  guint position = og_post_list_model_find (self->posts, self->show_waits);

  self->scroll_id = 0;
  self->show_waits = 0;
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      /* Another view or page has the keyboard by now. */
      self->focus_waits = FALSE;
      self->focus_id = 0;
    }
  if (n == 0)
    return G_SOURCE_REMOVE;
  if (self->focus_id == 0)
    show_top (self, position);
  else
    gtk_list_view_scroll_to (self->rows, MIN (find_post (self, self->focus_id, position), n - 1),
                             GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
  self->focus_id = 0;
  return G_SOURCE_REMOVE;
}

/**
 * og_calendar_list_scroll_soon:
 *
 * Shows what waits to be shown, as soon as there are rows.
 */
void
og_calendar_list_scroll_soon (OgCalendarList *self)
{
  if (self->scroll_id == 0 && self->posts != NULL && og_post_list_model_is_ready (self->posts))
    self->scroll_id = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, on_scroll, self, NULL);
}
