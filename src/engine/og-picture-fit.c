/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-picture-fit.h"

#include <glib/gstdio.h>
#include <math.h>

#include "og-call.h"
#include "og-error.h"
#include "og-picture-decode.h"
#include "og-post.h"

/* What is made for one upload is told by its name from what is kept. */
#define PREFIX "fit-"

/* Below this nobody recognises anything. */
#define SMALLEST_EDGE 64

/* In percent, from hardly any loss to what still looks fair. */
static const char *const qualities[] = { "88", "80", "70", "60" };

/* What the thread works on. */
typedef struct
{
  GListStore *pictures; /* of OgAttachment: the thread's own */
  gint64 max_bytes;     /* 0: unlimited */
  gint64 max_pixels;    /* 0: unlimited */
  char *folder;
  DexPromise *promise;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_clear_object (&work->pictures);
  g_free (work->folder);
  dex_clear (&work->promise);
  g_free (work);
}

static gboolean
bytes_fit (gint64 max_bytes,
           gint64 size)
{
  return max_bytes <= 0 || (size > 0 && size <= max_bytes);
}

static gboolean
pixels_fit (gint64 max_pixels,
            int    width,
            int    height)
{
  return max_pixels <= 0 || (width > 0 && height > 0 && (gint64) width * height <= max_pixels);
}

static gboolean
fits (OgAttachment *picture,
      gint64        max_bytes,
      gint64        max_pixels)
{
  return bytes_fit (max_bytes, picture->size) &&
         pixels_fit (max_pixels, picture->width, picture->height);
}

/* (transfer full) (nullable): NULL if it would be too small to be of use, or there is no memory */
static GdkPixbuf *
scale (GdkPixbuf *pixbuf,
       double     factor)
{
  const int width = (int) floor (gdk_pixbuf_get_width (pixbuf) * factor);
  const int height = (int) floor (gdk_pixbuf_get_height (pixbuf) * factor);

  if (MAX (width, height) < SMALLEST_EDGE)
    return NULL;
  return gdk_pixbuf_scale_simple (pixbuf, MAX (width, 1), MAX (height, 1), GDK_INTERP_BILINEAR);
}

/* (transfer full) (nullable) */
static GdkPixbuf *
scale_to_pixels (GdkPixbuf *pixbuf,
                 gint64     max_pixels)
{
  const int width = gdk_pixbuf_get_width (pixbuf);
  const int height = gdk_pixbuf_get_height (pixbuf);

  if (pixels_fit (max_pixels, width, height))
    return g_object_ref (pixbuf);
  return scale (pixbuf, sqrt ((double) max_pixels / ((double) width * height)));
}

/* What was seen through becomes white. (transfer full) */
static GdkPixbuf *
put_on_white (GdkPixbuf *pixbuf)
{
  if (!gdk_pixbuf_get_has_alpha (pixbuf))
    return g_object_ref (pixbuf);
  return gdk_pixbuf_composite_color_simple (pixbuf, gdk_pixbuf_get_width (pixbuf),
                                            gdk_pixbuf_get_height (pixbuf), GDK_INTERP_NEAREST, 255,
                                            8, 0xffffff, 0xffffff);
}

static GBytes *
encode (GdkPixbuf  *pixbuf,
        const char *quality,
        GError    **error)
{
  char *buffer = NULL;
  gsize size = 0;

  if (quality == NULL ? !gdk_pixbuf_save_to_buffer (pixbuf, &buffer, &size, "png", error, NULL) :
                        !gdk_pixbuf_save_to_buffer (pixbuf, &buffer, &size, "jpeg", error, "quality",
                                                    quality, NULL))
    return NULL;
  return g_bytes_new_take (buffer, size);
}

/* The best JPEG that fits; sets size to that of the smallest there is if none does. (transfer full)
 * (nullable) */
static GBytes *
encode_to_fit (GdkPixbuf *pixbuf,
               gint64     max_bytes,
               gsize     *size,
               GError   **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (qualities); i++)
    {
      g_autoptr (GBytes) bytes = encode (pixbuf, qualities[i], error);

      if (bytes == NULL)
        return NULL;
      *size = g_bytes_get_size (bytes);
      if (bytes_fit (max_bytes, (gint64) *size))
        return g_steal_pointer (&bytes);
    }
  return NULL;
}

/* Smaller and smaller until it fits. On return *pixbuf is what was encoded. */
static GBytes *
shrink (GdkPixbuf **pixbuf,
        gint64      max_bytes,
        GError    **error)
{
  while (*pixbuf != NULL)
    {
      g_autoptr (GError) failed = NULL;
      gsize size = 0;
      GBytes *bytes = encode_to_fit (*pixbuf, max_bytes, &size, &failed);
      GdkPixbuf *smaller;

      if (bytes != NULL)
        return bytes;
      if (failed != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failed));
          return NULL;
        }
      smaller = scale (*pixbuf, MIN (sqrt ((double) max_bytes / (double) size), 0.9));
      g_object_unref (*pixbuf);
      *pixbuf = smaller;
    }
  g_set_error_literal (error, OG_ERROR, OG_ERROR_REJECTED, "A picture cannot be made small enough");
  return NULL;
}

/* Writes it under a name of its own and notes that in the record. */
static gboolean
write_picture (OgAttachment *picture,
               GdkPixbuf    *pixbuf,
               GBytes       *bytes,
               const char   *extension,
               const char   *folder,
               GError      **error)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *name = g_strconcat (PREFIX, id, ".", extension, NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  if (!g_file_set_contents_full (path, g_bytes_get_data (bytes, NULL),
                                 (gssize) g_bytes_get_size (bytes), G_FILE_SET_CONTENTS_NONE, 0600,
                                 error))
    return FALSE;
  g_object_set (picture,
                "file", name,
                "mime", g_str_equal (extension, "png") ? "image/png" : "image/jpeg",
                "width", gdk_pixbuf_get_width (pixbuf),
                "height", gdk_pixbuf_get_height (pixbuf),
                "size", (gint64) g_bytes_get_size (bytes),
                NULL);
  return TRUE;
}

static gboolean
fit_one (OgAttachment *picture,
         Work         *work,
         GError      **error)
{
  g_autofree char *name = g_path_get_basename (picture->file);
  g_autoptr (GFile) file = g_file_new_build_filename (work->folder, name, NULL);
  g_autoptr (GdkPixbuf) whole = og_picture_decode (file, error);
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  g_autoptr (GBytes) bytes = NULL;
  const char *extension = "jpg";

  if (whole == NULL)
    return FALSE;
  pixbuf = scale_to_pixels (whole, work->max_pixels);
  if (pixbuf != NULL && gdk_pixbuf_get_has_alpha (pixbuf))
    {
      bytes = encode (pixbuf, NULL, error);
      if (bytes == NULL)
        return FALSE;
      extension = "png";
      if (!bytes_fit (work->max_bytes, (gint64) g_bytes_get_size (bytes)))
        {
          g_autoptr (GdkPixbuf) opaque = put_on_white (pixbuf);

          g_set_object (&pixbuf, opaque);
          g_clear_pointer (&bytes, g_bytes_unref);
          extension = "jpg";
        }
    }
  if (bytes == NULL)
    bytes = shrink (&pixbuf, work->max_bytes, error);
  return bytes != NULL && write_picture (picture, pixbuf, bytes, extension, work->folder, error);
}

static void
fit_in_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  Work *work = data;
  GListModel *pictures = G_LIST_MODEL (work->pictures);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; error == NULL && i < g_list_model_get_n_items (pictures); i++)
    {
      g_autoptr (OgAttachment) picture = g_list_model_get_item (pictures, i);

      if (!fits (picture, work->max_bytes, work->max_pixels))
        fit_one (picture, work, &error);
    }
  if (error == NULL)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }
  og_picture_fit_drop (pictures, work->folder);
  g_task_return_error (task, g_steal_pointer (&error));
}

/* Only errors of this program leave; a file that was kept and cannot be read is the disk's fault. */
static GError *
as_own_error (const GError *error)
{
  return g_error_matches (error, OG_ERROR, OG_ERROR_REJECTED) ?
           g_error_copy (error) :
           g_error_new_literal (OG_ERROR, OG_ERROR_STORAGE, error->message);
}

static void
on_done (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  Work *work = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    dex_promise_resolve_object (work->promise, g_object_ref (work->pictures));
  else
    dex_promise_reject (work->promise, as_own_error (error));
}

static DexFuture *
start (GListModel *attachments,
       OgChannel  *channel,
       const char *folder)
{
  DexPromise *promise = dex_promise_new ();
  g_autoptr (GTask) task = g_task_new (NULL, NULL, on_done, NULL);
  Work *work = g_new0 (Work, 1);

  work->pictures = g_list_store_new (OG_TYPE_ATTACHMENT);
  for (guint i = 0; i < g_list_model_get_n_items (attachments); i++)
    {
      g_autoptr (OgAttachment) picture = g_list_model_get_item (attachments, i);
      g_autoptr (OgAttachment) copy = og_call_copy_record (picture);

      g_list_store_append (work->pictures, copy);
    }
  work->max_bytes = channel->max_image_bytes;
  work->max_pixels = channel->max_image_pixels;
  work->folder = g_strdup (folder);
  work->promise = dex_ref (promise);
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, fit_in_thread);
  return DEX_FUTURE (promise);
}

/**
 * og_picture_fit_fiber:
 * @attachments: (element-type OgAttachment)
 * @folder: where their files lie
 *
 * Returns: (transfer full) (nullable) (element-type OgAttachment): what is to be uploaded, from the same
 *   folder; give it to og_picture_fit_drop() afterwards
 */
GListModel *
og_picture_fit_fiber (GListModel *attachments,
                      OgChannel  *channel,
                      const char *folder,
                      GError    **error)
{
  gboolean all = TRUE;

  for (guint i = 0; all && i < g_list_model_get_n_items (attachments); i++)
    {
      g_autoptr (OgAttachment) picture = g_list_model_get_item (attachments, i);

      all = fits (picture, channel->max_image_bytes, channel->max_image_pixels);
    }
  if (all)
    return g_object_ref (attachments);
  return dex_await_object (start (attachments, channel, folder), error);
}

static void
remove_file (const char *folder,
             const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  if (g_unlink (path) != 0)
    g_message ("A picture made for an upload stays in %s", folder);
}

/**
 * og_picture_fit_drop:
 * @fitted: (nullable) (element-type OgAttachment)
 *
 * Removes the files that were made for an upload.
 */
void
og_picture_fit_drop (GListModel *fitted,
                     const char *folder)
{
  for (guint i = 0; fitted != NULL && i < g_list_model_get_n_items (fitted); i++)
    {
      g_autoptr (OgAttachment) picture = g_list_model_get_item (fitted, i);

      if (picture->file != NULL && g_str_has_prefix (picture->file, PREFIX))
        remove_file (folder, picture->file);
    }
}

/**
 * og_picture_fit_clean:
 *
 * Removes what was made for uploads that never ended.
 */
void
og_picture_fit_clean (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, PREFIX))
      remove_file (folder, name);
}
