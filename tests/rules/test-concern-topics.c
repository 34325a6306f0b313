/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-concern-topics.h"

static void
assert_topics (OgTopicFinder *finder,
               const char    *text,
               const char    *expected)
{
  g_autofree char *found = og_topic_finder_find (finder, text);

  if (g_strcmp0 (found, expected) != 0)
    g_test_fail_printf ("“%s”: %s, not %s", text, found, expected);
}

static void
test_usual (void)
{
  g_autoptr (OgOffice) office = og_office_new ();
  g_autoptr (OgTopicFinder) finder = og_topic_finder_new (office);
  static const struct
  {
    const char *text, *topics;
  } cases[] = {
    { "Riesiges Schlagloch in der Bahnhofstraße", "Straßen und Verkehr" },
    { "Schlaglöcher überall", "Straßen und Verkehr" },
    { "Die Biotonne wurde nicht geleert", "Müll" },
    { "Wilder Sperrmüll am Wald", "Müll\nSpielplätze und Grün" },
    { "Der Gullydeckel klappert", "Wasser und Abwasser" },
    { "Bis wann muss man das Kind für die Kita anmelden?", "Kita und Schule" },
    { "Wo liegt der BEBAUUNGSPLAN aus", "Bauen und Wohnen" },
    { "Die Schaukel ist kaputt", "Spielplätze und Grün" },
    { "Ist das Freibad heute auf?", "Veranstaltungen und Freizeit" },
    { "Kann man Termine im Bürgerbüro vereinbaren?", "Rathaus und Ausweise" },
    { "Lärm bis Mitternacht", "Ordnung und Sicherheit" },
    { "Wie hoch ist die Hundesteuer?", "Steuern und Gebühren" },
    { "Das ist doch verkehrt", NULL },
    { "Hallo zusammen", NULL },
    { "https://example.org/strasse @strasse", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_topics (finder, cases[i].text, cases[i].topics);
}

static void
test_language (void)
{
  g_autoptr (OgOffice) office = og_office_new ();
  g_autoptr (OgTopicFinder) finder = NULL;

  g_object_set (office, "language", "en", NULL);
  finder = og_topic_finder_new (office);
  assert_topics (finder, "The playground is closed", "Playgrounds and Parks");
}

/* What belongs to everything belongs to nothing. */
static void
test_few (void)
{
  g_autoptr (OgOffice) office = og_office_new ();
  g_autoptr (OgTopicFinder) finder = og_topic_finder_new (office);
  g_autofree char *found =
    og_topic_finder_find (finder, "Müll Wasser Kita Bauamt Spielplatz Freibad Rathaus Lärm Hundesteuer");
  g_auto (GStrv) lines = g_strsplit (found, "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, 4);
}

static void
add_topic (OgOffice   *office,
           const char *name,
           const char *keywords)
{
  g_autoptr (OgConcernTopic) topic = og_concern_topic_new ();

  g_object_set (topic, "name", name, "keywords", keywords, NULL);
  g_list_store_append (office->topics, topic);
}

/* The office's own ones are all there are, and a person who knows of no stars finds compounds. */
static void
test_own (void)
{
  g_autoptr (OgOffice) office = og_office_new ();
  g_autoptr (OgTopicFinder) finder = NULL;

  add_topic (office, "Hafen\n", "Steg\n\nBoot\nUfer*\nzu laut");
  add_topic (office, " ", "Straße");
  add_topic (office, "Leer", "");
  finder = og_topic_finder_new (office);
  assert_topics (finder, "Der Bootssteg wackelt", "Hafen");
  assert_topics (finder, "Das Segelboot sinkt", "Hafen");
  assert_topics (finder, "Am Uferweg", "Hafen");
  assert_topics (finder, "Am Bachufer", NULL);
  assert_topics (finder, "Es ist ZU LAUT hier", "Hafen");
  assert_topics (finder, "Die Straße ist gesperrt", NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/concern-topics/usual", test_usual);
  g_test_add_func ("/rules/concern-topics/language", test_language);
  g_test_add_func ("/rules/concern-topics/few", test_few);
  g_test_add_func ("/rules/concern-topics/own", test_own);
  return g_test_run ();
}
