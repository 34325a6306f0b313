/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-html.h"

#include <malloc.h>
#include <pango/pango.h>

#include "og-fiber-test.h"

static void
check (const char *html,
       const char *text,
       const char *markup)
{
  g_autofree char *got_text = NULL;
  g_autofree char *got_markup = NULL;

  og_html_to_text (html, &got_text, &got_markup);
  if (text != NULL)
    g_assert_cmpstr (got_text, ==, text);
  if (markup != NULL)
    g_assert_cmpstr (got_markup, ==, markup);
}

/* Pango knows no links; GtkLabel takes them out before Pango sees the rest. */
static void
assert_valid_markup (const char *markup)
{
  g_autoptr (GRegex) links = g_regex_new ("<a href=\"[^\"<>]*\">|</a>", 0, 0, NULL);
  g_autofree char *without = g_regex_replace_literal (links, markup, -1, 0, "", 0, NULL);
  g_autofree char *whole = g_strconcat ("<markup>", markup, "</markup>", NULL);
  g_autoptr (GMarkupParseContext) context = NULL;
  g_autoptr (GError) error = NULL;
  const GMarkupParser parser = { 0 };

  g_assert_true (g_utf8_validate (markup, -1, NULL));
  pango_parse_markup (without, -1, 0, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  /* And with them it is well-formed. */
  context = g_markup_parse_context_new (&parser, 0, NULL, NULL);
  g_markup_parse_context_parse (context, whole, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
}

static void
survives (const char *html)
{
  g_autofree char *text = NULL;
  g_autofree char *markup = NULL;

  og_html_to_text (html, &text, &markup);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  assert_valid_markup (markup);
  g_assert_null (strstr (markup, "javascript:"));
  g_assert_null (strstr (markup, "data:"));
  g_assert_null (strstr (markup, "file:"));
  g_assert_null (strstr (markup, "<script"));
}

static void
test_form (void)
{
  check ("<p>Die <b>Brücke</b> ist <em>zu</em>.</p><p>Wie lange?</p>",
         "Die Brücke ist zu.\n\nWie lange?",
         "Die <b>Brücke</b> ist <i>zu</i>.\n\nWie lange?");
  check ("eins<br>zwei<br/><br><br><br>drei", "eins\nzwei\n\ndrei", NULL);
  check ("<p>a &amp; b &lt; c</p>", "a & b < c", "a &amp; b &lt; c");
  check ("  viel \n\t Platz  ", "viel Platz", "viel Platz");
  check ("<ul><li>eins</li><li>zwei</li></ul><p>danach</p>", "• eins\n• zwei\n\ndanach", NULL);
  check ("<ol><li>eins</li><li>zwei<ul><li>tief</li></ul></li><li>drei</li></ol>",
         "1. eins\n2. zwei\n  • tief\n3. drei", NULL);
  check ("<blockquote><p>Zitat</p><p>weiter</p></blockquote><p>Antwort</p>",
         "> Zitat\n\n> weiter\n\nAntwort", NULL);
  check ("<b>fett <i>und schräg</b> nur schräg</i>", "fett und schräg nur schräg", NULL);
  check ("<code>x</code>", "x", "<tt>x</tt>");
  check ("", "", "");
  check (NULL, "", "");
  check ("nur Text", "nur Text", "nur Text");
  check ("<img src=x alt=\":hallo:\"> Welt", ":hallo: Welt", NULL);
}

static void
test_mastodon (void)
{
  check ("<p><span class=\"h-card\" translate=\"no\"><a href=\"https://gemeinde.example/@amt\" "
         "class=\"u-url mention\">@<span>amt</span></a></span> wann öffnet "
         "<a href=\"https://gemeinde.example/tags/freibad\" class=\"mention hashtag\" rel=\"tag\">"
         "#<span>freibad</span></a>?</p>",
         "@amt wann öffnet #freibad?",
         "<a href=\"https://gemeinde.example/@amt\">@amt</a> wann öffnet "
         "<a href=\"https://gemeinde.example/tags/freibad\">#freibad</a>?");
  check ("<p>Siehe <a href=\"https://www.gemeinde.example/buergerbuero/termine\">"
         "<span class=\"invisible\">https://www.</span>"
         "<span class=\"ellipsis\">gemeinde.example/buerger</span>"
         "<span class=\"invisible\">buero/termine</span></a> dazu</p>",
         "Siehe https://www.gemeinde.example/buergerbuero/termine dazu",
         "Siehe <a href=\"https://www.gemeinde.example/buergerbuero/termine\">"
         "gemeinde.example/buerger…</a> dazu");
  /* Outside of a link nothing is hidden. */
  check ("<p>a <span class=\"invisible\">b</span></p>", "a b", "a b");
}

static void
test_links (void)
{
  check ("<a href=\"https://a.example/?x=1&amp;y='2'\">da</a>", "da",
         "<a href=\"https://a.example/?x=1&amp;y=&apos;2&apos;\">da</a>");
  check ("<a href=\"MAILTO:amt@gemeinde.example\">Post</a>", "Post",
         "<a href=\"mailto:amt@gemeinde.example\">Post</a>");
  check ("<a href=\"javascript:alert(1)\">x</a>", "x", "x");
  check ("<a href=\" java\nscript:alert(1)\">x</a>", "x", "x");
  check ("<a href=\"data:text/html,x\">x</a>", "x", "x");
  check ("<a href=\"file:///etc/passwd\">x</a>", "x", "x");
  check ("<a href=\"//host/path\">x</a>", "x", "x");
  check ("<a href=\"https:///path\">x</a>", "x", "x");
  check ("<a href=\"https://x.example;y\">x</a>", "x", "x");
  check ("<a href=\"mailto://x.example;y\">x</a>", "x", "x");
  check ("<a href=\"https://bank.example@elsewhere.example/\">x</a>", "x", "x");
  check ("<a>x</a>", "x", "x");
  check ("<a href=\"https://a.example\"><b>f</b>n</a>", "fn",
         "<a href=\"https://a.example\"><b>f</b>n</a>");
}

static void
test_hidden (void)
{
  check ("vor<script>alert('x')</script><style>p{}</style>nach", "vornach", "vornach");
  check ("<iframe src=\"https://x.example\">drin</iframe>da", "da", NULL);
  check ("<!-- nicht -->da", "da", NULL);
  check ("<svg><script>x</script><text>y</text></svg>da", "da", NULL);
}

static void
test_characters (void)
{
  check ("a\xe2\x80\xae"
         "b\xe2\x81\xa6"
         "c\xe2\x80\x8b"
         "d\xef\xbb\xbf"
         "e",
         "abcde", "abcde");
  check ("a\x01\x07\x1b[31m\xc2\x85z", "a[31mz", NULL);
  check ("Müll\xff\xfe!", NULL, NULL);
  /* An emoji of several parts stays whole. */
  check ("👨‍👩‍👧 ❤️", "👨‍👩‍👧 ❤️", NULL);
}

/* In a fiber, whose stack is small: that is where messages are read. */
static DexFuture *
test_hostile_fiber (gpointer data)
{
  static const char *const pieces[] = {
    "<b>",
    "<div>",
    "<blockquote>",
    "<ul><li>",
    "<a href=https://x.example>",
    "</p>",
    "<p>",
    "<",
    "&",
    "&#x202e;",
    "&#0;",
    "&#xffffffff;",
    "<![CDATA[",
    "<!--",
    "<b",
    "<a href=\"",
    "\xcc\x81",
    "\xff",
    "&amp;lt;",
    "<br>",
    "<table><tr><td>",
    "<script>",
    "</b></i></a>",
    "<i><b></i>",
    "<a href='javascript:x'>",
    "<ol><li>x",
    "\xf0\x9f",
    "<span class=\"invisible\">x",
  };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) html = g_string_new ("vorn ");
      g_autoptr (GTimer) timer = g_timer_new ();

      for (guint n = 0; n < 100000; n++)
        g_string_append (html, pieces[i]);
      g_string_append (html, " hinten");
      survives (html->str);
      g_test_message ("piece %u: %.3f s", i, g_timer_elapsed (timer, NULL));
      g_assert_cmpfloat (g_timer_elapsed (timer, NULL), <, 20.0);
    }
  return dex_future_new_true ();
}

static void
test_marks (void)
{
  g_autoptr (GString) html = g_string_new ("a");
  g_autofree char *text = NULL;
  g_autofree char *markup = NULL;

  for (guint n = 0; n < 100000; n++)
    g_string_append (html, "\xcc\x81");
  g_string_append (html, "b");
  og_html_to_text (html->str, &text, &markup);
  g_assert_cmpint (g_utf8_strlen (text, -1), ==, 10);
  g_assert_true (g_str_has_suffix (text, "b"));
}

static void
test_size (void)
{
  g_autofree char *html = g_strnfill (4 * 1024 * 1024, 'x');
  g_autofree char *text = NULL;
  g_autofree char *markup = NULL;

  og_html_to_text (html, &text, &markup);
  g_assert_cmpuint (strlen (text), ==, 1024 * 1024);
}

/* A long address in a link is not repeated for every change of style within it. */
static void
test_no_blow_up (void)
{
  g_autofree char *path = g_strnfill (2000, 'p');
  g_autoptr (GString) html = g_string_new (NULL);
  g_autofree char *text = NULL;
  g_autofree char *markup = NULL;

  g_string_append_printf (html, "<a href=\"https://x.example/%s\">", path);
  for (guint n = 0; n < 50000; n++)
    g_string_append (html, "<b>x</b>y");
  og_html_to_text (html->str, &text, &markup);
  g_assert_cmpuint (strlen (markup), <, 2 * html->len);
  assert_valid_markup (markup);
}

/* Random cuts and mixtures; the seed is printed by g_test. */
static void
test_random (void)
{
  static const char *const pieces[] = {
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<i>",
    "</i>",
    "<a href=\"https://x.example/\">",
    "</a>",
    "<ul>",
    "</ul>",
    "<ol>",
    "<li>",
    "</li>",
    "<blockquote>",
    "</blockquote>",
    "<br>",
    "<code>",
    "</code>",
    "text ",
    "&lt;",
    "\"",
    "'",
    "&",
    "<",
    ">",
    "\xc3",
    "ä",
    "\xe2\x80\xae",
    "<span class=invisible>",
    "</span>",
    "<span class=ellipsis>",
    "<img alt=\"<b>\">",
    "<script>",
    "</script>",
    "\n",
  };

  for (guint round = 0; round < 3000; round++)
    {
      g_autoptr (GString) html = g_string_new (NULL);
      int n = g_test_rand_int_range (1, 60);

      for (int i = 0; i < n; i++)
        g_string_append (html, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      survives (html->str);
    }
}

static void
test_clean (void)
{
  g_autofree char *name = og_text_clean ("  Grün \n <b>e.V.</b> \xe2\x80\xae"
                                         "x\xff ");
  g_autofree char *none = og_text_clean (NULL);

  g_assert_cmpstr (name, ==, "Grün <b>e.V.</b> x\xef\xbf\xbd");
  g_assert_cmpstr (none, ==, "");
}

int
main (int    argc,
      char **argv)
{
  /* meson lets the C library fill freed memory. Beside a large freed block every growing of a small
   * one fills the large one anew, which takes a minute and says nothing about our speed. */
  mallopt (M_PERTURB, 0);
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  g_test_add_func ("/base/html/form", test_form);
  g_test_add_func ("/base/html/mastodon", test_mastodon);
  g_test_add_func ("/base/html/links", test_links);
  g_test_add_func ("/base/html/hidden", test_hidden);
  g_test_add_func ("/base/html/characters", test_characters);
  og_test_add_fiber ("/base/html/hostile", test_hostile_fiber);
  g_test_add_func ("/base/html/marks", test_marks);
  g_test_add_func ("/base/html/size", test_size);
  g_test_add_func ("/base/html/no-blow-up", test_no_blow_up);
  g_test_add_func ("/base/html/random", test_random);
  g_test_add_func ("/base/html/clean", test_clean);
  return g_test_run ();
}
