/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-sqlite-connection.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>

#include "og-fold.h"
#include "og-sqlite-statement.h"

/* Long enough for another process to finish its transaction, short enough to tell a person. */
#define BUSY_TIMEOUT_MS 10000

struct _OgSqliteConnection
{
  sqlite3 *handle;
  char *path;
  GHashTable *statements; /* SQL → OgSqliteStatement, those not in use */
};

/**
 * og_sqlite_connection_set_error:
 * @what: what was being done, for the log
 *
 * Turns SQLite's last failure into an OG_ERROR_STORAGE.
 */
void
og_sqlite_connection_set_error (OgSqliteConnection *self,
                                const char         *what,
                                GError            **error)
{
  g_set_error (error, OG_ERROR, OG_ERROR_STORAGE, "%s: %s (%s, SQLite %d)", self->path,
               sqlite3_errmsg (self->handle), what, sqlite3_extended_errcode (self->handle));
}

/* The file is made here, so that it is readable by nobody else from its first moment; SQLite gives
 * its helper files the same mode. One that is there is not opened: closing it again would drop the
 * locks of every other connection that this process has on it. */
static gboolean
make_file (const char *path,
           GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = -1;

  if (g_mkdir_with_parents (folder, 0700) == 0)
    fd = g_open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (fd >= 0)
    return g_close (fd, NULL);
  if (errno == EEXIST)
    return TRUE;
  g_set_error (error, OG_ERROR, OG_ERROR_STORAGE, "%s: %s", path, g_strerror (errno));
  return FALSE;
}

/**
 * og_sqlite_connection_open:
 * @path: the file, made if missing, its folder too
 *
 * Opens a file without writing anything into it; whether it is a database of ours is for the
 * caller to find out before og_sqlite_connection_prepare_for_use().
 *
 * Returns: (transfer full): the connection, for the thread that opened it; NULL with an
 *   OG_ERROR_STORAGE otherwise
 */
OgSqliteConnection *
og_sqlite_connection_open (const char *path,
                           GError    **error)
{
  g_autoptr (OgSqliteConnection) self = g_new0 (OgSqliteConnection, 1);
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;

  self->path = g_strdup (path);
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                            (GDestroyNotify) og_sqlite_statement_free);
  if (!make_file (path, error))
    return NULL;
  if (sqlite3_open_v2 (path, &self->handle, flags, NULL) != SQLITE_OK ||
      sqlite3_busy_timeout (self->handle, BUSY_TIMEOUT_MS) != SQLITE_OK ||
      sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL) != SQLITE_OK ||
      sqlite3_db_config (self->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL) != SQLITE_OK ||
      og_fold_register (self->handle) != SQLITE_OK)
    {
      og_sqlite_connection_set_error (self, "opening", error);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * og_sqlite_connection_close:
 *
 * Closes the file. What was committed stays, an open transaction is rolled back.
 */
void
og_sqlite_connection_close (OgSqliteConnection *self)
{
  g_hash_table_unref (self->statements);
  /* SQLITE_BUSY would mean a statement still in use: a mistake of ours. */
  if (sqlite3_close (self->handle) != SQLITE_OK)
    g_critical ("%s: a statement was still in use on closing", self->path);
  g_free (self->path);
  g_free (self);
}

/**
 * og_sqlite_connection_prepare_for_use:
 *
 * Sets what holds for every transaction: references are kept, a commit is on the disk when it
 * returns, readers and the writer do not wait for each other. To be called outside a transaction.
 *
 * Returns: whether it worked; OG_ERROR_STORAGE otherwise
 */
gboolean
og_sqlite_connection_prepare_for_use (OgSqliteConnection *self,
                                      GError            **error)
{
  return og_sqlite_connection_exec (self,
                                    "PRAGMA journal_mode = WAL;"
                                    "PRAGMA synchronous = FULL;"
                                    "PRAGMA foreign_keys = ON;"
                                    "PRAGMA temp_store = MEMORY;"
                                    "PRAGMA cache_size = -8192;"
                                    "PRAGMA journal_size_limit = 16777216;",
                                    error);
}

/**
 * og_sqlite_connection_exec:
 * @sql: any number of statements without parameters; rows are dropped
 *
 * Returns: whether all of them worked; OG_ERROR_STORAGE otherwise
 */
gboolean
og_sqlite_connection_exec (OgSqliteConnection *self,
                           const char         *sql,
                           GError            **error)
{
  if (sqlite3_exec (self->handle, sql, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;
  og_sqlite_connection_set_error (self, "running SQL", error);
  return FALSE;
}

/**
 * og_sqlite_connection_begin:
 * @writes: take the lock for writing at once, so that nothing read in it is outdated when written
 *
 * Returns: whether it worked; OG_ERROR_STORAGE otherwise
 */
gboolean
og_sqlite_connection_begin (OgSqliteConnection *self,
                            gboolean            writes,
                            GError            **error)
{
  return og_sqlite_connection_exec (self, writes ? "BEGIN IMMEDIATE" : "BEGIN", error);
}

/**
 * og_sqlite_connection_commit:
 *
 * Returns: whether everything since the beginning is on the disk; OG_ERROR_STORAGE otherwise, and
 *   then nothing of it is
 */
gboolean
og_sqlite_connection_commit (OgSqliteConnection *self,
                             GError            **error)
{
  if (og_sqlite_connection_exec (self, "COMMIT", error))
    return TRUE;
  og_sqlite_connection_roll_back (self);
  return FALSE;
}

/**
 * og_sqlite_connection_roll_back:
 *
 * Undoes everything since the beginning. A full disk has already done so by itself.
 */
void
og_sqlite_connection_roll_back (OgSqliteConnection *self)
{
  g_autoptr (GError) error = NULL;

  if (!sqlite3_get_autocommit (self->handle) &&
      !og_sqlite_connection_exec (self, "ROLLBACK", &error))
    g_warning ("%s", error->message);
}

/**
 * og_sqlite_connection_copy_to:
 * @path: a file that is replaced once the copy is complete
 *
 * Returns: whether it worked; OG_ERROR_STORAGE otherwise
 */
gboolean
og_sqlite_connection_copy_to (OgSqliteConnection *self,
                              const char         *path,
                              GError            **error)
{
  g_autofree char *unfinished = g_strconcat (path, ".unfinished", NULL);
  g_autoptr (OgSqliteConnection) copy = NULL;
  sqlite3_backup *backup = NULL;
  gboolean complete = FALSE;

  g_unlink (unfinished);
  copy = og_sqlite_connection_open (unfinished, error);
  if (copy == NULL)
    return FALSE;
  backup = sqlite3_backup_init (copy->handle, "main", self->handle, "main");
  complete = backup != NULL && sqlite3_backup_step (backup, -1) == SQLITE_DONE;
  if (sqlite3_backup_finish (backup) != SQLITE_OK || !complete)
    {
      og_sqlite_connection_set_error (copy, "copying", error);
      g_unlink (unfinished);
      return FALSE;
    }
  g_clear_pointer (&copy, og_sqlite_connection_close);
  if (g_rename (unfinished, path) == 0)
    return TRUE;
  g_set_error (error, OG_ERROR, OG_ERROR_STORAGE, "%s: %s", path, g_strerror (errno));
  return FALSE;
}

/**
 * og_sqlite_connection_get_path:
 *
 * Returns: (transfer none): the file
 */
const char *
og_sqlite_connection_get_path (OgSqliteConnection *self)
{
  return self->path;
}

/**
 * og_sqlite_connection_get_handle:
 *
 * Returns: (transfer none): for og-sqlite-statement.c only
 */
sqlite3 *
og_sqlite_connection_get_handle (OgSqliteConnection *self)
{
  return self->handle;
}

/**
 * og_sqlite_connection_get_statements:
 *
 * Returns: (transfer none): SQL → OgSqliteStatement, those not in use; for og-sqlite-statement.c
 */
GHashTable *
og_sqlite_connection_get_statements (OgSqliteConnection *self)
{
  return self->statements;
}

/**
 * og_sqlite_connection_get_changes:
 *
 * Returns: how many rows the last INSERT, UPDATE or DELETE touched itself
 */
gint64
og_sqlite_connection_get_changes (OgSqliteConnection *self)
{
  return sqlite3_changes64 (self->handle);
}

/**
 * og_sqlite_connection_get_last_id:
 *
 * Returns: the id of the row inserted last
 */
gint64
og_sqlite_connection_get_last_id (OgSqliteConnection *self)
{
  return sqlite3_last_insert_rowid (self->handle);
}
