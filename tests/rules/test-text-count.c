/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-text-count.h"

#include <string.h>

static void
assert_plain (const char *text,
              guint       expected)
{
  g_assert_cmpuint (og_text_count (text, OG_COUNT_PLAIN, 23), ==, expected);
}

static void
assert_mastodon (const char *text,
                 guint       expected)
{
  guint count = og_text_count (text, OG_COUNT_MASTODON, 23);

  if (count != expected)
    g_test_message ("%s", text);
  g_assert_cmpuint (count, ==, expected);
}

static void
test_graphemes (void)
{
  assert_plain ("", 0);
  assert_plain ("Straße", 6);
  assert_plain ("Müll", 4);
  assert_plain ("Mu\u0308ll", 4);
  assert_plain ("a\u0301\u0323", 1);
  assert_plain ("e\nf", 3);
  assert_plain ("e\r\nf", 3);
  assert_plain ("한국", 2);
  assert_plain ("\u1112\u1161\u11ab", 1);
}

static void
test_characters (void)
{
  g_assert_cmpuint (og_text_count ("", OG_COUNT_CHARACTERS, 23), ==, 0);
  g_assert_cmpuint (og_text_count ("Mu\u0308ll", OG_COUNT_CHARACTERS, 23), ==, 5);
  g_assert_cmpuint (og_text_count ("👩‍🚒 https://a.de ", OG_COUNT_CHARACTERS, 23), ==, 3 + 1 + 12 + 1);
}

/* Mastodon cuts them off before it counts; other spaces than those of ASCII are left. */
static void
test_spaces_around (void)
{
  assert_plain (" Müll\n", 6);
  assert_mastodon (" \n\t Müll \n", 4);
  assert_mastodon ("\u00a0Müll", 5);
  assert_mastodon (" \n ", 0);
}

static void
test_emoji (void)
{
  assert_plain ("👍", 1);
  assert_plain ("👍🏽", 1);
  assert_plain ("👩‍👩‍👧‍👦", 1);
  assert_plain ("👩‍🚒👨‍🚒", 2);
  assert_plain ("🇩🇪", 1);
  assert_plain ("🇩🇪🇫🇷", 2);
  assert_plain ("❤️", 1);
  assert_plain ("1️⃣", 1);
  assert_plain ("🏴󠁧󠁢󠁳󠁣󠁴󠁿", 1);
  assert_plain ("🏳️‍🌈 Fest", 6);
}

static void
test_links (void)
{
  assert_mastodon ("https://www.musterbach.de/aktuelles/2026/11/strassensperrung.html", 23);
  assert_mastodon ("http://a.de", 23);
  assert_mastodon ("HTTPS://A.DE/x", 23);
  assert_mastodon ("Siehe https://a.de.", 6 + 23 + 1);
  assert_mastodon ("(https://a.de/b)", 2 + 23);
  assert_mastodon ("https://a.de/b_(c)", 23);
  assert_mastodon ("https://a.de/b_(c", 23 + 2);
  assert_mastodon ("https://a.de/b, dann", 23 + 6);
  assert_mastodon ("https://a.de/b?c=d&e=f.", 23 + 1);
  assert_mastodon ("https://a.de?c=d", 23);
  assert_mastodon ("https://a.de:8443/b", 23);
  assert_mastodon ("https://müllabfuhr.de/straße", 23);
  assert_mastodon ("https://xn--mllabfuhr-q9a.xn--p1ai/", 23);
  assert_mastodon ("https://a.de https://b.de", 23 + 1 + 23);
  g_assert_cmpuint (og_text_count ("https://a.de/b", OG_COUNT_MASTODON, 10), ==, 10);
  g_assert_cmpuint (og_text_count ("https://a.de/b", OG_COUNT_MASTODON, 0), ==, 0);
  assert_plain ("https://a.de/b", 14);
}

static void
test_no_links (void)
{
  assert_mastodon ("www.musterbach.de", 17);
  assert_mastodon ("musterbach.de/rathaus", 21);
  assert_mastodon ("https://", 8);
  assert_mastodon ("https://localhost", 17);
  assert_mastodon ("https://1.2", 11);
  assert_mastodon ("xhttps://a.de", 13);
  assert_mastodon ("ftp://a.de", 10);
  assert_mastodon ("https://.de", 11);
}

static void
test_mentions (void)
{
  assert_mastodon ("@renate", 7);
  assert_mastodon ("@renate@musterbach.social", 7);
  assert_mastodon ("@renate@musterbach.social, danke", 14);
  assert_mastodon ("Danke @renate.k@musterbach.social.", 6 + 9 + 1);
  assert_mastodon ("rathaus@musterbach.de", 21);
  assert_mastodon ("@a@b.de @c@d.de", 5);
  assert_mastodon ("@renate@", 8);
  assert_mastodon ("@@", 2);
  assert_mastodon ("https://a.social/@renate@b.de", 23);
  assert_plain ("@renate@musterbach.social", 25);
}

static void
test_invalid_text (void)
{
  assert_plain ("a\xff"
                "b",
                3);
  assert_mastodon ("\xc3", 1);
  assert_mastodon ("https://a.de/\xf0\x9f", 23 + 2);
}

static char *
repeat (const char *piece,
        gsize       bytes)
{
  GString *text = g_string_sized_new (bytes + strlen (piece));

  while (text->len < bytes)
    g_string_append (text, piece);
  return g_string_free_and_steal (text);
}

/* No text takes more than its length deserves, also not one made to be slow. */
static void
test_long_text (void)
{
  static const char *const pieces[] = {
    "Straße ",
    "https://",
    "https://a-",
    "@a",
    "@a@",
    "((",
    "https://a.de/(",
    "h",
    "👩‍👩‍👧",
    "a\u0301\u0301",
  };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autofree char *text = repeat (pieces[i], 1024 * 1024);
      double seconds;

      g_test_timer_start ();
      g_assert_cmpuint (og_text_count (text, OG_COUNT_MASTODON, 23), >, 0);
      seconds = g_test_timer_elapsed ();
      g_test_message ("%s: %.2f s", pieces[i], seconds);
      g_assert_cmpfloat (seconds, <, 30);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/text-count/graphemes", test_graphemes);
  g_test_add_func ("/rules/text-count/characters", test_characters);
  g_test_add_func ("/rules/text-count/spaces-around", test_spaces_around);
  g_test_add_func ("/rules/text-count/emoji", test_emoji);
  g_test_add_func ("/rules/text-count/links", test_links);
  g_test_add_func ("/rules/text-count/no-links", test_no_links);
  g_test_add_func ("/rules/text-count/mentions", test_mentions);
  g_test_add_func ("/rules/text-count/invalid-text", test_invalid_text);
  g_test_add_func ("/rules/text-count/long-text", test_long_text);
  return g_test_run ();
}
