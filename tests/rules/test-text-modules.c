/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-text-modules.h"

#include <string.h>

#include "og-municipality-file.h"
#include "og-post-templates.h"
#include "og-readability.h"
#include "og-search-words.h"
#include "og-text-hints.h"

#define NOW G_GINT64_CONSTANT (1795507200) /* Tuesday, 24 November 2026, 9:00 in Berlin */
#define DAY 740000

static OgOffice *
make_office (const char *language,
             OgForm      form)
{
  OgOffice *office = og_office_new ();

  g_object_set (office, "name", "Gemeinde Musterbach", "phone", "07121 123-0", "website",
                "https://www.musterbach.de", "email", "rathaus@musterbach.de", "street",
                "Hauptstraße 1", "postcode", "72770", "town", "Musterbach", "language", language,
                "form", form, NULL);
  og_office_add_period (office, 1, 8 * 60, 12 * 60);
  return office;
}

/* (transfer full) (nullable) */
static OgTextModule *
find (OgOffice   *office,
      const char *key)
{
  return og_text_modules_find (office, key, NOW);
}

static void
assert_is_one (OgTextModule *module,
               GHashTable   *keys)
{
  g_assert_cmpstr (module->title, !=, "");
  g_assert_cmpstr (module->text, !=, "");
  g_assert_null (strpbrk (module->text, "{}|"));
  g_assert_null (strpbrk (module->title, "{}|[]"));
  /* A fact that nobody asked about. */
  g_assert_null (strstr (module->text, "…"));
  g_assert_null (module->approved_by);
  g_assert_true (g_hash_table_add (keys, g_strdup (module->key)));
}

static void
test_all_categories (void)
{
  static const char *const languages[] = { "de", "en" };

  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    for (OgForm form = OG_FORM_SIE; form <= OG_FORM_DU; form++)
      {
        g_autoptr (OgOffice) office = make_office (languages[l], form);
        g_autoptr (GListModel) all = og_text_modules (office, NOW);
        g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
        guint categories = 0;
        int last = 0;

        g_assert_cmpuint (g_list_model_get_n_items (all), >=, 54 + 30);
        for (guint i = 0; i < g_list_model_get_n_items (all); i++)
          {
            g_autoptr (OgTextModule) module = g_list_model_get_item (all, i);

            assert_is_one (module, keys);
            categories |= 1u << module->category;
            g_assert_cmpint (module->category, >=, last);
            last = module->category;
          }
        g_assert_cmpuint (categories, ==, (1u << OG_N_MODULE_CATEGORIES) - 1);
      }
}

/* What the program asks of others it keeps itself: plain, and two or three of them fit into a reply. */
static void
test_plain (void)
{
  for (OgForm form = OG_FORM_SIE; form <= OG_FORM_DU; form++)
    {
      g_autoptr (OgOffice) office = make_office ("de", form);
      g_autoptr (GListModel) all = og_text_modules (office, NOW);

      for (guint i = 0; i < g_list_model_get_n_items (all); i++)
        {
          g_autoptr (OgTextModule) module = g_list_model_get_item (all, i);
          const OgReadability found = og_readability_of (module->text);
          g_autoptr (GArray) hints = og_text_hints (module->text, "de");

          if (found.longest > 20 || hints->len > 0 || g_utf8_strlen (module->text, -1) > 220)
            {
              g_test_message ("%s: longest %d, %ld characters: %s", module->key, found.longest,
                              g_utf8_strlen (module->text, -1), module->text);
              for (guint j = 0; j < hints->len; j++)
                {
                  const OgHint *hint = &g_array_index (hints, OgHint, j);

                  g_test_message ("%.*s", hint->end - hint->start, module->text + hint->start);
                }
              g_test_fail ();
            }
        }
    }
}

static void
test_forms (void)
{
  static const char *const texts[] = {
    ("Es tut uns leid, dass Sie sich ärgern. Wir gehen der Sache nach und antworten bis [Frist]."),
    ("Es tut uns leid, dass Ihr Euch ärgert. Wir gehen der Sache nach und antworten bis [Frist]."),
    ("Es tut uns leid, dass Du Dich ärgerst. Wir gehen der Sache nach und antworten bis [Frist]."),
  };

  for (OgForm form = OG_FORM_SIE; form <= OG_FORM_DU; form++)
    {
      g_autoptr (OgOffice) office = make_office ("de", form);
      g_autoptr (OgTextModule) complaint = find (office, "complaint");

      g_assert_cmpstr (complaint->text, ==, texts[form]);
      g_assert_cmpint (complaint->category, ==, OG_MODULE_COMPLAINT);
    }
}

/* An office of which nothing is known says nothing that is not so. */
static void
test_unknown_facts (void)
{
  g_autoptr (OgOffice) office = og_office_new ();
  g_autoptr (GListModel) all = og_text_modules (office, NOW);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (OgTextModule) module = g_list_model_get_item (all, i);

      g_assert_null (strstr (module->text, "…"));
      g_assert_null (strstr (module->text, ": ."));
      g_assert_false (g_str_has_suffix (module->text, " "));
      g_assert_true (module->category == OG_MODULE_GREETING || !g_str_has_suffix (module->text, ","));
    }
}

static void
assert_first (OgOffice   *office,
              const char *query,
              const char *key)
{
  g_autoptr (GListModel) all = og_text_modules (office, NOW);
  g_autoptr (GListModel) found = og_text_modules_found (all, query);
  g_autoptr (OgTextModule) first = g_list_model_get_item (found, 0);

  if (first == NULL || !g_str_equal (first->key, key))
    g_error ("“%s” leads to %s and not to %s", query, first != NULL ? first->key : "nothing", key);
}

static void
test_search (void)
{
  g_autoptr (OgOffice) office = make_office ("de", OG_FORM_SIE);
  g_autoptr (GListModel) all = og_text_modules (office, NOW);
  g_autoptr (GListModel) everything = og_text_modules_found (all, "");
  g_autoptr (GListModel) nothing = og_text_modules_found (all, "einhorn");

  g_assert_cmpuint (g_list_model_get_n_items (everything), ==, g_list_model_get_n_items (all));
  g_assert_cmpuint (g_list_model_get_n_items (nothing), ==, 0);
  assert_first (office, "straß", "not-us street-lamps");
  assert_first (office, "strassenl", "not-us street-lamps");
  assert_first (office, "ÖFFNUNG", "hours");
  assert_first (office, "oeffnung", "hours");
  assert_first (office, "offnung", "hours");
  assert_first (office, "muell", "not-us waste");
  assert_first (office, "Biotonne", "not-us waste");
  assert_first (office, "Kennzeichen", "not-us vehicles");
  assert_first (office, "wende sich", "not-us police");
  assert_first (office, "landesstr", "not-us state-road");
  assert_first (office, "  Erledigt ", "done");
}

static void
test_search_words (void)
{
  g_autofree char *words = og_search_words ("Die  Straße – in MÜNCHEN, “Café”; Poesie\xff!");
  g_autofree char *spelled = og_search_words ("strasse muenchen");
  g_autofree char *other = og_search_words ("Straße Köln");
  g_autofree char *empty = og_search_words (" … ");

  g_assert_true (og_search_words_fit (words, spelled));
  g_assert_false (og_search_words_fit (words, other));
  g_assert_true (og_search_words_fit (words, empty));
  g_assert_true (og_search_words_fit (words, "cafe"));
}

/* Own ones come before the given ones of their category, are approved, changed and taken out. */
static void
test_own (void)
{
  g_autoptr (OgOffice) office = make_office ("de", OG_FORM_SIE);
  g_autoptr (OgTextModule) begun = og_text_module_new ();
  g_autoptr (OgTextModule) second = og_text_module_new ();
  g_autoptr (OgTextModule) own = NULL;
  g_autoptr (OgTextModule) approved = NULL;
  g_autoptr (OgTextModule) changed = NULL;
  g_autoptr (OgTextModule) again = NULL;
  g_autoptr (OgTextModule) retired = NULL;

  g_object_set (begun, "key", "own-1", "title", "Freibad zu", "category", OG_MODULE_APPOINTMENT, "text",
                "Das Freibad ist bis [Tag] zu.", "keywords", "schwimmen", NULL);
  og_text_module_change (begun, office);
  g_object_set (second, "key", "own-2", "title", "Freibad auf", "text", "Das Freibad ist offen.", NULL);
  og_text_module_change (second, office);
  own = find (office, "own-1");
  g_assert_cmpstr (own->title, ==, "Freibad zu");
  g_assert_null (own->approved_by);
  assert_first (office, "schwimm", "own-1");

  og_text_module_approve (own, office, "Martina Vogel", DAY);
  approved = find (office, "own-1");
  g_assert_cmpstr (approved->approved_by, ==, "Martina Vogel");
  g_assert_cmpint (approved->approved, ==, DAY);

  /* Another title is the same wording, another text is not. */
  g_object_set (approved, "title", "Freibad geschlossen", NULL);
  og_text_module_change (approved, office);
  changed = find (office, "own-1");
  g_assert_cmpstr (changed->title, ==, "Freibad geschlossen");
  g_assert_nonnull (changed->approved_by);
  g_object_set (changed, "text", "Das Freibad macht am [Tag] wieder auf.", NULL);
  og_text_module_change (changed, office);
  again = find (office, "own-1");
  g_assert_null (again->approved_by);
  og_text_module_approve (again, office, "Martina Vogel", DAY + 1);
  og_text_module_approve (again, office, NULL, 0);
  g_clear_object (&again);
  again = find (office, "own-1");
  g_assert_null (again->approved_by);

  og_text_module_retire (again, office, TRUE);
  retired = find (office, "own-1");
  g_assert_true (retired->retired);
  assert_first (office, "freibad", "own-2");

  /* What has no words any more is gone. */
  g_object_set (second, "title", " ", "text", "", NULL);
  og_text_module_change (second, office);
  g_assert_null (find (office, "own-2"));
}

/* What was approved is a wording, not a key: another form of address has to be read again. */
static void
test_given_approved (void)
{
  g_autoptr (OgOffice) office = make_office ("de", OG_FORM_SIE);
  g_autoptr (OgTextModule) praise = find (office, "praise");
  g_autoptr (OgTextModule) waste = find (office, "not-us waste");
  g_autoptr (OgTextModule) reworded = NULL;
  g_autoptr (OgTextModule) reset = NULL;
  g_autoptr (OgTextModule) filled = NULL;

  og_text_module_approve (praise, office, "Martina Vogel", DAY);
  og_text_module_approve (waste, office, "Martina Vogel", DAY);
  g_object_set (praise, "text", "Wie schön!", NULL);
  og_text_module_change (praise, office);
  reworded = find (office, "praise");
  g_assert_cmpstr (reworded->text, ==, "Wie schön!");
  g_assert_cmpstr (reworded->title, ==, "Das freut uns");
  g_assert_null (reworded->approved_by);
  g_assert_true (og_text_module_is_reworded (reworded, office));
  og_text_module_reset (reworded, office);
  reset = find (office, "praise");
  g_assert_cmpstr (reset->text, !=, "Wie schön!");
  g_assert_cmpstr (reset->approved_by, ==, "Martina Vogel");
  g_assert_false (og_text_module_is_reworded (reset, office));

  /* A telephone number is no wording. */
  g_object_set (office, "phone", "07121 999", NULL);
  filled = find (office, "not-us waste");
  g_assert_nonnull (filled->approved_by);
  g_clear_object (&filled);
  g_object_set (office, "form", OG_FORM_DU, NULL);
  filled = find (office, "not-us waste");
  g_assert_null (filled->approved_by);
}

static char *
fill (OgOffice            *office,
      const char          *text,
      const OgModuleFacts *facts)
{
  g_autoptr (OgTextModule) module = og_text_module_new ();

  og_record_set_string (OG_RECORD (module), "text", text);
  return og_text_module_fill (module, office, facts);
}

static void
test_fill (void)
{
  g_autoptr (OgOffice) office = make_office ("de", OG_FORM_SIE);
  OgDuty *duty = og_office_get_duty (office, OG_DUTY_TECHNICAL);
  const OgModuleFacts facts = { "Renate Keller", "Jonas Wirth", NOW + 24 * 60 * 60, NOW };
  const OgModuleFacts nothing = { NULL, "Sabine Krämer", NOW - 1, NOW };
  g_autofree char *filled = NULL;
  g_autofree char *left = NULL;

  /* Not the name of a colleague, but the department. */
  g_object_set (duty, "person", "Jonas Wirth", "unit", "Bauamt", NULL);
  filled = fill (office, "[Name] [FRIST] [Fachbereich] [Gemeinde] [Telefon] [Ort]", &facts);
  left = fill (office, "[Name] [Frist] [Fachbereich]", &nothing);
  g_assert_cmpstr (filled, ==,
                   ("Renate Keller Mittwoch, 25. November, 9 Uhr Bauamt Gemeinde Musterbach "
                    "07121 123-0 [Ort]"));
  g_assert_cmpstr (left, ==, "[Name] [Frist] [Fachbereich]");
}

/* The town says nobody's advertisement, mentions nobody, and writes no gap that it does not see. */
static void
test_names (void)
{
  static const struct
  {
    const char *name;
    const char *said;
  } cases[] = {
    { "Renate Keller", "Renate Keller" },
    { "  Renate \n Keller\t", "Renate   Keller" },
    { "Renate \xf0\x9f\x8c\xbb", "Renate" },
    { "Jonas \xe2\x80\xae"
      "Brandt\xe2\x80\x8b",
      "Jonas Brandt" },
    { "O’Neill-Groß, Jr.", "O’Neill-Groß, Jr." },
    { "@gemeinde@example.social", NULL },
    { "www.kaufen.example/jetzt", NULL },
    { "#billig", NULL },
    { "[Frist]", NULL },
    { "<b>Fett</b>", NULL },
    { "", NULL },
    { "\xe2\x80\x8b", NULL },
    { "Z\xcc\x80\xcc\x80\xcc\x80", NULL },
    { "Ein Name der viel zu lang ist um ein Name zu sein", NULL },
    { "\xff\xfe", NULL },
    { NULL, NULL },
  };
  g_autoptr (OgOffice) office = make_office ("de", OG_FORM_SIE);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const OgModuleFacts facts = { .citizen = cases[i].name, .now = NOW };
      g_autofree char *filled = fill (office, "[Name]", &facts);

      g_assert_cmpstr (filled, ==, cases[i].said != NULL ? cases[i].said : "[Name]");
    }
}

/* As a file for the neighbouring town: own ones, wordings and who approved them. */
static void
test_file (void)
{
  g_autoptr (OgOffice) office = make_office ("de", OG_FORM_SIE);
  g_autoptr (OgTextModule) own = og_text_module_new ();
  g_autoptr (OgTextModule) praise = find (office, "praise");
  g_autoptr (OgTextModule) read = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autoptr (OgOffice) found = NULL;

  g_object_set (own, "key", "own-1", "title", "Freibad", "category", OG_MODULE_CLOSING, NULL);
  og_record_set_string (OG_RECORD (own), "text", "Zu\n[Tag]");
  og_text_module_change (own, office);
  og_text_module_approve (praise, office, "Martina Vogel", DAY);
  text = og_municipality_file_write (office);
  g_assert_nonnull (strstr (text, "category=closing"));
  found = og_municipality_file_read (text, strlen (text), &error);
  g_assert_no_error (error);
  read = find (found, "praise");
  g_assert_cmpstr (read->approved_by, ==, "Martina Vogel");
  g_clear_object (&read);
  read = find (found, "own-1");
  g_assert_cmpstr (read->text, ==, "Zu\n[Tag]");
  g_assert_cmpint (read->category, ==, OG_MODULE_CLOSING);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/text-modules/all-categories", test_all_categories);
  g_test_add_func ("/rules/text-modules/plain", test_plain);
  g_test_add_func ("/rules/text-modules/forms", test_forms);
  g_test_add_func ("/rules/text-modules/unknown-facts", test_unknown_facts);
  g_test_add_func ("/rules/text-modules/search", test_search);
  g_test_add_func ("/rules/text-modules/search-words", test_search_words);
  g_test_add_func ("/rules/text-modules/own", test_own);
  g_test_add_func ("/rules/text-modules/given-approved", test_given_approved);
  g_test_add_func ("/rules/text-modules/fill", test_fill);
  g_test_add_func ("/rules/text-modules/names", test_names);
  g_test_add_func ("/rules/text-modules/file", test_file);
  return g_test_run ();
}
