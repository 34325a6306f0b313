/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-day-cell.h"

#include <glib/gi18n.h>

#include "og-post-chip.h"

#define GAP 2
/* Large enough for a finger. */
#define COMPACT_HEIGHT 38

struct _OgDayCell
{
  GtkWidget parent_instance;

  OgEngine *engine;
  OgDayFacts facts;
  GPtrArray *posts; /* of OgPost; NULL until there are any */
  gboolean compact; /* a count instead of chips */
  int head_height; /* as of the last layout */
  int note_height; /* 0 without a note */
  int line_height;
  guint capacity;   /* how many lines there was room for */
  guint n_filled;   /* chips that show a post of this day; the others wait for one */
  guint n_hidden;   /* posts without room, as "more" says it */
  guint update_id;

  GtkWidget *head; /* number, and the count of a compact cell */
  GtkWidget *number;
  GtkWidget *count;
  GtkWidget *note;   /* the holiday's name */
  GPtrArray *chips;  /* of OgPostChip, owned as children */
  GtkWidget *more;
};

enum
{
  CLICKED,
  MORE,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

/* Before the first layout: about what a window of usual size has room for. */
#define FIRST_CAPACITY 3

G_DEFINE_FINAL_TYPE (OgDayCell, og_day_cell, GTK_TYPE_WIDGET)

static int
height_of (GtkWidget *widget,
           int        width)
{
  int height = 0;

  if (gtk_widget_get_visible (widget))
    gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return height;
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
  int head_minimum, head_natural, line;

  gtk_widget_measure (self->head, orientation, -1, &head_minimum, &head_natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = head_minimum;
      *natural = MAX (head_natural, 100);
      return;
    }

  /* The same for every day, whatever it holds: the rows of a month stay where they are. */
  gtk_widget_measure (self->more, orientation, -1, &line, NULL, NULL, NULL);
  *minimum = self->compact ? MAX (head_minimum, COMPACT_HEIGHT) : head_minimum + 2 * (line + GAP);
  *natural = *minimum;
}

static guint
n_posts_of (OgDayCell *self)
{
  return self->posts != NULL ? self->posts->len : 0;
}

/* How many chips are shown in that many lines; "more" needs one if they are not all of them. */
static guint
fitting_chips (OgDayCell *self,
               guint      lines)
{
  guint n = n_posts_of (self);

  return MIN (lines >= n ? n : MAX (lines, 1) - 1, self->n_filled);
}

static void
show_hidden (OgDayCell *self,
             guint      n_hidden)
{
  g_autofree char *label = NULL;

  if (self->n_hidden == n_hidden)
    return;
  self->n_hidden = n_hidden;
  label = g_strdup_printf (ngettext ("%u more", "%u more", n_hidden), n_hidden);
  gtk_button_set_label (GTK_BUTTON (self->more), label);
}

/* Only what there is room for becomes a widget. */
static void
fill_chips (OgDayCell *self)
{
  guint n = self->compact ? 0 : MIN (n_posts_of (self), self->capacity);

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
  show_hidden (self, n_posts_of (self) - fitting_chips (self, self->capacity));
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

/* How many lines have room below the head and the note. */
static guint
count_lines (OgDayCell *self,
             int        height)
{
  int room = height - self->head_height - GAP;

  if (gtk_widget_get_visible (self->note) && self->note_height <= room)
    room -= self->note_height + GAP; /* 0 if it is new: then the layout says better */
  return MAX (room + GAP, 0) / (self->line_height + GAP);
}

static void
og_day_cell_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  OgDayCell *self = OG_DAY_CELL (widget);
  gboolean has_note;
  int line, y;
  guint shown = 0;

  self->head_height = height_of (self->head, width);
  self->line_height = line = height_of (self->more, -1);
  self->note_height = height_of (self->note, width);
  y = self->head_height + GAP;
  has_note = self->note_height > 0 && y + self->note_height <= height;
  give_place (self->head, TRUE, 0, width, self->head_height);
  give_place (self->note, has_note, y, width, self->note_height);
  if (has_note)
    y += self->note_height + GAP;
  if (!self->compact)
    {
      self->capacity = count_lines (self, height);
      shown = fitting_chips (self, self->capacity);
    }
  for (guint i = 0; i < self->chips->len; i++)
    {
      give_place (g_ptr_array_index (self->chips, i), i < shown, y, width, line);
      if (i < shown)
        y += line + GAP;
    }
  give_place (self->more, !self->compact && shown < n_posts_of (self), y, width, line);
  /* Neither labels nor chips may change while sizes are given out. */
  if (!self->compact && self->n_hidden != n_posts_of (self) - shown)
    update_soon (self);
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
  if (n_press == 1 && gtk_widget_contains (GTK_WIDGET (self), x, y))
    g_signal_emit (self, signals[CLICKED], 0);
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
  gtk_widget_class_set_css_name (widget_class, "day-cell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);

  signals[CLICKED] = g_signal_new ("clicked", OG_TYPE_DAY_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  signals[MORE] = g_signal_new ("more", OG_TYPE_DAY_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
}

static GtkWidget *
new_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, style);
  return label;
}

static void
og_day_cell_init (OgDayCell *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->chips = g_ptr_array_new ();
  self->capacity = FIRST_CAPACITY;
  self->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  self->number = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->number, "day-number");
  gtk_widget_set_halign (self->number, GTK_ALIGN_START);
  self->count = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->count, "day-count");
  gtk_widget_set_hexpand (self->count, TRUE);
  gtk_widget_set_halign (self->count, GTK_ALIGN_END);
  gtk_widget_set_valign (self->count, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->count, FALSE);
  gtk_box_append (GTK_BOX (self->head), self->number);
  gtk_box_append (GTK_BOX (self->head), self->count);
  gtk_widget_set_parent (self->head, GTK_WIDGET (self));

  self->note = new_label ("day-note");
  gtk_widget_set_parent (self->note, GTK_WIDGET (self));

  self->more = gtk_button_new_with_label ("");
  gtk_widget_add_css_class (self->more, "flat");
  gtk_button_set_can_shrink (GTK_BUTTON (self->more), TRUE);
  gtk_widget_set_halign (gtk_button_get_child (GTK_BUTTON (self->more)), GTK_ALIGN_START);
  g_signal_connect_swapped (self->more, "clicked", G_CALLBACK (on_more), self);
  gtk_widget_set_parent (self->more, GTK_WIDGET (self));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
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

/**
 * og_day_cell_set_facts:
 * @facts: copied; the reason must be static
 */
void
og_day_cell_set_facts (OgDayCell        *self,
                       const OgDayFacts *facts)
{
  g_autofree char *number = g_strdup_printf ("%u", g_date_get_day (&facts->day));

  self->facts = *facts;
  gtk_label_set_text (GTK_LABEL (self->number), number);
  gtk_label_set_text (GTK_LABEL (self->note), facts->reason != NULL ? facts->reason : "");
  gtk_widget_set_visible (self->note, facts->reason != NULL && !self->compact);
  if (g_strcmp0 (gtk_widget_get_tooltip_text (self->note), facts->detail) != 0)
    gtk_widget_set_tooltip_text (self->note, facts->detail);
  toggle_class (GTK_WIDGET (self), "today", facts->today);
  toggle_class (GTK_WIDGET (self), "closed", facts->closed);
  toggle_class (GTK_WIDGET (self), "outside", facts->outside);
  toggle_class (GTK_WIDGET (self), "holiday", facts->reason != NULL);
  update_name (self);
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
  g_autofree char *count = g_strdup_printf ("%u", posts->len);

  g_set_object (&self->engine, engine);
  if (self->posts != posts)
    {
      g_clear_pointer (&self->posts, g_ptr_array_unref);
      self->posts = g_ptr_array_ref (posts);
    }
  fill_chips (self);
  gtk_label_set_text (GTK_LABEL (self->count), count);
  gtk_widget_set_visible (self->count, self->compact && posts->len > 0);
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
  gtk_widget_set_visible (self->note, self->facts.reason != NULL && !compact);
  gtk_widget_set_visible (self->count, compact && n_posts_of (self) > 0);
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
  gtk_widget_set_focusable (GTK_WIDGET (self), chosen);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_can_focus (child, chosen);
  toggle_class (GTK_WIDGET (self), "chosen", chosen);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, chosen, -1);
}
