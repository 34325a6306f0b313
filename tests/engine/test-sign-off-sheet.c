/* SPDX-License-Identifier: EUPL-1.2 */
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gstdio.h>

#include "og-plan-fixture.h"

#define WHEN "2026-11-25T10:30"

/* What the tools of poppler read in the sheet. */
typedef struct
{
  char *text;
  char *info;
  char *images;
} Sheet;

static char *
run (const char *const *command)
{
  char *output = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, &error));
  g_assert_no_error (error);
  return output;
}

static void
sheet_free (Sheet *self)
{
  g_free (self->text);
  g_free (self->info);
  g_free (self->images);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sheet, sheet_free)

static Sheet *
export_fiber (OgPlan *plan,
              gint64  id)
{
  Sheet *self = g_new0 (Sheet, 1);
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "freigabe.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  og_plan_expect_fiber (og_engine_export_sign_off_sheet (plan->engine, id, file), -1);
  self->text = run ((const char *[]) { "pdftotext", "-layout", "-enc", "UTF-8", path, "-", NULL });
  self->info = run ((const char *[]) { "pdfinfo", path, NULL });
  self->images = run ((const char *[]) { "pdfimages", "-list", path, NULL });
  g_unlink (path);
  return self;
}

static void
assert_has (const char *text,
            const char *piece)
{
  if (strstr (text, piece) == NULL)
    g_error ("“%s” is not in: %s", piece, text);
}

static void
assert_lacks (const char *text,
              const char *piece)
{
  if (strstr (text, piece) != NULL)
    g_error ("“%s” is in: %s", piece, text);
}

static guint
count_lines (const char *text)
{
  guint n = 0;

  for (; *text != '\0'; text++)
    n += *text == '\n';
  return n;
}

static void
add_picture_fiber (OgPlan     *plan,
                   OgPost     *post,
                   const char *alt)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "bild.png", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 900, 600);
  g_autoptr (OgAttachment) picture = NULL;
  g_autoptr (GError) error = NULL;

  gdk_pixbuf_fill (pixbuf, 0x336699ff);
  g_assert_true (gdk_pixbuf_save (pixbuf, path, "png", &error, NULL));
  picture = dex_await_object (og_engine_add_picture (plan->engine, file), &error);
  g_assert_no_error (error);
  og_record_set_string (OG_RECORD (picture), "alt", alt);
  g_list_store_append (post->attachments, picture);
}

static void
set_language_fiber (OgPlan     *plan,
                    const char *language)
{
  g_autoptr (OgOffice) office = og_office_copy (og_engine_get_office (plan->engine));

  g_object_set (office, "language", language, "sign-off", (int) OG_SIGN_OFF_OF_ALL, NULL);
  og_plan_expect_fiber (og_engine_save_office (plan->engine, office), -1);
}

/* A post like most: everything that is to be signed, on one page. */
static DexFuture *
test_one_page_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgPlan *plan = og_plan_open_fiber (script, OG_PLAN_START);
  g_autoptr (OgPost) post =
    og_plan_new_post (plan,
                      "Die Hauptstraße ist ab Mittwoch gesperrt.\n\nDie Umleitung ist ausgeschildert. "
                      "Fragen beantwortet das Bauamt unter 07825 9120-0.",
                      WHEN);
  g_autoptr (Sheet) sheet = NULL;
  g_autofree char *digest = NULL;
  g_autofree char *code = NULL;
  gint64 id;

  set_language_fiber (plan, "de");
  g_object_set (post, "valid-until", "2026-11-28T18:00", NULL);
  add_picture_fiber (plan, post, "Ein Bagger steht auf der gesperrten Hauptstraße.");
  add_picture_fiber (plan, post, "Die Karte der Umleitung.");
  id = og_plan_expect_fiber (og_engine_submit_post (plan->engine, post, "Frau Keller"), -1);
  digest = og_plan_digest_fiber (plan, id);
  code = og_sign_off_code (digest);
  sheet = export_fiber (plan, id);
  assert_has (sheet->info, "Pages:           1\n");
  assert_has (sheet->info, "A4");
  assert_has (sheet->text, "Gemeinde Musterbach");
  assert_has (sheet->text, "Freigabe eines Beitrags");
  assert_has (sheet->text, "Mittwoch, 25. November 2026, 10:30 Uhr");
  assert_has (sheet->text, "Samstag, 28. November 2026, 18 Uhr");
  assert_has (sheet->text, "Mastodon, @amt@example.org (der Rechner im Rathaus sendet)");
  assert_has (sheet->text, "Frau Keller am 25. November 2026");
  assert_has (sheet->text, "Für alle Beiträge ist eine Freigabe vorgesehen.");
  assert_has (sheet->text, "Die Hauptstraße ist ab Mittwoch gesperrt.");
  assert_has (sheet->text, "Die Umleitung ist ausgeschildert.");
  assert_has (sheet->text, "Ein Bagger steht auf");
  assert_has (sheet->text, "Die Karte der Umleitung.");
  assert_has (sheet->text, "Freigegeben: Der Beitrag darf genau so erscheinen.");
  assert_has (sheet->text, "Nicht freigegeben, weil:");
  assert_has (sheet->text, "Name in Druckbuchstaben");
  assert_has (sheet->text, "Datum, Unterschrift");
  assert_has (sheet->text, code);
  /* Two lines of head, and one for each picture. */
  g_assert_cmpuint (count_lines (sheet->images), ==, 4);
  og_plan_close_fiber (plan);
  return dex_future_new_true ();
}

/* Each text with the channels that get it, and the options of a poll; in the town's language. */
static DexFuture *
test_variants_and_poll_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgPlan *plan = og_plan_open_fiber (script, OG_PLAN_START);
  g_autoptr (OgChannel) paper = NULL;
  g_autoptr (OgPost) post = og_plan_new_post (plan, "What shall we call the park?", NULL);
  g_autoptr (Sheet) sheet = NULL;
  g_autoptr (Sheet) other = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *old_digest = NULL;
  g_autofree char *old_code = NULL;
  gint64 id;

  set_language_fiber (plan, "en");
  paper = dex_await_object (og_engine_add_reminder_channel (plan->engine, "Amtsblatt"), &error);
  g_assert_no_error (error);
  og_post_set_channel (post, paper->id, TRUE);
  og_post_set_variant (post, paper->id, "Name the park: answer at the town hall.");
  g_object_set (post, "poll", "Stadtpark\nMühlenpark", "poll-multiple", TRUE, NULL);
  id = og_plan_expect_fiber (og_engine_save_post (plan->engine, post), -1);
  old_digest = og_plan_digest_fiber (plan, id);
  old_code = og_sign_off_code (old_digest);
  sheet = export_fiber (plan, id);
  assert_has (sheet->text, "Sign-off of a post");
  assert_has (sheet->text, "no time has been chosen yet");
  assert_has (sheet->text, "Text on Mastodon, @amt@example.org");
  assert_has (sheet->text, "Text on Amtsblatt");
  assert_has (sheet->text, "Amtsblatt (published by hand)");
  assert_has (sheet->text, "What shall we call the park?");
  assert_has (sheet->text, "Name the park: answer at the town hall.");
  assert_has (sheet->text, "Stadtpark");
  assert_has (sheet->text, "Mühlenpark");
  assert_has (sheet->text, "Several answers each.");
  assert_lacks (sheet->text, "Submitted by");
  assert_has (sheet->text, old_code);

  /* Another text, another code. */
  og_record_set_string (OG_RECORD (post), "text", "How shall we call the park?");
  og_plan_expect_fiber (og_engine_save_post (plan->engine, post), -1);
  other = export_fiber (plan, id);
  assert_lacks (other->text, old_code);
  og_plan_close_fiber (plan);
  return dex_future_new_true ();
}

/* A long text and many pictures take more pages; what must be together stays together. */
static DexFuture *
test_long_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgPlan *plan = og_plan_open_fiber (script, OG_PLAN_START);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (OgPost) post = og_plan_new_post (plan, "", WHEN);
  g_autoptr (Sheet) sheet = NULL;
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/nowhere/at-all");
  const char *decision;
  gint64 id;

  set_language_fiber (plan, "de");
  for (guint i = 0; i < 120; i++)
    g_string_append_printf (text, "Satz %u handelt von der Sperrung der Hauptstraße.\n\n", i);
  og_record_set_string (OG_RECORD (post), "text", text->str);
  for (guint i = 0; i < 5; i++)
    add_picture_fiber (plan, post, "");
  id = og_plan_expect_fiber (og_engine_save_post (plan->engine, post), -1);
  sheet = export_fiber (plan, id);
  assert_lacks (sheet->info, "Pages:           1\n");
  assert_has (sheet->text, "Satz 119 ");
  assert_has (sheet->text, "ohne Beschreibung");
  g_assert_cmpuint (count_lines (sheet->images), ==, 7);
  decision = strstr (sheet->text, "Entscheidung");
  g_assert_nonnull (decision);
  g_assert_nonnull (strstr (decision, "Datum, Unterschrift"));
  g_assert_true (strchr (decision, '\f') == NULL ||
                 strchr (decision, '\f') > strstr (decision, "Datum, Unterschrift"));
  og_plan_expect_fiber (og_engine_export_sign_off_sheet (plan->engine, id + 1, nowhere),
                        OG_ERROR_GONE);
  og_plan_expect_fiber (og_engine_export_sign_off_sheet (plan->engine, id, nowhere),
                        OG_ERROR_INPUT);
  og_plan_close_fiber (plan);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  dex_init ();
  og_test_add_fiber ("/engine/sign-off-sheet/one-page", test_one_page_fiber);
  og_test_add_fiber ("/engine/sign-off-sheet/variants-and-poll", test_variants_and_poll_fiber);
  og_test_add_fiber ("/engine/sign-off-sheet/long", test_long_fiber);
  return g_test_run ();
}
