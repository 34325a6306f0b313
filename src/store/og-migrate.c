/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-migrate.h"

#include "og-sqlite-statement.h"
#include "og-store-resources.h"

#define FOLDER "/de/ortsgespraech/store/sql"
#define APPLICATION_ID 0x4f677370 /* "Ogsp", as 001.sql writes it */

/**
 * og_migrate_dup_all:
 *
 * Returns: (transfer full): the SQL of all migrations, from 001.sql on
 */
char **
og_migrate_dup_all (void)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  GResource *resource = og_store_get_resource ();

  for (guint number = 1;; number++)
    {
      g_autofree char *path = g_strdup_printf (FOLDER "/%03u.sql", number);
      g_autoptr (GBytes) sql = g_resource_lookup_data (resource, path, 0, NULL);

      if (sql == NULL)
        return g_strv_builder_end (builder);
      /* A resource's data has a NUL behind its end. */
      g_strv_builder_add (builder, g_bytes_get_data (sql, NULL));
    }
}

static gboolean
read_number (OgSqliteConnection *db,
             const char         *sql,
             gint64             *number,
             GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, sql);

  return og_sqlite_query_int (statement, number, error);
}

/* Which version the file has: 0 for a new one. What is not ours is left alone. */
static gboolean
read_version (OgSqliteConnection *db,
              gint64             *version,
              GError            **error)
{
  gint64 application = 0;
  gint64 n_tables = 0;

  if (!read_number (db, "SELECT count(*) FROM sqlite_schema", &n_tables, error) ||
      !read_number (db, "PRAGMA application_id", &application, error) ||
      !read_number (db, "PRAGMA user_version", version, error))
    return FALSE;
  if (n_tables == 0 && application == 0 && *version == 0)
    return TRUE;
  if (application == APPLICATION_ID && *version > 0)
    return TRUE;
  g_set_error (error, OG_ERROR, OG_ERROR_STORAGE, "%s: a database, but not one of this program",
               og_sqlite_connection_get_path (db));
  return FALSE;
}

/* With foreign keys switched off a table can be replaced; so they are checked by hand. */
static gboolean
check_references (OgSqliteConnection *db,
                  GError            **error)
{
  gint64 n_broken = 0;

  if (!read_number (db, "SELECT count(*) FROM pragma_foreign_key_check", &n_broken, error))
    return FALSE;
  if (n_broken == 0)
    return TRUE;
  g_set_error (error, OG_ERROR, OG_ERROR_STORAGE,
               "%s: a migration broke %" G_GINT64_FORMAT " references",
               og_sqlite_connection_get_path (db), n_broken);
  return FALSE;
}

/* One version further, unless another process has done it meanwhile. */
static gboolean
run_step (OgSqliteConnection *db,
          const char         *sql,
          gint64              to,
          GError            **error)
{
  g_autofree char *bump = g_strdup_printf ("PRAGMA user_version = %" G_GINT64_FORMAT, to);
  gint64 version = 0;

  if (!og_sqlite_connection_exec (db, "BEGIN EXCLUSIVE", error))
    return FALSE;
  if (!read_number (db, "PRAGMA user_version", &version, error) ||
      (version < to && (!og_sqlite_connection_exec (db, sql, error) ||
                        !check_references (db, error) ||
                        !og_sqlite_connection_exec (db, bump, error))))
    {
      og_sqlite_connection_roll_back (db);
      return FALSE;
    }
  return og_sqlite_connection_commit (db, error);
}

static gboolean
run_steps (OgSqliteConnection *db,
           const char         *const *migrations,
           gint64              version,
           GError            **error)
{
  g_autofree char *copy = g_strdup_printf ("%s.version-%" G_GINT64_FORMAT,
                                           og_sqlite_connection_get_path (db), version);
  gint64 newest = g_strv_length ((char **) migrations);

  if (version > 0 && !og_sqlite_connection_copy_to (db, copy, error))
    return FALSE;
  if (!og_sqlite_connection_exec (db, "PRAGMA foreign_keys = OFF", error))
    return FALSE;
  for (gint64 to = version + 1; to <= newest; to++)
    if (!run_step (db, migrations[to - 1], to, error))
      return FALSE;
  return og_sqlite_connection_exec (db, "PRAGMA foreign_keys = ON", error);
}

/**
 * og_migrate:
 * @migrations: (array zero-terminated=1): SQL; the first makes version 1 out of an empty file
 *
 * Makes a file fit for this program and the connection ready for use. Each migration is one
 * transaction together with its number, so that a failed one leaves the file at the version
 * before; before the first one a copy is put beside the file, "….version-1".
 *
 * Returns: whether it worked. OG_ERROR_TOO_NEW for a file of a newer program, OG_ERROR_STORAGE
 *   else; neither such a file nor one that is no database of ours is written to
 */
gboolean
og_migrate (OgSqliteConnection *db,
            const char         *const *migrations,
            GError            **error)
{
  gint64 version = 0;
  gint64 newest = g_strv_length ((char **) migrations);

  if (!read_version (db, &version, error))
    return FALSE;
  if (version > newest)
    {
      g_set_error (error, OG_ERROR, OG_ERROR_TOO_NEW,
                   "%s: version %" G_GINT64_FORMAT ", this program knows %" G_GINT64_FORMAT,
                   og_sqlite_connection_get_path (db), version, newest);
      return FALSE;
    }
  if (!og_sqlite_connection_prepare_for_use (db, error))
    return FALSE;
  return version == newest || run_steps (db, migrations, version, error);
}
