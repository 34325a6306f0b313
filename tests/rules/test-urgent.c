/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-heat.h"
#include "og-urgent.h"

#define NOW 1800000000
#define MINUTE 60
#define HOUR 3600

static void
test_urgent (void)
{
  static const struct
  {
    const char *text, *words;
  } cases[] = {
    { "Hilfe, es brennt in der Mühlgasse!", "es brennt" },
    { "In der Schulstraße riecht es stark nach Gas, Gasgeruch bis auf die Straße", "Gasgeruch" },
    { "WASSERROHRBRUCH am Marktplatz", "WASSERROHRBRUCH" },
    { "Ich will nicht mehr leben", "nicht mehr leben" },
    { "Seit gestern verschwunden: unsere Oma, 82", "Seit gestern verschwunden" },
    { "Schwerer Unfall an der Kreuzung", "Schwerer Unfall" },
    { "Ein Baum droht umzustürzen", "droht umzustürzen" },
    { "Bombendrohung in der Schule", "Bombendrohung" },
    { "There is a gas leak near the church", "gas leak" },
    { "Ge\u200bbt acht, es br\u00adennt", "es brennt" },
    { "Danke an Brandmeister Huber", NULL },
    { "Wo finde ich die Unfallstatistik?", NULL },
    { "Die Laterne brennt nicht", NULL },
    { "Das Essen schmeckt nach Gasthaus", NULL },
    { "Das Feuerwehrfest war schön", NULL },
    { "Mein Hund wird vermisst", "vermisst" },
    { "", NULL },
  };
  g_autoptr (OgOffice) office = og_office_new ();
  g_autoptr (OgUrgentFinder) finder = og_urgent_finder_new (office);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = og_urgent_finder_find (finder, cases[i].text);

      if (g_strcmp0 (found, cases[i].words) != 0)
        g_test_fail_printf ("“%s”: %s, not %s", cases[i].text, found, cases[i].words);
    }
}

static void
test_own_words (void)
{
  g_autoptr (OgOffice) office = og_office_new ();
  g_autoptr (OgUrgentFinder) finder = NULL;
  g_autofree char *found = NULL;
  g_autofree char *usual = NULL;

  g_object_set (office, "urgent-words", "Pegel\n\nDamm\n", NULL);
  finder = og_urgent_finder_new (office);
  found = og_urgent_finder_find (finder, "Der Bachpegel steigt am Staudamm");
  usual = og_urgent_finder_find (finder, "Es brennt!");
  g_assert_cmpstr (found, ==, "Bachpegel\nStaudamm");
  g_assert_cmpstr (usual, ==, "Es brennt");
}

static const char *const authors[] = { "a", "b", "c", "d", "e", "f", "g", "h" };

/* n messages, so many seconds apart, the last of them now; different: each by somebody else. */
static OgHeat
heat_of_many (guint    n,
              gint64   apart,
              gboolean different,
              gboolean own)
{
  OgHeatMessage messages[8] = { 0 };

  for (guint i = 0; i < n; i++)
    messages[i] = (OgHeatMessage) { NOW - (gint64) (n - 1 - i) * apart, own,
                                    authors[different ? i : 0], "Warum wird die Bücherei geschlossen?" };
  return og_heat_of (messages, n, NOW);
}

static void
test_heat_by_number (void)
{
  g_assert_cmpint (heat_of_many (0, MINUTE, FALSE, FALSE), ==, OG_HEAT_NONE);
  g_assert_cmpint (heat_of_many (5, MINUTE, FALSE, FALSE), ==, OG_HEAT_NONE);
  g_assert_cmpint (heat_of_many (6, MINUTE, FALSE, FALSE), ==, OG_HEAT_FAST);
  g_assert_cmpint (heat_of_many (6, MINUTE, FALSE, TRUE), ==, OG_HEAT_NONE);
  g_assert_cmpint (heat_of_many (6, HOUR, FALSE, FALSE), ==, OG_HEAT_NONE);
  g_assert_cmpint (heat_of_many (4, HOUR, TRUE, FALSE), ==, OG_HEAT_MANY_PEOPLE);
  g_assert_cmpint (heat_of_many (3, HOUR, TRUE, FALSE), ==, OG_HEAT_NONE);
  g_assert_cmpint (heat_of_many (4, 2 * HOUR, TRUE, FALSE), ==, OG_HEAT_NONE);
}

static void
assert_heat (const char *text,
             gint64      age,
             gboolean    own,
             OgHeat      expected)
{
  const OgHeatMessage message = { NOW - age, own, "a", text };
  const OgHeat heat = og_heat_of (&message, 1, NOW);

  if (heat != expected)
    g_test_fail_printf ("“%s”: %d, not %d", text, heat, expected);
}

static void
test_heat_by_text (void)
{
  g_autofree char *long_text = g_strnfill (1024 * 1024, 'A');

  assert_heat ("Ihr seid doch alle Idioten", 0, FALSE, OG_HEAT_INSULTS);
  assert_heat ("Ihr seid doch alle Idioten", 25 * HOUR, FALSE, OG_HEAT_NONE);
  assert_heat ("Ihr seid doch alle Idioten", 0, TRUE, OG_HEAT_NONE);
  assert_heat ("WARUM TUT HIER EIGENTLICH NIEMAND ETWAS", 0, FALSE, OG_HEAT_SHOUTING);
  assert_heat ("Jetzt reicht es!!!", 0, FALSE, OG_HEAT_SHOUTING);
  assert_heat ("ADAC und LKW", 0, FALSE, OG_HEAT_NONE);
  assert_heat ("Danke! Super! Toll!", 0, FALSE, OG_HEAT_NONE);
  assert_heat ("Wann hat das Bürgerbüro offen?", 0, FALSE, OG_HEAT_NONE);
  assert_heat ("", 0, FALSE, OG_HEAT_NONE);
  assert_heat (long_text, 0, FALSE, OG_HEAT_SHOUTING);
}

/* However long it goes on, only the newest are looked at. */
static void
test_heat_is_bounded (void)
{
  g_autofree OgHeatMessage *messages = g_new0 (OgHeatMessage, 10000);

  for (guint i = 0; i < 10000; i++)
    messages[i] = (OgHeatMessage) { NOW - 10 * (10000 - i), TRUE, "a", "Guten Tag" };
  messages[0].own = FALSE;
  messages[0].text = "Ihr Idioten";
  g_assert_cmpint (og_heat_of (messages, 10000, NOW), ==, OG_HEAT_NONE);
  messages[9999].own = FALSE;
  messages[9999].text = "Ihr Idioten";
  g_assert_cmpint (og_heat_of (messages, 10000, NOW), ==, OG_HEAT_INSULTS);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/urgent/words", test_urgent);
  g_test_add_func ("/rules/urgent/own-words", test_own_words);
  g_test_add_func ("/rules/heat/by-number", test_heat_by_number);
  g_test_add_func ("/rules/heat/by-text", test_heat_by_text);
  g_test_add_func ("/rules/heat/bounded", test_heat_is_bounded);
  return g_test_run ();
}
