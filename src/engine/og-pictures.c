/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-pictures.h"

#include <gdk-pixbuf/gdk-pixbuf.h>

#include "og-error.h"
#include "og-post.h"

#define CHUNK_BYTES 4096

/* Formats a camera, a telephone or a scanner writes, by their first bytes ('?': any). Not those
 * that can be programs or point to other files, such as SVG; and none is left to be guessed. */
static const struct
{
  const char *loader;
  const char *magic;
  gsize length;
} formats[] = {
  { "jpeg", "\xff\xd8\xff", 3 },
  { "png", "\x89PNG\r\n\x1a\n", 8 },
  { "webp", "RIFF????WEBP", 12 },
  { "gif", "GIF8", 4 },
  { "tiff", "II*\0", 4 },
  { "tiff", "MM\0*", 4 },
  { "bmp", "BM", 2 },
  { "heif/avif", "????ftypheic", 12 },
  { "heif/avif", "????ftypmif1", 12 },
  { "avif", "????ftypavif", 12 },
};

/* What the thread works on. */
typedef struct
{
  char *folder;
  GFile *file;
  DexPromise *promise;
} Work;

/* What the beginning of a picture says. */
typedef struct
{
  int width;
  int height;
  gboolean known;
} Header;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_free (work->folder);
  g_clear_object (&work->file);
  dex_clear (&work->promise);
  g_free (work);
}

static GBytes *
read_file (GFile   *file,
           GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autofree guint8 *data = NULL;
  gsize size = 0;

  if (stream == NULL)
    return NULL;
  data = g_try_malloc (OG_PICTURE_MAX_BYTES + 1);
  if (data == NULL)
    {
      g_set_error_literal (error, OG_ERROR, OG_ERROR_STORAGE, "Not enough memory for a picture");
      return NULL;
    }
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), data, OG_PICTURE_MAX_BYTES + 1, &size,
                                NULL, error))
    return NULL;
  if (size > OG_PICTURE_MAX_BYTES)
    {
      g_set_error_literal (error, OG_ERROR, OG_ERROR_INPUT, "The file is too large");
      return NULL;
    }
  return g_bytes_new (data, size);
}

static gboolean
has_magic (const guint8 *data,
           gsize         size,
           const char   *magic,
           gsize         length)
{
  if (size < length)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if (magic[i] != '?' && (guint8) magic[i] != data[i])
      return FALSE;
  return TRUE;
}

/* (transfer full) (nullable): a loader for this kind of picture */
static GdkPixbufLoader *
make_loader (GBytes  *bytes,
             GError **error)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (has_magic (data, size, formats[i].magic, formats[i].length))
      {
        GdkPixbufLoader *loader = gdk_pixbuf_loader_new_with_type (formats[i].loader, NULL);

        if (loader != NULL)
          return loader;
      }
  g_set_error_literal (error, OG_ERROR, OG_ERROR_INPUT,
                       "No picture, or of a kind that cannot be read here");
  return NULL;
}

static void
on_header (GdkPixbufLoader *loader,
           int              width,
           int              height,
           gpointer         data)
{
  Header *header = data;

  header->width = width;
  header->height = height;
  header->known = TRUE;
  /* A size of nothing makes the loader stop before it takes memory for the pixels. */
  gdk_pixbuf_loader_set_size (loader, 0, 0);
}

/* Reads no more than the beginning; a picture that would not fit into memory is never decoded. */
static gboolean
check_header (GBytes  *bytes,
              GError **error)
{
  g_autoptr (GdkPixbufLoader) loader = make_loader (bytes, error);
  Header header = { 0 };
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  if (loader == NULL)
    return FALSE;
  g_signal_connect (loader, "size-prepared", G_CALLBACK (on_header), &header);
  for (gsize at = 0; at < size && !header.known; at += CHUNK_BYTES)
    if (!gdk_pixbuf_loader_write (loader, data + at, MIN (CHUNK_BYTES, size - at), NULL))
      break;
  /* It has been stopped on purpose, and complains. */
  gdk_pixbuf_loader_close (loader, NULL);

  if (!header.known || header.width <= 0 || header.height <= 0)
    g_set_error_literal (error, OG_ERROR, OG_ERROR_INPUT, "The picture is broken");
  else if ((gint64) header.width * header.height > OG_PICTURE_MAX_PIXELS)
    g_set_error (error, OG_ERROR, OG_ERROR_INPUT, "The picture has too many pixels (%d × %d)",
                 header.width, header.height);
  else
    return TRUE;
  return FALSE;
}

/* No larger than is of use. */
static void
bound_size (GdkPixbufLoader *loader,
            int              width,
            int              height,
            gpointer         data)
{
  int edge = MAX (width, height);

  if (edge > OG_PICTURE_MAX_EDGE)
    gdk_pixbuf_loader_set_size (loader,
                                MAX (1, (int) ((gint64) width * OG_PICTURE_MAX_EDGE / edge)),
                                MAX (1, (int) ((gint64) height * OG_PICTURE_MAX_EDGE / edge)));
}

/* The picture, upright. (transfer full) */
static GdkPixbuf *
decode (GBytes  *bytes,
        GError **error)
{
  g_autoptr (GdkPixbufLoader) loader = NULL;
  g_autoptr (GError) failed = NULL;
  GdkPixbuf *pixbuf = NULL;

  if (!check_header (bytes, error))
    return NULL;
  loader = make_loader (bytes, error);
  if (loader == NULL)
    return NULL;
  g_signal_connect (loader, "size-prepared", G_CALLBACK (bound_size), NULL);
  if (!gdk_pixbuf_loader_write_bytes (loader, bytes, &failed))
    gdk_pixbuf_loader_close (loader, NULL);
  else if (gdk_pixbuf_loader_close (loader, &failed))
    pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);
  if (pixbuf != NULL)
    return gdk_pixbuf_apply_embedded_orientation (pixbuf);
  g_set_error (error, OG_ERROR, OG_ERROR_INPUT, "The picture cannot be read: %s",
               failed != NULL ? failed->message : "nothing in it");
  return NULL;
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
  g_autoptr (GBytes) bytes = read_file (work->file, error);
  g_autoptr (GdkPixbuf) pixbuf = bytes != NULL ? decode (bytes, error) : NULL;
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
