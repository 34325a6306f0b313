/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-version-table.h"

#include "og-rules-version.h"
#include "og-sqlite-statement.h"

#define INSERT                                                                  \
  "INSERT INTO rules_version (created, note, content) VALUES (:created, :note," \
  " coalesce(:content, ''))"
#define SELECT_ALL "SELECT * FROM rules_version ORDER BY id DESC"

/**
 * og_version_table_add:
 *
 * Reads job->record. Answers its number.
 */
gboolean
og_version_table_add (OgSqliteConnection *db,
                      OgJob              *job,
                      GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, INSERT);

  og_sqlite_bind_record (statement, job->record);
  if (!og_sqlite_run (statement, error))
    return FALSE;
  og_job_answer_int64 (job, og_sqlite_connection_get_last_id (db));
  return TRUE;
}

/**
 * og_version_table_list:
 *
 * Answers a GListStore of OgRulesVersion.
 */
gboolean
og_version_table_list (OgSqliteConnection *db,
                       OgJob              *job,
                       GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, SELECT_ALL);

  return og_job_answer_object (job,
                               og_sqlite_query_list (statement, OG_TYPE_RULES_VERSION, error));
}
