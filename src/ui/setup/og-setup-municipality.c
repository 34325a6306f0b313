/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-setup-municipality.h"

#include <glib/gi18n.h>

#include "og-contact-check.h"
#include "og-format.h"
#include "og-holidays.h"
#include "og-municipality-preview.h"
#include "og-record-entry.h"

enum
{
  NAME,
  STREET,
  POSTCODE,
  TOWN,
  PHONE,
  EMAIL,
  WEBSITE,
  IMPRINT,
  PRIVACY,
  NETIQUETTE,
  N_ENTRIES
};

#define N_COMMUNAL 3

/* The fields of the office, in the order of the enumeration. */
static const char *const entry_fields[N_ENTRIES] = {
  "name",
  "street",
  "postcode",
  "town",
  "phone",
  "email",
  "website",
  "imprint-url",
  "privacy-url",
  "netiquette-url",
};

struct _OgSetupMunicipality
{
  OgSetupPage parent_instance;

  GtkEditable *entries[N_ENTRIES];
  GtkWidget *hint_box;
  GtkLabel *hint;
  AdwComboRow *land_row;
  AdwPreferencesGroup *communal_group;
  GtkWidget *communal_rows[N_COMMUNAL]; /* AdwSwitchRow for each bit of OgCommunalHoliday */
  AdwComboRow *language_row;
  AdwComboRow *form_row;
  GtkWidget *preview; /* owned */
  gboolean filling;   /* what changes is not the person's doing */
};

G_DEFINE_FINAL_TYPE (OgSetupMunicipality, og_setup_municipality, OG_TYPE_SETUP_PAGE)

static OgOffice *
get_office (OgSetupMunicipality *self)
{
  return og_setup_page_get_office (OG_SETUP_PAGE (self));
}

static void
show_result (OgSetupMunicipality *self)
{
  OgOffice *office = get_office (self);
  const int communal = og_holidays_communal_of_land (office->land);

  gtk_widget_set_visible (GTK_WIDGET (self->communal_group), communal != 0);
  for (int i = 0; i < N_COMMUNAL; i++)
    gtk_widget_set_visible (self->communal_rows[i], (communal & (1 << i)) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->form_row), g_str_equal (office->language, "de"));
  og_municipality_preview_show (OG_MUNICIPALITY_PREVIEW (self->preview), office,
                                og_engine_now (og_setup_page_get_engine (OG_SETUP_PAGE (self))));
}

static void
answered (OgSetupMunicipality *self)
{
  show_result (self);
  og_setup_page_changed (OG_SETUP_PAGE (self));
}

/* What looks wrong is said, and saved all the same: perhaps it is right. */
static void
show_hints (OgSetupMunicipality *self)
{
  OgOffice *office = get_office (self);
  g_autoptr (GString) hints = g_string_new (NULL);

  if (!og_contact_check_postcode (office->postcode))
    g_string_append_printf (hints, "%s\n", _ ("A German postcode has five digits."));
  if (!og_contact_check_email (office->email))
    g_string_append_printf (hints, "%s\n",
                            _ ("The e-mail address looks incomplete. Write it as "
                               "rathaus@musterbach.de."));
  if (!og_contact_check_url (office->website) || !og_contact_check_url (office->imprint_url) ||
      !og_contact_check_url (office->privacy_url) ||
      !og_contact_check_url (office->netiquette_url))
    g_string_append_printf (hints, "%s\n",
                            _ ("An address on the website looks incomplete. Write it as "
                               "https://www.musterbach.de."));
  if (hints->len > 0)
    g_string_truncate (hints, hints->len - 1);
  gtk_label_set_label (self->hint, hints->str);
  gtk_widget_set_visible (self->hint_box, hints->len > 0);
}

static void
on_entry_changed (OgSetupMunicipality *self)
{
  if (self->filling)
    return;
  if (gtk_widget_get_visible (self->hint_box))
    show_hints (self); /* what has been mended goes at once; new hints come on leaving */
  answered (self);
}

static void
on_entry_left (OgSetupMunicipality     *self,
               GtkEventControllerFocus *focus)
{
  GtkEditable *entry = GTK_EDITABLE (
    gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (focus)));
  g_autofree char *url = NULL;

  if (entry == self->entries[WEBSITE] || entry == self->entries[IMPRINT] ||
      entry == self->entries[PRIVACY] || entry == self->entries[NETIQUETTE])
    url = og_contact_complete_url (gtk_editable_get_text (entry));
  if (url != NULL)
    gtk_editable_set_text (entry, url);
  show_hints (self);
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
  OgOffice *office = get_office (self);
  const char *land = chosen_land (self);

  if (self->filling || g_strcmp0 (land, office->land) == 0)
    return;
  og_record_set_string (OG_RECORD (office), "land", land);
  og_record_set_int (OG_RECORD (office), "communal",
                     office->communal & og_holidays_communal_of_land (land));
  for (int i = 0; i < N_COMMUNAL; i++)
    if ((office->communal & (1 << i)) == 0)
      adw_switch_row_set_active (ADW_SWITCH_ROW (self->communal_rows[i]), FALSE);
  answered (self);
}

static void
on_communal_changed (OgSetupMunicipality *self)
{
  int communal = 0;

  if (self->filling)
    return;
  for (int i = 0; i < N_COMMUNAL; i++)
    if (adw_switch_row_get_active (ADW_SWITCH_ROW (self->communal_rows[i])))
      communal |= 1 << i;
  if (communal == get_office (self)->communal)
    return;
  og_record_set_int (OG_RECORD (get_office (self)), "communal", communal);
  answered (self);
}

static void
on_choice_changed (OgSetupMunicipality *self)
{
  OgRecord *office;

  if (self->filling)
    return;
  office = OG_RECORD (get_office (self));
  og_record_set_string (office, "language",
                        adw_combo_row_get_selected (self->language_row) == 0 ? "de" : "en");
  og_record_set_int (office, "form", adw_combo_row_get_selected (self->form_row));
  answered (self);
}

static void
fill_lands (OgSetupMunicipality *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n_lands;
  const OgLand *lands = og_lands (&n_lands);

  gtk_string_list_append (names, C_ ("Land", "Please choose"));
  for (guint i = 0; i < n_lands; i++)
    gtk_string_list_append (names, gettext (lands[i].name));
  adw_combo_row_set_model (self->land_row, G_LIST_MODEL (names));
}

static void
add_communal_rows (OgSetupMunicipality *self)
{
  for (int i = 0; i < N_COMMUNAL; i++)
    {
      GtkWidget *row = adw_switch_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                     og_holidays_communal_name (1 << i, og_language ()));
      g_signal_connect_object (row, "notify::active", G_CALLBACK (on_communal_changed), self,
                               G_CONNECT_SWAPPED);
      adw_preferences_group_add (self->communal_group, row);
      self->communal_rows[i] = row;
    }
}

/* The tie comes first, so that the office says what the field says when we hear of it. */
static void
tie_entry (OgSetupMunicipality *self,
           int                  index)
{
  GtkEditable *entry = self->entries[index];
  GtkEventController *focus = gtk_event_controller_focus_new ();

  if (index == NAME)
    og_record_entry_bind_required (OG_RECORD (get_office (self)), entry_fields[index], entry);
  else
    og_record_entry_bind (OG_RECORD (get_office (self)), entry_fields[index], entry);
  g_signal_connect_object (entry, "notify::text", G_CALLBACK (on_entry_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_entry_left), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (entry), focus);
}

static void
og_setup_municipality_shown (OgSetupPage *page)
{
  OgSetupMunicipality *self = OG_SETUP_MUNICIPALITY (page);
  OgOffice *office = get_office (self);
  guint n_lands;
  const OgLand *lands = og_lands (&n_lands);

  self->filling = TRUE;
  for (guint i = 0; i < n_lands; i++)
    if (g_strcmp0 (lands[i].code, office->land) == 0)
      adw_combo_row_set_selected (self->land_row, i + 1);
  for (int i = 0; i < N_COMMUNAL; i++)
    adw_switch_row_set_active (ADW_SWITCH_ROW (self->communal_rows[i]),
                               (office->communal & (1 << i)) != 0);
  adw_combo_row_set_selected (self->language_row, g_str_equal (office->language, "de") ? 0 : 1);
  adw_combo_row_set_selected (self->form_row, (guint) CLAMP (office->form, 0, OG_FORM_DU));
  self->filling = FALSE;
  show_hints (self);
  show_result (self);
}

static GtkWidget *
og_setup_municipality_get_preview (OgSetupPage *page)
{
  return OG_SETUP_MUNICIPALITY (page)->preview;
}

static void
og_setup_municipality_constructed (GObject *object)
{
  OgSetupMunicipality *self = OG_SETUP_MUNICIPALITY (object);

  G_OBJECT_CLASS (og_setup_municipality_parent_class)->constructed (object);
  self->filling = TRUE;
  for (int i = 0; i < N_ENTRIES; i++)
    tie_entry (self, i);
  self->filling = FALSE;
}

static void
og_setup_municipality_dispose (GObject *object)
{
  g_clear_object (&OG_SETUP_MUNICIPALITY (object)->preview);
  gtk_widget_dispose_template (GTK_WIDGET (object), OG_TYPE_SETUP_MUNICIPALITY);

  G_OBJECT_CLASS (og_setup_municipality_parent_class)->dispose (object);
}

static void
og_setup_municipality_class_init (OgSetupMunicipalityClass *klass)
{
  static const char *const rows[N_ENTRIES] = {
    "name_row",
    "street_row",
    "postcode_row",
    "town_row",
    "phone_row",
    "email_row",
    "website_row",
    "imprint_row",
    "privacy_row",
    "netiquette_row",
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = og_setup_municipality_constructed;
  G_OBJECT_CLASS (klass)->dispose = og_setup_municipality_dispose;
  OG_SETUP_PAGE_CLASS (klass)->shown = og_setup_municipality_shown;
  OG_SETUP_PAGE_CLASS (klass)->get_preview = og_setup_municipality_get_preview;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/setup/og-setup-municipality.ui");
  for (gsize i = 0; i < N_ENTRIES; i++)
    gtk_widget_class_bind_template_child_full (
      widget_class, rows[i], FALSE,
      (gssize) (G_STRUCT_OFFSET (OgSetupMunicipality, entries) + i * sizeof (GtkEditable *)));
  gtk_widget_class_bind_template_child (widget_class, OgSetupMunicipality, hint_box);
  gtk_widget_class_bind_template_child (widget_class, OgSetupMunicipality, hint);
  gtk_widget_class_bind_template_child (widget_class, OgSetupMunicipality, land_row);
  gtk_widget_class_bind_template_child (widget_class, OgSetupMunicipality, communal_group);
  gtk_widget_class_bind_template_child (widget_class, OgSetupMunicipality, language_row);
  gtk_widget_class_bind_template_child (widget_class, OgSetupMunicipality, form_row);
  gtk_widget_class_bind_template_callback (widget_class, on_land_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_choice_changed);
}

static void
og_setup_municipality_init (OgSetupMunicipality *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_lands (self);
  add_communal_rows (self);
  self->preview = g_object_ref_sink (og_municipality_preview_new ());
  self->filling = FALSE;
}
