/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-link-markup.h"

#include <pango/pango.h>

static void
assert_markup (const char *text,
               const char *expected)
{
  g_autofree char *markup = og_link_markup (text);

  g_assert_cmpstr (markup, ==, expected);
}

static void
test_addresses_become_links (void)
{
  assert_markup ("", "");
  assert_markup ("Öffnungszeiten", "Öffnungszeiten");
  assert_markup ("https://a.example/b", "<a href=\"https://a.example/b\">https://a.example/b</a>");
  assert_markup ("Siehe http://a.example, bitte.",
                 "Siehe <a href=\"http://a.example\">http://a.example</a>, bitte.");
  assert_markup ("(https://a.example/?x=1&y=2)!",
                 "(<a href=\"https://a.example/?x=1&amp;y=2\">https://a.example/?x=1&amp;y=2</a>)!");
}

static void
test_what_is_no_address (void)
{
  assert_markup ("https:// und http://.", "https:// und http://.");
  assert_markup ("ftp://a.example hatte", "ftp://a.example hatte");
  assert_markup ("javascript:alert(1)", "javascript:alert(1)");
}

/* Whatever is typed, the label shows exactly that text. */
static void
test_nothing_breaks_out (void)
{
  static const char *const texts[] = {
    "<b>fett</b> & mehr",
    "https://a.example/\"onclick=\"x",
    "https://a.example/<span>",
    "https://a.example/'&lt;",
    "https://ä.example/ö😀 http://b.example",
    "hhttps://a.example",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *markup = og_link_markup (texts[i]);
      g_autofree char *without_links = NULL;
      g_autofree char *plain = NULL;
      g_autoptr (GRegex) tags = g_regex_new ("</?a[^>]*>", 0, 0, NULL);
      g_autoptr (GError) error = NULL;

      without_links = g_regex_replace_literal (tags, markup, -1, 0, "", 0, &error);
      g_assert_no_error (error);
      g_assert_true (pango_parse_markup (without_links, -1, 0, NULL, &plain, NULL, &error));
      g_assert_no_error (error);
      g_assert_cmpstr (plain, ==, texts[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/link-markup/addresses-become-links", test_addresses_become_links);
  g_test_add_func ("/rules/link-markup/what-is-no-address", test_what_is_no_address);
  g_test_add_func ("/rules/link-markup/nothing-breaks-out", test_nothing_breaks_out);
  return g_test_run ();
}
