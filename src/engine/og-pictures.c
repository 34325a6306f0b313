/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-pictures.h"

#include "og-error.h"
#include "og-picture-decode.h"
#include "og-post.h"

/* What the thread works on. */
typedef struct
{
  char *folder;
  GFile *file;
  DexPromise *promise;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_free (work->folder);
  g_clear_object (&work->file);
  dex_clear (&work->promise);
  g_free (work);
}

/* Pixels alone are written: nothing of what the camera noted comes along. */
static GBytes *
encode (GdkPixbuf   *pixbuf,
        const char **mime,
        const char **extension,
        GError     **error)
{
  gboolean alpha = gdk_pixbuf_get_has_alpha (pixbuf);
  char *buffer = NULL;
  gsize size = 0;

  *mime = alpha ? "image/png" : "image/jpeg";
  *extension = alpha ? "png" : "jpg";
  if (alpha ? !gdk_pixbuf_save_to_buffer (pixbuf, &buffer, &size, "png", error, NULL) :
              !gdk_pixbuf_save_to_buffer (pixbuf, &buffer, &size, "jpeg", error, "quality", "88",
                                          NULL))
    return NULL;
  return g_bytes_new_take (buffer, size);
}

/* What people know the file by. (transfer full) */
static char *
dup_display_name (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);

  return base != NULL ? g_filename_display_name (base) : g_strdup ("");
}

static OgAttachment *
add (Work    *work,
     GError **error)
{
  g_autoptr (GdkPixbuf) pixbuf = og_picture_decode (work->file, error);
  g_autoptr (GBytes) written = NULL;
  g_autofree char *checksum = NULL;
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;
  g_autofree char *shown = dup_display_name (work->file);
  const char *mime = NULL;
  const char *extension = NULL;

  if (pixbuf != NULL)
    written = encode (pixbuf, &mime, &extension, error);
  if (written == NULL)
    return NULL;
  checksum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, written);
  name = g_strconcat (checksum, ".", extension, NULL);
  path = g_build_filename (work->folder, name, NULL);
  if (!g_file_set_contents_full (path, g_bytes_get_data (written, NULL),
                                 (gssize) g_bytes_get_size (written),
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                 0600, error))
    return NULL;
  return g_object_new (OG_TYPE_ATTACHMENT,
                       "file", name,
                       "name", shown,
                       "mime", mime,
                       "width", gdk_pixbuf_get_width (pixbuf),
                       "height", gdk_pixbuf_get_height (pixbuf),
                       "size", (gint64) g_bytes_get_size (written),
                       "digest", checksum,
                       NULL);
}

static void
work_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  OgAttachment *attachment = add (data, &error);

  if (attachment != NULL)
    g_task_return_pointer (task, attachment, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* Only errors of this program leave: a file that cannot be opened is the person's, not ours. */
static GError *
as_own_error (const GError *error)
{
  if (error->domain == OG_ERROR)
    return g_error_copy (error);
  return g_error_new_literal (OG_ERROR,
                              error->domain == G_FILE_ERROR ? OG_ERROR_STORAGE : OG_ERROR_INPUT,
                              error->message);
}

static void
on_done (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  Work *work = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (OgAttachment) attachment = g_task_propagate_pointer (G_TASK (result), &error);

  if (attachment != NULL)
    dex_promise_resolve_object (work->promise, g_steal_pointer (&attachment));
  else
    dex_promise_reject (work->promise, as_own_error (error));
}

/**
 * og_pictures_add:
 * @folder: an existing folder
 * @file: what a person chose; it is only read
 *
 * The work is done on a thread of its own. The file's name is the checksum of its content, so the
 * same picture is kept once.
 *
 * Returns: (transfer full): a future of the OgAttachment
 */
DexFuture *
og_pictures_add (const char *folder,
                 GFile      *file)
{
  DexPromise *promise = dex_promise_new ();
  g_autoptr (GTask) task = g_task_new (NULL, NULL, on_done, NULL);
  Work *work = g_new0 (Work, 1);

  work->folder = g_strdup (folder);
  work->file = g_object_ref (file);
  work->promise = dex_ref (promise);
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, work_in_thread);
  return DEX_FUTURE (promise);
}
