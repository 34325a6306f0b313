/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-search-words.h"

#include <string.h>

#define VOWELS "aou"

/* Adds a letter or digit. "ae" becomes "a" as "ä" does, in texts and queries alike. */
static void
add_character (GString *words,
               gunichar c)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];

  if (c == 0xdf || c == 0x1e9e)
    {
      g_string_append (words, "ss");
      return;
    }
  g_unichar_fully_decompose (c, TRUE, parts, G_N_ELEMENTS (parts));
  if (g_unichar_isalnum (parts[0]))
    c = g_unichar_tolower (parts[0]);
  if (c == 'e' && words->len > 0 && strchr (VOWELS, words->str[words->len - 1]) != NULL)
    return;
  g_string_append_unichar (words, c);
}

/**
 * og_search_words:
 * @text: whatever it holds
 *
 * Returns: (transfer full): the words that are compared
 */
char *
og_search_words (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *composed = g_utf8_normalize (valid, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  GString *words = g_string_new (NULL);

  for (const char *p = composed; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        add_character (words, g_unichar_tolower (c));
      else if (!g_unichar_ismark (c) && words->len > 0 && words->str[words->len - 1] != ' ')
        g_string_append_c (words, ' ');
    }
  return g_string_free_and_steal (words);
}

/**
 * og_search_words_fit:
 * @words: (not nullable): of a text
 * @query: of what was typed; an empty one fits everything
 *
 * Returns: whether the text has all words of the query, also within others
 */
gboolean
og_search_words_fit (const char *words,
                     const char *query)
{
  g_auto (GStrv) wanted = g_strsplit (query, " ", -1);

  for (guint i = 0; wanted[i] != NULL; i++)
    if (strstr (words, wanted[i]) == NULL)
      return FALSE;
  return TRUE;
}
