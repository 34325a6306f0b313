/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-post-version-table.h"

#include "og-post-version.h"
#include "og-sqlite-statement.h"

#define MAX_VERSIONS "50"

#define COUNT_POST "SELECT count(*) FROM post WHERE id = :post_id"
/* What the newest one says already is nothing new. */
#define INSERT                                                                \
  "INSERT INTO post_version (post_id, created, text)"                         \
  " SELECT :post_id, :created, coalesce(:text, '') WHERE coalesce(:text, '')" \
  " IS NOT (SELECT text FROM post_version WHERE post_id = :post_id"           \
  " ORDER BY id DESC LIMIT 1) RETURNING id"
#define DELETE_OLD                                                         \
  "DELETE FROM post_version WHERE post_id = :post_id AND id <= (SELECT id" \
  " FROM post_version WHERE post_id = :post_id ORDER BY id DESC LIMIT 1 OFFSET " MAX_VERSIONS ")"
#define SELECT_ALL "SELECT * FROM post_version WHERE post_id = :post_id ORDER BY id DESC"

static gboolean
check_post (OgSqliteConnection *db,
            gint64              post_id,
            GError            **error)
{
  g_autoptr (OgSqliteStatement) count = og_sqlite_prepare (db, COUNT_POST);
  gint64 n = 0;

  og_sqlite_bind_int (count, "post_id", post_id);
  if (!og_sqlite_query_int (count, &n, error))
    return FALSE;
  if (n > 0)
    return TRUE;
  g_set_error (error, OG_ERROR, OG_ERROR_GONE, "no post %" G_GINT64_FORMAT, post_id);
  return FALSE;
}

/**
 * og_post_version_table_keep:
 *
 * Reads job->record. Answers its id, 0 if nothing is new; OG_ERROR_GONE.
 */
gboolean
og_post_version_table_keep (OgSqliteConnection *db,
                            OgJob              *job,
                            GError            **error)
{
  const gint64 post_id = OG_POST_VERSION (job->record)->post_id;
  g_autoptr (OgSqliteStatement) insert = og_sqlite_prepare (db, INSERT);
  g_autoptr (OgSqliteStatement) delete_old = og_sqlite_prepare (db, DELETE_OLD);
  gint64 id = 0;

  og_sqlite_bind_record (insert, job->record);
  og_sqlite_bind_int (delete_old, "post_id", post_id);
  if (!check_post (db, post_id, error) || !og_sqlite_query_int (insert, &id, error) ||
      !og_sqlite_run (delete_old, error))
    return FALSE;
  og_job_answer_int64 (job, id);
  return TRUE;
}

/**
 * og_post_version_table_list:
 *
 * Reads job->id, the post's. Answers a GListStore of OgPostVersion, newest first.
 */
gboolean
og_post_version_table_list (OgSqliteConnection *db,
                            OgJob              *job,
                            GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, SELECT_ALL);

  og_sqlite_bind_int (statement, "post_id", job->id);
  return og_job_answer_object (job, og_sqlite_query_list (statement, OG_TYPE_POST_VERSION, error));
}
