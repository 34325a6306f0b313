/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-moderation.h"

#include <string.h>

#define NOW G_GINT64_CONSTANT (1795593600)

static OgOffice *
make_office (OgForm      form,
             const char *language)
{
  OgOffice *office = og_office_new ();

  g_object_set (office, "name", "Gemeinde Musterbach", "form", form, "language", language, "phone",
                "07654 3210", NULL);
  return office;
}

static OgMeasure *
make_measure (OgMeasureKind kind)
{
  OgMeasure *measure = og_measure_new ();

  g_object_set (measure, "kind", kind, "rule-number", 2, "version", 3, "clause",
                "Bleiben Sie sachlich.", "reason", "Der Beitrag beleidigt eine Mitarbeiterin",
                "file-number", "2026/0004", NULL);
  return measure;
}

static void
test_notice (void)
{
  g_autoptr (OgOffice) office = make_office (OG_FORM_SIE, "de");
  g_autoptr (OgOffice) young = make_office (OG_FORM_DU, "de");
  g_autoptr (OgMeasure) block = make_measure (OG_MEASURE_BLOCK);
  g_autoptr (OgMeasure) notice = make_measure (OG_MEASURE_NOTICE);
  g_autofree char *formal = og_moderation_dup_notice (office, block, "Respektvoller Umgang", NOW);
  g_autofree char *informal = NULL;

  g_assert_cmpstr (formal, ==,
                   "Ihr Beitrag verstößt gegen Regel 2 unserer Netiquette („Respektvoller Umgang“),"
                   " Fassung 3. Wir sperren Ihr Konto deshalb auf unserer Seite. Begründung: Der Beitrag"
                   " beleidigt eine Mitarbeiterin. Sie können eine Überprüfung verlangen:"
                   " telefonisch unter 07654 3210. Aktenzeichen 2026/0004.");
  g_object_set (notice, "reason", "", "file-number", "", NULL);
  og_record_set_string (OG_RECORD (young), "phone", NULL);
  informal = og_moderation_dup_notice (young, notice, NULL, NOW);
  g_assert_cmpstr (informal, ==,
                   "Bitte beachte Regel 2 unserer Netiquette, Fassung 3. Du kannst eine Überprüfung"
                   " verlangen.");
}

/* Every step has words in both languages, sound ones, and what cannot be undone says so. */
static void
test_words (void)
{
  const char *const langs[] = { "de", "en" };

  for (guint i = 0; i < G_N_ELEMENTS (langs); i++)
    for (int kind = 0; kind < OG_N_MEASURES; kind++)
      {
        g_autoptr (OgOffice) office = make_office (OG_FORM_IHR, langs[i]);
        g_autoptr (OgMeasure) measure = make_measure ((OgMeasureKind) kind);
        g_autofree char *effect = og_moderation_dup_effect ("anything", (OgMeasureKind) kind, langs[i]);
        g_autofree char *by_hand = og_moderation_dup_by_hand (NULL, (OgMeasureKind) kind, langs[i]);
        g_autofree char *caution = og_moderation_dup_caution ((OgMeasureKind) kind, langs[i]);
        g_autofree char *notice = og_moderation_dup_notice (office, measure, "Ton", NOW);

        g_assert_cmpstr (effect, !=, "");
        g_assert_cmpstr (by_hand, !=, "");
        g_assert_cmpint (caution != NULL, ==, kind == OG_MEASURE_DELETE || kind == OG_MEASURE_BLOCK);
        g_assert_nonnull (strstr (notice, "2026/0004"));
        g_assert_null (strpbrk (notice, "[]{}|"));
        g_assert_null (strstr (notice, "…"));
      }
}

static void
test_words_of_network (void)
{
  g_autofree char *there = og_moderation_dup_by_hand ("mastodon", OG_MEASURE_HIDE, "de");
  g_autofree char *elsewhere = og_moderation_dup_by_hand ("facebook", OG_MEASURE_HIDE, "de");

  g_assert_nonnull (strstr (there, "Mastodon"));
  g_assert_null (strstr (elsewhere, "Mastodon"));
}

static void
test_lack (void)
{
  g_autoptr (OgMeasure) block = make_measure (OG_MEASURE_BLOCK);
  g_autoptr (OgMeasure) notice = make_measure (OG_MEASURE_NOTICE);
  g_autoptr (OgMeasure) empty = og_measure_new ();

  g_assert_cmpint (og_moderation_check (block), ==, OG_LACK_CAUTION);
  g_object_set (block, "caution", NOW, NULL);
  g_assert_cmpint (og_moderation_check (block), ==, OG_LACK_NOTHING);
  g_object_set (block, "reason", " \n", NULL);
  g_assert_cmpint (og_moderation_check (block), ==, OG_LACK_REASON);
  g_assert_cmpint (og_moderation_check (notice), ==, OG_LACK_NOTICE);
  g_object_set (empty, "kind", OG_MEASURE_HIDE, NULL);
  g_assert_cmpint (og_moderation_check (empty), ==, OG_LACK_RULE | OG_LACK_REASON);
}

/* The usual ladder: notice from the first on, hide and delete from the second, block from the third. */
static void
test_ladder (void)
{
  g_autoptr (OgOffice) office = make_office (OG_FORM_SIE, "de");

  g_assert_cmpint (og_moderation_propose_kind (office, 5), ==, OG_MEASURE_NOTICE);
  og_ladder_complete (office);
  g_assert_cmpint (og_moderation_propose_kind (office, 0), ==, OG_MEASURE_NOTICE);
  g_assert_cmpint (og_moderation_propose_kind (office, 1), ==, OG_MEASURE_HIDE);
  g_assert_cmpint (og_moderation_propose_kind (office, 2), ==, OG_MEASURE_BLOCK);
  g_assert_cmpint (og_moderation_propose_kind (office, G_MAXUINT - 1), ==, OG_MEASURE_BLOCK);
}

static void
test_bits (void)
{
  const guint kinds = 1u << OG_MEASURE_REPORT | 1u << OG_MEASURE_BLOCK;

  g_assert_true (og_moderation_has (kinds, OG_MEASURE_BLOCK));
  g_assert_false (og_moderation_has (kinds, OG_MEASURE_DELETE));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/moderation/notice", test_notice);
  g_test_add_func ("/rules/moderation/words", test_words);
  g_test_add_func ("/rules/moderation/words-of-network", test_words_of_network);
  g_test_add_func ("/rules/moderation/lack", test_lack);
  g_test_add_func ("/rules/moderation/ladder", test_ladder);
  g_test_add_func ("/rules/moderation/bits", test_bits);
  return g_test_run ();
}
