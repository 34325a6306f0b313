/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-done-dialog.h"

#include "og-work-words.h"

struct _OgDoneDialog
{
  AdwDialog parent_instance;

  int outcome;
  GtkCheckButton *first; /* of the group */

  AdwPreferencesGroup *outcomes;
  GtkEditable *note;
  GtkWidget *done;
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (OgDoneDialog, og_done_dialog, ADW_TYPE_DIALOG)

static void
on_done (OgDoneDialog *self)
{
  g_autofree char *note = g_strstrip (g_strdup (gtk_editable_get_text (self->note)));

  g_signal_emit (self, chosen_signal, 0, self->outcome, note);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_toggled (OgDoneDialog   *self,
            GtkCheckButton *check)
{
  if (gtk_check_button_get_active (check))
    self->outcome = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (check), "outcome"));
}

static void
add_outcome (OgDoneDialog *self,
             int           outcome,
             gboolean      chosen)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", og_work_outcome (outcome), "subtitle",
                                 og_work_outcome_explanation (outcome), NULL);
  GtkWidget *check = gtk_check_button_new ();

  g_object_set_data (G_OBJECT (check), "outcome", GINT_TO_POINTER (outcome));
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  if (self->first == NULL)
    self->first = GTK_CHECK_BUTTON (check);
  else
    gtk_check_button_set_group (GTK_CHECK_BUTTON (check), self->first);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), chosen);
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_preferences_group_add (self->outcomes, row);
}

static void
og_done_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OG_TYPE_DONE_DIALOG);

  G_OBJECT_CLASS (og_done_dialog_parent_class)->dispose (object);
}

static void
og_done_dialog_class_init (OgDoneDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_done_dialog_dispose;
  chosen_signal = g_signal_new ("chosen", OG_TYPE_DONE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/inbox/og-done-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, OgDoneDialog, outcomes);
  gtk_widget_class_bind_template_child (widget_class, OgDoneDialog, note);
  gtk_widget_class_bind_template_child (widget_class, OgDoneDialog, done);
  gtk_widget_class_bind_template_callback (widget_class, on_done);
}

static void
og_done_dialog_init (OgDoneDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * og_done_dialog_new:
 * @outcome: an OgConcernOutcome, chosen already
 *
 * Returns: (transfer floating): the dialog, to be presented
 */
OgDoneDialog *
og_done_dialog_new (int outcome)
{
  OgDoneDialog *self = g_object_new (OG_TYPE_DONE_DIALOG, NULL);

  self->outcome = outcome;
  for (int i = OG_OUTCOME_ANSWERED; i < OG_N_CONCERN_OUTCOMES; i++)
    add_outcome (self, i, i == outcome);
  return self;
}
