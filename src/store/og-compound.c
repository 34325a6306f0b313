/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-compound.h"

#include <string.h>

/* Shorter words are hardly ever put together, longer ones are not words. */
#define MIN_WORD 8
#define MAX_WORD 48
/* The first part of a compound, and the rest, have as many letters. */
#define MIN_FIRST 3
#define MIN_REST 4
#define MAX_ONSET 4

/* What a German syllable begins with besides a single consonant. */
static const char *const onsets[] = { "bl", "br", "ch", "cl", "cr", "dr", "fl", "fr", "gl",
                                      "gr", "kl", "kn", "kr", "pf", "pfl", "pfr", "ph", "pl",
                                      "pr", "qu", "sch", "schl", "schm", "schn", "schr", "schw", "sp",
                                      "spl", "spr", "st", "str", "th", "tr", "wr", "zw" };
/* One sound in several letters: never torn apart. */
static const char *const sounds[] = { "sch", "ch", "ph", "pf", "qu", "th" };

/* Words with less letters than MIN_REST, whole. */
static const char *const short_words[] = { "amt", "amts", "bad", "bads", "bau", "baus", "bus", "eis",
                                           "hof", "hofs", "kot", "ort", "orts", "rad", "rat", "rats",
                                           "see", "tag", "tags", "tal", "tor", "uhr", "weg", "wegs",
                                           "zug" };

/* How words begin that the syllables do not show: those with a vowel ("Garten|abfall" is spoken
 * "Gar-te-nabfall"), and those that look like an ending. */
static const char *const beginnings[] = {
  "abend", "abfa", "abfuhr", "abgab", "abhol", "abnahm", "abschn", "abstell", "abwasser",
  "adress", "aemt", "aerger", "aerzt", "allee", "ampel", "amt", "anfrag", "angebot", "anlag",
  "anlieg", "anmeld", "anruf", "anschl", "antra", "antwort", "anwalt", "anwohn", "apothek",
  "arbeit", "archiv", "arzt", "asphalt", "aufgab", "aufsicht", "aufzug", "ausbau", "ausfahrt",
  "ausfall", "ausgab", "ausgang", "auskunft", "ausschu", "ausstell", "ausweis", "auto", "eimer",
  "einfahrt", "eingang", "einsatz", "eltern", "energie", "entsorg", "ermaessig", "erneuer",
  "essen", "immobil", "ingenieur", "insel", "invest", "oeffnung", "ofen", "ordnung", "ort",
  "ueberfahrt", "uebergang", "uebernacht", "ueberschwemm", "ueberweg", "uebung", "ufer", "umbau",
  "umleit", "umweg", "umwelt", "umzug", "umzueg", "unfall", "unfaell", "unterfuehr", "unterhalt",
  "unterkunft", "unterricht", "unwetter", "urkunde", "urlaub", "gebaeude", "gebiet", "gebuehr",
  "gelaende", "gemeinde", "geraet", "geschaeft", "zeit"
};

/* What only bends or derives a word, after the consonants it begins with. */
static const char *const endings[] = {
  "", "a", "abel", "age", "agen", "al", "ale", "alen", "ant", "anten", "anz", "ar", "are", "aren",
  "as", "bar", "bare", "baren", "e", "eit", "eiten", "el", "eln", "els", "em", "en", "end",
  "ende", "enden", "ender", "endes", "ens", "ent", "enz", "er", "erei", "ereien", "eri", "ern",
  "ers", "ert", "erte", "erten", "erter", "erung", "erungen", "es", "est", "este", "esten", "et",
  "ete", "eten", "eur", "i", "ibel", "ie", "ien", "iere", "ieren", "ierer", "iert", "ierte",
  "ierten", "ierung", "ierungen", "ig", "ige", "igem", "igen", "iger", "iges", "igkeit",
  "igkeiten", "igung", "igungen", "ik", "iken", "in", "innen", "ion", "ionen", "isch", "ische",
  "ischen", "ischer", "isches", "ismus", "ist", "isten", "istin", "itaet", "iv", "ive", "iven",
  "ich", "iche", "ichen", "icher", "iches", "ichkeit", "ichkeiten", "ichung", "ichungen", "o",
  "on", "onen", "or", "oren", "os", "um", "ung", "ungen", "ungs", "us"
};

static gboolean
is_vowel (const char *word,
          gsize       at)
{
  return strchr ("aeiouy", word[at]) != NULL && !(word[at] == 'u' && at > 0 && word[at - 1] == 'q');
}

static gboolean
is_among (const char *const *words,
          gsize       n_words,
          const char *text,
          gsize       length)
{
  for (gsize i = 0; i < n_words; i++)
    if (strncmp (words[i], text, length) == 0 && words[i][length] == '\0')
      return TRUE;
  return FALSE;
}

#define IS_AMONG(words, text, length) is_among (words, G_N_ELEMENTS (words), text, length)

static gboolean
begins_known (const char *rest)
{
  for (gsize i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (g_str_has_prefix (rest, beginnings[i]))
      return TRUE;
  return FALSE;
}

/* A consonant is said, and then nothing but an ending. */
static gboolean
is_ending (const char *rest)
{
  gsize vowel = 0;

  while (rest[vowel] != '\0' && !is_vowel (rest, vowel))
    vowel++;
  return IS_AMONG (endings, rest + vowel, strlen (rest + vowel));
}

static void
append_rest (GString    *words,
             const char *word,
             gsize       at)
{
  const char *rest = word + at;
  gsize length = strlen (rest);

  if (at < MIN_FIRST)
    return;
  if (length >= MIN_REST ? !is_ending (rest) || begins_known (rest) : IS_AMONG (short_words, rest, length))
    g_string_append_printf (words, " %s", rest);
}

/* The consonants from @start to @end stand between two vowels; a part may begin with the last of them,
 * with all that can begin a syllable, or, after the s that joins two words, with what follows it. */
static void
append_between (GString    *words,
                const char *word,
                gsize       start,
                gsize       end)
{
  gsize shortest = 1, longest, n = end - start;

  if (n == 2 && word[start] == word[start + 1])
    return; /* "Wasser": no new word */
  for (gsize i = 0; i < G_N_ELEMENTS (sounds) && shortest == 1; i++)
    {
      gsize length = strlen (sounds[i]);

      if (length <= n && strncmp (word + end - length, sounds[i], length) == 0)
        shortest = length;
    }
  longest = shortest;
  for (gsize i = MIN (n, MAX_ONSET); i > shortest && longest == shortest; i--)
    if (IS_AMONG (onsets, word + end - i, i))
      longest = i;
  append_rest (words, word, end - longest);
  if (longest > shortest + 1 && n > longest && word[end - longest] == 's')
    append_rest (words, word, end - longest + 1);
  if (longest > shortest && (n > longest || word[start] != 's'))
    append_rest (words, word, end - shortest);
}

/**
 * og_compound_append_ends:
 * @words: gets a space and a word for each end of @word that may be a word of its own
 * @word: of letters a to z, as the index has it
 *
 * German puts words together without a space, and an index finds only how words begin. So that
 * “laterne” finds “strassenlaterne” and “zaun” finds “schulhofzaun”, the ends of long words stand in
 * the index as well. Where a part begins is told by how German syllables begin, not by a dictionary:
 * names of places and new words have parts, too. Some ends are no words ("terne"); they are found by
 * nobody.
 */
void
og_compound_append_ends (GString    *words,
                         const char *word)
{
  gsize length = strlen (word);
  gsize after_vowel = 0; /* where the last vowels end; 0: none yet */

  if (length < MIN_WORD || length > MAX_WORD || strspn (word, "abcdefghijklmnopqrstuvwxyz") < length)
    return;
  for (gsize i = 0; i < length; i++)
    {
      if (!is_vowel (word, i))
        continue;
      if (after_vowel > 0 && i > after_vowel)
        append_between (words, word, after_vowel, i);
      if (i >= MIN_FIRST && i > after_vowel &&
          (begins_known (word + i) || IS_AMONG (short_words, word + i, length - i)))
        g_string_append_printf (words, " %s", word + i);
      after_vowel = i + 1;
    }
}
