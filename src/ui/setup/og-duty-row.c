/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-duty-row.h"

#include <glib/gi18n.h>

#include "og-day-row.h"
#include "og-format.h"
#include "og-record-entry.h"
#include "og-words-duty.h"

struct _OgDutyRow
{
  AdwExpanderRow parent_instance;

  OgEngine *engine;
  OgDuty *duty;

  GtkWidget *same;
  GtkEditable *person;
  GtkEditable *unit;
  GtkEditable *phone;
  GtkEditable *email;
  GtkEditable *deputy;
  GtkEditable *deputy_phone;
  GtkEditable *deputy_email;
  OgDayRow *away_from;
  OgDayRow *away_until;
  AdwPreferencesRow *absence;
};

enum
{
  SAME_WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgDutyRow, og_duty_row, ADW_TYPE_EXPANDER_ROW)

/* (transfer full) (nullable): "Anna Keller, deputy Max Braun" */
static char *
dup_names (OgDuty *duty)
{
  if (duty->person != NULL && duty->deputy != NULL)
    /* Translators: %1$s has a duty, %2$s stands in */
    return g_strdup_printf (_("%1$s, deputy %2$s"), duty->person, duty->deputy);
  if (duty->person != NULL)
    /* Translators: %s has a duty */
    return g_strdup_printf (_("%s, no deputy"), duty->person);
  return NULL;
}

static void
show_summary (OgDutyRow *self)
{
  const char *explanation = og_words_duty_explanation (self->duty->role);
  g_autofree char *names = dup_names (self->duty);
  g_autofree char *both = names != NULL ? g_strdup_printf ("%s\n%s", explanation, names) : NULL;

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), both != NULL ? both : explanation);
}

/* (transfer full): what the two days mean, a sentence */
static char *
dup_absence (OgDutyRow *self)
{
  OgDuty *duty = self->duty;
  const char *zone = og_engine_get_office (self->engine)->zone;
  const gint64 now = og_engine_now (self->engine);
  g_autofree char *from = NULL;
  g_autofree char *until = NULL;

  if (duty->away_from == 0 && duty->away_until == 0)
    return g_strdup (_("Leave both days empty while nobody is away."));
  if (duty->away_from == 0)
    return g_strdup (_("Say from which day on."));
  from = og_format_julian (duty->away_from, zone, now);
  if (duty->away_until == 0)
    /* Translators: %s is a day such as "Monday, 23 November" */
    return g_strdup_printf (_("Away from %s until further notice."), from);
  until = og_format_julian (duty->away_until, zone, now);
  if (duty->away_until < duty->away_from)
    return g_strdup (_("The absence ends before it begins, and so it does not count."));
  /* Translators: both are days such as "Monday, 23 November" */
  return g_strdup_printf (_("Away from %1$s to %2$s."), from, until);
}

static void
show_absence (OgDutyRow *self)
{
  g_autofree char *fault = og_duty_row_dup_fault (self);
  g_autofree char *absence = dup_absence (self);

  adw_preferences_row_set_title (self->absence, fault != NULL ? fault : absence);
}

static void
on_same (OgDutyRow *self)
{
  g_signal_emit (self, signals[SAME_WANTED], 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->person));
}

static void
bind_entries (OgDutyRow *self)
{
  const struct
  {
    const char *property;
    GtkEditable *entry;
  } entries[] = {
    { "person", self->person },
    { "unit", self->unit },
    { "phone", self->phone },
    { "email", self->email },
    { "deputy", self->deputy },
    { "deputy-phone", self->deputy_phone },
    { "deputy-email", self->deputy_email },
  };

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    og_record_entry_bind (OG_RECORD (self->duty), entries[i].property, entries[i].entry);
}

static void
mark_unclear (OgDayRow *row)
{
  const gboolean unclear = og_day_row_is_unclear (row);

  if (unclear)
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID,
                               unclear ? GTK_ACCESSIBLE_INVALID_TRUE :
                                         GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

/* While a day is not understood, the absence stays as it was. */
static void
on_day_typed (OgDutyRow *self,
              OgDayRow  *row)
{
  const char *field = row == self->away_from ? "away_from" : "away_until";

  mark_unclear (row);
  if (!og_day_row_is_unclear (row))
    og_record_set_int (OG_RECORD (self->duty), field, og_day_row_get_day (row));
  show_absence (self);
}

/* What was written elsewhere, as when another person takes the duty over. */
static void
show_days (OgDutyRow *self)
{
  if (!og_day_row_is_unclear (self->away_from) &&
      og_day_row_get_day (self->away_from) != self->duty->away_from)
    og_day_row_set_day (self->away_from, self->duty->away_from);
  if (!og_day_row_is_unclear (self->away_until) &&
      og_day_row_get_day (self->away_until) != self->duty->away_until)
    og_day_row_set_day (self->away_until, self->duty->away_until);
}

static void
watch_days (OgDutyRow *self)
{
  const int today = og_format_julian_day (og_engine_now (self->engine),
                                          og_engine_get_office (self->engine)->zone);
  OgDayRow *rows[] = { self->away_from, self->away_until };

  show_days (self);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      og_day_row_set_today (rows[i], today);
      g_signal_connect_object (rows[i], "changed", G_CALLBACK (on_day_typed), self,
                               G_CONNECT_SWAPPED | G_CONNECT_AFTER);
    }
}

static void
on_duty_changed (OgDutyRow *self)
{
  show_summary (self);
  show_days (self);
  show_absence (self);
}

static void
og_duty_row_dispose (GObject *object)
{
  OgDutyRow *self = OG_DUTY_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_DUTY_ROW);
  g_clear_object (&self->engine);
  g_clear_object (&self->duty);

  G_OBJECT_CLASS (og_duty_row_parent_class)->dispose (object);
}

static void
og_duty_row_class_init (OgDutyRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_duty_row_dispose;
  signals[SAME_WANTED] = g_signal_new ("same-wanted", OG_TYPE_DUTY_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (OG_TYPE_DAY_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/setup/og-duty-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OgDutyRow, same);
  gtk_widget_class_bind_template_child (widget_class, OgDutyRow, person);
  gtk_widget_class_bind_template_child (widget_class, OgDutyRow, unit);
  gtk_widget_class_bind_template_child (widget_class, OgDutyRow, phone);
  gtk_widget_class_bind_template_child (widget_class, OgDutyRow, email);
  gtk_widget_class_bind_template_child (widget_class, OgDutyRow, deputy);
  gtk_widget_class_bind_template_child (widget_class, OgDutyRow, deputy_phone);
  gtk_widget_class_bind_template_child (widget_class, OgDutyRow, deputy_email);
  gtk_widget_class_bind_template_child (widget_class, OgDutyRow, away_from);
  gtk_widget_class_bind_template_child (widget_class, OgDutyRow, away_until);
  gtk_widget_class_bind_template_child (widget_class, OgDutyRow, absence);
  gtk_widget_class_bind_template_callback (widget_class, on_same);
}

static void
og_duty_row_init (OgDutyRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * og_duty_row_new:
 * @engine: for the zone and today
 * @duty: written by the row
 *
 * Returns: (transfer floating): the row, closed
 */
GtkWidget *
og_duty_row_new (OgEngine *engine,
                 OgDuty   *duty)
{
  OgDutyRow *self = g_object_new (OG_TYPE_DUTY_ROW, NULL);

  self->engine = g_object_ref (engine);
  self->duty = g_object_ref (duty);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), og_words_duty (duty->role));
  bind_entries (self);
  watch_days (self);
  g_signal_connect_object (duty, "notify", G_CALLBACK (on_duty_changed), self, G_CONNECT_SWAPPED);
  on_duty_changed (self);
  return GTK_WIDGET (self);
}

/**
 * og_duty_row_get_duty:
 *
 * Returns: (transfer none): what the row writes
 */
OgDuty *
og_duty_row_get_duty (OgDutyRow *self)
{
  g_return_val_if_fail (OG_IS_DUTY_ROW (self), NULL);

  return self->duty;
}

/**
 * og_duty_row_update:
 * @offer: whether somebody else is known who could have this duty too
 */
void
og_duty_row_update (OgDutyRow *self,
                    gboolean   offer)
{
  g_return_if_fail (OG_IS_DUTY_ROW (self));

  gtk_widget_set_visible (self->same, offer && self->duty->person == NULL);
}

/**
 * og_duty_row_dup_fault:
 *
 * Returns: (transfer full) (nullable): what stands in the fields of the absence and could not be
 *   taken, a sentence
 */
char *
og_duty_row_dup_fault (OgDutyRow *self)
{
  OgDayRow *faulty = NULL;

  g_return_val_if_fail (OG_IS_DUTY_ROW (self), NULL);

  if (og_day_row_is_unclear (self->away_until))
    faulty = self->away_until;
  if (og_day_row_is_unclear (self->away_from))
    faulty = self->away_from;
  if (faulty == NULL)
    return NULL;
  /* Translators: %s is what a person typed */
  return g_strdup_printf (_("“%s” is not understood. Write a day such as 24.12.2026."),
                          gtk_editable_get_text (GTK_EDITABLE (faulty)));
}
