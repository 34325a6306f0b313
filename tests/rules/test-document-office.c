/* SPDX-License-Identifier: EUPL-1.2 */
#include <glib/gstdio.h>
#include <string.h>

#include "og-document.h"
#include "og-town-fixture.h"

/* LibreOffice opens the flat ODT of every document, and sets what the document says. */

#define NOW OG_TOWN_FIXTURE_NOW

static char *
run (GStrv command)
{
  g_auto (GStrv) environment = g_environ_setenv (NULL, "HOME", g_get_home_dir (), TRUE);
  g_autofree char *output = NULL;
  g_autofree char *errors = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  /* Nothing of what this test is run with: LibreOffice has warnings of its own. */
  environment = g_environ_setenv (environment, "PATH", g_getenv ("PATH"), TRUE);
  environment = g_environ_setenv (environment, "LC_ALL", "C.UTF-8", TRUE);
  g_spawn_sync (g_get_user_cache_dir (), command, environment, G_SPAWN_SEARCH_PATH_FROM_ENVP, NULL,
                NULL, &output, &errors, &status, &error);
  g_assert_no_error (error);
  if (!g_spawn_check_wait_status (status, &error))
    g_error ("%s: %s\n%s", command[0], error->message, errors);
  return g_steal_pointer (&output);
}

static char *
dup_path (OgDocumentKind kind,
          const char    *extension)
{
  g_autofree char *name = g_strdup_printf ("document-%d.%s", (int) kind, extension);

  return g_build_filename (g_get_user_cache_dir (), name, NULL);
}

static OgDocument *
make (OgDocumentKind kind)
{
  g_autoptr (OgOffice) office = og_town_fixture_new_office ("de");
  g_autoptr (GListStore) channels = og_town_fixture_new_channels ();
  g_autoptr (OgNetiquette) netiquette = og_netiquette_new (office, 3, NOW);

  return og_document_new (kind, office, netiquette, G_LIST_MODEL (channels), NOW);
}

/* One start for all of them: it takes seconds. */
static void
convert_all (void)
{
  g_autoptr (GStrvBuilder) command = g_strv_builder_new ();
  g_auto (GStrv) arguments = NULL;
  g_autofree char *profile = g_strdup_printf ("-env:UserInstallation=file://%s/office",
                                              g_get_user_cache_dir ());
  g_autofree char *output = NULL;

  g_strv_builder_add_many (command, "soffice", "--headless", profile, "--convert-to", "pdf",
                           "--outdir", g_get_user_cache_dir (), NULL);
  for (OgDocumentKind kind = 0; kind < OG_N_DOCUMENTS; kind++)
    {
      g_autoptr (OgDocument) document = make (kind);
      g_autofree char *odt = og_document_to_odt (document);
      g_autofree char *path = dup_path (kind, "fodt");
      g_autoptr (GError) error = NULL;

      g_file_set_contents (path, odt, -1, &error);
      g_assert_no_error (error);
      g_strv_builder_add (command, path);
    }
  arguments = g_strv_builder_end (command);
  output = run (arguments);
}

/* Where lines end differs, hyphens may part words there: letters and digits alone are compared. */
static char *
dup_letters (const char *text)
{
  g_autoptr (GString) letters = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (letters, g_utf8_get_char (p));
  return g_string_free_and_steal (g_steal_pointer (&letters));
}

static void
assert_says (const char *letters,
             const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *wanted = dup_letters (lines[i]);

      if (strstr (letters, wanted) == NULL)
        g_error ("LibreOffice does not show “%s”", lines[i]);
    }
}

/* Header, footer and page breaks stand between paragraphs and in them; what is on one page is told
 * apart from them by asking for each line alone. */
static void
test_office (void)
{
  g_mkdir_with_parents (g_get_user_cache_dir (), 0700);
  convert_all ();
  for (OgDocumentKind kind = 0; kind < OG_N_DOCUMENTS; kind++)
    {
      g_autoptr (OgDocument) document = make (kind);
      g_autofree char *path = dup_path (kind, "pdf");
      const char *command[] = { "pdftotext", "-enc", "UTF-8", path, "-", NULL };
      g_autofree char *text = run ((GStrv) command);
      g_autofree char *letters = dup_letters (text);
      guint n_said = 0;

      assert_says (letters, document->title);
      for (guint i = 0; i < document->blocks->len; i++)
        {
          const OgBlock *block = g_ptr_array_index (document->blocks, i);

          for (guint cell = 0; block->cells != NULL && block->cells[cell] != NULL; cell++)
            assert_says (letters, block->cells[cell]);
          if (block->kind != OG_BLOCK_HEADING && block->kind != OG_BLOCK_BULLET &&
              block->kind != OG_BLOCK_CHECK)
            continue;
          assert_says (letters, block->text);
          n_said++;
        }
      g_assert_true (n_said > 0 || kind == OG_DOCUMENT_NETIQUETTE);
      g_assert_nonnull (strstr (text, "Seite 1 von "));
      g_assert_nonnull (strstr (text, "Gemeinde Musterbach"));
      g_assert_nonnull (strstr (text, "Stand: 22. November 2026"));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/document-office/all", test_office);
  return g_test_run ();
}
