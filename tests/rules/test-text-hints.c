/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-text-hints.h"

#include <string.h>

#include "og-emoji.h"
#include "og-rules-data.h"

static const char *const names[] = { "word", "long", "tag", "emoji", "fancy",
                                     "short", "plain", "broken", "caps" };

/* What is said, "word:erforderliche>nötige;caps:…". */
static char *
dup_hints (const char *text,
           const char *lang)
{
  g_autoptr (GArray) hints = og_text_hints (text, lang);
  g_autoptr (GString) shown = g_string_new (NULL);
  int start = 0;

  for (guint i = 0; i < hints->len; i++)
    {
      const OgHint *hint = &g_array_index (hints, OgHint, i);

      g_assert_cmpint (hint->start, >=, start);
      g_assert_cmpint (hint->start, <, hint->end);
      g_assert_cmpint (hint->end, <=, (int) strlen (text));
      g_string_append_printf (shown, "%s%s:%.*s", i > 0 ? ";" : "", names[hint->kind],
                              hint->end - hint->start, text + hint->start);
      if (hint->better != NULL)
        g_string_append_printf (shown, ">%s", hint->better);
      start = hint->start;
    }
  return g_string_free_and_steal (g_steal_pointer (&shown));
}

typedef struct
{
  const char *text, *expected;
} Case;

static void
assert_hints (const Case *cases,
              guint       n,
              const char *lang)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *shown = dup_hints (cases[i].text, lang);

      if (g_str_equal (shown, cases[i].expected))
        continue;
      g_test_message ("“%s”: “%s”, not “%s”", cases[i].text, shown, cases[i].expected);
      g_test_fail ();
    }
}

static void
test_office_words (void)
{
  static const Case cases[] = {
    { "Die erforderlichen Unterlagen", "word:erforderlichen>nötigen" },
    { "Erforderlich ist ein Foto.", "word:Erforderlich>Nötig" },
    { "Das ist zwingend erforderlich.", "word:zwingend erforderlich>nötig" },
    { "Wir setzen Sie in Kenntnis.", "" },
    { "Wir werden Sie in Kenntnis setzen.", "word:in Kenntnis setzen>informieren" },
    { "Die Inanspruchnahme kostet nichts.", "word:Inanspruchnahme>Nutzung" },
    { "INANSPRUCHNAHME", "word:INANSPRUCHNAHME>Nutzung" },
    { "Die Lichtsignalanlagen sind aus.", "word:Lichtsignalanlagen>Ampel" },
    { "Melden Sie sich unverzüglich!", "word:unverzüglich>sofort" },
    { "Die Gemeinde beabsichtigt den Bau.", "word:beabsichtigt>plant" },
    { "Die beabsichtigte Sperrung", "word:beabsichtigte>geplante" },
    { "Infolge  der\nWitterung", "word:Infolge>Wegen" },
    { "Zum jetzigen Zeitpunkt nicht.", "word:Zum jetzigen Zeitpunkt>Jetzt" },
    /* Other words, and places where nobody reads them. */
    { "Die Kraft und das Kraftwerk", "" },
    { "unverzüglichkeitshalber", "" },
    { "#Inanspruchnahme ist da", "" },
    { "Der Bauhof sperrt die Hauptstraße.", "" },
  };
  static const Case english[] = {
    { "Prior to that, utilise the bin.", "word:Prior to>Before;word:utilise>use" },
    { "Die erforderlichen Unterlagen", "" },
  };

  assert_hints (cases, G_N_ELEMENTS (cases), "de");
  assert_hints (english, G_N_ELEMENTS (english), "en");
}

/* Every entry is found as it stands, has a simpler word or none, and no simpler word is itself one. */
static void
test_all_office_words (void)
{
  GKeyFile *keys = og_rules_data_keys ("plain-words.ini");
  g_auto (GStrv) phrases = g_key_file_get_keys (keys, "de", NULL, NULL);
  guint n = 0;

  for (; phrases[n] != NULL; n++)
    {
      g_autofree char *phrase = g_strdup (phrases[n]);
      g_autofree char *better = g_key_file_get_string (keys, "de", phrases[n], NULL);
      g_autofree char *found = NULL;
      g_autofree char *again = NULL;
      g_autofree char *expected = NULL;

      g_strdelimit (phrase, "*", ' ');
      g_strdelimit (better, "*", ' ');
      g_strstrip (phrase);
      g_strstrip (better);
      found = dup_hints (phrase, "de");
      expected = g_strdup_printf ("word:%s%s%s", phrase, *better != '\0' ? ">" : "", better);
      g_assert_cmpstr (found, ==, expected);
      again = dup_hints (better, "de");
      g_assert_cmpstr (again, ==, "");
    }
  g_assert_cmpuint (n, >=, 120);
}

static void
test_long_sentence (void)
{
  g_autofree char *twenty = dup_hints ("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 Ende. Kurz.", "de");
  g_autofree char *more =
    dup_hints ("Kurz ist das. 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 Ende. Gut.", "de");

  g_assert_cmpstr (twenty, ==, "");
  g_assert_cmpstr (more, ==, "long:1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 Ende.");
}

static void
test_tags (void)
{
  static const Case cases[] = {
    { "#tagderoffenentür", "tag:#tagderoffenentür>#TagDerOffenenTür" },
    { "#Tagderoffenentür", "tag:#Tagderoffenentür>#TagDerOffenenTür" },
    { "#TAGDEROFFENENTÜR", "tag:#TAGDEROFFENENTÜR>#TagDerOffenenTür" },
    { "#tag_der_offenen_tür", "tag:#tag_der_offenen_tür>#TagDerOffenenTür" },
    { "Jobs #jobsmitzukunft!", "tag:#jobsmitzukunft>#JobsMitZukunft" },
    { "#wirsindmusterbach", "tag:#wirsindmusterbach" },
    { "#donaudampfschiff", "tag:#donaudampfschiff" },
    /* One word, or written well. */
    { "#TagDerOffenenTür", "" },
    { "#musterbach", "" },
    { "#Straßensperrung", "" },
    { "#gemeinderat", "" },
    { "#THW", "" },
    { "#Musterbach2026", "" },
    { "#1 und C#, a#b", "" },
    { "https://example.org/x#abschnittmitlangemnamen", "" },
  };

  assert_hints (cases, G_N_ELEMENTS (cases), "de");
}

static void
test_emoji (void)
{
  static const Case cases[] = {
    { "Gesperrt 🚧", "" },
    { "🚧 Gesperrt.\n📅 Montag\n📍 Rathaus", "" },
    { "Hallo 🎉🎉🎉", "emoji:🎉🎉🎉" },
    { "Hallo 🎉 🎉", "emoji:🎉 🎉" },
    { "Der 🚌 fährt heute nicht.", "emoji:🚌" },
    { "Heute, 🚌 aber nicht.", "emoji:🚌" },
    { "Gesperrt. 🚧 Bitte umfahren.", "" },
    { "A 🚧. B 🚌. C 🚲. D 🚗.", "emoji:🚗" },
    { "👩‍🚒 Danke!", "" },
    { "☎ 115 und © Gemeinde ✓", "" },
    { "Schritt 1️⃣2️⃣", "emoji:1️⃣2️⃣" },
  };

  assert_hints (cases, G_N_ELEMENTS (cases), "de");
}

static void
test_letters (void)
{
  static const Case cases[] = {
    { "𝗡𝗲𝘂: Das Bad", "fancy:𝗡𝗲𝘂>Neu" },
    { "Ⓜⓤ", "fancy:Ⓜⓤ>Mu" },
    { "ＮＥＵ", "fancy:ＮＥＵ>NEU" },
    { "𝐛𝐢𝐬 𝐛𝐚𝐥𝐝", "fancy:𝐛𝐢𝐬 𝐛𝐚𝐥𝐝>bis bald" },
    { "ACHTUNG! DIE STRAßE IST GESPERRT.", "caps:DIE STRAßE IST GESPERRT." },
    { "DRK UND THW HELFEN MIT.", "caps:DRK UND THW HELFEN MIT." },
    { "Das DRK und das THW", "" },
    { "DRK, THW, VHS", "" },
    { "ACHTUNG", "" },
    { "12 ° und 5 ℃ 3 ² ½", "" },
  };

  assert_hints (cases, G_N_ELEMENTS (cases), "de");
}

static void
test_links (void)
{
  static const Case cases[] = {
    { "https://www.musterbach.de/bad?x=1#a.", "" },
    { "www.musterbach.de", "" },
    { "(https://de.wikipedia.org/wiki/Bad_(Begriff))", "" },
    { "https://müllabfuhr.example/", "" },
    { "http://musterbach.de/x", "plain:http://musterbach.de/x>https://musterbach.de/x" },
    { "https://bit.ly/3abc", "short:https://bit.ly/3abc" },
    { "www.tinyurl.com/x.", "short:www.tinyurl.com/x" },
    { "https://rabbit.ly/x", "" },
    { "https:/musterbach.de", "broken:https:/musterbach.de" },
    { "https//musterbach.de", "broken:https//musterbach.de" },
    { "htps://musterbach.de", "broken:htps://musterbach.de" },
    { "www,musterbach.de", "broken:www,musterbach.de" },
    { "https://musterbach", "broken:https://musterbach" },
    { "https://www.musterbach..de/", "broken:https://www.musterbach..de/" },
    { "https:// www.musterbach.de", "broken:https://" },
    { "https://muster_bach.de", "broken:https://muster_bach.de" },
    { "Das Protokoll HTTP und die WWW-Seite", "" },
  };

  assert_hints (cases, G_N_ELEMENTS (cases), "de");
}

static void
test_read_aloud (void)
{
  static const Case cases[] = {
    { "", "" },
    { "Der Bauhof sperrt.", "Der Bauhof sperrt." },
    { "#TagDerOffenenTür am 3. Mai", "Hashtag Tag Der Offenen Tür am 3. Mai" },
    { "#Musterbach2026, #tag_der_tür", "Hashtag Musterbach 2026, Hashtag tag der tür" },
    { "Mehr: https://www.musterbach.de/a/b?c. Danke",
      "Mehr: Link zu musterbach.de. Danke" },
    { "Danke, @bauhof@example.org!", "Danke, at bauhof!" },
    { "Gesperrt 🚧🚒", "Gesperrt Baustelle Feuerwehrauto" },
    { "👍🏽 und ❤️", "Daumen hoch und Rotes Herz" },
    { "👩‍🚒 🇩🇪 🇯🇵", "Feuerwehrfrau Flagge Deutschland Emoji" },
    { "𝗡𝗲𝘂: da", "unlesbare Zeichen: da" },
    { "📅 Montag\n📍 Rathaus", "Kalender Montag\nOrt Rathaus" },
    { "rathaus@musterbach.de", "rathaus@musterbach.de" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *said = og_text_read_aloud (cases[i].text, "de");

      g_assert_cmpstr (said, ==, cases[i].expected);
    }
  {
    g_autofree char *english = og_text_read_aloud ("See https://example.org 🚧", "en");

    g_assert_cmpstr (english, ==, "See Link to example.org construction");
  }
}

/* Each name stands for one whole emoji, with the sign of an emoji where it needs one. */
static void
test_emoji_names (void)
{
  GKeyFile *keys = og_rules_data_keys ("emoji.ini");
  g_auto (GStrv) all = g_key_file_get_keys (keys, "names", NULL, NULL);
  guint n = 0;

  for (guint i = 0; all[i] != NULL; i++)
    {
      g_autofree char *german = NULL;
      g_autofree char *chosen = NULL;
      const char *end = og_emoji_scan (all[i]);

      if (strchr (all[i], '[') != NULL)
        continue;
      n++;
      chosen = g_strconcat (all[i], "\ufe0f", NULL);
      if (end == NULL || *end != '\0')
        end = og_emoji_scan (chosen);
      if (g_ascii_isdigit (*all[i]))
        end = all[i] + strlen (all[i]);
      g_assert_nonnull (end);
      german = og_emoji_name (all[i], all[i] + strlen (all[i]), "de");
      g_assert_nonnull (german);
      g_assert_cmpuint (strlen (german), <, 40);
    }
  g_assert_cmpuint (n, >=, 150);
}

static void
test_hostile (void)
{
  static const char *const pieces[] = { "#", "@", "https://", "www.", ".", "a", "Ä", " ", "\n", "🚧",
                                        "\u200d", "\ufe0f", "\U0001f1e9", "1", "\u20e3", "𝗡", "erforderlich",
                                        "in", "Kenntnis", "(", ")", "_", "\u0308", "\U0001f3fd" };
  g_autofree char *long_tag = g_strnfill (50000, 'a');
  g_autofree char *tag = g_strconcat ("#", long_tag, NULL);
  g_autofree char *shown = dup_hints (tag, "de");
  g_autofree char *broken = dup_hints ("unverzüglich\xff", "de");

  g_assert_true (g_str_has_prefix (shown, "tag:#aaa"));
  g_assert_cmpstr (broken, ==, "");
  for (int round = 0; round < 3000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *found = NULL;
      g_autofree char *said = NULL;

      for (int i = g_test_rand_int_range (0, 30); i > 0; i--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      found = dup_hints (text->str, "de");
      said = og_text_read_aloud (text->str, "de");
      g_assert_true (g_utf8_validate (found, -1, NULL));
      g_assert_true (g_utf8_validate (said, -1, NULL));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/text-hints/office-words", test_office_words);
  g_test_add_func ("/rules/text-hints/all-office-words", test_all_office_words);
  g_test_add_func ("/rules/text-hints/long-sentence", test_long_sentence);
  g_test_add_func ("/rules/text-hints/tags", test_tags);
  g_test_add_func ("/rules/text-hints/emoji", test_emoji);
  g_test_add_func ("/rules/text-hints/letters", test_letters);
  g_test_add_func ("/rules/text-hints/links", test_links);
  g_test_add_func ("/rules/text-hints/read-aloud", test_read_aloud);
  g_test_add_func ("/rules/text-hints/emoji-names", test_emoji_names);
  g_test_add_func ("/rules/text-hints/hostile", test_hostile);
  return g_test_run ();
}
