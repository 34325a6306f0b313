/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-export.h"

#include <glib/gi18n.h>

#include "og-await.h"
#include "og-engine-town.h"
#include "og-saved.h"
#include "og-toast.h"

typedef struct
{
  GWeakRef widget; /* who asked for it */
  OgEngine *engine;
  OgDocumentKind kind;
  OgDocumentFormat format;
  GFile *file; /* (nullable): until it is chosen */
} Export;

static void
export_free (Export *export)
{
  g_weak_ref_clear (&export->widget);
  g_clear_object (&export->engine);
  g_clear_object (&export->file);
  g_free (export);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static void
on_exported (GtkWidget    *widget,
             const GValue *value,
             gpointer      data)
{
  Export *export = data;

  og_saved_offer (widget, export->file);
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
  og_toast_show (widget, _("The document was not saved. The file could not be written there; "
                           "choose another folder."));
}

static void
on_file_chosen (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (Export) export = data;
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&export->widget);
  g_autoptr (GError) error = NULL;
  DexFuture *future;

  export->file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);
  if (export->file == NULL && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    g_message ("%s", error->message);
  if (export->file == NULL || widget == NULL)
    return;
  future = og_engine_export_document (export->engine, export->kind, export->format, export->file);
  og_widget_then (widget, future, on_exported, on_not_exported, g_steal_pointer (&export),
                  (GDestroyNotify) export_free);
}

/**
 * og_export_save:
 * @widget: who asks for it
 * @kind: which document
 * @format: not %OG_FORMAT_TEXT, which is for the clipboard
 *
 * Asks for a file, writes the document there and offers to open it.
 */
void
og_export_save (GtkWidget       *widget,
                OgEngine        *engine,
                OgDocumentKind   kind,
                OgDocumentFormat format)
{
  g_autoptr (OgDocument) document = og_engine_make_document (engine, kind);
  g_autofree char *name = og_document_dup_file_name (document, format);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  Export *export = g_new0 (Export, 1);

  g_weak_ref_init (&export->widget, widget);
  export->engine = g_object_ref (engine);
  export->kind = kind;
  export->format = format;
  gtk_file_dialog_set_title (dialog, _("Save Document"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, on_file_chosen,
                        export);
}

static void
on_copied (GtkWidget    *widget,
           const GValue *value,
           gpointer      data)
{
  og_toast_show (widget, _("Copied"));
}

/**
 * og_export_copy:
 * @widget: who asks for it
 * @kind: which document
 * @format: %OG_FORMAT_HTML or %OG_FORMAT_TEXT
 *
 * Puts the document into the clipboard. That is an export as well: it goes out into the world.
 */
void
og_export_copy (GtkWidget       *widget,
                OgEngine        *engine,
                OgDocumentKind   kind,
                OgDocumentFormat format)
{
  g_autoptr (OgDocument) document = og_engine_make_document (engine, kind);
  g_autofree char *text =
    format == OG_FORMAT_HTML ? og_document_to_html (document) : og_document_to_text (document);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  og_widget_then (widget, og_engine_export_document (engine, kind, OG_FORMAT_TEXT, NULL), on_copied,
                  NULL, NULL, NULL);
}
