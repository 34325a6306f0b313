/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-netiquette.h"

#include <string.h>

/* A frozen netiquette is a key file:
 *
 *   [netiquette]  format, language, zone, title, intro, rules (how many)
 *   [rule-1] …    number, id, subject, brief, text
 *
 * Version and date are not in it: they belong to the version that keeps it. */

#define GENERAL_GROUP "netiquette"
#define FORMAT 1
#define MAX_BYTES (1024 * 1024)
#define MAX_RULES 500

static void
freeze_rule (GKeyFile             *keys,
             guint                 place,
             const OgNumberedRule *rule)
{
  g_autofree char *group = g_strdup_printf ("rule-%u", place);

  g_key_file_set_integer (keys, group, "number", rule->number);
  g_key_file_set_string (keys, group, "id", rule->id);
  g_key_file_set_string (keys, group, "subject", rule->subject);
  g_key_file_set_string (keys, group, "brief", rule->brief);
  g_key_file_set_string (keys, group, "text", rule->text);
}

/**
 * og_netiquette_freeze:
 *
 * Returns: (transfer full): the text that og_netiquette_thaw() reads back
 */
char *
og_netiquette_freeze (OgNetiquette *self)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();

  g_key_file_set_integer (keys, GENERAL_GROUP, "format", FORMAT);
  g_key_file_set_string (keys, GENERAL_GROUP, "language", self->language);
  g_key_file_set_string (keys, GENERAL_GROUP, "zone", self->zone);
  g_key_file_set_string (keys, GENERAL_GROUP, "title", self->title);
  g_key_file_set_string (keys, GENERAL_GROUP, "intro", self->intro);
  g_key_file_set_integer (keys, GENERAL_GROUP, "rules", (int) self->rules->len);
  for (guint i = 0; i < self->rules->len; i++)
    freeze_rule (keys, i + 1, g_ptr_array_index (self->rules, i));
  return g_key_file_to_data (keys, NULL, NULL);
}

static gboolean
thaw_string (GKeyFile   *keys,
             const char *group,
             const char *key,
             char      **text)
{
  *text = g_key_file_get_string (keys, group, key, NULL);
  return *text != NULL;
}

static gboolean
thaw_rule (OgNetiquette *self,
           GKeyFile     *keys,
           guint         place)
{
  g_autofree char *group = g_strdup_printf ("rule-%u", place);
  OgNumberedRule *rule = g_new0 (OgNumberedRule, 1);

  g_ptr_array_add (self->rules, rule);
  rule->number = g_key_file_get_integer (keys, group, "number", NULL);
  return rule->number == (int) place && thaw_string (keys, group, "id", &rule->id) &&
         thaw_string (keys, group, "subject", &rule->subject) &&
         thaw_string (keys, group, "brief", &rule->brief) &&
         thaw_string (keys, group, "text", &rule->text);
}

static gboolean
thaw_general (OgNetiquette *self,
              GKeyFile     *keys)
{
  return g_key_file_get_integer (keys, GENERAL_GROUP, "format", NULL) == FORMAT &&
         thaw_string (keys, GENERAL_GROUP, "language", &self->language) &&
         thaw_string (keys, GENERAL_GROUP, "zone", &self->zone) &&
         thaw_string (keys, GENERAL_GROUP, "title", &self->title) &&
         thaw_string (keys, GENERAL_GROUP, "intro", &self->intro);
}

/**
 * og_netiquette_thaw:
 * @version: a version of the rules, its content possibly damaged
 *
 * Returns: (transfer full) (nullable): the netiquette as it was frozen, with the version's number and
 *   date; %NULL if it is damaged, or of a newer form
 */
OgNetiquette *
og_netiquette_thaw (OgRulesVersion *version)
{
  g_autoptr (OgNetiquette) self = og_netiquette_new_empty ();
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  int n_rules;

  if (version->content == NULL || strlen (version->content) > MAX_BYTES ||
      !g_key_file_load_from_data (keys, version->content, (gsize) -1, G_KEY_FILE_NONE, NULL) ||
      !thaw_general (self, keys))
    return NULL;

  n_rules = g_key_file_get_integer (keys, GENERAL_GROUP, "rules", NULL);
  if (n_rules < 0 || n_rules > MAX_RULES)
    return NULL;
  for (guint i = 1; i <= (guint) n_rules; i++)
    if (!thaw_rule (self, keys, i))
      return NULL;

  self->version = (int) CLAMP (version->id, 0, G_MAXINT);
  self->since = version->created;
  self->outro =
    og_netiquette_dup_outro (self->language, self->zone, self->version, self->since);
  return g_steal_pointer (&self);
}
