/* SPDX-License-Identifier: EUPL-1.2 */
#include <signal.h>
#include <stdlib.h>

#include "og-kill-step.h"
#include "og-sqlite-statement.h"
#include "og-store-fixture.h"
#include "og-store-plan.h"

/* A post goes all its ways, and the program is killed at every write of the database to the disk:
 * afterwards each change is there as a whole or not at all. The program is this one, started again
 * as a child: --child STEP FILE dies by SIGKILL before its STEP-th write. */

#define FIRST G_GINT64_CONSTANT (2000)
#define SECOND G_GINT64_CONSTANT (4000)
#define MAX_STEPS 1000

static OgSignOff *
make_sign_off (gint64        post_id,
               OgSignOffKind kind)
{
  OgSignOff *sign_off = og_sign_off_new ();

  g_object_set (sign_off, "post-id", post_id, "kind", kind, "person", "Sabine Krämer", "digest",
                "abc", NULL);
  return sign_off;
}

/* A post for both channels with a picture, and a text of its own for the second. */
static OgPost *
make_post (void)
{
  OgPost *post = og_fixture_make_post ("1,2", "Die Straße ist gesperrt", FIRST);
  g_autoptr (OgAttachment) picture = og_attachment_new ();

  og_post_set_variant (post, 2, "Gesperrt");
  g_object_set (picture, "file", "a.jpg", "digest", "d1", NULL);
  g_list_store_append (post->attachments, picture);
  return post;
}

static gint64
submit_and_sign_fiber (OgStore *store,
                       OgPost  *post)
{
  g_autoptr (OgSignOff) submitted = make_sign_off (0, OG_SIGN_OFF_SUBMITTED);
  const gint64 id = og_fixture_int64_fiber (og_store_submit_post (store, post, submitted));
  g_autoptr (OgSignOff) refused = make_sign_off (id, OG_SIGN_OFF_REFUSED);
  g_autoptr (OgPostVersion) version = og_post_version_new ();

  og_fixture_int64_fiber (og_store_add_sign_off (store, refused));
  g_object_set (version, "post-id", id, "text", post->text, NULL);
  og_fixture_int64_fiber (og_store_keep_post_version (store, version));
  return id;
}

static void
there_and_back_fiber (OgStore *store,
                      gint64   delivery_id)
{
  g_autoptr (OgDelivery) row =
    og_fixture_object_fiber (og_store_hand_over (store, delivery_id, 1000));
  g_autoptr (OgDelivery) back = NULL;

  g_object_set (row, "state", OG_DELIVERY_SCHEDULED, "scheduled-id", "77", NULL);
  og_fixture_boolean_fiber (og_store_finish_delivery (store, row, OG_DELIVERY_SENDING, NULL));
  og_fixture_boolean_fiber (og_store_move_post (store, row->post_id, "2026-11-26T10:00", SECOND));
  back = og_fixture_object_fiber (og_store_recall (store, delivery_id));
  g_object_set (back, "state", OG_DELIVERY_PLANNED, "scheduled-id", NULL, "sender",
                OG_SENDER_THIS_COMPUTER, NULL);
  og_fixture_boolean_fiber (og_store_finish_delivery (store, back, OG_DELIVERY_RECALLING, NULL));
}

static DexFuture *
go_all_ways_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_object_fiber (og_store_open (data));
  g_autoptr (OgPost) post = make_post ();
  g_autoptr (OgPost) planned = NULL;
  g_autoptr (OgDelivery) row = NULL;
  gint64 id = 0;

  count_steps_of_database ();
  id = submit_and_sign_fiber (store, post);
  planned = og_fixture_object_fiber (og_store_load_post (store, id));
  og_fixture_int64_fiber (og_store_plan_post (store, planned));
  g_clear_object (&planned);
  planned = og_fixture_object_fiber (og_store_load_post (store, id));
  row = g_list_model_get_item (G_LIST_MODEL (planned->deliveries), 0);
  there_and_back_fiber (store, row->id);
  og_fixture_boolean_fiber (og_store_move_post (store, id, "2026-11-25T10:00", FIRST));
  og_fixture_boolean_fiber (og_store_withdraw_picture (store, "d1", 5000));
  og_fixture_boolean_fiber (og_store_hold_post (store, id, OG_POST_PAUSED));
  og_fixture_boolean_fiber (og_store_withdraw_picture (store, "d1", 0));
  og_fixture_int64_fiber (og_store_plan_post (store, planned));
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

static int
run_child (const char *step,
           char       *path)
{
  g_autoptr (DexFuture) future = NULL;

  steps_left = atoi (step);
  future = dex_scheduler_spawn (dex_scheduler_get_default (), 0, go_all_ways_fiber, path, NULL);
  while (dex_future_is_pending (future))
    g_main_context_iteration (NULL, TRUE);
  return 0;
}

static const char *program;

/* Whether it was killed. */
static gboolean
run_until (int         step,
           const char *path)
{
  g_autofree char *number = g_strdup_printf ("%d", step);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) child = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, program,
                                                    "--child", number, path, NULL);

  g_assert_no_error (error);
  g_subprocess_wait (child, NULL, &error);
  g_assert_no_error (error);
  if (g_subprocess_get_if_signaled (child))
    {
      g_assert_cmpint (g_subprocess_get_term_sig (child), ==, SIGKILL);
      return TRUE;
    }
  g_assert_true (g_subprocess_get_successful (child));
  return FALSE;
}

/* Each counts what must not be. */
static const char *const faults[] = {
  "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
  "SELECT count(*) FROM pragma_foreign_key_check",
  /* A post is whole. */
  "SELECT count(*) FROM post WHERE (SELECT count(*) FROM variant WHERE post_id = post.id) <> 1",
  ("SELECT count(*) FROM post WHERE (SELECT count(*) FROM attachment WHERE post_id = post.id"
   " AND position = 0) <> 1"),
  /* Only a planned one has rows, and it has both, at its time. */
  ("SELECT count(*) FROM post WHERE (SELECT count(*) FROM delivery WHERE post_id = post.id)"
   " <> iif(state = 1, 2, 0)"),
  "SELECT count(*) FROM delivery JOIN post ON post.id = post_id WHERE delivery.due <> post.due",
  "SELECT count(*) FROM post WHERE (due = 4000) <> (local_time = '2026-11-26T10:00')",
  /* It was laid before somebody, and is not any more once it was refused. */
  ("SELECT count(*) FROM post WHERE NOT EXISTS"
   " (SELECT 1 FROM sign_off WHERE post_id = post.id AND kind = 0)"),
  ("SELECT count(*) FROM post WHERE (state = 2) <>"
   " NOT EXISTS (SELECT 1 FROM sign_off WHERE post_id = post.id AND kind = 3)"),
  /* What a server has is known by its id, and what was on its way there by its key. */
  "SELECT count(*) FROM delivery WHERE state IN (8, 9) AND (scheduled_id IS NULL OR sender <> 1)",
  "SELECT count(*) FROM delivery WHERE state = 1 AND (key IS NULL OR sender <> 1)",
};

static void
check (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OgSqliteConnection) db = og_sqlite_connection_open (path, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, faults[i]);
      gint64 n = -1;

      og_sqlite_query_int (statement, &n, &error);
      g_assert_no_error (error);
      if (n != 0)
        g_error ("%s", faults[i]);
    }
  og_sqlite_connection_exec (
    db, "INSERT INTO post_words (post_words, rank) VALUES ('integrity-check', 1)", &error);
  g_assert_no_error (error);
}

/* The file that every child begins with. */
static DexFuture *
make_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();

  og_fixture_add_channel_fiber (store, "@eins");
  og_fixture_add_channel_fiber (store, "@zwei");
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

static void
run (DexFiberFunc func,
     gpointer     data)
{
  g_autoptr (DexFuture) future =
    dex_scheduler_spawn (dex_scheduler_get_default (), 0, func, data, NULL);

  while (dex_future_is_pending (future))
    g_main_context_iteration (NULL, TRUE);
}

static void
test_killed_at_every_write (void)
{
  g_autofree char *first = og_fixture_dup_path ("ortsgespraech.db");
  g_autofree char *bytes = NULL;
  gsize size = 0;
  int n_killed = 0;
  gboolean killed = TRUE;

  run (make_fiber, NULL);
  g_assert_true (g_file_get_contents (first, &bytes, &size, NULL));
  for (int step = 1; killed; step++)
    {
      g_autofree char *name = g_strdup_printf ("step-%d.db", step);
      g_autofree char *path = og_fixture_dup_path (name);

      g_assert_cmpint (step, <, MAX_STEPS);
      g_assert_true (g_file_set_contents (path, bytes, (gssize) size, NULL));
      killed = run_until (step, path);
      n_killed += killed;
      check (path);
    }
  g_test_message ("killed %d times", n_killed);
  g_assert_cmpint (n_killed, >, 50);
}

int
main (int    argc,
      char **argv)
{
  dex_init ();
  if (argc == 4 && g_str_equal (argv[1], "--child"))
    return run_child (argv[2], argv[3]);
  program = argv[0];
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/store/plan-crash/killed-at-every-write", test_killed_at_every_write);
  return g_test_run ();
}
