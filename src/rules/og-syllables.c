/* SPDX-License-Identifier: EUPL-1.2 */
/* How many syllables a German word has: one for each vowel, double vowel or diphthong, with the
 * commonest words in which two vowels beside each other are two. */
#include <string.h>

#include "og-readability.h"

/* Two letters that are one sound. */
static const char *const sounds[] = { "aa", "ai", "au", "ay", "ee", "ei", "eu", "ey",
                                      "ie", "oi", "oo", "oy", "ou", "äu" };

/* Parts of words in which one of these is two sounds after all: "Fa-mi-li-e". */
static const char *const apart[] = {
  "familie",
  "ferien",
  "linie",
  "serie",
  "folie",
  "studien",
  "studiengang",
  "prämien",
  "aktie",
  "medien",
  "mobilie",
  "silie",
  "kastanie",
  "komödie",
  "tragödie",
  "bakterie",
  "materie",
  "kriterien",
  "terien",
  "alien",
  "anien",
  "asien",
  "belgien",
  "enien",
  "patient",
  "klient",
  "hygien",
  "orien",
  "garantien",
  "partien",
  "prinzipien",
  "stipendien",
  "spezies",
  "museum",
  "jubiläum",
  "petroleum",
  "gymnasien",
  "koordin",
  "kooper",
  "zoolog",
  "energien",
  "gien",
  "lilie",
  "rosie",
};

/* At the beginning of a word only: "be-ur-tei-len". */
static const char *const apart_at_first[] = { "beend", "beerb", "beerd", "beinhalt", "beirr", "beun",
                                              "beur", "geehr", "geerb", "geimpf", "geirr", "reinteg" };

/* At its end only: "I-de-en". */
static const char *const apart_at_last[] = { "een", "studie", "prämie", "eum", "läum" };

static gboolean
is_vowel (gunichar c)
{
  gunichar parts[4];

  if (g_unichar_fully_decompose (c, FALSE, parts, G_N_ELEMENTS (parts)) == 0)
    return FALSE;
  return parts[0] < 128 && parts[0] != 0 && strchr ("aeiouy", (int) parts[0]) != NULL;
}

static gboolean
is_one_sound (const char *at)
{
  for (guint i = 0; i < G_N_ELEMENTS (sounds); i++)
    if (g_str_has_prefix (at, sounds[i]))
      return TRUE;
  return FALSE;
}

/* Vowels of a word in lower case, each sound once. */
static int
count_sounds (const char *word)
{
  gunichar before = 0;
  int count = 0;

  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);
      const gunichar next = g_utf8_get_char (g_utf8_next_char (p));

      if (is_vowel (c) && !(c == 'u' && before == 'q') &&
          !(c == 'y' && !g_unichar_isalpha (before) && is_vowel (next)))
        {
          count++;
          if (is_one_sound (p))
            p = g_utf8_next_char (p);
        }
      before = g_utf8_get_char (p);
    }
  return count;
}

static int
count_apart (const char *word)
{
  int count = 0;

  for (guint i = 0; i < G_N_ELEMENTS (apart); i++)
    count = MAX (count, strstr (word, apart[i]) != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (apart_at_first); i++)
    count = MAX (count, g_str_has_prefix (word, apart_at_first[i]));
  for (guint i = 0; i < G_N_ELEMENTS (apart_at_last); i++)
    count = MAX (count, g_str_has_suffix (word, apart_at_last[i]));
  return count;
}

/* "THW" is spelled out. */
static int
count_letters (const char *word)
{
  int count = 0;

  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (!g_unichar_isupper (g_utf8_get_char (p)))
        return 1;
      count++;
    }
  return MAX (count, 1);
}

/**
 * og_readability_syllables:
 * @word: valid UTF-8
 * @length: bytes, or -1
 *
 * Returns: how many syllables it has, at least 1; a number has one
 */
int
og_readability_syllables (const char *word,
                          gssize      length)
{
  g_autofree char *composed = g_utf8_normalize (word, length, G_NORMALIZE_NFC);
  g_autofree char *lower = composed != NULL ? g_utf8_strdown (composed, -1) : NULL;
  int count;

  if (lower == NULL)
    return 1;
  count = count_sounds (lower);
  return count > 0 ? count + count_apart (lower) : count_letters (composed);
}
