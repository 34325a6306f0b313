/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-day-cell.h"

#include <adwaita.h>

#include "og-chip-draw.h"
#include "og-day-layout.h"
#include "og-post-chip.h"

#define GAP 2
#define INSET 4
/* Large enough for a finger. */
#define COMPACT_HEIGHT 38
#define OUTSIDE_ALPHA 0.55F
/* Before the first layout: about what a window of usual size has room for. */
#define FIRST_CAPACITY 3

struct _OgDayCell
{
  GtkWidget parent_instance;

  OgEngine *engine;
  OgDayFacts facts;
  GPtrArray *posts;  /* of OgPost; NULL until there are any */
  gboolean compact;  /* a count instead of chips */
  gboolean is_target; /* something is dragged over it */
  int line_height;
  guint capacity;    /* how many lines there was room for */
  guint n_filled;    /* chips that show a post of this day; the others wait for one */
  guint update_id;

  PangoLayout *number;
  PangoLayout *count;  /* how many posts, of a compact cell */
  PangoLayout *note;   /* the holiday's name */
  PangoLayout *badge;  /* the time at which it would be dropped */
  GPtrArray *chips;    /* of OgPostChip, owned as children */
  GtkWidget *more;
};

enum
{
  CLICKED,
  MORE,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgDayCell, og_day_cell, GTK_TYPE_WIDGET)

static int
text_height (PangoLayout *layout)
{
  int height = 0;

  if (layout != NULL)
    pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

static int
head_height (OgDayCell *self)
{
  return text_height (self->number) + 2 * GAP;
}

static gboolean
has_note (OgDayCell *self)
{
  return self->facts.reason != NULL && !self->compact;
}

static guint
n_posts_of (OgDayCell *self)
{
  return self->posts != NULL ? self->posts->len : 0;
}

static void
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
      *minimum += 2 * INSET;
      *natural = MAX (*minimum, 100);
      return;
    }

  /* The same for every day, whatever it holds: the rows of a month stay where they are. */
  gtk_widget_measure (self->more, orientation, -1, &line, NULL, NULL, NULL);
  *minimum = self->compact ? MAX (2 * head_height (self), COMPACT_HEIGHT) :
                             head_height (self) + 2 * (line + GAP);
  *natural = *minimum;
}

/* Only what there is room for becomes a widget. */
static void
fill_chips (OgDayCell *self)
{
  guint n = self->compact ? 0 : og_day_layout_chips (n_posts_of (self), self->capacity);

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
  if (n < n_posts_of (self) && og_post_chip_get_more (OG_POST_CHIP (self->more)) !=
                                 n_posts_of (self) - n)
    og_post_chip_set_more (OG_POST_CHIP (self->more), n_posts_of (self) - n);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* There is another number of lines than when the posts were handed over. */
static gboolean
on_idle (gpointer data)
{
  OgDayCell *self = data;

  self->update_id = 0;
  fill_chips (self);
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
static int
chips_top (OgDayCell *self)
{
  return head_height (self) + (has_note (self) ? text_height (self->note) + GAP : 0);
}

static guint
count_lines (OgDayCell *self,
             int        height)
{
  return (guint) (MAX (height - chips_top (self) + GAP, 0) / (self->line_height + GAP));
}

static void
og_day_cell_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  OgDayCell *self = OG_DAY_CELL (widget);
  int line, y = chips_top (self);
  guint fitting = 0;

  gtk_widget_measure (self->more, GTK_ORIENTATION_VERTICAL, -1, &line, NULL, NULL, NULL);
  self->line_height = line;
  if (self->note != NULL)
    pango_layout_set_width (self->note, MAX (width - 2 * INSET, 0) * PANGO_SCALE);
  if (!self->compact)
    {
      self->capacity = count_lines (self, height);
      fitting = og_day_layout_chips (n_posts_of (self), self->capacity);
    }
  for (guint i = 0; i < self->chips->len; i++)
    {
      gboolean shown = i < MIN (fitting, self->n_filled);

      give_place (g_ptr_array_index (self->chips, i), shown, y, width, line);
      if (shown)
        y += line + GAP;
    }
  give_place (self->more, !self->compact && fitting < n_posts_of (self), y, width, line);
  /* Chips may not change while sizes are given out. */
  if (!self->compact && self->n_filled != fitting)
    update_soon (self);
}

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
  const float side = (float) MAX (width, height) + 2 * GAP;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (INSET + ((float) width - side) / 2,
                                               GAP + ((float) height - side) / 2, side, side);

  og_draw_rounded (snapshot, &bounds, side / 2, accent);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (INSET, GAP));
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
                  (float) (gtk_widget_get_width (GTK_WIDGET (self)) - width - INSET), y, 1);
}

static void
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
    og_draw_layout (widget, snapshot, self->number, INSET, GAP,
                    self->facts.outside ? OUTSIDE_ALPHA : 1);
  if (has_note (self))
    og_draw_layout (widget, snapshot, self->note, INSET, (float) head_height (self), 1);
  if (self->compact && n_posts_of (self) > 0)
    draw_right (self, snapshot, self->count, (float) head_height (self));
  if (self->is_target)
    draw_right (self, snapshot, self->badge, GAP);

  GTK_WIDGET_CLASS (og_day_cell_parent_class)->snapshot (widget, snapshot);
}

static gboolean
og_day_cell_query_tooltip (GtkWidget  *widget,
                           int         x,
                           int         y,
                           gboolean    by_keyboard,
                           GtkTooltip *tooltip)
{
  OgDayCell *self = OG_DAY_CELL (widget);

  if (self->facts.detail == NULL || y > chips_top (self))
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
  g_autofree char *name = og_day_sentence (&self->facts, n_posts_of (self));

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
  fill_chips (self);
  g_snprintf (count, sizeof count, "%u", posts->len);
  if (og_layout_set (GTK_WIDGET (self), &self->count, count) && self->compact)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  update_name (self);
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
  fill_chips (self);
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
