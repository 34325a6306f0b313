/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-office-holder.h"

#include <string.h>

/* Parts of the words after which a surname is a person, folded: "Verbandsbürgermeisterin". */
static const char *const titles[] = {
  "bürgermeister",
  "ortsvorsteher",
  "beigeordnete",
  "landrat",
  "landrät",
  "mayor",
  "minister",
  "abgeordnete",
  "stadtrat",
  "stadträt",
  "gemeinderat",
  "gemeinderät",
};

/* Whole words of the same kind. */
static const char *const addresses[] = { "frau", "herr", "herrn", "mr", "mrs", "ms", "ob", "bm" };

/* Academic degrees say nothing about who it is. */
static gboolean
is_degree (const char *word)
{
  static const char *const degrees[] = { "dr", "prof", "dipl", "ing", "med", "jur", "phil", NULL };

  return g_strv_contains (degrees, word);
}

static gboolean
is_title (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (strstr (word, titles[i]) != NULL)
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    if (g_str_equal (word, addresses[i]))
      return TRUE;
  return FALSE;
}

/* The words of a text, folded, without the degrees; a hyphen parts words too. */
static char **
dup_words (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *composed = g_utf8_normalize (valid, -1, G_NORMALIZE_NFC);
  g_autofree char *folded = g_utf8_casefold (composed, -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_autoptr (GString) word = g_string_new (NULL);

  for (const char *p = folded;; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c) || g_unichar_ismark (c))
        {
          g_string_append_unichar (word, c);
          continue;
        }
      if (word->len > 0 && !is_degree (word->str))
        g_strv_builder_add (words, word->str);
      g_string_truncate (word, 0);
      if (c == 0)
        return g_strv_builder_end (words);
    }
}

/* The word itself or its genitive: "keller", "kellers". */
static gboolean
is_same (const char *word,
         const char *name)
{
  const gsize length = strlen (name);

  return strncmp (word, name, length) == 0 &&
         (word[length] == '\0' || g_str_equal (word + length, "s"));
}

/* Whether a title stands before this place, with an initial between them or not. */
static gboolean
follows_title (char **words,
               guint  place)
{
  if (place > 1 && g_utf8_strlen (words[place - 1], -1) == 1)
    place--;
  return place > 0 && is_title (words[place - 1]);
}

/* Whether these words stand at this place, the last one in the genitive or not. */
static gboolean
are_at (char **words,
        guint  place,
        char **name)
{
  for (guint i = 0; name[i] != NULL; i++)
    if (words[place + i] == NULL || !(name[i + 1] == NULL ? is_same (words[place + i], name[i]) :
                                                            g_str_equal (words[place + i], name[i])))
      return FALSE;
  return TRUE;
}

/* Whether the words at this place are the whole name, or its end after a title: the surname is one word
 * or several, "von Berg", "Müller-Lüdenscheidt". */
static gboolean
is_name_at (char **words,
            guint  place,
            char **name)
{
  g_autofree char *joined = g_strjoinv (NULL, name);

  if (is_same (words[place], joined) || are_at (words, place, name))
    return TRUE;
  for (guint first = 1; name[first] != NULL; first++)
    if (follows_title (words, place) && are_at (words, place, name + first))
      return TRUE;
  return FALSE;
}

gboolean
og_office_holder_is_named (const char *text,
                           const char *holders)
{
  g_auto (GStrv) names = g_strsplit (holders != NULL ? holders : "", "\n", -1);
  g_auto (GStrv) words = NULL;

  if (text == NULL || holders == NULL)
    return FALSE;
  words = dup_words (text);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_auto (GStrv) whole = dup_words (names[i]);
      char **name = whole;

      while (name[0] != NULL && name[1] != NULL && is_title (name[0]))
        name++;
      for (guint place = 0; name[0] != NULL && words[place] != NULL; place++)
        if (is_name_at (words, place, name))
          return TRUE;
    }
  return FALSE;
}
