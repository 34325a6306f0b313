/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-netiquette.h"

#include <string.h>

#include "og-rules-data.h"
#include "og-template.h"

#define CATALOGUE "netiquette.ini"
#define GENERAL_GROUP "netiquette"

static gboolean
is_german (const char *lang)
{
  return g_strcmp0 (lang, "de") == 0;
}

/* A text of the catalogue, never freed. */
static const char *
keep_string (GKeyFile   *keys,
             const char *group,
             const char *key,
             const char *lang)
{
  g_autofree char *text = og_rules_data_string (keys, group, key, lang);

  return g_intern_string (text);
}

static GPtrArray *
read_catalogue (const char *lang)
{
  GKeyFile *keys = og_rules_data_keys (CATALOGUE);
  g_auto (GStrv) groups = g_key_file_get_groups (keys, NULL);
  GPtrArray *clauses = g_ptr_array_new ();

  for (guint i = 0; groups[i] != NULL; i++)
    {
      OgClause *clause;

      if (g_str_equal (groups[i], GENERAL_GROUP))
        continue;
      clause = g_new0 (OgClause, 1);
      clause->id = g_intern_string (groups[i]);
      clause->standard = g_key_file_get_boolean (keys, groups[i], "standard", NULL);
      clause->subject = keep_string (keys, groups[i], "subject", lang);
      clause->brief = keep_string (keys, groups[i], "brief", lang);
      clause->text = keep_string (keys, groups[i], "text", lang);
      g_ptr_array_add (clauses, clause);
    }
  return clauses;
}

/**
 * og_netiquette_catalogue:
 * @lang: "de", else English
 *
 * Returns: (transfer none) (element-type OgClause): all clauses in the recommended order, kept for
 *   ever
 */
GPtrArray *
og_netiquette_catalogue (const char *lang)
{
  static GPtrArray *german, *english;
  static gsize german_read, english_read;

  if (is_german (lang))
    {
      if (g_once_init_enter (&german_read))
        {
          german = read_catalogue ("de");
          g_once_init_leave (&german_read, 1);
        }
      return german;
    }
  if (g_once_init_enter (&english_read))
    {
      english = read_catalogue ("en");
      g_once_init_leave (&english_read, 1);
    }
  return english;
}

/**
 * og_netiquette_find_clause:
 * @lang: "de", else English
 *
 * Returns: (transfer none) (nullable): the clause of that id, %NULL for an own rule
 */
const OgClause *
og_netiquette_find_clause (const char *id,
                           const char *lang)
{
  GPtrArray *clauses = og_netiquette_catalogue (lang);

  for (guint i = 0; i < clauses->len; i++)
    {
      const OgClause *clause = g_ptr_array_index (clauses, i);

      if (g_str_equal (clause->id, id))
        return clause;
    }
  return NULL;
}

static char *
expand (OgOffice   *office,
        gint64      now,
        const char *text,
        GPtrArray  *missing)
{
  OgOfficeFacts facts = { .office = office, .now = now };

  return g_strstrip (
    og_template_expand (text, (OgForm) office->form, og_office_fact, &facts, missing));
}

/* Own wording may use facts as the catalogue does. What only looks as if it did stays as it was
 * typed. */
static char *
expand_own (OgOffice   *office,
            gint64      now,
            const char *text)
{
  g_autoptr (GPtrArray) missing = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *expanded = expand (office, now, text, missing);

  for (guint i = 0; i < missing->len; i++)
    if (!og_office_fact_is_known (g_ptr_array_index (missing, i)))
      return g_strstrip (g_strdup (text));
  return g_steal_pointer (&expanded);
}

/* Own words if there are any, else those of the catalogue, else "". */
static char *
dup_words (OgOffice   *office,
           gint64      now,
           const char *own,
           const char *standard)
{
  if (own != NULL && *own != '\0')
    return expand_own (office, now, own);
  return standard != NULL ? expand (office, now, standard, NULL) : g_strdup ("");
}

static const OgClause *
clause_of (OgOffice *office,
           OgRule   *rule)
{
  return og_netiquette_find_clause (rule->clause, office->language);
}

/**
 * og_netiquette_dup_subject:
 * @now: unix seconds: the day whose facts are meant
 *
 * Returns: (transfer full): the rule's heading; "" for an own rule without one
 */
char *
og_netiquette_dup_subject (OgOffice *office,
                           OgRule   *rule,
                           gint64    now)
{
  const OgClause *clause = clause_of (office, rule);

  return dup_words (office, now, rule->subject, clause != NULL ? clause->subject : NULL);
}

/**
 * og_netiquette_dup_text:
 * @now: unix seconds: the day whose facts are meant
 *
 * Returns: (transfer full): the rule's long form
 */
char *
og_netiquette_dup_text (OgOffice *office,
                        OgRule   *rule,
                        gint64    now)
{
  const OgClause *clause = clause_of (office, rule);

  return dup_words (office, now, rule->text, clause != NULL ? clause->text : NULL);
}

/* The first sentence of a text, or all of it. */
static char *
dup_first_sentence (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if (strchr (".!?", *p) != NULL && (p[1] == ' ' || p[1] == '\n'))
      return g_strndup (text, (gsize) (p + 1 - text));
  return g_strdup (text);
}

/**
 * og_netiquette_dup_brief:
 * @now: unix seconds: the day whose facts are meant
 *
 * Returns: (transfer full): the rule's short form, in one line; for an own rule without one the
 *   first sentence of its text, or its subject
 */
char *
og_netiquette_dup_brief (OgOffice *office,
                         OgRule   *rule,
                         gint64    now)
{
  const OgClause *clause = clause_of (office, rule);
  g_autofree char *brief =
    dup_words (office, now, rule->brief, clause != NULL ? clause->brief : NULL);

  if (*brief == '\0')
    {
      g_autofree char *text = og_netiquette_dup_text (office, rule, now);

      g_free (brief);
      brief = *text != '\0' ? dup_first_sentence (text) :
                              og_netiquette_dup_subject (office, rule, now);
    }
  return g_steal_pointer (&brief);
}

static char *
dup_general (OgOffice      *office,
             const char    *key,
             OgOfficeFacts *facts)
{
  g_autofree char *template =
    og_rules_data_string (og_rules_data_keys (CATALOGUE), GENERAL_GROUP, key, office->language);

  return og_template_expand (template, (OgForm) office->form, og_office_fact, facts, NULL);
}

/**
 * og_netiquette_dup_title:
 *
 * Returns: (transfer full): "Netiquette der Gemeinde Musterbach"
 */
char *
og_netiquette_dup_title (OgOffice *office)
{
  return dup_general (office, "title", &(OgOfficeFacts) { .office = office });
}

/**
 * og_netiquette_dup_intro:
 *
 * Returns: (transfer full): the welcome before the first rule
 */
char *
og_netiquette_dup_intro (OgOffice *office)
{
  return dup_general (office, "intro", &(OgOfficeFacts) { .office = office });
}

/**
 * og_netiquette_dup_outro:
 * @language: "de", else English
 * @zone: IANA name
 * @version: 0: not in force
 * @since: unix seconds
 *
 * Returns: (transfer full): "Fassung 3 vom 22. November 2026"
 */
char *
og_netiquette_dup_outro (const char *language,
                         const char *zone,
                         int         version,
                         gint64      since)
{
  g_autoptr (OgOffice) office = og_office_new ();
  OgOfficeFacts facts = { .office = office, .version = version, .since = since };

  g_object_set (office, "language", language, "zone", zone, NULL);
  return dup_general (office, "outro", &facts);
}
