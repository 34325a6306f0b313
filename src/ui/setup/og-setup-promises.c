/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-setup-promises.h"

#include <glib/gi18n.h>

#include "og-deadline.h"
#include "og-format.h"
#include "og-local-time.h"
#include "og-words.h"

/* When the citizen of the example writes: on a Saturday evening, since that is when they do. */
#define EXAMPLE_WEEKDAY G_DATE_SATURDAY
#define EXAMPLE_HOUR 20
#define EXAMPLE_MINUTE 15

struct _OgSetupPromises
{
  OgSetupPage parent_instance;

  AdwSpinRow *amount;
  AdwComboRow *unit;
  AdwPreferencesRow *example;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (OgSetupPromises, og_setup_promises, OG_TYPE_SETUP_PAGE)

static OgOffice *
get_office (OgSetupPromises *self)
{
  return og_setup_page_get_office (OG_SETUP_PAGE (self));
}

static gint64
example_time (OgSetupPromises *self)
{
  const gint64 now = og_engine_now (og_setup_page_get_engine (OG_SETUP_PAGE (self)));
  g_autoptr (GDateTime) today = og_local_time_at (now, get_office (self)->zone);
  const int days = (EXAMPLE_WEEKDAY - g_date_time_get_day_of_week (today) + 7) % 7;
  g_autoptr (GDateTime) day = g_date_time_add_days (today, days);
  g_autoptr (GDateTime) time = g_date_time_new (
    g_date_time_get_timezone (day), g_date_time_get_year (day), g_date_time_get_month (day),
    g_date_time_get_day_of_month (day), EXAMPLE_HOUR, EXAMPLE_MINUTE, 0);

  return g_date_time_to_unix (time);
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

static char *
example_sentence (OgSetupPromises *self)
{
  g_autoptr (OgOffice) office = og_office_copy (get_office (self));
  const gint64 now = og_engine_now (og_setup_page_get_engine (OG_SETUP_PAGE (self)));
  g_autofree char *received = NULL;
  g_autofree char *until = NULL;
  g_autoptr (OgOfficeTime) time = NULL;
  OgDeadline deadline;

  write_answer (self, office);
  time = og_office_time_new (office, OG_HOURS_ATTENDANCE);
  deadline = og_deadline_for (time, OG_CONCERN_QUESTION, example_time (self), 0);
  if (deadline.deadline == 0)
    return g_strdup (_("While no office hours are set, no response time can run."));
  received = og_format_when (deadline.received, office->zone, now);
  until = og_format_when (deadline.deadline, office->zone, now);
  /* Translators: both are day and time */
  return g_strdup_printf (_("A citizen writes: %1$s. The answer is due by: %2$s."), received, until);
}

static void
show_example (OgSetupPromises *self)
{
  g_autofree char *sentence = example_sentence (self);

  adw_preferences_row_set_title (self->example, sentence);
}

static void
on_changed (OgSetupPromises *self)
{
  if (self->filling)
    return;
  write_answer (self, get_office (self));
  show_example (self);
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
  self->filling = FALSE;
  show_example (self);
}

static void
og_setup_promises_accept (OgSetupPage *page)
{
  OgSetupPromises *self = OG_SETUP_PROMISES (page);

  adw_spin_row_update (self->amount);
  if (get_office (self)->promise == 0)
    on_changed (self);
}

static void
og_setup_promises_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OG_TYPE_SETUP_PROMISES);

  G_OBJECT_CLASS (og_setup_promises_parent_class)->dispose (object);
}

static void
og_setup_promises_class_init (OgSetupPromisesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_setup_promises_dispose;
  OG_SETUP_PAGE_CLASS (klass)->shown = og_setup_promises_shown;
  OG_SETUP_PAGE_CLASS (klass)->accept = og_setup_promises_accept;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/setup/og-setup-promises.ui");
  gtk_widget_class_bind_template_child (widget_class, OgSetupPromises, amount);
  gtk_widget_class_bind_template_child (widget_class, OgSetupPromises, unit);
  gtk_widget_class_bind_template_child (widget_class, OgSetupPromises, example);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
}

static void
og_setup_promises_init (OgSetupPromises *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filling = FALSE;
}
