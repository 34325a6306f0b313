/* SPDX-License-Identifier: EUPL-1.2 */
#include <string.h>

#include "og-masking.h"
#include "og-personal-message.h"
#include "og-reply-check.h"

#define OWN "07121 123-0\nrathaus@musterbach.de\nhttps://www.musterbach.de"
#define STREET "Hauptstraße 1"

static char *
dup_masked (const char *text)
{
  g_autoptr (GArray) found = og_personal_in_message (text, OWN, STREET);

  return og_mask_text (text, found);
}

static void
test_masked (void)
{
  static const struct
  {
    const char *text, *masked;
  } cases[] = {
    { "Rufen Sie mich an: 0171 1234567, danke", "Rufen Sie mich an: •••, danke" },
    { "anna.keller@example.org", "•••" },
    { "Meine IBAN: DE89 3704 0044 0532 0130 00.", "Meine IBAN: •••." },
    { "Ich bin geb. am 3.4.1950", "Ich bin •••" },
    { "Ich wohne in der Lindenstraße 4, dort ist es laut", "Ich wohne in der •••, dort ist es laut" },
    { "Ich wohne seit 12 Jahren im Amselweg 7a.", "Ich wohne seit 12 Jahren im •••." },
    { "Meine Adresse: Am Alten Markt 3, 72074 Musterbach", "Meine Adresse: •••" },
    { "Anschrift ist Karl-Marx-Str. 112", "Anschrift ist •••" },
    { "Renate Keller, Lindenweg 5, 12345 Musterbach am See", "Renate Keller, ••• am See" },
    { "Bitte schicken an\nZum Bach 9\n12345 Musterbach", "Bitte schicken an\n•••" },
    /* Where a lamp is broken nobody lives. */
    { "Die Laterne vor Lindenstraße 4 ist kaputt", "Die Laterne vor Lindenstraße 4 ist kaputt" },
    { "Schlagloch Bahnhofstraße 12, Höhe Bäcker", "Schlagloch Bahnhofstraße 12, Höhe Bäcker" },
    { "Ist im Rathaus, Hauptstraße 1, 12345 Musterbach, offen?",
      "Ist im Rathaus, Hauptstraße 1, 12345 Musterbach, offen?" },
    { "Ich wohne seit 1998 hier", "Ich wohne seit 1998 hier" },
    { "Unter 07121 123-45 ist keiner da, rathaus@musterbach.de auch nicht",
      "Unter 07121 123-45 ist keiner da, rathaus@musterbach.de auch nicht" },
    { "Tempo 30 in 12345 Musterbach", "Tempo 30 in 12345 Musterbach" },
    { "", "" },
    { "0171 1234567", "•••" },
    { "0171 1234567 anna@example.org", "••• •••" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *masked = dup_masked (cases[i].text);

      if (!g_str_equal (masked, cases[i].masked))
        g_test_fail_printf ("“%s”: “%s”, not “%s”", cases[i].text, masked, cases[i].masked);
    }
}

static void
test_kinds (void)
{
  g_autoptr (GArray) found =
    og_personal_in_message ("0171 1234567, ich wohne Am Markt 3, a@example.org, 0171 7654321", NULL, NULL);
  g_autoptr (GArray) nothing = og_personal_in_message ("\xff 0171 1234567", NULL, NULL);

  g_assert_cmpint (og_personal_kinds (found), ==,
                   1 << OG_PERSONAL_PHONE | 1 << OG_PERSONAL_ADDRESS | 1 << OG_PERSONAL_EMAIL);
  g_assert_cmpuint (nothing->len, ==, 0);
}

static void
assert_mask (const char       *text,
             const OgPersonal *places,
             guint             n_places,
             const char       *expected)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (OgPersonal));
  g_autofree char *masked = NULL;

  g_array_append_vals (found, places, n_places);
  masked = og_mask_text (text, found);
  g_assert_true (g_utf8_validate (masked, -1, NULL));
  g_assert_cmpstr (masked, ==, expected);
}

/* Whatever places are asked for: the text stays whole, and nothing of a place is left. */
static void
test_any_places (void)
{
  const OgPersonal unordered[] = { { 0, 6, 8 }, { 0, 0, 2 } };
  const OgPersonal overlapping[] = { { 0, 1, 5 }, { 0, 2, 4 }, { 0, 4, 7 } };
  const OgPersonal touching[] = { { 0, 1, 3 }, { 0, 3, 5 } };
  const OgPersonal outside[] = { { 0, -5, 2 }, { 0, 8, 400 }, { 0, 300, 400 }, { 0, 5, 4 } };
  const OgPersonal within[] = { { 0, 1, 2 } };

  assert_mask ("abcdefghij", unordered, 2, "•••cdef•••ij");
  assert_mask ("abcdefghij", overlapping, 3, "a•••hij");
  assert_mask ("abcdefghij", touching, 2, "a•••fghij");
  assert_mask ("abcdefghij", outside, 4, "•••cdefgh•••");
  assert_mask ("äöü", within, 1, "•••öü");
  assert_mask ("äöü", within, 0, "äöü");
}

static void
test_reply (void)
{
  static const char *const messages[] = {
    "Ich wohne in der Lindenstraße 4, 12345 Musterbach. Rufen Sie an: 0171 123 45 67",
    "oder keller@example.org, geb. am 3.4.1950", NULL
  };
  static const struct
  {
    const char *reply;
    int kinds;
  } cases[] = {
    { "Vielen Dank, wir kümmern uns.", 0 },
    { "Wir kommen in die lindenstraße 4.", 1 << OG_PERSONAL_ADDRESS },
    { "Wir kommen in die Lindenstraße.", 0 },
    { "Wir rufen unter 0171/1234567 an.", 1 << OG_PERSONAL_PHONE },
    { "Wir rufen unter 0171-1234 567 an und schreiben an Keller@Example.org",
      1 << OG_PERSONAL_PHONE | 1 << OG_PERSONAL_EMAIL },
    { "Unsere Nummer: 07121 123-45", 0 },
    { "", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (og_reply_check (cases[i].reply, OG_VISIBILITY_PUBLIC, messages, OWN, STREET), ==,
                       cases[i].kinds);
      g_assert_cmpint (og_reply_check (cases[i].reply, OG_VISIBILITY_FOLLOWERS, messages, OWN, STREET), ==,
                       cases[i].kinds);
      g_assert_cmpint (og_reply_check (cases[i].reply, OG_VISIBILITY_DIRECT, messages, OWN, STREET), ==, 0);
      g_assert_cmpint (og_reply_check (cases[i].reply, OG_VISIBILITY_PUBLIC, NULL, OWN, STREET), ==, 0);
    }
}

/* Abroad and at home it is the same number. */
static void
test_reply_number (void)
{
  static const char *const messages[] = { "+49 171 1234567", "+49 (0)172 7654321", NULL };

  g_assert_cmpint (og_reply_check ("0171 1234567", OG_VISIBILITY_PUBLIC, messages, NULL, NULL), !=, 0);
  g_assert_cmpint (og_reply_check ("0172-7654321", OG_VISIBILITY_PUBLIC, messages, NULL, NULL), !=, 0);
  g_assert_cmpint (og_reply_check ("0173-7654321", OG_VISIBILITY_PUBLIC, messages, NULL, NULL), ==, 0);
}

static void
test_bounded (void)
{
  static const char *const parts[] = {
    "@someone@example.org ",
    "Am Am Am ",
    "Abc ",
    "Lindenstraße 4 ",
    "0171 ",
    "((((",
    "wohne in der ",
    "a@a.",
    "\u202e\u200b",
    "DE89 ",
    "Lindenstraße 4, 12345 ",
    "A-",
    "0171 1234567 ",
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GString) text = g_string_new ("0171 1234567 ");
      g_autoptr (GArray) found = NULL;
      g_autofree char *masked = NULL;

      while (text->len < 1024 * 1024)
        g_string_append (text, parts[i]);
      found = og_personal_in_message (text->str, OWN, STREET);
      g_assert_cmpuint (found->len, >, 0);
      for (guint n = 0; n < found->len; n++)
        g_assert_cmpint (g_array_index (found, OgPersonal, n).end, <=, OG_PERSONAL_MESSAGE_BYTES);
      masked = og_mask_text (text->str, found);
      g_assert_true (g_str_has_prefix (masked, OG_MASK));
      g_assert_true (g_utf8_validate (masked, -1, NULL));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/personal-message/masked", test_masked);
  g_test_add_func ("/rules/personal-message/kinds", test_kinds);
  g_test_add_func ("/rules/personal-message/bounded", test_bounded);
  g_test_add_func ("/rules/masking/any-places", test_any_places);
  g_test_add_func ("/rules/reply-check/repeated", test_reply);
  g_test_add_func ("/rules/reply-check/number", test_reply_number);
  return g_test_run ();
}
