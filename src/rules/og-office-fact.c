/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-template.h"

#include <string.h>

#include "og-channel.h"
#include "og-local-time.h"
#include "og-netiquette.h"
#include "og-rules-data.h"
#include "og-town-words.h"

#define FACTS_GROUP "facts"

/* (nullable) (transfer full): a fact's words, NULL if it is not there. */
typedef char *(*MakeFact) (OgOfficeFacts *facts);

typedef struct
{
  const char *name;
  MakeFact make;
} Fact;

static gboolean
is_filled (const char *text)
{
  return text != NULL && *text != '\0';
}

static char *
dup_filled (const char *text)
{
  return is_filled (text) ? g_strdup (text) : NULL;
}

/* (transfer full) (nullable): NULL for "" */
static char *
nonempty (char *text)
{
  if (*text != '\0')
    return text;
  g_free (text);
  return NULL;
}

/* One part of a fact, with one value in it. */
static char *
dup_part (OgOfficeFacts *facts,
          const char    *key,
          const char    *value)
{
  return og_rules_data_fill (og_rules_data_keys ("words.ini"), FACTS_GROUP, key,
                             facts->office->language, "value", value, NULL);
}

/* "a", "a und b", "a, b oder c" */
static char *
dup_listed (OgOfficeFacts *facts,
            GPtrArray     *parts,
            const char    *last_key)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      const char *part = g_ptr_array_index (parts, i);
      g_autofree char *last = NULL;

      if (i > 0 && i + 1 == parts->len)
        {
          last = dup_part (facts, last_key, part);
          g_string_append (text, last);
        }
      else
        g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", part);
    }
  return nonempty (g_string_free_and_steal (g_steal_pointer (&text)));
}

#define FIELD_FACT(field)                          \
  static char *make_##field (OgOfficeFacts *facts) \
  {                                                \
    return dup_filled (facts->office->field);      \
  }

FIELD_FACT (name)
FIELD_FACT (street)
FIELD_FACT (postcode)
FIELD_FACT (town)
FIELD_FACT (phone)
FIELD_FACT (email)
FIELD_FACT (website)
FIELD_FACT (imprint_url)
FIELD_FACT (privacy_url)

static gboolean
has_entry (const char *const *list,
           const char *entry)
{
  for (guint i = 0; list[i] != NULL; i++)
    if (g_str_equal (list[i], entry))
      return TRUE;
  return FALSE;
}

/* "der Gemeinde Musterbach", "des Marktes Musterbach", "von Musterbach": German names of
 * municipalities begin with what they are, or do not. */
static char *
make_of_name (OgOfficeFacts *facts)
{
  GKeyFile *words = og_rules_data_keys ("words.ini");
  const char *lang = facts->office->language;
  const char *name = facts->office->name;
  g_auto (GStrv) feminine = og_rules_data_list (words, FACTS_GROUP, "feminine", "de");
  g_auto (GStrv) others = og_rules_data_list (words, FACTS_GROUP, "others", "de");
  g_auto (GStrv) genitives = og_rules_data_list (words, FACTS_GROUP, "genitives", "de");
  const char *space = strchr (name, ' ');
  g_autofree char *first = space != NULL ? g_strndup (name, (gsize) (space - name)) : NULL;

  if (*name == '\0')
    return NULL;
  if (first == NULL || g_strcmp0 (lang, "de") != 0)
    return dup_part (facts, "of-plain", name);
  if (has_entry ((const char *const *) feminine, first))
    return dup_part (facts, "of-feminine", name);
  for (guint i = 0; others[i] != NULL; i++)
    if (g_str_equal (others[i], first))
      return g_strdup_printf ("%s%s", genitives[i], space);
  return dup_part (facts, "of-plain", name);
}

static char *
make_address (OgOfficeFacts *facts)
{
  OgOffice *office = facts->office;

  if (!is_filled (office->street) || !is_filled (office->town))
    return NULL;
  return g_strdup_printf ("%s, %s%s%s", office->street,
                          is_filled (office->postcode) ? office->postcode : "",
                          is_filled (office->postcode) ? " " : "", office->town);
}

static char *
make_contact (OgOfficeFacts *facts)
{
  OgOffice *office = facts->office;
  g_autoptr (GPtrArray) ways = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *address = make_address (facts);

  if (is_filled (office->phone))
    g_ptr_array_add (ways, dup_part (facts, "by-phone", office->phone));
  if (is_filled (office->email))
    g_ptr_array_add (ways, dup_part (facts, "by-email", office->email));
  if (address != NULL)
    g_ptr_array_add (ways, dup_part (facts, "in-person", address));
  if (ways->len == 0 && is_filled (office->website))
    g_ptr_array_add (ways, dup_part (facts, "by-website", office->website));
  return dup_listed (facts, ways, "or");
}

static char *
dup_hours (OgOfficeFacts *facts,
           OgHoursKind    kind)
{
  g_autofree char *week = og_town_words_week (facts->office, kind, facts->now);
  g_auto (GStrv) lines = g_strsplit (week, "\n", -1);

  return nonempty (g_strjoinv (", ", lines));
}

static char *
make_hours (OgOfficeFacts *facts)
{
  return dup_hours (facts, OG_HOURS_OPENING);
}

static char *
make_attendance (OgOfficeFacts *facts)
{
  return dup_hours (facts, OG_HOURS_ATTENDANCE);
}

static char *
make_apart (OgOfficeFacts *facts)
{
  return facts->office->attendance_apart ? make_attendance (facts) : NULL;
}

static char *
make_promise (OgOfficeFacts *facts)
{
  OgOffice *office = facts->office;

  return nonempty (og_town_words_promise (office->promise, (OgPromiseUnit) office->promise_unit,
                                          office->language));
}

static char *
make_promises (OgOfficeFacts *facts)
{
  GListModel *promises = G_LIST_MODEL (facts->office->promises);
  const char *lang = facts->office->language;
  GKeyFile *words = og_rules_data_keys ("words.ini");
  g_auto (GStrv) kinds = og_rules_data_list (words, "kinds", "answered", lang);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (promises); i++)
    {
      g_autoptr (OgPromise) promise = g_list_model_get_item (promises, i);
      g_autofree char *time =
        og_town_words_promise (promise->amount, (OgPromiseUnit) promise->unit, lang);

      if (*time != '\0' && promise->kind >= 0 && promise->kind < OG_N_CONCERN_KINDS)
        g_ptr_array_add (parts, og_rules_data_fill (words, FACTS_GROUP, "answer", lang, "kind",
                                                    kinds[promise->kind], "time", time, NULL));
    }
  return dup_listed (facts, parts, "and");
}

static char *
make_ladder (OgOfficeFacts *facts)
{
  GListModel *steps = G_LIST_MODEL (facts->office->measures);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (OgMeasureStep) step = g_list_model_get_item (steps, i);
      g_autofree char *words = og_ladder_dup_text (facts->office, step);

      if (step->chosen)
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", words);
    }
  return nonempty (g_string_free_and_steal (g_steal_pointer (&text)));
}

/* "Anna Keller (Hauptamt)", or what there is of it. */
static char *
dup_duty (OgOfficeFacts *facts,
          OgDutyRole     role)
{
  GListModel *duties = G_LIST_MODEL (facts->office->duties);

  for (guint i = 0; i < g_list_model_get_n_items (duties); i++)
    {
      g_autoptr (OgDuty) duty = g_list_model_get_item (duties, i);

      if (duty->role != (int) role)
        continue;
      if (is_filled (duty->person) && is_filled (duty->unit))
        return g_strdup_printf ("%s (%s)", duty->person, duty->unit);
      return dup_filled (is_filled (duty->person) ? duty->person : duty->unit);
    }
  return NULL;
}

static char *
make_editor (OgOfficeFacts *facts)
{
  return dup_duty (facts, OG_DUTY_EDITORIAL);
}

static char *
make_technical (OgOfficeFacts *facts)
{
  return dup_duty (facts, OG_DUTY_TECHNICAL);
}

static char *
make_data_rights (OgOfficeFacts *facts)
{
  return dup_duty (facts, OG_DUTY_DATA_RIGHTS);
}

static char *
make_content (OgOfficeFacts *facts)
{
  return dup_duty (facts, OG_DUTY_CONTENT);
}

/* "22. November 2026" */
static char *
dup_day (OgOfficeFacts *facts,
         gint64         at)
{
  return og_town_words_day (og_local_time_day (at, facts->office->zone), facts->office->language);
}

static char *
make_date (OgOfficeFacts *facts)
{
  return dup_day (facts, facts->now);
}

static char *
make_since (OgOfficeFacts *facts)
{
  return facts->since != 0 ? dup_day (facts, facts->since) : NULL;
}

static char *
make_version (OgOfficeFacts *facts)
{
  return facts->version > 0 ? g_strdup_printf ("%d", facts->version) : NULL;
}

static char *
make_channels (OgOfficeFacts *facts)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; facts->channels != NULL && i < g_list_model_get_n_items (facts->channels); i++)
    {
      g_autoptr (OgChannel) channel = g_list_model_get_item (facts->channels, i);
      const char *name = is_filled (channel->handle) ? channel->handle : channel->name;

      if (is_filled (name))
        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", name);
    }
  return nonempty (g_string_free_and_steal (g_steal_pointer (&text)));
}

static const Fact known_facts[] = {
  { "address", make_address },
  { "apart", make_apart },
  { "attendance", make_attendance },
  { "channels", make_channels },
  { "contact", make_contact },
  { "content", make_content },
  { "data-rights", make_data_rights },
  { "date", make_date },
  { "editor", make_editor },
  { "email", make_email },
  { "hours", make_hours },
  { "imprint", make_imprint_url },
  { "ladder", make_ladder },
  { "name", make_name },
  { "of-name", make_of_name },
  { "phone", make_phone },
  { "postcode", make_postcode },
  { "privacy", make_privacy_url },
  { "promise", make_promise },
  { "promises", make_promises },
  { "since", make_since },
  { "street", make_street },
  { "technical", make_technical },
  { "town", make_town },
  { "version", make_version },
  { "website", make_website },
};

static const Fact *
find_fact (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (known_facts); i++)
    if (g_str_equal (known_facts[i].name, name))
      return &known_facts[i];
  return NULL;
}

/**
 * og_office_fact:
 * @data: OgOfficeFacts
 *
 * Returns: (transfer full) (nullable): the fact's words
 */
char *
og_office_fact (const char *name,
                gpointer    data)
{
  const Fact *fact = find_fact (name);

  return fact != NULL ? fact->make (data) : NULL;
}

/**
 * og_office_fact_is_known:
 *
 * Returns: whether og_office_fact() knows that name
 */
gboolean
og_office_fact_is_known (const char *name)
{
  return find_fact (name) != NULL;
}
