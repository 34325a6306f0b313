/* SPDX-License-Identifier: EUPL-1.2 */
#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "og-kill-step.h"
#include "og-outbox-fixture.h"

/* What is planned at a server is handed over, moved, changed and taken away, and the program is killed
 * at every step of that. Afterwards it was never visible twice, and never lost: it is published once,
 * or, where it was to be taken away, at most once.
 *
 * A step is a write of the database to the disk, or a change at the server. The program is this one,
 * started again as a child: --child STEP ACT FOLDER. The child dies by SIGKILL before its STEP-th step; 0
 * lets it live until everything is settled, -1 until the post is planned at the server. */

#define START OG_OUTBOX_START
#define MINUTE 60
#define HOUR (60 * MINUTE)
#define DUE (START + 2 * HOUR)
#define TEXT "Die Straße ist gesperrt."
#define NEW_TEXT "Die Straße ist frei."
#define MAX_STEPS 600

typedef enum
{
  ACT_HAND_OVER,        /* it is planned and handed over */
  ACT_HAND_OVER_UNSURE, /* as above, and the server's answer is lost */
  ACT_MOVE_LATER,
  ACT_MOVE_EARLIER,
  ACT_MOVE_ONCE,        /* later, and nobody begins it again */
  ACT_MOVE_NEAR,        /* so near that it is taken back */
  ACT_EDIT,             /* taken back, and planned with another text */
  ACT_DELETE,           /* taken back, and removed */
} Act;

static char *
dup_server_file (void)
{
  return g_build_filename (g_get_user_data_dir (), "server.txt", NULL);
}

static OgScript *
open_server (void)
{
  g_autofree char *file = dup_server_file ();
  OgScript *script = og_script_new (file);

  script->can_schedule = TRUE;
  script->honours_keys = FALSE;
  script->step = take_step;
  return script;
}

/* The one post, whatever became of it. (transfer full) (nullable) */
static OgPost *
find_post_fiber (OgOutbox *outbox)
{
  OgPostFilter filter = { .state = OG_POSTS_ALL, .kind = -1 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) keys = dex_await_boxed (og_store_list_post_keys (outbox->store, &filter, 0),
                                             &error);
  const OgPostKey *first = NULL;
  gsize size = 0;

  g_assert_no_error (error);
  first = g_bytes_get_data (keys, &size);
  g_assert_cmpuint (size, <=, sizeof *first);
  return size > 0 ? dex_await_object (og_store_load_post (outbox->store, first->id), NULL) : NULL;
}

static void
plan_fiber (OgOutbox *outbox,
            OgPost   *post,
            gint64    due)
{
  g_autoptr (GError) error = NULL;

  og_record_set_int (OG_RECORD (post), "due", due);
  og_record_set_string (OG_RECORD (post), "local_time", "2026-11-25T11:00");
  dex_await_int64 (og_store_plan_post (outbox->store, post), &error);
  g_assert_no_error (error);
  og_scheduler_wake (outbox->scheduler);
  og_outbox_settle_fiber (outbox);
}

static void
make_post_fiber (OgOutbox *outbox)
{
  g_autofree char *channels = g_strdup_printf ("%" G_GINT64_FORMAT, outbox->channel_id);
  g_autoptr (OgPost) post = og_post_new ();

  g_object_set (post, "text", TEXT, "channels", channels, NULL);
  plan_fiber (outbox, post, DUE);
}

/* What the person does; after the program was killed it is mostly begun again, as a person would who sees
 * that nothing has come of it. */
static void
act_fiber (OgOutbox *outbox,
           Act       act,
           OgPost   *post)
{
  OgScheduler *scheduler = outbox->scheduler;

  switch (act)
    {
    case ACT_MOVE_LATER:
    case ACT_MOVE_ONCE:
      dex_await (og_scheduler_move (scheduler, post->id, "2026-11-25T13:00", START + 4 * HOUR), NULL);
      return;
    case ACT_MOVE_EARLIER:
      dex_await (og_scheduler_move (scheduler, post->id, "2026-11-25T10:00", START + HOUR), NULL);
      return;
    case ACT_MOVE_NEAR:
      dex_await (og_scheduler_move (scheduler, post->id, "2026-11-25T09:08", START + 8 * MINUTE),
                 NULL);
      return;
    case ACT_EDIT:
      if (g_str_equal (post->text, NEW_TEXT) ||
          !dex_await (og_scheduler_recall (scheduler, post->id), NULL))
        return;
      og_record_set_string (OG_RECORD (post), "text", NEW_TEXT);
      plan_fiber (outbox, post, DUE);
      return;
    case ACT_DELETE:
      if (dex_await (og_scheduler_recall (scheduler, post->id), NULL))
        dex_await (og_store_remove_post (outbox->store, post->id), NULL);
      return;
    case ACT_HAND_OVER:
    case ACT_HAND_OVER_UNSURE:
    default:
      return;
    }
}

/* The database never claims more than the server has, nor that others did what was our own doing. */
static void
check_claim (OgPost   *post,
             OgScript *script)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (post->deliveries)); i++)
    {
      g_autoptr (OgDelivery) row = g_list_model_get_item (G_LIST_MODEL (post->deliveries), i);

      /* Nobody but us has given it another time. */
      g_assert_cmpint (row->moved, ==, 0);
      g_assert_cmpint (row->due, ==, post->due);
      if (row->state != OG_DELIVERY_SENT)
        continue;
      g_assert_cmpuint (script->posts->len, ==, 1);
      g_assert_cmpstr (row->remote_id, ==,
                       ((OgDelivery *) g_ptr_array_index (script->posts, 0))->remote_id);
    }
}

/* Time goes on until everything is over. */
static void
live_to_the_end_fiber (OgOutbox *outbox,
                       Act       act)
{
  static const gint64 waits[] = {
    5,
    MINUTE,
    MINUTE,
    7 * MINUTE,
    HOUR - 5 * MINUTE,
    5 * MINUTE,
    HOUR,
    5 * MINUTE,
    2 * HOUR,
    5 * MINUTE,
    20 * MINUTE,
  };
  g_autoptr (OgPost) post = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (waits); i++)
    og_outbox_advance_fiber (outbox, waits[i]);
  post = find_post_fiber (outbox);
  g_assert_cmpuint (outbox->script->n_ever, <=, 1);
  g_assert_cmpuint (outbox->script->plans->len, ==, 0);
  if (post == NULL)
    {
      g_assert_cmpint (act, ==, ACT_DELETE);
      return;
    }
  check_claim (post, outbox->script);
  g_assert_cmpuint (outbox->script->n_ever, ==, 1);
}

#define PREPARE (1 << 8) /* only the beginning */
#define AGAIN (1 << 9)   /* after another child was killed */

static DexFuture *
child_fiber (gpointer data)
{
  Act act = GPOINTER_TO_INT (data) & 0xff;
  gboolean prepare = (GPOINTER_TO_INT (data) & PREPARE) != 0;
  gboolean again = (GPOINTER_TO_INT (data) & AGAIN) != 0;
  g_autoptr (OgScript) script = open_server ();
  OgOutbox *outbox = og_outbox_open_fiber (script, START);
  g_autoptr (OgPost) post = find_post_fiber (outbox);
  gboolean hands_over = act == ACT_HAND_OVER || act == ACT_HAND_OVER_UNSURE;

  if (post == NULL && act == ACT_HAND_OVER_UNSURE)
    og_script_next_plan (script, OG_SCRIPT_LOSE_ANSWER, NULL);
  if (post == NULL && ((prepare && !hands_over) || (!prepare && hands_over)))
    make_post_fiber (outbox);
  if (post != NULL && (act != ACT_MOVE_ONCE || !again))
    act_fiber (outbox, act, post);
  if (!prepare)
    live_to_the_end_fiber (outbox, act);
  og_outbox_close_fiber (outbox);
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
  GBytes *database;
  GBytes *server; /* (nullable): it has nothing yet */
} Beginning;

static GBytes *
read_file (const char *path)
{
  char *content = NULL;
  gsize size = 0;

  return g_file_get_contents (path, &content, &size, NULL) ? g_bytes_new_take (content, size) : NULL;
}

static void
write_file (const char *path,
            GBytes     *content)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (content, NULL),
                                      (gssize) g_bytes_get_size (content), &error));
}

static void
begin (Beginning *beginning,
       Act        act)
{
  g_autofree char *server = dup_server_file ();
  g_autofree char *path = og_outbox_dup_path ();

  g_assert_cmpint (g_mkdir_with_parents (g_get_user_data_dir (), 0700), ==, 0);
  og_outbox_forget ();
  g_unlink (server);
  if (beginning->database == NULL)
    {
      g_assert_true (run_child (-1, act));
      beginning->database = read_file (path);
      beginning->server = read_file (server);
      g_assert_nonnull (beginning->database);
      og_outbox_forget ();
      g_unlink (server);
    }
  write_file (path, beginning->database);
  if (beginning->server != NULL)
    write_file (server, beginning->server);
}

static void
test_every_step (gconstpointer data)
{
  Act act = GPOINTER_TO_INT (data);
  Beginning beginning = { NULL, NULL };
  gboolean lived = FALSE;
  int step;

  for (step = 1; !lived; step++)
    {
      g_assert_cmpint (step, <, MAX_STEPS);
      begin (&beginning, act);
      lived = run_child (step, act);
      g_assert_true (run_child (0, act));
    }
  g_test_message ("%d steps", step - 1);
  /* The hooks were there: a run without any would prove nothing. */
  g_assert_cmpint (step, >, 10);
  g_clear_pointer (&beginning.database, g_bytes_unref);
  g_clear_pointer (&beginning.server, g_bytes_unref);
}

static int
run_as_child (char **argv)
{
  g_autoptr (DexFuture) future = NULL;
  g_autoptr (GError) error = NULL;
  int step = atoi (argv[2]);
  int how = atoi (argv[3]) | (step < 0 ? PREPARE : 0) | (step == 0 ? AGAIN : 0);

  g_setenv ("XDG_DATA_HOME", argv[4], TRUE);
  dex_init ();
  steps_left = MAX (step, 0);
  count_steps_of_database ();
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
  g_autofree char *path = g_strconcat ("/engine/scheduler-crash/", name, NULL);

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
  add ("hand-over", ACT_HAND_OVER);
  add ("hand-over-unsure", ACT_HAND_OVER_UNSURE);
  add ("move-later", ACT_MOVE_LATER);
  add ("move-earlier", ACT_MOVE_EARLIER);
  add ("move-once", ACT_MOVE_ONCE);
  add ("move-near", ACT_MOVE_NEAR);
  add ("edit", ACT_EDIT);
  add ("delete", ACT_DELETE);
  return g_test_run ();
}
