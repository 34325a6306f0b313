/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-document-picture.h"

#include <gdk-pixbuf/gdk-pixbuf.h>

/* Pixels to the point: 200 to the inch. */
#define PIXELS_PER_POINT (200 / 72.0)

/* One row of pixels, on white. */
static void
copy_row (const guchar *from,
          guint32      *to,
          int           width,
          int           n_channels)
{
  for (int x = 0; x < width; x++, from += n_channels)
    {
      const guint alpha = n_channels == 4 ? from[3] : 255;
      const guint white = 255 * (255 - alpha);
      const guint red = (from[0] * alpha + white) / 255;
      const guint green = (from[1] * alpha + white) / 255;
      const guint blue = (from[2] * alpha + white) / 255;

      to[x] = red << 16 | green << 8 | blue;
    }
}

static cairo_surface_t *
as_surface (GdkPixbuf *pixbuf)
{
  const int width = gdk_pixbuf_get_width (pixbuf);
  const int height = gdk_pixbuf_get_height (pixbuf);
  const guchar *pixels = gdk_pixbuf_read_pixels (pixbuf);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  guchar *rows;

  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    {
      cairo_surface_destroy (surface);
      return NULL;
    }
  rows = cairo_image_surface_get_data (surface);
  for (int y = 0; y < height; y++)
    copy_row (pixels + (gsize) y * (gsize) gdk_pixbuf_get_rowstride (pixbuf),
              (guint32 *) (gpointer) (rows + (gsize) y *
                                               (gsize) cairo_image_surface_get_stride (surface)),
              width, gdk_pixbuf_get_n_channels (pixbuf));
  cairo_surface_mark_dirty (surface);
  return surface;
}

/**
 * og_document_picture_load:
 * @folder: (nullable): where the file lies
 * @file: a name without folder
 * @width: points
 * @height: points
 *
 * Returns: (transfer full) (nullable): the picture, whose own unit is the point
 */
cairo_surface_t *
og_document_picture_load (const char *folder,
                          const char *file,
                          double      width,
                          double      height)
{
  g_autofree char *name = g_path_get_basename (file);
  g_autofree char *path = folder != NULL ? g_build_filename (folder, name, NULL) : NULL;
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface = NULL;

  if (path != NULL)
    pixbuf = gdk_pixbuf_new_from_file_at_scale (path, MAX ((int) (width * PIXELS_PER_POINT), 1),
                                                MAX ((int) (height * PIXELS_PER_POINT), 1), TRUE,
                                                &error);
  if (pixbuf != NULL)
    surface = as_surface (pixbuf);
  else if (error != NULL)
    g_message ("A picture cannot be put into a document: %s", error->message);
  if (surface != NULL)
    cairo_surface_set_device_scale (surface, PIXELS_PER_POINT, PIXELS_PER_POINT);
  return surface;
}

/**
 * og_document_picture_height:
 *
 * Returns: points
 */
double
og_document_picture_height (cairo_surface_t *picture)
{
  return picture != NULL ? cairo_image_surface_get_height (picture) / PIXELS_PER_POINT : 0;
}

/**
 * og_document_picture_free:
 * @picture: (nullable): a cairo_surface_t
 *
 * Gives it up.
 */
void
og_document_picture_free (gpointer picture)
{
  if (picture != NULL)
    cairo_surface_destroy (picture);
}
