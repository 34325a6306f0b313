/* SPDX-License-Identifier: EUPL-1.2 */
#include <string.h>

#include "og-error.h"
#include "og-fiber-test.h"
#include "og-picture-decode.h"
#include "og-picture-fit.h"
#include "og-post.h"

#define WIDTH 800
#define HEIGHT 600

static char *
dup_folder (void)
{
  char *folder = g_build_filename (g_get_user_data_dir (), "fit", NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  return folder;
}

/* Grain that no format makes small; with a hole in the middle if it can be seen through. */
static GdkPixbuf *
make_grain (gboolean alpha)
{
  GdkPixbuf *pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, alpha, 8, WIDTH, HEIGHT);
  const int stride = gdk_pixbuf_get_rowstride (pixbuf);
  const int n_channels = gdk_pixbuf_get_n_channels (pixbuf);
  guchar *pixels = gdk_pixbuf_get_pixels (pixbuf);
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      for (int channel = 0; channel < n_channels; channel++)
        pixels[y * stride + x * n_channels + channel] =
          channel < 3                        ? (guchar) g_rand_int_range (rand, 0, 256) :
          x > WIDTH / 4 && x < WIDTH * 3 / 4 ? 0 :
                                               255;
  return pixbuf;
}

/* A JPEG with a place in its metadata, as a telephone writes it. */
static GBytes *
with_exif (GBytes *jpeg)
{
  static const char exif[] = "\xff\xe1\x00\x20"
                             "Exif\0\0GPSLatitude 52.5 N......";
  GByteArray *bytes = g_byte_array_new ();
  gsize size;
  const guint8 *data = g_bytes_get_data (jpeg, &size);

  g_byte_array_append (bytes, data, 2);
  g_byte_array_append (bytes, (const guint8 *) exif, 2 + 0x20);
  g_byte_array_append (bytes, data + 2, (guint) size - 2);
  return g_byte_array_free_to_bytes (bytes);
}

/* A picture as it is kept. (transfer full): the list with it */
static GListModel *
keep (const char *name,
      gboolean    alpha)
{
  g_autofree char *folder = dup_folder ();
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GdkPixbuf) pixbuf = make_grain (alpha);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  GListStore *list = g_list_store_new (OG_TYPE_ATTACHMENT);
  g_autoptr (OgAttachment) picture = NULL;
  char *buffer = NULL;
  gsize size = 0;

  gdk_pixbuf_save_to_buffer (pixbuf, &buffer, &size, alpha ? "png" : "jpeg", &error, NULL);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (buffer, size);
  if (!alpha)
    {
      GBytes *marked = with_exif (bytes);

      g_bytes_unref (bytes);
      bytes = marked;
    }
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                                      (gssize) g_bytes_get_size (bytes), &error));
  picture = g_object_new (OG_TYPE_ATTACHMENT, "id", G_GINT64_CONSTANT (7), "file", name, "alt",
                          "Körner", "mime", alpha ? "image/png" : "image/jpeg", "width", WIDTH,
                          "height", HEIGHT, "size", (gint64) g_bytes_get_size (bytes), NULL);
  g_list_store_append (list, picture);
  return G_LIST_MODEL (list);
}

static GListModel *
fit_fiber (GListModel *pictures,
           gint64      max_bytes,
           gint64      max_pixels,
           GError    **error)
{
  g_autofree char *folder = dup_folder ();
  g_autoptr (OgChannel) channel = g_object_new (OG_TYPE_CHANNEL, "max-image-bytes", max_bytes,
                                                "max-image-pixels", max_pixels, NULL);

  return og_picture_fit_fiber (pictures, channel, folder, error);
}

/* What was made, as it lies on the disk: nothing but pixels, and what the record says. */
static GdkPixbuf *
read_back (OgAttachment *picture)
{
  g_autofree char *folder = dup_folder ();
  g_autofree char *path = g_build_filename (folder, picture->file, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  GdkPixbuf *pixbuf;
  gsize size;

  g_assert_true (g_file_get_contents (path, &content, &size, &error));
  g_assert_cmpint (picture->size, ==, size);
  g_assert_null (memmem (content, size, "Exif", 4));
  g_assert_null (memmem (content, size, "GPSLatitude", 11));
  pixbuf = og_picture_decode (file, &error);
  g_assert_no_error (error);
  g_assert_cmpint (gdk_pixbuf_get_width (pixbuf), ==, picture->width);
  g_assert_cmpint (gdk_pixbuf_get_height (pixbuf), ==, picture->height);
  return pixbuf;
}

static guint
count_made (void)
{
  g_autofree char *folder = dup_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    n += g_str_has_prefix (name, "fit-");
  return n;
}

static DexFuture *
test_what_fits_stays_fiber (gpointer data)
{
  g_autoptr (GListModel) pictures = keep ("passt.jpg", FALSE);
  g_autoptr (GListModel) unlimited = NULL;
  g_autoptr (GListModel) fitted = NULL;
  g_autoptr (GError) error = NULL;

  unlimited = fit_fiber (pictures, 0, 0, &error);
  g_assert_no_error (error);
  g_assert_true (unlimited == pictures);
  fitted = fit_fiber (pictures, 16 * 1024 * 1024, WIDTH * HEIGHT, &error);
  g_assert_no_error (error);
  g_assert_true (fitted == pictures);
  g_assert_cmpuint (count_made (), ==, 0);
  return dex_future_new_true ();
}

static DexFuture *
test_bytes_fiber (gpointer data)
{
  g_autofree char *folder = dup_folder ();
  g_autofree char *path = g_build_filename (folder, "schwer.jpg", NULL);
  g_autoptr (GListModel) pictures = keep ("schwer.jpg", FALSE);
  g_autoptr (OgAttachment) kept = g_list_model_get_item (pictures, 0);
  g_autoptr (GListModel) fitted = NULL;
  g_autoptr (OgAttachment) made = NULL;
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  g_autoptr (GError) error = NULL;
  const gint64 limit = 60 * 1000;

  g_assert_cmpint (kept->size, >, limit);
  fitted = fit_fiber (pictures, limit, 0, &error);
  g_assert_no_error (error);
  made = g_list_model_get_item (fitted, 0);
  g_assert_cmpint (made->size, <=, limit);
  g_assert_cmpint (made->width, <, WIDTH);
  g_assert_cmpint (made->id, ==, 7);
  g_assert_cmpstr (made->alt, ==, "Körner");
  g_assert_cmpstr (made->mime, ==, "image/jpeg");
  pixbuf = read_back (made);
  g_assert_cmpfloat_with_epsilon ((double) made->width / made->height, (double) WIDTH / HEIGHT,
                                  0.02);

  /* What is kept stays as it is. */
  g_assert_cmpstr (kept->file, ==, "schwer.jpg");
  g_assert_cmpint (kept->width, ==, WIDTH);
  g_assert_cmpuint (count_made (), ==, 1);
  og_picture_fit_drop (fitted, folder);
  g_assert_cmpuint (count_made (), ==, 0);
  og_picture_fit_drop (pictures, folder);
  og_picture_fit_drop (NULL, folder);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  return dex_future_new_true ();
}

static DexFuture *
test_pixels_fiber (gpointer data)
{
  g_autofree char *folder = dup_folder ();
  g_autoptr (GListModel) pictures = keep ("weit.jpg", FALSE);
  g_autoptr (GListModel) fitted = NULL;
  g_autoptr (OgAttachment) made = NULL;
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  g_autoptr (GError) error = NULL;

  fitted = fit_fiber (pictures, 0, 400 * 300, &error);
  g_assert_no_error (error);
  made = g_list_model_get_item (fitted, 0);
  g_assert_cmpint (made->width * made->height, <=, 400 * 300);
  g_assert_cmpint (made->width, >=, 398);
  pixbuf = read_back (made);
  og_picture_fit_drop (fitted, folder);
  return dex_future_new_true ();
}

/* A PNG stays one as long as it fits; then it becomes a JPEG, on white. */
static DexFuture *
test_png_fiber (gpointer data)
{
  g_autofree char *folder = dup_folder ();
  g_autoptr (GListModel) pictures = keep ("loch.png", TRUE);
  g_autoptr (GListModel) as_png = NULL;
  g_autoptr (GListModel) as_jpeg = NULL;
  g_autoptr (OgAttachment) png = NULL;
  g_autoptr (OgAttachment) jpeg = NULL;
  g_autoptr (GdkPixbuf) see_through = NULL;
  g_autoptr (GdkPixbuf) opaque = NULL;
  g_autoptr (GError) error = NULL;
  const guchar *middle;

  as_png = fit_fiber (pictures, 0, 400 * 300, &error);
  g_assert_no_error (error);
  png = g_list_model_get_item (as_png, 0);
  g_assert_cmpstr (png->mime, ==, "image/png");
  see_through = read_back (png);
  g_assert_true (gdk_pixbuf_get_has_alpha (see_through));

  as_jpeg = fit_fiber (pictures, 200 * 1000, 0, &error);
  g_assert_no_error (error);
  jpeg = g_list_model_get_item (as_jpeg, 0);
  g_assert_cmpstr (jpeg->mime, ==, "image/jpeg");
  g_assert_true (g_str_has_suffix (jpeg->file, ".jpg"));
  g_assert_cmpint (jpeg->size, <=, 200 * 1000);
  opaque = read_back (jpeg);
  middle = gdk_pixbuf_read_pixels (opaque) +
           (jpeg->height / 2) * gdk_pixbuf_get_rowstride (opaque) +
           (jpeg->width / 2) * gdk_pixbuf_get_n_channels (opaque);
  g_assert_cmpint (middle[0], >, 250);
  g_assert_cmpint (middle[1], >, 250);
  g_assert_cmpint (middle[2], >, 250);
  og_picture_fit_drop (as_png, folder);
  og_picture_fit_drop (as_jpeg, folder);
  return dex_future_new_true ();
}

/* What cannot be made to fit leaves nothing behind; nor does what a crash left stay. */
static DexFuture *
test_cannot_fiber (gpointer data)
{
  g_autofree char *folder = dup_folder ();
  g_autofree char *left = g_build_filename (folder, "fit-left.jpg", NULL);
  g_autoptr (GListModel) pictures = keep ("zuviel.jpg", FALSE);
  g_autoptr (OgAttachment) picture = g_list_model_get_item (pictures, 0);
  g_autoptr (GError) too_small = NULL;
  g_autoptr (GError) missing = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (fit_fiber (pictures, 100, 0, &too_small));
  g_assert_error (too_small, OG_ERROR, OG_ERROR_REJECTED);
  og_record_set_string (OG_RECORD (picture), "file", "fehlt.jpg");
  g_assert_null (fit_fiber (pictures, 1000, 0, &missing));
  g_assert_error (missing, OG_ERROR, OG_ERROR_STORAGE);
  g_assert_cmpuint (count_made (), ==, 0);

  g_assert_true (g_file_set_contents (left, "", 0, &error));
  g_assert_cmpuint (count_made (), ==, 1);
  og_picture_fit_clean (folder);
  g_assert_cmpuint (count_made (), ==, 0);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  dex_init ();
  og_test_add_fiber ("/engine/picture-fit/what-fits-stays", test_what_fits_stays_fiber);
  og_test_add_fiber ("/engine/picture-fit/bytes", test_bytes_fiber);
  og_test_add_fiber ("/engine/picture-fit/pixels", test_pixels_fiber);
  og_test_add_fiber ("/engine/picture-fit/png", test_png_fiber);
  og_test_add_fiber ("/engine/picture-fit/cannot", test_cannot_fiber);
  return g_test_run ();
}
