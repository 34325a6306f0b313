/* SPDX-License-Identifier: EUPL-1.2 */
/* Hashtags, and whether their words can be told apart when they are read aloud. */
#include <string.h>

#include "og-rules-data.h"
#include "og-text-hints-private.h"

/* A longer one without capitals is likely to be more than one word. */
#define MAX_SINGLE_WORD 12
#define MAX_TAG 100

/* The words of which a tag may be put together. */
typedef struct
{
  char **words;
  char **small; /* that show that it is several words, and not one long one */
} Vocabulary;

static gboolean
is_tag_character (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c) || c == '_';
}

const char *
og_hashtag_scan (const char *text,
                 gunichar    before)
{
  const char *end = text + 1;
  gboolean has_letter = FALSE;

  if (*text != '#' || is_tag_character (before) || before == '/' || before == '&' || before == '#')
    return NULL;
  for (; is_tag_character (g_utf8_get_char (end)); end = g_utf8_next_char (end))
    has_letter = has_letter || g_unichar_isalpha (g_utf8_get_char (end));
  return has_letter ? end : NULL;
}

char *
og_hashtag_words (const char *start,
                  const char *end)
{
  GString *words = g_string_new (NULL);
  gunichar before = 0;

  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);
      const gboolean parts = (g_unichar_isupper (c) && g_unichar_islower (before)) ||
                             (g_unichar_isdigit (c) && g_unichar_isalpha (before)) ||
                             (g_unichar_isalpha (c) && g_unichar_isdigit (before));

      if (words->len > 0 && (parts || c == '_') && words->str[words->len - 1] != ' ')
        g_string_append_c (words, ' ');
      if (c != '_')
        g_string_append_unichar (words, c);
      before = c;
    }
  return g_string_free_and_steal (words);
}

static char *
dup_capitalised (const char *word,
                 gsize       length)
{
  g_autofree char *first = g_utf8_strup (word, g_utf8_next_char (word) - word);
  const gsize n = (gsize) (g_utf8_next_char (word) - word);

  return g_strdup_printf ("%s%.*s", first, (int) (length - n), word + n);
}

static gboolean
is_among (char      **list,
          const char *word,
          gsize       length)
{
  for (guint i = 0; list[i] != NULL; i++)
    if (strncmp (list[i], word, length) == 0 && list[i][length] == '\0')
      return TRUE;
  return FALSE;
}

/* In CamelCase, if the whole tag, in lower case, is put together of known words, and one of them shows
 * that they are several; by the fewest words. cuts[i]: where the word that ends at i begins. */
static char *
dup_parted (const Vocabulary *known,
            const char       *tag)
{
  const gsize length = strlen (tag);
  gsize cuts[MAX_TAG + 1];
  int n_words[MAX_TAG + 1] = { 0 };
  gboolean has_small = FALSE;
  g_autofree char *parted = g_strdup ("");

  if (length > MAX_TAG)
    return NULL;
  for (gsize end = 1; end <= length; end++)
    for (gsize start = 0; start < end; start++)
      if ((start == 0 || n_words[start] > 0) &&
          (n_words[end] == 0 || n_words[start] + 1 < n_words[end]) &&
          (is_among (known->words, tag + start, end - start) ||
           is_among (known->small, tag + start, end - start)))
        {
          n_words[end] = n_words[start] + 1;
          cuts[end] = start;
        }
  if (n_words[length] < 2)
    return NULL;

  for (gsize end = length; end > 0; end = cuts[end])
    {
      g_autofree char *word = dup_capitalised (tag + cuts[end], end - cuts[end]);
      g_autofree char *rest = g_steal_pointer (&parted);

      has_small = has_small || is_among (known->small, tag + cuts[end], end - cuts[end]);
      parted = g_strconcat (word, rest, NULL);
    }
  return has_small ? g_steal_pointer (&parted) : NULL;
}

/* "tag_der_offenen_tür" */
static char *
dup_joined (const char *tag)
{
  g_auto (GStrv) words = g_strsplit (tag, "_", -1);
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      {
        g_autofree char *word = dup_capitalised (words[i], strlen (words[i]));

        g_string_append (joined, word);
      }
  return g_string_free_and_steal (g_steal_pointer (&joined));
}

/* How many letters are capitals, behind the first one. */
static guint
count_capitals (const char *tag,
                guint      *n_letters)
{
  guint count = 0;

  *n_letters = 0;
  for (const char *p = tag; *p != '\0'; p = g_utf8_next_char (p))
    {
      count += p > tag && g_unichar_isupper (g_utf8_get_char (p));
      *n_letters += g_unichar_isalpha (g_utf8_get_char (p));
    }
  return count;
}

static void
check_tag (GArray           *hints,
           const Vocabulary *known,
           const char       *text,
           const char       *start,
           const char       *end)
{
  g_autofree char *tag = g_strndup (start, (gsize) (end - start));
  g_autofree char *lower = g_utf8_strdown (tag, -1);
  g_autofree char *parted = NULL;
  guint n_letters;
  const guint n_capitals = count_capitals (tag, &n_letters);
  const gboolean shouts = n_letters > 0 && n_capitals + 1 >= n_letters;
  gboolean several;

  if (n_capitals > 0 && !shouts)
    return;
  parted = strchr (lower, '_') != NULL ? dup_joined (lower) : dup_parted (known, lower);
  several = parted != NULL || (n_letters > MAX_SINGLE_WORD &&
                               (shouts || g_unichar_islower (g_utf8_get_char (tag))));
  if (several && g_strcmp0 (parted, tag) != 0)
    og_hints_add (hints, OG_HINT_HASHTAG, (int) (start - 1 - text), (int) (end - text),
                  parted != NULL ? g_strconcat ("#", parted, NULL) : NULL);
}

void
og_hints_of_tags (GArray     *hints,
                  const char *text,
                  const char *lang)
{
  GKeyFile *keys = og_rules_data_keys (OG_HINTS_DATA);
  g_auto (GStrv) words = og_rules_data_list (keys, "hashtags", "words", lang);
  g_auto (GStrv) small = og_rules_data_list (keys, "hashtags", "small", lang);
  const Vocabulary known = { words, small };
  gunichar before = 0;

  for (const char *p = text; *p != '\0';)
    {
      const char *end = og_hashtag_scan (p, before);

      if (end != NULL)
        check_tag (hints, &known, text, p + 1, end);
      end = end != NULL ? end : g_utf8_next_char (p);
      before = g_utf8_get_char (g_utf8_prev_char (end));
      p = end;
    }
}
