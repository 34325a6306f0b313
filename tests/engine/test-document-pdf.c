/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-document-pdf.h"

#include <glib/gstdio.h>
#include <string.h>

#include "og-document-pages.h"
#include "og-town-fixture.h"

#define NOW OG_TOWN_FIXTURE_NOW

/* A document as PDF, and what the tools of poppler read in it. */
typedef struct
{
  char *path;
  char *text; /* with a form feed after every page */
  char *info;
} Pdf;

static char *
run (const char *const *command)
{
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, &error));
  g_assert_no_error (error);
  return g_steal_pointer (&output);
}

static Pdf *
set (OgDocument      *document,
     OgDocumentFormat paper)
{
  Pdf *pdf = g_new0 (Pdf, 1);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *data;

  bytes = og_document_pdf_new (document, paper, &error);
  g_assert_no_error (error);
  data = g_bytes_get_data (bytes, &size);
  g_assert_true (size > 1000 && memcmp (data, "%PDF-", 5) == 0);
  pdf->path = g_build_filename (g_get_user_cache_dir (), "document.pdf", NULL);
  g_mkdir_with_parents (g_get_user_cache_dir (), 0700);
  g_file_set_contents (pdf->path, data, (gssize) size, &error);
  g_assert_no_error (error);
  pdf->text = run ((const char *[]) { "pdftotext", "-enc", "UTF-8", pdf->path, "-", NULL });
  pdf->info = run ((const char *[]) { "pdfinfo", "-enc", "UTF-8", pdf->path, NULL });
  return pdf;
}

static void
pdf_free (Pdf *pdf)
{
  g_unlink (pdf->path);
  g_free (pdf->path);
  g_free (pdf->text);
  g_free (pdf->info);
  g_free (pdf);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Pdf, pdf_free)

/* The rules of the town, and as many more as are asked for. */
static OgDocument *
make (OgDocumentKind kind,
      guint          n_more)
{
  g_autoptr (OgOffice) office = og_town_fixture_new_office ("de");
  g_autoptr (GListStore) channels = og_town_fixture_new_channels ();
  g_autoptr (OgNetiquette) netiquette = NULL;

  for (guint i = 0; i < n_more; i++)
    {
      g_autofree char *clause = g_strdup_printf ("own-%u", i + 3);
      g_autofree char *subject = g_strdup_printf ("Regel Nummer %u", i + 3);
      g_autoptr (OgRule) rule = g_object_new (
        OG_TYPE_RULE, "clause", clause, "chosen", TRUE, "subject", subject, "text",
        "Bitte achten Sie darauf, dass Ihre Beiträge für alle verständlich sind und niemanden "
        "verletzen. Was nicht hierher gehört, besprechen wir gern im Rathaus.",
        NULL);

      g_list_store_append (office->rules, rule);
    }
  netiquette = og_netiquette_new (office, 3, NOW);
  return og_document_new (kind, office, netiquette, G_LIST_MODEL (channels), NOW);
}

static guint
count_pages (const Pdf *pdf)
{
  guint n = 0;

  for (const char *at = pdf->text; (at = strchr (at, '\f')) != NULL; at++)
    n++;
  return n;
}

/* That these words stand there one after the other. */
static void
assert_in_order (const char *text,
                 const char *const *words)
{
  const char *at = text;

  for (guint i = 0; words[i] != NULL; i++)
    {
      at = strstr (at, words[i]);
      if (at == NULL)
        g_error ("“%s” is not there, or too early, in:\n%s", words[i], text);
      at += strlen (words[i]);
    }
}

static void
test_concept (void)
{
  static const char *const words[] = {
    "Gemeinde Musterbach",
    "Nutzungskonzept für soziale Medien",
    "Zweck der Nutzung",
    "Veranstaltungen, Baustellen, Sperrungen",
    "Erforderlichkeit",
    "Murat Yıldız",
    "Rechte der betroffenen Personen",
    "Hinweis auf die Regel",
    "Jährliche Überprüfung",
    "Prüfliste zur Datenschutz-Folgenabschätzung",
    "keine Rechtsberatung",
    NULL,
  };
  g_autoptr (OgDocument) document = make (OG_DOCUMENT_CONCEPT, 0);
  g_autoptr (Pdf) pdf = set (document, OG_FORMAT_PDF_A4);
  guint n = count_pages (pdf);

  assert_in_order (pdf->text, words);
  g_assert_cmpuint (n, >, 2);
  for (guint page = 1; page <= n; page++)
    {
      g_autofree char *number = g_strdup_printf ("Seite %u von %u", page, n);

      assert_in_order (pdf->text, (const char *[]) { number, NULL });
    }
  assert_in_order (pdf->info, (const char *[]) { "Title:", "Nutzungskonzept für soziale Medien",
                                                 "Author:", "Gemeinde Musterbach", "Tagged:", "yes",
                                                 "(A4)", NULL });
}

/* Fonts are in the file, as outlines: it looks the same everywhere. */
static void
test_fonts (void)
{
  g_autoptr (OgDocument) document = make (OG_DOCUMENT_DUTIES, 0);
  g_autoptr (Pdf) pdf = set (document, OG_FORMAT_PDF_A4);
  g_autofree char *fonts = run ((const char *[]) { "pdffonts", pdf->path, NULL });
  g_auto (GStrv) lines = g_strsplit (fonts, "\n", -1);
  guint n = 0;

  for (guint i = 2; lines[i] != NULL && *lines[i] != '\0'; i++, n++)
    {
      assert_in_order (lines[i], (const char *[]) { " yes yes yes ", NULL });
      g_assert_null (strstr (lines[i], "Type 3"));
    }
  g_assert_cmpuint (n, >=, 2);
}

static void
test_information_is_one_page (void)
{
  g_autoptr (OgDocument) document = make (OG_DOCUMENT_INFORMATION, 0);
  g_autoptr (Pdf) pdf = set (document, OG_FORMAT_PDF_A4);

  g_assert_cmpuint (count_pages (pdf), ==, 1);
  assert_in_order (pdf->text, (const char *[]) { "Seite 1 von 1", NULL });
}

/* A poster is one page as long as its text can be read from a distance, whatever it takes. */
static void
test_poster (void)
{
  static const guint cases[] = { 0, 6, 14, 22 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (OgDocument) document = make (OG_DOCUMENT_NETIQUETTE, cases[i]);
      g_autoptr (Pdf) pdf = set (document, OG_FORMAT_PDF_A3);

      g_assert_cmpuint (count_pages (pdf), ==, 1);
      assert_in_order (pdf->info, (const char *[]) { "841.89 x 1190.55 pts (A3)", NULL });
      assert_in_order (pdf->text, (const char *[]) { "Netiquette der Gemeinde Musterbach",
                                                     "Respekt", "Beim Thema bleiben", NULL });
      for (guint rule = 3; rule < cases[i] + 3; rule++)
        {
          g_autofree char *subject = g_strdup_printf ("Regel Nummer %u\n", rule);

          assert_in_order (pdf->text, (const char *[]) { subject, NULL });
        }
    }
}

static void
test_long_poster (void)
{
  g_autoptr (OgDocument) document = make (OG_DOCUMENT_NETIQUETTE, 150);
  g_autoptr (Pdf) pdf = set (document, OG_FORMAT_PDF_A3);

  g_assert_cmpuint (count_pages (pdf), >, 1);
  assert_in_order (pdf->text, (const char *[]) { "Respekt", "Regel Nummer 3\n",
                                                 "Regel Nummer 100\n", "Regel Nummer 152\n", NULL });
  assert_in_order (pdf->text, (const char *[]) { "Seite 1 von ", "Seite 2 von ", NULL });
}

/* A cell longer than a page goes on on the next one, below the head of its table. */
static void
test_endless_cell (void)
{
  g_autoptr (OgOffice) office = og_town_fixture_new_office ("de");
  g_autoptr (OgContact) contact = g_list_model_get_item (G_LIST_MODEL (office->contacts), 1);
  g_autoptr (GString) note = g_string_new ("Anfang");
  g_autoptr (OgDocument) document = NULL;
  g_autoptr (Pdf) pdf = NULL;

  for (guint i = 0; i < 900; i++)
    g_string_append (note, " Erklärung");
  g_string_append (note, " Schluss");
  g_object_set (contact, "note", note->str, NULL);
  document = og_document_new (OG_DOCUMENT_CRISIS, office, NULL, NULL, NOW);
  pdf = set (document, OG_FORMAT_PDF_A4);
  g_assert_cmpuint (count_pages (pdf), >, 3);
  assert_in_order (pdf->text, (const char *[]) { "Rufkette", "Erreichbar unter", "Anfang", "\f",
                                                 "Erreichbar unter", "Schluss", NULL });
}

static void
test_hostile (void)
{
  g_autoptr (GString) hostile = g_string_new ("<b>&amp; %s %n \U0001f600 שלום עולם مرحبا ");

  for (guint i = 0; i < 1000; i++)
    g_string_append (hostile, "Donaudampf");
  for (OgDocumentKind kind = 0; kind < OG_N_DOCUMENTS; kind++)
    {
      g_autoptr (OgOffice) office = og_town_fixture_new_office ("de");
      g_autoptr (OgDuty) duty = g_list_model_get_item (G_LIST_MODEL (office->duties), 0);
      g_autoptr (OgRule) rule = g_list_model_get_item (G_LIST_MODEL (office->rules), 0);
      g_autoptr (OgNetiquette) netiquette = NULL;
      g_autoptr (OgDocument) document = NULL;

      g_object_set (office, "name", hostile->str, NULL);
      g_object_set (duty, "person", hostile->str, "email", hostile->str, NULL);
      g_object_set (rule, "subject", hostile->str, "text", hostile->str, NULL);
      netiquette = og_netiquette_new (office, 1, NOW);
      document = og_document_new (kind, office, netiquette, NULL, NOW);
      for (OgDocumentFormat paper = OG_FORMAT_PDF_A4;
           paper <= (kind == OG_DOCUMENT_NETIQUETTE ? OG_FORMAT_PDF_A3 : OG_FORMAT_PDF_A4); paper++)
        {
          g_autoptr (Pdf) pdf = set (document, paper);

          g_assert_cmpuint (count_pages (pdf), <, 60);
          assert_in_order (pdf->text, (const char *[]) { "<b>&amp; %s %n", NULL });
        }
    }
}

static void
test_empty (void)
{
  for (OgDocumentKind kind = 0; kind < OG_N_DOCUMENTS; kind++)
    {
      g_autoptr (OgOffice) office = og_office_new ();
      g_autoptr (OgDocument) document = og_document_new (kind, office, NULL, NULL, NOW);
      g_autoptr (Pdf) pdf = set (document, OG_FORMAT_PDF_A4);

      assert_in_order (pdf->text, (const char *[]) { document->title, NULL });
    }
}

/* No heading is the last of a page, nothing stands below the margin, no line alone. */
static void
test_pages (void)
{
  g_autoptr (OgDocument) document = make (OG_DOCUMENT_CONCEPT, 40);
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (map);

  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (map), 72);
  for (double height = 300; height < 900; height += 17)
    {
      const OgSheet sheet = {
        .width = 595,
        .height = height,
        .side = 70,
        .top = 70,
        .bottom = 70,
        .size = 11,
        .n_columns = 1,
      };
      g_autoptr (GPtrArray) boxes = og_document_boxes (document, &sheet, context);
      guint n_pages;
      g_autoptr (GArray) placed = og_document_place (boxes, &sheet, 0, &n_pages);

      for (guint i = 0; i < placed->len; i++)
        {
          const OgPlaced *this = &g_array_index (placed, OgPlaced, i);
          const OgPlaced *next = i + 1 < placed->len ?
                                   &g_array_index (placed, OgPlaced, i + 1) :
                                   NULL;
          double end = this->y + og_box_height (this->box, this->n_lines);

          g_assert_cmpfloat (end, <=, height - sheet.bottom + 0.1);
          g_assert_cmpfloat (this->y, >=, sheet.top - 0.1);
          if (this->box->kind == OG_BOX_HEADING)
            g_assert_true (next != NULL && next->page == this->page);
          if (next != NULL && next->page == this->page)
            g_assert_cmpfloat (next->y, >=, end - 0.1);
          if (this->n_lines < this->box->n_lines && this->box->kind == OG_BOX_TEXT)
            g_assert_cmpuint (this->n_lines, >=, 2);
        }
    }
  g_object_unref (context);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/document-pdf/concept", test_concept);
  g_test_add_func ("/document-pdf/fonts", test_fonts);
  g_test_add_func ("/document-pdf/information-is-one-page", test_information_is_one_page);
  g_test_add_func ("/document-pdf/poster", test_poster);
  g_test_add_func ("/document-pdf/long-poster", test_long_poster);
  g_test_add_func ("/document-pdf/endless-cell", test_endless_cell);
  g_test_add_func ("/document-pdf/hostile", test_hostile);
  g_test_add_func ("/document-pdf/empty", test_empty);
  g_test_add_func ("/document-pdf/pages", test_pages);
  return g_test_run ();
}
