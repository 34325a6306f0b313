/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

#include "og-record.h"
#include "og-sqlite-connection.h"

G_BEGIN_DECLS

/* OgSqliteStatement: one statement being run. Prepared statements are kept by the connection and
 * found again by their SQL. A statement that cannot be prepared says so when it is run, so that
 * binding needs no error handling. Parameters are `:name` and all named; columns are found by
 * name. Errors are OG_ERROR_STORAGE. */
typedef struct _OgSqliteStatement OgSqliteStatement;

OgSqliteStatement *og_sqlite_prepare (OgSqliteConnection *connection,
                                      const char         *sql);
void og_sqlite_release (OgSqliteStatement *self);
void og_sqlite_statement_free (OgSqliteStatement *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OgSqliteStatement, og_sqlite_release)

void og_sqlite_bind_int (OgSqliteStatement *self,
                         const char        *name,
                         gint64             value);
void og_sqlite_bind_text (OgSqliteStatement *self,
                          const char        *name,
                          const char        *value);
void og_sqlite_bind_record (OgSqliteStatement *self,
                            OgRecord          *record);

gboolean og_sqlite_run (OgSqliteStatement *self,
                        GError           **error);
gboolean og_sqlite_run_with_id (OgSqliteConnection *db,
                                const char         *sql,
                                gint64              id,
                                GError            **error);
gboolean og_sqlite_next (OgSqliteStatement *self,
                         GError           **error);
gint64 og_sqlite_column_int (OgSqliteStatement *self,
                             int                column);
const char *og_sqlite_column_text (OgSqliteStatement *self,
                                   int                column);
void og_sqlite_fill_record (OgSqliteStatement *self,
                            OgRecord          *record);

gboolean og_sqlite_query_int (OgSqliteStatement *self,
                              gint64            *value,
                              GError           **error);
gboolean og_sqlite_query_ids (OgSqliteStatement *self,
                              GArray            *ids,
                              GError           **error);
gpointer og_sqlite_query_first (OgSqliteStatement *self,
                                GType              type,
                                GError           **error);
gpointer og_sqlite_query_one (OgSqliteStatement *self,
                              GType              type,
                              GError           **error);
GListStore *og_sqlite_query_list (OgSqliteStatement *self,
                                  GType              type,
                                  GError           **error);

G_END_DECLS
