/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-netiquette.h"

#include <string.h>

#define OWN_PREFIX "own-"

static void
numbered_rule_free (gpointer data)
{
  OgNumberedRule *rule = data;

  g_free (rule->id);
  g_free (rule->subject);
  g_free (rule->brief);
  g_free (rule->text);
  g_free (rule);
}

static void
netiquette_clear (gpointer data)
{
  OgNetiquette *self = data;

  g_free (self->title);
  g_free (self->intro);
  g_free (self->outro);
  g_free (self->language);
  g_free (self->zone);
  g_ptr_array_unref (self->rules);
}

/**
 * og_netiquette_new_empty:
 *
 * Returns: (transfer full): a netiquette without words, to be filled by its maker
 */
OgNetiquette *
og_netiquette_new_empty (void)
{
  OgNetiquette *self = g_atomic_rc_box_new0 (OgNetiquette);

  self->rules = g_ptr_array_new_with_free_func (numbered_rule_free);
  return self;
}

/* Adds a rule with the next number, unless it has no words at all. */
static void
add_rule (OgNetiquette *self,
          OgOffice     *office,
          OgRule       *rule)
{
  g_autofree char *subject = og_netiquette_dup_subject (office, rule, self->since);
  g_autofree char *text = og_netiquette_dup_text (office, rule, self->since);
  OgNumberedRule *numbered;

  if (*subject == '\0' && *text == '\0')
    return;
  numbered = g_new0 (OgNumberedRule, 1);
  numbered->number = (int) self->rules->len + 1;
  numbered->id = g_strdup (rule->clause);
  numbered->subject = g_steal_pointer (&subject);
  numbered->text = g_steal_pointer (&text);
  numbered->brief = og_netiquette_dup_brief (office, rule, self->since);
  g_ptr_array_add (self->rules, numbered);
}

/**
 * og_netiquette_new:
 * @version: its number; 0: not in force
 * @since: unix seconds: in force since; the day whose hours are meant
 *
 * Returns: (transfer full): the rules of an office as citizens read them
 */
OgNetiquette *
og_netiquette_new (OgOffice *office,
                   int       version,
                   gint64    since)
{
  OgNetiquette *self = og_netiquette_new_empty ();

  self->version = version;
  self->since = since;
  self->language = g_strdup (office->language);
  self->zone = g_strdup (office->zone);
  self->title = og_netiquette_dup_title (office);
  self->intro = og_netiquette_dup_intro (office);
  self->outro = og_netiquette_dup_outro (office->language, office->zone, version, since);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (office->rules)); i++)
    {
      g_autoptr (OgRule) rule = g_list_model_get_item (G_LIST_MODEL (office->rules), i);

      if (rule->chosen)
        add_rule (self, office, rule);
    }
  return self;
}

/**
 * og_netiquette_shorten:
 *
 * Returns: (transfer full): the same rules with the short form in place of the long one, where a
 *   rule has one
 */
OgNetiquette *
og_netiquette_shorten (OgNetiquette *self)
{
  OgNetiquette *copy = og_netiquette_new_empty ();

  copy->version = self->version;
  copy->since = self->since;
  copy->language = g_strdup (self->language);
  copy->zone = g_strdup (self->zone);
  copy->title = g_strdup (self->title);
  copy->intro = g_strdup (self->intro);
  copy->outro = g_strdup (self->outro);
  for (guint i = 0; i < self->rules->len; i++)
    {
      const OgNumberedRule *from = g_ptr_array_index (self->rules, i);
      OgNumberedRule *rule = g_new0 (OgNumberedRule, 1);

      rule->number = from->number;
      rule->id = g_strdup (from->id);
      rule->subject = g_strdup (from->subject);
      rule->brief = g_strdup (from->brief);
      rule->text = g_strdup (*from->brief != '\0' ? from->brief : from->text);
      g_ptr_array_add (copy->rules, rule);
    }
  return copy;
}

OgNetiquette *
og_netiquette_ref (OgNetiquette *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
og_netiquette_unref (OgNetiquette *self)
{
  g_atomic_rc_box_release_full (self, netiquette_clear);
}

static gboolean
rules_equal (const OgNumberedRule *a,
             const OgNumberedRule *b)
{
  return a->number == b->number && g_str_equal (a->id, b->id) &&
         g_str_equal (a->subject, b->subject) && g_str_equal (a->brief, b->brief) &&
         g_str_equal (a->text, b->text);
}

/**
 * og_netiquette_equal:
 *
 * Returns: whether citizens would read the same; version and date do not count
 */
gboolean
og_netiquette_equal (OgNetiquette *a,
                     OgNetiquette *b)
{
  if (!g_str_equal (a->title, b->title) || !g_str_equal (a->intro, b->intro) ||
      !g_str_equal (a->language, b->language) || a->rules->len != b->rules->len)
    return FALSE;
  for (guint i = 0; i < a->rules->len; i++)
    if (!rules_equal (g_ptr_array_index (a->rules, i), g_ptr_array_index (b->rules, i)))
      return FALSE;
  return TRUE;
}

/* The place of a clause's rule in the list, -1 if it is not there. */
static int
find_rule (OgOffice   *office,
           const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (office->rules)); i++)
    {
      g_autoptr (OgRule) rule = g_list_model_get_item (G_LIST_MODEL (office->rules), i);

      if (g_str_equal (rule->clause, id))
        return (int) i;
    }
  return -1;
}

/**
 * og_netiquette_complete_rules:
 *
 * Adds the clauses of the catalogue that the office does not have yet, each behind the one it
 * follows in the catalogue. In an empty list the standard ones are chosen, else none.
 */
void
og_netiquette_complete_rules (OgOffice *office)
{
  GPtrArray *clauses = og_netiquette_catalogue (office->language);
  const gboolean fresh = g_list_model_get_n_items (G_LIST_MODEL (office->rules)) == 0;
  int place = -1; /* of the clause before */

  for (guint i = 0; i < clauses->len; i++)
    {
      const OgClause *clause = g_ptr_array_index (clauses, i);
      const int found = find_rule (office, clause->id);
      g_autoptr (OgRule) rule = NULL;

      if (found >= 0)
        {
          place = found;
          continue;
        }
      rule = og_rule_new ();
      g_object_set (rule, "clause", clause->id, "chosen", fresh && clause->standard, NULL);
      g_list_store_insert (office->rules, (guint) ++place, rule);
    }
}

/**
 * og_netiquette_add_own_rule:
 *
 * Returns: (transfer full): a chosen rule without words, with an id no rule has had while the list
 *   holds it, at the end of the list
 */
OgRule *
og_netiquette_add_own_rule (OgOffice *office)
{
  OgRule *own = og_rule_new ();
  g_autofree char *id = NULL;
  guint64 last = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (office->rules)); i++)
    {
      g_autoptr (OgRule) rule = g_list_model_get_item (G_LIST_MODEL (office->rules), i);

      if (g_str_has_prefix (rule->clause, OWN_PREFIX))
        last = MAX (last, MIN (g_ascii_strtoull (rule->clause + strlen (OWN_PREFIX), NULL, 10),
                               (guint64) G_MAXINT));
    }
  id = g_strdup_printf (OWN_PREFIX "%" G_GUINT64_FORMAT, last + 1);
  g_object_set (own, "clause", id, "chosen", TRUE, NULL);
  g_list_store_append (office->rules, own);
  return own;
}
