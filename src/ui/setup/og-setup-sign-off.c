/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-setup-sign-off.h"

#include <glib/gi18n.h>

#include "og-duty-row.h"
#include "og-election-row.h"
#include "og-format.h"
#include "og-record-rows.h"
#include "og-text-row.h"
#include "og-words-duty.h"
#include "og-words-post-kind.h"
#include "og-words-sign-off.h"

struct _OgSetupSignOff
{
  OgSetupPage parent_instance;

  AdwSwitchRow *all_row;
  AdwExpanderRow *kinds_row;
  AdwSwitchRow *kinds[OG_N_POST_KINDS];
  AdwSwitchRow *election_row;
  AdwPreferencesGroup *signer_group;
  OgDutyRow *signer; /* (nullable): until the page is shown */
  GtkListBox *elections;
  OgTextRow *holders;

  GtkWidget *preview;    /* owned; NULL until somebody asks for it */
  AdwActionRow *rule;    /* in the preview */
  AdwActionRow *in_charge;
  gboolean filling;      /* what changes is not the person's doing */
};

G_DEFINE_FINAL_TYPE (OgSetupSignOff, og_setup_sign_off, OG_TYPE_SETUP_PAGE)

static OgOffice *
get_office (OgSetupSignOff *self)
{
  return og_setup_page_get_office (OG_SETUP_PAGE (self));
}

static OgEngine *
get_engine (OgSetupSignOff *self)
{
  return og_setup_page_get_engine (OG_SETUP_PAGE (self));
}

static void
show_preview (OgSetupSignOff *self)
{
  OgOffice *office = get_office (self);
  const gint64 now = og_engine_now (get_engine (self));
  const OgDutyPlan plan = og_duty_plan (og_office_get_duty (office, OG_DUTY_SIGN_OFF),
                                        og_format_julian_day (now, office->zone));
  g_autofree char *rule = og_words_sign_off_rule (office);
  g_autofree char *in_charge = og_words_duty_plan (&plan, office->zone, now);

  if (self->preview == NULL)
    return;
  adw_action_row_set_subtitle (self->rule, rule);
  adw_action_row_set_subtitle (self->in_charge, in_charge);
}

/* Kinds and elections say nothing more once every post needs it. */
static void
show_kinds (OgSetupSignOff *self)
{
  OgOffice *office = get_office (self);
  const gboolean all = (office->sign_off & OG_SIGN_OFF_OF_ALL) != 0;
  guint n = 0;
  g_autofree char *words = NULL;

  for (int kind = 0; kind < OG_N_POST_KINDS; kind++)
    n += (office->sign_off_kinds & (1 << kind)) != 0 ? 1 : 0;
  words = g_strdup_printf (ngettext ("%u kind", "%u kinds", n), n);
  adw_expander_row_set_subtitle (self->kinds_row, n > 0 ? words : _("None"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->kinds_row), !all);
  gtk_widget_set_sensitive (GTK_WIDGET (self->election_row), !all);
}

static void
on_changed (OgSetupSignOff *self)
{
  show_kinds (self);
  show_preview (self);
  og_setup_page_changed (OG_SETUP_PAGE (self));
}

static void
on_rule_changed (OgSetupSignOff *self)
{
  int kinds = 0;
  int rule = 0;

  if (self->filling)
    return;
  for (int kind = 0; kind < OG_N_POST_KINDS; kind++)
    if (adw_switch_row_get_active (self->kinds[kind]))
      kinds |= 1 << kind;
  if (adw_switch_row_get_active (self->all_row))
    rule |= OG_SIGN_OFF_OF_ALL;
  if (adw_switch_row_get_active (self->election_row))
    rule |= OG_SIGN_OFF_IN_ELECTION;
  og_record_set_int (OG_RECORD (get_office (self)), "sign_off", rule);
  og_record_set_int (OG_RECORD (get_office (self)), "sign_off_kinds", kinds);
  on_changed (self);
}

static void
on_holders_changed (OgSetupSignOff *self)
{
  og_record_set_string (OG_RECORD (get_office (self)), "office_holders",
                        og_text_row_get_own (self->holders));
  on_changed (self);
}

static void
on_remove_wanted (OgSetupSignOff *self,
                  OgElectionRow  *row)
{
  OgElection *election = og_election_row_get_election (row);
  /* Translators: %s is an election */
  g_autofree char *text = g_strdup_printf (_("“%s” was removed"), *election->name != '\0' ?
                                                                    election->name :
                                                                    _("New election"));

  og_record_rows_remove (GTK_WIDGET (self), get_office (self)->elections, OG_RECORD (election), text);
}

static GtkWidget *
make_election_row (OgRecord *record,
                   gpointer  data)
{
  OgSetupSignOff *self = data;
  GtkWidget *row = og_election_row_new (get_engine (self), OG_ELECTION (record));

  g_signal_connect_object (record, "notify", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "remove-wanted", G_CALLBACK (on_remove_wanted), self,
                           G_CONNECT_SWAPPED);
  return row;
}

static void
show_elections (OgSetupSignOff *self)
{
  og_record_rows_sync (self->elections, G_LIST_MODEL (get_office (self)->elections),
                       make_election_row, self);
}

static void
on_elections_changed (OgSetupSignOff *self)
{
  show_elections (self);
  if (!self->filling)
    on_changed (self);
}

static void
on_add_election (OgSetupSignOff *self)
{
  g_autoptr (OgElection) election = og_election_new ();
  GListStore *elections = get_office (self)->elections;
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (elections));

  g_list_store_append (elections, election);
  og_election_row_edit (
    OG_ELECTION_ROW (gtk_list_box_get_row_at_index (self->elections, (int) n)));
}

/* The lists of the office may have been filled anew, by a municipality file. */
static void
show_signer (OgSetupSignOff *self)
{
  OgDuty *duty = og_office_get_duty (get_office (self), OG_DUTY_SIGN_OFF);

  if (self->signer != NULL && og_duty_row_get_duty (self->signer) == duty)
    return;
  if (self->signer != NULL)
    {
      g_signal_handlers_disconnect_by_data (og_duty_row_get_duty (self->signer), self);
      adw_preferences_group_remove (self->signer_group, GTK_WIDGET (self->signer));
    }
  self->signer = OG_DUTY_ROW (og_duty_row_new (get_engine (self), duty));
  og_duty_row_update (self->signer, FALSE);
  g_signal_connect_object (duty, "notify", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->signer_group, GTK_WIDGET (self->signer));
}

static void
og_setup_sign_off_shown (OgSetupPage *page)
{
  OgSetupSignOff *self = OG_SETUP_SIGN_OFF (page);
  OgOffice *office = get_office (self);

  self->filling = TRUE;
  adw_switch_row_set_active (self->all_row, (office->sign_off & OG_SIGN_OFF_OF_ALL) != 0);
  adw_switch_row_set_active (self->election_row,
                             (office->sign_off & OG_SIGN_OFF_IN_ELECTION) != 0);
  for (int kind = 0; kind < OG_N_POST_KINDS; kind++)
    adw_switch_row_set_active (self->kinds[kind], (office->sign_off_kinds & (1 << kind)) != 0);
  og_text_row_set_texts (self->holders, office->office_holders, NULL);
  self->filling = FALSE;
  show_signer (self);
  show_elections (self);
  show_kinds (self);
  show_preview (self);
}

static char *
og_setup_sign_off_dup_fault (OgSetupPage *page)
{
  OgSetupSignOff *self = OG_SETUP_SIGN_OFF (page);
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->elections, i)) != NULL; i++)
    {
      char *fault = og_election_row_dup_fault (OG_ELECTION_ROW (row));

      if (fault != NULL)
        return fault;
    }
  return og_duty_row_dup_fault (self->signer);
}

static AdwActionRow *
add_preview_row (GtkWidget  *group,
                 const char *title)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_add_css_class (row, "property");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return ADW_ACTION_ROW (row);
}

static GtkWidget *
og_setup_sign_off_get_preview (OgSetupPage *page)
{
  OgSetupSignOff *self = OG_SETUP_SIGN_OFF (page);

  if (self->preview == NULL)
    {
      self->preview = g_object_ref_sink (adw_preferences_group_new ());
      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->preview), _("The Rule"));
      self->rule = add_preview_row (self->preview, _("Which Posts"));
      self->in_charge = add_preview_row (self->preview, _("Who Signs Today"));
      show_preview (self);
    }
  return self->preview;
}

static void
add_kinds (OgSetupSignOff *self)
{
  for (int kind = 0; kind < OG_N_POST_KINDS; kind++)
    {
      GtkWidget *row = adw_switch_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), og_words_post_kind (kind));
      g_signal_connect_object (row, "notify::active", G_CALLBACK (on_rule_changed), self,
                               G_CONNECT_SWAPPED);
      adw_expander_row_add_row (self->kinds_row, row);
      self->kinds[kind] = ADW_SWITCH_ROW (row);
    }
}

static void
og_setup_sign_off_constructed (GObject *object)
{
  OgSetupSignOff *self = OG_SETUP_SIGN_OFF (object);

  G_OBJECT_CLASS (og_setup_sign_off_parent_class)->constructed (object);

  g_signal_connect_object (get_office (self)->elections, "items-changed",
                           G_CALLBACK (on_elections_changed), self, G_CONNECT_SWAPPED);
}

static void
og_setup_sign_off_dispose (GObject *object)
{
  OgSetupSignOff *self = OG_SETUP_SIGN_OFF (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_SETUP_SIGN_OFF);
  g_clear_object (&self->preview);

  G_OBJECT_CLASS (og_setup_sign_off_parent_class)->dispose (object);
}

static void
og_setup_sign_off_class_init (OgSetupSignOffClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  OgSetupPageClass *page_class = OG_SETUP_PAGE_CLASS (klass);

  object_class->constructed = og_setup_sign_off_constructed;
  object_class->dispose = og_setup_sign_off_dispose;
  page_class->shown = og_setup_sign_off_shown;
  page_class->dup_fault = og_setup_sign_off_dup_fault;
  page_class->get_preview = og_setup_sign_off_get_preview;

  g_type_ensure (OG_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/setup/og-setup-sign-off.ui");
  gtk_widget_class_bind_template_child (widget_class, OgSetupSignOff, all_row);
  gtk_widget_class_bind_template_child (widget_class, OgSetupSignOff, kinds_row);
  gtk_widget_class_bind_template_child (widget_class, OgSetupSignOff, election_row);
  gtk_widget_class_bind_template_child (widget_class, OgSetupSignOff, signer_group);
  gtk_widget_class_bind_template_child (widget_class, OgSetupSignOff, elections);
  gtk_widget_class_bind_template_child (widget_class, OgSetupSignOff, holders);
  gtk_widget_class_bind_template_callback (widget_class, on_rule_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_add_election);
  gtk_widget_class_bind_template_callback (widget_class, on_holders_changed);
}

static void
og_setup_sign_off_init (OgSetupSignOff *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  add_kinds (self);
  self->filling = FALSE;
}
