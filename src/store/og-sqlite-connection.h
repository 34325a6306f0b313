/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>
#include <sqlite3.h>

#include "og-error.h"

G_BEGIN_DECLS

/* OgSqliteConnection: one open database file, used by one thread. Knows no table. Errors are
 * OG_ERROR_STORAGE. */
typedef struct _OgSqliteConnection OgSqliteConnection;

OgSqliteConnection *og_sqlite_connection_open (const char *path,
                                               GError    **error);
void og_sqlite_connection_close (OgSqliteConnection *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OgSqliteConnection, og_sqlite_connection_close)

gboolean og_sqlite_connection_prepare_for_use (OgSqliteConnection *self,
                                               GError            **error);
gboolean og_sqlite_connection_exec (OgSqliteConnection *self,
                                    const char         *sql,
                                    GError            **error);
gboolean og_sqlite_connection_begin (OgSqliteConnection *self,
                                     gboolean            writes,
                                     GError            **error);
gboolean og_sqlite_connection_commit (OgSqliteConnection *self,
                                      GError            **error);
void og_sqlite_connection_roll_back (OgSqliteConnection *self);
gboolean og_sqlite_connection_copy_to (OgSqliteConnection *self,
                                       const char         *path,
                                       GError            **error);

const char *og_sqlite_connection_get_path (OgSqliteConnection *self);
sqlite3 *og_sqlite_connection_get_handle (OgSqliteConnection *self);
GHashTable *og_sqlite_connection_get_statements (OgSqliteConnection *self);
gint64 og_sqlite_connection_get_changes (OgSqliteConnection *self);
gint64 og_sqlite_connection_get_last_id (OgSqliteConnection *self);
void og_sqlite_connection_set_error (OgSqliteConnection *self,
                                     const char         *what,
                                     GError            **error);

G_END_DECLS
