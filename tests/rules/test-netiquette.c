/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-concern.h"
#include "og-local-time.h"
#include "og-netiquette.h"
#include "og-rules-data.h"
#include "og-template.h"

#include <string.h>

#define MAX_BRIEF 160

static const char *const languages[] = { "de", "en" };
static const OgForm forms[] = { OG_FORM_SIE, OG_FORM_IHR, OG_FORM_DU };

static gint64
at (const char *local)
{
  gint64 result = 0;

  g_assert_true (og_local_time_to_unix (local, "Europe/Berlin", &result));
  return result;
}

static gint64
today (void)
{
  return at ("2026-11-23T10:00");
}

/* An office that has answered everything. */
static OgOffice *
make_office (const char *lang,
             OgForm      form)
{
  OgOffice *office = og_office_new ();
  g_autoptr (OgPromise) promise = og_promise_new ();

  g_object_set (office, "name", "Gemeinde Musterbach", "street", "Am Markt 1", "postcode", "12345",
                "town", "Musterbach", "phone", "07000 1234", "email", "rathaus@musterbach.example",
                "website", "https://www.musterbach.example", "imprint-url",
                "https://www.musterbach.example/impressum", "privacy-url",
                "https://www.musterbach.example/datenschutz", "promise", 1, "promise-unit",
                OG_PROMISE_DAYS, "language", lang, "form", form, NULL);
  og_record_set_string (OG_RECORD (og_office_get_week (office, OG_HOURS_OPENING)), "week",
                        "Mo-We 08:00-12:00; Th 08:00-12:00,14:00-18:00; Fr 08:00-12:00");
  g_object_set (promise, "kind", OG_CONCERN_COMPLAINT, "amount", 3, "unit", OG_PROMISE_DAYS, NULL);
  g_list_store_append (office->promises, promise);
  og_record_set_string (OG_RECORD (og_office_get_duty (office, OG_DUTY_CONTENT)), "person",
                        "Anna Keller");
  og_ladder_complete (office);
  og_netiquette_complete_rules (office);
  return office;
}

static OgRule *
find_rule (OgOffice   *office,
           const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (office->rules)); i++)
    {
      g_autoptr (OgRule) rule = g_list_model_get_item (G_LIST_MODEL (office->rules), i);

      if (g_str_equal (rule->clause, id))
        return rule; /* the list keeps it */
    }
  g_assert_not_reached ();
}

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

  g_object_set (version, "id", G_GINT64_CONSTANT (3), "created", at ("2026-11-22T00:30"), "content",
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
  g_assert_cmpstr (thawed->outro, ==, "Fassung 3 vom 22. November 2026");
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

/* The parts put together again without their numbers. */
static char *
join_parts (GPtrArray *parts)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      const char *part = g_ptr_array_index (parts, i);
      g_autofree char *suffix = g_strdup_printf ("\n\n%u/%u", i + 1, parts->len);
      g_autofree char *plain = g_strdup (part);

      if (parts->len > 1)
        {
          g_assert_true (g_str_has_suffix (part, suffix));
          plain[strlen (plain) - strlen (suffix)] = '\0';
        }
      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", plain);
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

#define LINK "https://www.musterbach.example/rathaus/buergerservice/soziale-medien/netiquette"

static void
check_thread (OgNetiquette *netiquette,
              OgCountKind   count,
              int           limit)
{
  g_autoptr (GPtrArray) parts = og_netiquette_thread (netiquette, count, limit, 23, LINK);
  g_autofree char *joined = join_parts (parts);
  const char *last;

  g_test_message ("limit %d: %u parts", limit, parts->len);
  g_assert_cmpuint (parts->len, >, 0);
  for (guint i = 0; i < parts->len; i++)
    g_assert_cmpuint (og_text_count (g_ptr_array_index (parts, i), count, 23), <=, (guint) limit);
  g_assert_true (g_str_has_prefix (g_ptr_array_index (parts, 0), netiquette->title));
  last = g_ptr_array_index (parts, parts->len - 1);
  g_assert_nonnull (strstr (last, netiquette->outro));
  g_assert_nonnull (strstr (last, LINK));

  /* Every rule is there whole, in one part. */
  for (guint i = 0; i < netiquette->rules->len; i++)
    {
      const OgNumberedRule *rule = g_ptr_array_index (netiquette->rules, i);
      g_autofree char *text = g_strdup_printf ("%d. %s", rule->number, rule->brief);

      g_assert_nonnull (strstr (joined, text));
    }
}

static void
test_thread (void)
{
  static const int limits[] = { 300, 500, 1000, 5000 };

  for (guint f = 0; f < G_N_ELEMENTS (forms); f++)
    for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
      {
        g_autoptr (OgOffice) office = make_office (languages[i % 2], forms[f]);
        g_autoptr (OgNetiquette) netiquette = og_netiquette_new (office, 12, today ());

        check_thread (netiquette, OG_COUNT_MASTODON, limits[i]);
        check_thread (netiquette, OG_COUNT_PLAIN, limits[i]);
      }
}

/* Few short rules are one post without a number. */
static void
test_thread_single (void)
{
  g_autoptr (OgOffice) office = make_office ("de", OG_FORM_DU);
  g_autoptr (OgNetiquette) netiquette = NULL;
  g_autoptr (GPtrArray) parts = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (office->rules)); i++)
    {
      g_autoptr (OgRule) rule = g_list_model_get_item (G_LIST_MODEL (office->rules), i);

      g_object_set (rule, "chosen",
                    g_str_equal (rule->clause, "tone") || g_str_equal (rule->clause, "topic"), NULL);
    }
  netiquette = og_netiquette_new (office, 1, today ());
  parts = og_netiquette_thread (netiquette, OG_COUNT_MASTODON, 500, 23, "https://example.org/n");
  g_assert_cmpuint (parts->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (parts, 0), ==,
                   "Netiquette der Gemeinde Musterbach\n\n"
                   "1. Bleib freundlich und sachlich. Hinter jedem Beitrag steht ein Mensch.\n"
                   "2. Bleib beim Thema des Beitrags. Für alles andere schreib uns bitte eine eigene "
                   "Nachricht.\n\n"
                   "Fassung 1 vom 23. November 2026\nhttps://example.org/n");
}

/* A rule longer than a post is cut between sentences, else between words, else anywhere. */
static void
test_thread_long (void)
{
  static const char sentence[] = "Ein Satz mit sechs Wörtern hier. ";
  g_autoptr (OgOffice) office = make_office ("de", OG_FORM_SIE);
  g_autoptr (OgRule) own = og_netiquette_add_own_rule (office);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *word = g_strnfill (900, 'x');
  static const int limits[] = { 60, 100, 300, 500 };

  for (int i = 0; i < 30; i++)
    g_string_append (text, sentence);
  og_record_set_string (OG_RECORD (own), "brief", text->str);
  for (int round = 0; round < 2; round++)
    {
      g_autoptr (OgNetiquette) netiquette = og_netiquette_new (office, 1, today ());

      for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
        {
          g_autoptr (GPtrArray) parts =
            og_netiquette_thread (netiquette, OG_COUNT_PLAIN, limits[i], 23, NULL);

          g_assert_cmpuint (parts->len, >, 2);
          for (guint p = 0; p < parts->len; p++)
            {
              const char *part = g_ptr_array_index (parts, p);

              g_assert_cmpuint (og_text_count (part, OG_COUNT_PLAIN, 23), <=, (guint) limits[i]);
              if (round == 0 && limits[i] >= 300)
                g_assert_null (strstr (part, "Wörtern\n"));
            }
        }
      og_record_set_string (OG_RECORD (own), "brief", word);
    }
}

static void
test_thread_hopeless (void)
{
  g_autoptr (OgOffice) office = make_office ("de", OG_FORM_SIE);
  g_autoptr (OgNetiquette) netiquette = og_netiquette_new (office, 1, today ());
  static const int limits[] = { G_MININT, -1, 0, 1, OG_NETIQUETTE_MIN_LIMIT - 1 };

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      g_autoptr (GPtrArray) parts =
        og_netiquette_thread (netiquette, OG_COUNT_MASTODON, limits[i], 23, LINK);

      g_assert_cmpuint (parts->len, ==, 0);
    }
}

static void
assert_profile (OgOffice   *office,
                const char *link,
                gboolean    withdraw,
                const char *expected)
{
  g_autofree char *found = og_netiquette_profile (office, link, withdraw, today ());

  g_assert_cmpstr (found, ==, expected);
}

static void
test_profile (void)
{
  g_autoptr (OgOffice) office = make_office ("de", OG_FORM_DU);
  g_autoptr (OgOffice) empty = og_office_new ();

  assert_profile (office, "https://example.org/n", FALSE,
                  "[{\"name\":\"Impressum\",\"value\":\"https://www.musterbach.example/impressum\"},"
                  "{\"name\":\"Öffnungszeiten\",\"value\":\"Mo–Mi 8–12, Do 8–12, 14–18, Fr 8–12 Uhr\"},"
                  "{\"name\":\"Antwortzeit\",\"value\":\"innerhalb eines Arbeitstages\"},"
                  "{\"name\":\"Netiquette\",\"value\":\"https://example.org/n\"}]");
  assert_profile (empty, NULL, FALSE, "[]");

  og_record_set_string (OG_RECORD (og_office_get_week (office, OG_HOURS_ATTENDANCE)), "week",
                        "Mo-Fr 09:00-10:00");
  g_object_set (office, "attendance-apart", TRUE, "imprint-url", "https://a.example/\"\\\n\x01", NULL);
  assert_profile (office, NULL, FALSE,
                  "[{\"name\":\"Impressum\",\"value\":\"https://a.example/\\\"\\\\\\u000a\\u0001\"},"
                  "{\"name\":\"Erreichbar\",\"value\":\"Mo–Fr 9–10 Uhr\"},"
                  "{\"name\":\"Antwortzeit\",\"value\":\"innerhalb eines Arbeitstages\"}]");
  g_object_set (office, "language", "en", NULL);
  assert_profile (office, "https://example.org/n", TRUE,
                  "[{\"name\":\"Imprint\",\"value\":\"\"},{\"name\":\"Opening hours\",\"value\":\"\"},"
                  "{\"name\":\"Attended\",\"value\":\"\"},{\"name\":\"Response time\",\"value\":\"\"},"
                  "{\"name\":\"Netiquette\",\"value\":\"\"}]");
}

/* A value is cut between words, an address left out. */
static void
test_profile_bounded (void)
{
  g_autoptr (OgOffice) office = og_office_new ();
  g_autofree char *path = g_strnfill (300, 'a');
  g_autofree char *link = g_strconcat ("https://example.org/", path, NULL);
  g_autoptr (GString) week = g_string_new ("Mo ");
  g_autofree char *found = NULL;
  char *value, *end;

  for (int hour = 0; hour < 24; hour++)
    g_string_append_printf (week, "%s%02d:01-%02d:17,%02d:23-%02d:47", hour > 0 ? "," : "", hour, hour,
                            hour, hour);
  og_record_set_string (OG_RECORD (og_office_get_week (office, OG_HOURS_OPENING)), "week", week->str);
  found = og_netiquette_profile (office, link, FALSE, today ());
  g_assert_null (strstr (found, "example"));
  value = strstr (found, "Mo ");
  g_assert_nonnull (value);
  end = strstr (value, "…\"}]");
  g_assert_nonnull (end);
  g_assert_cmpint (g_utf8_strlen (value, end - value), <, 255);
  g_assert_cmpint (g_utf8_strlen (value, end - value), >, 230);
  g_assert_cmpint (end[-1], ==, ',');
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

  g_test_add_func ("/netiquette/sound", test_sound);
  g_test_add_func ("/netiquette/complete-office", test_complete_office);
  g_test_add_func ("/netiquette/empty-office", test_empty_office);
  g_test_add_func ("/netiquette/partial-office", test_partial_office);
  g_test_add_func ("/netiquette/forms", test_forms);
  g_test_add_func ("/netiquette/topics", test_topics);
  g_test_add_func ("/netiquette/numbers", test_numbers);
  g_test_add_func ("/netiquette/complete-rules", test_complete_rules);
  g_test_add_func ("/netiquette/own-rules", test_own_rules);
  g_test_add_func ("/netiquette/own-wording", test_own_wording);
  g_test_add_func ("/netiquette/freeze", test_freeze);
  g_test_add_func ("/netiquette/thaw-damaged", test_thaw_damaged);
  g_test_add_func ("/netiquette/thread", test_thread);
  g_test_add_func ("/netiquette/thread-single", test_thread_single);
  g_test_add_func ("/netiquette/thread-long", test_thread_long);
  g_test_add_func ("/netiquette/thread-hopeless", test_thread_hopeless);
  g_test_add_func ("/netiquette/profile", test_profile);
  g_test_add_func ("/netiquette/profile-bounded", test_profile_bounded);
  g_test_add_func ("/netiquette/ladder", test_ladder);
  g_test_add_func ("/netiquette/statements", test_statements);

  return g_test_run ();
}
