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

  OgDayFacts facts;
  guint n_posts;
  gboolean compact; /* a count instead of chips */
  guint n_hidden;   /* posts without room, as "more" says it */
  guint update_id;

  GtkWidget *head; /* number, and the count of a compact cell */
  GtkWidget *number;
  GtkWidget *count;
  GtkWidget *note;   /* the holiday's name */
  GPtrArray *chips;  /* of OgPostChip, owned as children; the first n_posts are in use */
  GtkWidget *more;
};

enum
{
  CLICKED,
  MORE,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

/* More chips than this have no room on any screen; they are behind "more" at once. */
#define MOST_CHIPS 12

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

static gboolean
on_idle (gpointer data)
{
  OgDayCell *self = data;
  g_autofree char *label = g_strdup_printf (ngettext ("%u more", "%u more", self->n_hidden),
                                            self->n_hidden);

  self->update_id = 0;
  gtk_button_set_label (GTK_BUTTON (self->more), label);
  return G_SOURCE_REMOVE;
}

/* The label may not change while sizes are given out. */
static void
set_hidden (OgDayCell *self,
            guint      n_hidden)
{
  if (self->n_hidden == n_hidden)
    return;
  self->n_hidden = n_hidden;
  if (n_hidden > 0 && self->update_id == 0)
    self->update_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_idle, self, NULL);
}

static void
give_place (GtkWidget *widget,
            int        y,
            int        width,
            int        height)
{
  gtk_widget_set_child_visible (widget, TRUE);
  gtk_widget_size_allocate (widget, &(GtkAllocation) { 0, y, width, height }, -1);
}

/* How many chips have room from y on, leaving a line for "more" if they are not all of them. */
static guint
fitting_chips (OgDayCell *self,
               int        line,
               int        room)
{
  guint n = line > 0 ? MAX (room + GAP, 0) / (line + GAP) : 0;

  if (n >= self->n_posts && self->n_posts <= self->chips->len)
    return self->n_posts;
  return MIN (n > 0 ? n - 1 : 0, self->chips->len);
}

static void
og_day_cell_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  OgDayCell *self = OG_DAY_CELL (widget);
  int y = height_of (self->head, width);
  int line = height_of (self->more, -1);
  int note = height_of (self->note, width);
  guint shown = 0;

  give_place (self->head, 0, width, y);
  y += GAP;
  gtk_widget_set_child_visible (self->note, FALSE);
  if (note > 0 && y + note <= height)
    {
      give_place (self->note, y, width, note);
      y += note + GAP;
    }

  if (!self->compact)
    shown = fitting_chips (self, line, height - y);
  for (guint i = 0; i < self->chips->len; i++)
    {
      GtkWidget *chip = g_ptr_array_index (self->chips, i);

      gtk_widget_set_child_visible (chip, i < shown);
      if (i < shown)
        {
          give_place (chip, y, width, line);
          y += line + GAP;
        }
    }

  gtk_widget_set_child_visible (self->more, FALSE);
  if (!self->compact && shown < self->n_posts)
    give_place (self->more, y, width, line);
  set_hidden (self, self->n_posts - shown);
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

/* "Wednesday, 25 November, today, closed, Christmas Day, 2 posts" */
static void
update_name (OgDayCell *self)
{
  g_autoptr (GString) name = g_string_new (NULL);
  /* Translators: the name of a day in the calendar, spoken by screen readers; see strftime(3). */
  const char *format = _("%A, %-e %B %Y");
  char day[128];

  g_date_strftime (day, sizeof day, format, &self->facts.day);
  g_string_append (name, day);
  if (self->facts.today)
    g_string_append_printf (name, ", %s", _("today"));
  if (self->facts.holiday != NULL)
    g_string_append_printf (name, ", %s", self->facts.holiday);
  if (self->facts.closed)
    g_string_append_printf (name, ", %s", _("closed"));
  g_string_append (name, ", ");
  if (self->n_posts == 0)
    g_string_append (name, _("no posts"));
  else
    g_string_append_printf (name, ngettext ("%u post", "%u posts", self->n_posts), self->n_posts);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name->str,
                                  -1);
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
 * @facts: copied; the holiday's name must be static
 */
void
og_day_cell_set_facts (OgDayCell        *self,
                       const OgDayFacts *facts)
{
  g_autofree char *number = g_strdup_printf ("%u", g_date_get_day (&facts->day));

  self->facts = *facts;
  gtk_label_set_text (GTK_LABEL (self->number), number);
  gtk_label_set_text (GTK_LABEL (self->note), facts->holiday != NULL ? facts->holiday : "");
  gtk_widget_set_visible (self->note, facts->holiday != NULL && !self->compact);
  gtk_widget_set_tooltip_text (self->note, facts->holiday);
  toggle_class (GTK_WIDGET (self), "today", facts->today);
  toggle_class (GTK_WIDGET (self), "closed", facts->closed);
  toggle_class (GTK_WIDGET (self), "outside", facts->outside);
  toggle_class (GTK_WIDGET (self), "holiday", facts->holiday != NULL);
  update_name (self);
}

/**
 * og_day_cell_set_posts:
 * @posts: (element-type OgPost): those of the day, in order of time
 */
void
og_day_cell_set_posts (OgDayCell *self,
                       OgEngine  *engine,
                       GPtrArray *posts)
{
  guint n_chips = MIN (posts->len, MOST_CHIPS);
  g_autofree char *count = g_strdup_printf ("%u", posts->len);

  while (self->chips->len < n_chips)
    {
      GtkWidget *chip = og_post_chip_new ();

      gtk_widget_set_can_focus (chip, gtk_widget_get_focusable (GTK_WIDGET (self)));
      gtk_widget_insert_before (chip, GTK_WIDGET (self), self->more);
      g_ptr_array_add (self->chips, chip);
    }
  while (self->chips->len > n_chips)
    {
      gtk_widget_unparent (g_ptr_array_index (self->chips, self->chips->len - 1));
      g_ptr_array_remove_index (self->chips, self->chips->len - 1);
    }
  for (guint i = 0; i < n_chips; i++)
    og_post_chip_set_post (g_ptr_array_index (self->chips, i), engine,
                           g_ptr_array_index (posts, i));

  self->n_posts = posts->len;
  gtk_label_set_text (GTK_LABEL (self->count), count);
  gtk_widget_set_visible (self->count, self->compact && posts->len > 0);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
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
  gtk_widget_set_visible (self->note, self->facts.holiday != NULL && !compact);
  gtk_widget_set_visible (self->count, compact && self->n_posts > 0);
  toggle_class (GTK_WIDGET (self), "compact", compact);
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
