/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-readability.h"

#include <string.h>

#include "og-sentences.h"

/* Counted by hand: 18 words, 3 sentences, 31 syllables; 2 of 18 have three syllables, 4 more than six
 * letters, 8 one syllable. */
static void
test_formulas (void)
{
  const OgReadability found =
    og_readability_of ("Der Bauhof sperrt am Montag die Hauptstraße. Bitte fahren Sie über die "
                       "Bahnhofstraße. Die Sperrung dauert bis Freitag.");

  g_assert_cmpint (found.words, ==, 18);
  g_assert_cmpint (found.sentences, ==, 3);
  g_assert_cmpint (found.syllables, ==, 31);
  g_assert_cmpint (found.longest, ==, 7);
  g_assert_cmpint (found.longest_start, ==, 0);
  g_assert_cmpint (found.longest_end, ==, (int) strlen ("Der Bauhof sperrt am Montag die Hauptstraße."));
  g_assert_cmpfloat_with_epsilon (found.amstad, 73.25, 0.005);
  g_assert_cmpfloat_with_epsilon (found.wstf[0], 3.71, 0.005);
  g_assert_cmpfloat_with_epsilon (found.wstf[1], 3.51, 0.005);
  g_assert_cmpfloat_with_epsilon (found.wstf[2], 3.32, 0.005);
  g_assert_cmpfloat_with_epsilon (found.wstf[3], 2.95, 0.005);
  g_assert_cmpfloat_with_epsilon (found.lix, 28.22, 0.005);
  g_assert_cmpint (og_readability_level (&found), ==, OG_READ_TOO_SHORT);
}

static void
test_nothing (void)
{
  static const char *const texts[] = { "", " \n\n ", "🙂 🙂", "…", "#Musterbach https://example.org/",
                                       "- \n- " };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const OgReadability found = og_readability_of (texts[i]);

      g_assert_cmpint (found.words, ==, 0);
      g_assert_cmpint (found.sentences, ==, 0);
      g_assert_cmpfloat (found.lix, ==, 0);
      g_assert_cmpfloat (found.amstad, ==, 0);
      g_assert_cmpint (og_readability_level (&found), ==, OG_READ_TOO_SHORT);
    }
}

static void
test_levels (void)
{
  static const struct
  {
    double lix;
    OgReadLevel level;
  } cases[] = {
    { 39.99, OG_READ_EASY },
    { 40, OG_READ_MEDIUM },
    { 49.99, OG_READ_MEDIUM },
    { 50, OG_READ_HARD },
    { 59.99, OG_READ_HARD },
    { 60, OG_READ_VERY_HARD },
    { 90, OG_READ_VERY_HARD },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      OgReadability one = { .words = OG_READABILITY_MIN_WORDS, .lix = cases[i].lix };

      g_assert_cmpint (og_readability_level (&one), ==, cases[i].level);
      one.words--;
      g_assert_cmpint (og_readability_level (&one), ==, OG_READ_TOO_SHORT);
    }
}

/* The sentences of a text, each shown by how many words it has. */
static char *
dup_sentences (const char *text)
{
  g_autoptr (OgSentences) split = og_sentences_of (text);
  g_autoptr (GString) shown = g_string_new (NULL);
  guint before = 0;

  for (guint i = 0; i < split->sentences->len; i++)
    {
      const OgSentence *sentence = &g_array_index (split->sentences, OgSentence, i);

      g_assert_cmpuint (sentence->first_word, ==, before);
      g_assert_cmpint (sentence->start, <, sentence->end);
      g_assert_cmpint (sentence->end, <=, (int) strlen (text));
      before += sentence->n_words;
      g_string_append_printf (shown, "%s%u", i > 0 ? " " : "", sentence->n_words);
    }
  g_assert_cmpuint (before, ==, split->words->len);
  return g_string_free_and_steal (g_steal_pointer (&shown));
}

static void
test_sentences (void)
{
  static const struct
  {
    const char *text, *sentences;
  } cases[] = {
    /* Abbreviations. */
    { "Wir sammeln z. B. Papier und Glas. Bitte trennen.", "7 2" },
    { "Wir sammeln z.B. Papier, i. d. R. montags. Bitte trennen.", "8 2" },
    { "Das Bad ist ca. 3 Tage zu. Danach ist es offen.", "7 4" },
    { "Die Hauptstr. 5 ist frei. Die Mühlstr. Ecke Bachweg nicht.", "5 5" },
    { "Gesperrt ist die Bahnhofstr. Bitte fahren Sie außen herum.", "4 5" },
    { "Zimmer Nr. 4, Tel. 07121 123. Kommen Sie gern.", "6 3" },
    { "Es spricht Dr. Anna Keller. Danach gibt es Saft usw. Alle sind da.", "5 5 3" },
    { "Kosten: 3,5 Mio. Euro bzw. 12 Prozent.", "7" },
    { "Es kommen Hr. K. Maier und Fr. Keller.", "8" },
    /* Days and times. */
    { "Am 3. Oktober ist zu. Am 4. ist offen.", "5 4" },
    { "Am 3.10. und am 31.12.2026. Die Woche darauf nicht.", "5 4" },
    { "Vom 8.–12. Oktober um 14.30 Uhr. Bitte pünktlich.", "6 2" },
    { "Beginn ist am 3. Bitte kommen Sie.", "4 3" },
    { "So. und Mo. Ruhetag", "4" },
    /* Links, tags, mentions. */
    { "Mehr auf https://www.example.org/a.b?c=d. Danke.", "3 1" },
    { "Mehr auf www.musterbach.de oder post@musterbach.de. Danke.", "5 1" },
    { "Mehr auf musterbach.de. Danke", "3 1" },
    { "Danke, @bauhof@example.org! Gern geschehen.", "2 2" },
    { "Wir sperren die Straße. #Musterbach #Sperrung", "4" },
    { "Wir sperren in #Musterbach die Straße.", "6" },
    { "Alles steht hier:\nhttps://example.org/x", "3" },
    /* Lists and lines, without full stops. */
    { "Geöffnet sind\n- das Bad\n- die Bücherei am Markt\n- der Bauhof", "2 2 4 2" },
    { "Geöffnet sind:\n• das Bad\n• die Bücherei", "2 2 2" },
    { "📅 Montag um acht\n📍 Rathaus", "3 1" },
    { "1. Rathaus\n2. Bauhof am Bach\n3. Bad", "1 3 1" },
    { "a) Rathaus\nb) Bauhof", "1 1" },
    { "3. Oktober: alles zu", "4" },
    { "Sperrung der Hauptstraße\nAb Montag wird gebaut", "3 4" },
    { "Sperrung\n\nab Montag", "1 2" },
    { "Eine Zeile, die so lang ist, dass sie wohl umbrochen wurde, geht\nHinter dem Ende weiter.",
      "16" },
    { "Ohne Punkt am Ende", "4" },
    /* Other ends. */
    { "Kommen Sie? Ja! Gern … Bis bald...", "2 1 1 2" },
    { "„Wohin?“, fragte er. (Nach Hause.) Gut.", "3 2 1" },
    { "Alles frei. 🚧 Danke", "2 1" },
    { "Was?! Nein!!! Doch.", "1 1 1" },
    { "Montag – Freitag: 8 bis 12 Uhr", "6" },
    { "Die Bürger*innen und Gemeinde-Helfer", "4" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = dup_sentences (cases[i].text);

      if (!g_str_equal (shown, cases[i].sentences))
        {
          g_test_message ("“%s”: %s, not %s", cases[i].text, shown, cases[i].sentences);
          g_test_fail ();
        }
    }
}

static void
test_syllables (void)
{
  static const struct
  {
    const char *word;
    int syllables;
  } cases[] = {
    { "Bauhof", 2 },
    { "Hauptstraße", 3 },
    { "über", 2 },
    { "Sie", 1 },
    { "Familie", 4 },
    { "Energie", 3 },
    { "Ferien", 3 },
    { "Linienbus", 4 },
    { "Museum", 3 },
    { "Jubiläum", 4 },
    { "Räume", 2 },
    { "beurteilen", 4 },
    { "Feuerwehr", 3 },
    { "Theater", 3 },
    { "Quelle", 2 },
    { "Bayern", 2 },
    { "Ideen", 3 },
    { "See", 1 },
    { "Zoo", 1 },
    { "Koordination", 6 },
    { "Reaktion", 4 },
    { "Material", 4 },
    { "Materie", 4 },
    { "Kategorien", 5 },
    { "geehrte", 3 },
    { "beenden", 3 },
    { "Beerdigung", 4 },
    { "Nation", 3 },
    { "Patient", 3 },
    { "Café", 2 },
    { "Ämter", 2 },
    { "AUGUST", 2 },
    { "THW", 3 },
    { "z", 1 },
    { "2026", 1 },
    { "Yoga", 2 },
    { "System", 2 },
    { "Gemeindebücherei", 6 },
    { "Bürger*innen", 4 },
    { "A\xcc\x88mter", 2 },
    { "geimpft", 2 },
    { "Straßenbeleuchtung", 5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const int found = og_readability_syllables (cases[i].word, -1);

      if (found != cases[i].syllables)
        {
          g_test_message ("%s: %d, not %d", cases[i].word, found, cases[i].syllables);
          g_test_fail ();
        }
    }
  g_assert_cmpint (og_readability_syllables ("Bauhof", 3), ==, 1);
}

/* A link counts as a short word: the address is not read. */
static void
test_links (void)
{
  const OgReadability with = og_readability_of ("Mehr auf https://www.musterbach.de/eine/lange/Adresse.");
  const OgReadability without = og_readability_of ("Mehr auf dem");

  g_assert_cmpint (with.words, ==, without.words);
  g_assert_cmpint (with.syllables, ==, without.syllables);
  g_assert_cmpfloat (with.lix, ==, without.lix);
}

/* Long words are those of more than six letters; a telephone number has none. */
static void
test_numbers (void)
{
  const OgReadability with = og_readability_of ("Ruf uns an: 07121/123456789");
  const OgReadability without = og_readability_of ("Ruf uns an: dort");

  g_assert_cmpint (with.words, ==, without.words);
  g_assert_cmpfloat (with.lix, ==, without.lix);
}

/* Whatever is typed: no endless loop, no place outside the text. */
static void
test_hostile (void)
{
  static const char *const pieces[] = { ".", "!", "a", "Ä", " ", "\n", "#", "@", "http://", "3", "🙂",
                                        "-", "…", "\xff", "“", "(", "z. B.", "\xcc\x88", "\u2028" };

  for (int round = 0; round < 3000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *valid = NULL;
      g_autofree char *shown = NULL;
      OgReadability found;

      for (int i = g_test_rand_int_range (0, 40); i > 0; i--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      found = og_readability_of (text->str);
      g_assert_cmpint (found.words, >=, found.sentences);
      g_assert_cmpint (found.syllables, >=, found.words);
      valid = g_utf8_make_valid (text->str, -1);
      shown = dup_sentences (valid);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/readability/formulas", test_formulas);
  g_test_add_func ("/rules/readability/nothing", test_nothing);
  g_test_add_func ("/rules/readability/numbers", test_numbers);
  g_test_add_func ("/rules/readability/levels", test_levels);
  g_test_add_func ("/rules/readability/sentences", test_sentences);
  g_test_add_func ("/rules/readability/syllables", test_syllables);
  g_test_add_func ("/rules/readability/links", test_links);
  g_test_add_func ("/rules/readability/hostile", test_hostile);
  return g_test_run ();
}
