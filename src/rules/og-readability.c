/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-readability.h"

#include "og-sentences.h"

#define LONG_WORD 6 /* letters; LIX and WSTF call a word long that has more */
#define MANY_SYLLABLES 3

/* What the formulas are made of. A number is a short word, however many digits it has. */
typedef struct
{
  int words;
  int syllables;
  int long_words;
  int many_syllables; /* words of three and more */
  int one_syllable;
} Counts;

static int
count_letters (const char *start,
               const char *end)
{
  int count = 0;

  for (; start < end; start = g_utf8_next_char (start))
    count += g_unichar_isalpha (g_utf8_get_char (start));
  return count;
}

/* A link is one short word, however long its address is. */
static void
count_word (Counts       *counts,
            const char   *text,
            const OgWord *word)
{
  const gboolean read = word->kind != OG_WORD_LINK;
  const int length = word->end - word->start;
  const int syllables = read ? og_readability_syllables (text + word->start, length) : 1;

  counts->words++;
  counts->syllables += syllables;
  counts->many_syllables += syllables >= MANY_SYLLABLES;
  counts->one_syllable += syllables == 1;
  if (read)
    counts->long_words += count_letters (text + word->start, text + word->end) > LONG_WORD;
}

static void
find_longest (OgReadability *self,
              GArray        *sentences)
{
  for (guint i = 0; i < sentences->len; i++)
    {
      const OgSentence *sentence = &g_array_index (sentences, OgSentence, i);

      if ((int) sentence->n_words <= self->longest)
        continue;
      self->longest = (int) sentence->n_words;
      self->longest_start = sentence->start;
      self->longest_end = sentence->end;
    }
}

static void
apply_formulas (OgReadability *self,
                const Counts  *counts)
{
  const double words = counts->words;
  const double per_sentence = words / self->sentences;
  const double per_word = counts->syllables / words;
  const double ms = 100 * counts->many_syllables / words;
  const double iw = 100 * counts->long_words / words;
  const double es = 100 * counts->one_syllable / words;

  self->lix = per_sentence + iw;
  self->amstad = 180 - per_sentence - 58.5 * per_word;
  self->wstf[0] = 0.1935 * ms + 0.1672 * per_sentence + 0.1297 * iw - 0.0327 * es - 0.875;
  self->wstf[1] = 0.2007 * ms + 0.1682 * per_sentence + 0.1373 * iw - 2.779;
  self->wstf[2] = 0.2963 * ms + 0.1905 * per_sentence - 1.1144;
  self->wstf[3] = 0.2744 * ms + 0.2656 * per_sentence - 1.693;
}

/**
 * og_readability_of:
 * @text: where it is not valid UTF-8, broken bytes are taken for letters
 *
 * Returns: its figures; all are 0 for a text without words
 */
OgReadability
og_readability_of (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (OgSentences) split = og_sentences_of (valid);
  OgReadability self = { 0 };
  Counts counts = { 0 };

  for (guint i = 0; i < split->words->len; i++)
    count_word (&counts, valid, &g_array_index (split->words, OgWord, i));
  self.words = counts.words;
  self.syllables = counts.syllables;
  self.sentences = (int) split->sentences->len;
  if (self.words > 0)
    {
      find_longest (&self, split->sentences);
      apply_formulas (&self, &counts);
    }
  return self;
}

/**
 * og_readability_level:
 *
 * Returns: how hard the text is, by LIX; short texts are not judged
 */
OgReadLevel
og_readability_level (const OgReadability *self)
{
  if (self->words < OG_READABILITY_MIN_WORDS)
    return OG_READ_TOO_SHORT;
  if (self->lix < 40)
    return OG_READ_EASY;
  if (self->lix < 50)
    return OG_READ_MEDIUM;
  return self->lix < 60 ? OG_READ_HARD : OG_READ_VERY_HARD;
}
