/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-chip-draw.h"
#include "og-day-cell-private.h"

/* Before the first layout: about what a window of usual size has room for. */
#define FIRST_CAPACITY 3

enum
{
  CLICKED,
  MORE,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgDayCell, og_day_cell, GTK_TYPE_WIDGET)

static gboolean
og_day_cell_query_tooltip (GtkWidget  *widget,
                           int         x,
                           int         y,
                           gboolean    by_keyboard,
                           GtkTooltip *tooltip)
{
  OgDayCell *self = OG_DAY_CELL (widget);

  if (self->facts.detail == NULL || y > og_day_cell_chips_top (self))
    return FALSE;
  gtk_tooltip_set_text (tooltip, self->facts.detail);
  return TRUE;
}

static void
on_more (OgDayCell *self)
{
  g_signal_emit (self, signals[MORE], 0);
}

static void
on_released (GtkGestureClick *gesture,
             int              n_press,
             double           x,
             double           y,
             OgDayCell       *self)
{
  if (gtk_widget_contains (GTK_WIDGET (self), x, y))
    g_signal_emit (self, signals[CLICKED], 0, n_press == 2);
}

static void
og_day_cell_dispose (GObject *object)
{
  OgDayCell *self = OG_DAY_CELL (object);
  GtkWidget *child;

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_pointer (&self->chips, g_ptr_array_unref);
  g_clear_pointer (&self->posts, g_ptr_array_unref);
  g_clear_object (&self->engine);
  g_clear_object (&self->number);
  g_clear_object (&self->count);
  g_clear_object (&self->note);
  g_clear_object (&self->badge);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (og_day_cell_parent_class)->dispose (object);
}

static void
og_day_cell_class_init (OgDayCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_day_cell_dispose;
  widget_class->measure = og_day_cell_measure;
  widget_class->size_allocate = og_day_cell_size_allocate;
  widget_class->snapshot = og_day_cell_snapshot;
  widget_class->query_tooltip = og_day_cell_query_tooltip;
  gtk_widget_class_set_css_name (widget_class, "day-cell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);

  signals[CLICKED] = g_signal_new ("clicked", OG_TYPE_DAY_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[MORE] = g_signal_new ("more", OG_TYPE_DAY_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
}

static void
og_day_cell_init (OgDayCell *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkGesture *click = gtk_gesture_click_new ();
  g_autoptr (PangoAttrList) bold = pango_attr_list_new ();

  self->chips = g_ptr_array_new ();
  self->capacity = FIRST_CAPACITY;
  pango_attr_list_insert (bold, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  og_layout_set (widget, &self->number, "0");
  og_layout_set (widget, &self->count, "");
  pango_layout_set_attributes (self->number, bold);
  pango_layout_set_attributes (self->count, bold);

  self->more = og_post_chip_new ();
  og_post_chip_set_more (OG_POST_CHIP (self->more), 0);
  g_signal_connect_swapped (self->more, "clicked", G_CALLBACK (on_more), self);
  gtk_widget_set_parent (self->more, widget);

  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
}

static void
update_name (OgDayCell *self)
{
  g_autofree char *name = og_day_sentence (&self->facts, og_day_cell_n_posts (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
toggle_class (GtkWidget  *widget,
              const char *name,
              gboolean    on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/**
 * og_day_cell_new:
 *
 * Returns: (transfer floating): a cell that shows nothing yet
 */
GtkWidget *
og_day_cell_new (void)
{
  return g_object_new (OG_TYPE_DAY_CELL, NULL);
}

/**
 * og_day_cell_get_day:
 *
 * Returns: (transfer none): the day it shows
 */
const GDate *
og_day_cell_get_day (OgDayCell *self)
{
  return &self->facts.day;
}

static void
set_note (OgDayCell  *self,
          const char *text)
{
  gboolean first = self->note == NULL;

  og_layout_set (GTK_WIDGET (self), &self->note, text);
  if (first)
    {
      g_autoptr (PangoAttrList) small = pango_attr_list_from_string ("0 -1 scale 0.85, 0 -1 style italic");

      pango_layout_set_attributes (self->note, small);
      pango_layout_set_ellipsize (self->note, PANGO_ELLIPSIZE_END);
    }
}

/**
 * og_day_cell_set_facts:
 * @facts: copied; the reason must be static
 */
void
og_day_cell_set_facts (OgDayCell        *self,
                       const OgDayFacts *facts)
{
  char number[8];

  g_snprintf (number, sizeof number, "%u", g_date_get_day (&facts->day));
  self->facts = *facts;
  og_layout_set (GTK_WIDGET (self), &self->number, number);
  if (facts->reason != NULL)
    set_note (self, facts->reason);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), facts->detail != NULL);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * og_day_cell_set_posts:
 * @posts: (element-type OgPost): those of the day, in order of time; a reference is held
 */
void
og_day_cell_set_posts (OgDayCell *self,
                       OgEngine  *engine,
                       GPtrArray *posts)
{
  char count[12];

  g_set_object (&self->engine, engine);
  if (self->posts != posts)
    {
      g_clear_pointer (&self->posts, g_ptr_array_unref);
      self->posts = g_ptr_array_ref (posts);
    }
  og_day_cell_fill (self);
  g_snprintf (count, sizeof count, "%u", posts->len);
  if (og_layout_set (GTK_WIDGET (self), &self->count, count) && self->compact)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  update_name (self);
}

/**
 * og_day_cell_set_compact:
 * @compact: whether there is room for the day's number and a count only
 */
void
og_day_cell_set_compact (OgDayCell *self,
                         gboolean   compact)
{
  if (self->compact == compact)
    return;
  self->compact = compact;
  toggle_class (GTK_WIDGET (self), "compact", compact);
  og_day_cell_fill (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * og_day_cell_set_chosen:
 * @chosen: whether the keyboard is to come here; of a month only one day is in the tab chain, and
 *   only its posts
 */
void
og_day_cell_set_chosen (OgDayCell *self,
                        gboolean   chosen)
{
  if (gtk_widget_get_focusable (GTK_WIDGET (self)) == chosen &&
      gtk_widget_get_can_focus (self->more) == chosen)
    return;
  gtk_widget_set_focusable (GTK_WIDGET (self), chosen);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_can_focus (child, chosen);
  toggle_class (GTK_WIDGET (self), "chosen", chosen);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, chosen, -1);
}

/**
 * og_day_cell_set_target:
 * @time: (nullable): the time at which what is dragged over it would be, "9:00"
 */
void
og_day_cell_set_target (OgDayCell  *self,
                        const char *time)
{
  self->is_target = time != NULL;
  if (time != NULL)
    og_layout_set (GTK_WIDGET (self), &self->badge, time);
  toggle_class (GTK_WIDGET (self), "target", time != NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * og_day_cell_find_chip:
 *
 * Returns: (transfer none) (nullable): the chip of a post, if it has room
 */
OgPostChip *
og_day_cell_find_chip (OgDayCell *self,
                       gint64     post_id)
{
  for (guint i = 0; i < self->n_filled; i++)
    {
      OgPostChip *chip = g_ptr_array_index (self->chips, i);

      if (og_post_chip_get_post (chip)->id == post_id)
        return chip;
    }
  return NULL;
}

/**
 * og_day_cell_update_selected:
 * @selected: of OgPost ids (gint64): those that are moved together
 */
void
og_day_cell_update_selected (OgDayCell  *self,
                             GHashTable *selected)
{
  for (guint i = 0; i < self->n_filled; i++)
    {
      OgPostChip *chip = g_ptr_array_index (self->chips, i);

      og_post_chip_set_selected (chip, g_hash_table_contains (selected,
                                                              &og_post_chip_get_post (chip)->id));
    }
}
