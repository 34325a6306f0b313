/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-sign-off-table.h"

#include "og-sqlite-statement.h"

/* Numbers in the SQL are OgPostState (0 draft, 2 submitted). */
#define INSERT                                                                  \
  "INSERT INTO sign_off (post_id, kind, time, person, deputy, comment, digest)" \
  " SELECT id, :kind, :time, coalesce(:person, ''), :deputy, :comment,"         \
  " coalesce(:digest, '') FROM post WHERE id = :post_id RETURNING id"
#define TAKE_BACK "UPDATE post SET state = 0 WHERE id = :post_id AND state = 2"

/**
 * og_sign_off_table_insert:
 * @sign_off: its id and post_id are not read
 * @id: (out): the new row's
 *
 * Returns: whether it worked; OG_ERROR_GONE if there is no such post
 */
gboolean
og_sign_off_table_insert (OgSqliteConnection *db,
                          OgSignOff          *sign_off,
                          gint64              post_id,
                          gint64             *id,
                          GError            **error)
{
  g_autoptr (OgSqliteStatement) insert = og_sqlite_prepare (db, INSERT);

  *id = 0;
  og_sqlite_bind_record (insert, OG_RECORD (sign_off));
  og_sqlite_bind_int (insert, "post_id", post_id);
  if (!og_sqlite_query_int (insert, id, error))
    return FALSE;
  if (*id != 0)
    return TRUE;
  g_set_error (error, OG_ERROR, OG_ERROR_GONE, "no post %" G_GINT64_FORMAT, post_id);
  return FALSE;
}

/**
 * og_sign_off_table_add:
 *
 * Reads job->record. Answers its id; OG_ERROR_GONE.
 */
gboolean
og_sign_off_table_add (OgSqliteConnection *db,
                       OgJob              *job,
                       GError            **error)
{
  OgSignOff *sign_off = OG_SIGN_OFF (job->record);
  g_autoptr (OgSqliteStatement) take_back = og_sqlite_prepare (db, TAKE_BACK);
  gint64 id = 0;

  og_sqlite_bind_int (take_back, "post_id", sign_off->post_id);
  if (!og_sign_off_table_insert (db, sign_off, sign_off->post_id, &id, error) ||
      (sign_off->kind == OG_SIGN_OFF_REFUSED && !og_sqlite_run (take_back, error)))
    return FALSE;
  og_job_answer_int64 (job, id);
  return TRUE;
}
