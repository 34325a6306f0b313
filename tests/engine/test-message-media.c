/* SPDX-License-Identifier: EUPL-1.2 */
#include <libdex.h>

#include "og-message-media.h"

static GPtrArray *
list_media (const char *json)
{
  g_autoptr (OgMessage) message = og_message_new ();

  og_record_set_string (OG_RECORD (message), "media", json);
  return og_message_list_media (message);
}

static void
test_in_order (void)
{
  g_autoptr (GPtrArray) media = list_media (
    "[{\"type\":\"image\",\"url\":\"https://a.example/1.jpg\",\"alt\":\" Ein Schlagloch \"},"
    "{\"type\":\"video\",\"url\":\"http://a.example/2.mp4\",\"alt\":\"\"}]");
  OgMedia *first = NULL, *second = NULL;

  g_assert_cmpuint (media->len, ==, 2);
  first = media->pdata[0];
  second = media->pdata[1];
  g_assert_cmpstr (first->type, ==, "image");
  g_assert_cmpstr (first->url, ==, "https://a.example/1.jpg");
  g_assert_cmpstr (first->alt, ==, "Ein Schlagloch");
  g_assert_cmpstr (second->type, ==, "video");
  g_assert_cmpstr (second->alt, ==, "");
}

/* What leads anywhere but to the web is never offered to be opened. */
static void
test_only_the_web (void)
{
  const char *urls[] = { "file:///etc/passwd", "javascript:alert(1)", "data:text/html,x",
                         "smb://host/share", "https:", "https://", "bild.jpg", "" };

  for (guint i = 0; i < G_N_ELEMENTS (urls); i++)
    {
      g_autofree char *json = g_strdup_printf ("[{\"type\":\"image\",\"url\":\"%s\"}]", urls[i]);
      g_autoptr (GPtrArray) media = list_media (json);

      g_assert_cmpuint (media->len, ==, 0);
    }
}

static void
test_broken (void)
{
  const char *broken[] = { "[]", "", "{}", "null", "[null, 1, \"x\", []]", "[{\"type\":\"image\"}]",
                           "[{\"url\":7}]", "[{\"url\":null,\"alt\":{}}]", "[{\"url\":", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (GPtrArray) media = list_media (broken[i]);

      g_assert_cmpuint (media->len, ==, 0);
    }
}

/* A member of another type is as good as a missing one. */
static void
test_odd_members (void)
{
  g_autoptr (GPtrArray) media = list_media (
    "[{\"url\":\"https://a.example/1.jpg\",\"type\":3,\"alt\":null}]");
  OgMedia *only = NULL;

  g_assert_cmpuint (media->len, ==, 1);
  only = media->pdata[0];
  g_assert_cmpstr (only->type, ==, "");
  g_assert_cmpstr (only->alt, ==, "");
}

static void
test_bounded (void)
{
  g_autoptr (GString) json = g_string_new ("[");
  g_autoptr (GPtrArray) media = NULL;

  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (json, "%s{\"url\":\"https://a.example/%u.jpg\"}", i ? "," : "", i);
  g_string_append_c (json, ']');
  media = list_media (json->str);
  g_assert_cmpuint (media->len, ==, 20);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  g_test_add_func ("/message-media/in-order", test_in_order);
  g_test_add_func ("/message-media/only-the-web", test_only_the_web);
  g_test_add_func ("/message-media/broken", test_broken);
  g_test_add_func ("/message-media/odd-members", test_odd_members);
  g_test_add_func ("/message-media/bounded", test_bounded);
  return g_test_run ();
}
