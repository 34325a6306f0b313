/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-engine-new.h"
#include "og-engine-town.h"
#include "og-fiber-test.h"
#include "og-municipality-file.h"
#include "og-town-fixture.h"

#include <glib/gstdio.h>

#define NOW OG_TOWN_FIXTURE_NOW
#define DAY (24 * 60 * 60)

static OgEngine *
open_fiber (OgClock *clock)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "engine", NULL);
  g_autoptr (OgSecrets) secrets = og_secrets_new_in_memory ();
  g_autoptr (OgHttp) http = og_http_new ();
  g_autoptr (GError) error = NULL;
  OgEngine *engine = dex_await_object (og_engine_open (folder, FALSE, clock, secrets, http),
                                       &error);

  g_assert_no_error (error);
  return engine;
}

static void
close_fiber (OgEngine *engine)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (dex_await (og_engine_close (engine), &error));
  g_assert_no_error (error);
  g_object_unref (engine);
}

static void
save_fiber (OgEngine *engine,
            OgOffice *office)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (dex_await (og_engine_save_office (engine, office), &error));
  g_assert_no_error (error);
}

/* (transfer full): a file in the test's folder */
static GFile *
file_named (const char *name)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), name, NULL);

  return g_file_new_for_path (path);
}

static char *
read_file (GFile *file)
{
  g_autoptr (GError) error = NULL;
  char *content = NULL;

  g_file_load_contents (file, NULL, &content, NULL, NULL, &error);
  g_assert_no_error (error);
  return content;
}

static void
export_fiber (OgEngine        *engine,
              OgDocumentKind   kind,
              OgDocumentFormat format,
              GFile           *file)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (dex_await (og_engine_export_document (engine, kind, format, file), &error));
  g_assert_no_error (error);
}

static void
assert_state (OgEngine      *engine,
              OgDocumentKind kind,
              OgExportState  state,
              gint64         exported)
{
  gint64 at = -1;

  g_assert_cmpint (og_engine_get_export_state (engine, kind, &at), ==, state);
  g_assert_cmpint (at, ==, exported);
}

static DexFuture *
test_formats_fiber (gpointer data)
{
  static const char *const begins[] = {
    [OG_FORMAT_PDF_A4] = "%PDF-",
    [OG_FORMAT_PDF_A3] = "%PDF-",
    [OG_FORMAT_ODT] = "<?xml",
    [OG_FORMAT_HTML] = "<article lang=\"de\">",
    [OG_FORMAT_TEXT] = "Nutzungskonzept für soziale Medien\n",
  };
  g_autoptr (OgClock) clock = og_clock_new_set (NOW);
  OgEngine *engine = open_fiber (clock);
  g_autoptr (OgOffice) office = og_town_fixture_new_office ("de");
  g_autoptr (GFile) file = file_named ("Nutzungskonzept Übung.datei");

  save_fiber (engine, office);
  assert_state (engine, OG_DOCUMENT_CONCEPT, OG_EXPORT_NEVER, 0);
  for (OgDocumentFormat format = OG_FORMAT_PDF_A4; format <= OG_FORMAT_TEXT; format++)
    {
      g_autofree char *content = NULL;

      export_fiber (engine, OG_DOCUMENT_CONCEPT, format, file);
      content = read_file (file);
      g_assert_true (g_str_has_prefix (content, begins[format]));
    }
  assert_state (engine, OG_DOCUMENT_CONCEPT, OG_EXPORT_CURRENT, NOW);
  assert_state (engine, OG_DOCUMENT_CRISIS, OG_EXPORT_NEVER, 0);
  export_fiber (engine, OG_DOCUMENT_CRISIS, OG_FORMAT_TEXT, NULL);
  assert_state (engine, OG_DOCUMENT_CRISIS, OG_EXPORT_CURRENT, NOW);
  close_fiber (engine);
  return dex_future_new_true ();
}

/* What was exported outlives the program, a later date and an older copy of the setup. */
static DexFuture *
test_remembered_fiber (gpointer data)
{
  g_autoptr (OgClock) clock = og_clock_new_set (NOW);
  OgEngine *engine = open_fiber (clock);
  g_autoptr (OgOffice) office = og_town_fixture_new_office ("de");
  g_autoptr (OgDocumentExport) remembered = NULL;

  save_fiber (engine, office);
  export_fiber (engine, OG_DOCUMENT_CONCEPT, OG_FORMAT_TEXT, NULL);
  og_clock_set (clock, NOW + DAY);
  assert_state (engine, OG_DOCUMENT_CONCEPT, OG_EXPORT_CURRENT, NOW);

  g_object_set (office, "phone", "07825 9120-99", NULL);
  save_fiber (engine, office);
  assert_state (engine, OG_DOCUMENT_CONCEPT, OG_EXPORT_OUTDATED, NOW);
  close_fiber (engine);

  engine = open_fiber (clock);
  assert_state (engine, OG_DOCUMENT_CONCEPT, OG_EXPORT_OUTDATED, NOW);
  export_fiber (engine, OG_DOCUMENT_CONCEPT, OG_FORMAT_TEXT, NULL);
  assert_state (engine, OG_DOCUMENT_CONCEPT, OG_EXPORT_CURRENT, NOW + DAY);
  g_assert_cmpuint (
    g_list_model_get_n_items (G_LIST_MODEL (og_engine_get_office (engine)->exports)), ==, 1);
  remembered = g_list_model_get_item (G_LIST_MODEL (og_engine_get_office (engine)->exports), 0);
  g_assert_cmpint (remembered->first_exported, ==, NOW);
  close_fiber (engine);
  return dex_future_new_true ();
}

/* An export, an evaluation and the setup at the same time: none loses what the others did. */
static DexFuture *
test_at_the_same_time_fiber (gpointer data)
{
  g_autoptr (OgClock) clock = og_clock_new_set (NOW);
  OgEngine *engine = open_fiber (clock);
  g_autoptr (OgOffice) office = og_town_fixture_new_office ("de");
  g_autoptr (GError) error = NULL;
  DexFuture *all;

  save_fiber (engine, office);
  export_fiber (engine, OG_DOCUMENT_NETIQUETTE, OG_FORMAT_TEXT, NULL);
  for (guint i = 0; i < 8; i++)
    {
      g_autofree char *phone = g_strdup_printf ("07825 9120-%u", i);

      g_object_set (office, "phone", phone, NULL);
      dex_future_disown (og_engine_save_office (engine, office));
      dex_future_disown (og_engine_export_document (engine, OG_DOCUMENT_DUTIES, OG_FORMAT_TEXT,
                                                    NULL));
    }
  all = dex_future_all (og_engine_set_evaluated (engine),
                        og_engine_export_document (engine, OG_DOCUMENT_CRISIS, OG_FORMAT_TEXT, NULL),
                        og_engine_save_office (engine, office), NULL);
  g_assert_true (dex_await (all, &error));
  g_assert_no_error (error);
  g_assert_true (dex_await (og_engine_save_office (engine, office), &error));
  close_fiber (engine);

  engine = open_fiber (clock);
  g_assert_cmpstr (og_engine_get_office (engine)->phone, ==, "07825 9120-7");
  g_assert_cmpint (og_engine_get_office (engine)->evaluated, ==, NOW);
  assert_state (engine, OG_DOCUMENT_NETIQUETTE, OG_EXPORT_CURRENT, NOW);
  assert_state (engine, OG_DOCUMENT_DUTIES, OG_EXPORT_CURRENT, NOW);
  assert_state (engine, OG_DOCUMENT_CRISIS, OG_EXPORT_CURRENT, NOW);
  close_fiber (engine);
  return dex_future_new_true ();
}

/* The concept says when it was evaluated, and so reads otherwise then. */
static DexFuture *
test_evaluated_fiber (gpointer data)
{
  g_autoptr (OgClock) clock = og_clock_new_set (NOW);
  OgEngine *engine = open_fiber (clock);
  g_autoptr (OgOffice) office = og_town_fixture_new_office ("de");
  g_autoptr (GError) error = NULL;

  save_fiber (engine, office);
  export_fiber (engine, OG_DOCUMENT_CONCEPT, OG_FORMAT_TEXT, NULL);
  og_clock_set (clock, NOW + 365 * DAY);
  g_assert_true (dex_await (og_engine_set_evaluated (engine), &error));
  g_assert_no_error (error);
  g_assert_cmpint (og_engine_get_office (engine)->evaluated, ==, NOW + 365 * DAY);
  save_fiber (engine, office);
  g_assert_cmpint (og_engine_get_office (engine)->evaluated, ==, NOW + 365 * DAY);
  assert_state (engine, OG_DOCUMENT_CONCEPT, OG_EXPORT_OUTDATED, NOW);
  close_fiber (engine);
  return dex_future_new_true ();
}

/* What cannot be written was not exported, and what stood there still does. */
static DexFuture *
test_cannot_write_fiber (gpointer data)
{
  g_autoptr (OgClock) clock = og_clock_new_set (NOW);
  OgEngine *engine = open_fiber (clock);
  g_autoptr (GFile) nowhere = file_named ("no/such/folder/x.pdf");
  g_autoptr (GFile) folder = file_named ("a folder");
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_make_directory (folder, NULL, &error));
  for (OgDocumentFormat format = OG_FORMAT_PDF_A4; format <= OG_FORMAT_TEXT; format++)
    {
      g_assert_false (dex_await (og_engine_export_document (engine, OG_DOCUMENT_DUTIES, format,
                                                            nowhere),
                                 &error));
      g_assert_error (error, OG_ERROR, OG_ERROR_INPUT);
      g_clear_error (&error);
    }
  g_assert_false (dex_await (og_engine_export_document (engine, OG_DOCUMENT_DUTIES,
                                                        OG_FORMAT_PDF_A4, folder),
                             &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_INPUT);
  g_clear_error (&error);
  assert_state (engine, OG_DOCUMENT_DUTIES, OG_EXPORT_NEVER, 0);
  g_assert_false (dex_await (og_engine_export_municipality (engine, nowhere), &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_INPUT);
  close_fiber (engine);
  return dex_future_new_true ();
}

static void
assert_unreadable_fiber (OgEngine *engine,
                         GFile    *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OgOffice) office = dex_await_object (og_engine_read_municipality (engine, file),
                                                  &error);

  g_assert_null (office);
  g_assert_error (error, OG_ERROR, OG_ERROR_INPUT);
}

static DexFuture *
test_municipality_fiber (gpointer data)
{
  g_autoptr (OgClock) clock = og_clock_new_set (NOW);
  OgEngine *engine = open_fiber (clock);
  g_autoptr (OgOffice) office = og_town_fixture_new_office ("de");
  g_autoptr (OgOffice) read = NULL;
  g_autoptr (GFile) file = file_named ("musterbach.gemeinde");
  g_autoptr (GFile) large = file_named ("large.gemeinde");
  g_autoptr (GFile) missing = file_named ("missing.gemeinde");
  g_autoptr (GFile) folder = g_file_new_for_path (g_get_user_data_dir ());
  g_autofree char *filler = g_strnfill (OG_MUNICIPALITY_FILE_MAX_BYTES, '\n');
  g_autofree char *more = NULL;
  g_autoptr (GError) error = NULL;

  save_fiber (engine, office);
  export_fiber (engine, OG_DOCUMENT_CONCEPT, OG_FORMAT_TEXT, NULL);
  g_assert_true (dex_await (og_engine_export_municipality (engine, file), &error));
  g_assert_no_error (error);
  read = dex_await_object (og_engine_read_municipality (engine, file), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (read->name, ==, "Gemeinde Musterbach");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (read->duties)), ==, OG_N_DUTIES);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (read->exports)), ==, 0);

  assert_unreadable_fiber (engine, missing);
  assert_unreadable_fiber (engine, folder);
  g_file_set_contents (g_file_peek_path (large), "[municipality]\nname=x\n", -1, &error);
  g_assert_no_error (error);
  g_clear_object (&read);
  read = dex_await_object (og_engine_read_municipality (engine, large), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (read->name, ==, "x");
  g_file_set_contents (g_file_peek_path (large), "no key file at all", -1, &error);
  assert_unreadable_fiber (engine, large);
  g_file_set_contents (g_file_peek_path (large), "", 0, &error);
  assert_unreadable_fiber (engine, large);
  /* Sound, but larger than a setup can be. */
  more = g_strconcat (filler, "[municipality]\nname=x\n", NULL);
  g_file_set_contents (g_file_peek_path (large), more, -1, &error);
  g_assert_no_error (error);
  assert_unreadable_fiber (engine, large);
  close_fiber (engine);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  dex_init ();
  og_test_add_fiber ("/documents/formats", test_formats_fiber);
  og_test_add_fiber ("/documents/remembered", test_remembered_fiber);
  og_test_add_fiber ("/documents/at-the-same-time", test_at_the_same_time_fiber);
  og_test_add_fiber ("/documents/evaluated", test_evaluated_fiber);
  og_test_add_fiber ("/documents/cannot-write", test_cannot_write_fiber);
  og_test_add_fiber ("/documents/municipality", test_municipality_fiber);
  return g_test_run ();
}
