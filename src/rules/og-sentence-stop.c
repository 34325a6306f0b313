/* SPDX-License-Identifier: EUPL-1.2 */
/* Full stops that are part of a word. */
#include <string.h>

#include "og-sentence-tokens.h"

#define MAX_ORDINAL_DIGITS 2

/* Never the end of a sentence: what is meant stands after them. Folded. Single letters ("z. B.") need
 * not be named. */
static const char *const always[] = {
  "abb",
  "abs",
  "abt",
  "allg",
  "az",
  "bd",
  "betr",
  "bgm",
  "bspw",
  "bzgl",
  "bzw",
  "ca",
  "dgl",
  "dipl",
  "dr",
  "einschl",
  "evtl",
  "exkl",
  "geb",
  "gest",
  "ggf",
  "hl",
  "hr",
  "hrn",
  "hrsg",
  "ing",
  "inkl",
  "insb",
  "kath",
  "lfd",
  "lt",
  "max",
  "min",
  "mind",
  "mio",
  "mrd",
  "mr",
  "mrs",
  "ms",
  "nr",
  "nrn",
  "prof",
  "rd",
  "sog",
  "st",
  "stellv",
  "stv",
  "tel",
  "telef",
  "tsd",
  "vgl",
  "vorauss",
  "wg",
  "zb",
  "zi",
  "ziff",
  "zzgl",
  "vs",
  "approx",
  "eg",
  "abz",
  "ausschl",
  "verh",
  "ehem",
  "gegr",
};

/* The end of a sentence if a new one seems to begin after them. Parts of longer words too:
 * "Bahnhofstr." */
static const char *const sometimes[] = {
  "art",
  "bes",
  "ev",
  "gem",
  "ges",
  "no",
  "od",
  "pf",
  "pl",
  "pos",
  "str",
  "usw",
  "etc",
  "ff",
  "mo",
  "di",
  "mi",
  "do",
  "fr",
  "sa",
  "so",
  "jan",
  "feb",
  "febr",
  "apr",
  "aug",
  "sept",
  "sep",
  "okt",
  "nov",
  "dez",
  "std",
  "sek",
  "jh",
  "jhd",
  "co",
  "gmbh",
  "inc",
};

/* Words that begin a sentence and seldom stand in capitals within one. */
static const char *const beginnings[] = {
  "ab",
  "aber",
  "alle",
  "alles",
  "als",
  "am",
  "an",
  "auch",
  "auf",
  "aus",
  "außerdem",
  "bei",
  "beide",
  "bis",
  "bitte",
  "da",
  "dabei",
  "dadurch",
  "dafür",
  "damit",
  "danach",
  "dann",
  "daran",
  "darum",
  "das",
  "davor",
  "dazu",
  "dem",
  "den",
  "denn",
  "der",
  "deshalb",
  "die",
  "dies",
  "diese",
  "dieser",
  "dieses",
  "dort",
  "du",
  "durch",
  "ein",
  "eine",
  "einen",
  "einer",
  "er",
  "es",
  "für",
  "gegen",
  "hier",
  "hiermit",
  "ich",
  "ihr",
  "ihre",
  "im",
  "in",
  "ist",
  "jeder",
  "jetzt",
  "kommen",
  "man",
  "mit",
  "nach",
  "nur",
  "ob",
  "oder",
  "ohne",
  "seit",
  "sie",
  "sind",
  "so",
  "sobald",
  "trotz",
  "über",
  "um",
  "und",
  "unser",
  "unsere",
  "unter",
  "viele",
  "vom",
  "von",
  "vor",
  "wann",
  "warum",
  "was",
  "wegen",
  "weil",
  "weitere",
  "welche",
  "wenn",
  "wer",
  "wie",
  "wir",
  "wird",
  "wo",
  "während",
  "zu",
  "zum",
  "zur",
  "zwischen",
  "a",
  "after",
  "all",
  "and",
  "at",
  "but",
  "for",
  "from",
  "he",
  "if",
  "it",
  "no",
  "on",
  "our",
  "please",
  "she",
  "the",
  "then",
  "there",
  "they",
  "this",
  "to",
  "until",
  "we",
  "what",
  "when",
  "who",
  "you",
  "your",
};

static gboolean
is_among (const char *word,
          const char *const *list,
          gsize       n)
{
  for (gsize i = 0; i < n; i++)
    if (g_str_equal (word, list[i]))
      return TRUE;
  return FALSE;
}

/* Its last letters or digits, in lower case: "z.B" is "b", "8.–12" is "12". */
static char *
dup_last_piece (const OgToken *token)
{
  const char *start = token->core_end;

  while (start > token->core && g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (start))))
    start = g_utf8_prev_char (start);
  return g_utf8_strdown (start, token->core_end - start);
}

static gboolean
begins_sentence (const OgToken *next)
{
  g_autofree char *word = NULL;

  if (next == NULL || next->core == NULL)
    return next == NULL;
  word = g_utf8_strdown (next->core, next->core_end - next->core);
  return g_unichar_isupper (g_utf8_get_char (next->core)) &&
         is_among (word, beginnings, G_N_ELEMENTS (beginnings));
}

static gboolean
is_number (const char *word)
{
  return *word != '\0' && strspn (word, "0123456789") == strlen (word);
}

/* "3. Oktober", "8.12." */
static gboolean
is_ordinal (const char *word)
{
  return is_number (word) && strlen (word) <= MAX_ORDINAL_DIGITS;
}

gboolean
og_sentence_stop_is_part (const OgToken *token,
                          const OgToken *next)
{
  g_autofree char *piece = dup_last_piece (token);

  if (token->kind != OG_WORD_PLAIN)
    return FALSE;
  if (is_among (piece, always, G_N_ELEMENTS (always)) ||
      (g_utf8_strlen (piece, -1) == 1 && !is_number (piece)))
    return TRUE;
  if (is_ordinal (piece) || g_str_has_suffix (piece, "str") ||
      is_among (piece, sometimes, G_N_ELEMENTS (sometimes)))
    return !begins_sentence (next);
  return FALSE;
}
