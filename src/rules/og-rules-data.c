/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-rules-data.h"

#include <string.h>

#include "og-rules-resources.h"

#define FOLDER "/de/ortsgespraech/rules/"

/**
 * og_rules_data_text:
 * @name: path below data/rules
 *
 * Returns: (transfer none) (nullable): the whole file, %NULL if there is none of that name
 */
const char *
og_rules_data_text (const char *name)
{
  g_autofree char *path = g_strconcat (FOLDER, name, NULL);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (og_rules_get_resource (), path,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  /* The data lies in the program itself, with a NUL behind its end. */
  return bytes != NULL ? g_bytes_get_data (bytes, NULL) : NULL;
}

/**
 * og_rules_data_keys:
 * @name: path below data/rules, must be there
 *
 * Returns: (transfer none): the key file, read once
 */
GKeyFile *
og_rules_data_keys (const char *name)
{
  static GMutex lock;
  static GHashTable *known;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);
  GKeyFile *keys;

  if (known == NULL)
    known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                   (GDestroyNotify) g_key_file_unref);
  keys = g_hash_table_lookup (known, name);
  if (keys == NULL)
    {
      g_autoptr (GError) error = NULL;

      keys = g_key_file_new ();
      g_key_file_load_from_data (keys, og_rules_data_text (name), (gsize) -1,
                                 G_KEY_FILE_KEEP_TRANSLATIONS, &error);
      g_assert_no_error (error);
      g_hash_table_insert (known, g_strdup (name), keys);
    }
  return keys;
}

/**
 * og_rules_data_string:
 * @lang: "de"; any other means English
 *
 * Returns: (transfer full): the text
 */
char *
og_rules_data_string (GKeyFile   *keys,
                      const char *group,
                      const char *key,
                      const char *lang)
{
  g_autoptr (GError) error = NULL;
  char *text = g_key_file_get_locale_string (keys, group, key, lang, &error);

  g_assert_no_error (error);
  return text;
}

/**
 * og_rules_data_list:
 * @lang: "de"; any other means English
 *
 * Returns: (transfer full): the texts
 */
char **
og_rules_data_list (GKeyFile   *keys,
                    const char *group,
                    const char *key,
                    const char *lang)
{
  g_autoptr (GError) error = NULL;
  char **texts = g_key_file_get_locale_string_list (keys, group, key, lang, NULL, &error);

  g_assert_no_error (error);
  return texts;
}

/* The value of the pair with that name; the pairs end with NULL. */
static const char *
find_value (va_list     pairs,
            const char *name,
            gsize       length)
{
  const char *value = NULL;
  const char *found;

  while ((found = va_arg (pairs, const char *)) != NULL)
    {
      const char *next = va_arg (pairs, const char *);

      if (strlen (found) == length && strncmp (found, name, length) == 0)
        value = next;
    }
  return value;
}

/**
 * og_rules_data_fill:
 * @lang: "de"; any other means English
 * @...: names and values of the facts in pairs, then %NULL
 *
 * Returns: (transfer full): the text with its facts; every fact it names must be among the pairs
 */
char *
og_rules_data_fill (GKeyFile   *keys,
                    const char *group,
                    const char *key,
                    const char *lang,
                    ...)
{
  g_autofree char *template = og_rules_data_string (keys, group, key, lang);
  g_autoptr (GString) text = g_string_new (NULL);
  const char *rest = template;

  for (const char *open; (open = strchr (rest, '{')) != NULL;)
    {
      const char *close = strchr (open, '}');
      const char *value;
      va_list pairs;

      g_assert (close != NULL);
      va_start (pairs, lang);
      value = find_value (pairs, open + 1, (gsize) (close - open - 1));
      va_end (pairs);
      g_assert (value != NULL);
      g_string_append_len (text, rest, open - rest);
      g_string_append (text, value);
      rest = close + 1;
    }
  g_string_append (text, rest);
  return g_string_free_and_steal (g_steal_pointer (&text));
}
