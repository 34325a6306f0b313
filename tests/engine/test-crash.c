/* SPDX-License-Identifier: EUPL-1.2 */
#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "og-kill-step.h"
#include "og-outbox-fixture.h"

/* The outbox is killed at every step, and the invariant is checked after each: the server holds
 * the post once, and the database never claims more than the server has.
 *
 * A step is a write of the database to the disk, or the server keeping the post. The program is
 * this one, started again as a child: --child STEP SERVER FOLDER. The child dies by SIGKILL before
 * its STEP-th step; 0 lets it live until the post is sent, -1 until the database is made. */

#define START OG_OUTBOX_START
#define TEXT "Die Straße ist gesperrt."

/* A run has about 50 steps; one that never ends has another fault. */
#define MAX_STEPS 400

/* How long a child may need to come to an end, by its own clock. */
#define PATIENCE_SECONDS (10 * 60)

typedef enum
{
  SERVER_WITH_KEY,       /* answers a repeated key with the first post */
  SERVER_WITHOUT_KEY,    /* as snac2 does */
  SERVER_LOSES_ANSWERS,  /* keeps the post without a key, answers only when asked again */
  SERVER_WITHOUT_LOOK,   /* neither keys nor looking: a person decides */
} Server;

static char *
dup_server_file (void)
{
  return g_build_filename (g_get_user_data_dir (), "server.txt", NULL);
}

static OgScript *
open_server (Server server)
{
  g_autofree char *file = dup_server_file ();
  OgScript *script = og_script_new (file);

  script->honours_keys = server == SERVER_WITH_KEY;
  script->can_find = server != SERVER_WITHOUT_LOOK;
  script->step = take_step;
  if (server == SERVER_LOSES_ANSWERS)
    og_script_next (script, OG_SCRIPT_LOSE_ANSWER, NULL);
  return script;
}

/* The one row, planned by the first child that came so far. (transfer full) (nullable) */
static OgDelivery *
find_row_fiber (OgOutbox *outbox)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) rows =
    dex_await_object (og_store_list_deliveries (outbox->store, 0xff, 10), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (rows), <=, 1);
  return g_list_model_get_item (rows, 0);
}

static gboolean
is_settled (OgDelivery *row,
            Server      server)
{
  return row->state == OG_DELIVERY_SENT ||
         (row->state == OG_DELIVERY_UNCERTAIN && server == SERVER_WITHOUT_LOOK);
}

/* What the database claims is true. */
static void
check_claim (OgDelivery *row,
             OgScript   *script)
{
  if (row->state != OG_DELIVERY_SENT)
    return;
  g_assert_cmpuint (script->posts->len, ==, 1);
  g_assert_cmpstr (row->remote_id, ==,
                   ((OgDelivery *) g_ptr_array_index (script->posts, 0))->remote_id);
}

/* Only the database and its channel; how making it survives a crash is the store's own test. */
static DexFuture *
prepare_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgOutbox *outbox = og_outbox_open_fiber (script, START);

  og_outbox_close_fiber (outbox);
  return dex_future_new_true ();
}

static DexFuture *
child_fiber (gpointer data)
{
  Server server = GPOINTER_TO_INT (data);
  g_autoptr (OgScript) script = open_server (server);
  OgOutbox *outbox = og_outbox_open_fiber (script, START);
  g_autoptr (OgDelivery) row = find_row_fiber (outbox);
  gint64 id;

  if (row != NULL)
    check_claim (row, script);
  id = row != NULL ? row->id : og_outbox_plan_fiber (outbox, TEXT, START);
  for (guint waited = 0; waited < PATIENCE_SECONDS; waited += 5)
    {
      g_clear_object (&row);
      row = og_outbox_load_fiber (outbox, id);
      if (is_settled (row, server))
        break;
      og_outbox_advance_fiber (outbox, 5);
    }
  g_assert_true (is_settled (row, server));
  check_claim (row, script);
  og_outbox_close_fiber (outbox);
  return dex_future_new_true ();
}

/* Returns whether the child lived to its end. */
static gboolean
run_child (const char *program,
           int         step,
           Server      server)
{
  g_autofree char *step_text = g_strdup_printf ("%d", step);
  g_autofree char *server_text = g_strdup_printf ("%d", (int) server);
  const char *argv[] = { program, "--child", step_text, server_text, g_get_user_data_dir (), NULL };
  g_auto (GStrv) environment = g_get_environ ();
  g_autoptr (GError) error = NULL;
  int status = 0;

  /* Hundreds of children: what one of them leaks, the other tests find. */
  environment = g_environ_setenv (environment, "ASAN_OPTIONS", "detect_leaks=0", TRUE);
  g_assert_true (g_spawn_sync (NULL, (char **) argv, environment, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL,
                               &status, &error));
  g_assert_no_error (error);
  if (WIFSIGNALED (status))
    {
      g_assert_cmpint (WTERMSIG (status), ==, SIGKILL);
      return FALSE;
    }
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  return TRUE;
}

static const char *program;
static GBytes *template; /* the database before anything was planned */

static void
forget_everything (void)
{
  g_autofree char *server = dup_server_file ();
  g_autofree char *path = og_outbox_dup_path ();
  g_autoptr (GError) error = NULL;
  char *content = NULL;
  gsize size = 0;

  /* Every test has a folder of its own. */
  g_assert_cmpint (g_mkdir_with_parents (g_get_user_data_dir (), 0700), ==, 0);
  og_outbox_forget ();
  g_unlink (server);
  if (template == NULL)
    {
      g_assert_true (run_child (program, -1, SERVER_WITH_KEY));
      g_assert_true (g_file_get_contents (path, &content, &size, &error));
      template = g_bytes_new_take (content, size);
      og_outbox_forget ();
    }
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (template, NULL),
                                      (gssize) g_bytes_get_size (template), &error));
}

static guint
count_at_server (void)
{
  g_autofree char *file = dup_server_file ();
  g_autoptr (OgScript) script = og_script_new (file);

  return og_script_count (script, TEXT);
}

static void
test_every_step (gconstpointer data)
{
  Server server = GPOINTER_TO_INT (data);
  gboolean lived = FALSE;
  int step;

  for (step = 1; !lived; step++)
    {
      g_assert_cmpint (step, <, MAX_STEPS);
      forget_everything ();
      lived = run_child (program, step, server);
      g_assert_cmpuint (count_at_server (), <=, 1);
      g_assert_true (run_child (program, 0, server));
      if (server == SERVER_WITHOUT_LOOK)
        g_assert_cmpuint (count_at_server (), <=, 1);
      else
        g_assert_cmpuint (count_at_server (), ==, 1);
    }
  g_test_message ("%d steps", step - 1);
  /* The hooks were there: a run without any would prove nothing. */
  g_assert_cmpint (step, >, 10);
}

/* Twice in a row: the second time while looking after what the first one left. */
static void
test_twice (void)
{
  for (int step = 1; step < 40; step += 2)
    {
      forget_everything ();
      run_child (program, step, SERVER_WITHOUT_KEY);
      run_child (program, step / 2 + 1, SERVER_WITHOUT_KEY);
      g_assert_true (run_child (program, 0, SERVER_WITHOUT_KEY));
      g_assert_cmpuint (count_at_server (), ==, 1);
    }
}

static int
run_as_child (char **argv)
{
  g_autoptr (DexFuture) future = NULL;
  g_autoptr (GError) error = NULL;
  int step = atoi (argv[2]);

  g_setenv ("XDG_DATA_HOME", argv[4], TRUE);
  dex_init ();
  steps_left = MAX (step, 0);
  count_steps_of_database ();
  future = dex_scheduler_spawn (dex_scheduler_get_default (), 0,
                                step < 0 ? prepare_fiber : child_fiber,
                                GINT_TO_POINTER (atoi (argv[3])), NULL);
  while (dex_future_is_pending (future))
    g_main_context_iteration (NULL, TRUE);
  dex_future_get_value (future, &error);
  g_assert_no_error (error);
  return 0;
}

int
main (int    argc,
      char **argv)
{
  int status;

  if (argc == 5 && g_str_equal (argv[1], "--child"))
    return run_as_child (argv);
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  program = argv[0];
  g_test_add_data_func ("/engine/crash/server-with-key", GINT_TO_POINTER (SERVER_WITH_KEY),
                        test_every_step);
  g_test_add_data_func ("/engine/crash/server-without-key", GINT_TO_POINTER (SERVER_WITHOUT_KEY),
                        test_every_step);
  g_test_add_data_func ("/engine/crash/server-loses-answers",
                        GINT_TO_POINTER (SERVER_LOSES_ANSWERS), test_every_step);
  g_test_add_data_func ("/engine/crash/server-without-look",
                        GINT_TO_POINTER (SERVER_WITHOUT_LOOK), test_every_step);
  g_test_add_func ("/engine/crash/twice", test_twice);
  status = g_test_run ();
  g_clear_pointer (&template, g_bytes_unref);
  return status;
}
