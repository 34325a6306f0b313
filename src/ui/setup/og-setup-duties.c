/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-setup-duties.h"

#include <glib/gi18n.h>

#include "og-duty-row.h"
#include "og-format.h"
#include "og-gaps.h"
#include "og-words-duty.h"

struct _OgSetupDuties
{
  OgSetupPage parent_instance;

  AdwPreferencesGroup *roles;
  OgDutyRow *rows[OG_N_DUTIES];
  GtkWidget *preview;                /* owned; NULL until somebody asks for it */
  AdwActionRow *today[OG_N_DUTIES]; /* in the preview: who is in charge */
};

G_DEFINE_FINAL_TYPE (OgSetupDuties, og_setup_duties, OG_TYPE_SETUP_PAGE)

static OgOffice *
get_office (OgSetupDuties *self)
{
  return og_setup_page_get_office (OG_SETUP_PAGE (self));
}

static void
show_today (OgSetupDuties *self)
{
  OgOffice *office = get_office (self);
  const gint64 now = og_engine_now (og_setup_page_get_engine (OG_SETUP_PAGE (self)));
  const int day = og_format_julian_day (now, office->zone);

  for (int role = 0; role < OG_N_DUTIES && self->preview != NULL; role++)
    {
      const OgDutyPlan plan = og_duty_plan (og_office_get_duty (office, role), day);
      g_autofree char *sentence = og_words_duty_plan (&plan, office->zone, now);

      adw_action_row_set_subtitle (self->today[role], sentence);
    }
}

static void
show_offers (OgSetupDuties *self)
{
  const gboolean known = og_office_get_duty (get_office (self), OG_DUTY_EDITORIAL)->person != NULL;

  for (int role = 0; role < OG_N_DUTIES; role++)
    og_duty_row_update (self->rows[role], role != OG_DUTY_EDITORIAL && role != OG_DUTY_SIGN_OFF &&
                                            known);
}

/* Who signs is of interest only where something is to be signed. */
static void
show_signer (OgSetupDuties *self)
{
  const gboolean wanted = og_office_wants_sign_off (get_office (self));

  gtk_widget_set_visible (GTK_WIDGET (self->rows[OG_DUTY_SIGN_OFF]), wanted);
  if (self->preview != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->today[OG_DUTY_SIGN_OFF]), wanted);
}

static void
on_duty_changed (OgSetupDuties *self)
{
  show_offers (self);
  show_today (self);
  og_setup_page_changed (OG_SETUP_PAGE (self));
}

/* One change, or the setup would be saved once for each of the fields. */
static void
on_same_wanted (OgSetupDuties *self,
                OgDutyRow     *row)
{
  OgDuty *duty = og_duty_row_get_duty (row);
  OgDuty *from = og_office_get_duty (get_office (self), OG_DUTY_EDITORIAL);

  g_signal_handlers_block_by_func (duty, on_duty_changed, self);
  g_object_set (duty, "person", from->person, "unit", from->unit, "phone", from->phone, "email",
                from->email, "deputy", from->deputy, "deputy-phone", from->deputy_phone,
                "deputy-email", from->deputy_email, "away-from", from->away_from, "away-until",
                from->away_until, NULL);
  g_signal_handlers_unblock_by_func (duty, on_duty_changed, self);
  on_duty_changed (self);
}

static void
add_row (OgSetupDuties *self,
         OgDutyRole     role)
{
  OgDuty *duty = og_office_get_duty (get_office (self), role);
  GtkWidget *row = og_duty_row_new (og_setup_page_get_engine (OG_SETUP_PAGE (self)), duty);

  g_signal_connect_object (row, "same-wanted", G_CALLBACK (on_same_wanted), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (duty, "notify", G_CALLBACK (on_duty_changed), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->roles, row);
  self->rows[role] = OG_DUTY_ROW (row);
}

static void
og_setup_duties_constructed (GObject *object)
{
  OgSetupDuties *self = OG_SETUP_DUTIES (object);

  G_OBJECT_CLASS (og_setup_duties_parent_class)->constructed (object);

  for (int role = 0; role < OG_N_DUTIES; role++)
    add_row (self, role);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self->rows[OG_DUTY_EDITORIAL]),
                                 og_duty_row_get_duty (self->rows[OG_DUTY_EDITORIAL])->person ==
                                   NULL);
}

/* The lists of the office were filled anew, by a municipality file. */
static void
follow_office (OgSetupDuties *self)
{
  for (int role = 0; role < OG_N_DUTIES; role++)
    {
      OgDutyRow *row = self->rows[role];

      if (og_duty_row_get_duty (row) == og_office_get_duty (get_office (self), role))
        continue;
      for (int old = role; old < OG_N_DUTIES; old++)
        {
          g_signal_handlers_disconnect_by_data (og_duty_row_get_duty (self->rows[old]), self);
          adw_preferences_group_remove (self->roles, GTK_WIDGET (self->rows[old]));
          add_row (self, old);
        }
      break;
    }
}

static void
og_setup_duties_shown (OgSetupPage *page)
{
  OgSetupDuties *self = OG_SETUP_DUTIES (page);

  follow_office (self);
  show_signer (self);
  show_offers (self);
  show_today (self);
}

static char *
og_setup_duties_dup_fault (OgSetupPage *page)
{
  OgSetupDuties *self = OG_SETUP_DUTIES (page);
  g_autoptr (GString) faults = g_string_new (NULL);

  for (int role = 0; role < OG_N_DUTIES; role++)
    {
      g_autofree char *fault = og_duty_row_dup_fault (self->rows[role]);

      if (fault != NULL)
        g_string_append_printf (faults, "%s%s", faults->len > 0 ? "\n" : "", fault);
    }
  return faults->len > 0 ? g_string_free_and_steal (g_steal_pointer (&faults)) : NULL;
}

static GtkWidget *
make_preview (OgSetupDuties *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("In Charge Today"));
  for (int role = 0; role < OG_N_DUTIES; role++)
    {
      GtkWidget *row = adw_action_row_new ();

      self->today[role] = ADW_ACTION_ROW (row);
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), og_words_duty (role));
      adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
      gtk_widget_add_css_class (row, "property");
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
  return group;
}

static GtkWidget *
og_setup_duties_get_preview (OgSetupPage *page)
{
  OgSetupDuties *self = OG_SETUP_DUTIES (page);

  if (self->preview == NULL)
    {
      self->preview = g_object_ref_sink (make_preview (self));
      show_signer (self);
      show_today (self);
    }
  return self->preview;
}

static void
og_setup_duties_dispose (GObject *object)
{
  OgSetupDuties *self = OG_SETUP_DUTIES (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), OG_TYPE_SETUP_DUTIES);
  g_clear_object (&self->preview);

  G_OBJECT_CLASS (og_setup_duties_parent_class)->dispose (object);
}

static void
og_setup_duties_class_init (OgSetupDutiesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  OgSetupPageClass *page_class = OG_SETUP_PAGE_CLASS (klass);

  object_class->constructed = og_setup_duties_constructed;
  object_class->dispose = og_setup_duties_dispose;
  page_class->shown = og_setup_duties_shown;
  page_class->dup_fault = og_setup_duties_dup_fault;
  page_class->get_preview = og_setup_duties_get_preview;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/setup/og-setup-duties.ui");
  gtk_widget_class_bind_template_child (widget_class, OgSetupDuties, roles);
}

static void
og_setup_duties_init (OgSetupDuties *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
