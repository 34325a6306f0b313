/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-day-cell-private.h"
#include "og-day-layout.h"

/* Large enough for a finger. */
#define COMPACT_HEIGHT 38

static int
text_height (PangoLayout *layout)
{
  int height = 0;

  if (layout != NULL)
    pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

int
og_day_cell_head_height (OgDayCell *self)
{
  return text_height (self->number) + 2 * OG_DAY_CELL_GAP;
}

gboolean
og_day_cell_has_note (OgDayCell *self)
{
  return self->facts.reason != NULL && !self->compact;
}

guint
og_day_cell_n_posts (OgDayCell *self)
{
  return self->posts != NULL ? self->posts->len : 0;
}

void
og_day_cell_measure (GtkWidget     *widget,
                     GtkOrientation orientation,
                     int            for_size,
                     int           *minimum,
                     int           *natural,
                     int           *minimum_baseline,
                     int           *natural_baseline)
{
  OgDayCell *self = OG_DAY_CELL (widget);
  int line;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      pango_layout_get_pixel_size (self->number, minimum, NULL);
      *minimum += 2 * OG_DAY_CELL_INSET;
      *natural = MAX (*minimum, 100);
      return;
    }

  /* The same for every day, whatever it holds: the rows of a month stay where they are. */
  gtk_widget_measure (self->more, orientation, -1, &line, NULL, NULL, NULL);
  *minimum = self->compact ? MAX (2 * og_day_cell_head_height (self), COMPACT_HEIGHT) :
                             og_day_cell_head_height (self) + 2 * (line + OG_DAY_CELL_GAP);
  *natural = *minimum;
}

/* Only what there is room for becomes a widget. */
void
og_day_cell_fill (OgDayCell *self)
{
  guint n = self->compact ? 0 : og_day_layout_chips (og_day_cell_n_posts (self), self->capacity);

  while (self->chips->len < n)
    {
      GtkWidget *chip = og_post_chip_new ();

      gtk_widget_set_can_focus (chip, gtk_widget_get_focusable (GTK_WIDGET (self)));
      gtk_widget_insert_before (chip, GTK_WIDGET (self), self->more);
      g_ptr_array_add (self->chips, chip);
    }
  for (guint i = 0; i < n; i++)
    og_post_chip_set_post (g_ptr_array_index (self->chips, i), self->engine,
                           g_ptr_array_index (self->posts, i));
  self->n_filled = n;
  if (n < og_day_cell_n_posts (self) && og_post_chip_get_more (OG_POST_CHIP (self->more)) !=
                                          og_day_cell_n_posts (self) - n)
    og_post_chip_set_more (OG_POST_CHIP (self->more), og_day_cell_n_posts (self) - n);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* There is another number of lines than when the posts were handed over. */
static gboolean
on_idle (gpointer data)
{
  OgDayCell *self = data;

  self->update_id = 0;
  og_day_cell_fill (self);
  return G_SOURCE_REMOVE;
}

static void
update_soon (OgDayCell *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_idle, self, NULL);
}

/* Hidden and shown again in one go, a child would lose the keyboard. */
static void
give_place (GtkWidget *widget,
            gboolean   shown,
            int        y,
            int        width,
            int        height)
{
  gtk_widget_set_child_visible (widget, shown);
  if (shown)
    gtk_widget_size_allocate (widget, &(GtkAllocation) { 0, y, width, height }, -1);
}

/* Where the chips begin, below the number and the note. */
int
og_day_cell_chips_top (OgDayCell *self)
{
  const int note =
    og_day_cell_has_note (self) ? text_height (self->note) + OG_DAY_CELL_GAP : 0;

  return og_day_cell_head_height (self) + note;
}

static guint
count_lines (OgDayCell *self,
             int        height)
{
  const int room = height - og_day_cell_chips_top (self) + OG_DAY_CELL_GAP;

  return (guint) (MAX (room, 0) / (self->line_height + OG_DAY_CELL_GAP));
}

void
og_day_cell_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  OgDayCell *self = OG_DAY_CELL (widget);
  int line, y = og_day_cell_chips_top (self);
  guint fitting = 0;

  gtk_widget_measure (self->more, GTK_ORIENTATION_VERTICAL, -1, &line, NULL, NULL, NULL);
  self->line_height = line;
  if (self->note != NULL)
    pango_layout_set_width (self->note, MAX (width - 2 * OG_DAY_CELL_INSET, 0) * PANGO_SCALE);
  if (!self->compact)
    {
      self->capacity = count_lines (self, height);
      fitting = og_day_layout_chips (og_day_cell_n_posts (self), self->capacity);
    }
  for (guint i = 0; i < self->chips->len; i++)
    {
      gboolean shown = i < MIN (fitting, self->n_filled);

      give_place (g_ptr_array_index (self->chips, i), shown, y, width, line);
      if (shown)
        y += line + OG_DAY_CELL_GAP;
    }
  give_place (self->more, !self->compact && fitting < og_day_cell_n_posts (self), y, width, line);
  /* Chips may not change while sizes are given out. */
  if (!self->compact && self->n_filled != fitting)
    update_soon (self);
}

/**
 * og_day_cell_expect_height:
 * @height: pixels the cell will have; before posts are handed over, so that at once as many chips
 *   are made as there will be room for
 */
void
og_day_cell_expect_height (OgDayCell *self,
                           int        height)
{
  if (!self->compact && self->line_height > 0)
    self->capacity = count_lines (self, height);
}
