/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-note-row.h"

#include <glib/gi18n.h>

#include "og-format.h"

struct _OgNoteRow
{
  GtkListBoxRow parent_instance;

  OgEngine *engine;
  OgNote *note;

  GtkLabel *title;
  GtkLabel *text;
};

G_DEFINE_FINAL_TYPE (OgNoteRow, og_note_row, GTK_TYPE_LIST_BOX_ROW)

static void
on_remove_clicked (OgNoteRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "concerns.remove-note", "x", self->note->id);
}

static void
og_note_row_dispose (GObject *object)
{
  OgNoteRow *self = OG_NOTE_ROW (object);

  g_clear_object (&self->note);
  g_clear_object (&self->engine);
  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_NOTE_ROW);

  G_OBJECT_CLASS (og_note_row_parent_class)->dispose (object);
}

static void
og_note_row_class_init (OgNoteRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_note_row_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/inbox/og-note-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OgNoteRow, title);
  gtk_widget_class_bind_template_child (widget_class, OgNoteRow, text);
  gtk_widget_class_bind_template_callback (widget_class, on_remove_clicked);
}

static void
og_note_row_init (OgNoteRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * og_note_row_new:
 *
 * Returns: (transfer floating): a row that shows the note
 */
OgNoteRow *
og_note_row_new (OgEngine *engine,
                 OgNote   *note)
{
  OgNoteRow *self = g_object_new (OG_TYPE_NOTE_ROW, NULL);

  self->engine = g_object_ref (engine);
  self->note = g_object_ref (note);
  gtk_label_set_label (self->text, note->text);
  og_note_row_update_time (self);
  return self;
}

/**
 * og_note_row_get_note:
 *
 * Returns: (transfer none): what it shows
 */
OgNote *
og_note_row_get_note (OgNoteRow *self)
{
  g_return_val_if_fail (OG_IS_NOTE_ROW (self), NULL);

  return self->note;
}

/**
 * og_note_row_update_time:
 *
 * Writes when it was written, as seen from now.
 */
void
og_note_row_update_time (OgNoteRow *self)
{
  g_autofree char *when = NULL;
  g_autofree char *title = NULL;
  g_autofree char *sentence = NULL;

  g_return_if_fail (OG_IS_NOTE_ROW (self));

  when = og_format_when (self->note->created, og_engine_get_office (self->engine)->zone,
                         og_engine_now (self->engine));
  if (self->note->person != NULL)
    /* Translators: above a note for colleagues: %1$s is who wrote it, %2$s day and time */
    title = g_strdup_printf (_("Note by %1$s, %2$s"), self->note->person, when);
  else
    /* Translators: above a note for colleagues: %s is day and time */
    title = g_strdup_printf (_("Note, %s"), when);
  gtk_label_set_label (self->title, title);
  /* Translators: a note as a screen reader speaks it: %1$s is "Note by Anna Keller, today 9:14", %2$s
   * its text */
  sentence = g_strdup_printf (_("%1$s, only for colleagues: %2$s"), title, self->note->text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}
