/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-document-picture.h"

#include "og-picture-decode.h"

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

/* (transfer full) */
static GdkPixbuf *
scale_into (GdkPixbuf *pixbuf,
            double     width,
            double     height)
{
  const double factor = MIN (width / gdk_pixbuf_get_width (pixbuf),
                             height / gdk_pixbuf_get_height (pixbuf));

  if (factor >= 1)
    return g_object_ref (pixbuf);
  return gdk_pixbuf_scale_simple (pixbuf,
                                  MAX ((int) (gdk_pixbuf_get_width (pixbuf) * factor), 1),
                                  MAX ((int) (gdk_pixbuf_get_height (pixbuf) * factor), 1),
                                  GDK_INTERP_BILINEAR);
}

/**
 * og_document_picture_load:
 * @folder: (nullable): where the file lies
 * @name: of the file, without folder
 * @width: points
 * @height: points
 *
 * Returns: (transfer full) (nullable): the picture, whose own unit is the point
 */
cairo_surface_t *
og_document_picture_load (const char *folder,
                          const char *name,
                          double      width,
                          double      height)
{
  g_autofree char *base = g_path_get_basename (name);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GdkPixbuf) whole = NULL;
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface = NULL;

  if (folder == NULL)
    return NULL;
  file = g_file_new_build_filename (folder, base, NULL);
  whole = og_picture_decode (file, &error);
  if (whole == NULL)
    g_message ("A picture cannot be put into a document: %s", error->message);
  else
    pixbuf = scale_into (whole, width * PIXELS_PER_POINT, height * PIXELS_PER_POINT);
  if (pixbuf != NULL)
    surface = as_surface (pixbuf);
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
