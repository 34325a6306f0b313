/* SPDX-License-Identifier: EUPL-1.2 */
#include <string.h>

#include "og-document-private.h"
#include "og-rules-data.h"
#include "og-town-fixture.h"

#define NOW OG_TOWN_FIXTURE_NOW
#define DAY (24 * 60 * 60)

static const char *const languages[] = { "de", "en" };

/* A document of a town that has answered everything. */
static OgDocument *
make (OgDocumentKind kind,
      OgOffice      *office)
{
  g_autoptr (OgNetiquette) netiquette = og_netiquette_new (office, 3, NOW);
  g_autoptr (GListStore) channels = og_town_fixture_new_channels ();

  return og_document_new (kind, office, netiquette, G_LIST_MODEL (channels), NOW);
}

static OgDocument *
make_empty (OgDocumentKind kind,
            const char    *language)
{
  g_autoptr (OgOffice) office = og_office_new ();

  og_record_set_string (OG_RECORD (office), "language", language);
  return og_document_new (kind, office, NULL, NULL, NOW);
}

static void
assert_xml (const char *xml)
{
  const GMarkupParser parser = { 0 };
  GMarkupParseContext *context = g_markup_parse_context_new (&parser, 0, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_utf8_validate (xml, -1, NULL));
  g_markup_parse_context_parse (context, xml, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  g_markup_parse_context_free (context);
}

static void
assert_has (const char *text,
            const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in:\n%s", part, text);
}

static void
assert_has_not (const char *text,
                const char *part)
{
  if (strstr (text, part) != NULL)
    g_error ("“%s” is in:\n%s", part, text);
}

/* Nothing that only the program would understand. */
static void
assert_finished (OgDocument *document)
{
  static const char *const unwanted[] = { "{", "}", "[", "]", "…", "(null)", " .", "  ", ", ." };
  g_autofree char *text = og_document_to_text (document);
  g_autofree char *html = og_document_to_html (document);
  g_autofree char *odt = og_document_to_odt (document);

  g_assert_cmpstr (document->title, !=, "");
  g_assert_cmpuint (document->blocks->len, >, 0);
  for (guint i = 0; i < G_N_ELEMENTS (unwanted); i++)
    for (guint block = 0; block < document->blocks->len; block++)
      {
        const OgBlock *found = g_ptr_array_index (document->blocks, block);

        assert_has_not (found->text != NULL ? found->text : "", unwanted[i]);
        assert_has_not (found->subject != NULL ? found->subject : "", unwanted[i]);
        for (guint cell = 0; found->cells != NULL && found->cells[cell] != NULL; cell++)
          assert_has_not (found->cells[cell], unwanted[i]);
      }
  assert_has_not (text, "{");
  assert_xml (html);
  assert_xml (odt);
  assert_has (html, document->language);
}

/* Every document in both languages, of a town that has answered everything and of one that has
 * answered nothing. */
static void
test_all (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    for (OgDocumentKind kind = 0; kind < OG_N_DOCUMENTS; kind++)
      {
        g_autoptr (OgOffice) office = og_town_fixture_new_office (languages[i]);
        g_autoptr (OgDocument) full = make (kind, office);
        g_autoptr (OgDocument) empty = make_empty (kind, languages[i]);

        g_assert_cmpstr (full->language, ==, languages[i]);
        g_assert_cmpstr (full->municipality, ==, "Gemeinde Musterbach");
        g_assert_cmpstr (empty->municipality, ==, "");
        assert_finished (full);
        assert_finished (empty);
      }
}

static OgBlock *
last_block (OgDocument *document)
{
  return g_ptr_array_index (document->blocks, document->blocks->len - 1);
}

/* Each says at its end that it is no legal advice. */
static void
test_note (void)
{
  for (OgDocumentKind kind = 0; kind < OG_N_DOCUMENTS; kind++)
    {
      g_autoptr (OgDocument) german = make_empty (kind, "de");
      g_autoptr (OgDocument) english = make_empty (kind, "en");

      g_assert_cmpint (last_block (german)->kind, ==, OG_BLOCK_NOTE);
      assert_has (last_block (german)->text, "eine Rechtsberatung");
      g_assert_cmpint (last_block (english)->kind, ==, OG_BLOCK_NOTE);
      assert_has (last_block (english)->text, "o legal advice");
    }
}

static void
test_concept (void)
{
  g_autoptr (OgOffice) office = og_town_fixture_new_office ("de");
  g_autoptr (OgDocument) document = make (OG_DOCUMENT_CONCEPT, office);
  g_autoptr (OgDocument) empty = make_empty (OG_DOCUMENT_CONCEPT, "de");
  g_autofree char *text = og_document_to_text (document);
  g_autofree char *open = og_document_to_text (empty);

  assert_has (text, "Gemeinde Musterbach · Stand: 22. November 2026\n");
  assert_has (text, "@musterbach@social.example | Gemeinde Musterbach | https://social.example/@mus");
  assert_has (text, "Redaktion | Eva Brunner, Hauptamt, Tel.\u00a007825\u00a09120-14, e.brunner@");
  assert_has (text, "– Montag bis Donnerstag 9–15:30 Uhr\n– Freitag 9–12 Uhr\n");
  assert_has (text, "Mangel | innerhalb eines Arbeitstages\n");
  assert_has (text, "Alle übrigen Anliegen | innerhalb von 2 Arbeitstagen\n");
  assert_has (text, "Fassung 3 vom 22. November 2026");
  assert_has (text, "1. Respekt\n2. Beim Thema bleiben\n");
  assert_has (text, "Konto sperren | ab dem 3. Verstoß | Bürgermeisterin\n");
  assert_has (text, "– Impressum: https://www.musterbach.example/impressum\n");
  assert_has (text, "☐ Die oder der Datenschutzbeauftragte hat Stellung genommen.\n");
  assert_has (text, "– Donnerstag 8–12 und 14–18 Uhr\n");
  assert_has (text, "erste Überprüfung findet spätestens ein Jahr");
  assert_has_not (text, "noch zu ");

  assert_has (text, "Es folgt der Richtlinie des Landesbeauftragten");
  assert_has (open, "Es orientiert sich an der Richtlinie des Landesbeauftragten");
  assert_has (open, "Impressum: Die Adresse ist noch zu ergänzen.");
  assert_has (open, "Redaktion | noch zu benennen | noch zu benennen\n");
  assert_has_not (open, "Konto | ");
}

static void
test_evaluation (void)
{
  g_autoptr (OgOffice) office = og_town_fixture_new_office ("de");
  g_autoptr (OgDocument) document = NULL;
  g_autofree char *text = NULL;

  g_object_set (office, "evaluated", NOW - 30 * DAY, NULL);
  document = make (OG_DOCUMENT_CONCEPT, office);
  text = og_document_to_text (document);
  assert_has (text, "Letzte Überprüfung: 23. Oktober 2026.");
  assert_has_not (text, "erste Überprüfung");
}

static void
test_netiquette (void)
{
  g_autoptr (OgOffice) office = og_town_fixture_new_office ("de");
  g_autoptr (OgDocument) document = make (OG_DOCUMENT_NETIQUETTE, office);
  g_autofree char *html = og_document_to_html (document);

  g_assert_cmpstr (document->title, ==, "Netiquette der Gemeinde Musterbach");
  assert_has (html, "<article lang=\"de\">\n<h2>Netiquette der Gemeinde Musterbach</h2>");
  assert_has (html, "<li value=\"1\"><strong>Respekt</strong><br />\nWir gehen höflich");
  assert_has (html, "<li value=\"2\"><strong>Beim Thema bleiben</strong>");
}

static void
test_crisis (void)
{
  g_autoptr (OgOffice) office = og_town_fixture_new_office ("de");
  g_autoptr (OgDocument) document = make (OG_DOCUMENT_CRISIS, office);
  g_autofree char *text = og_document_to_text (document);
  g_autofree char *html = og_document_to_html (document);

  assert_has (text, "1 | Anna Großmann, Bürgermeisterin | Tel.\u00a00170\u00a00000001, ");
  assert_has (text, "Für die Verwaltung spricht öffentlich nur: Anna Großmann, Bürgermeisterin. ");
  assert_has (text, "\nErste Stunde\n\nWir haben von dem Vorfall erfahren");
  assert_has (html, "<th scope=\"col\">Wer</th>");
  /* Counted from one again below each heading. */
  assert_has (html, "<li value=\"1\">Die Lage für beendet erklären");
}

static void
test_absences (void)
{
  g_autoptr (OgOffice) office = og_town_fixture_new_office ("de");
  g_autoptr (OgDuty) duty = g_list_model_get_item (G_LIST_MODEL (office->duties), 0);
  g_autoptr (OgDocument) before = make (OG_DOCUMENT_DUTIES, office);
  g_autoptr (OgDocument) after = NULL;
  g_autofree char *text = og_document_to_text (before);
  g_autofree char *later = NULL;

  assert_has (text, "Abwesenheiten\n\n– Eva Brunner (Redaktion) ist vom 21. Dezember 2026 bis zum "
                    "3. Januar 2027 abwesend. Die Vertretung übernimmt Jörg Öttinger.\n");
  after = og_document_new (OG_DOCUMENT_DUTIES, office, NULL, NULL, NOW + 60 * DAY);
  later = og_document_to_text (after);
  assert_has_not (later, "Abwesenheiten");

  g_object_set (duty, "away-until", 0, "deputy", NULL, NULL);
  g_clear_pointer (&after, og_document_unref);
  g_clear_pointer (&later, g_free);
  after = og_document_new (OG_DOCUMENT_DUTIES, office, NULL, NULL, NOW + 60 * DAY);
  later = og_document_to_text (after);
  assert_has (later, "ist ab dem 21. Dezember 2026 bis auf Weiteres abwesend. Eine Vertretung ist "
                     "noch nicht benannt.");
}

/* How many blocks are of a kind. */
static guint
count_kind (OgDocument *document,
            OgBlockKind kind)
{
  guint n = 0;

  for (guint i = 0; i < document->blocks->len; i++)
    n += ((OgBlock *) g_ptr_array_index (document->blocks, i))->kind == kind;
  return n;
}

/* What people type is text, whatever it looks like. */
static void
test_no_structure (void)
{
  static const char typed[] = "# A\n## B\n* C\no D\n! E\n| F | G\n@rules\n?name: H\n// I\n= J "
                              "{phone} {?phone}K{/phone} [l|m|n] <b>&amp;</b> <!--body-->";
  g_autoptr (OgOffice) office = og_town_fixture_new_office ("de");
  g_autoptr (OgDocument) before = make (OG_DOCUMENT_CRISIS, office);
  g_autoptr (OgStatement) statement = g_list_model_get_item (G_LIST_MODEL (office->statements), 0);
  g_autoptr (OgContact) contact = g_list_model_get_item (G_LIST_MODEL (office->contacts), 0);
  g_autoptr (OgDocument) after = NULL;
  g_autofree char *text = NULL;
  g_autofree char *html = NULL;
  g_autofree char *odt = NULL;

  g_object_set (statement, "title", typed, "text", typed, NULL);
  g_object_set (contact, "name", typed, "role", typed, "note", typed, NULL);
  g_object_set (office, "name", typed, NULL);
  after = make (OG_DOCUMENT_CRISIS, office);
  for (OgBlockKind kind = OG_BLOCK_HEADING; kind <= OG_BLOCK_NOTE; kind++)
    g_assert_cmpuint (count_kind (after, kind), ==, count_kind (before, kind));
  g_assert_cmpstr (after->title, ==, before->title);
  text = og_document_to_text (after);
  html = og_document_to_html (after);
  odt = og_document_to_odt (after);
  assert_has (text, "= J {phone} {?phone}K{/phone} [l|m|n] <b>&amp;</b> <!--body-->");
  assert_has (html, "&lt;b&gt;&amp;amp;&lt;/b&gt; &lt;!--body--&gt;");
  assert_has_not (html, "<b>");
  assert_has_not (odt, "<b>");
  assert_xml (html);
  assert_xml (odt);
}

static void
test_hostile (void)
{
  g_autoptr (GString) hostile = g_string_new ("\x01\x02\x1b[31m\xff\xfe \u202e\u2066rtl\u2069 "
                                              "שלום مرحبا \ufffe \U0001f600 \"'<>&\r\n\r\n\r\n\t.");

  for (guint i = 0; i < 1000; i++)
    g_string_append (hostile, "Donaudampf");
  for (OgDocumentKind kind = 0; kind < OG_N_DOCUMENTS; kind++)
    {
      g_autoptr (OgOffice) office = og_town_fixture_new_office ("de");
      g_autoptr (OgDuty) duty = g_list_model_get_item (G_LIST_MODEL (office->duties), 0);
      g_autoptr (OgStatement) statement =
        g_list_model_get_item (G_LIST_MODEL (office->statements), 0);
      g_autoptr (OgDocument) document = NULL;
      g_autofree char *text = NULL;
      g_autofree char *html = NULL;
      g_autofree char *odt = NULL;
      g_autofree char *valid = g_utf8_make_valid (hostile->str, -1);

      g_object_set (office, "name", valid, "street", valid, "email", valid, NULL);
      g_object_set (duty, "person", valid, "deputy", valid, NULL);
      g_object_set (statement, "text", valid, NULL);
      document = make (kind, office);
      text = og_document_to_text (document);
      html = og_document_to_html (document);
      odt = og_document_to_odt (document);
      g_assert_cmpint (g_utf8_strlen (document->municipality, -1), <=, 90);
      g_assert_null (strchr (document->municipality, '\n'));
      for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
        {
          gunichar c = g_utf8_get_char (p);

          g_assert_true (c == '\n' || !g_unichar_iscntrl (c));
          g_assert_true (c != 0x202e && c != 0x2066 && c != 0xfffe);
        }
      assert_xml (html);
      assert_xml (odt);
    }
}

static void
test_digest (void)
{
  g_autoptr (OgOffice) office = og_town_fixture_new_office ("de");
  g_autoptr (OgDocument) first = make (OG_DOCUMENT_CONCEPT, office);
  g_autoptr (OgDocument) later = NULL;
  g_autoptr (OgDocument) changed = NULL;
  g_autoptr (GListStore) channels = og_town_fixture_new_channels ();
  g_autoptr (OgNetiquette) netiquette = og_netiquette_new (office, 3, NOW);
  g_autofree char *digest = og_document_dup_digest (first);
  g_autofree char *digest_later = NULL;
  g_autofree char *digest_changed = NULL;

  later = og_document_new (OG_DOCUMENT_CONCEPT, office, netiquette, G_LIST_MODEL (channels),
                           NOW + 3 * DAY);
  digest_later = og_document_dup_digest (later);
  g_assert_cmpstr (later->date, !=, first->date);
  g_assert_cmpstr (digest_later, ==, digest);

  g_object_set (office, "phone", "07825 9120-1", NULL);
  changed = make (OG_DOCUMENT_CONCEPT, office);
  digest_changed = og_document_dup_digest (changed);
  g_assert_cmpstr (digest_changed, !=, digest);
}

static void
assert_file_name (const char      *town,
                  OgDocumentKind   kind,
                  OgDocumentFormat format,
                  const char      *expected)
{
  g_autoptr (OgOffice) office = og_office_new ();
  g_autoptr (OgDocument) document = NULL;
  g_autofree char *name = NULL;

  g_object_set (office, "name", town, NULL);
  document = og_document_new (kind, office, NULL, NULL, NOW);
  name = og_document_dup_file_name (document, format);
  g_assert_cmpstr (name, ==, expected);
}

static void
test_file_name (void)
{
  g_autofree char *huge = g_strnfill (10000, 'x');
  g_autoptr (OgOffice) office = og_office_new ();
  g_autoptr (OgDocument) document = NULL;
  g_autofree char *name = NULL;

  assert_file_name ("Gemeinde Musterbach", OG_DOCUMENT_NETIQUETTE, OG_FORMAT_PDF_A3,
                    "Netiquette Gemeinde Musterbach A3.pdf");
  assert_file_name ("Stadt Öhringen/Süd: „neu“", OG_DOCUMENT_CRISIS, OG_FORMAT_ODT,
                    "Plan für schwierige Lagen Stadt Öhringen Süd neu.fodt");
  assert_file_name ("../..\\x\n*?<>|\"", OG_DOCUMENT_DUTIES, OG_FORMAT_HTML,
                    "Zuständigkeiten soziale Medien x.html");
  assert_file_name ("", OG_DOCUMENT_INFORMATION, OG_FORMAT_TEXT, "Information soziale Medien.txt");
  g_object_set (office, "name", huge, NULL);
  document = og_document_new (OG_DOCUMENT_CONCEPT, office, NULL, NULL, NOW);
  name = og_document_dup_file_name (document, OG_FORMAT_PDF_A4);
  g_assert_cmpuint (strlen (name), <, 255);
}

static void
test_page_text (void)
{
  g_autoptr (OgDocument) german = make_empty (OG_DOCUMENT_DUTIES, "de");
  g_autoptr (OgDocument) english = make_empty (OG_DOCUMENT_DUTIES, "en");
  g_autofree char *first = og_document_dup_page_text (german, 1, 3);
  g_autofree char *second = og_document_dup_page_text (english, 2, 3);

  g_assert_cmpstr (first, ==, "Seite 1 von 3");
  g_assert_cmpstr (second, ==, "Page 2 of 3");
}

static void
test_odt (void)
{
  g_autoptr (OgOffice) office = og_town_fixture_new_office ("de");
  g_autoptr (OgDocument) document = make (OG_DOCUMENT_CONCEPT, office);
  g_autofree char *odt = og_document_to_odt (document);

  assert_has (odt, "office:mimetype=\"application/vnd.oasis.opendocument.text\"");
  assert_has (odt, "<dc:title>Nutzungskonzept für soziale Medien</dc:title>");
  assert_has (odt, "fo:language=\"de\" fo:country=\"DE\"");
  assert_has (odt, "text:outline-level=\"1\">Zweck der Nutzung</text:h>");
  assert_has (odt, "text:outline-level=\"2\">Antwortzeiten</text:h>");
  assert_has (odt, "<table:table-header-rows>");
  assert_has (odt, "<text:list text:style-name=\"Numbers\">");
  assert_has (odt, "Seite <text:page-number");
  assert_has (odt, " von <text:page-count>");
  assert_has (odt, "<text:p text:style-name=\"Header\">Gemeinde Musterbach</text:p>");
  assert_has_not (odt, "<!--");
  assert_has_not (odt, "@LANGUAGE@");
}

/* Every fact that a template asks for is one: a town that has answered everything has it. */
static void
assert_facts (const char      *template,
              OgDocumentFacts *facts)
{
  g_autoptr (GRegex) regex = g_regex_new ("\\{[?!/]?([^{}]*)\\}|^\\?!?([^:]*):", G_REGEX_MULTILINE, 0,
                                          NULL);
  g_autoptr (GMatchInfo) match = NULL;
  guint n = 0;

  g_assert_nonnull (template);
  for (g_regex_match (regex, template, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *braced = g_match_info_fetch (match, 1);
      g_autofree char *asked = g_match_info_fetch (match, 2);
      const char *name = asked != NULL && *asked != '\0' ? asked : braced;
      g_autofree char *fact = og_document_fact (name, facts);

      if (fact == NULL && !g_str_equal (name, "rules-draft"))
        g_error ("Nobody knows “%s”", name);
      n++;
    }
  g_assert_cmpuint (n, >, 2);
}

static void
test_facts (void)
{
  static const char *const names[] = { "concept", "crisis", "duties", "information", "netiquette" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (OgOffice) office = og_town_fixture_new_office (languages[i]);
      g_autoptr (OgNetiquette) netiquette = og_netiquette_new (office, 3, NOW);
      g_autoptr (GListStore) channels = og_town_fixture_new_channels ();
      OgDocumentFacts facts = {
        .office = { .office = office, .now = NOW, .channels = G_LIST_MODEL (channels) },
        .netiquette = netiquette,
        .lang = languages[i],
      };

      g_object_set (office, "evaluated", NOW, NULL);
      for (guint name = 0; name < G_N_ELEMENTS (names); name++)
        {
          g_autofree char *file = g_strdup_printf ("documents/%s.%s.txt", names[name],
                                                   languages[i]);

          assert_facts (og_rules_data_text (file), &facts);
        }
    }
}

static void
test_columns (void)
{
  g_autoptr (OgOffice) office = og_town_fixture_new_office ("de");
  g_autoptr (OgDocument) document = make (OG_DOCUMENT_CONCEPT, office);
  guint n_tables = 0;

  for (guint i = 0; i < document->blocks->len;)
    {
      guint n_columns;
      guint n = og_document_table_length (document, i, &n_columns);
      g_autofree double *shares = NULL;
      double sum = 0;

      if (n == 0)
        {
          i++;
          continue;
        }
      n_tables++;
      g_assert_cmpuint (n, >=, 2);
      shares = og_document_column_shares (document, i, n, n_columns);
      for (guint column = 0; column < n_columns; column++)
        {
          g_assert_cmpfloat (shares[column], >, 0.02);
          sum += shares[column];
        }
      g_assert_cmpfloat_with_epsilon (sum, 1, 0.001);
      i += n;
    }
  g_assert_cmpuint (n_tables, ==, 4);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/all", test_all);
  g_test_add_func ("/document/note", test_note);
  g_test_add_func ("/document/concept", test_concept);
  g_test_add_func ("/document/evaluation", test_evaluation);
  g_test_add_func ("/document/netiquette", test_netiquette);
  g_test_add_func ("/document/crisis", test_crisis);
  g_test_add_func ("/document/absences", test_absences);
  g_test_add_func ("/document/no-structure", test_no_structure);
  g_test_add_func ("/document/hostile", test_hostile);
  g_test_add_func ("/document/digest", test_digest);
  g_test_add_func ("/document/file-name", test_file_name);
  g_test_add_func ("/document/page-text", test_page_text);
  g_test_add_func ("/document/odt", test_odt);
  g_test_add_func ("/document/facts", test_facts);
  g_test_add_func ("/document/columns", test_columns);
  return g_test_run ();
}
