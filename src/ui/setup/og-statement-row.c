/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-statement-row.h"

#include <glib/gi18n.h>

#include "og-record-entry.h"
#include "og-text-row.h"
#include "og-toast.h"
#include "og-words-crisis.h"

struct _OgStatementRow
{
  AdwExpanderRow parent_instance;

  OgStatement *statement;

  GtkWidget *copy;
  GtkWidget *remove;
  GtkEditable *title_entry;
  OgTextRow *text;
};

enum
{
  REMOVE_WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgStatementRow, og_statement_row, ADW_TYPE_EXPANDER_ROW)

static void
set_button_name (GtkWidget *button,
                 char      *label)
{
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_free (label);
}

static void
show_summary (OgStatementRow *self)
{
  const char *title = og_words_statement (self->statement);
  g_autofree char *line = g_strdup (self->statement->text);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), g_strdelimit (line, "\n\r\t", ' '));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "statement.copy", *line != '\0');
  /* Translators: %s is what a statement is for */
  set_button_name (self->copy, g_strdup_printf (_("Copy “%s”"), title));
  /* Translators: %s is what a statement is for */
  set_button_name (self->remove, g_strdup_printf (_("Remove “%s”"), title));
}

static void
on_text_changed (OgStatementRow *self)
{
  const char *text = og_text_row_get_own (self->text);

  og_record_set_string (OG_RECORD (self->statement), "text", text != NULL ? text : "");
}

static void
copy_statement (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), OG_STATEMENT_ROW (widget)->statement->text);
  og_toast_show (widget, _("The statement is copied and can be pasted anywhere."));
}

static void
remove_statement (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  g_signal_emit (widget, signals[REMOVE_WANTED], 0);
}

static void
og_statement_row_dispose (GObject *object)
{
  OgStatementRow *self = OG_STATEMENT_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_STATEMENT_ROW);
  g_clear_object (&self->statement);

  G_OBJECT_CLASS (og_statement_row_parent_class)->dispose (object);
}

static void
og_statement_row_class_init (OgStatementRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_statement_row_dispose;
  signals[REMOVE_WANTED] = g_signal_new ("remove-wanted", OG_TYPE_STATEMENT_ROW, G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (OG_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/setup/og-statement-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OgStatementRow, copy);
  gtk_widget_class_bind_template_child (widget_class, OgStatementRow, remove);
  gtk_widget_class_bind_template_child (widget_class, OgStatementRow, title_entry);
  gtk_widget_class_bind_template_child (widget_class, OgStatementRow, text);
  gtk_widget_class_install_action (widget_class, "statement.copy", NULL, copy_statement);
  gtk_widget_class_install_action (widget_class, "statement.remove", NULL, remove_statement);
}

static void
og_statement_row_init (OgStatementRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * og_statement_row_new:
 * @statement: written by the row
 *
 * Returns: (transfer floating): the row, closed
 */
GtkWidget *
og_statement_row_new (OgStatement *statement)
{
  OgStatementRow *self = g_object_new (OG_TYPE_STATEMENT_ROW, NULL);

  self->statement = g_object_ref (statement);
  og_record_entry_bind_required (OG_RECORD (statement), "title", self->title_entry);
  og_text_row_set_texts (self->text, statement->text, NULL);
  g_signal_connect_object (self->text, "changed", G_CALLBACK (on_text_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (statement, "notify", G_CALLBACK (show_summary), self, G_CONNECT_SWAPPED);
  show_summary (self);
  return GTK_WIDGET (self);
}

/**
 * og_statement_row_get_statement:
 *
 * Returns: (transfer none): what it shows
 */
OgStatement *
og_statement_row_get_statement (OgStatementRow *self)
{
  g_return_val_if_fail (OG_IS_STATEMENT_ROW (self), NULL);

  return self->statement;
}

/**
 * og_statement_row_edit:
 *
 * Opens the row with the keyboard in its first field.
 */
void
og_statement_row_edit (OgStatementRow *self)
{
  g_return_if_fail (OG_IS_STATEMENT_ROW (self));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->title_entry));
}
