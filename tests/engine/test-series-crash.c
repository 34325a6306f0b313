/* SPDX-License-Identifier: EUPL-1.2 */
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "og-engine-calendar.h"
#include "og-kill-step.h"
#include "og-office-fixture.h"
#include "og-plan-fixture.h"
#include "og-store-plan.h"

/* The days on which the office is closed change, the posts of a series are placed anew, and the program is
 * killed at every step of that. Whatever step it was: at the next start each occurrence comes to where the
 * office as it was saved wants it, once, and is published once.
 *
 * A step is a write of the database to the disk, or a change at the server. The program is this one,
 * started again as a child: --child STEP ACT FOLDER. The child dies by SIGKILL before its STEP-th step; 0
 * lets it live until everything is published, -1 until the series is planned. */

#define TEXT "Sprechstunde des Bürgermeisters"
#define CLOSED "2026-12-08"
#define MINUTE 60
#define MAX_STEPS 600

typedef enum
{
  ACT_MOVE,      /* at the server, to the day before */
  ACT_MOVE_HERE, /* the same, where this computer sends */
  ACT_SKIP,      /* taken back from the server, and away */
  ACT_COME_BACK, /* made anew, and handed over, when the office is open after all */
} Act;

static OgHolidayShift
holiday_of (Act act)
{
  return act == ACT_MOVE || act == ACT_MOVE_HERE ? OG_HOLIDAY_BEFORE : OG_HOLIDAY_SKIP;
}

/* What the office says in the end of the day on which it was open, or closed. */
static gboolean
is_closed_by (Act act)
{
  return act != ACT_COME_BACK;
}

static OgScript *
open_server (Act act)
{
  g_autofree char *file = g_build_filename (g_get_user_data_dir (), "server.txt", NULL);
  OgScript *script = og_script_new (file);

  script->can_schedule = act != ACT_MOVE_HERE;
  script->honours_keys = FALSE;
  script->step = take_step;
  return script;
}

static void
save_series_fiber (OgPlan *plan,
                   Act     act)
{
  g_autoptr (OgPost) pattern = og_plan_new_post (plan, TEXT, "2026-12-01T09:00");
  g_autoptr (OgSeries) series = og_series_new ();

  g_object_set (series, "rule", "RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=3", "first", day ("2026-12-01"),
                "time", "09:00", "zone", "Europe/Berlin", "holiday", (int) holiday_of (act), "planned",
                TRUE, NULL);
  og_plan_expect_fiber (og_engine_save_series (plan->engine, series, pattern), -1);
  og_plan_settle_for_threads_fiber (plan);
}

static void
close_office_fiber (OgPlan  *plan,
                    gboolean closed)
{
  g_autoptr (OgOffice) office = og_office_copy (og_engine_get_office (plan->engine));

  if ((g_list_model_get_n_items (G_LIST_MODEL (office->special_days)) > 0) == closed)
    return;
  g_list_store_remove_all (office->special_days);
  if (closed)
    add_special (office, OG_DAY_ONCE, CLOSED, NULL, NULL);
  og_plan_expect_fiber (og_engine_save_office (plan->engine, office), -1);
  og_plan_settle_for_threads_fiber (plan);
}

/* The occurrence of that day by the rule; NULL if there is none. (transfer full) (nullable) */
static OgPost *
find_occurrence_fiber (OgPlan     *plan,
                       const char *date)
{
  g_autoptr (GListModel) all = NULL;
  g_autoptr (OgPost) found = NULL;
  g_autoptr (GError) error = NULL;

  all = dex_await_object (og_store_list_occurrences (plan->engine->store, 1, 0), &error);
  g_assert_no_error (error);
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (OgPost) post = g_list_model_get_item (all, i);

      if (post->series_day != day (date))
        continue;
      g_assert_null (found);
      g_set_object (&found, post);
    }
  return g_steal_pointer (&found);
}

/* Its one row is where the post is, nobody else is said to have moved it, and the series still may.
 * Returns whether the server has it. */
static gboolean
check_occurrence_fiber (OgPlan     *plan,
                        const char *date,
                        const char *local,
                        gboolean    sent)
{
  g_autoptr (OgPost) post = find_occurrence_fiber (plan, date);
  g_autoptr (OgDelivery) row = NULL;

  if (local == NULL)
    {
      g_assert_null (post);
      return FALSE;
    }
  g_assert_nonnull (post);
  g_assert_cmpstr (post->local_time, ==, local);
  g_assert_false (post->detached);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (post->deliveries)), ==, 1);
  row = g_list_model_get_item (G_LIST_MODEL (post->deliveries), 0);
  g_assert_cmpint (row->due, ==, at (local));
  g_assert_cmpint (row->moved, ==, 0);
  if (sent)
    g_assert_cmpint (row->state, ==, OG_DELIVERY_SENT);
  else if (row->state != OG_DELIVERY_SCHEDULED)
    g_assert_cmpint (row->state, ==, OG_DELIVERY_PLANNED);
  return row->state == OG_DELIVERY_SCHEDULED;
}

/* Everything is in its place, and the server has each once. */
static void
check_fiber (OgPlan  *plan,
             Act      act,
             gboolean sent)
{
  const guint n = act == ACT_SKIP ? 2 : 3;
  const char *middle = "2026-12-08T09:00";
  guint n_there;

  if (act == ACT_MOVE || act == ACT_MOVE_HERE)
    middle = "2026-12-07T09:00";
  else if (act == ACT_SKIP)
    middle = NULL;
  n_there = check_occurrence_fiber (plan, "2026-12-01", "2026-12-01T09:00", sent) +
            check_occurrence_fiber (plan, CLOSED, middle, sent) +
            check_occurrence_fiber (plan, "2026-12-15", "2026-12-15T09:00", sent);
  g_assert_cmpuint (plan->script->plans->len, ==, n_there);
  /* What was cut off on its way to the server stays with this computer; all else is the server's. */
  if (!sent && plan->script->can_schedule)
    g_assert_cmpuint (n_there, >=, act == ACT_COME_BACK ? n - 1 : n);
  g_assert_cmpuint (plan->script->n_ever, ==, sent ? n : 0);
  g_assert_cmpuint (og_script_count (plan->script, TEXT), ==, sent ? n : 0);
}

/* What is in doubt is looked at, and what failed is tried again. */
static void
let_settle_fiber (OgPlan *plan)
{
  static const gint64 waits[] = { 5, MINUTE, MINUTE, 15 * MINUTE, 15 * MINUTE };

  for (guint i = 0; i < G_N_ELEMENTS (waits); i++)
    {
      og_plan_advance_fiber (plan, waits[i]);
      og_plan_settle_for_threads_fiber (plan);
    }
}

static void
live_to_the_end_fiber (OgPlan *plan,
                       Act     act)
{
  static const char *const times[] = {
    "2026-12-01T09:00",
    "2026-12-07T09:00",
    "2026-12-08T09:00",
    "2026-12-15T09:00",
  };

  let_settle_fiber (plan);
  check_fiber (plan, act, FALSE);
  steps_left = 0; /* how publishing survives is tested elsewhere */
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      og_plan_advance_fiber (plan, at (times[i]) - og_clock_now (plan->clock));
      og_plan_settle_for_threads_fiber (plan);
      og_plan_advance_fiber (plan, 5 * MINUTE);
    }
  og_plan_advance_fiber (plan, OG_PLAN_HOUR);
  check_fiber (plan, act, TRUE);
}

#define PREPARE (1 << 8) /* only the beginning */

static DexFuture *
child_fiber (gpointer data)
{
  const Act act = GPOINTER_TO_INT (data) & 0xff;
  g_autoptr (OgScript) script = open_server (act);
  OgPlan *plan = og_plan_open_fiber (script, OG_PLAN_START);

  if ((GPOINTER_TO_INT (data) & PREPARE) != 0)
    {
      close_office_fiber (plan, !is_closed_by (act));
      save_series_fiber (plan, act);
      og_plan_close_fiber (plan);
      return dex_future_new_true ();
    }
  /* How opening survives is the store's own test. */
  count_steps_of_database ();
  close_office_fiber (plan, is_closed_by (act));
  live_to_the_end_fiber (plan, act);
  og_plan_close_fiber (plan);
  return dex_future_new_true ();
}

static const char *program;

/* Returns whether the child lived to its end. */
static gboolean
run_child (int step,
           Act act)
{
  g_autofree char *step_text = g_strdup_printf ("%d", step);
  g_autofree char *act_text = g_strdup_printf ("%d", (int) act);
  const char *argv[] = { program, "--child", step_text, act_text, g_get_user_data_dir (), NULL };
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

/* What the first child has prepared, to begin from it every time. */
typedef struct
{
  char *path;
  GBytes *content; /* (nullable): the server has nothing */
} Beginning;

static void
put_back (Beginning *beginning)
{
  g_autoptr (GError) error = NULL;

  g_unlink (beginning->path);
  if (beginning->content != NULL)
    g_assert_true (g_file_set_contents (beginning->path,
                                        g_bytes_get_data (beginning->content, NULL),
                                        (gssize) g_bytes_get_size (beginning->content), &error));
}

static void
keep (Beginning *beginning)
{
  char *content = NULL;
  gsize size = 0;

  if (g_file_get_contents (beginning->path, &content, &size, NULL))
    beginning->content = g_bytes_new_take (content, size);
}

static void
clear (Beginning *beginning)
{
  g_clear_pointer (&beginning->path, g_free);
  g_clear_pointer (&beginning->content, g_bytes_unref);
}

static void
test_every_step (gconstpointer data)
{
  const Act act = GPOINTER_TO_INT (data);
  g_autofree char *folder = og_plan_dup_folder ();
  Beginning files[] = {
    { g_build_filename (folder, "ortsgespraech.db", NULL), NULL },
    { g_build_filename (folder, "ortsgespraech.db-wal", NULL), NULL },
    { g_build_filename (folder, "ortsgespraech.db-shm", NULL), NULL },
    { g_build_filename (g_get_user_data_dir (), "server.txt", NULL), NULL },
  };
  gboolean lived = FALSE;
  int step;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    put_back (&files[i]);
  g_assert_true (run_child (-1, act));
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    keep (&files[i]);
  for (step = 1; !lived; step++)
    {
      g_assert_cmpint (step, <, MAX_STEPS);
      for (guint i = 0; i < G_N_ELEMENTS (files); i++)
        put_back (&files[i]);
      lived = run_child (step, act);
      if (!lived)
        g_assert_true (run_child (0, act));
    }
  g_test_message ("%d steps", step - 1);
  /* The hooks were there: a run without any would prove nothing. */
  g_assert_cmpint (step, >, 10);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    clear (&files[i]);
}

static int
run_as_child (char **argv)
{
  g_autoptr (DexFuture) future = NULL;
  g_autoptr (GError) error = NULL;
  int step = atoi (argv[2]);
  int how = atoi (argv[3]) | (step < 0 ? PREPARE : 0);

  g_setenv ("XDG_DATA_HOME", argv[4], TRUE);
  dex_init ();
  steps_left = MAX (step, 0);
  future = dex_scheduler_spawn (dex_scheduler_get_default (), 0, child_fiber, GINT_TO_POINTER (how),
                                NULL);
  while (dex_future_is_pending (future))
    g_main_context_iteration (NULL, TRUE);
  dex_future_get_value (future, &error);
  g_assert_no_error (error);
  return 0;
}

static void
add (const char *name,
     Act         act)
{
  g_autofree char *path = g_strconcat ("/engine/series-crash/", name, NULL);

  g_test_add_data_func (path, GINT_TO_POINTER (act), test_every_step);
}

int
main (int    argc,
      char **argv)
{
  if (argc == 5 && g_str_equal (argv[1], "--child"))
    return run_as_child (argv);
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  program = argv[0];
  add ("move", ACT_MOVE);
  add ("move-here", ACT_MOVE_HERE);
  add ("skip", ACT_SKIP);
  add ("come-back", ACT_COME_BACK);
  return g_test_run ();
}
