/* SPDX-License-Identifier: EUPL-1.2 */
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "og-board-fixture.h"
#include "og-kill-step.h"

/* The keeper of the notice boards is killed at every step, as test-crash.c does it with a post:
 * before a write of the database to the disk, before and after the server does something. However
 * often that happens, in the end there is exactly one thread with what is wanted, pinned, or
 * nothing at all.
 *
 * The program is this one, started again as a child: --child STEP CHANGE FOLDER. The child dies by
 * SIGKILL before its STEP-th step; 0 lets it live until the board stands as it should, -1 makes
 * what stood there before. */

#define START OG_OUTBOX_START

/* A run has some hundred steps; one that never ends has another fault. */
#define MAX_STEPS 2000
/* How long a child may need to come to an end, by its own clock. */
#define PATIENCE_SECONDS (10 * 60)
/* Every how many steps it is killed in the quick test; all of them with -m slow. */
#define STRIDE 11

#define FEW 3
#define MANY 12

/* What changes: the number of rules that stood, and that are to stand. */
typedef struct
{
  guint before;
  guint after;
  gboolean honours_keys;
  gboolean loses_answers;
} Change;

static const Change changes[] = {
  { 0, MANY, TRUE, FALSE },   /* put up */
  { 0, FEW, FALSE, TRUE },    /* put up, and the first answer gets lost */
  { FEW, MANY, FALSE, FALSE },/* another version, with more parts */
  { MANY, FEW, FALSE, FALSE },/* another version, with fewer parts */
  { MANY, 0, FALSE, FALSE },  /* taken down */
};

static char *
dup_server_file (void)
{
  return g_build_filename (g_get_user_data_dir (), "server.txt", NULL);
}

static OgScript *
open_server (void)
{
  g_autofree char *file = dup_server_file ();

  return og_script_new (file);
}

static gboolean
is_settled (OgBoardBench *bench)
{
  OgBoardState state = og_board_bench_get_state (bench);

  return state == OG_BOARD_STATE_STANDS || state == OG_BOARD_STATE_OFF;
}

/* Lets a board become what an office with so many rules wants; 0: it is taken down. */
static void
become_fiber (const Change *change,
              guint         n_rules)
{
  g_autoptr (OgScript) script = open_server ();
  OgBoardBench *bench;

  script->honours_keys = change->honours_keys;
  script->step = take_step;
  if (change->loses_answers)
    og_script_next (script, OG_SCRIPT_LOSE_ANSWER, NULL);
  bench = og_board_bench_open_fiber (script, START, n_rules, n_rules > 0);
  for (guint waited = 0; !is_settled (bench) && waited < PATIENCE_SECONDS; waited += 5)
    {
      og_outbox_advance_fiber (bench->outbox, 5);
      og_board_bench_settle_fiber (bench);
    }
  g_assert_true (is_settled (bench));
  og_board_bench_close_fiber (bench);
}

static DexFuture *
prepare_fiber (gpointer data)
{
  const Change *change = data;

  become_fiber (change, change->before);
  return dex_future_new_true ();
}

static DexFuture *
child_fiber (gpointer data)
{
  const Change *change = data;

  become_fiber (change, change->after);
  return dex_future_new_true ();
}

static const char *program;

/* Returns whether the child lived to its end. */
static gboolean
run_child (int   step,
           guint change)
{
  g_autofree char *step_text = g_strdup_printf ("%d", step);
  g_autofree char *change_text = g_strdup_printf ("%u", change);
  const char *argv[] = { program, "--child", step_text, change_text, g_get_user_data_dir (), NULL };
  g_auto (GStrv) environment = g_get_environ ();
  g_autoptr (GError) error = NULL;
  int status = 0;

  environment = g_environ_setenv (environment, "ASAN_OPTIONS", "detect_leaks=0", TRUE);
  g_assert_true (g_spawn_sync (NULL, (char **) argv, environment, G_SPAWN_DEFAULT, NULL, NULL,
                               NULL, NULL, &status, &error));
  g_assert_no_error (error);
  if (WIFSIGNALED (status))
    {
      g_assert_cmpint (WTERMSIG (status), ==, SIGKILL);
      return FALSE;
    }
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  return TRUE;
}

/* A file as it is before each run. */
typedef struct
{
  char *path;
  char *content; /* NULL: there is none */
  gsize size;
} Saved;

static Saved
save (char *path)
{
  Saved saved = { path, NULL, 0 };

  g_file_get_contents (path, &saved.content, &saved.size, NULL);
  return saved;
}

static void
restore (Saved *saved)
{
  g_autoptr (GError) error = NULL;

  g_unlink (saved->path);
  if (saved->content != NULL)
    g_file_set_contents (saved->path, saved->content, (gssize) saved->size, &error);
  g_assert_no_error (error);
}

static void
saved_clear (Saved *saved)
{
  g_free (saved->path);
  g_free (saved->content);
}

static void
forget (void)
{
  g_autofree char *server = dup_server_file ();

  g_assert_cmpint (g_mkdir_with_parents (g_get_user_data_dir (), 0700), ==, 0);
  og_outbox_forget ();
  g_unlink (server);
}

static void
test_every_step (gconstpointer data)
{
  guint change = GPOINTER_TO_UINT (data);
  int stride = g_test_slow () ? 1 : STRIDE;
  gboolean lived = FALSE;
  Saved database;
  Saved server;
  int step;

  forget ();
  g_assert_true (run_child (-1, change));
  database = save (og_outbox_dup_path ());
  server = save (dup_server_file ());
  for (step = 1; !lived; step += stride)
    {
      g_autoptr (OgScript) script = NULL;

      g_assert_cmpint (step, <, MAX_STEPS);
      forget ();
      restore (&database);
      restore (&server);
      lived = run_child (step, change);
      if (!lived)
        run_child (step / 2 + 1, change); /* once more, on the way */
      g_assert_true (run_child (0, change));
      script = open_server ();
      og_board_bench_assert_stands (script, changes[change].after);
    }
  g_test_message ("%d steps", step);
  /* The hooks were there: a run without any would prove nothing. */
  g_assert_cmpint (step, >, 30);
  saved_clear (&database);
  saved_clear (&server);
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
                                (gpointer) &changes[atoi (argv[3])], NULL);
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
  if (argc == 5 && g_str_equal (argv[1], "--child"))
    return run_as_child (argv);
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  program = argv[0];
  g_test_add_data_func ("/engine/board-crash/put-up", GUINT_TO_POINTER (0), test_every_step);
  g_test_add_data_func ("/engine/board-crash/lost-answer", GUINT_TO_POINTER (1), test_every_step);
  g_test_add_data_func ("/engine/board-crash/longer", GUINT_TO_POINTER (2), test_every_step);
  g_test_add_data_func ("/engine/board-crash/shorter", GUINT_TO_POINTER (3), test_every_step);
  g_test_add_data_func ("/engine/board-crash/taken-down", GUINT_TO_POINTER (4), test_every_step);
  return g_test_run ();
}
