/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-setup-municipality.h"

#include <glib/gi18n.h>

#include "og-holiday-words.h"
#include "og-holidays.h"

struct _OgSetupMunicipality
{
  OgSetupPage parent_instance;

  GtkEditable *name_row;
  AdwComboRow *land_row;
  GtkWidget *holidays_group;
  AdwPreferencesRow *holidays;
  gboolean filling; /* what changes is not the person's doing */
};

G_DEFINE_FINAL_TYPE (OgSetupMunicipality, og_setup_municipality, OG_TYPE_SETUP_PAGE)

static OgOffice *
get_office (OgSetupMunicipality *self)
{
  return og_setup_page_get_office (OG_SETUP_PAGE (self));
}

static void
show_holidays (OgSetupMunicipality *self)
{
  OgOffice *office = get_office (self);
  g_autofree char *words = NULL;

  gtk_widget_set_visible (self->holidays_group, office->land != NULL);
  if (office->land == NULL)
    return;
  words = og_holiday_words_next (
    office, og_engine_now (og_setup_page_get_engine (OG_SETUP_PAGE (self))), 3);
  adw_preferences_row_set_title (self->holidays, words);
}

static void
on_name_changed (OgSetupMunicipality *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->name_row)));

  if (self->filling || g_str_equal (name, get_office (self)->name))
    return;
  og_record_set_string (OG_RECORD (get_office (self)), "name", name);
  og_setup_page_changed (OG_SETUP_PAGE (self));
}

/* The first line of the list is the question, the Länder stand below it. */
static const char *
chosen_land (OgSetupMunicipality *self)
{
  guint n_lands;
  const OgLand *lands = og_lands (&n_lands);
  guint selected = adw_combo_row_get_selected (self->land_row);

  return selected >= 1 && selected <= n_lands ? lands[selected - 1].code : NULL;
}

static void
on_land_changed (OgSetupMunicipality *self)
{
  const char *land = chosen_land (self);

  if (self->filling || g_strcmp0 (land, get_office (self)->land) == 0)
    return;
  og_record_set_string (OG_RECORD (get_office (self)), "land", land);
  show_holidays (self);
  og_setup_page_changed (OG_SETUP_PAGE (self));
}

static void
fill_lands (OgSetupMunicipality *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n_lands;
  const OgLand *lands = og_lands (&n_lands);

  gtk_string_list_append (names, C_("Land", "Please choose"));
  for (guint i = 0; i < n_lands; i++)
    gtk_string_list_append (names, gettext (lands[i].name));
  adw_combo_row_set_model (self->land_row, G_LIST_MODEL (names));
}

static void
og_setup_municipality_shown (OgSetupPage *page)
{
  OgSetupMunicipality *self = OG_SETUP_MUNICIPALITY (page);
  OgOffice *office = get_office (self);
  guint n_lands;
  const OgLand *lands = og_lands (&n_lands);

  self->filling = TRUE;
  gtk_editable_set_text (self->name_row, office->name);
  for (guint i = 0; i < n_lands; i++)
    if (g_strcmp0 (lands[i].code, office->land) == 0)
      adw_combo_row_set_selected (self->land_row, i + 1);
  self->filling = FALSE;
  show_holidays (self);
}

static void
og_setup_municipality_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OG_TYPE_SETUP_MUNICIPALITY);

  G_OBJECT_CLASS (og_setup_municipality_parent_class)->dispose (object);
}

static void
og_setup_municipality_class_init (OgSetupMunicipalityClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_setup_municipality_dispose;
  OG_SETUP_PAGE_CLASS (klass)->shown = og_setup_municipality_shown;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/setup/og-setup-municipality.ui");
  gtk_widget_class_bind_template_child (widget_class, OgSetupMunicipality, name_row);
  gtk_widget_class_bind_template_child (widget_class, OgSetupMunicipality, land_row);
  gtk_widget_class_bind_template_child (widget_class, OgSetupMunicipality, holidays_group);
  gtk_widget_class_bind_template_child (widget_class, OgSetupMunicipality, holidays);
  gtk_widget_class_bind_template_callback (widget_class, on_name_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_land_changed);
}

static void
og_setup_municipality_init (OgSetupMunicipality *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_lands (self);
  self->filling = FALSE;
}
