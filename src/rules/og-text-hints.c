/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-text-hints.h"

#include <string.h>

#include "og-emoji.h"
#include "og-text-hints-private.h"

#define MAX_SENTENCE_WORDS 20
#define MAX_EMOJI 3
/* Fewer letters in capitals are an abbreviation, or one word with weight. */
#define MIN_SHOUTED_WORDS 3
#define MIN_SHOUTED_LETTERS 10

static void
clear_hint (gpointer hint)
{
  g_free (((OgHint *) hint)->better);
}

void
og_hints_add (GArray    *hints,
              OgHintKind kind,
              int        start,
              int        end,
              char      *better)
{
  const OgHint hint = { kind, start, end, better };

  g_array_append_val (hints, hint);
}

static gboolean
is_fancy (gunichar c)
{
  return (0x1d400 <= c && c <= 0x1d7ff) ||           /* mathematical letters and digits */
         (0xff21 <= c && c <= 0xff3a) ||             /* full width */
         (0xff41 <= c && c <= 0xff5a) ||
         (0x24b6 <= c && c <= 0x24e9) ||             /* in circles */
         (0x1f130 <= c && c <= 0x1f149) ||           /* in squares */
         (0x2100 <= c && c <= 0x214f && g_unichar_isalpha (c) && c != 0x2126 && c != 0x212b);
}

/* Words in such letters, one behind the other, are one run. */
const char *
og_fancy_scan (const char *text)
{
  const char *end = NULL;

  for (const char *p = text; is_fancy (g_utf8_get_char (p));)
    {
      end = p = g_utf8_next_char (p);
      if (*p == ' ')
        p++;
    }
  return end;
}

static void
check_fancy_letters (GArray     *hints,
                     const char *text)
{
  for (const char *p = text; *p != '\0';)
    {
      const char *end = og_fancy_scan (p);

      if (end != NULL)
        og_hints_add (hints, OG_HINT_FANCY_LETTERS, (int) (p - text), (int) (end - text),
                      g_utf8_normalize (p, end - p, G_NORMALIZE_ALL_COMPOSE));
      p = end != NULL ? end : g_utf8_next_char (p);
    }
}

/* Between words of one sentence: letters or a comma before it, a small letter after it. */
static gboolean
is_within_sentence (const char *text,
                    const char *start,
                    const char *end)
{
  gunichar before = 0;

  while (start > text && g_unichar_isspace (before = g_utf8_get_char (g_utf8_prev_char (start))) &&
         before != '\n')
    start = g_utf8_prev_char (start);
  while (*end == ' ')
    end++;
  return start > text && (g_unichar_isalnum (before) || before == ',') &&
         g_unichar_islower (g_utf8_get_char (end));
}

/* The end of all emoji that follow each other from here on, with spaces between them or not. */
static const char *
scan_emoji_run (const char *start,
                guint      *n)
{
  const char *end = og_emoji_scan (start);

  for (*n = end != NULL; end != NULL; (*n)++)
    {
      const char *next = end;

      while (*next == ' ')
        next++;
      if (og_emoji_scan (next) == NULL)
        break;
      end = og_emoji_scan (next);
    }
  return end;
}

static void
check_emoji (GArray     *hints,
             const char *text)
{
  guint count = 0;

  for (const char *p = text; *p != '\0';)
    {
      guint n = 0;
      const char *end = scan_emoji_run (p, &n);

      count += n;
      if (n > 1 || (n == 1 && (count > MAX_EMOJI || is_within_sentence (text, p, end))))
        og_hints_add (hints, OG_HINT_EMOJI, (int) (p - text), (int) (end - text), NULL);
      p = end != NULL ? end : g_utf8_next_char (p);
    }
}

static gboolean
is_shouted (const char        *text,
            const OgSentences *split,
            const OgSentence  *sentence)
{
  guint n_words = 0, n_letters = 0;

  for (guint i = 0; i < sentence->n_words; i++)
    {
      const OgWord *word = &g_array_index (split->words, OgWord, sentence->first_word + i);

      if (word->kind != OG_WORD_PLAIN)
        continue;
      n_words++;
      for (const char *p = text + word->start; p < text + word->end; p = g_utf8_next_char (p))
        {
          const gunichar c = g_utf8_get_char (p);

          if (g_unichar_islower (c) && c != 0xdf) /* ß has no capital that is in use */
            return FALSE;
          n_letters += g_unichar_isalpha (c);
        }
    }
  return n_words >= MIN_SHOUTED_WORDS && n_letters >= MIN_SHOUTED_LETTERS;
}

static void
check_sentences (GArray            *hints,
                 const char        *text,
                 const OgSentences *split)
{
  for (guint i = 0; i < split->sentences->len; i++)
    {
      const OgSentence *sentence = &g_array_index (split->sentences, OgSentence, i);

      if (sentence->n_words > MAX_SENTENCE_WORDS)
        og_hints_add (hints, OG_HINT_LONG_SENTENCE, sentence->start, sentence->end, NULL);
      if (is_shouted (text, split, sentence))
        og_hints_add (hints, OG_HINT_ALL_CAPS, sentence->start, sentence->end, NULL);
    }
}

static int
compare_hints (gconstpointer a,
               gconstpointer b)
{
  const OgHint *left = a, *right = b;

  if (left->start != right->start)
    return left->start - right->start;
  return (int) left->kind - (int) right->kind;
}

/**
 * og_text_hints:
 * @text: valid UTF-8; of another text nothing is said
 * @lang: "de", else English
 *
 * Returns: (transfer full) (element-type OgHint): what could be better, in the order of the text
 */
GArray *
og_text_hints (const char *text,
               const char *lang)
{
  GArray *hints = g_array_new (FALSE, FALSE, sizeof (OgHint));
  g_autoptr (OgSentences) split = NULL;

  g_array_set_clear_func (hints, clear_hint);
  if (!g_utf8_validate (text, -1, NULL))
    return hints;
  split = og_sentences_of (text);
  check_sentences (hints, text, split);
  check_fancy_letters (hints, text);
  og_hints_of_words (hints, text, split, lang);
  og_hints_of_tags (hints, text, lang);
  check_emoji (hints, text);
  og_hints_of_links (hints, text);
  g_array_sort (hints, compare_hints);
  return hints;
}
