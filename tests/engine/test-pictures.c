/* SPDX-License-Identifier: EUPL-1.2 */
#include <gdk-pixbuf/gdk-pixbuf.h>

#include "og-error.h"
#include "og-fiber-test.h"
#include "og-pictures.h"
#include "og-post.h"

static char *
dup_folder (void)
{
  char *folder = g_build_filename (g_get_user_data_dir (), "pictures", NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  return folder;
}

static GFile *
write_file (const char   *name,
            gconstpointer data,
            gsize         size)
{
  g_autofree char *folder = dup_folder ();
  g_autofree char *path = g_build_filename (folder, "..", name, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, data, (gssize) size, &error));
  return g_file_new_for_path (path);
}

/* Left half red, right half blue. */
static GBytes *
make_picture (const char *format,
              gboolean    alpha,
              int         width,
              int         height)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, alpha, 8, width, height);
  g_autoptr (GdkPixbuf) right =
    gdk_pixbuf_new_subpixbuf (pixbuf, width / 2, 0, width - width / 2, height);
  g_autoptr (GError) error = NULL;
  char *buffer = NULL;
  gsize size = 0;

  gdk_pixbuf_fill (pixbuf, 0xff0000ff);
  gdk_pixbuf_fill (right, alpha ? 0x0000ff80 : 0x0000ffff);
  gdk_pixbuf_save_to_buffer (pixbuf, &buffer, &size, format, &error, NULL);
  g_assert_no_error (error);
  return g_bytes_new_take (buffer, size);
}

static OgAttachment *
add_fiber (GFile   *file,
           GError **error)
{
  g_autofree char *folder = dup_folder ();

  return dex_await_object (og_pictures_add (folder, file), error);
}

static OgAttachment *
add_bytes_fiber (const char *name,
                 GBytes     *bytes,
                 GError    **error)
{
  g_autoptr (GFile) file = write_file (name, g_bytes_get_data (bytes, NULL),
                                       g_bytes_get_size (bytes));

  return add_fiber (file, error);
}

static char *
dup_path_of (OgAttachment *attachment)
{
  g_autofree char *folder = dup_folder ();

  return g_build_filename (folder, attachment->file, NULL);
}

/* An EXIF block that says: turn by 90 degrees; with a place beside it that nobody may learn. */
static GBytes *
with_exif (GBytes *jpeg)
{
  static const guint8 exif[] = {
    0xff,
    0xe1,
    0x00,
    0x38,
    'E',
    'x',
    'i',
    'f',
    0,
    0,
    'I',
    'I',
    0x2a,
    0,
    8,
    0,
    0,
    0, /* header */
    2,
    0,                                            /* two entries */
    0x0f,
    0x01,
    2,
    0,
    10,
    0,
    0,
    0,
    38,
    0,
    0,
    0,      /* maker: at 38 */
    0x12,
    0x01,
    3,
    0,
    1,
    0,
    0,
    0,
    6,
    0,
    0,
    0,        /* orientation: 6 */
    0,
    0,
    0,
    0,                                      /* no more */
    'G',
    'e',
    'h',
    'e',
    'i',
    'm',
    'e',
    's',
    '!',
    0,
  };
  gsize size;
  const guint8 *data = g_bytes_get_data (jpeg, &size);
  GByteArray *array = g_byte_array_new ();

  g_byte_array_append (array, data, 2);
  g_byte_array_append (array, exif, sizeof exif);
  g_byte_array_append (array, data + 2, (guint) size - 2);
  return g_byte_array_free_to_bytes (array);
}

static DexFuture *
test_jpeg_is_turned_and_cleaned_fiber (gpointer data)
{
  g_autoptr (GBytes) plain = make_picture ("jpeg", FALSE, 64, 32);
  g_autoptr (GBytes) turned = with_exif (plain);
  g_autoptr (GError) error = NULL;
  g_autoptr (OgAttachment) attachment = add_bytes_fiber ("Bauhof am Bach.jpg", turned, &error);
  g_autofree char *path = NULL;
  g_autofree char *content = NULL;
  gsize size = 0;

  g_assert_no_error (error);
  g_assert_cmpstr (attachment->name, ==, "Bauhof am Bach.jpg");
  g_assert_cmpstr (attachment->mime, ==, "image/jpeg");
  g_assert_cmpint (attachment->width, ==, 32);
  g_assert_cmpint (attachment->height, ==, 64);
  path = dup_path_of (attachment);
  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  g_assert_cmpuint (size, ==, (gsize) attachment->size);
  g_assert_null (memmem (content, size, "Geheimes", 8));
  g_assert_null (memmem (content, size, "Exif", 4));
  return dex_future_new_true ();
}

static DexFuture *
test_alpha_stays_png_fiber (gpointer data)
{
  g_autoptr (GBytes) bytes = make_picture ("png", TRUE, 20, 10);
  g_autoptr (GError) error = NULL;
  g_autoptr (OgAttachment) attachment = add_bytes_fiber ("wappen.png", bytes, &error);
  g_autoptr (OgAttachment) again = add_bytes_fiber ("kopie.png", bytes, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (attachment->mime, ==, "image/png");
  g_assert_true (g_str_has_suffix (attachment->file, ".png"));
  g_assert_cmpstr (again->file, ==, attachment->file);
  g_assert_cmpstr (again->name, ==, "kopie.png");
  return dex_future_new_true ();
}

static DexFuture *
test_large_is_scaled_fiber (gpointer data)
{
  g_autoptr (GBytes) bytes = make_picture ("png", FALSE, OG_PICTURE_MAX_EDGE * 2, 16);
  g_autoptr (GError) error = NULL;
  g_autoptr (OgAttachment) attachment = add_bytes_fiber ("breit.png", bytes, &error);

  g_assert_no_error (error);
  g_assert_cmpint (attachment->width, ==, OG_PICTURE_MAX_EDGE);
  g_assert_cmpint (attachment->height, ==, 8);
  g_assert_cmpstr (attachment->mime, ==, "image/jpeg");
  return dex_future_new_true ();
}

/* A header that claims more pixels than fit into memory, with nothing behind it. */
static DexFuture *
test_bomb_fiber (gpointer data)
{
  g_autoptr (GBytes) small = make_picture ("png", FALSE, 2, 2);
  gsize size;
  const guint8 *bytes = g_bytes_get_data (small, &size);
  g_autofree guint8 *huge = g_memdup2 (bytes, size);
  g_autoptr (GBytes) bomb = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (OgAttachment) attachment = NULL;
  const guint8 side[] = { 0, 1, 0, 0 };                 /* 65536 */
  const guint8 checksum[] = { 0xe3, 0xe6, 0xa7, 0xb4 }; /* of that header */

  g_assert_cmpint (memcmp (huge + 12, "IHDR", 4), ==, 0);
  memcpy (huge + 16, side, 4);
  memcpy (huge + 20, side, 4);
  memcpy (huge + 29, checksum, 4);
  bomb = g_bytes_new_take (g_steal_pointer (&huge), size);
  attachment = add_bytes_fiber ("bombe.png", bomb, &error);
  g_assert_null (attachment);
  g_assert_error (error, OG_ERROR, OG_ERROR_INPUT);
  g_assert_nonnull (strstr (error->message, "65536"));
  return dex_future_new_true ();
}

static DexFuture *
test_no_picture_fiber (gpointer data)
{
  const char *const contents[] = {
    "",
    "Kein Bild",
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>",
    "\x89PNG\r\n\x1a\n",
  };
  g_autoptr (GFile) missing = g_file_new_for_path ("/nowhere/at-all.png");
  g_autoptr (GError) gone = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (contents[i], strlen (contents[i]));
      g_autoptr (GError) error = NULL;
      g_autoptr (OgAttachment) attachment = add_bytes_fiber ("kein-bild.png", bytes, &error);

      g_assert_null (attachment);
      g_assert_error (error, OG_ERROR, OG_ERROR_INPUT);
    }
  g_assert_null (add_fiber (missing, &gone));
  g_assert_error (gone, OG_ERROR, OG_ERROR_INPUT);
  return dex_future_new_true ();
}

static DexFuture *
test_too_many_bytes_fiber (gpointer data)
{
  g_autofree char *zeros = g_malloc0 (OG_PICTURE_MAX_BYTES + 1);
  g_autoptr (GFile) file = write_file ("gross.jpg", zeros, OG_PICTURE_MAX_BYTES + 1);
  g_autoptr (GError) error = NULL;

  g_assert_null (add_fiber (file, &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_INPUT);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  dex_init ();
  og_test_add_fiber ("/engine/pictures/jpeg-is-turned-and-cleaned",
                     test_jpeg_is_turned_and_cleaned_fiber);
  og_test_add_fiber ("/engine/pictures/alpha-stays-png", test_alpha_stays_png_fiber);
  og_test_add_fiber ("/engine/pictures/large-is-scaled", test_large_is_scaled_fiber);
  og_test_add_fiber ("/engine/pictures/bomb", test_bomb_fiber);
  og_test_add_fiber ("/engine/pictures/no-picture", test_no_picture_fiber);
  og_test_add_fiber ("/engine/pictures/too-many-bytes", test_too_many_bytes_fiber);
  return g_test_run ();
}
