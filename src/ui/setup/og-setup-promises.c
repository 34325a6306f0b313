/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-setup-promises.h"

#include "og-concern.h"
#include "og-promise-preview.h"
#include "og-promise-row.h"

struct _OgSetupPromises
{
  OgSetupPage parent_instance;

  AdwSpinRow *amount;
  AdwComboRow *unit;
  AdwPreferencesGroup *kinds;
  OgPromiseRow *rows[OG_N_CONCERN_KINDS];
  GtkWidget *preview; /* owned */
  gboolean filling;   /* what changes is not the person's doing */
};

G_DEFINE_FINAL_TYPE (OgSetupPromises, og_setup_promises, OG_TYPE_SETUP_PAGE)

static OgOffice *
get_office (OgSetupPromises *self)
{
  return og_setup_page_get_office (OG_SETUP_PAGE (self));
}

static void
write_answer (OgSetupPromises *self,
              OgOffice        *office)
{
  og_record_set_int (OG_RECORD (office), "promise", (int) adw_spin_row_get_value (self->amount));
  og_record_set_int (OG_RECORD (office), "promise_unit",
                     adw_combo_row_get_selected (self->unit) == 0 ? OG_PROMISE_HOURS :
                                                                    OG_PROMISE_DAYS);
}

/* What the page proposes is shown before it is accepted. */
static void
show_result (OgSetupPromises *self)
{
  g_autoptr (OgOffice) office = og_office_copy (get_office (self));

  write_answer (self, office);
  og_promise_preview_show (OG_PROMISE_PREVIEW (self->preview), office,
                           og_engine_now (og_setup_page_get_engine (OG_SETUP_PAGE (self))));
}

static void
on_changed (OgSetupPromises *self)
{
  if (self->filling)
    return;
  write_answer (self, get_office (self));
  show_result (self);
  og_setup_page_changed (OG_SETUP_PAGE (self));
}

static void
on_kind_changed (OgSetupPromises *self)
{
  show_result (self);
  og_setup_page_changed (OG_SETUP_PAGE (self));
}

static void
og_setup_promises_shown (OgSetupPage *page)
{
  OgSetupPromises *self = OG_SETUP_PROMISES (page);
  OgOffice *office = get_office (self);

  self->filling = TRUE;
  if (office->promise > 0)
    {
      adw_spin_row_set_value (self->amount, office->promise);
      adw_combo_row_set_selected (self->unit, office->promise_unit == OG_PROMISE_HOURS ? 0 : 1);
    }
  for (int i = 0; i < OG_N_CONCERN_KINDS; i++)
    og_promise_row_show (self->rows[i]);
  self->filling = FALSE;
  show_result (self);
}

static void
og_setup_promises_accept (OgSetupPage *page)
{
  OgSetupPromises *self = OG_SETUP_PROMISES (page);

  adw_spin_row_update (self->amount);
  if (get_office (self)->promise == 0)
    on_changed (self);
}

static GtkWidget *
og_setup_promises_get_preview (OgSetupPage *page)
{
  return OG_SETUP_PROMISES (page)->preview;
}

static void
og_setup_promises_constructed (GObject *object)
{
  OgSetupPromises *self = OG_SETUP_PROMISES (object);

  G_OBJECT_CLASS (og_setup_promises_parent_class)->constructed (object);
  for (int i = 0; i < OG_N_CONCERN_KINDS; i++)
    {
      GtkWidget *row = og_promise_row_new (get_office (self), i);

      g_signal_connect_object (row, "changed", G_CALLBACK (on_kind_changed), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (self->kinds, row);
      self->rows[i] = OG_PROMISE_ROW (row);
    }
}

static void
og_setup_promises_dispose (GObject *object)
{
  g_clear_object (&OG_SETUP_PROMISES (object)->preview);
  gtk_widget_dispose_template (GTK_WIDGET (object), OG_TYPE_SETUP_PROMISES);

  G_OBJECT_CLASS (og_setup_promises_parent_class)->dispose (object);
}

static void
og_setup_promises_class_init (OgSetupPromisesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = og_setup_promises_constructed;
  G_OBJECT_CLASS (klass)->dispose = og_setup_promises_dispose;
  OG_SETUP_PAGE_CLASS (klass)->shown = og_setup_promises_shown;
  OG_SETUP_PAGE_CLASS (klass)->accept = og_setup_promises_accept;
  OG_SETUP_PAGE_CLASS (klass)->get_preview = og_setup_promises_get_preview;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/setup/og-setup-promises.ui");
  gtk_widget_class_bind_template_child (widget_class, OgSetupPromises, amount);
  gtk_widget_class_bind_template_child (widget_class, OgSetupPromises, unit);
  gtk_widget_class_bind_template_child (widget_class, OgSetupPromises, kinds);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
}

static void
og_setup_promises_init (OgSetupPromises *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->preview = g_object_ref_sink (og_promise_preview_new ());
  self->filling = FALSE;
}
