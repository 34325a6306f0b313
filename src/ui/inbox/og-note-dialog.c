/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-note-dialog.h"

#include <glib/gi18n.h>

#include "og-engine-inbox.h"

struct _OgNoteDialog
{
  AdwDialog parent_instance;

  gint64 concern_id;

  GtkTextView *text;
  GtkLabel *too_long;
  GtkWidget *keep;
};

static guint kept_signal;

G_DEFINE_FINAL_TYPE (OgNoteDialog, og_note_dialog, ADW_TYPE_DIALOG)

/* What was begun, by concern. */
static GHashTable *
get_begun (void)
{
  static GHashTable *begun;

  if (begun == NULL)
    begun = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  return begun;
}

static char *
dup_text (OgNoteDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
on_changed (OgNoteDialog *self)
{
  g_autofree char *text = dup_text (self);
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  glong length = g_utf8_strlen (stripped, -1);
  glong over = length - OG_NOTE_MOST_CHARACTERS;
  g_autofree char *sentence = g_strdup_printf (ngettext ("The note is %ld character too long.",
                                                         "The note is %ld characters too long.",
                                                         (gulong) MAX (over, 0)),
                                               over);

  g_hash_table_replace (get_begun (), g_memdup2 (&self->concern_id, sizeof self->concern_id),
                        g_steal_pointer (&text));
  gtk_widget_set_sensitive (self->keep, length > 0 && over <= 0);
  gtk_label_set_label (self->too_long, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->too_long), over > 0);
}

static void
on_keep (OgNoteDialog *self)
{
  g_autofree char *text = dup_text (self);

  g_signal_emit (self, kept_signal, 0, text);
  g_hash_table_remove (get_begun (), &self->concern_id);
  adw_dialog_close (ADW_DIALOG (self));
}

static gboolean
on_keep_key (GtkWidget *widget,
             GVariant  *args,
             gpointer   data)
{
  OgNoteDialog *self = data;

  if (gtk_widget_get_sensitive (self->keep))
    on_keep (self);
  return TRUE;
}

static void
og_note_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OG_TYPE_NOTE_DIALOG);

  G_OBJECT_CLASS (og_note_dialog_parent_class)->dispose (object);
}

static void
og_note_dialog_class_init (OgNoteDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_note_dialog_dispose;
  kept_signal = g_signal_new ("kept", OG_TYPE_NOTE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/inbox/og-note-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, OgNoteDialog, text);
  gtk_widget_class_bind_template_child (widget_class, OgNoteDialog, too_long);
  gtk_widget_class_bind_template_child (widget_class, OgNoteDialog, keep);
  gtk_widget_class_bind_template_callback (widget_class, on_keep);
}

static void
og_note_dialog_init (OgNoteDialog *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  /* Before the text, which would take it for a new line. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Return, GDK_CONTROL_MASK),
                      gtk_callback_action_new (on_keep_key, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->text), keys);
}

/**
 * og_note_dialog_new:
 * @concern_id: what the note is about
 *
 * Returns: (transfer floating): the dialog, to be presented
 */
OgNoteDialog *
og_note_dialog_new (gint64 concern_id)
{
  OgNoteDialog *self = g_object_new (OG_TYPE_NOTE_DIALOG, NULL);
  const char *begun = g_hash_table_lookup (get_begun (), &concern_id);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);

  self->concern_id = concern_id;
  gtk_text_buffer_set_text (buffer, begun != NULL ? begun : "", -1);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  on_changed (self);
  return self;
}
