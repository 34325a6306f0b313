/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-words-hint.h"

#include <glib/gi18n.h>

/* A quotation on one line, not longer than a person reads at a glance. */
#define QUOTE_CHARACTERS 40

static char *
quote (const OgHint *hint,
       const char   *text)
{
  const int length = (int) strlen (text);
  const int start = CLAMP (hint->start, 0, length);
  g_autofree char *part = g_strndup (text + start, (gsize) (CLAMP (hint->end, start, length) - start));
  g_autofree char *valid = g_utf8_make_valid (part, -1);
  g_autofree char *cut = NULL;

  g_strdelimit (valid, "\n\r\t", ' ');
  if (g_utf8_strlen (valid, -1) <= QUOTE_CHARACTERS)
    return g_steal_pointer (&valid);
  cut = g_utf8_substring (valid, 0, QUOTE_CHARACTERS);
  return g_strconcat (g_strchomp (cut), "…", NULL);
}

static const char *
format_of (OgHintKind kind)
{
  switch (kind)
    {
    case OG_HINT_OFFICE_WORD:
      /* Translators: %s is a word of office German */
      return _("“%s” is a word of offices. There is a simpler one.");
    case OG_HINT_LONG_SENTENCE:
      /* Translators: %s is the beginning of a sentence */
      return _("“%s” is a long sentence. Two short ones are easier to understand.");
    case OG_HINT_HASHTAG:
      /* Translators: %s is a hashtag */
      return _("“%s” is read aloud as one word. Capital letters part its words.");
    case OG_HINT_EMOJI:
      /* Translators: %s is an emoji */
      return _("“%s”: screen readers say the name of every emoji. Few of them, at the end, are "
               "enough.");
    case OG_HINT_FANCY_LETTERS:
      /* Translators: %s is text in decorative letters */
      return _("“%s” is written in decorative letters, which cannot be read aloud.");
    case OG_HINT_SHORT_LINK:
      /* Translators: %s is a web address */
      return _("“%s” hides where it leads. The full address gives more trust.");
    case OG_HINT_PLAIN_LINK:
      /* Translators: %s is a web address */
      return _("“%s” is not encrypted. Most websites have an address with https.");
    case OG_HINT_BROKEN_LINK:
      /* Translators: %s is what looks like a web address */
      return _("“%s” cannot be a web address.");
    case OG_HINT_ALL_CAPS:
      /* Translators: %s is the beginning of a sentence */
      return _("“%s” is all in capital letters, which is hard to read and seems loud.");
    default:
      g_return_val_if_reached ("%s");
    }
}

/**
 * og_words_hint:
 * @text: the text that the hint is about
 *
 * Returns: (transfer full): what could be better, and why, a sentence
 */
char *
og_words_hint (const OgHint *hint,
               const char   *text)
{
  g_autofree char *part = quote (hint, text);
  g_autoptr (GString) sentence = g_string_new (format_of (hint->kind));

  g_string_replace (sentence, "%s", part, 1);
  return g_string_free_and_steal (g_steal_pointer (&sentence));
}

/**
 * og_words_hint_take:
 *
 * Returns: (transfer full) (nullable): the label of the button that takes what is proposed
 */
char *
og_words_hint_take (const OgHint *hint)
{
  if (hint->better == NULL || *hint->better == '\0')
    return NULL;
  /* Translators: a button; %s is a simpler word */
  return g_strdup_printf (_("Write “%s”"), hint->better);
}

/**
 * og_words_read_level:
 *
 * Returns: how hard a text is to read, in a few words
 */
const char *
og_words_read_level (OgReadLevel level)
{
  switch (level)
    {
    case OG_READ_TOO_SHORT:
      return _("Short text");
    case OG_READ_EASY:
      return _("Easy to read");
    case OG_READ_MEDIUM:
      return _("Readable");
    case OG_READ_HARD:
      return _("Hard to read");
    case OG_READ_VERY_HARD:
      return _("Very hard to read");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * og_words_readability:
 *
 * Returns: (transfer full): "Easy to read (LIX 38) · longest sentence 14 words"
 */
char *
og_words_readability (const OgReadability *readability)
{
  const OgReadLevel level = og_readability_level (readability);
  const gulong longest = (gulong) MAX (readability->longest, 0);
  /* Translators: %lu is a number */
  g_autofree char *sentence = g_strdup_printf (ngettext ("longest sentence %lu word",
                                                         "longest sentence %lu words", longest),
                                               longest);

  if (level == OG_READ_TOO_SHORT)
    return g_strdup_printf ("%s · %s", og_words_read_level (level), sentence);
  return g_strdup_printf ("%s (LIX %.0f) · %s", og_words_read_level (level), readability->lix,
                          sentence);
}

/**
 * og_words_readability_explained:
 *
 * Returns: (transfer full): what the figures are and what they mean for the text
 */
char *
og_words_readability_explained (const OgReadability *readability)
{
  if (og_readability_level (readability) == OG_READ_TOO_SHORT)
    /* Translators: %d is a number of words */
    return g_strdup_printf (_("Figures say something only about texts of %d words or more. Until then "
                              "short sentences are what counts: 15 words are well understood, more "
                              "than 20 are not."),
                            OG_READABILITY_MIN_WORDS);
  /* Translators: 1 to 3 are numbers of words, of sentences, and an index of readability; 4 is a school
   * grade */
  return g_strdup_printf (_("%1$d words in %2$d sentences. The LIX is the average length of sentences "
                            "plus the share of words with more than six letters: below 40 nearly "
                            "everybody can follow, from 50 on it is the language of specialists. This "
                            "text has %3$.0f and is understood from about school grade %4$.0f on."),
                          readability->words, readability->sentences, readability->lix,
                          CLAMP (readability->wstf[0], 1, 15));
}
