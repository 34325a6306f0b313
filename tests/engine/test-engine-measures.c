/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-engine-measures.h"

#include <string.h>

#include "og-engine-inbox.h"
#include "og-engine-new.h"
#include "og-engine-private.h"
#include "og-engine-town.h"
#include "og-fiber-test.h"
#include "og-store-inbox.h"

/* What ui asks about measures, in the practice town, where everything can be done. */

/* Wednesday 25 November 2026 in Berlin, 9:00. */
#define MORNING G_GINT64_CONSTANT (1795593600)

typedef struct
{
  OgClock *clock;
  OgEngine *engine;
  OgMessage *message; /* a citizen's */
} Bench;

static void
settle_fiber (Bench *bench)
{
  for (guint round = 0; round < 12; round++)
    {
      for (guint i = 0; i < 40; i++)
        dex_await (og_store_next_due (bench->engine->store), NULL);
      dex_await (dex_timeout_new_msec (2), NULL);
    }
}

static gpointer
object_fiber (DexFuture *future)
{
  g_autoptr (GError) error = NULL;
  gpointer object = dex_await_object (future, &error);

  g_assert_no_error (error);
  return object;
}

static void
fail_fiber (DexFuture  *future,
            OgErrorCode code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (dex_await (future, &error));
  g_assert_error (error, OG_ERROR, (int) code);
}

/* The first message that a citizen has written. */
static OgMessage *
find_message_fiber (Bench *bench)
{
  g_autoptr (OgConcernFilter) filter = og_concern_filter_new (OG_VIEW_ALL);
  g_autoptr (GBytes) ids =
    dex_await_boxed (og_store_list_concern_ids (bench->engine->store, filter), NULL);
  const gint64 *first = g_bytes_get_data (ids, NULL);
  g_autoptr (GListModel) conversation = NULL;

  g_assert_nonnull (first);
  conversation = object_fiber (og_engine_load_conversation (bench->engine, *first));
  return g_list_model_get_item (conversation, 0);
}

static Bench *
open_fiber (void)
{
  Bench *bench = g_new0 (Bench, 1);
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "town", NULL);
  g_autoptr (OgSecrets) secrets = og_secrets_new_in_memory ();
  g_autoptr (OgHttp) http = og_http_new ();

  bench->clock = og_clock_new_set (MORNING);
  bench->engine = object_fiber (og_engine_open (folder, TRUE, bench->clock, secrets, http));
  settle_fiber (bench);
  bench->message = find_message_fiber (bench);
  return bench;
}

static void
close_fiber (Bench *bench)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (dex_await (og_engine_close (bench->engine), &error));
  g_assert_no_error (error);
  og_clock_set (bench->clock, og_clock_now (bench->clock) + 7 * 24 * 60 * 60);
  dex_await (dex_timeout_new_msec (5), NULL);
  g_clear_object (&bench->message);
  g_clear_object (&bench->engine);
  g_clear_object (&bench->clock);
  g_free (bench);
}

static DexFuture *
test_without_rules_fiber (gpointer data)
{
  Bench *bench = open_fiber ();
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/nowhere/akte.pdf");

  if (og_engine_get_netiquette (bench->engine) == NULL)
    fail_fiber (og_engine_propose_measure (bench->engine, bench->message->id, OG_MEASURE_HIDE, "tone"),
                OG_ERROR_INPUT);
  fail_fiber (og_engine_load_measure (bench->engine, 1), OG_ERROR_GONE);
  fail_fiber (og_engine_load_evidence (bench->engine, 1), OG_ERROR_GONE);
  fail_fiber (og_engine_undo_measure (bench->engine, 1, "Überprüft"), OG_ERROR_GONE);
  fail_fiber (og_engine_finish_by_hand (bench->engine, 1), OG_ERROR_GONE);
  fail_fiber (og_engine_verify_measure (bench->engine, 1), OG_ERROR_GONE);
  fail_fiber (og_engine_export_measure (bench->engine, 1, nowhere), OG_ERROR_GONE);
  g_assert_cmpuint (og_engine_get_moderation_means (bench->engine, 99).acts, ==, 0);
  close_fiber (bench);
  return dex_future_new_true ();
}

/* Everything that is on record stands in its file, as poppler reads it. */
static void
check_paper_fiber (Bench     *bench,
                   OgMeasure *measure)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "akte.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  const char *command[] = { "pdftotext", "-layout", "-enc", "UTF-8", path, "-", NULL };
  g_autoptr (OgEvidence) evidence =
    object_fiber (og_engine_load_evidence (bench->engine, measure->id));
  const char *pieces[] = {
    "Moderationsakte 2026/0001",
    "Der Beitrag verhöhnt eine Familie.",
    "Fassung 1",
    "Respektvoller Umgang",
    "25.11.2026, 09:00:00 +01:00 (08:00:00 UTC)",
    bench->message->author_name,
    bench->message->author_handle,
    "Am Netzwerk überprüft",
    "Entschieden, Beweis gesichert",
    "Die Beweissicherung ist unverändert",
    evidence->digest,
    "zurückgenommen",
    "Überprüft",
  };
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (dex_await (og_engine_export_measure (bench->engine, measure->id, file), &error));
  g_assert_no_error (error);
  g_assert_true (g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text,
                               NULL, NULL, &error));
  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    if (strstr (text, pieces[i]) == NULL)
      g_error ("“%s” is not in: %s", pieces[i], text);
}

/* From the proposal to the record, and back. */
static DexFuture *
test_whole_course_fiber (gpointer data)
{
  Bench *bench = open_fiber ();
  OgEngine *engine = bench->engine;
  g_autofree char *clerk = og_engine_dup_clerk (engine);
  g_autoptr (OgMeasure) proposed = NULL;
  g_autoptr (OgMeasure) begun = NULL;
  g_autoptr (OgMeasure) seen = NULL;
  g_autoptr (OgMeasure) undone = NULL;
  g_autoptr (OgEvidence) evidence = NULL;
  g_autoptr (GListModel) listed = NULL;
  g_autoptr (GListModel) open = NULL;
  g_autoptr (GListModel) journal = NULL;
  g_autofree char *path = og_engine_dup_evidence_path (engine, "../../etc/passwd");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (dex_await_int64 (og_engine_enact_rules (engine, NULL), &error), >, 0);
  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (path, "/evidence/passwd"));
  proposed = object_fiber (og_engine_propose_measure (engine, bench->message->id, OG_MEASURE_HIDE,
                                                      "tone"));
  g_assert_false (proposed->by_hand);
  g_assert_cmpint (og_moderation_check (proposed), ==, OG_LACK_REASON);
  fail_fiber (og_engine_begin_measure (engine, proposed), OG_ERROR_INPUT);
  g_object_set (proposed, "reason", "Der Beitrag verhöhnt eine Familie.", NULL);
  begun = object_fiber (og_engine_begin_measure (engine, proposed));
  g_assert_cmpstr (begun->person, ==, clerk);
  settle_fiber (bench);
  seen = object_fiber (og_engine_load_measure (engine, begun->id));
  g_assert_cmpint (seen->state, ==, OG_MEASURE_VERIFIED);
  g_assert_true (dex_await_boolean (og_engine_verify_measure (engine, begun->id), &error));
  evidence = object_fiber (og_engine_load_evidence (engine, begun->id));
  g_assert_nonnull (strstr (evidence->content, bench->message->author_handle));

  g_assert_true (og_engine_can_undo_measure (engine, seen));
  g_assert_true (dex_await (og_engine_undo_measure (engine, begun->id, "Überprüft"), &error));
  settle_fiber (bench);
  undone = object_fiber (og_engine_load_measure (engine, begun->id));
  g_assert_cmpint (undone->state, ==, OG_MEASURE_UNDONE);
  check_paper_fiber (bench, undone);
  g_assert_false (og_engine_can_undo_measure (engine, undone));
  listed = object_fiber (og_engine_list_measures (engine, bench->message->concern_id));
  open = object_fiber (og_engine_list_open_measures (engine));
  journal = object_fiber (og_engine_list_journal (engine, begun->id));
  g_assert_cmpuint (g_list_model_get_n_items (listed), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (open), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (journal), ==, 6);
  g_assert_cmpint (dex_await_int64 (og_engine_check_journal (engine), &error), ==, 0);
  g_assert_no_error (error);
  close_fiber (bench);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  dex_init ();
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  og_test_add_fiber ("/engine/measures/without-rules", test_without_rules_fiber);
  og_test_add_fiber ("/engine/measures/whole-course", test_whole_course_fiber);
  return g_test_run ();
}
