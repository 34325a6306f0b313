/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-post-templates.h"

#include <string.h>

#include "og-error.h"
#include "og-readability.h"
#include "og-text-hints.h"

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

static void
test_all_kinds (void)
{
  static const char *const languages[] = { "de", "en" };

  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    for (OgForm form = OG_FORM_SIE; form <= OG_FORM_DU; form++)
      {
        g_autoptr (OgOffice) office = make_office (languages[l], form);
        g_autoptr (GListModel) all = og_post_templates (office);
        guint kinds = 0;

        g_assert_cmpuint (g_list_model_get_n_items (all), ==, 13);
        for (guint i = 0; i < g_list_model_get_n_items (all); i++)
          {
            g_autoptr (OgPostTemplate) one = g_list_model_get_item (all, i);
            int start, end;

            kinds |= 1u << one->kind;
            g_assert_cmpstr (one->name, !=, "");
            g_assert_true (og_post_template_find_gap (one->text, 0, &start, &end));
            g_assert_null (strpbrk (one->text, "{}|"));
            g_assert_null (strstr (one->text, "…"));
            g_assert_cmpint (one->poll != NULL, ==, one->kind == OG_POST_POLL);
          }
        /* Every kind but “other”. */
        g_assert_cmpuint (kinds, ==, (1u << OG_N_POST_KINDS) - 2);
      }
}

/* What the program asks of others it keeps itself: plain, short, no office words, and for Mastodon. */
static void
test_plain (void)
{
  for (OgForm form = OG_FORM_SIE; form <= OG_FORM_DU; form++)
    {
      g_autoptr (OgOffice) office = make_office ("de", form);
      g_autoptr (GListModel) all = og_post_templates (office);

      for (guint i = 0; i < g_list_model_get_n_items (all); i++)
        {
          g_autoptr (OgPostTemplate) one = g_list_model_get_item (all, i);
          const OgReadability found = og_readability_of (one->text);
          g_autoptr (GArray) hints = og_text_hints (one->text, "de");

          if (found.lix >= 40 || found.longest > 20 || hints->len > 0 ||
              g_utf8_strlen (one->text, -1) > 450)
            {
              g_test_message ("%s: LIX %.1f, longest %d, hints %u, %ld characters", one->name,
                              found.lix, found.longest, hints->len, g_utf8_strlen (one->text, -1));
              for (guint j = 0; j < hints->len; j++)
                {
                  const OgHint *hint = &g_array_index (hints, OgHint, j);

                  g_test_message ("%.*s", hint->end - hint->start, one->text + hint->start);
                }
              g_test_fail ();
            }
        }
    }
}

static void
test_forms (void)
{
  static const char *const words[] = { "Bitte fahren Sie", "Bitte fahrt", "Bitte fahr über" };

  for (OgForm form = OG_FORM_SIE; form <= OG_FORM_DU; form++)
    {
      g_autoptr (OgOffice) office = make_office ("de", form);
      g_autoptr (GListModel) all = og_post_templates (office);
      g_autoptr (OgPostTemplate) closure = g_list_model_get_item (all, 0);

      g_assert_cmpint (closure->kind, ==, OG_POST_CLOSURE);
      g_assert_nonnull (strstr (closure->text, words[form]));
      g_assert_nonnull (strstr (closure->text, "07121 123-0"));
    }
}

/* What the office has not said is left out, and no gap that nobody can fill. */
static void
test_unknown_facts (void)
{
  g_autoptr (OgOffice) office = og_office_new ();
  g_autoptr (GListModel) all = og_post_templates (office);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (OgPostTemplate) one = g_list_model_get_item (all, i);

      g_assert_null (strstr (one->text, "…"));
      g_assert_null (strstr (one->text, "Fragen?"));
    }
}

static void
test_own_first (void)
{
  g_autoptr (OgOffice) office = make_office ("de", OG_FORM_SIE);
  g_autoptr (OgPostTemplate) own = og_post_template_new ();
  g_autoptr (GListModel) all = NULL;
  g_autoptr (OgPostTemplate) first = NULL;
  g_autofree char *filled = NULL;

  g_object_set (own, "name", "Freibad", "text",
                "Die [Gemeinde] sagt: [was]. [TELEFON], [e-mail], [Website], [Anschrift] [1] [a\nb] [",
                NULL);
  g_list_store_append (office->templates, own);
  all = og_post_templates (office);
  g_assert_cmpuint (g_list_model_get_n_items (all), ==, 14);
  first = g_list_model_get_item (all, 0);
  g_assert_true (first == own);
  filled = og_post_template_fill (first, office);
  g_assert_cmpstr (filled, ==,
                   "Die Gemeinde Musterbach sagt: [was]. 07121 123-0, rathaus@musterbach.de, "
                   "https://www.musterbach.de, Hauptstraße 1, 72770 Musterbach [1] [a\nb] [");
}

/* A fact is not looked through for gaps, and one that is not known stays a gap. */
static void
test_fill_once (void)
{
  g_autoptr (OgOffice) office = make_office ("de", OG_FORM_SIE);
  g_autoptr (OgPostTemplate) own = og_post_template_new ();
  g_autofree char *filled = NULL;

  g_object_set (office, "name", "[Telefon]", "email", NULL, NULL);
  g_object_set (own, "text", "[Gemeinde] [E-Mail]", NULL);
  filled = og_post_template_fill (own, office);
  g_assert_cmpstr (filled, ==, "[Telefon] [E-Mail]");
}

static void
test_gaps (void)
{
  static const struct
  {
    const char *text;
    int from, start, end;
  } cases[] = {
    { "Die [Straße] ist zu", 0, 4, 13 },
    { "Die [Straße] ist zu", 5, -1, -1 },
    { "[a] [b]", 1, 4, 7 },
    { "[[a]", 0, 1, 4 },
    { "[…]", 0, 0, 5 },
    { "[]", 0, -1, -1 },
    { "[ ] [12] [", 0, -1, -1 },
    { "", 0, -1, -1 },
    { "[a\nb]", 0, -1, -1 },
    { "a] [b]", 0, 3, 6 },
    { "[Update] Sperrung der [Straße]", 0, 22, 31 },
    { "[update ] [KORREKTUR], Leitung [m/w/d] [Sic]", 0, -1, -1 },
    { "[Update der Lage]", 0, 0, 17 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int start = -1, end = -1;

      g_assert_cmpint (og_post_template_find_gap (cases[i].text, cases[i].from, &start, &end), ==,
                       cases[i].start >= 0);
      g_assert_cmpint (start, ==, cases[i].start);
      g_assert_cmpint (end, ==, cases[i].end);
    }
}

static void
test_known_gaps (void)
{
  g_autoptr (OgOffice) office = make_office ("de", OG_FORM_DU);
  g_autoptr (OgPostTemplate) own = og_post_template_new ();

  g_assert_true (og_post_templates_have_gap (office, "Straße"));
  g_assert_true (og_post_templates_have_gap (office, "STRAßE"));
  g_assert_true (og_post_templates_have_gap (office, "nächster Schritt")); /* of a follow-up */
  g_assert_true (og_post_templates_have_gap (office, "ja oder nein"));
  /* Choices of the built-in texts are none, nor words of the text. */
  g_assert_false (og_post_templates_have_gap (office, "Rufen Sie uns an"));
  g_assert_false (og_post_templates_have_gap (office, "Grund: "));
  g_assert_false (og_post_templates_have_gap (office, ""));
  g_assert_false (og_post_templates_have_gap (office, "Becken"));

  g_object_set (own, "name", "Freibad", "text", "Das [Becken] ist zu.", "poll", "[Tag A]\nMontag", NULL);
  g_list_store_append (office->templates, own);
  g_assert_true (og_post_templates_have_gap (office, "becken"));
  g_assert_true (og_post_templates_have_gap (office, "tag a"));
  g_assert_false (og_post_templates_have_gap (office, "Tag B"));
}

static void
test_follow_up (void)
{
  g_autoptr (OgOffice) office = make_office ("de", OG_FORM_IHR);
  g_autoptr (OgPost) post = og_post_new ();
  g_autofree char *closure = NULL;
  g_autofree char *unnamed = NULL;
  g_autofree char *hours = NULL;

  g_object_set (post, "kind", OG_POST_CLOSURE, "text", "Ab Montag ist die Hauptstraße zu. Weg da!", NULL);
  closure = og_post_follow_up (post, office);
  g_assert_cmpstr (closure, ==,
                   ("Wieder frei: Hauptstraße. Die Arbeiten sind beendet. "
                    "Vielen Dank für Eure Geduld."));
  g_object_set (post, "text", "Hier ist zu.", NULL);
  unnamed = og_post_follow_up (post, office);
  g_assert_true (g_str_has_prefix (unnamed, "Wieder frei: [Straße]."));
  g_object_set (post, "kind", OG_POST_HOURS, NULL);
  hours = og_post_follow_up (post, office);
  g_assert_nonnull (strstr (hours, "für Euch da. Geöffnet: Montag 8–12 Uhr."));

  for (int kind = 0; kind < OG_N_POST_KINDS; kind++)
    {
      g_autofree char *text = NULL;

      g_object_set (post, "kind", kind, NULL);
      text = og_post_follow_up (post, office);
      g_assert_cmpint (text != NULL, ==,
                       kind == OG_POST_CLOSURE || kind == OG_POST_HOURS || kind == OG_POST_WARNING ||
                         kind == OG_POST_QUESTION || kind == OG_POST_POLL);
    }
}

static void
test_file (void)
{
  g_autoptr (OgOffice) office = make_office ("de", OG_FORM_DU);
  g_autoptr (GListModel) all = og_post_templates (office);
  g_autofree char *text = og_post_templates_write (all);
  g_autofree char *marked = g_strconcat ("\xef\xbb\xbf", text, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GListStore) found = og_post_templates_read (marked, strlen (marked), &error);

  g_assert_no_error (error);
  g_assert_null (strstr (text, "[municipality]"));
  g_assert_null (strstr (text, "rathaus@"));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (found)), ==,
                    g_list_model_get_n_items (all));
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (OgPostTemplate) one = g_list_model_get_item (all, i);
      g_autoptr (OgPostTemplate) other = g_list_model_get_item (G_LIST_MODEL (found), i);

      g_assert_cmpstr (one->name, ==, other->name);
      g_assert_cmpstr (one->text, ==, other->text);
      g_assert_cmpstr (one->poll, ==, other->poll);
      g_assert_cmpint (one->kind, ==, other->kind);
      g_assert_cmpint (one->valid_days, ==, other->valid_days);
    }
}

static void
test_refused_files (void)
{
  static const char *const texts[] = {
    "",
    "[municipality]\nname=Gemeinde Musterbach\n",
    "[post_template 1]\nname=Freibad\n",
    "[post_template 1]\nname=Freibad\ntext= \\n \n",
    "[post_template 1]\ntext=Ohne Namen\n",
    "[post_template 1]\nname=Freibad\ntext=Zu\nkind=carnival\n",
    "nonsense",
    "\xff\xfe",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (og_post_templates_read (texts[i], strlen (texts[i]), &error));
      g_assert_error (error, OG_ERROR, OG_ERROR_INPUT);
    }
  {
    g_autoptr (GError) error = NULL;
    g_autofree char *large = g_strnfill (2 * 1024 * 1024, '\n');

    g_assert_null (og_post_templates_read (large, 2 * 1024 * 1024, &error));
    g_assert_error (error, OG_ERROR, OG_ERROR_INPUT);
    g_clear_error (&error);
    g_assert_null (og_post_templates_read ("[post_template 1]\0", 18, &error));
    g_assert_error (error, OG_ERROR, OG_ERROR_INPUT);
  }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/post-templates/all-kinds", test_all_kinds);
  g_test_add_func ("/rules/post-templates/plain", test_plain);
  g_test_add_func ("/rules/post-templates/forms", test_forms);
  g_test_add_func ("/rules/post-templates/unknown-facts", test_unknown_facts);
  g_test_add_func ("/rules/post-templates/own-first", test_own_first);
  g_test_add_func ("/rules/post-templates/fill-once", test_fill_once);
  g_test_add_func ("/rules/post-templates/gaps", test_gaps);
  g_test_add_func ("/rules/post-templates/known-gaps", test_known_gaps);
  g_test_add_func ("/rules/post-templates/follow-up", test_follow_up);
  g_test_add_func ("/rules/post-templates/file", test_file);
  g_test_add_func ("/rules/post-templates/refused-files", test_refused_files);
  return g_test_run ();
}
