/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-full-office.h"
#include "og-rules-data.h"
#include "og-template.h"

#include <string.h>

#define MAX_BRIEF 160

/* Calls check for every text that people read, as it is in the data. */
static void
for_each_template (void (*check) (const char *where, const char *lang, const char *text))
{
  static const char *const files[] = { "netiquette.ini", "measures.ini", "statements.ini" };
  static const char *const keys_of_texts[] = {
    "title",
    "intro",
    "outro",
    "subject",
    "brief",
    "text",
  };

  for (guint f = 0; f < G_N_ELEMENTS (files); f++)
    {
      GKeyFile *keys = og_rules_data_keys (files[f]);
      g_auto (GStrv) groups = g_key_file_get_groups (keys, NULL);

      for (guint g = 0; groups[g] != NULL; g++)
        for (guint k = 0; k < G_N_ELEMENTS (keys_of_texts); k++)
          for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
            {
              g_autofree char *where = NULL;
              g_autofree char *text = NULL;

              if (!g_key_file_has_key (keys, groups[g], keys_of_texts[k], NULL))
                continue;
              where = g_strdup_printf ("%s/%s/%s/%s", files[f], groups[g], keys_of_texts[k],
                                       languages[l]);
              text = og_rules_data_string (keys, groups[g], keys_of_texts[k], languages[l]);
              check (where, languages[l], text);
            }
    }
}

static void
check_sound (const char *where,
             const char *lang,
             const char *text)
{
  if (!og_template_is_sound (text))
    g_error ("%s: %s", where, text);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  /* English has one form of address. */
  if (g_str_equal (lang, "en"))
    g_assert_null (strchr (text, '['));
}

static void
test_sound (void)
{
  for_each_template (check_sound);
}

/* Straight quotes, double spaces, signs of a template, what is missing, hyphens for dashes. */
static void
assert_clean (const char *where,
              const char *lang,
              const char *text)
{
  static const char *const never[] = {
    "\"",
    "'",
    "  ",
    "[",
    "]",
    "{",
    "}",
    "|",
    "…",
    " .",
    " ,",
    " :",
    "..",
    ",,",
    " - ",
    "TMG",
    "( ",
    " )",
    "!",
  };

  g_assert_cmpstr (text, !=, "");
  for (guint i = 0; i < G_N_ELEMENTS (never); i++)
    if (strstr (text, never[i]) != NULL)
      g_error ("%s has “%s”: %s", where, never[i], text);
  g_assert_false (g_ascii_isspace (text[0]));
  g_assert_false (g_ascii_isspace (text[strlen (text) - 1]));
  if (g_str_equal (lang, "de"))
    {
      g_assert_null (strstr (text, "’"));
      g_assert_null (strstr (text, "”"));
      g_assert_cmpint (g_strstr_len (text, -1, "„") != NULL, ==,
                       g_strstr_len (text, -1, "“") != NULL);
    }
}

/* A text of several sentences begins with a capital and ends with a full stop. */
static void
assert_sentences (const char *text)
{
  g_assert_true (g_unichar_isupper (g_utf8_get_char (text)));
  g_assert_true (g_str_has_suffix (text, "."));
}

static void
check_rules (OgOffice *office)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (office->rules)); i++)
    {
      g_autoptr (OgRule) rule = g_list_model_get_item (G_LIST_MODEL (office->rules), i);
      g_autofree char *subject = og_netiquette_dup_subject (office, rule, today ());
      g_autofree char *brief = og_netiquette_dup_brief (office, rule, today ());
      g_autofree char *text = og_netiquette_dup_text (office, rule, today ());

      assert_clean (rule->clause, office->language, subject);
      assert_clean (rule->clause, office->language, brief);
      assert_clean (rule->clause, office->language, text);
      assert_sentences (text);
      g_assert_false (g_str_has_suffix (subject, "."));
      g_assert_null (strchr (brief, '\n'));
      g_assert_cmpint (g_utf8_strlen (brief, -1), <=, MAX_BRIEF);
      g_assert_cmpint (g_utf8_strlen (text, -1), >, g_utf8_strlen (brief, -1) / 2);
    }
}

static void
check_general (OgOffice *office)
{
  g_autoptr (OgNetiquette) netiquette = og_netiquette_new (office, 3, today ());

  assert_clean ("title", office->language, netiquette->title);
  assert_clean ("intro", office->language, netiquette->intro);
  assert_clean ("outro", office->language, netiquette->outro);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (office->measures)); i++)
    {
      g_autoptr (OgMeasureStep) step = g_list_model_get_item (G_LIST_MODEL (office->measures), i);
      g_autofree char *text = og_ladder_dup_text (office, step);

      assert_clean ("measure", office->language, text);
      assert_sentences (text);
    }
}

/* With all facts, in every language and form, no sign of a template is left. */
static void
test_complete_office (void)
{
  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    for (guint f = 0; f < G_N_ELEMENTS (forms); f++)
      {
        g_autoptr (OgOffice) office = make_office (languages[l], forms[f]);

        check_rules (office);
        check_general (office);
      }
}

/* Nothing is missing either where nothing is known yet: the texts do without. */
static void
test_empty_office (void)
{
  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    for (guint f = 0; f < G_N_ELEMENTS (forms); f++)
      {
        g_autoptr (OgOffice) office = og_office_new ();

        g_object_set (office, "language", languages[l], "form", forms[f], NULL);
        og_netiquette_complete_rules (office);
        check_rules (office);
        check_general (office);
      }
}

/* One of two things known, in every combination. */
static void
test_partial_office (void)
{
  static const char *const fields[] = {
    "phone",
    "email",
    "website",
    "street",
    "imprint-url",
    "privacy-url",
    "name",
  };

  for (guint bits = 0; bits < 1u << G_N_ELEMENTS (fields); bits++)
    {
      g_autoptr (OgOffice) office = make_office (languages[bits % 2], forms[bits % 3]);

      for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
        if ((bits & (1u << i)) != 0)
          g_object_set (office, fields[i], i == 6 ? "" : NULL, NULL);
      if (bits % 5 == 0)
        g_object_set (office, "promise", 0, NULL);
      check_rules (office);
    }
}

/* The three forms of address differ where they must, and never mix. */
static void
assert_form (OgOffice   *office,
             OgForm      form,
             const char *text)
{
  static const char *const of_sie[] = { "n Sie ", " Ihnen", " Ihrem ", NULL };
  static const char *const of_ihr[] = { " Euch", " Eure", " Euer", " Ihr ", NULL };
  static const char *const of_du[] = { " Du ", " Dich", " Dir ", " Dein", NULL };
  const char *const *const others[3][2] = {
    { of_ihr, of_du },
    { of_sie, of_du },
    { of_sie, of_ihr },
  };

  for (int i = 0; i < 2; i++)
    for (guint w = 0; others[form][i][w] != NULL; w++)
      if (strstr (text, others[form][i][w]) != NULL)
        g_error ("form %d says “%s”: %s", form, others[form][i][w], text);
}

static void
test_forms (void)
{
  guint different = 0;

  for (guint f = 0; f < G_N_ELEMENTS (forms); f++)
    {
      g_autoptr (OgOffice) office = make_office ("de", forms[f]);
      g_autoptr (OgOffice) formal = make_office ("de", OG_FORM_SIE);

      for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (office->rules)); i++)
        {
          g_autoptr (OgRule) rule = g_list_model_get_item (G_LIST_MODEL (office->rules), i);
          g_autofree char *brief = og_netiquette_dup_brief (office, rule, today ());
          g_autofree char *text = og_netiquette_dup_text (office, rule, today ());
          g_autofree char *in_formal = og_netiquette_dup_text (formal, rule, today ());

          assert_form (office, forms[f], brief);
          assert_form (office, forms[f], text);
          different += !g_str_equal (text, in_formal);
        }
    }
  g_assert_cmpuint (different, >, 20);
}

/* What issue and towns ask for: each topic has its clause, in a form that stays. */
static void
test_topics (void)
{
  static const char *const topics[] = {
    "tone",
    "criticism",
    "topic",
    "insult",
    "discrimination",
    "threats",
    "offences",
    "youth",
    "false-claims",
    "synthetic",
    "spam",
    "advertising",
    "notices",
    "parties",
    "religion",
    "neutrality",
    "elections",
    "private-data",
    "third-parties",
    "accusations",
    "pictures",
    "quotations",
    "comments",
    "personal-matters",
    "no-applications",
    "emergencies",
    "defects",
    "attendance",
    "response",
    "automatic",
    "language",
    "accessibility",
    "names",
    "links",
    "reports",
    "ladder",
    "serious",
    "review",
    "record",
    "closing",
    "no-claim",
    "network-terms",
    "reuse",
    "press",
    "alternatives",
    "imprint",
    "version",
    "purpose",
    "scope",
    "address",
    "real-names",
    "one-way",
    "elsewhere",
    "follow-ups",
  };

  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      GPtrArray *catalogue = og_netiquette_catalogue (languages[l]);
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
        {
          const OgClause *clause = og_netiquette_find_clause (topics[i], languages[l]);

          g_assert_nonnull (clause);
        }
      for (guint i = 0; i < catalogue->len; i++)
        {
          const OgClause *clause = g_ptr_array_index (catalogue, i);

          g_assert_true (g_hash_table_add (seen, (gpointer) clause->id));
          g_assert_false (g_str_has_prefix (clause->id, "own-"));
        }
    }
  g_assert_null (og_netiquette_find_clause ("own-1", "de"));
}

static void
test_statements (void)
{
  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    for (guint f = 0; f < G_N_ELEMENTS (forms); f++)
      {
        g_autoptr (OgOffice) office = make_office (languages[l], forms[f]);
        g_autoptr (OgOffice) empty = og_office_new ();
        GListModel *statements = G_LIST_MODEL (office->statements);

        og_statements_complete (office);
        og_statements_complete (empty);
        g_assert_cmpuint (g_list_model_get_n_items (statements), >=, 5);
        for (guint i = 0; i < g_list_model_get_n_items (statements); i++)
          {
            g_autoptr (OgStatement) full = g_list_model_get_item (statements, i);
            g_autoptr (OgStatement) bare =
              g_list_model_get_item (G_LIST_MODEL (empty->statements), i);

            assert_clean (full->title, languages[l], full->title);
            assert_clean (full->title, languages[l], full->text);
            assert_clean (full->title, "de", bare->text);
            assert_sentences (full->text);
            assert_sentences (bare->text);
            if (l == 0)
              assert_form (office, forms[f], full->text);
            /* Short enough for a post. */
            g_assert_cmpint (g_utf8_strlen (full->text, -1), <=, 500);
          }
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/netiquette-texts/sound", test_sound);
  g_test_add_func ("/netiquette-texts/complete-office", test_complete_office);
  g_test_add_func ("/netiquette-texts/empty-office", test_empty_office);
  g_test_add_func ("/netiquette-texts/partial-office", test_partial_office);
  g_test_add_func ("/netiquette-texts/forms", test_forms);
  g_test_add_func ("/netiquette-texts/topics", test_topics);
  g_test_add_func ("/netiquette-texts/statements", test_statements);

  return g_test_run ();
}
