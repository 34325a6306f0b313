/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-save-picture.h"

#include <glib/gi18n.h>

#include "og-saved.h"
#include "og-toast.h"

typedef struct
{
  GWeakRef widget; /* who asked for it */
  GFile *source;
  GFile *target; /* (nullable): until it is chosen */
} Saving;

static void
saving_free (Saving *saving)
{
  g_weak_ref_clear (&saving->widget);
  g_object_unref (saving->source);
  g_clear_object (&saving->target);
  g_free (saving);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static void
on_copied (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (Saving) saving = data;
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&saving->widget);
  g_autoptr (GError) error = NULL;
  const gboolean copied = g_file_copy_finish (G_FILE (source), result, &error);

  if (!copied)
    g_message ("%s", error->message);
  if (widget == NULL)
    return;
  if (copied)
    og_saved_offer (widget, saving->target);
  else
    og_toast_show (widget, _("The picture was not saved. The file could not be written there; choose "
                             "another folder."));
}

static void
on_chosen (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (Saving) saving = data;
  g_autoptr (GError) error = NULL;
  GFile *from = saving->source;
  GFile *to;

  saving->target = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);
  if (saving->target == NULL &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    g_message ("%s", error->message);
  if (saving->target == NULL)
    return;
  to = saving->target;
  g_file_copy_async (from, to, G_FILE_COPY_OVERWRITE, G_PRIORITY_DEFAULT, NULL, NULL, NULL,
                     on_copied, g_steal_pointer (&saving));
}

/**
 * og_save_picture:
 * @widget: who asks for it
 */
void
og_save_picture (GtkWidget    *widget,
                 OgEngine     *engine,
                 OgAttachment *picture)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *path = og_engine_dup_picture_path (engine, picture);
  Saving *saving = g_new0 (Saving, 1);

  g_weak_ref_init (&saving->widget, widget);
  saving->source = g_file_new_for_path (path);
  gtk_file_dialog_set_title (dialog, _("Save Picture"));
  gtk_file_dialog_set_initial_name (dialog, picture->name != NULL ? picture->name : picture->file);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, on_chosen, saving);
}
