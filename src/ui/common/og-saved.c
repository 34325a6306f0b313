/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-saved.h"

#include <glib/gi18n.h>

#include "og-toast.h"

typedef struct
{
  GWeakRef widget;
  GFile *file;
} Saved;

static void
saved_free (gpointer data)
{
  Saved *saved = data;

  g_weak_ref_clear (&saved->widget);
  g_object_unref (saved->file);
  g_free (saved);
}

static void
on_launched (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GtkWidget) widget = data;
  g_autoptr (GError) error = NULL;

  if (gtk_file_launcher_launch_finish (GTK_FILE_LAUNCHER (source), result, &error) ||
      g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    return;
  g_message ("%s", error->message);
  og_toast_show (widget, _("No program opened the file. It is saved; open it from your folders."));
}

/**
 * og_saved_open:
 * @widget: any widget of the window
 */
void
og_saved_open (GtkWidget *widget,
               GFile     *file)
{
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (file);

  gtk_file_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, on_launched,
                            g_object_ref (widget));
}

static void
open_file (gpointer data)
{
  Saved *saved = data;
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&saved->widget);

  if (widget != NULL)
    og_saved_open (widget, saved->file);
}

/**
 * og_saved_offer:
 * @widget: any widget of the window
 */
void
og_saved_offer (GtkWidget *widget,
                GFile     *file)
{
  Saved *saved = g_new0 (Saved, 1);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);
  /* Translators: %s is the name of a file */
  g_autofree char *words = g_strdup_printf (_("“%s” saved"), shown);

  g_weak_ref_init (&saved->widget, widget);
  saved->file = g_object_ref (file);
  og_toast_show_button (widget, words, _("_Open"), open_file, saved, saved_free);
}
