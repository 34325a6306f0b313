/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-week-view.h"

#include "og-day-facts.h"
#include "og-post-sentence.h"
#include "og-time-text.h"
#include "og-week-hours.h"
#include "og-week-view-private.h"

#define NINE (9 * 60)

enum
{
  CHOSEN,
  BEGIN,
  SHOWN,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgWeekView, og_week_view, ADW_TYPE_BIN)

/* The Monday of the chosen day's week; where few days have room, today comes first and they are counted
 * from it. */
static GDate
first_day (OgWeekView *self)
{
  GDate day = self->chosen, today;
  int n = self->n_shown, index = (int) g_date_get_weekday (&day) - G_DATE_MONDAY;

  if (n < N_DAYS)
    {
      today = og_day_today (self->engine);
      index = (g_date_days_between (&today, &day) % n + n) % n;
    }
  g_date_subtract_days (&day, (guint) index);
  return day;
}

static OgWeekDay *
chosen_column (OgWeekView *self)
{
  for (int i = 0; i < self->n_shown; i++)
    if (g_date_compare (og_week_day_get_day (self->days[i]), &self->chosen) == 0)
      return self->days[i];
  return self->days[0];
}

static void
fill_posts (OgWeekView *self)
{
  guint n = self->posts != NULL ? g_list_model_get_n_items (self->posts) : 0;

  for (int i = 0; i < self->n_shown; i++)
    {
      g_autoptr (GPtrArray) of_day = g_ptr_array_new_with_free_func (g_object_unref);

      for (guint k = 0; k < n; k++)
        {
          g_autoptr (OgPost) post = g_list_model_get_item (self->posts, k);
          GDate day;

          if (og_post_get_day (post, &day) &&
              g_date_compare (&day, og_week_day_get_day (self->days[i])) == 0)
            g_ptr_array_add (of_day, g_steal_pointer (&post));
        }
      og_week_day_set_posts (self->days[i], of_day);
      if (self->selected != NULL)
        og_week_day_update_selected (self->days[i], self->selected);
    }
}

static void
show_chosen (OgWeekView *self)
{
  for (int i = 0; i < N_DAYS; i++)
    og_week_day_set_chosen (self->days[i],
                            i < self->n_shown &&
                              g_date_compare (og_week_day_get_day (self->days[i]), &self->chosen) == 0,
                            self->minutes);
}

static void
show_days (OgWeekView *self)
{
  GDate day = first_day (self), today = og_day_today (self->engine);

  for (int i = 0; i < N_DAYS; i++)
    {
      OgDayFacts facts = og_day_facts (self->engine, &day, &today);

      gtk_widget_set_visible (GTK_WIDGET (self->days[i]), i < self->n_shown);
      if (i < self->n_shown)
        og_week_day_set_day (self->days[i], self->engine, &facts);
      og_week_head_set_day (self->head, i, i < self->n_shown ? &facts : NULL);
      g_date_add_days (&day, 1);
    }
  show_chosen (self);
  fill_posts (self);
  g_signal_emit (self, signals[SHOWN], 0);
}

/* What the keyboard is on must be seen; and first of all, the office's hours. */
static void
scroll_to (OgWeekView *self,
           int         from,
           int         to)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (
    GTK_SCROLLED_WINDOW (self->scroller));

  gtk_adjustment_clamp_page (adjustment, og_week_day_get_y (self->days[0], from),
                             og_week_day_get_y (self->days[0], to));
}

/**
 * og_week_view_set_minutes:
 * @minutes: of the day: the half hour to be on, at most the first or the last one shown
 */
void
og_week_view_set_minutes (OgWeekView *self,
                          int         minutes)
{
  g_autofree char *time = NULL;

  self->minutes = CLAMP (minutes, OG_WEEK_FIRST_HOUR * 60, OG_WEEK_LAST_HOUR * 60 - OG_WEEK_STEP);
  time = og_time_text_format (self->minutes);
  show_chosen (self);
  scroll_to (self, self->minutes, self->minutes + OG_WEEK_STEP);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), time, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

static void
on_clicked (OgWeekDay  *column,
            int         minutes,
            gboolean    twice,
            OgWeekView *self)
{
  GDate day = *og_week_day_get_day (column);

  self->minutes = minutes;
  og_week_view_choose (self, &day);
  show_chosen (self);
  og_week_view_focus (self);
  if (twice)
    g_signal_emit (self, signals[BEGIN], 0, g_date_get_julian (&day), minutes);
}

static void
og_week_view_dispose (GObject *object)
{
  OgWeekView *self = OG_WEEK_VIEW (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_object (&self->engine);
  g_clear_object (&self->posts);
  g_clear_pointer (&self->selected, g_hash_table_unref);

  G_OBJECT_CLASS (og_week_view_parent_class)->dispose (object);
}

static void
og_week_view_class_init (OgWeekViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_week_view_dispose;
  widget_class->measure = og_week_view_measure;
  widget_class->size_allocate = og_week_view_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "week-view");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
  og_week_view_bind_keys (widget_class);

  signals[CHOSEN] = g_signal_new ("chosen", OG_TYPE_WEEK_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[BEGIN] = g_signal_new ("begin", OG_TYPE_WEEK_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_INT);
  signals[SHOWN] = g_signal_new ("shown", OG_TYPE_WEEK_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
add_columns (OgWeekView *self)
{
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_ROW, NULL);

  self->columns = g_object_new (GTK_TYPE_BOX, "homogeneous", TRUE, "hexpand", TRUE,
                                "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  gtk_box_append (GTK_BOX (row), og_week_hours_new ());
  gtk_box_append (GTK_BOX (row), self->columns);
  for (int i = 0; i < N_DAYS; i++)
    {
      self->days[i] = OG_WEEK_DAY (og_week_day_new ());
      gtk_box_append (GTK_BOX (self->columns), GTK_WIDGET (self->days[i]));
      g_signal_connect (self->days[i], "clicked", G_CALLBACK (on_clicked), self);
    }
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), row);
  /* The keyboard's half hour is brought into sight, not the top of its day. */
  gtk_viewport_set_scroll_to_focus (
    GTK_VIEWPORT (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (self->scroller))), FALSE);
  gtk_widget_set_vexpand (self->scroller, TRUE);
}

static void
og_week_view_init (OgWeekView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  /* That of a bin would not tell its size. */
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  self->n_shown = N_DAYS;
  self->minutes = NINE;
  self->head = OG_WEEK_HEAD (og_week_head_new ());
  add_columns (self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->head));
  gtk_box_append (GTK_BOX (box), self->scroller);
  adw_bin_set_child (ADW_BIN (self), box);
  og_week_view_add_drag (self);
}

/**
 * og_week_view_set_engine:
 *
 * Once, before anything else.
 */
void
og_week_view_set_engine (OgWeekView *self,
                         OgEngine   *engine)
{
  g_return_if_fail (self->engine == NULL);

  self->engine = g_object_ref (engine);
  self->chosen = og_day_today (engine);
  show_days (self);
}

/**
 * og_week_view_get_chosen:
 *
 * Returns: (transfer none): the day the keyboard is on
 */
const GDate *
og_week_view_get_chosen (OgWeekView *self)
{
  return &self->chosen;
}

/**
 * og_week_view_get_minutes:
 *
 * Returns: the half hour the keyboard is on, in minutes of the day
 */
int
og_week_view_get_minutes (OgWeekView *self)
{
  return self->minutes;
}

/**
 * og_week_view_get_shown:
 * @first: (out):
 * @last: (out): the days that are shown
 */
void
og_week_view_get_shown (OgWeekView *self,
                        GDate      *first,
                        GDate      *last)
{
  *first = first_day (self);
  *last = *first;
  g_date_add_days (last, (guint) self->n_shown - 1);
}

/**
 * og_week_view_get_n_shown:
 *
 * Returns: how many days are shown: 7, 3 or 1, as many as have room
 */
int
og_week_view_get_n_shown (OgWeekView *self)
{
  return self->n_shown;
}

/**
 * og_week_view_choose:
 * @day: the day to be on, perhaps of another week
 */
void
og_week_view_choose (OgWeekView  *self,
                     const GDate *day)
{
  GDate before = first_day (self), after;

  if (g_date_compare (&self->chosen, day) == 0)
    return;
  self->chosen = *day;
  after = first_day (self);
  if (g_date_compare (&before, &after) != 0)
    show_days (self);
  else
    show_chosen (self);
  g_signal_emit (self, signals[CHOSEN], 0, g_date_get_julian (day));
}

/**
 * og_week_view_page:
 * @pages: that many weeks, or screens where fewer days are shown, on or back
 */
void
og_week_view_page (OgWeekView *self,
                   int         pages)
{
  GDate day = self->chosen;

  if (pages >= 0)
    g_date_add_days (&day, (guint) (pages * self->n_shown));
  else
    g_date_subtract_days (&day, (guint) (-pages * self->n_shown));
  og_week_view_choose (self, &day);
}

/**
 * og_week_view_focus:
 *
 * Puts the keyboard on the chosen day.
 */
void
og_week_view_focus (OgWeekView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (chosen_column (self)));
}

/**
 * og_week_view_focus_post:
 * @post_id: gets the keyboard, now or with the next posts
 */
void
og_week_view_focus_post (OgWeekView *self,
                         gint64      post_id)
{
  OgPostChip *chip = og_week_day_find_chip (chosen_column (self), post_id);

  self->focus_waits = chip != NULL ? 0 : post_id;
  if (chip != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (chip));
  else
    og_week_view_focus (self);
}

/**
 * og_week_view_set_posts:
 * @posts: (nullable): of OgPost, by time; those of other days may be among them
 */
void
og_week_view_set_posts (OgWeekView *self,
                        GListModel *posts)
{
  g_set_object (&self->posts, posts);
  fill_posts (self);
  if (posts != NULL && self->focus_waits != 0)
    og_week_view_focus_post (self, self->focus_waits);
}

/**
 * og_week_view_set_selected:
 * @selected: ids (gint64) of the posts that are moved together; a reference is held
 */
void
og_week_view_set_selected (OgWeekView *self,
                           GHashTable *selected)
{
  if (self->selected != selected)
    {
      g_clear_pointer (&self->selected, g_hash_table_unref);
      self->selected = g_hash_table_ref (selected);
    }
  for (int i = 0; i < self->n_shown; i++)
    og_week_day_update_selected (self->days[i], selected);
}

/**
 * og_week_view_update:
 *
 * Shows anew what is not about posts: hours, holidays, which day is today, what time it is.
 */
void
og_week_view_update (OgWeekView *self)
{
  show_days (self);
}
