/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-sign-off-sheet.h"

#include <glib/gi18n.h>

#include "og-await.h"
#include "og-saved.h"
#include "og-toast.h"

typedef struct
{
  GWeakRef widget; /* who asked for it */
  OgEngine *engine;
  gint64 post_id;
  GFile *file; /* (nullable): until it is chosen */
} Sheet;

static void
sheet_free (Sheet *sheet)
{
  g_weak_ref_clear (&sheet->widget);
  g_object_unref (sheet->engine);
  g_clear_object (&sheet->file);
  g_free (sheet);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sheet, sheet_free)

static void
on_exported (GtkWidget    *widget,
             const GValue *value,
             gpointer      data)
{
  Sheet *sheet = data;

  og_saved_open (widget, sheet->file);
}

static void
on_not_exported (GtkWidget    *widget,
                 const GError *error,
                 gpointer      data)
{
  if (!g_error_matches (error, OG_ERROR, OG_ERROR_INPUT))
    {
      og_widget_show_error (widget, error);
      return;
    }
  g_message ("%s", error->message);
  og_toast_show (widget, _("The sheet was not saved. The file could not be written there; choose "
                           "another folder."));
}

static void
on_file_chosen (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (Sheet) sheet = data;
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&sheet->widget);
  g_autoptr (GError) error = NULL;
  DexFuture *future;

  sheet->file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);
  if (sheet->file == NULL && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    g_message ("%s", error->message);
  if (sheet->file == NULL || widget == NULL)
    return;
  future = og_engine_export_sign_off_sheet (sheet->engine, sheet->post_id, sheet->file);
  og_widget_then (widget, future, on_exported, on_not_exported, g_steal_pointer (&sheet),
                  (GDestroyNotify) sheet_free);
}

/**
 * og_sign_off_sheet_save:
 * @widget: who asks for it
 * @post: stored
 */
void
og_sign_off_sheet_save (GtkWidget *widget,
                        OgEngine  *engine,
                        OgPost    *post)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  Sheet *sheet = g_new0 (Sheet, 1);

  g_weak_ref_init (&sheet->widget, widget);
  sheet->engine = g_object_ref (engine);
  sheet->post_id = post->id;
  gtk_file_dialog_set_title (dialog, _("Save Sheet for Sign-Off"));
  /* Translators: name of a file */
  gtk_file_dialog_set_initial_name (dialog, _("Sign-Off.pdf"));
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, on_file_chosen,
                        sheet);
}
