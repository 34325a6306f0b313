/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-engine-inbox.h"

#include "og-engine-new.h"
#include "og-engine-private.h"
#include "og-fiber-test.h"

/* What a clerk does with concerns, in the practice town. */

/* Wednesday 25 November 2026, 9:00 in Berlin. */
#define MORNING G_GINT64_CONSTANT (1795593600)
#define HOUR (60 * 60)

typedef struct
{
  OgClock *clock;
  OgEngine *engine;
  GListModel *due;
  GArray *first; /* the id of the first concern that is due */
} Bench;

static void
settle_fiber (Bench *bench)
{
  for (guint round = 0; round < 12; round++)
    {
      for (guint i = 0; i < 40; i++)
        dex_await (og_store_next_due (bench->engine->store), NULL);
      /* News are told in a turn of the main loop of their own. */
      dex_await (dex_timeout_new_msec (2), NULL);
    }
}

static Bench *
open_fiber (void)
{
  Bench *bench = g_new0 (Bench, 1);
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "town", NULL);
  g_autoptr (OgSecrets) secrets = og_secrets_new_in_memory ();
  g_autoptr (OgHttp) http = og_http_new ();
  g_autoptr (OgConcern) concern = NULL;
  g_autoptr (GError) error = NULL;

  bench->clock = og_clock_new_set (MORNING);
  bench->engine = dex_await_object (og_engine_open (folder, TRUE, bench->clock, secrets, http), &error);
  g_assert_no_error (error);
  settle_fiber (bench);
  bench->due = og_engine_list_concerns (bench->engine, OG_VIEW_DUE, NULL);
  settle_fiber (bench);
  concern = g_list_model_get_item (bench->due, 0);
  g_assert_nonnull (concern);
  bench->first = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (bench->first, concern->id);
  return bench;
}

static void
close_fiber (Bench *bench)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&bench->due);
  g_assert_true (dex_await (og_engine_close (bench->engine), &error));
  g_assert_no_error (error);
  og_clock_set (bench->clock, og_clock_now (bench->clock) + 7 * 24 * HOUR);
  dex_await (dex_timeout_new_msec (5), NULL);
  g_clear_object (&bench->engine);
  g_clear_object (&bench->clock);
  g_clear_pointer (&bench->first, g_array_unref);
  g_free (bench);
}

/* (transfer full): the concerns as they stood before */
static GListModel *
change_fiber (Bench       *bench,
              OgConcernAct act,
              OgConcern   *values)
{
  g_autoptr (GError) error = NULL;
  GListModel *before = dex_await_object (
    og_engine_change_concerns (bench->engine, act, bench->first, values), &error);

  g_assert_no_error (error);
  settle_fiber (bench);
  return before;
}

static OgConcern *
load_fiber (Bench *bench)
{
  g_autoptr (GError) error = NULL;
  OgConcern *concern = dex_await_object (
    og_engine_load_concern (bench->engine, g_array_index (bench->first, gint64, 0)), &error);

  g_assert_no_error (error);
  return concern;
}

/* Whoever answers today comes first, and nobody twice. */
static DexFuture *
test_people_fiber (gpointer data)
{
  Bench *bench = open_fiber ();
  g_autofree char *clerk = og_engine_dup_clerk (bench->engine);
  g_autoptr (OgConcern) values = g_object_new (OG_TYPE_CONCERN, "assignee", clerk, NULL);
  g_autoptr (GListModel) before = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) names = NULL;

  g_assert_nonnull (clerk);
  before = change_fiber (bench, OG_ACT_ASSIGN, values);
  g_assert_cmpint (og_engine_get_counts (bench->engine)->views[OG_VIEW_MINE], ==, 1);
  names = dex_await_boxed (og_engine_list_colleagues (bench->engine), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (names), >, 1);
  g_assert_cmpstr (names[0], ==, clerk);
  for (guint i = 1; names[i] != NULL; i++)
    g_assert_cmpstr (names[i], !=, clerk);
  close_fiber (bench);
  return dex_future_new_true ();
}

/* Nothing but time makes it due again, and the list and the counts know. */
static DexFuture *
test_come_back_fiber (gpointer data)
{
  Bench *bench = open_fiber ();
  guint n = g_list_model_get_n_items (bench->due);
  g_autoptr (OgConcern) values = g_object_new (OG_TYPE_CONCERN, "come-back", MORNING + HOUR, NULL);
  g_autoptr (GListModel) before = change_fiber (bench, OG_ACT_PUT_OFF, values);

  g_assert_cmpuint (g_list_model_get_n_items (bench->due), ==, n - 1);
  g_assert_cmpint (og_engine_get_counts (bench->engine)->views[OG_VIEW_COME_BACK], ==, 1);
  og_clock_set (bench->clock, MORNING + HOUR + 1);
  settle_fiber (bench);
  g_assert_cmpuint (g_list_model_get_n_items (bench->due), ==, n);
  g_assert_cmpint (og_engine_get_counts (bench->engine)->views[OG_VIEW_COME_BACK], ==, 0);
  close_fiber (bench);
  return dex_future_new_true ();
}

/* A kind gives another deadline; taken back, the deadline is the one before as well. */
static DexFuture *
test_undo_fiber (gpointer data)
{
  Bench *bench = open_fiber ();
  g_autoptr (OgConcern) was = load_fiber (bench);
  g_autoptr (OgConcern) defect = g_object_new (OG_TYPE_CONCERN, "kind", (int) OG_CONCERN_DEFECT, NULL);
  g_autoptr (OgConcern) settled = g_object_new (OG_TYPE_CONCERN, "outcome", (int) OG_OUTCOME_SETTLED, NULL);
  g_autoptr (GListModel) before_kind = change_fiber (bench, OG_ACT_KIND, defect);
  g_autoptr (OgConcern) changed = load_fiber (bench);
  g_autoptr (GListModel) before_done = change_fiber (bench, OG_ACT_DONE, settled);
  g_autoptr (OgConcern) done = load_fiber (bench);
  g_autoptr (OgConcern) restored = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (was->kind, ==, OG_CONCERN_QUESTION);
  g_assert_cmpint (changed->kind_by, ==, OG_KIND_BY_PERSON);
  g_assert_cmpint (changed->deadline, ==, was->deadline + 24 * HOUR);
  g_assert_cmpint (done->closed, ==, MORNING);
  g_assert_true (dex_await (og_engine_restore_concerns (bench->engine, before_done), &error));
  g_assert_true (dex_await (og_engine_restore_concerns (bench->engine, before_kind), &error));
  g_assert_no_error (error);
  restored = load_fiber (bench);
  g_assert_cmpint (restored->state, ==, OG_CONCERN_OPEN);
  g_assert_cmpint (restored->closed, ==, 0);
  g_assert_cmpint (restored->kind, ==, was->kind);
  g_assert_cmpint (restored->kind_by, ==, was->kind_by);
  g_assert_cmpint (restored->deadline, ==, was->deadline);
  close_fiber (bench);
  return dex_future_new_true ();
}

static DexFuture *
test_notes_fiber (gpointer data)
{
  Bench *bench = open_fiber ();
  gint64 concern = g_array_index (bench->first, gint64, 0);
  g_autofree char *clerk = og_engine_dup_clerk (bench->engine);
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) notes = NULL;
  g_autoptr (OgNote) note = NULL;
  g_autoptr (OgNote) removed = NULL;
  gint64 id = dex_await_int64 (og_engine_add_note (bench->engine, concern, "  Angerufen.\n"), &error);

  g_assert_no_error (error);
  g_assert_false (dex_await (og_engine_add_note (bench->engine, concern, " \n "), &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_INPUT);
  g_clear_error (&error);
  notes = dex_await_object (og_engine_list_notes (bench->engine, concern), &error);
  g_assert_cmpuint (g_list_model_get_n_items (notes), ==, 1);
  note = g_list_model_get_item (notes, 0);
  g_assert_cmpstr (note->text, ==, "Angerufen.");
  g_assert_cmpstr (note->person, ==, clerk);
  g_assert_cmpint (note->created, ==, MORNING);
  removed = dex_await_object (og_engine_remove_note (bench->engine, id), &error);
  g_assert_no_error (error);
  g_assert_cmpint (dex_await_int64 (og_engine_put_back_note (bench->engine, removed), &error), ==, id);
  close_fiber (bench);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  dex_init ();
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  og_test_add_fiber ("/engine/concern-work/people", test_people_fiber);
  og_test_add_fiber ("/engine/concern-work/come-back", test_come_back_fiber);
  og_test_add_fiber ("/engine/concern-work/undo", test_undo_fiber);
  og_test_add_fiber ("/engine/concern-work/notes", test_notes_fiber);
  return g_test_run ();
}
