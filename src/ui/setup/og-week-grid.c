/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-week-grid.h"

#include <glib/gi18n.h>

#include "og-hours-words.h"

#define DAYS 7
#define WORKING_DAYS 5

struct _OgWeekGrid
{
  AdwBin parent_instance;

  char *title;
  OgTimetable *timetable; /* (nullable) */
  gboolean filling;       /* what changes is not the person's doing */

  AdwPreferencesGroup *week;
  GtkEditable *rows[DAYS];
  GtkWidget *fault_box;
  GtkLabel *fault;
};

G_DEFINE_FINAL_TYPE (OgWeekGrid, og_week_grid, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_TITLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint changed_signal;

/* Weeks that are right for most; from Monday on. */
typedef struct
{
  const char *name;
  const char *hours[WORKING_DAYS];
} Suggestion;

static const Suggestion suggestions[] = {
  { "mornings", { "8–12", "8–12", "8–12", "8–12, 14–18", "8–12" } },
  { "afternoons", { "8–12, 14–16", "8–12, 14–16", "8–12", "8–12, 14–18", "8–12" } },
  { "throughout", { "8–16", "8–16", "8–16", "8–18", "8–12" } },
};

/* (transfer full) (nullable): what is wrong with the text of a weekday */
static char *
dup_fault_of (OgWeekGrid *self,
              int         weekday)
{
  g_autoptr (GArray) periods = NULL;
  g_autofree char *part = NULL;
  g_autofree char *words = NULL;
  OgHoursFault fault = og_hours_text_parse (gtk_editable_get_text (self->rows[weekday - 1]),
                                            &periods, &part);

  if (fault == OG_HOURS_FINE)
    return NULL;
  words = og_hours_words_fault (fault, part);
  /* Translators: %1$s is a weekday, %2$s is what is wrong with its hours, a sentence */
  return g_strdup_printf (_("%1$s: %2$s"), og_hours_words_weekday (weekday), words);
}

static void
mark_row (OgWeekGrid *self,
          int         weekday)
{
  GtkWidget *row = GTK_WIDGET (self->rows[weekday - 1]);
  g_autofree char *fault = dup_fault_of (self, weekday);

  if (fault != NULL)
    gtk_widget_add_css_class (row, "error");
  else
    gtk_widget_remove_css_class (row, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID,
                               fault != NULL ? GTK_ACCESSIBLE_INVALID_TRUE :
                                               GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static void
show_faults (OgWeekGrid *self)
{
  g_autofree char *faults = og_week_grid_dup_fault (self);

  gtk_widget_set_visible (self->fault_box, faults != NULL);
  gtk_label_set_label (self->fault, faults != NULL ? faults : "");
}

static int
weekday_of (OgWeekGrid *self,
            gpointer    row)
{
  for (int i = 0; i < DAYS; i++)
    if (self->rows[i] == row)
      return i + 1;
  g_return_val_if_reached (1);
}

/* What is not understood is kept beside the hours that were understood last. */
static void
on_row_changed (OgWeekGrid  *self,
                GtkEditable *row)
{
  const int weekday = weekday_of (self, row);
  const char *text = gtk_editable_get_text (row);
  g_autoptr (GArray) periods = NULL;
  g_autofree char *part = NULL;

  mark_row (self, weekday);
  show_faults (self);
  if (self->filling || self->timetable == NULL)
    return;
  if (og_hours_text_parse (text, &periods, &part) == OG_HOURS_FINE)
    {
      og_hours_text_apply (self->timetable, weekday, periods);
      og_timetable_set_unclear (self->timetable, weekday, NULL);
    }
  else
    {
      og_timetable_set_unclear (self->timetable, weekday, text);
    }
  g_signal_emit (self, changed_signal, 0);
}

static void
copy (GtkWidget  *widget,
      const char *name,
      GVariant   *parameter)
{
  OgWeekGrid *self = OG_WEEK_GRID (widget);
  const int from = g_variant_get_int32 (parameter);
  const int days = g_str_equal (name, "hours.copy-to-week") ? DAYS : WORKING_DAYS;
  g_autofree char *text = g_strdup (gtk_editable_get_text (self->rows[from - 1]));

  for (int i = 0; i < days; i++)
    gtk_editable_set_text (self->rows[i], text);
}

static void
suggest (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  OgWeekGrid *self = OG_WEEK_GRID (widget);

  for (guint i = 0; i < G_N_ELEMENTS (suggestions); i++)
    if (g_str_equal (suggestions[i].name, g_variant_get_string (parameter, NULL)))
      for (int day = 0; day < DAYS; day++)
        gtk_editable_set_text (self->rows[day], day < WORKING_DAYS ? suggestions[i].hours[day] : "");
}

static GtkWidget *
make_copy_button (int weekday)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autofree char *to_working_days = g_strdup_printf ("hours.copy-to-working-days(%d)", weekday);
  g_autofree char *to_week = g_strdup_printf ("hours.copy-to-week(%d)", weekday);
  /* Translators: %s is a weekday */
  g_autofree char *label = g_strdup_printf (_("Copy %s to Other Days"),
                                            og_hours_words_weekday (weekday));
  GtkWidget *button = gtk_menu_button_new ();

  g_menu_append (menu, _("Copy to Monday to _Friday"), to_working_days);
  g_menu_append (menu, _("Copy to _Every Day"), to_week);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "edit-copy-symbolic");
  gtk_widget_set_tooltip_text (button, label);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return button;
}

static void
add_row (OgWeekGrid *self,
         int         weekday)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), og_hours_words_weekday (weekday));
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), make_copy_button (weekday));
  g_signal_connect_object (row, "changed", G_CALLBACK (on_row_changed), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->week, row);
  self->rows[weekday - 1] = GTK_EDITABLE (row);
}

static void
og_week_grid_get_property (GObject    *object,
                           guint       id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  if (id == PROP_TITLE)
    g_value_set_string (value, OG_WEEK_GRID (object)->title);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
og_week_grid_set_property (GObject      *object,
                           guint         id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  if (id == PROP_TITLE)
    OG_WEEK_GRID (object)->title = g_value_dup_string (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
og_week_grid_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OG_TYPE_WEEK_GRID);
  g_clear_object (&OG_WEEK_GRID (object)->timetable);

  G_OBJECT_CLASS (og_week_grid_parent_class)->dispose (object);
}

static void
og_week_grid_finalize (GObject *object)
{
  g_free (OG_WEEK_GRID (object)->title);

  G_OBJECT_CLASS (og_week_grid_parent_class)->finalize (object);
}

static void
og_week_grid_class_init (OgWeekGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = og_week_grid_get_property;
  object_class->set_property = og_week_grid_set_property;
  object_class->dispose = og_week_grid_dispose;
  object_class->finalize = og_week_grid_finalize;

  properties[PROP_TITLE] = g_param_spec_string (
    "title", NULL, NULL, NULL,
    G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  changed_signal = g_signal_new ("changed", OG_TYPE_WEEK_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/setup/og-week-grid.ui");
  gtk_widget_class_bind_template_child (widget_class, OgWeekGrid, week);
  gtk_widget_class_bind_template_child (widget_class, OgWeekGrid, fault_box);
  gtk_widget_class_bind_template_child (widget_class, OgWeekGrid, fault);
  gtk_widget_class_install_action (widget_class, "hours.copy-to-working-days", "i", copy);
  gtk_widget_class_install_action (widget_class, "hours.copy-to-week", "i", copy);
  gtk_widget_class_install_action (widget_class, "hours.suggest", "s", suggest);
}

static void
og_week_grid_init (OgWeekGrid *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int day = 1; day <= DAYS; day++)
    add_row (self, day);
}

/**
 * og_week_grid_set_timetable:
 *
 * Shows a week. One that is shown already stays as it was typed.
 */
void
og_week_grid_set_timetable (OgWeekGrid  *self,
                            OgTimetable *timetable)
{
  g_autoptr (GArray) periods = NULL;

  g_return_if_fail (OG_IS_WEEK_GRID (self));
  g_return_if_fail (OG_IS_TIMETABLE (timetable));

  if (!g_set_object (&self->timetable, timetable))
    return;
  periods = og_timetable_dup_periods (timetable);
  self->filling = TRUE;
  for (int day = 1; day <= DAYS; day++)
    {
      g_autofree char *hours = og_hours_text_format (periods, day);
      g_autofree char *unclear = og_timetable_dup_unclear (timetable, day);

      gtk_editable_set_text (self->rows[day - 1], unclear != NULL ? unclear : hours);
    }
  self->filling = FALSE;
}

/**
 * og_week_grid_dup_fault:
 *
 * Returns: (transfer full) (nullable): what is not understood, a line for each day
 */
char *
og_week_grid_dup_fault (OgWeekGrid *self)
{
  g_autoptr (GString) faults = g_string_new (NULL);

  g_return_val_if_fail (OG_IS_WEEK_GRID (self), NULL);

  for (int day = 1; day <= DAYS; day++)
    {
      g_autofree char *fault = dup_fault_of (self, day);

      if (fault != NULL && faults->len > 0)
        g_string_append_c (faults, '\n');
      if (fault != NULL)
        g_string_append (faults, fault);
    }
  return faults->len > 0 ? g_string_free_and_steal (g_steal_pointer (&faults)) : NULL;
}
