/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-week-day.h"

#include <glib/gi18n.h>

#include "og-chip-draw.h"
#include "og-engine-town.h"
#include "og-hours-text.h"
#include "og-time-text.h"
#include "og-week-day-private.h"

#define HOURS (OG_WEEK_LAST_HOUR - OG_WEEK_FIRST_HOUR)

enum
{
  CLICKED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgWeekDay, og_week_day, GTK_TYPE_WIDGET)

/**
 * og_week_hour_height:
 *
 * Returns: pixels of an hour: two lines of text have room
 */
int
og_week_hour_height (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int line = PANGO_PIXELS (pango_font_metrics_get_height (metrics));

  pango_font_metrics_unref (metrics);
  return 2 * MAX (line + 6, 24);
}

/**
 * og_week_day_get_y:
 * @minutes: of the day
 *
 * Returns: where in the column that time is
 */
int
og_week_day_get_y (OgWeekDay *self,
                   int        minutes)
{
  int hour = og_week_hour_height (GTK_WIDGET (self));

  return (CLAMP (minutes, FIRST_MINUTE, LAST_MINUTE) - FIRST_MINUTE) * hour / 60;
}

/**
 * og_week_day_get_minutes_at:
 *
 * Returns: the half hour at that height, in minutes of the day
 */
int
og_week_day_get_minutes_at (OgWeekDay *self,
                            double     y)
{
  double hour = og_week_hour_height (GTK_WIDGET (self));
  int steps = (int) (MAX (y, 0) * 60 / hour / OG_WEEK_STEP);

  return CLAMP (FIRST_MINUTE + steps * OG_WEEK_STEP, FIRST_MINUTE, LAST_MINUTE - OG_WEEK_STEP);
}

static void
og_week_day_measure (GtkWidget     *widget,
                     GtkOrientation orientation,
                     int            for_size,
                     int           *minimum,
                     int           *natural,
                     int           *minimum_baseline,
                     int           *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      /* Less than can be read: a moment later the week shows fewer of them. */
      *minimum = 1;
      *natural = 120;
      return;
    }
  *minimum = *natural = HOURS * og_week_hour_height (widget);
}

static void
og_week_day_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  OgWeekDay *self = OG_WEEK_DAY (widget);
  int line = og_week_hour_height (widget) / 2 - 1;

  for (guint i = 0; i < self->posts->len; i++)
    {
      OgWeekSlot *slot = &g_array_index (self->slots, OgWeekSlot, i);
      int lane = (width - GAP) / MAX (slot->n_lanes, 1);
      int y = MIN (og_week_day_get_y (self, slot->start), height - line);

      gtk_widget_size_allocate (g_ptr_array_index (self->chips, i),
                                &(GtkAllocation) { GAP + slot->lane * lane, y, MAX (lane - GAP, 1),
                                                   line },
                                -1);
    }
}

static void
on_released (GtkGestureClick *gesture,
             int              n_press,
             double           x,
             double           y,
             OgWeekDay       *self)
{
  if (gtk_widget_contains (GTK_WIDGET (self), x, y))
    g_signal_emit (self, signals[CLICKED], 0, og_week_day_get_minutes_at (self, y), n_press == 2);
}

static void
og_week_day_dispose (GObject *object)
{
  OgWeekDay *self = OG_WEEK_DAY (object);
  GtkWidget *child;

  g_clear_object (&self->engine);
  g_clear_object (&self->target_time);
  g_clear_pointer (&self->periods, g_array_unref);
  g_ptr_array_set_size (self->posts, 0);
  g_ptr_array_set_size (self->chips, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (og_week_day_parent_class)->dispose (object);
}

static void
og_week_day_finalize (GObject *object)
{
  OgWeekDay *self = OG_WEEK_DAY (object);

  g_ptr_array_unref (self->posts);
  g_ptr_array_unref (self->chips);
  g_array_unref (self->slots);

  G_OBJECT_CLASS (og_week_day_parent_class)->finalize (object);
}

static void
og_week_day_class_init (OgWeekDayClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_week_day_dispose;
  G_OBJECT_CLASS (klass)->finalize = og_week_day_finalize;
  widget_class->measure = og_week_day_measure;
  widget_class->size_allocate = og_week_day_size_allocate;
  widget_class->snapshot = og_week_day_snapshot;
  gtk_widget_class_set_css_name (widget_class, "week-day");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);

  signals[CLICKED] = g_signal_new ("clicked", OG_TYPE_WEEK_DAY, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_BOOLEAN);
}

static void
og_week_day_init (OgWeekDay *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->posts = g_ptr_array_new_with_free_func (g_object_unref);
  self->chips = g_ptr_array_new ();
  self->slots = g_array_new (FALSE, TRUE, sizeof (OgWeekSlot));
  self->target = -1;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * og_week_day_new:
 *
 * Returns: (transfer floating): a column that shows nothing yet
 */
GtkWidget *
og_week_day_new (void)
{
  return g_object_new (OG_TYPE_WEEK_DAY, NULL);
}

/**
 * og_week_day_get_day:
 *
 * Returns: (transfer none): the day it shows
 */
const GDate *
og_week_day_get_day (OgWeekDay *self)
{
  return &self->facts.day;
}

/* "Wednesday, 25 November 2026, attended 8–12, 14–18, 9:00, 2 posts" */
static void
update_name (OgWeekDay *self)
{
  g_autofree char *sentence = og_day_sentence (&self->facts, self->posts->len);
  g_autoptr (GString) name = g_string_new (sentence);

  if (self->periods != NULL && self->periods->len > 0 && self->facts.reason == NULL)
    {
      g_autofree char *hours = og_hours_text_format (self->periods, 0);
      /* Translators: spoken of a day of the week; %s are hours, "8–12, 14–18" */
      g_autofree char *attended = g_strdup_printf (_("attended %s"), hours);

      g_string_append_printf (name, ", %s", attended);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name->str,
                                  -1);
}

/**
 * og_week_day_set_day:
 * @facts: copied
 */
void
og_week_day_set_day (OgWeekDay        *self,
                     OgEngine         *engine,
                     const OgDayFacts *facts)
{
  g_autoptr (OgOfficeDay) office_day = og_office_time_describe_day (og_engine_get_attendance (engine),
                                                                    &facts->day);

  g_set_object (&self->engine, engine);
  self->facts = *facts;
  g_clear_pointer (&self->periods, g_array_unref);
  self->periods = g_array_ref (office_day->periods);
  update_name (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
fill_slots (OgWeekDay *self)
{
  g_array_set_size (self->slots, self->posts->len);
  for (guint i = 0; i < self->posts->len; i++)
    {
      OgPost *post = g_ptr_array_index (self->posts, i);
      GDate day;
      int minutes = 0;

      if (!og_time_text_split (post->local_time, &day, &minutes))
        minutes = FIRST_MINUTE;
      g_array_index (self->slots, OgWeekSlot, i).start = CLAMP (minutes, FIRST_MINUTE,
                                                                LAST_MINUTE - OG_WEEK_STEP);
    }
  og_week_layout ((OgWeekSlot *) (gpointer) self->slots->data, self->slots->len, OG_WEEK_STEP);
}

/**
 * og_week_day_set_posts:
 * @posts: (element-type OgPost): those of the day, by time
 */
void
og_week_day_set_posts (OgWeekDay *self,
                       GPtrArray *posts)
{
  g_ptr_array_set_size (self->posts, 0);
  for (guint i = 0; i < posts->len; i++)
    g_ptr_array_add (self->posts, g_object_ref (g_ptr_array_index (posts, i)));
  while (self->chips->len < posts->len)
    {
      GtkWidget *chip = og_post_chip_new ();

      gtk_widget_set_can_focus (chip, self->chosen);
      gtk_widget_set_parent (chip, GTK_WIDGET (self));
      g_ptr_array_add (self->chips, chip);
    }
  for (guint i = 0; i < self->chips->len; i++)
    {
      OgPostChip *chip = g_ptr_array_index (self->chips, i);

      gtk_widget_set_child_visible (GTK_WIDGET (chip), i < posts->len);
      if (i < posts->len)
        og_post_chip_set_post (chip, self->engine, g_ptr_array_index (posts, i));
    }
  fill_slots (self);
  update_name (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * og_week_day_set_chosen:
 * @chosen: whether the keyboard is to come here; of a week only one day is in the tab chain
 * @minutes: the half hour it is on
 */
void
og_week_day_set_chosen (OgWeekDay *self,
                        gboolean   chosen,
                        int        minutes)
{
  self->minutes = minutes;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (self->chosen == chosen)
    return;
  self->chosen = chosen;
  gtk_widget_set_focusable (GTK_WIDGET (self), chosen);
  for (guint i = 0; i < self->chips->len; i++)
    gtk_widget_set_can_focus (g_ptr_array_index (self->chips, i), chosen);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, chosen, -1);
}

/**
 * og_week_day_set_target:
 * @minutes: when what is dragged over it would be; -1: nothing is
 */
void
og_week_day_set_target (OgWeekDay *self,
                        int        minutes)
{
  self->target = minutes;
  if (minutes >= 0)
    {
      g_autofree char *time = og_time_text_format (minutes);

      og_layout_set (GTK_WIDGET (self), &self->target_time, time);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * og_week_day_find_chip:
 *
 * Returns: (transfer none) (nullable): the chip of a post
 */
OgPostChip *
og_week_day_find_chip (OgWeekDay *self,
                       gint64     post_id)
{
  for (guint i = 0; i < self->posts->len; i++)
    if (((OgPost *) g_ptr_array_index (self->posts, i))->id == post_id)
      return g_ptr_array_index (self->chips, i);
  return NULL;
}

/**
 * og_week_day_update_selected:
 * @selected: ids (gint64) of the posts that are moved together
 */
void
og_week_day_update_selected (OgWeekDay  *self,
                             GHashTable *selected)
{
  for (guint i = 0; i < self->posts->len; i++)
    og_post_chip_set_selected (g_ptr_array_index (self->chips, i),
                               g_hash_table_contains (
                                 selected, &((OgPost *) g_ptr_array_index (self->posts, i))->id));
}
