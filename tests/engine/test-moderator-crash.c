/* SPDX-License-Identifier: EUPL-1.2 */
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "og-kill-step.h"
#include "og-moderator-fixture.h"

/* The moderator is killed at every step, as test-board-crash.c does it with the notice boards: before a
 * write of the database to the disk, before and after the server does something. However often that
 * happens, in the end there is one measure on record, with its evidence and an unbroken journal, the
 * server has done it exactly once (or, taken back, does not have it), and the author was told once.
 *
 * The program is this one, started again as a child: --child STEP COURSE FOLDER. The child dies by
 * SIGKILL before its STEP-th step; 0 lets it live until the measure is where it should be. */

#define MAX_STEPS 3000
#define PATIENCE_SECONDS (10 * 60)
/* Every how many steps it is killed in the quick test; all of them with -m slow. */
#define STRIDE 13

typedef struct
{
  OgMeasureKind kind;
  gboolean taken_back;
  gboolean loses_answer;
} Course;

static const Course courses[] = {
  { OG_MEASURE_BLOCK, FALSE, FALSE },
  { OG_MEASURE_REPORT, FALSE, TRUE },
  { OG_MEASURE_HIDE, TRUE, FALSE },
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

/* What is on record; NULL if nothing is. (transfer full) */
static OgMeasure *
find_fiber (OgModeratorBench *bench)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) measures =
    dex_await_object (og_store_list_measures (bench->outbox->store, bench->concern_id), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (measures), <=, 1);
  return g_list_model_get_item (measures, 0);
}

/* What a person does next, who sees only what is on record. Returns whether it is all done. */
static gboolean
go_on_fiber (OgModeratorBench *bench,
             const Course     *course)
{
  g_autoptr (OgMeasure) measure = find_fiber (bench);
  g_autoptr (GError) error = NULL;

  if (measure == NULL)
    {
      g_autoptr (OgMeasure) proposed = og_moderator_bench_propose_fiber (bench, course->kind);

      og_moderator_bench_begin_fiber (bench, proposed);
      return FALSE;
    }
  if (measure->notice_sent == 0)
    return FALSE;
  if (!course->taken_back)
    return measure->state == OG_MEASURE_VERIFIED;
  if (measure->state == OG_MEASURE_VERIFIED && measure->undo_delivery_id == 0)
    {
      dex_await (og_moderator_undo (bench->moderator, measure->id, "Überprüft", "Anna Keller"),
                 &error);
      g_assert_no_error (error);
    }
  return measure->state == OG_MEASURE_UNDONE;
}

static DexFuture *
child_fiber (gpointer data)
{
  const Course *course = data;
  g_autoptr (OgScript) script = open_server ();
  OgModeratorBench *bench;
  gboolean done = FALSE;

  script->step = take_step;
  if (course->loses_answer && script->measures->len == 0)
    og_script_next_measure (script, OG_SCRIPT_LOSE_ANSWER, NULL);
  bench = og_moderator_bench_open_fiber (script, "[]");
  for (guint waited = 0; !done && waited < PATIENCE_SECONDS; waited += 5)
    {
      done = go_on_fiber (bench, course);
      og_outbox_advance_fiber (bench->outbox, 5);
    }
  g_assert_true (done);
  og_moderator_bench_close_fiber (bench);
  return dex_future_new_true ();
}

/* What stands on record and at the server in the end. */
static DexFuture *
check_fiber (gpointer data)
{
  const Course *course = data;
  g_autoptr (OgScript) script = open_server ();
  OgModeratorBench *bench = og_moderator_bench_open_fiber (script, "[]");
  g_autoptr (OgMeasure) measure = find_fiber (bench);
  g_autoptr (OgEvidence) evidence = NULL;
  g_autofree char *journal = og_moderator_bench_dup_journal_fiber (bench);
  g_auto (GStrv) kinds = g_strsplit (journal, " ", -1);
  guint n_of[OG_JOURNAL_UNDO_FAILED + 1] = { 0 };

  for (guint i = 0; kinds[i] != NULL; i++)
    n_of[atoi (kinds[i])]++;
  g_assert_cmpuint (n_of[OG_JOURNAL_MEASURE_BEGUN], ==, 1);
  g_assert_cmpuint (n_of[OG_JOURNAL_NOTICE_SENT], ==, 1);
  g_assert_cmpuint (n_of[OG_JOURNAL_MEASURE_DONE], ==, 1);
  g_assert_cmpuint (n_of[OG_JOURNAL_MEASURE_VERIFIED], ==, 1);
  g_assert_cmpuint (n_of[OG_JOURNAL_UNDONE], ==, course->taken_back);
  g_assert_cmpstr (measure->file_number, ==, OG_BENCH_FILE);
  g_assert_cmpuint (og_script_count_measures (script, course->kind, OG_BENCH_FILE), ==,
                    !course->taken_back);
  g_assert_cmpuint (script->measures->len, ==, !course->taken_back);
  g_assert_cmpuint (og_script_count (script, measure->notice_text), ==, 1);
  g_assert_cmpuint (script->posts->len, ==, 1);
  evidence = dex_await_object (og_store_load_evidence (bench->outbox->store, measure->id), NULL);
  g_assert_true (og_evidence_is_intact (evidence));
  og_moderator_bench_close_fiber (bench);
  return dex_future_new_true ();
}

static void
check (const Course *course)
{
  g_autoptr (DexFuture) future = dex_scheduler_spawn (dex_scheduler_get_default (), 0, check_fiber,
                                                      (gpointer) course, NULL);
  g_autoptr (GError) error = NULL;

  while (dex_future_is_pending (future))
    g_main_context_iteration (NULL, TRUE);
  dex_future_get_value (future, &error);
  g_assert_no_error (error);
}

static const char *program;

/* Returns whether the child lived to its end. */
static gboolean
run_child (int   step,
           guint course)
{
  g_autofree char *step_text = g_strdup_printf ("%d", step);
  g_autofree char *course_text = g_strdup_printf ("%u", course);
  const char *argv[] = { program, "--child", step_text, course_text, g_get_user_data_dir (), NULL };
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
  guint course = GPOINTER_TO_UINT (data);
  int stride = g_test_slow () ? 1 : STRIDE;
  gboolean lived = FALSE;
  int step;

  for (step = 1; !lived; step += stride)
    {
      g_assert_cmpint (step, <, MAX_STEPS);
      forget ();
      lived = run_child (step, course);
      if (!lived)
        run_child (step / 2 + 1, course); /* once more, on the way */
      g_assert_true (run_child (0, course));
      check (&courses[course]);
    }
  g_test_message ("%d steps", step);
  /* The hooks were there: a run without any would prove nothing. */
  g_assert_cmpint (step, >, 30);
}

static int
run_as_child (char **argv)
{
  g_autoptr (DexFuture) future = NULL;
  g_autoptr (GError) error = NULL;

  g_setenv ("XDG_DATA_HOME", argv[4], TRUE);
  dex_init ();
  steps_left = atoi (argv[2]);
  count_steps_of_database ();
  future = dex_scheduler_spawn (dex_scheduler_get_default (), 0, child_fiber,
                                (gpointer) &courses[atoi (argv[3])], NULL);
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
  og_outbox_network = "practice";
  if (argc == 5 && g_str_equal (argv[1], "--child"))
    return run_as_child (argv);
  dex_init ();
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  program = argv[0];
  g_test_add_data_func ("/engine/moderator-crash/block", GUINT_TO_POINTER (0), test_every_step);
  g_test_add_data_func ("/engine/moderator-crash/lost-report", GUINT_TO_POINTER (1), test_every_step);
  g_test_add_data_func ("/engine/moderator-crash/taken-back", GUINT_TO_POINTER (2), test_every_step);
  return g_test_run ();
}
