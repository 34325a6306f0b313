/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-election-row.h"

#include <glib/gi18n.h>

#include "og-day-row.h"
#include "og-format.h"
#include "og-record-entry.h"

struct _OgElectionRow
{
  AdwExpanderRow parent_instance;

  OgEngine *engine;
  OgElection *election;

  GtkWidget *remove;
  GtkEditable *name;
  OgDayRow *first;
  OgDayRow *last;
};

static guint remove_signal;

G_DEFINE_FINAL_TYPE (OgElectionRow, og_election_row, ADW_TYPE_EXPANDER_ROW)

static void
show_summary (OgElectionRow *self)
{
  OgElection *election = self->election;
  const char *name = *election->name != '\0' ? election->name : _("New election");
  const char *zone = og_engine_get_office (self->engine)->zone;
  const gint64 now = og_engine_now (self->engine);
  g_autofree char *fault = og_election_row_dup_fault (self);
  /* Translators: %s is an election */
  g_autofree char *label = g_strdup_printf (_("Remove “%s”"), name);
  g_autofree char *days = NULL;

  if (fault == NULL)
    {
      g_autofree char *first = og_format_julian (election->first, zone, now);
      g_autofree char *last = og_format_julian (election->last, zone, now);

      /* Translators: both are days such as "Monday, 23 November" */
      days = g_strdup_printf (_("From %1$s to %2$s"), first, last);
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), fault != NULL ? fault : days);
  gtk_widget_set_tooltip_text (self->remove, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

/* While a day is not understood, the election stays as it was. */
static void
on_day_typed (OgElectionRow *self,
              OgDayRow      *row)
{
  if (og_day_row_is_unclear (row))
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  if (!og_day_row_is_unclear (row))
    og_record_set_int (OG_RECORD (self->election), row == self->first ? "first" : "last",
                       og_day_row_get_day (row));
  show_summary (self);
}

static void
on_remove (OgElectionRow *self)
{
  g_signal_emit (self, remove_signal, 0);
}

static void
og_election_row_dispose (GObject *object)
{
  OgElectionRow *self = OG_ELECTION_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_ELECTION_ROW);
  g_clear_object (&self->engine);
  g_clear_object (&self->election);

  G_OBJECT_CLASS (og_election_row_parent_class)->dispose (object);
}

static void
og_election_row_class_init (OgElectionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_election_row_dispose;
  remove_signal = g_signal_new ("remove-wanted", OG_TYPE_ELECTION_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (OG_TYPE_DAY_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/setup/og-election-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OgElectionRow, remove);
  gtk_widget_class_bind_template_child (widget_class, OgElectionRow, name);
  gtk_widget_class_bind_template_child (widget_class, OgElectionRow, first);
  gtk_widget_class_bind_template_child (widget_class, OgElectionRow, last);
  gtk_widget_class_bind_template_callback (widget_class, on_remove);
}

static void
og_election_row_init (OgElectionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * og_election_row_new:
 * @engine: for the zone and today
 * @election: written by the row
 *
 * Returns: (transfer floating): the row, closed
 */
GtkWidget *
og_election_row_new (OgEngine   *engine,
                     OgElection *election)
{
  OgElectionRow *self = g_object_new (OG_TYPE_ELECTION_ROW, NULL);
  const int today = og_format_julian_day (og_engine_now (engine),
                                          og_engine_get_office (engine)->zone);
  OgDayRow *days[] = { self->first, self->last };

  self->engine = g_object_ref (engine);
  self->election = g_object_ref (election);
  og_record_entry_bind_required (OG_RECORD (election), "name", self->name);
  og_day_row_set_day (self->first, election->first);
  og_day_row_set_day (self->last, election->last);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      og_day_row_set_today (days[i], today);
      g_signal_connect_object (days[i], "changed", G_CALLBACK (on_day_typed), self,
                               G_CONNECT_SWAPPED | G_CONNECT_AFTER);
    }
  g_signal_connect_object (election, "notify", G_CALLBACK (show_summary), self, G_CONNECT_SWAPPED);
  show_summary (self);
  return GTK_WIDGET (self);
}

/**
 * og_election_row_get_election:
 *
 * Returns: (transfer none): what it shows
 */
OgElection *
og_election_row_get_election (OgElectionRow *self)
{
  g_return_val_if_fail (OG_IS_ELECTION_ROW (self), NULL);

  return self->election;
}

/**
 * og_election_row_edit:
 *
 * Opens the row with the keyboard in its first field.
 */
void
og_election_row_edit (OgElectionRow *self)
{
  g_return_if_fail (OG_IS_ELECTION_ROW (self));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

/**
 * og_election_row_dup_fault:
 *
 * Returns: (transfer full) (nullable): why this time does not count, a sentence
 */
char *
og_election_row_dup_fault (OgElectionRow *self)
{
  OgDayRow *days[] = { self->first, self->last };

  g_return_val_if_fail (OG_IS_ELECTION_ROW (self), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    if (og_day_row_is_unclear (days[i]))
      /* Translators: %s is what a person typed */
      return g_strdup_printf (_("“%s” is not understood. Write a day such as 24.12.2026."),
                              gtk_editable_get_text (GTK_EDITABLE (days[i])));
  if (self->election->first == 0 || self->election->last == 0)
    return g_strdup (_("Enter the first and the last day; without them this time does not count."));
  if (self->election->last < self->election->first)
    return g_strdup (_("The last day lies before the first, so this time does not count."));
  return NULL;
}
