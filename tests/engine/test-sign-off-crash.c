/* SPDX-License-Identifier: EUPL-1.2 */
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "og-kill-step.h"
#include "og-plan-fixture.h"
#include "og-store-plan.h"

/* The program is killed at every step between submitting a post and its publication. Whatever step it
 * was: nothing is planned or published that the second person has not agreed to, and nothing that was
 * told to a person is lost.
 *
 * A step is a write of the database to the disk, or the server keeping the post. The program is this
 * one, started again as a child: --child STEP FOLDER. The child dies by SIGKILL before its STEP-th step;
 * 0 lets it live until the post is published, -1 until the engine's folder is made. */

#define WHEN "2026-11-25T10:30"
#define TEXT "Die Straße ist gesperrt."
#define ASKS "Frau Keller"
#define SIGNS "Herr Öztürk"

#define MAX_STEPS 600

/* What the program has told a person, as that person remembers it. */
#define SUBMITTED "submitted"
#define SIGNED "signed"

static char *
dup_file (const char *name)
{
  return g_build_filename (g_get_user_data_dir (), name, NULL);
}

static void
remember (const char *what)
{
  g_autofree char *path = dup_file (what);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "", 0, &error));
}

static gboolean
is_remembered (const char *what)
{
  g_autofree char *path = dup_file (what);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static OgScript *
open_server (void)
{
  g_autofree char *file = dup_file ("server.txt");
  OgScript *script = og_script_new (file);

  script->step = take_step;
  return script;
}

/* The one post, if it has come so far. (transfer full) (nullable) */
static OgPost *
find_post_fiber (OgStore *store)
{
  const OgPostFilter filter = { .state = OG_POSTS_ALL, .kind = -1 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) keys = dex_await_boxed (og_store_list_post_keys (store, &filter, 0), &error);
  OgPost *post;
  gsize size;
  const OgPostKey *key = g_bytes_get_data (keys, &size);

  g_assert_no_error (error);
  if (size == 0)
    return NULL;
  g_assert_cmpuint (size, ==, sizeof *key);
  post = dex_await_object (og_store_load_post (store, key->id), &error);
  g_assert_no_error (error);
  return post;
}

static gboolean
is_agreed (OgPost *post)
{
  g_autofree char *digest = og_sign_off_digest (post, NULL);

  return og_sign_off_holds (G_LIST_MODEL (post->sign_offs), digest);
}

/* What must be true after any step. */
static void
check (OgPost   *post,
       OgScript *script)
{
  const guint n_published = og_script_count (script, TEXT);

  g_assert_cmpuint (n_published, <=, 1);
  g_assert_cmpuint (script->posts->len, ==, n_published);
  if (post == NULL)
    {
      g_assert_false (is_remembered (SUBMITTED));
      g_assert_cmpuint (n_published, ==, 0);
      return;
    }
  g_assert_cmpstr (post->text, ==, TEXT);
  if (post->state == OG_POST_PLANNED || n_published > 0)
    g_assert_true (is_agreed (post));
  else
    g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (post->deliveries)), ==, 0);
  if (is_remembered (SIGNED))
    g_assert_cmpint (post->state, ==, OG_POST_PLANNED);
  else if (is_remembered (SUBMITTED))
    g_assert_true (post->state == OG_POST_SUBMITTED || post->state == OG_POST_PLANNED);
}

/* The database as the last child left it, before anybody mends anything. */
static void
check_what_was_left_fiber (OgScript *script)
{
  g_autofree char *folder = og_plan_dup_folder ();
  g_autofree char *path = g_build_filename (folder, "ortsgespraech.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (OgStore) store = dex_await_object (og_store_open (path), &error);
  g_autoptr (OgPost) post = NULL;

  g_assert_no_error (error);
  post = find_post_fiber (store);
  check (post, script);
  g_assert_true (dex_await (og_store_close (store), &error));
}

static DexFuture *
prepare_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgPlan *plan = og_plan_open_fiber (script, OG_PLAN_START);

  og_plan_set_rules_fiber (plan, OG_SIGN_OFF_OF_ALL, 0);
  og_plan_close_fiber (plan);
  return dex_future_new_true ();
}

/* Goes on wherever the one before was killed. */
static DexFuture *
child_fiber (gpointer data)
{
  g_autoptr (OgScript) script = open_server ();
  g_autoptr (OgPost) post = NULL;
  OgPlan *plan;

  check_what_was_left_fiber (script);
  /* How opening survives is the store's own test; but not what is mended then. */
  if (is_remembered (SUBMITTED))
    count_steps_of_database ();
  plan = og_plan_open_fiber (script, OG_PLAN_START);
  count_steps_of_database ();
  post = find_post_fiber (plan->engine->store);
  check (post, script);
  if (post == NULL)
    {
      post = og_plan_new_post (plan, TEXT, WHEN);
      og_plan_expect_fiber (og_engine_submit_post (plan->engine, post, ASKS), -1);
      remember (SUBMITTED);
    }
  if (post->state == OG_POST_SUBMITTED)
    {
      g_autofree char *digest = og_plan_digest_fiber (plan, post->id);

      og_plan_expect_fiber (og_engine_sign_post (plan->engine, post->id, OG_SIGN_OFF_SIGNED, SIGNS,
                                                 FALSE, NULL, NULL, digest),
                            -1);
      remember (SIGNED);
    }
  og_plan_advance_fiber (plan, OG_PLAN_HOUR * 3 / 2);
  /* What was under way at the end of the one before is looked for, with waits in between. */
  for (guint waited = 0; og_script_count (script, TEXT) == 0 && waited < 60; waited++)
    og_plan_advance_fiber (plan, 5);
  g_clear_object (&post);
  post = find_post_fiber (plan->engine->store);
  check (post, script);
  g_assert_cmpuint (og_script_count (script, TEXT), ==, 1);
  og_plan_close_fiber (plan);
  return dex_future_new_true ();
}

static const char *program;
static GBytes *template; /* the database before anything was written */

/* Returns whether the child lived to its end. */
static gboolean
run_child (int step)
{
  g_autofree char *step_text = g_strdup_printf ("%d", step);
  const char *argv[] = { program, "--child", step_text, g_get_user_data_dir (), NULL };
  g_auto (GStrv) environment = g_get_environ ();
  g_autoptr (GError) error = NULL;
  int status = 0;

  /* Hundreds of children: what one of them leaks, the other tests find. */
  environment = g_environ_setenv (environment, "ASAN_OPTIONS", "detect_leaks=0", TRUE);
  g_assert_true (g_spawn_sync (NULL, (char **) argv, environment, G_SPAWN_DEFAULT, NULL, NULL, NULL,
                               NULL, &status, &error));
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
remove_file (const char *folder,
             const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_unlink (path);
}

static void
forget_everything (void)
{
  g_autofree char *folder = og_plan_dup_folder ();
  g_autofree char *path = g_build_filename (folder, "ortsgespraech.db", NULL);
  g_autoptr (GError) error = NULL;
  char *content = NULL;
  gsize size = 0;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  if (template == NULL)
    {
      g_assert_true (run_child (-1));
      g_assert_true (g_file_get_contents (path, &content, &size, &error));
      template = g_bytes_new_take (content, size);
    }
  remove_file (folder, "ortsgespraech.db-wal");
  remove_file (folder, "ortsgespraech.db-shm");
  remove_file (g_get_user_data_dir (), "server.txt");
  remove_file (g_get_user_data_dir (), SUBMITTED);
  remove_file (g_get_user_data_dir (), SIGNED);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (template, NULL),
                                      (gssize) g_bytes_get_size (template), &error));
}

static void
test_every_step (void)
{
  gboolean lived = FALSE;
  int step;

  for (step = 1; !lived; step++)
    {
      g_assert_cmpint (step, <, MAX_STEPS);
      forget_everything ();
      lived = run_child (step);
      g_assert_true (run_child (0));
    }
  g_test_message ("%d steps", step - 1);
  /* The hooks were there: a run without any would prove nothing. */
  g_assert_cmpint (step, >, 10);
}

/* Twice in a row: the second time while mending what the first one left. */
static void
test_twice (void)
{
  for (int step = 3; step < 40; step += 4)
    {
      forget_everything ();
      run_child (step);
      run_child (step / 2 + 1);
      g_assert_true (run_child (0));
    }
}

static int
run_as_child (char **argv)
{
  g_autoptr (DexFuture) future = NULL;
  g_autoptr (GError) error = NULL;
  int step = atoi (argv[2]);

  g_setenv ("XDG_DATA_HOME", argv[3], TRUE);
  dex_init ();
  steps_left = MAX (step, 0);
  future = dex_scheduler_spawn (dex_scheduler_get_default (), 0,
                                step < 0 ? prepare_fiber : child_fiber, NULL, NULL);
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

  if (argc == 4 && g_str_equal (argv[1], "--child"))
    return run_as_child (argv);
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  program = argv[0];
  g_test_add_func ("/engine/sign-off-crash/every-step", test_every_step);
  g_test_add_func ("/engine/sign-off-crash/twice", test_twice);
  status = g_test_run ();
  g_clear_pointer (&template, g_bytes_unref);
  return status;
}
