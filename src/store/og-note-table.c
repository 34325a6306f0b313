/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-note-table.h"

#include "og-note.h"
#include "og-sqlite-statement.h"

#define INSERT                                                    \
  "INSERT INTO note (id, concern_id, created, person, text)"      \
  " SELECT NULLIF(:id, 0), :concern_id, :created, :person, :text" \
  " WHERE EXISTS (SELECT 1 FROM concern WHERE id = :concern_id) RETURNING id"
#define DELETE "DELETE FROM note WHERE id = :id RETURNING *"
#define SELECT "SELECT * FROM note WHERE concern_id = :id ORDER BY id"

/**
 * og_note_table_add:
 *
 * Reads job->record, an OgNote; one that was removed has its id. Answers its int64 id; OG_ERROR_GONE
 * without its concern.
 */
gboolean
og_note_table_add (OgSqliteConnection *db,
                   OgJob              *job,
                   GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, INSERT);
  gint64 id = 0;

  og_sqlite_bind_record (statement, job->record);
  if (!og_sqlite_query_int (statement, &id, error))
    return FALSE;
  if (id == 0)
    {
      g_set_error (error, OG_ERROR, OG_ERROR_GONE, "a note for a concern that is not there");
      return FALSE;
    }
  og_job_answer_int64 (job, id);
  return TRUE;
}

/**
 * og_note_table_remove:
 *
 * Reads job->id. Answers the OgNote that was; OG_ERROR_GONE.
 */
gboolean
og_note_table_remove (OgSqliteConnection *db,
                      OgJob              *job,
                      GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, DELETE);

  og_sqlite_bind_int (statement, "id", job->id);
  return og_job_answer_object (job, og_sqlite_query_one (statement, OG_TYPE_NOTE, error));
}

/**
 * og_note_table_list:
 *
 * Reads job->id, a concern's. Answers a GListStore of OgNote.
 */
gboolean
og_note_table_list (OgSqliteConnection *db,
                    OgJob              *job,
                    GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, SELECT);

  og_sqlite_bind_int (statement, "id", job->id);
  return og_job_answer_object (job, og_sqlite_query_list (statement, OG_TYPE_NOTE, error));
}
