/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-setup-hours.h"

#include <glib/gi18n.h>

#include "og-hours-words.h"

#define DAYS 7
#define WORKING_DAYS 5

struct _OgSetupHours
{
  OgSetupPage parent_instance;

  AdwPreferencesGroup *week;
  GtkEditable *rows[DAYS];
  GtkWidget *fault_box;
  GtkLabel *fault;
  AdwActionRow *preview;
};

G_DEFINE_FINAL_TYPE (OgSetupHours, og_setup_hours, OG_TYPE_SETUP_PAGE)

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

static OgTimetable *
get_week (OgSetupHours *self)
{
  return og_office_get_week (og_setup_page_get_office (OG_SETUP_PAGE (self)), OG_HOURS_OPENING);
}

/* (transfer full) (nullable): what is wrong with the text of a weekday */
static char *
dup_fault_of (OgSetupHours *self,
              int           weekday)
{
  g_autoptr (GArray) periods = NULL;
  g_autofree char *part = NULL;
  g_autofree char *words = NULL;
  OgHoursFault fault = og_hours_text_parse (gtk_editable_get_text (self->rows[weekday - 1]), &periods,
                                            &part);

  if (fault == OG_HOURS_FINE)
    return NULL;
  words = og_hours_words_fault (fault, part);
  /* Translators: %1$s is a weekday, %2$s is what is wrong with its hours, a sentence */
  return g_strdup_printf (_("%1$s: %2$s"), og_hours_words_weekday (weekday), words);
}

static char *
og_setup_hours_dup_fault (OgSetupPage *page)
{
  g_autoptr (GString) faults = g_string_new (NULL);

  for (int day = 1; day <= DAYS; day++)
    {
      g_autofree char *fault = dup_fault_of (OG_SETUP_HOURS (page), day);

      if (fault != NULL && faults->len > 0)
        g_string_append_c (faults, '\n');
      if (fault != NULL)
        g_string_append (faults, fault);
    }
  return faults->len > 0 ? g_string_free_and_steal (g_steal_pointer (&faults)) : NULL;
}

static void
mark_row (OgSetupHours *self,
          int           weekday)
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
show_result (OgSetupHours *self)
{
  g_autofree char *faults = og_setup_hours_dup_fault (OG_SETUP_PAGE (self));
  g_autofree char *week = og_hours_words_week (get_week (self));
  g_autofree char *sum = og_hours_words_sum (get_week (self));

  gtk_widget_set_visible (self->fault_box, faults != NULL);
  gtk_label_set_label (self->fault, faults != NULL ? faults : "");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->preview), week);
  adw_action_row_set_subtitle (self->preview, sum);
}

static int
weekday_of (OgSetupHours *self,
            gpointer      row)
{
  for (int i = 0; i < DAYS; i++)
    if (self->rows[i] == row)
      return i + 1;
  g_return_val_if_reached (1);
}

static void
on_row_changed (OgSetupHours *self,
                GtkEditable  *row)
{
  const int weekday = weekday_of (self, row);
  g_autoptr (GArray) periods = NULL;
  g_autofree char *part = NULL;

  if (og_hours_text_parse (gtk_editable_get_text (row), &periods, &part) == OG_HOURS_FINE)
    {
      og_hours_text_apply (get_week (self), weekday, periods);
      og_setup_page_changed (OG_SETUP_PAGE (self));
    }
  mark_row (self, weekday);
  show_result (self);
}

static void
copy (GtkWidget  *widget,
      const char *name,
      GVariant   *parameter)
{
  OgSetupHours *self = OG_SETUP_HOURS (widget);
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
  OgSetupHours *self = OG_SETUP_HOURS (widget);

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
add_row (OgSetupHours *self,
         int           weekday)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), og_hours_words_weekday (weekday));
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), make_copy_button (weekday));
  g_signal_connect_object (row, "changed", G_CALLBACK (on_row_changed), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->week, row);
  self->rows[weekday - 1] = GTK_EDITABLE (row);
}

/* Where the text already means what the office says, it stays as it was typed. */
static void
og_setup_hours_shown (OgSetupPage *page)
{
  OgSetupHours *self = OG_SETUP_HOURS (page);
  g_autoptr (GArray) periods = og_timetable_dup_periods (get_week (self));

  for (int day = 1; day <= DAYS; day++)
    {
      g_autofree char *hours = og_hours_text_format (periods, day);

      if (*gtk_editable_get_text (self->rows[day - 1]) == '\0')
        gtk_editable_set_text (self->rows[day - 1], hours);
    }
  show_result (self);
}

static void
og_setup_hours_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OG_TYPE_SETUP_HOURS);

  G_OBJECT_CLASS (og_setup_hours_parent_class)->dispose (object);
}

static void
og_setup_hours_class_init (OgSetupHoursClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_setup_hours_dispose;
  OG_SETUP_PAGE_CLASS (klass)->shown = og_setup_hours_shown;
  OG_SETUP_PAGE_CLASS (klass)->dup_fault = og_setup_hours_dup_fault;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/setup/og-setup-hours.ui");
  gtk_widget_class_bind_template_child (widget_class, OgSetupHours, week);
  gtk_widget_class_bind_template_child (widget_class, OgSetupHours, fault_box);
  gtk_widget_class_bind_template_child (widget_class, OgSetupHours, fault);
  gtk_widget_class_bind_template_child (widget_class, OgSetupHours, preview);
  gtk_widget_class_install_action (widget_class, "hours.copy-to-working-days", "i", copy);
  gtk_widget_class_install_action (widget_class, "hours.copy-to-week", "i", copy);
  gtk_widget_class_install_action (widget_class, "hours.suggest", "s", suggest);
}

static void
og_setup_hours_init (OgSetupHours *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int day = 1; day <= DAYS; day++)
    add_row (self, day);
}
