/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-day-facts.h"
#include "og-month-frame.h"
#include "og-month-keys.h"
#include "og-month-view-private.h"

enum
{
  CHOSEN,
  OPEN,
  LIST,
  BEGIN,
  EXTEND,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

enum
{
  PROP_0,
  PROP_COMPACT,
};

G_DEFINE_FINAL_TYPE (OgMonthView, og_month_view, GTK_TYPE_WIDGET)

static OgDayCell *
chosen_cell (OgMonthView *self)
{
  int index = og_month_grid_find (&self->grid, &self->chosen);

  return index >= 0 ? self->cells[index] : NULL;
}

static void
emit (OgMonthView *self,
      guint        signal,
      const GDate *day)
{
  g_signal_emit (self, signals[signal], 0, g_date_get_julian (day));
}

static void
on_cell_clicked (OgDayCell   *cell,
                 gboolean     twice,
                 OgMonthView *self)
{
  GDate day = *og_day_cell_get_day (cell);

  og_month_view_choose (self, &day);
  og_month_view_focus (self);
  /* A small cell is for looking: its day stands below, with a button for a new post. */
  if (twice && !self->compact)
    emit (self, BEGIN, &day);
}

static void
on_cell_more (OgDayCell   *cell,
              OgMonthView *self)
{
  GDate day = *og_day_cell_get_day (cell);

  og_month_view_choose (self, &day);
  og_month_view_focus (self);
  emit (self, LIST, &day);
}

static void
og_month_view_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_COMPACT:
      og_month_view_set_compact (OG_MONTH_VIEW (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
og_month_view_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_COMPACT:
      g_value_set_boolean (value, OG_MONTH_VIEW (object)->compact);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
og_month_view_dispose (GObject *object)
{
  OgMonthView *self = OG_MONTH_VIEW (object);

  g_clear_object (&self->engine);
  g_clear_pointer (&self->selected, g_hash_table_unref);
  g_clear_pointer (&self->heading, gtk_widget_unparent);
  g_clear_pointer (&self->weeks, gtk_widget_unparent);
  g_clear_pointer (&self->days, og_month_days_free);

  G_OBJECT_CLASS (og_month_view_parent_class)->dispose (object);
}

static void
add_signals (void)
{
  static const char *const names[N_SIGNALS] = { "chosen", "open", "list", "begin", "extend" };

  for (int i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], OG_TYPE_MONTH_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
og_month_view_class_init (OgMonthViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = og_month_view_dispose;
  object_class->set_property = og_month_view_set_property;
  object_class->get_property = og_month_view_get_property;
  g_object_class_install_property (
    object_class, PROP_COMPACT,
    g_param_spec_boolean ("compact", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "month-view");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
  og_month_keys_install (widget_class);
  add_signals ();
}

static void
add_weeks (OgMonthView *self)
{
  self->weeks = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "homogeneous",
                              TRUE, "vexpand", TRUE, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                              NULL);
  gtk_widget_set_parent (self->weeks, GTK_WIDGET (self));
  for (int i = 0; i < OG_MONTH_GRID_MAX_DAYS; i++)
    {
      GtkWidget *cell = og_day_cell_new ();

      if (i % 7 == 0)
        {
          self->rows[i / 7] = og_month_row_new (GTK_ACCESSIBLE_ROLE_ROW);
          gtk_box_append (GTK_BOX (self->weeks), self->rows[i / 7]);
        }
      g_signal_connect (cell, "clicked", G_CALLBACK (on_cell_clicked), self);
      g_signal_connect (cell, "more", G_CALLBACK (on_cell_more), self);
      gtk_box_append (GTK_BOX (self->rows[i / 7]), cell);
      self->cells[i] = OG_DAY_CELL (cell);
    }
}

static void
og_month_view_init (OgMonthView *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  self->days = og_month_days_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->heading = og_month_heading_new ();
  gtk_widget_set_parent (self->heading, GTK_WIDGET (self));
  add_weeks (self);
}

static void
show_chosen (OgMonthView *self)
{
  OgDayCell *chosen = chosen_cell (self);

  for (int i = 0; i < OG_MONTH_GRID_MAX_DAYS; i++)
    og_day_cell_set_chosen (self->cells[i], self->cells[i] == chosen);
}

static void
show_days (OgMonthView *self)
{
  GDate today = og_day_today (self->engine);

  for (int i = 0; i < self->grid.weeks * 7; i++)
    {
      GDate day = og_month_grid_day (&self->grid, i);
      OgDayFacts facts = og_day_facts (self->engine, &day, &today);

      facts.outside = !og_month_grid_has (&self->grid, &day);
      og_day_cell_set_facts (self->cells[i], &facts);
    }
  for (int i = 0; i < OG_MONTH_GRID_MAX_WEEKS; i++)
    {
      GDate monday = og_month_grid_day (&self->grid, i * 7);

      gtk_widget_set_visible (self->rows[i], i < self->grid.weeks);
      og_month_row_set_week (self->rows[i], &monday);
    }
}

/**
 * og_month_view_get_grid:
 *
 * Returns: (transfer none): the weeks that are shown
 */
const OgMonthGrid *
og_month_view_get_grid (OgMonthView *self)
{
  return &self->grid;
}

/**
 * og_month_view_get_chosen:
 *
 * Returns: (transfer none): the day the keyboard is on
 */
const GDate *
og_month_view_get_chosen (OgMonthView *self)
{
  return &self->chosen;
}

/**
 * og_month_view_choose:
 * @day: the day to be on; a day outside the month shown changes the month, without posts until
 *   they are handed over
 */
void
og_month_view_choose (OgMonthView *self,
                      const GDate *day)
{
  OgMonthGrid grid = og_month_grid_for (day);

  if (g_date_valid (&self->chosen) && g_date_compare (&self->chosen, day) == 0)
    return;
  self->chosen = *day;
  if (grid.year != self->grid.year || grid.month != self->grid.month)
    {
      self->grid = grid;
      self->handed_over = FALSE;
      show_days (self);
    }
  show_chosen (self);
  emit (self, CHOSEN, day);
  /* Those of the month before do not stay; but once is enough. */
  if (!self->handed_over)
    og_month_view_set_posts (self, NULL);
}

/**
 * og_month_view_choose_today:
 *
 * Goes to today, with the keyboard on it.
 */
void
og_month_view_choose_today (OgMonthView *self)
{
  GDate today = og_day_today (self->engine);

  og_month_view_choose (self, &today);
  og_month_view_focus (self);
}

/**
 * og_month_view_focus:
 *
 * Puts the keyboard on the chosen day.
 */
void
og_month_view_focus (OgMonthView *self)
{
  OgDayCell *cell = chosen_cell (self);

  if (cell != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (cell));
}

/**
 * og_month_view_set_engine:
 *
 * Once, before anything else; the month is that of today.
 */
void
og_month_view_set_engine (OgMonthView *self,
                          OgEngine    *engine)
{
  GDate today = og_day_today (engine);

  g_return_if_fail (self->engine == NULL);

  self->engine = g_object_ref (engine);
  og_month_view_choose (self, &today);
}

static void
show_selected (OgMonthView *self)
{
  if (self->selected == NULL)
    return;
  for (int i = 0; i < self->grid.weeks * 7; i++)
    og_day_cell_update_selected (self->cells[i], self->selected);
}

/* Of a cell, without its frame, once the rows of the month have been laid out. */
static int
content_height (OgMonthView *self)
{
  GtkWidget *cell = GTK_WIDGET (self->cells[0]);
  int now = gtk_widget_get_height (self->rows[0]);
  int frame = now - gtk_widget_get_height (cell);

  return gtk_widget_get_height (self->weeks) / self->grid.weeks - MAX (frame, 0);
}

/**
 * og_month_view_set_posts:
 * @posts: (nullable): of OgPost, in order of time
 */
void
og_month_view_set_posts (OgMonthView *self,
                         GListModel  *posts)
{
  int height = content_height (self);

  self->handed_over = TRUE;
  og_month_days_set (self->days, &self->grid, posts);
  for (int i = 0; i < self->grid.weeks * 7; i++)
    {
      og_day_cell_expect_height (self->cells[i], height);
      og_day_cell_set_posts (self->cells[i], self->engine, og_month_days_get (self->days, i));
    }
  show_selected (self);
  show_chosen (self);
  if (posts != NULL && self->focus_waits != 0)
    og_month_view_focus_post (self, self->focus_waits);
}

/**
 * og_month_view_get_posts_of:
 *
 * Returns: (transfer none) (nullable) (element-type OgPost): the posts of a shown day
 */
GPtrArray *
og_month_view_get_posts_of (OgMonthView *self,
                            const GDate *day)
{
  int index = og_month_grid_find (&self->grid, day);

  return index >= 0 ? og_month_days_get (self->days, index) : NULL;
}

/**
 * og_month_view_update:
 *
 * Shows anew what is not about posts: holidays, closed days, which day is today.
 */
void
og_month_view_update (OgMonthView *self)
{
  show_days (self);
}

/**
 * og_month_view_get_compact:
 *
 * Returns: whether the cells show only how many posts there are
 */
gboolean
og_month_view_get_compact (OgMonthView *self)
{
  return self->compact;
}

/**
 * og_month_view_set_compact:
 * @compact: whether cells are so small that they show only how many posts there are
 */
void
og_month_view_set_compact (OgMonthView *self,
                           gboolean     compact)
{
  if (self->compact == compact)
    return;
  self->compact = compact;
  for (int i = 0; i < OG_MONTH_GRID_MAX_DAYS; i++)
    og_day_cell_set_compact (self->cells[i], compact);
  gtk_widget_set_vexpand (self->weeks, !compact);
  g_object_notify (G_OBJECT (self), "compact");
}

/**
 * og_month_view_set_selected:
 * @selected: ids (gint64) of the posts that are moved together; a reference is held
 */
void
og_month_view_set_selected (OgMonthView *self,
                            GHashTable  *selected)
{
  if (self->selected != selected)
    {
      g_clear_pointer (&self->selected, g_hash_table_unref);
      self->selected = g_hash_table_ref (selected);
    }
  show_selected (self);
}

/**
 * og_month_view_focus_post:
 * @post_id: gets the keyboard, now or when it is there with the next posts; its day if there is no
 *   room for it
 */
void
og_month_view_focus_post (OgMonthView *self,
                          gint64       post_id)
{
  OgDayCell *cell = chosen_cell (self);
  OgPostChip *chip = cell != NULL ? og_day_cell_find_chip (cell, post_id) : NULL;

  self->focus_waits = chip != NULL ? 0 : post_id;
  if (chip != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (chip));
  else
    og_month_view_focus (self);
}
