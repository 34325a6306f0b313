/* SPDX-License-Identifier: EUPL-1.2 */
#include <glib/gstdio.h>
#include <string.h>

#include "og-store-file.h"
#include "og-store-fixture.h"

static char *
read_file (const char *path,
           gsize      *size)
{
  char *bytes = NULL;

  g_assert_true (g_file_get_contents (path, &bytes, size, NULL));
  return bytes;
}

static void
run_sql_fiber (OgStore    *store,
               const char *sql)
{
  g_assert_true (og_fixture_boolean_fiber (og_store_run_sql (store, sql)));
}

static DexFuture *
test_open_and_close_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  g_autoptr (OgStore) again = NULL;
  g_autofree char *id = g_strdup (og_store_get_id (store));
  g_autofree char *path = og_fixture_dup_path ("ortsgespraech.db");
  g_autofree char *log = g_strconcat (path, "-wal", NULL);

  g_assert_cmpuint (strlen (id), ==, 32);
  og_fixture_close_fiber (store);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
  /* Closing twice is no mistake; asking afterwards is answered. */
  og_fixture_close_fiber (store);
  og_fixture_fail_fiber (og_store_load_office (store), OG_ERROR_STORAGE);

  again = og_fixture_open_fiber ();
  g_assert_cmpstr (og_store_get_id (again), ==, id);
  og_fixture_close_fiber (again);
  return dex_future_new_true ();
}

/* Jobs run in the order they were asked, and closing waits for all of them. */
static DexFuture *
test_order_fiber (gpointer data)
{
  enum
  {
    N = 50
  };
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  g_autoptr (OgStore) again = NULL;
  g_autoptr (OgOffice) back = NULL;

  for (int i = 1; i <= N; i++)
    {
      g_autoptr (OgOffice) office = og_office_new ();

      og_record_set_int (OG_RECORD (office), "form", i);
      dex_future_disown (og_store_save_office (store, office));
    }
  og_fixture_close_fiber (store);
  again = og_fixture_open_fiber ();
  back = og_fixture_object_fiber (og_store_load_office (again));
  g_assert_cmpint (back->form, ==, N);
  og_fixture_close_fiber (again);
  return dex_future_new_true ();
}

/* Whoever drops the answer, or forgets to close, loses nothing. */
static DexFuture *
test_forgotten_fiber (gpointer data)
{
  OgStore *store = og_fixture_open_fiber ();
  g_autoptr (OgOffice) office = og_office_new ();
  g_autoptr (OgStore) again = NULL;
  int form = 0;

  og_record_set_int (OG_RECORD (office), "form", 7);
  dex_unref (og_store_save_office (store, office));
  g_object_unref (store);
  again = og_fixture_open_fiber ();
  for (int i = 0; i < 500 && form != 7; i++)
    {
      g_autoptr (OgOffice) back = og_fixture_object_fiber (og_store_load_office (again));

      form = back->form;
      dex_await (dex_timeout_new_msec (10), NULL);
    }
  g_assert_cmpint (form, ==, 7);
  og_fixture_close_fiber (again);
  return dex_future_new_true ();
}

static DexFuture *
test_newer_database_fiber (gpointer data)
{
  g_autofree char *path = og_fixture_dup_path ("ortsgespraech.db");
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize n_before = 0;
  gsize n_after = 0;

  run_sql_fiber (store, "PRAGMA user_version = 4711");
  og_fixture_close_fiber (store);
  before = read_file (path, &n_before);
  og_fixture_fail_fiber (og_store_open (path), OG_ERROR_TOO_NEW);
  after = read_file (path, &n_after);
  g_assert_cmpmem (before, n_before, after, n_after);
  return dex_future_new_true ();
}

/* Damage of several kinds: said in words, and the file stays for whoever can save it. */
static DexFuture *
test_damaged_database_fiber (gpointer data)
{
  enum
  {
    DAMAGES = 4
  };
  g_autofree char *path = og_fixture_dup_path ("ortsgespraech.db");
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  g_autofree char *good = NULL;
  gsize size = 0;

  og_fixture_close_fiber (store);
  good = read_file (path, &size);
  for (int damage = 0; damage < DAMAGES; damage++)
    {
      g_autofree char *bad = g_memdup2 (good, size);
      g_autofree char *after = NULL;
      g_autoptr (GError) error = NULL;
      gsize n_bad = damage == 0 ? 1000 : size;
      gsize n_after = 0;

      if (damage == 1)
        memset (bad, 'x', 100);
      if (damage == 2)
        memset (bad + 100, 0xff, 3000);
      if (damage == 3)
        memset (bad + 16, 0, 84);
      g_assert_true (g_file_set_contents (path, bad, (gssize) n_bad, NULL));
      g_assert_false (dex_await (og_store_open (path), &error));
      g_assert_error (error, OG_ERROR, OG_ERROR_STORAGE);
      g_assert_nonnull (strstr (error->message, path));
      after = read_file (path, &n_after);
      g_assert_cmpmem (bad, n_bad, after, n_after);
    }
  return dex_future_new_true ();
}

static DexFuture *
test_no_folder_fiber (gpointer data)
{
  g_autofree char *file = og_fixture_dup_path ("file");
  g_autofree char *path = g_build_filename (file, "ortsgespraech.db", NULL);

  g_mkdir_with_parents (g_get_user_data_dir (), 0700);
  g_assert_true (g_file_set_contents (file, "x", -1, NULL));
  og_fixture_fail_fiber (og_store_open (path), OG_ERROR_STORAGE);
  return dex_future_new_true ();
}

static GPtrArray *
make_page (int first,
           int n)
{
  GPtrArray *page = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *text = g_strnfill (2000, 'x');

  for (int i = first; i < first + n; i++)
    {
      g_autofree char *id = g_strdup_printf ("m%d", i);
      g_ptr_array_add (page, og_fixture_make_message (id, NULL, "anna", text, 1000 + i));
    }
  return page;
}

/* The disk is full: what was there stays, what is written meanwhile is refused as a whole, and
 * after there is room again everything works. */
static DexFuture *
test_full_disk_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  g_autoptr (GPtrArray) small = make_page (0, 10);
  g_autoptr (GPtrArray) big = make_page (10, 500);
  g_autoptr (GListStore) added = NULL;
  g_autoptr (GListStore) channels = NULL;
  g_autoptr (OgChannel) back = NULL;
  g_autofree OgCounts *counts = NULL;
  g_autoptr (GError) error = NULL;

  added = og_fixture_object_fiber (og_store_add_messages (store, channel, small, "c1"));
  g_assert_cmpuint (og_fixture_count (added), ==, 10);
  run_sql_fiber (store, "PRAGMA max_page_count = 100");
  g_assert_false (dex_await (og_store_add_messages (store, channel, big, "c2"), &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_STORAGE);
  g_assert_nonnull (strstr (error->message, "full"));

  counts = og_fixture_count_fiber (store, 0);
  g_assert_cmpint (counts->views[OG_VIEW_DUE], ==, 10);
  channels = og_fixture_object_fiber (og_store_list_channels (store));
  back = g_list_model_get_item (G_LIST_MODEL (channels), 0);
  g_assert_cmpstr (back->cursor, ==, "c1");

  run_sql_fiber (store, "PRAGMA max_page_count = 100000");
  g_clear_object (&added);
  added = og_fixture_object_fiber (og_store_add_messages (store, channel, big, "c2"));
  g_assert_cmpuint (og_fixture_count (added), ==, 500);
  og_fixture_check_words_fiber (store);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* Full at every possible page: each time all or nothing. */
static DexFuture *
test_full_disk_at_every_page_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  g_autoptr (GPtrArray) page = make_page (0, 20);
  gboolean done = FALSE;
  int n_failed = 0;

  for (int pages = 1; !done; pages++)
    {
      g_autofree char *limit = g_strdup_printf ("PRAGMA max_page_count = %d", pages);
      g_autofree OgCounts *counts = NULL;
      g_autoptr (GError) error = NULL;

      /* SQLite does not go below what the file has. */
      run_sql_fiber (store, limit);
      done = dex_await (og_store_add_messages (store, channel, page, "c1"), &error);
      n_failed += !done;
      counts = og_fixture_count_fiber (store, 0);
      g_assert_cmpint (counts->views[OG_VIEW_DUE], ==, done ? 20 : 0);
    }
  g_assert_cmpint (n_failed, >, 5);
  og_fixture_check_words_fiber (store);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* Whatever has been written: pages are whole, and every planned post has its row. */
static void
assert_consistent (const char *path)
{
  g_assert_cmpint (og_fixture_query_file (path, "SELECT count(*) FROM pragma_integrity_check"
                                                " WHERE integrity_check = 'ok'"),
                   ==, 1);
  g_assert_cmpint (og_fixture_query_file (path, "SELECT count(*) FROM pragma_foreign_key_check"), ==, 0);
  g_assert_cmpint (og_fixture_query_file (path, "SELECT count(*) % 20 FROM message"), ==, 0);
  g_assert_cmpint (og_fixture_query_file (path, "SELECT count(*) FROM message WHERE concern_id IS NULL"
                                                " OR concern_id NOT IN (SELECT id FROM concern)"),
                   ==, 0);
  /* The cursor and the messages it stands for came together. */
  g_assert_cmpint (og_fixture_query_file (path, "SELECT coalesce((SELECT cursor FROM channel) + 0, 0)"
                                                " - (SELECT count(*) FROM message)"),
                   ==, 0);
  g_assert_cmpint (og_fixture_query_file (path, "SELECT count(*) FROM post WHERE (state = 1) <>"
                                                " (SELECT count(*) FROM delivery WHERE post_id = post.id)"),
                   ==, 0);
  g_assert_cmpint (og_fixture_query_file (path, "SELECT count(*) FROM delivery WHERE (state = 0) <>"
                                                " (key IS NULL) OR (state = 0) <> (attempt = 0)"),
                   ==, 0);
}

/* Writes and writes, until it is killed. */
static DexFuture *
write_until_killed_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_object_fiber (og_store_open (data));
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  g_autofree char *channels = g_strdup_printf ("%d", (int) channel);
  int n = (int) og_fixture_query_file (data, "SELECT count(*) FROM message");

  while (TRUE)
    {
      g_autoptr (GPtrArray) page = make_page (n, 20);
      g_autofree char *cursor = g_strdup_printf ("%d", n + 20);
      g_autoptr (OgPost) post = og_fixture_make_post (channels, "Gesperrt", 1000);
      g_autoptr (GListStore) due = NULL;
      g_autoptr (OgDelivery) first = NULL;

      dex_future_disown (og_store_add_messages (store, channel, page, cursor));
      dex_future_disown (og_store_plan_post (store, post));
      due = og_fixture_object_fiber (og_store_list_due (store, 2000));
      first = g_list_model_get_item (G_LIST_MODEL (due), 0);
      dex_future_disown (og_store_claim_delivery (store, first->id, 2000));
      n += 20;
    }
  return NULL;
}

static int
run_child (char *path)
{
  g_autoptr (DexFuture) future = dex_scheduler_spawn (dex_scheduler_get_default (), 0,
                                                      write_until_killed_fiber, path, NULL);

  while (dex_future_is_pending (future))
    g_main_context_iteration (NULL, TRUE);
  return 1;
}

static const char *program;

/* Killed in the middle of writing, again and again on the same file. */
static void
test_killed (void)
{
  g_autofree char *path = og_fixture_dup_path ("ortsgespraech.db");

  for (int round = 0; round < 8; round++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GSubprocess) child = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, program,
                                                        "--write", path, NULL);
      gint64 before = round > 0 ? og_fixture_query_file (path, "SELECT count(*) FROM message") : 0;

      g_assert_no_error (error);
      while (!g_file_test (path, G_FILE_TEST_EXISTS) ||
             og_fixture_query_file (path, "SELECT count(*) FROM sqlite_schema WHERE name = 'message'") == 0 ||
             og_fixture_query_file (path, "SELECT count(*) FROM message") < before + 100)
        g_usleep (5000);
      g_usleep ((gulong) g_test_rand_int_range (0, 20000));
      g_subprocess_send_signal (child, SIGKILL);
      g_subprocess_wait (child, NULL, NULL);
      assert_consistent (path);
    }
}

/* What was being sent when it was killed is uncertain, and nothing else is. */
static DexFuture *
test_recovers_after_kill_fiber (gpointer data)
{
  g_autofree char *path = og_fixture_dup_path ("ortsgespraech.db");
  g_autoptr (OgStore) store = NULL;
  g_autoptr (GListStore) uncertain = NULL;
  gint64 n_sending = 0;
  gint64 n_planned = 0;

  test_killed ();
  n_sending = og_fixture_query_file (path, "SELECT count(*) FROM delivery WHERE state = 1");
  n_planned = og_fixture_query_file (path, "SELECT count(*) FROM delivery WHERE state = 0");
  g_assert_cmpint (n_sending, >, 0);
  store = og_fixture_object_fiber (og_store_open (path));
  uncertain = og_fixture_object_fiber (og_store_recover_outbox (store));
  g_assert_cmpuint (og_fixture_count (uncertain), ==, n_sending);
  g_assert_cmpint (og_fixture_query_file (path, "SELECT count(*) FROM delivery WHERE state = 0"), ==,
                   n_planned);
  og_fixture_check_words_fiber (store);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  dex_init ();
  if (argc == 3 && g_str_equal (argv[1], "--write"))
    return run_child (argv[2]);
  program = argv[0];
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  og_test_add_fiber ("/store/open-and-close", test_open_and_close_fiber);
  og_test_add_fiber ("/store/order", test_order_fiber);
  og_test_add_fiber ("/store/forgotten", test_forgotten_fiber);
  og_test_add_fiber ("/store/newer-database", test_newer_database_fiber);
  og_test_add_fiber ("/store/damaged-database", test_damaged_database_fiber);
  og_test_add_fiber ("/store/no-folder", test_no_folder_fiber);
  og_test_add_fiber ("/store/full-disk", test_full_disk_fiber);
  og_test_add_fiber ("/store/full-disk-at-every-page", test_full_disk_at_every_page_fiber);
  og_test_add_fiber ("/store/recovers-after-kill", test_recovers_after_kill_fiber);
  return g_test_run ();
}
