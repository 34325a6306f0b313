/* SPDX-License-Identifier: EUPL-1.2 */
/* Office words and simpler ones, from data/rules/plain-words.ini. */
#include <string.h>

#include "og-rules-data.h"
#include "og-text-hints-private.h"

#define DATA "plain-words.ini"
#define MAX_WORDS 8 /* of a phrase */

/* What a star stands for. */
static const char *const endings[] = { "", "e", "em", "en", "er", "es", "n", "s",
                                       "ns", "t", "te", "ten", "ter", "tes", "tem", NULL };

typedef struct
{
  char **words; /* folded, of the phrase */
  char *better; /* "": none */
  gboolean capital;
} Entry;

static char *
dup_folded (const char *text,
            gssize      length)
{
  g_autofree char *composed = g_utf8_normalize (text, length, G_NORMALIZE_NFC);

  return g_utf8_strdown (composed != NULL ? composed : "", -1);
}

static GArray *
load_entries (const char *lang)
{
  GKeyFile *keys = og_rules_data_keys (DATA);
  g_auto (GStrv) phrases = g_key_file_get_keys (keys, lang, NULL, NULL);
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  for (guint i = 0; phrases != NULL && phrases[i] != NULL; i++)
    {
      g_autofree char *folded = dup_folded (phrases[i], -1);
      Entry entry = {
        .words = g_strsplit (folded, " ", -1),
        .better = g_key_file_get_string (keys, lang, phrases[i], NULL),
        .capital = g_unichar_isupper (g_utf8_get_char (phrases[i])),
      };

      g_assert (g_strv_length (entry.words) <= MAX_WORDS);
      g_array_append_val (entries, entry);
    }
  return entries;
}

/* Read once for each language, and kept. */
static GArray *
get_entries (gboolean german)
{
  static gsize loaded;
  static GArray *entries[2];

  if (g_once_init_enter (&loaded))
    {
      entries[0] = load_entries ("en");
      entries[1] = load_entries ("de");
      g_once_init_leave (&loaded, 1);
    }
  return entries[german != FALSE];
}

/* (nullable): the ending that the star stands for, "" without a star; NULL: another word */
static const char *
match_word (const char *pattern,
            const char *word)
{
  const gsize length = strlen (pattern);

  if (length == 0 || pattern[length - 1] != '*')
    return g_str_equal (pattern, word) ? "" : NULL;
  if (strncmp (pattern, word, length - 1) != 0)
    return NULL;
  return g_strv_contains (endings, word + length - 1) ? word + length - 1 : NULL;
}

/* Whether the words from here on are the phrase; says the last ending. */
static gboolean
match_entry (const Entry *entry,
             char       **words,
             guint        n_words,
             const char **ending)
{
  guint i;

  for (i = 0; entry->words[i] != NULL; i++)
    {
      const char *found = i < n_words ? match_word (entry->words[i], words[i]) : NULL;

      if (found == NULL)
        return FALSE;
      *ending = *found != '\0' || i == 0 ? found : *ending;
    }
  return i > 0;
}

/* The simpler word with the ending, and with a capital where one stood and the office word has none by
 * itself: at the beginning of a sentence. */
static char *
dup_better (const Entry *entry,
            const char  *ending,
            const char  *original)
{
  g_auto (GStrv) parts = g_strsplit (entry->better, "*", 2);
  g_autofree char *better = NULL;
  g_autofree char *first = NULL;

  if (*entry->better == '\0')
    return NULL;
  better = g_strconcat (parts[0], parts[1] != NULL ? ending : "", parts[1], NULL);
  if (entry->capital || !g_unichar_isupper (g_utf8_get_char (original)))
    return g_steal_pointer (&better);
  first = g_utf8_strup (better, g_utf8_next_char (better) - better);
  return g_strconcat (first, g_utf8_next_char (better), NULL);
}

/* The longest phrase that begins with the first word; the first of those as long, with the longest
 * written part. */
static const Entry *
find_entry (GArray      *entries,
            char       **words,
            guint        n_words,
            const char **ending)
{
  const Entry *best = NULL;
  gsize best_length = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      const char *found = "";
      gsize length = 0;

      if (!match_entry (entry, words, n_words, &found))
        continue;
      for (guint j = 0; entry->words[j] != NULL; j++)
        length += 1000 + strlen (entry->words[j]);
      if (length <= best_length)
        continue;
      best = entry;
      best_length = length;
      *ending = found;
    }
  return best;
}

/* The words of one sentence, folded; NULL-terminated. A tag or link is an empty one. */
static char **
dup_words (const char        *text,
           const OgSentences *split,
           const OgSentence  *sentence)
{
  char **words = g_new0 (char *, sentence->n_words + 1);

  for (guint i = 0; i < sentence->n_words; i++)
    {
      const OgWord *word = &g_array_index (split->words, OgWord, sentence->first_word + i);

      words[i] = word->kind == OG_WORD_PLAIN ?
                   dup_folded (text + word->start, word->end - word->start) :
                   g_strdup ("");
    }
  return words;
}

static void
check_sentence (GArray            *hints,
                GArray            *entries,
                const char        *text,
                const OgSentences *split,
                const OgSentence  *sentence)
{
  g_auto (GStrv) words = dup_words (text, split, sentence);

  for (guint i = 0; i < sentence->n_words;)
    {
      const OgWord *first = &g_array_index (split->words, OgWord, sentence->first_word + i);
      const char *ending = "";
      const Entry *entry = find_entry (entries, words + i, sentence->n_words - i, &ending);
      const guint n = entry != NULL ? g_strv_length (entry->words) : 1;

      if (entry != NULL)
        og_hints_add (hints, OG_HINT_OFFICE_WORD, first->start, first[n - 1].end,
                      dup_better (entry, ending, text + first->start));
      i += n;
    }
}

void
og_hints_of_words (GArray            *hints,
                   const char        *text,
                   const OgSentences *split,
                   const char        *lang)
{
  GArray *entries = get_entries (g_strcmp0 (lang, "de") == 0);

  for (guint i = 0; i < split->sentences->len; i++)
    check_sentence (hints, entries, text, split,
                    &g_array_index (split->sentences, OgSentence, i));
}
