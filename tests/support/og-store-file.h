/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

#include "og-sqlite-statement.h"

/* For tests that look into the store's file themselves. */

/* The only number a query gives, read by a connection of its own. */
static inline gint64
og_fixture_query_file (const char *path,
                       const char *sql)
{
  g_autoptr (OgSqliteConnection) db = og_sqlite_connection_open (path, NULL);
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, sql);
  g_autoptr (GError) error = NULL;
  gint64 value = -1;

  og_sqlite_query_int (statement, &value, &error);
  g_assert_no_error (error);
  return value;
}
