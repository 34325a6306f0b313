/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-document-private.h"

#include <string.h>

#include "og-channel.h"
#include "og-local-time.h"
#include "og-rules-data.h"
#include "og-town-words.h"

/* Facts of documents, beside those of the office:
 *
 *   title, intro, outro              of the netiquette
 *   rules-known, rules-version,      whether there are rules; "Fassung 3 vom 22. November 2026";
 *   rules-draft                      whether they are not in force yet
 *   editorial, technical,            who has the duty: "Eva Beispiel, Hauptamt"
 *   data-rights, content
 *   editorial-contact …              how to reach them: "Tel. 07777 120, rathaus@musterbach.de"
 *   editorial-deputy …               who stands in
 *   absences, calls, statements,     whether there are any
 *   channels, ladder-known,
 *   promises-known, reachable
 *   channels-line, attendance-line,  the same in one line
 *   promise-line, speakers
 *   attendance-week, opening-week    lines of the week that holds now
 *   land-bw                          whether the town lies in Baden-Württemberg
 *   evaluated                        the day of the last evaluation
 */

typedef char *(*FactFunc) (OgDocumentFacts *facts);

/* Something for a fact that is only asked whether it is there. */
static char *
known_if (gboolean known)
{
  return known ? g_strdup ("x") : NULL;
}

/* (transfer full): what is not blank, one after the other with commas between; NULL if all are */
static char *
join (const char *const *parts,
      guint       n_parts)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_parts; i++)
    if (parts[i] != NULL && !og_document_is_blank (parts[i]))
      {
        g_autofree char *line = og_document_clean_line (parts[i]);

        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", line);
      }
  return text->len > 0 ? g_string_free_and_steal (g_steal_pointer (&text)) : NULL;
}

/* The text, which no line end will part. (transfer full) */
static char *
dup_unbroken (const char *text)
{
  g_autoptr (GString) whole = g_string_new (text);

  g_string_replace (whole, " ", "\u00a0", 0);
  return g_string_free_and_steal (g_steal_pointer (&whole));
}

/**
 * og_document_phone:
 * @phone: (nullable)
 *
 * Returns: (transfer full) (nullable): "Tel. 07825 9120-0"; %NULL if there is none
 */
char *
og_document_phone (const char *phone,
                   const char *lang)
{
  g_autofree char *text = NULL;

  if (phone == NULL || og_document_is_blank (phone))
    return NULL;
  text = og_rules_data_fill (og_rules_data_keys ("documents/words.ini"), "words", "phone", lang,
                             "phone", phone, NULL);
  return dup_unbroken (text);
}

/**
 * og_document_find_duty:
 *
 * Returns: (transfer full) (nullable): who has that duty
 */
OgDuty *
og_document_find_duty (OgOffice  *office,
                       OgDutyRole role)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (office->duties)); i++)
    {
      g_autoptr (OgDuty) duty = g_list_model_get_item (G_LIST_MODEL (office->duties), i);

      if (duty->role == (int) role)
        return g_steal_pointer (&duty);
    }
  return NULL;
}

/* "editorial", "data-rights-contact": what of a duty is asked for */
static gboolean
find_duty_fact (const char  *name,
                OgDutyRole  *role,
                const char **what)
{
  static const char *const roles[OG_N_DUTIES] = {
    [OG_DUTY_EDITORIAL] = "editorial",
    [OG_DUTY_TECHNICAL] = "technical",
    [OG_DUTY_DATA_RIGHTS] = "data-rights",
    [OG_DUTY_CONTENT] = "content",
    [OG_DUTY_SIGN_OFF] = "sign-off",
  };

  for (OgDutyRole i = 0; i < OG_N_DUTIES; i++)
    if (g_str_has_prefix (name, roles[i]))
      {
        *role = i;
        *what = name + strlen (roles[i]);
        return **what == '\0' || g_str_equal (*what, "-contact") || g_str_equal (*what, "-deputy");
      }
  return FALSE;
}

static char *
dup_duty_fact (OgDocumentFacts *facts,
               OgDutyRole       role,
               const char      *what)
{
  g_autoptr (OgDuty) duty = og_document_find_duty (facts->office.office, role);
  g_autofree char *phone = NULL;

  if (duty == NULL)
    return NULL;
  if (*what == '\0')
    return join ((const char *[]) { duty->person, duty->unit }, 2);
  if (g_str_equal (what, "-deputy"))
    return join ((const char *[]) { duty->deputy }, 1);
  phone = og_document_phone (duty->phone, facts->lang);
  return join ((const char *[]) { phone, duty->email }, 2);
}

static char *
dup_day (gint64           at,
         OgDocumentFacts *facts)
{
  return og_town_words_day (og_local_time_day (at, facts->office.office->zone), facts->lang);
}

static gboolean
has_rules (OgDocumentFacts *facts)
{
  return facts->netiquette != NULL && facts->netiquette->rules->len > 0;
}

static char *
title (OgDocumentFacts *facts)
{
  return facts->netiquette != NULL ? g_strdup (facts->netiquette->title) : NULL;
}

static char *
intro (OgDocumentFacts *facts)
{
  return facts->netiquette != NULL ? g_strdup (facts->netiquette->intro) : NULL;
}

static char *
outro (OgDocumentFacts *facts)
{
  return facts->netiquette != NULL ? g_strdup (facts->netiquette->outro) : NULL;
}

static char *
rules_known (OgDocumentFacts *facts)
{
  return known_if (has_rules (facts));
}

static char *
rules_draft (OgDocumentFacts *facts)
{
  return known_if (has_rules (facts) && facts->netiquette->version <= 0);
}

static char *
rules_version (OgDocumentFacts *facts)
{
  g_autofree char *number = NULL;
  g_autofree char *day = NULL;

  if (!has_rules (facts) || facts->netiquette->version <= 0)
    return NULL;
  number = g_strdup_printf ("%d", facts->netiquette->version);
  day = dup_day (facts->netiquette->since, facts);
  return og_rules_data_fill (og_rules_data_keys ("documents/words.ini"), "words", "version",
                             facts->lang, "number", number, "day", day, NULL);
}

static char *
evaluated (OgDocumentFacts *facts)
{
  gint64 last = facts->office.office->evaluated;

  return last > 0 ? dup_day (last, facts) : NULL;
}

static char *
attendance_week (OgDocumentFacts *facts)
{
  return og_town_words_week (facts->office.office, OG_HOURS_ATTENDANCE, facts->office.now);
}

static char *
attendance_line (OgDocumentFacts *facts)
{
  return og_town_words_week_short (facts->office.office, OG_HOURS_ATTENDANCE, facts->office.now);
}

static char *
opening_week (OgDocumentFacts *facts)
{
  return og_town_words_week (facts->office.office, OG_HOURS_OPENING, facts->office.now);
}

/* Whether the guideline of the Land's own authority is the one the concept is built on. */
static char *
land_bw (OgDocumentFacts *facts)
{
  return known_if (g_strcmp0 (facts->office.office->land, "BW") == 0);
}

static char *
promises_known (OgDocumentFacts *facts)
{
  return known_if (facts->office.office->promise > 0);
}

static char *
promise_line (OgDocumentFacts *facts)
{
  OgOffice *office = facts->office.office;

  return office->promise > 0 ?
           og_town_words_promise (office->promise, (OgPromiseUnit) office->promise_unit,
                                  facts->lang) :
           NULL;
}

static char *
ladder_known (OgDocumentFacts *facts)
{
  GListModel *steps = G_LIST_MODEL (facts->office.office->measures);

  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (OgMeasureStep) step = g_list_model_get_item (steps, i);

      if (step->chosen)
        return known_if (TRUE);
    }
  return NULL;
}

static char *
reachable (OgDocumentFacts *facts)
{
  static const char *const ways[] = { "website", "phone", "email", "address" };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autofree char *way = og_document_fact (ways[i], facts);

      if (way != NULL)
        return known_if (TRUE);
    }
  return NULL;
}

static char *
channels (OgDocumentFacts *facts)
{
  return known_if (facts->office.channels != NULL &&
                   g_list_model_get_n_items (facts->office.channels) > 0);
}

static char *
channels_line (OgDocumentFacts *facts)
{
  g_autoptr (GStrvBuilder) handles = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  guint n = facts->office.channels != NULL ? g_list_model_get_n_items (facts->office.channels) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgChannel) channel = g_list_model_get_item (facts->office.channels, i);

      if (channel->handle != NULL)
        g_strv_builder_add (handles, channel->handle);
    }
  list = g_strv_builder_end (handles);
  return join ((const char *const *) list, g_strv_length (list));
}

static char *
speakers (OgDocumentFacts *facts)
{
  GListModel *contacts = G_LIST_MODEL (facts->office.office->contacts);
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (contacts); i++)
    {
      g_autoptr (OgContact) contact = g_list_model_get_item (contacts, i);
      g_autofree char *one = NULL;

      if (contact->speaks)
        one = join ((const char *[]) { contact->name, contact->role }, 2);
      if (one != NULL)
        g_string_append_printf (all, "%s%s", all->len > 0 ? "; " : "", one);
    }
  return g_string_free_and_steal (g_steal_pointer (&all));
}

/* Whether an insert would add anything: it is tried. */
static gboolean
adds (const char      *insert,
      OgDocumentFacts *facts)
{
  g_autoptr (GPtrArray) blocks = og_document_new_blocks ();
  OgDocument trial = { .blocks = blocks };

  og_document_insert (&trial, insert, facts);
  return blocks->len > 0;
}

static char *
calls (OgDocumentFacts *facts)
{
  return known_if (adds ("calls", facts));
}

static char *
statements (OgDocumentFacts *facts)
{
  return known_if (adds ("statements", facts));
}

static char *
absences (OgDocumentFacts *facts)
{
  return known_if (adds ("absences", facts));
}

static const struct
{
  const char *name;
  FactFunc func;
} own_facts[] = {
  { "absences", absences },
  { "attendance-line", attendance_line },
  { "attendance-week", attendance_week },
  { "calls", calls },
  { "channels", channels },
  { "channels-line", channels_line },
  { "evaluated", evaluated },
  { "intro", intro },
  { "ladder-known", ladder_known },
  { "land-bw", land_bw },
  { "opening-week", opening_week },
  { "outro", outro },
  { "promise-line", promise_line },
  { "promises-known", promises_known },
  { "reachable", reachable },
  { "rules-draft", rules_draft },
  { "rules-known", rules_known },
  { "rules-version", rules_version },
  { "speakers", speakers },
  { "statements", statements },
  { "title", title },
};

static char *
dup_fact (const char      *name,
          OgDocumentFacts *facts)
{
  OgDutyRole role;
  const char *what;

  for (guint i = 0; i < G_N_ELEMENTS (own_facts); i++)
    if (g_str_equal (name, own_facts[i].name))
      return own_facts[i].func (facts);
  if (find_duty_fact (name, &role, &what))
    return dup_duty_fact (facts, role, what);
  return og_office_fact (name, &facts->office);
}

/**
 * og_document_fact:
 * @data: OgDocumentFacts
 *
 * Returns: (transfer full) (nullable): the fact, %NULL if it is not known or blank
 */
char *
og_document_fact (const char *name,
                  gpointer    data)
{
  g_autofree char *fact = dup_fact (name, data);

  if (fact == NULL || og_document_is_blank (fact))
    return NULL;
  return g_str_equal (name, "phone") ? dup_unbroken (fact) : g_steal_pointer (&fact);
}
