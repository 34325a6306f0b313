/* SPDX-License-Identifier: EUPL-1.2 */
#include <string.h>

#include "og-text-hints.h"

#define OWN "07121 123-0\nrathaus@musterbach.de\nhttps://www.musterbach.de/kontakt"

static const char *const names[] = { "phone", "iban", "birth", "file", "email" };

/* What is found, "phone:07121 1234;email:a@b.de". */
static char *
dup_found (const char *text,
           const char *own)
{
  g_autoptr (GArray) found = og_personal_data (text, own);
  g_autoptr (GString) shown = g_string_new (NULL);
  int end = 0;

  for (guint i = 0; i < found->len; i++)
    {
      const OgPersonal *one = &g_array_index (found, OgPersonal, i);

      g_assert_cmpint (one->start, >=, end);
      g_assert_cmpint (one->start, <, one->end);
      g_assert_cmpint (one->end, <=, (int) strlen (text));
      g_string_append_printf (shown, "%s%s:%.*s", i > 0 ? ";" : "", names[one->kind],
                              one->end - one->start, text + one->start);
      end = one->end;
    }
  return g_string_free_and_steal (g_steal_pointer (&shown));
}

static void
assert_found (const char *text,
              const char *own,
              const char *expected)
{
  g_autofree char *shown = dup_found (text, own);

  if (g_str_equal (shown, expected))
    return;
  g_test_message ("“%s”: “%s”, not “%s”", text, shown, expected);
  g_test_fail ();
}

static void
test_phone (void)
{
  static const struct
  {
    const char *text, *found;
  } cases[] = {
    { "Herr Maier, 07121 123456, hilft.", "phone:07121 123456" },
    { "07121/123456", "phone:07121/123456" },
    { "(07121) 12 34-56", "phone:(07121) 12 34-56" },
    { "(0 71 21) 12 34 56", "phone:(0 71 21) 12 34 56" },
    { "0 71 21 / 12 34 56", "phone:0 71 21 / 12 34 56" },
    { "+49 7121 123456", "phone:+49 7121 123456" },
    { "+49 (0)7121 / 12 34 56", "phone:+49 (0)7121 / 12 34 56" },
    { "0049 7121 123456.", "phone:0049 7121 123456" },
    { "0171-1234567", "phone:0171-1234567" },
    { "Mobil 0160 / 1 23 45 67 oder Fax 07121 98765", "phone:0160 / 1 23 45 67;phone:07121 98765" },
    { "0711.123456", "phone:0711.123456" },
    { "Tel. 4711", "phone:4711" },
    { "Telefon: 123-45", "phone:123-45" },
    { "Durchwahl 123", "phone:123" },
    { "07121 12345 / 0171 123456", "phone:07121 12345;phone:0171 123456" },
    { "030 12345678 (abends)", "phone:030 12345678" },
    { "☎️07121\u00a0123456", "phone:07121\u00a0123456" },
    { "0800 1234567", "phone:0800 1234567" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_found (cases[i].text, NULL, cases[i].found);
}

/* Numbers of every kind that stand in a town's posts. */
static void
test_no_phone (void)
{
  static const char *const texts[] = {
    "Am 01.12.2026 um 08.00 Uhr",
    "01.12.2026 - 03.12.2026",
    "01.12.-03.12.2026",
    "Von 08:00-12:00 Uhr und 14:00-18:00 Uhr",
    "08.00-12.00 und 14.00-16.00 Uhr",
    "0-24 Uhr",
    "0800-1200 Uhr",
    "Mo-Fr 8-12, Do 14-18 Uhr",
    "2026-01-07",
    "01/2026 02/2026",
    "Hauptstraße 12, 01067 Dresden",
    "Hauptstr. 5-7, 72770 Reutlingen",
    "Eintritt 0,50 Euro, 1.000.000 Euro für die Halle",
    "0123456 Euro",
    "1234567 Einwohner",
    "Notruf 112, Polizei 110",
    "Telefon 115, ärztlicher Dienst: Tel. 116 117",
    "ISBN 0-306-40615-2",
    "B 27, K 6710, L 1230",
    "Buslinie 007 um 9 Uhr",
    "1234567890123456789012345",
    "Höhe 0000000 bis 0000",
    "§ 28 Abs. 1 Satz 2",
    "Tel. 12,50 Euro",
    "https://www.example.org/a/07121-1234567x",
    "Pegel 3,45 m um 07:15",
    "#2026 x0711123456",
    "Spielstände: 0 12 13 14 15",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_found (texts[i], NULL, "");
}

static void
test_own (void)
{
  assert_found ("Tel. 07121 123-0, 07121/1230", OWN, "");
  assert_found ("+49 7121 123-45", OWN, "");
  assert_found ("+49 (0) 7121 123 45", OWN, "");
  assert_found ("07121 124-0", OWN, "phone:07121 124-0");
  assert_found ("bauhof@musterbach.de, Rathaus@Musterbach.DE", OWN, "");
  assert_found ("anna@example.org", OWN, "email:anna@example.org");
  assert_found ("07121 123-0", "\n \n", "phone:07121 123-0");
}

static void
test_iban (void)
{
  assert_found ("IBAN DE89 3704 0044 0532 0130 00, BIC COBADEFFXXX", NULL,
                "iban:DE89 3704 0044 0532 0130 00");
  assert_found ("de89370400440532013000", NULL, "iban:de89370400440532013000");
  assert_found ("GB82 WEST 1234 5698 7654 32", NULL, "iban:GB82 WEST 1234 5698 7654 32");
  assert_found ("AT61 1904 3002 3457 3201.", NULL, "iban:AT61 1904 3002 3457 3201");
  assert_found ("DE89\u00a03704\u00a00044\u00a00532\u00a00130\u00a000", NULL,
                "iban:DE89\u00a03704\u00a00044\u00a00532\u00a00130\u00a000");
  assert_found ("BG80 BNBG 9661 1020 3456 78", NULL, "iban:BG80 BNBG 9661 1020 3456 78");
  assert_found ("GR16 0110 1250 0000 0001 2300 695", NULL, "iban:GR16 0110 1250 0000 0001 2300 695");
  /* A wrong check number, too short, part of a word. */
  assert_found ("DE88 3704 0044 0532 0130 00", NULL, "");
  assert_found ("DE89 3704 0044 0532 0130 0", NULL, "");
  assert_found ("XDE89370400440532013000", NULL, "");
  assert_found ("Der Verein der Freunde der alten Mühle", NULL, "");
}

static void
test_birth (void)
{
  static const struct
  {
    const char *text, *found;
  } cases[] = {
    { "Anna, geb. am 3.4.1950, wird gesucht", "birth:geb. am 3.4.1950" },
    { "geboren am 03. April 1950", "birth:geboren am 03. April 1950" },
    { "Geburtsdatum: 1950-04-03", "birth:Geburtsdatum: 1950-04-03" },
    { "Er ist geboren den 3.4.50 in", "birth:geboren den 3.4.50" },
    { "Anna (*3.4.1950)", "birth:*3.4.1950" },
    { "am 3. April 1950 geboren", "birth:3. April 1950 geboren" },
    { "geb. im März 1950", "birth:geb. im März 1950" },
    { "Anna, geb.3.4.1950", "birth:geb.3.4.1950" },
    { "born on 3 April 1950", "birth:born on 3 April 1950" },
    /* None: a maiden name, news without a date, other days. */
    { "Anna Keller, geb. Maier", "" },
    { "Das Kalb wurde gestern geboren.", "" },
    { "Die Freiwillige Feuerwehr wurde am 3.4.1950 gegründet.", "" },
    { "Neugeborene am 3.4.2026", "" },
    { "*) am 3.4.2026", "" },
    { "Angeboten am 3.4.2026", "" },
    { "bis zum 3.4.2026 * Anmeldung", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_found (cases[i].text, NULL, cases[i].found);
}

static void
test_file_number (void)
{
  static const struct
  {
    const char *text, *found;
  } cases[] = {
    { "Az.: 3 K 5339/19", "file:Az.: 3 K 5339/19" },
    { "Az. 12-345/26 liegt vor", "file:Az. 12-345/26" },
    { "Aktenzeichen II-4-123/26.", "file:Aktenzeichen II-4-123/26." },
    { "Kassenzeichen: 5.0815.000123", "file:Kassenzeichen: 5.0815.000123" },
    { "Die AZ 2026 berichtet", "" },
    { "Ohne Aktenzeichen geht nichts.", "" },
    { "Bitte geben Sie das Aktenzeichen an.", "" },
    { "Konzertplatz. 3 Plätze", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_found (cases[i].text, NULL, cases[i].found);
}

static void
test_email (void)
{
  assert_found ("Schreiben Sie an anna.keller+x@mail.example.org.", NULL,
                "email:anna.keller+x@mail.example.org");
  assert_found ("@bauhof@example.org", NULL, "");
  assert_found ("https://example.social/@bauhof", NULL, "");
  assert_found ("anna@rathaus", NULL, "");
  assert_found ("um 8 @ 9", NULL, "");
}

/* Long and strange texts are looked through in a moment, and every place lies in the text. */
static void
test_hostile (void)
{
  static const char *const pieces[] = { "0", "07121 ", "+49", "(", "-", ".", "/", "DE89", " ", "a@", "b.de",
                                        "geb. ", "3.4.", "1950", "Az.", "ä", "\u00a0", "*", "\n", "€" };
  g_autofree char *long_digits = g_strnfill (200000, '0');
  g_autofree char *long_letters = g_strnfill (200000, 'a');
  g_autofree char *shown = NULL;

  assert_found (long_digits, long_digits, "");
  assert_found (long_letters, long_letters, "");
  assert_found ("07121 123456\xff", NULL, "");
  for (int round = 0; round < 3000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *found = NULL;

      for (int i = g_test_rand_int_range (0, 30); i > 0; i--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      found = dup_found (text->str, text->str);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/personal-data/phone", test_phone);
  g_test_add_func ("/rules/personal-data/no-phone", test_no_phone);
  g_test_add_func ("/rules/personal-data/own", test_own);
  g_test_add_func ("/rules/personal-data/iban", test_iban);
  g_test_add_func ("/rules/personal-data/birth", test_birth);
  g_test_add_func ("/rules/personal-data/file-number", test_file_number);
  g_test_add_func ("/rules/personal-data/email", test_email);
  g_test_add_func ("/rules/personal-data/hostile", test_hostile);
  return g_test_run ();
}
