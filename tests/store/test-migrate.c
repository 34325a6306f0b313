/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-migrate.h"

#include <glib/gstdio.h>
#include <string.h>

#include "og-sqlite-statement.h"
#include "og-timetable.h"

#define FIRST                           \
  "PRAGMA application_id = 0x4f677370;" \
  "CREATE TABLE a (id INTEGER PRIMARY KEY, word TEXT) STRICT; INSERT INTO a VALUES (1, 'eins')"
#define SECOND "ALTER TABLE a ADD COLUMN more INTEGER"
#define BROKEN                                                       \
  "INSERT INTO a VALUES (2, 'zwei', 2); CREATE TABLE b (x INTEGER);" \
  "INSERT INTO nowhere VALUES (1)"

static char *
dup_path (const char *name)
{
  return g_build_filename (g_get_user_data_dir (), name, NULL);
}

static OgSqliteConnection *
open_file (const char *name)
{
  g_autofree char *path = dup_path (name);
  g_autoptr (GError) error = NULL;
  OgSqliteConnection *db = og_sqlite_connection_open (path, &error);

  g_assert_no_error (error);
  return db;
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

static char *
query_text (OgSqliteConnection *db,
            const char         *sql)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, sql);
  g_autoptr (GError) error = NULL;
  char *text = og_sqlite_next (statement, &error) ?
                 g_strdup (og_sqlite_column_text (statement, 0)) :
                 NULL;

  g_assert_no_error (error);
  return text;
}

static void
migrate (OgSqliteConnection *db,
         const char         *const *migrations)
{
  g_autoptr (GError) error = NULL;

  og_migrate (db, migrations, &error);
  g_assert_no_error (error);
}

static void
assert_refused (OgSqliteConnection *db,
                const char         *const *migrations,
                OgErrorCode         code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (og_migrate (db, migrations, &error));
  g_assert_error (error, OG_ERROR, (int) code);
}

/* The released migrations, one after the other, from an empty file. */
static void
test_all (void)
{
  g_auto (GStrv) all = og_migrate_dup_all ();
  g_autoptr (OgSqliteConnection) db = open_file ("all.db");

  g_assert_cmpuint (g_strv_length (all), >=, 1);
  g_assert_nonnull (strstr (all[0], "CREATE TABLE message"));
  migrate (db, (const char *const *) all);
  g_assert_cmpint (query (db, "PRAGMA user_version"), ==, g_strv_length (all));
  g_assert_cmpint (query (db, "PRAGMA foreign_keys"), ==, 1);
  /* Every table checks its types; those of the index are SQLite's own. */
  g_assert_cmpint (query (db, "SELECT count(*) FROM pragma_table_list WHERE type = 'table'"
                              " AND schema = 'main' AND NOT strict AND name NOT LIKE 'sqlite_%'"),
                   ==, 0);
  migrate (db, (const char *const *) all);
}

static void
test_steps_and_copy (void)
{
  const char *const one[] = { FIRST, NULL };
  const char *const two[] = { FIRST, SECOND, NULL };
  g_autofree char *copy_path = dup_path ("steps.db.version-1");
  g_autoptr (OgSqliteConnection) db = open_file ("steps.db");
  g_autoptr (OgSqliteConnection) copy = NULL;

  migrate (db, one);
  g_assert_cmpint (query (db, "PRAGMA user_version"), ==, 1);
  g_assert_false (g_file_test (copy_path, G_FILE_TEST_EXISTS));
  migrate (db, two);
  g_assert_cmpint (query (db, "PRAGMA user_version"), ==, 2);
  g_assert_cmpint (query (db, "SELECT count(more IS NULL) FROM a"), ==, 1);
  copy = open_file ("steps.db.version-1");
  g_assert_cmpint (query (copy, "PRAGMA user_version"), ==, 1);
  g_assert_cmpint (query (copy, "SELECT count(*) FROM a WHERE word = 'eins'"), ==, 1);
}

/* A step that fails leaves everything at the version before, the steps before it done. */
static void
test_failed_step (void)
{
  const char *const one[] = { FIRST, NULL };
  const char *const broken[] = { FIRST, SECOND, BROKEN, NULL };
  g_autoptr (OgSqliteConnection) db = open_file ("failed.db");
  g_autoptr (OgSqliteConnection) again = NULL;

  migrate (db, one);
  assert_refused (db, broken, OG_ERROR_STORAGE);
  g_assert_cmpint (query (db, "PRAGMA user_version"), ==, 2);
  g_assert_cmpint (query (db, "SELECT count(*) FROM a"), ==, 1);
  g_assert_cmpint (query (db, "SELECT count(*) FROM sqlite_schema WHERE name = 'b'"), ==, 0);
  again = open_file ("failed.db");
  g_assert_cmpint (query (again, "SELECT count(*) FROM a WHERE word = 'eins'"), ==, 1);
}

/* The first one fails: the file is as new, and can be tried again. */
static void
test_failed_first_step (void)
{
  const char *const broken[] = { FIRST "; SELECT nonsense", NULL };
  const char *const one[] = { FIRST, NULL };
  g_autoptr (OgSqliteConnection) db = open_file ("first.db");

  assert_refused (db, broken, OG_ERROR_STORAGE);
  g_assert_cmpint (query (db, "SELECT count(*) FROM sqlite_schema"), ==, 0);
  migrate (db, one);
}

static void
test_broken_references (void)
{
  const char *const one[] = {
    FIRST "; CREATE TABLE b (a_id INTEGER REFERENCES a (id)); INSERT INTO b VALUES (1)", NULL
  };
  const char *const two[] = { one[0], "DELETE FROM a", NULL };
  g_autoptr (OgSqliteConnection) db = open_file ("references.db");

  migrate (db, one);
  assert_refused (db, two, OG_ERROR_STORAGE);
  g_assert_cmpint (query (db, "SELECT count(*) FROM a"), ==, 1);
}

/* A file is left exactly as it is: the same bytes. */
static void
assert_untouched (const char *name,
                  const char *const *migrations,
                  OgErrorCode code)
{
  g_autofree char *path = dup_path (name);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize n_before = 0;
  gsize n_after = 0;
  OgSqliteConnection *db = NULL;

  g_assert_true (g_file_get_contents (path, &before, &n_before, NULL));
  db = open_file (name);
  assert_refused (db, migrations, code);
  og_sqlite_connection_close (db);
  g_assert_true (g_file_get_contents (path, &after, &n_after, NULL));
  g_assert_cmpmem (before, n_before, after, n_after);
}

static void
test_newer (void)
{
  const char *const one[] = { FIRST, NULL };
  const char *const two[] = { FIRST, SECOND, NULL };
  OgSqliteConnection *db = open_file ("newer.db");

  migrate (db, two);
  og_sqlite_connection_close (db);
  assert_untouched ("newer.db", one, OG_ERROR_TOO_NEW);
}

/* Somebody else's database, and what is none at all. */
static void
test_foreign (void)
{
  const char *const one[] = { FIRST, NULL };
  g_autofree char *path = dup_path ("text.db");
  OgSqliteConnection *db = open_file ("foreign.db");

  g_assert_true (og_sqlite_connection_exec (db, "CREATE TABLE theirs (x INTEGER)", NULL));
  og_sqlite_connection_close (db);
  assert_untouched ("foreign.db", one, OG_ERROR_STORAGE);

  g_assert_true (g_file_set_contents (path, "This is a letter to the mayor, and a long one. "
                                            "It goes on and on for more than a header.....",
                                      -1, NULL));
  assert_untouched ("text.db", one, OG_ERROR_STORAGE);
}

/* A file of the first version, as somebody's town hall may have it: changed by `sql`, then brought up
 * to date. */
static OgSqliteConnection *
upgrade_first (const char *name,
               const char *sql)
{
  g_auto (GStrv) all = og_migrate_dup_all ();
  g_autofree char *path = dup_path (name);
  g_autofree char *source = g_test_build_filename (G_TEST_DIST, "data", "store", "v001.sql", NULL);
  g_autofree char *dump = NULL;
  sqlite3 *raw = NULL;
  OgSqliteConnection *db = NULL;

  g_assert_true (g_file_get_contents (source, &dump, NULL, NULL));
  g_mkdir_with_parents (g_get_user_data_dir (), 0700);
  g_assert_cmpint (sqlite3_open (path, &raw), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (raw, dump, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (raw, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (raw);
  db = open_file (name);
  migrate (db, (const char *const *) all);
  return db;
}

/* The week as the second version keeps it; it must be readable. */
static char *
dup_week (OgSqliteConnection *db)
{
  char *week = query_text (db, "SELECT week FROM timetable WHERE kind = 0 AND position = 0");
  g_autoptr (GArray) periods = og_periods_parse (week);

  g_assert_nonnull (periods);
  return week;
}

/* What was set up stays set up, and everything else is there. */
static void
test_first_to_second (void)
{
  g_autoptr (OgSqliteConnection) db = upgrade_first ("second.db", "");
  g_autofree char *week = dup_week (db);
  g_autofree char *step = query_text (db, "SELECT setup_step FROM office");
  g_autofree char *name = query_text (db, "SELECT name FROM office");
  g_autofree char *language = query_text (db, "SELECT language FROM office");

  g_assert_cmpstr (week, ==,
                   "Mo 08:00-12:30; Tu 08:00-12:30,14:00-16:00; We 08:00-12:30;"
                   " Th 08:00-12:30,14:00-18:00; Fr 08:00-12:30");
  g_assert_cmpint (query (db, "SELECT count(*) FROM timetable"), ==, 1);
  g_assert_cmpstr (step, ==, "municipality");
  g_assert_cmpstr (name, ==, "Gemeinde Musterbach");
  g_assert_cmpstr (language, ==, "de");
  g_assert_cmpint (query (db, "SELECT promise FROM office"), ==, 2);
  g_assert_cmpint (query (db, "SELECT promise_unit FROM office"), ==, 1);
  g_assert_cmpint (query (db, "SELECT setup_done FROM office"), ==, 1);
  g_assert_cmpint (query (db, "SELECT count(*) FROM message WHERE automatic = 0"), ==, 36);
  g_assert_cmpint (query (db, "SELECT count(*) FROM delivery WHERE notice_id IS NULL"), ==, 10);
  g_assert_cmpint (query (db, "SELECT sum(auto_answer + board) FROM channel"), ==, 0);
  g_assert_cmpint (query (db, "SELECT sum(kind) FROM concern"), ==, 0);
  g_assert_cmpint (query (db, "SELECT count(*) FROM sqlite_schema WHERE name = 'office_period'"),
                   ==, 0);
}

static void
test_hours (void)
{
  g_autoptr (OgSqliteConnection) night =
    upgrade_first ("night.db", "DELETE FROM office_period;"
                               "INSERT INTO office_period VALUES (7, 600, 720), (5, 1320, 1560),"
                               " (5, 480, 725), (6, 0, 1440)");
  g_autoptr (OgSqliteConnection) endless =
    upgrade_first ("endless.db", "DELETE FROM office_period;"
                                 "INSERT INTO office_period VALUES (1, 480, 9999)");
  g_autoptr (OgSqliteConnection) none = upgrade_first ("none.db", "DELETE FROM office_period");
  g_autofree char *night_week = dup_week (night);
  g_autofree char *endless_week = dup_week (endless);

  g_assert_cmpstr (night_week, ==,
                   "Fr 08:00-12:05,22:00-26:00; Sa 00:00-24:00; Su 10:00-12:00");
  g_assert_cmpstr (endless_week, ==, "Mo 08:00-47:59");
  g_assert_cmpint (query (none, "SELECT count(*) FROM timetable"), ==, 0);
}

/* The setup goes on where it was left. */
static void
test_setup_step (void)
{
  const char *const steps[] = { "municipality", "hours", "promises", "channels", "finish" };

  for (guint page = 0; page < G_N_ELEMENTS (steps); page++)
    {
      g_autofree char *name = g_strdup_printf ("step-%u.db", page);
      g_autofree char *sql = g_strdup_printf ("UPDATE office SET setup_page = %u, setup_done = 0",
                                              page);
      g_autoptr (OgSqliteConnection) db = upgrade_first (name, sql);
      g_autofree char *step = query_text (db, "SELECT setup_step FROM office");

      g_assert_cmpstr (step, ==, steps[page]);
      g_assert_cmpint (query (db, "SELECT setup_done FROM office"), ==, 0);
    }
}

/* The same picture in two posts, from before pictures were known again, and one that is named otherwise. */
static void
test_pictures (void)
{
#define NAME "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
  g_autoptr (OgSqliteConnection) db =
    upgrade_first ("pictures.db",
                   "DELETE FROM attachment;"
                   "INSERT INTO attachment (id, post_id, position, file, name, mime, alt, width, height,"
                   " size) SELECT 900 + id, id, 0, '" NAME ".jpg', 'Fest.jpg', 'image/jpeg', 'Ein Fest',"
                   " 1, 1, 1 FROM post ORDER BY id LIMIT 2;"
                   "INSERT INTO attachment (id, post_id, position, file, name, mime, alt, width, height,"
                   " size) SELECT 990, min(id), 1, 'x" NAME ".jpg', 'Fest.jpg', 'image/jpeg',"
                   " 'Ein Fest', 1, 1, 1 FROM post");

  g_assert_cmpint (query (db, "SELECT count(*) FROM attachment WHERE digest = '" NAME "'"), ==, 2);
  g_assert_cmpint (query (db, "SELECT count(*) FROM attachment WHERE digest = ''"), ==, 1);
#undef NAME
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/store/migrate/all", test_all);
  g_test_add_func ("/store/migrate/steps-and-copy", test_steps_and_copy);
  g_test_add_func ("/store/migrate/failed-step", test_failed_step);
  g_test_add_func ("/store/migrate/failed-first-step", test_failed_first_step);
  g_test_add_func ("/store/migrate/broken-references", test_broken_references);
  g_test_add_func ("/store/migrate/first-to-second", test_first_to_second);
  g_test_add_func ("/store/migrate/hours", test_hours);
  g_test_add_func ("/store/migrate/setup-step", test_setup_step);
  g_test_add_func ("/store/migrate/pictures", test_pictures);
  g_test_add_func ("/store/migrate/newer", test_newer);
  g_test_add_func ("/store/migrate/foreign", test_foreign);
  return g_test_run ();
}
