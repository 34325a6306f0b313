/* SPDX-License-Identifier: EUPL-1.2 */
#include <glib/gstdio.h>

#include "og-post.h"
#include "og-sqlite-statement.h"

static OgSqliteConnection *
open_database (void)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "deep", "test.db", NULL);
  g_autoptr (GError) error = NULL;
  OgSqliteConnection *db = og_sqlite_connection_open (path, &error);

  g_assert_no_error (error);
  g_assert_true (og_sqlite_connection_prepare_for_use (db, &error));
  g_assert_no_error (error);
  return db;
}

static void
exec (OgSqliteConnection *db,
      const char         *sql)
{
  g_autoptr (GError) error = NULL;

  og_sqlite_connection_exec (db, sql, &error);
  g_assert_no_error (error);
}

static gint64
query (OgSqliteConnection *db,
       const char         *sql)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, sql);
  g_autoptr (GError) error = NULL;
  gint64 value = -1;

  og_sqlite_query_int (statement, &value, &error);
  g_assert_no_error (error);
  return value;
}

static void
test_settings (void)
{
  g_autoptr (OgSqliteConnection) db = open_database ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (query (db, "PRAGMA foreign_keys"), ==, 1);
  g_assert_cmpint (query (db, "PRAGMA synchronous"), ==, 2);
  g_assert_cmpint (query (db, "PRAGMA trusted_schema"), ==, 0);
  g_assert_cmpint (query (db, "PRAGMA busy_timeout"), >, 0);
  g_assert_cmpint (query (db, "SELECT journal_mode = 'wal' FROM pragma_journal_mode"), ==, 1);

  exec (db, "CREATE TABLE a (id INTEGER PRIMARY KEY);"
            "CREATE TABLE b (a_id INTEGER REFERENCES a (id));");
  g_assert_false (og_sqlite_connection_exec (db, "INSERT INTO b VALUES (7)", &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_STORAGE);
}

/* Nobody else on the computer reads what citizens write. */
static void
test_file_is_private (void)
{
  g_autoptr (OgSqliteConnection) db = open_database ();
  g_autofree char *log = g_strconcat (og_sqlite_connection_get_path (db), "-wal", NULL);
  GStatBuf info;

  exec (db, "CREATE TABLE a (id INTEGER)");
  g_assert_cmpint (g_stat (og_sqlite_connection_get_path (db), &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_stat (log, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
}

static void
test_record (void)
{
  g_autoptr (OgSqliteConnection) db = open_database ();
  g_autoptr (OgPost) post = og_post_new ();
  g_autoptr (OgPost) back = NULL;
  g_autoptr (GError) error = NULL;

  exec (db, "CREATE TABLE p (id INTEGER PRIMARY KEY, state INTEGER, text TEXT, local_time TEXT,"
            " due INTEGER, more TEXT) STRICT");
  g_object_set (post, "id", G_GINT64_CONSTANT (1) << 60, "state", 1, "text", "Straße '; --\"",
                "due", G_MININT64, NULL);
  {
    g_autoptr (OgSqliteStatement) insert = og_sqlite_prepare (
      db, "INSERT INTO p VALUES (:id, :state, :text, :local_time, :due, :more)");
    og_sqlite_bind_record (insert, OG_RECORD (post));
    og_sqlite_bind_text (insert, "more", "no field");
    g_assert_true (og_sqlite_run (insert, &error));
    g_assert_no_error (error);
  }
  {
    g_autoptr (OgSqliteStatement) select = og_sqlite_prepare (db, "SELECT * FROM p");
    back = og_sqlite_query_first (select, OG_TYPE_POST, &error);
  }
  g_assert_cmpint (back->id, ==, G_GINT64_CONSTANT (1) << 60);
  g_assert_cmpint (back->state, ==, 1);
  g_assert_cmpstr (back->text, ==, "Straße '; --\"");
  g_assert_null (back->local_time);
  g_assert_cmpint (back->due, ==, G_MININT64);
}

/* The same SQL twice at the same time is two statements, and what was bound does not stay. */
static void
test_statements_are_kept_apart (void)
{
  g_autoptr (OgSqliteConnection) db = open_database ();
  const char *sql = "SELECT :x";

  for (int round = 0; round < 3; round++)
    {
      g_autoptr (OgSqliteStatement) one = og_sqlite_prepare (db, sql);
      g_autoptr (OgSqliteStatement) two = og_sqlite_prepare (db, sql);

      og_sqlite_bind_int (one, "x", 5);
      g_assert_true (og_sqlite_next (two, NULL));
      g_assert_null (og_sqlite_column_text (two, 0));
      g_assert_true (og_sqlite_next (one, NULL));
      g_assert_cmpint (og_sqlite_column_int (one, 0), ==, 5);
    }
}

static void
test_broken_sql (void)
{
  g_autoptr (OgSqliteConnection) db = open_database ();
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, "SELECT nonsense FROM nowhere");
  g_autoptr (GError) error = NULL;
  gint64 value = 0;

  og_sqlite_bind_int (statement, "x", 1);
  og_sqlite_bind_text (statement, "y", "z");
  g_assert_false (og_sqlite_run (statement, &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_STORAGE);
  g_assert_nonnull (strstr (error->message, "nowhere"));
  g_assert_false (og_sqlite_query_int (statement, &value, NULL));
  g_assert_null (og_sqlite_query_list (statement, OG_TYPE_POST, NULL));
  g_clear_error (&error);
  g_assert_null (og_sqlite_query_one (statement, OG_TYPE_POST, &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_STORAGE);
}

static void
test_queries (void)
{
  g_autoptr (OgSqliteConnection) db = open_database ();
  g_autoptr (OgSqliteStatement) none = og_sqlite_prepare (db, "SELECT 1 AS id WHERE 0");
  g_autoptr (OgSqliteStatement) two = og_sqlite_prepare (db, "SELECT 7 AS id UNION SELECT 9");
  g_autoptr (OgSqliteStatement) ids = og_sqlite_prepare (db, "SELECT 7 UNION SELECT 9");
  g_autoptr (GArray) array = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GListStore) list = NULL;
  g_autoptr (OgPost) last = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (og_sqlite_query_one (none, OG_TYPE_POST, &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_GONE);
  list = og_sqlite_query_list (two, OG_TYPE_POST, NULL);
  last = g_list_model_get_item (G_LIST_MODEL (list), 1);
  g_assert_cmpint (last->id, ==, 9);
  g_assert_null (g_list_model_get_object (G_LIST_MODEL (list), 2));
  g_assert_true (og_sqlite_query_ids (ids, array, NULL));
  g_assert_cmpuint (array->len, ==, 2);
  g_assert_cmpint (g_array_index (array, gint64, 0), ==, 7);
}

static void
test_transactions (void)
{
  g_autoptr (OgSqliteConnection) db = open_database ();
  g_autoptr (GError) error = NULL;

  exec (db, "CREATE TABLE a (id INTEGER PRIMARY KEY)");
  g_assert_true (og_sqlite_connection_begin (db, TRUE, NULL));
  exec (db, "INSERT INTO a VALUES (1)");
  g_assert_cmpint (og_sqlite_connection_get_last_id (db), ==, 1);
  og_sqlite_connection_roll_back (db);
  g_assert_cmpint (query (db, "SELECT count(*) FROM a"), ==, 0);

  g_assert_true (og_sqlite_connection_begin (db, FALSE, NULL));
  exec (db, "INSERT INTO a VALUES (1), (2)");
  g_assert_cmpint (og_sqlite_connection_get_changes (db), ==, 2);
  g_assert_true (og_sqlite_connection_commit (db, NULL));
  g_assert_cmpint (query (db, "SELECT count(*) FROM a"), ==, 2);

  og_sqlite_connection_roll_back (db);
  g_assert_false (og_sqlite_connection_commit (db, &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_STORAGE);
}

static void
test_copy (void)
{
  g_autoptr (OgSqliteConnection) db = open_database ();
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "copy.db", NULL);
  g_autofree char *nowhere = g_build_filename (path, "below-a-file", NULL);
  g_autoptr (GError) error = NULL;

  exec (db, "CREATE TABLE a (id INTEGER); INSERT INTO a VALUES (42)");
  g_assert_true (g_file_set_contents (path, "an older copy", -1, NULL));
  g_assert_true (og_sqlite_connection_copy_to (db, path, &error));
  g_assert_no_error (error);
  {
    g_autoptr (OgSqliteConnection) copy = og_sqlite_connection_open (path, NULL);
    g_assert_cmpint (query (copy, "SELECT id FROM a"), ==, 42);
  }
  g_assert_false (og_sqlite_connection_copy_to (db, nowhere, &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_STORAGE);
}

static void
test_folder_cannot_be_made (void)
{
  g_autofree char *file = g_build_filename (g_get_user_data_dir (), "file", NULL);
  g_autofree char *path = g_build_filename (file, "test.db", NULL);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (g_get_user_data_dir (), 0700);
  g_assert_true (g_file_set_contents (file, "x", -1, NULL));
  g_assert_null (og_sqlite_connection_open (path, &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_STORAGE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/store/sqlite/settings", test_settings);
  g_test_add_func ("/store/sqlite/file-is-private", test_file_is_private);
  g_test_add_func ("/store/sqlite/record", test_record);
  g_test_add_func ("/store/sqlite/statements-are-kept-apart", test_statements_are_kept_apart);
  g_test_add_func ("/store/sqlite/broken-sql", test_broken_sql);
  g_test_add_func ("/store/sqlite/queries", test_queries);
  g_test_add_func ("/store/sqlite/transactions", test_transactions);
  g_test_add_func ("/store/sqlite/copy", test_copy);
  g_test_add_func ("/store/sqlite/folder-cannot-be-made", test_folder_cannot_be_made);
  return g_test_run ();
}
