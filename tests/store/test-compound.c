/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-compound.h"

#include "og-fold.h"

static gboolean
has_part (const char *compound,
          const char *part)
{
  g_autofree char *folded = og_fold (compound);
  g_autofree char *padded = g_strdup_printf (" %s ", folded);
  g_autofree char *searched = g_strdup_printf (" %s ", part);

  return strstr (padded, searched) != NULL;
}

/* What a clerk types, and where it stands. */
static void
test_parts (void)
{
  static const struct
  {
    const char *compound;
    const char *part;
  } pairs[] = {
    { "Straßenlaterne", "laterne" },
    { "Schulhofzaun", "zaun" },
    { "Schulhofzaun", "hofzaun" },
    { "Hauptstraße", "strasse" },
    { "Wasserrohrbruch", "bruch" },
    { "Gartenabfall", "abfall" },
    { "Ordnungsamt", "amt" },
    { "Gemeinderatssitzung", "sitzung" },
    { "Parkplatz", "platz" },
    { "Arbeitsplatz", "platz" },
    { "Ortsteil", "teil" },
    { "Fußgängerüberweg", "ueberweg" },
    { "Müllabfuhr", "abfuhr" },
    { "Kindertagesstätte", "tagesstaette" },
    { "Kindertagesstätte", "tagesstatte" },
    { "Feuerwehrhaus", "haus" },
    { "Wertstoffhof", "hof" },
    { "Hundekotbeutel", "beutel" },
    { "Personalausweis", "ausweis" },
    { "Gewerbegebiet", "gebiet" },
    { "Biotonne", "tonne" },
    { "Schlagloch", "loch" },
    { "Weihnachtsmarkt", "markt" },
    { "Öffnungszeiten", "zeiten" },
    { "Baustellenampel", "ampel" },
    { "Schneeräumpflicht", "pflicht" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (!has_part (pairs[i].compound, pairs[i].part))
      g_error ("%s does not have %s", pairs[i].compound, pairs[i].part);
}

/* What is no compound gets nothing, or the index would be twice as large. */
static void
test_no_parts (void)
{
  static const char *const words[] = { "wasser", "rechnungen", "laufenden",
                                       "wohnungen", "sitzungen", "belebung" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (GString) ends = g_string_new (NULL);

      og_compound_append_ends (ends, words[i]);
      g_assert_cmpstr (ends->str, ==, "");
    }
}

static void
test_bounds (void)
{
  g_autoptr (GString) ends = g_string_new (NULL);
  g_autofree char *endless = g_strnfill (100000, 'a');
  g_autofree char *fold = og_fold (endless);

  og_compound_append_ends (ends, "");
  og_compound_append_ends (ends, "bcdfghjklmn");
  og_compound_append_ends (ends, "aeiouaeiou");
  og_compound_append_ends (ends, endless);
  og_compound_append_ends (ends, "\xd0\xbb\xd0\xb0\xd0\xb4\xd0\xb5\xd1\x81\xd0\xbe\xd0\xb9");
  g_assert_cmpstr (ends->str, ==, "");
  g_assert_cmpuint (strlen (fold), ==, 100000);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/compound/parts", test_parts);
  g_test_add_func ("/store/compound/no-parts", test_no_parts);
  g_test_add_func ("/store/compound/bounds", test_bounds);
  return g_test_run ();
}
