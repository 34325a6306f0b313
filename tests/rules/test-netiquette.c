/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-full-office.h"

#include <string.h>

/* Numbers follow order and ticks; what the clerk leaves out has none. */
static void
test_numbers (void)
{
  g_autoptr (OgOffice) office = make_office ("de", OG_FORM_SIE);
  g_autoptr (OgNetiquette) before = og_netiquette_new (office, 0, today ());
  g_autoptr (OgNetiquette) after = NULL;
  g_autoptr (OgRule) topic = g_object_ref (find_rule (office, "topic"));
  const OgNumberedRule *rule;
  guint place = 0;

  g_assert_cmpuint (before->rules->len, >=, 24);
  rule = g_ptr_array_index (before->rules, 0);
  g_assert_cmpint (rule->number, ==, 1);
  g_assert_cmpstr (rule->id, ==, "tone");
  g_assert_cmpstr (rule->subject, ==, "Respektvoller Umgang");

  g_object_set (find_rule (office, "tone"), "chosen", FALSE, NULL);
  g_assert_true (g_list_store_find (office->rules, topic, &place));
  g_list_store_remove (office->rules, place);
  g_list_store_insert (office->rules, 0, topic);
  after = og_netiquette_new (office, 0, today ());
  g_assert_cmpuint (after->rules->len, ==, before->rules->len - 1);
  for (guint i = 0; i < after->rules->len; i++)
    {
      rule = g_ptr_array_index (after->rules, i);
      g_assert_cmpint (rule->number, ==, (int) i + 1);
      g_assert_cmpstr (rule->id, !=, "tone");
    }
  rule = g_ptr_array_index (after->rules, 0);
  g_assert_cmpstr (rule->id, ==, "topic");
}

/* A poster says the same rules by the same numbers, in short. */
static void
test_shorten (void)
{
  g_autoptr (OgOffice) office = make_office ("de", OG_FORM_DU);
  g_autoptr (OgNetiquette) full = NULL;
  g_autoptr (OgNetiquette) brief = NULL;

  g_object_set (find_rule (office, "tone"), "brief", "Seid nett.", NULL);
  full = og_netiquette_new (office, 3, today ());
  brief = og_netiquette_shorten (full);
  g_assert_cmpuint (brief->rules->len, ==, full->rules->len);
  g_assert_cmpstr (brief->outro, ==, full->outro);
  g_assert_cmpint (brief->version, ==, 3);
  for (guint i = 0; i < full->rules->len; i++)
    {
      const OgNumberedRule *before = g_ptr_array_index (full->rules, i);
      const OgNumberedRule *after = g_ptr_array_index (brief->rules, i);

      g_assert_cmpint (after->number, ==, before->number);
      g_assert_cmpstr (after->subject, ==, before->subject);
      g_assert_cmpstr (after->text, ==, before->brief);
      if (g_str_equal (before->id, "tone"))
        g_assert_cmpstr (after->text, ==, "Seid nett.");
    }
}

/* What the catalogue has learned since stands at its place, and is not chosen by itself. */
static void
test_complete_rules (void)
{
  g_autoptr (OgOffice) office = make_office ("de", OG_FORM_SIE);
  g_autoptr (OgOffice) again = og_office_copy (office);
  const guint n_clauses = og_netiquette_catalogue ("de")->len;
  guint place = 0, topic_place = 0;

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (office->rules)), ==, n_clauses);
  og_netiquette_complete_rules (again);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (again->rules)), ==, n_clauses);

  g_assert_true (g_list_store_find (again->rules, find_rule (again, "insult"), &place));
  g_list_store_remove (again->rules, place);
  og_netiquette_complete_rules (again);
  g_assert_true (g_list_store_find (again->rules, find_rule (again, "insult"), &place));
  g_assert_true (g_list_store_find (again->rules, find_rule (again, "topic"), &topic_place));
  g_assert_cmpuint (place, ==, topic_place + 1);
  g_assert_false (find_rule (again, "insult")->chosen);
}

static void
test_own_rules (void)
{
  g_autoptr (OgOffice) office = make_office ("de", OG_FORM_DU);
  g_autoptr (OgRule) first = og_netiquette_add_own_rule (office);
  g_autoptr (OgRule) second = og_netiquette_add_own_rule (office);
  g_autoptr (OgNetiquette) netiquette = NULL;
  const OgNumberedRule *last;

  g_assert_cmpstr (first->clause, ==, "own-1");
  g_assert_cmpstr (second->clause, ==, "own-2");
  g_assert_true (second->chosen);
  g_object_set (second, "subject", "Hunde", "text",
                "Hundebilder zeigst Du bitte nur freitags. Katzenbilder auch. [sic] {phone}", NULL);

  /* The first has no words, and so no number. */
  netiquette = og_netiquette_new (office, 0, today ());
  last = g_ptr_array_index (netiquette->rules, netiquette->rules->len - 1);
  g_assert_cmpstr (last->id, ==, "own-2");
  g_assert_cmpint (last->number, ==, (int) netiquette->rules->len);
  g_assert_cmpstr (last->brief, ==, "Hundebilder zeigst Du bitte nur freitags.");
  /* No sound template: as it was typed. */
  g_assert_true (g_str_has_suffix (last->text, "[sic] {phone}"));
}

/* Own wording of a clause replaces that of the catalogue, and may name facts. */
static void
test_own_wording (void)
{
  g_autoptr (OgOffice) office = make_office ("de", OG_FORM_DU);
  OgRule *rule = find_rule (office, "tone");
  g_autofree char *text = NULL;
  g_autofree char *unknown = NULL;
  g_autofree char *brief = NULL;

  g_object_set (rule, "text", " [Rufen Sie|Ruft|Ruf] an: {phone} ", NULL);
  text = og_netiquette_dup_text (office, rule, today ());
  g_assert_cmpstr (text, ==, "Ruf an: 07000 1234");
  brief = og_netiquette_dup_brief (office, rule, today ());
  g_assert_true (g_str_has_prefix (brief, "Bleib freundlich"));

  g_object_set (rule, "text", "{phone} {kein-solches}", NULL);
  unknown = og_netiquette_dup_text (office, rule, today ());
  g_assert_cmpstr (unknown, ==, "{phone} {kein-solches}");
}

static OgRulesVersion *
make_version (OgNetiquette *netiquette)
{
  OgRulesVersion *version = og_rules_version_new ();
  g_autofree char *content = og_netiquette_freeze (netiquette);

  g_object_set (version, "id", G_GINT64_CONSTANT (3), "created", today (), "content",
                content, NULL);
  return version;
}

static void
test_freeze (void)
{
  g_autoptr (OgOffice) office = make_office ("de", OG_FORM_IHR);
  g_autoptr (OgRule) own = og_netiquette_add_own_rule (office);
  g_autoptr (OgNetiquette) netiquette = NULL;
  g_autoptr (OgNetiquette) changed = NULL;
  g_autoptr (OgNetiquette) thawed = NULL;
  g_autoptr (OgRulesVersion) version = NULL;

  g_object_set (own, "subject", "a=b;[c]", "text", "eins\n\n\tzwei \\n \"drei\"\n# vier", NULL);
  netiquette = og_netiquette_new (office, 0, today ());
  version = make_version (netiquette);
  thawed = og_netiquette_thaw (version);
  g_assert_nonnull (thawed);
  g_assert_true (og_netiquette_equal (netiquette, thawed));
  g_assert_cmpint (thawed->version, ==, 3);
  g_assert_cmpint (thawed->since, ==, version->created);
  g_assert_cmpstr (thawed->outro, ==, "Fassung 3 vom 23. November 2026");
  g_assert_cmpstr (netiquette->outro, ==, "Entwurf, noch nicht in Kraft");

  g_object_set (own, "text", "eins\n\nzwei", NULL);
  changed = og_netiquette_new (office, 0, today ());
  g_assert_false (og_netiquette_equal (changed, thawed));
  g_object_set (own, "chosen", FALSE, NULL);
  og_netiquette_unref (g_steal_pointer (&changed));
  changed = og_netiquette_new (office, 0, today ());
  g_assert_false (og_netiquette_equal (changed, thawed));
}

static void
assert_damaged (const char *content)
{
  g_autoptr (OgRulesVersion) version = og_rules_version_new ();

  g_object_set (version, "content", content, NULL);
  g_assert_null (og_netiquette_thaw (version));
}

/* A damaged file is refused, never half read. */
static void
test_thaw_damaged (void)
{
  g_autoptr (OgOffice) office = make_office ("de", OG_FORM_IHR);
  g_autoptr (OgNetiquette) netiquette = og_netiquette_new (office, 0, today ());
  g_autofree char *content = og_netiquette_freeze (netiquette);
  g_autofree char *large = g_strnfill (2 * 1024 * 1024, 'a');
  const gsize length = strlen (content);

  assert_damaged (NULL);
  assert_damaged ("");
  assert_damaged ("nothing of the kind");
  assert_damaged (large);
  assert_damaged ("[netiquette]\nformat=1\nlanguage=de\nzone=UTC\ntitle=a\nintro=b\nrules=-1\n");
  assert_damaged ("[netiquette]\nformat=1\nlanguage=de\nzone=UTC\ntitle=a\nintro=b\nrules=99999\n");
  assert_damaged ("[netiquette]\nformat=2\nlanguage=de\nzone=UTC\ntitle=a\nintro=b\nrules=0\n");
  assert_damaged ("[netiquette]\nformat=1\nlanguage=de\nzone=UTC\ntitle=a\xff\nintro=b\nrules=0\n");
  /* Cut off anywhere but within the last text. */
  for (gsize cut = 0; cut + 600 < length; cut += 997)
    {
      g_autofree char *start = g_strndup (content, cut);

      assert_damaged (start);
    }
}

static void
test_ladder (void)
{
  g_autoptr (OgOffice) office = make_office ("de", OG_FORM_SIE);
  g_autoptr (OgMeasureStep) first =
    g_list_model_get_item (G_LIST_MODEL (office->measures), OG_MEASURE_NOTICE);
  g_autoptr (OgMeasureStep) last =
    g_list_model_get_item (G_LIST_MODEL (office->measures), OG_MEASURE_BLOCK);
  g_autofree char *own = NULL;
  g_autofree char *rule = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (office->measures)), ==, OG_N_MEASURES);
  og_ladder_complete (office);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (office->measures)), ==, OG_N_MEASURES);
  g_assert_cmpint (last->kind, ==, OG_MEASURE_BLOCK);
  g_assert_cmpint (last->after, >, first->after);

  /* Own words are no template, not even one that would ask for itself. */
  g_object_set (first, "text", "Wir sagen {ladder} [a|b|c].", NULL);
  own = og_ladder_dup_text (office, first);
  g_assert_cmpstr (own, ==, "Wir sagen {ladder} [a|b|c].");
  g_object_set (last, "chosen", FALSE, NULL);
  rule = og_netiquette_dup_text (office, find_rule (office, "ladder"), today ());
  g_assert_nonnull (strstr (rule, "Wir sagen {ladder} [a|b|c]. Reicht das nicht"));
  g_assert_null (strstr (rule, "sperren"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/netiquette/numbers", test_numbers);
  g_test_add_func ("/netiquette/shorten", test_shorten);
  g_test_add_func ("/netiquette/complete-rules", test_complete_rules);
  g_test_add_func ("/netiquette/own-rules", test_own_rules);
  g_test_add_func ("/netiquette/own-wording", test_own_wording);
  g_test_add_func ("/netiquette/freeze", test_freeze);
  g_test_add_func ("/netiquette/thaw-damaged", test_thaw_damaged);
  g_test_add_func ("/netiquette/ladder", test_ladder);

  return g_test_run ();
}
