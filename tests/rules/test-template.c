/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-channel.h"
#include "og-concern.h"
#include "og-local-time.h"
#include "og-template.h"

/* "there" is there; "text" has signs that mean something in a template; all else is not there. */
static char *
fact (const char *name,
      gpointer    data)
{
  int *asked = data;

  if (asked != NULL)
    (*asked)++;
  if (g_str_equal (name, "there"))
    return g_strdup ("da");
  if (g_str_equal (name, "text"))
    return g_strdup ("{there} [a|b|c] {?x} }");
  return NULL;
}

static void
assert_expands (const char *text,
                OgForm      form,
                const char *expected)
{
  g_autofree char *found = og_template_expand (text, form, fact, NULL, NULL);

  g_assert_true (og_template_is_sound (text));
  g_assert_cmpstr (found, ==, expected);
}

static void
test_choices (void)
{
  assert_expands ("[Sie|Ihr|Du]", OG_FORM_SIE, "Sie");
  assert_expands ("[Sie|Ihr|Du]", OG_FORM_IHR, "Ihr");
  assert_expands ("[Sie|Ihr|Du]", OG_FORM_DU, "Du");
  assert_expands ("Bitte bleib[en Sie|t|] sachlich.", OG_FORM_SIE, "Bitte bleiben Sie sachlich.");
  assert_expands ("Bitte bleib[en Sie|t|] sachlich.", OG_FORM_IHR, "Bitte bleibt sachlich.");
  assert_expands ("Bitte bleib[en Sie|t|] sachlich.", OG_FORM_DU, "Bitte bleib sachlich.");
  assert_expands ("[a||]", OG_FORM_IHR, "");
  assert_expands ("[Größe|Maß|Öl]", OG_FORM_DU, "Öl");
  /* What a damaged database may hold. */
  assert_expands ("[Sie|Ihr|Du]", (OgForm) 7, "Sie");
}

static void
test_sections (void)
{
  assert_expands ("a{?there} b {there}{/there} c", OG_FORM_SIE, "a b da c");
  assert_expands ("a{?gone} b {gone}{/gone} c", OG_FORM_SIE, "a c");
  assert_expands ("{!there}a{/there}{!gone}b{/gone}", OG_FORM_SIE, "b");
}

static void
test_nesting (void)
{
  assert_expands ("{?there}1{?gone}2{/gone}{!gone}3{?there}4{/there}{/gone}{/there}", OG_FORM_SIE,
                  "134");
  assert_expands ("{?there}1{?there}2{/there}3{/there}4", OG_FORM_SIE, "1234");
  assert_expands ("{?there}[Sie|Ihr|Du]{/there}", OG_FORM_IHR, "Ihr");
  assert_expands ("[a {?there}{there}{/there}|b {?gone}x{/gone}|c {there}]", OG_FORM_SIE, "a da");
  assert_expands ("[a {?there}{there}{/there}|b {?gone}x{/gone}|c {there}]", OG_FORM_IHR, "b ");
  assert_expands ("[a {?there}{there}{/there}|b {?gone}x{/gone}|c {there}]", OG_FORM_DU, "c da");
}

static void
test_literals (void)
{
  assert_expands ("{[}a{]} {|} {{}b{}}", OG_FORM_SIE, "[a] | {b}");
  assert_expands ("[{[}1{]}|{|}|{{}there{}}]", OG_FORM_SIE, "[1]");
  assert_expands ("[{[}1{]}|{|}|{{}there{}}]", OG_FORM_IHR, "|");
  assert_expands ("[{[}1{]}|{|}|{{}there{}}]", OG_FORM_DU, "{there}");
  assert_expands ("a | b", OG_FORM_SIE, "a | b");
}

/* A citizen's or clerk's words cannot smuggle a template in. */
static void
test_facts_are_words (void)
{
  assert_expands ("<{text}>", OG_FORM_SIE, "<{there} [a|b|c] {?x} }>");
  assert_expands ("[{text}|b|c]", OG_FORM_SIE, "{there} [a|b|c] {?x} }");
}

static void
test_missing (void)
{
  g_autoptr (GPtrArray) missing = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *found =
    og_template_expand ("{gone}, {there}, {gone}, {?gone}{gone}{/gone}{else}[{a}|{b}|{c}]",
                        OG_FORM_IHR, fact, NULL, missing);

  g_assert_cmpstr (found, ==, "…, da, …, ……");
  g_assert_cmpuint (missing->len, ==, 3);
  g_assert_cmpstr (g_ptr_array_index (missing, 0), ==, "gone");
  g_assert_cmpstr (g_ptr_array_index (missing, 1), ==, "else");
  g_assert_cmpstr (g_ptr_array_index (missing, 2), ==, "b");
}

/* Nothing is asked for in what is left out. */
static void
test_skipped (void)
{
  int asked = 0;
  g_autofree char *found = og_template_expand ("{?gone}{there}{there}{/gone}[a|{there}|{there}]",
                                               OG_FORM_SIE, fact, &asked, NULL);

  g_assert_cmpstr (found, ==, "a");
  g_assert_cmpint (asked, ==, 1);
}

static void
test_unsound (void)
{
  static const char *const texts[] = {
    "[a|b]",
    "[a|b|c|d]",
    "[a|b|c",
    "[a",
    "[",
    "a]",
    "[a|[b|c|d]|e]",
    "[a|{?x}[b|c|d]{/x}|e]",
    "{",
    "}",
    "{}",
    "{a b}",
    "{a",
    "{?a}b",
    "{!a}b",
    "b{/a}",
    "{?a}b{/c}",
    "{?a}{?b}{/a}{/b}",
    "{?a[x|y|z]{/a}",
    "[{?a}|{/a}|c]",
    "[a|b{?x}|c]{/x}",
    "{?}",
    "{/}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *found = og_template_expand (texts[i], OG_FORM_SIE, fact, NULL, NULL);

      g_test_message ("%s", texts[i]);
      g_assert_false (og_template_is_sound (texts[i]));
      g_assert_cmpstr (found, ==, texts[i]);
    }
}

/* Whatever a person types or a file brings: never a crash, never out of memory. */
static void
test_hostile (void)
{
  g_autoptr (GString) deep = g_string_new (NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (int i = 0; i < 100000; i++)
    g_string_append (deep, "{?a}");
  g_assert_false (og_template_is_sound (deep->str));

  for (int round = 0; round < 20000; round++)
    {
      static const char signs[] = "[]|{}?!/aß";
      g_autofree char *found = NULL;
      char text[24];

      for (gsize i = 0; i < sizeof text - 1; i++)
        text[i] = signs[g_rand_int_range (rand, 0, sizeof signs)];
      text[sizeof text - 1] = '\0';
      found = og_template_expand (text, OG_FORM_DU, fact, NULL, NULL);
      g_assert_nonnull (found);
    }
}

static OgOffice *
make_office (void)
{
  OgOffice *office = og_office_new ();

  g_object_set (office, "name", "Gemeinde Musterbach", "street", "Am Markt 1", "postcode", "12345",
                "town", "Musterbach", "phone", "07000 1234", "email", "rathaus@musterbach.example",
                "website", "https://www.musterbach.example", "promise", 1, "promise-unit",
                OG_PROMISE_DAYS, NULL);
  og_record_set_string (OG_RECORD (og_office_get_week (office, OG_HOURS_OPENING)), "week",
                        "Mo-Th 08:00-12:00; Th 14:00-18:00");
  return office;
}

static void
assert_fact (OgOffice   *office,
             const char *name,
             const char *expected)
{
  g_autoptr (GListStore) channels = g_list_store_new (OG_TYPE_CHANNEL);
  g_autoptr (OgChannel) channel = og_channel_new ();
  OgOfficeFacts facts = { .office = office, .version = 3, .channels = G_LIST_MODEL (channels) };
  g_autofree char *found = NULL;

  g_assert_true (og_local_time_to_unix ("2026-11-23T00:30", "Europe/Berlin", &facts.now));
  g_assert_true (og_local_time_to_unix ("2026-11-01T08:00", "Europe/Berlin", &facts.since));
  og_record_set_string (OG_RECORD (channel), "handle", "@rathaus@example.social");
  g_list_store_append (channels, channel);

  found = og_office_fact (name, &facts);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_office_facts (void)
{
  g_autoptr (OgOffice) office = make_office ();
  g_autoptr (OgPromise) promise = og_promise_new ();
  OgDuty *duty = og_office_get_duty (office, OG_DUTY_EDITORIAL);

  assert_fact (office, "name", "Gemeinde Musterbach");
  assert_fact (office, "address", "Am Markt 1, 12345 Musterbach");
  assert_fact (office, "contact",
               "telefonisch unter 07000 1234, per E-Mail an rathaus@musterbach.example oder vor Ort "
               "(Am Markt 1, 12345 Musterbach)");
  assert_fact (office, "hours", "Montag bis Mittwoch 8–12 Uhr, Donnerstag 8–12 und 14–18 Uhr");
  assert_fact (office, "apart", NULL);
  assert_fact (office, "promise", "innerhalb eines Arbeitstages");
  assert_fact (office, "promises", NULL);
  assert_fact (office, "editor", NULL);
  assert_fact (office, "date", "23. November 2026");
  assert_fact (office, "since", "1. November 2026");
  assert_fact (office, "version", "3");
  assert_fact (office, "channels", "@rathaus@example.social");
  assert_fact (office, "imprint", NULL);
  assert_fact (office, "no-such-fact", NULL);
  g_assert_false (og_office_fact_is_known ("no-such-fact"));
  g_assert_true (og_office_fact_is_known ("hours"));

  g_object_set (promise, "kind", OG_CONCERN_COMPLAINT, "amount", 3, "unit", OG_PROMISE_DAYS, NULL);
  g_list_store_append (office->promises, promise);
  g_object_set (duty, "person", "Anna Keller", "unit", "Hauptamt", NULL);
  assert_fact (office, "promises", "auf Beschwerden innerhalb von 3 Arbeitstagen");
  assert_fact (office, "editor", "Anna Keller (Hauptamt)");

  g_object_set (office, "phone", "", "email", NULL, "street", NULL, NULL);
  assert_fact (office, "contact", "über https://www.musterbach.example");
  g_object_set (office, "website", NULL, NULL);
  assert_fact (office, "contact", NULL);
}

static void
test_names (void)
{
  static const char *const names[][2] = {
    { "Gemeinde Musterbach", "der Gemeinde Musterbach" },
    { "Stadt Musterstadt", "der Stadt Musterstadt" },
    { "Markt Musterbach", "des Marktes Musterbach" },
    { "Amt Musterland", "des Amtes Musterland" },
    { "Große Kreisstadt Musterstadt", "der Großen Kreisstadt Musterstadt" },
    { "Musterbach", "von Musterbach" },
    { "Neustadt am Muster", "von Neustadt am Muster" },
    { "", NULL },
  };
  g_autoptr (OgOffice) office = og_office_new ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_object_set (office, "name", names[i][0], NULL);
      assert_fact (office, "of-name", names[i][1]);
    }
  g_object_set (office, "name", "Markt Musterbach", "language", "en", NULL);
  assert_fact (office, "of-name", "of Markt Musterbach");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/template/choices", test_choices);
  g_test_add_func ("/template/sections", test_sections);
  g_test_add_func ("/template/nesting", test_nesting);
  g_test_add_func ("/template/literals", test_literals);
  g_test_add_func ("/template/facts-are-words", test_facts_are_words);
  g_test_add_func ("/template/missing", test_missing);
  g_test_add_func ("/template/skipped", test_skipped);
  g_test_add_func ("/template/unsound", test_unsound);
  g_test_add_func ("/template/hostile", test_hostile);
  g_test_add_func ("/template/office-facts", test_office_facts);
  g_test_add_func ("/template/names", test_names);

  return g_test_run ();
}
