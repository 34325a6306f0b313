/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-message-mask.h"

#include "og-concern-table.h"
#include "og-note.h"
#include "og-note-table.h"
#include "og-sqlite-statement.h"

/* Only as long as the text is still the one that a person has looked at. The index follows by its
 * triggers. */
#define MASK                                                                        \
  "UPDATE message SET text = :masked, markup = :markup, raw = :masked, masked = 1," \
  " personal = 0 WHERE id = :id AND text = :text AND own = 0 RETURNING coalesce(concern_id, 0)"
/* What is taken out of the index leaves nothing behind; else its words would stay in the file until the
 * index happens to be merged. */
#define FORGET "INSERT INTO message_words (message_words, rank) VALUES ('secure-delete', 1)"
#define FORGET_NO_MORE "INSERT INTO message_words (message_words, rank) VALUES ('secure-delete', 0)"
/* So does what the tables had. */
#define OVERWRITE "PRAGMA secure_delete = ON"

static gboolean
mask (OgSqliteConnection *db,
      OgJob              *job,
      gint64             *concern_id,
      GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, MASK);
  g_autofree char *markup = g_markup_escape_text (job->label, -1);

  *concern_id = -1;
  og_sqlite_bind_int (statement, "id", job->id);
  og_sqlite_bind_text (statement, "text", job->text);
  og_sqlite_bind_text (statement, "masked", job->label);
  og_sqlite_bind_text (statement, "markup", markup);
  if (!og_sqlite_query_int (statement, concern_id, error))
    return FALSE;
  if (*concern_id >= 0)
    return TRUE;
  g_set_error (error, OG_ERROR, OG_ERROR_GONE, "no such message %" G_GINT64_FORMAT, job->id);
  return FALSE;
}

/**
 * og_message_mask_run:
 *
 * Reads job->id, text (as it stands), label (the masked text) and record (an OgNote, nullable). Answers
 * TRUE; OG_ERROR_GONE.
 */
gboolean
og_message_mask_run (OgSqliteConnection *db,
                     OgJob              *job,
                     GError            **error)
{
  gint64 concern_id = 0;

  if (!og_sqlite_connection_exec (db, OVERWRITE, error) ||
      !og_sqlite_connection_exec (db, FORGET, error) || !mask (db, job, &concern_id, error) ||
      !og_sqlite_connection_exec (db, FORGET_NO_MORE, error))
    return FALSE;
  if (concern_id > 0 && !og_concern_table_refresh (db, concern_id, error))
    return FALSE;
  if (concern_id > 0 && job->record != NULL)
    {
      og_record_set_int (job->record, "concern_id", concern_id);
      return og_note_table_add (db, job, error);
    }
  og_job_answer_int64 (job, 0);
  return TRUE;
}
