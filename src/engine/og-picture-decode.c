/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-picture-decode.h"

#include "og-error.h"
#include "og-pictures.h"

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

/* What the beginning of a picture says. */
typedef struct
{
  int width;
  int height;
  gboolean known;
} Header;

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

/**
 * og_picture_decode:
 *
 * Returns: (transfer full) (nullable): the picture, upright, no larger than OG_PICTURE_MAX_EDGE
 */
GdkPixbuf *
og_picture_decode (GFile   *file,
                   GError **error)
{
  g_autoptr (GBytes) bytes = read_file (file, error);

  return bytes != NULL ? decode (bytes, error) : NULL;
}
