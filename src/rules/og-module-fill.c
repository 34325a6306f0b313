/* SPDX-License-Identifier: EUPL-1.2 */
/* The gaps of a text module that the program fills. */
#include "og-text-modules.h"

#include <string.h>

#include "og-post-templates.h"
#include "og-rules-data.h"
#include "og-template.h"
#include "og-text-blank.h"
#include "og-town-words.h"

#define DATA "text-modules.ini"
#define GAPS "gaps"
#define MAX_NAME_CHARACTERS 40
/* What would be an address, a mention, a keyword or a gap if we said it. */
#define NO_NAME "@#:/\\[]<>*_`"

static gboolean
is_gap_of (const char *words,
           const char *key)
{
  g_auto (GStrv) names = og_rules_data_list (og_rules_data_keys (DATA), GAPS, key, NULL);

  return g_strv_contains ((const char *const *) names, words);
}

/* Letters, digits and what stands between names; no pictures and nothing unseen. */
static gboolean
is_of_name (gunichar c)
{
  const GUnicodeType type = g_unichar_type (c);

  return g_unichar_isalnum (c) || type == G_UNICODE_DASH_PUNCTUATION ||
         type == G_UNICODE_OTHER_PUNCTUATION || type == G_UNICODE_FINAL_PUNCTUATION ||
         type == G_UNICODE_OPEN_PUNCTUATION || type == G_UNICODE_CLOSE_PUNCTUATION;
}

/* People put into their names whatever they like; the town repeats only what looks like a name.
 * (transfer full) (nullable) */
static char *
dup_citizen (const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name != NULL ? name : "", -1);
  g_autoptr (GString) clean = g_string_new (NULL);

  if (strpbrk (valid, NO_NAME) != NULL)
    return NULL;
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        g_string_append_c (clean, ' ');
      else if (is_of_name (c))
        g_string_append_unichar (clean, c);
      /* Marks belong to the letters before them; heaps of them do not. */
      else if (g_unichar_ismark (c) && g_unichar_combining_class (c) != 0)
        return NULL;
    }
  g_strstrip (clean->str);
  if (og_text_is_blank (clean->str) || g_utf8_strlen (clean->str, -1) > MAX_NAME_CHARACTERS)
    return NULL;
  return g_strdup (clean->str);
}

/* The department of who takes care of it, as the duties have it: a colleague's name is not for the
 * public. (transfer full) (nullable) */
static char *
dup_department (OgOffice   *office,
                const char *assignee)
{
  GListModel *duties = G_LIST_MODEL (office->duties);

  for (guint i = 0; assignee != NULL && i < g_list_model_get_n_items (duties); i++)
    {
      g_autoptr (OgDuty) duty = g_list_model_get_item (duties, i);

      if (!og_text_is_blank (duty->unit) && (g_strcmp0 (assignee, duty->unit) == 0 ||
                                             g_strcmp0 (assignee, duty->person) == 0 ||
                                             g_strcmp0 (assignee, duty->deputy) == 0))
        return g_strdup (duty->unit);
    }
  return NULL;
}

/* A deadline that is over is no promise any more. (transfer full) (nullable) */
static char *
dup_deadline (OgOffice            *office,
              const OgModuleFacts *facts)
{
  if (facts->deadline <= facts->now)
    return NULL;
  return og_town_words_when (facts->deadline, office->zone, facts->now, office->language);
}

/* The words that the program knows for a gap. (transfer full) (nullable) */
static char *
dup_known (const char          *words,
           OgOffice            *office,
           const OgModuleFacts *facts)
{
  static const char *const names[] = { "name", "phone", "email", "website", "address", "hours" };
  OgOfficeFacts data = { .office = office, .now = facts->now };

  if (is_gap_of (words, "citizen"))
    return dup_citizen (facts->citizen);
  if (is_gap_of (words, "deadline"))
    return dup_deadline (office, facts);
  if (is_gap_of (words, "department"))
    return dup_department (office, facts->assignee);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (is_gap_of (words, names[i]))
      return og_office_fact (names[i], &data);
  return NULL;
}

/**
 * og_text_module_fill:
 * @facts: what is known about the concern
 *
 * Returns: (transfer full): the text; gaps that only the person knows are left
 */
char *
og_text_module_fill (OgTextModule        *self,
                     OgOffice            *office,
                     const OgModuleFacts *facts)
{
  GString *filled = g_string_new (NULL);
  int from = 0, start, end;

  while (og_post_template_find_gap (self->text, from, &start, &end))
    {
      g_autofree char *words = g_utf8_strdown (self->text + start + 1, end - start - 2);
      g_autofree char *known = dup_known (words, office, facts);

      g_string_append_len (filled, self->text + from, start - from);
      if (known != NULL)
        g_string_append (filled, known);
      else
        g_string_append_len (filled, self->text + start, end - start);
      from = end;
    }
  g_string_append (filled, self->text + from);
  return g_string_free_and_steal (filled);
}
