/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-paste.h"

#include <glib/gi18n.h>

/**
 * og_paste_has_pictures:
 *
 * Returns: whether the clipboard offers files or a picture; text beside them wins, as programs for
 *   tables offer a picture of every copied cell
 */
gboolean
og_paste_has_pictures (GdkClipboard *clipboard)
{
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);

  if (gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST))
    return TRUE;
  return !gdk_content_formats_contain_gtype (formats, G_TYPE_STRING) &&
         gdk_content_formats_contain_gtype (formats, GDK_TYPE_TEXTURE);
}

static char *
dup_folder (void)
{
  return g_build_filename (g_get_user_cache_dir (), "ortsgespraech", NULL);
}

static void
free_files (gpointer data)
{
  g_list_free_full (data, g_object_unref);
}

/* In another thread: a large screenshot takes a while to be packed. */
static void
write_texture (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  g_autofree char *folder = dup_folder ();
  g_autofree char *name = g_strdup_printf ("%s.png", _("Pasted picture"));
  g_autofree char *path = NULL;
  g_autoptr (GBytes) bytes = gdk_texture_save_to_png_bytes (data);
  g_autofree char *unique = g_build_filename (folder, "pasted-XXXXXX", NULL);
  GError *error = NULL;

  if (g_mkdir_with_parents (folder, 0700) != 0 || g_mkdtemp (unique) == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED, "no folder in %s", folder);
      return;
    }
  path = g_build_filename (unique, name, NULL);
  if (g_file_set_contents_full (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                G_FILE_SET_CONTENTS_NONE, 0600, &error))
    g_task_return_pointer (task, g_list_append (NULL, g_file_new_for_path (path)), free_files);
  else
    g_task_return_error (task, error);
}

static void
on_texture (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  GdkTexture *texture = gdk_clipboard_read_texture_finish (GDK_CLIPBOARD (source), result, &error);

  if (texture == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  g_task_set_task_data (task, texture, g_object_unref);
  g_task_run_in_thread (task, write_texture);
}

static void
on_files (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, &error);
  GSList *files;
  GList *found = NULL;

  if (value == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  files = gdk_file_list_get_files (g_value_get_boxed (value));
  for (GSList *at = files; at != NULL; at = at->next)
    found = g_list_prepend (found, g_object_ref (at->data));
  g_slist_free (files);
  g_task_return_pointer (task, g_list_reverse (found), free_files);
}

/**
 * og_paste_pictures_async:
 *
 * Finish with og_paste_finish().
 */
void
og_paste_pictures_async (GdkClipboard       *clipboard,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            data)
{
  GTask *task = g_task_new (clipboard, cancellable, callback, data);

  if (gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard), GDK_TYPE_FILE_LIST))
    gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, cancellable,
                                    on_files, task);
  else
    gdk_clipboard_read_texture_async (clipboard, cancellable, on_texture, task);
}

/**
 * og_paste_finish:
 *
 * Returns: (transfer full) (element-type GFile): the pictures' files; %NULL with @error set
 */
GList *
og_paste_finish (GAsyncResult *result,
                 GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * og_paste_forget:
 * @file: one of those of og_paste_finish(), or any other
 *
 * Deletes a file that was only written for pasting, once it has been read. Others are left alone.
 */
void
og_paste_forget (GFile *file)
{
  g_autofree char *path = dup_folder ();
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GFile) unique = g_file_get_parent (file);

  if (unique == NULL || !g_file_has_prefix (unique, folder))
    return;
  if (!g_file_delete (file, NULL, NULL) || !g_file_delete (unique, NULL, NULL))
    g_message ("a pasted picture is left in %s", path);
}
