/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-fold.h"

static void
assert_fold (const char *text,
             const char *expected)
{
  g_autofree char *folded = og_fold (text);

  g_assert_cmpstr (folded, ==, expected);
}

static void
assert_query (const char *query,
              const char *expected)
{
  g_autofree char *match = og_fold_query (query);

  g_assert_cmpstr (match, ==, expected);
}

static void
test_words (void)
{
  assert_fold ("", "");
  assert_fold (" \n!? ", "");
  assert_fold ("Die Straße", "die strasse");
  assert_fold ("STRAẞE", "strasse");
  assert_fold ("Müll-Abfuhr", "muell mull abfuhr");
  assert_fold ("Fußgänger", "fussgaenger gaenger fussganger ganger");
  assert_fold ("ÄÖÜ", "aeoeue aou");
  assert_fold ("André Škoda", "andre skoda");
  assert_fold ("Tempo 30, §3", "tempo 30 3");
  assert_fold ("Ладесойле", "ладесоиле");
  assert_fold ("🚧 Bagger 🚧", "bagger");
}

/* What looks the same is the same: u with dots in one character, or in two. */
static void
test_decomposed (void)
{
  assert_fold ("Mu\xcc\x88ll", "muell mull");
  assert_fold ("e\xcc\x81", "e");
}

static void
test_broken_text (void)
{
  g_autofree char *folded = og_fold ("M\xfcll \xff rot");

  g_assert_true (g_utf8_validate (folded, -1, NULL));
  g_assert_nonnull (strstr (folded, "rot"));
  assert_fold ("⑴", "⑴");
}

static void
test_query (void)
{
  assert_query ("", NULL);
  assert_query ("  \" * ( ", NULL);
  assert_query ("Müll", "\"muell\"*");
  assert_query ("müll straße", "\"muell\"* AND \"strasse\"*");
  assert_query ("a OR b", "\"a\"* AND \"or\"* AND \"b\"*");
  assert_query ("text:x NEAR(", "\"text\"* AND \"x\"* AND \"near\"*");
}

static void
test_query_is_bounded (void)
{
  g_autoptr (GString) query = g_string_new (NULL);
  g_autofree char *match = NULL;
  g_auto (GStrv) parts = NULL;

  for (int i = 0; i < 1000; i++)
    g_string_append (query, "wort ");
  match = og_fold_query (query->str);
  parts = g_strsplit (match, " AND ", -1);
  g_assert_cmpuint (g_strv_length (parts), ==, 16);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/fold/words", test_words);
  g_test_add_func ("/store/fold/decomposed", test_decomposed);
  g_test_add_func ("/store/fold/broken-text", test_broken_text);
  g_test_add_func ("/store/fold/query", test_query);
  g_test_add_func ("/store/fold/query-is-bounded", test_query_is_bounded);
  return g_test_run ();
}
