/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-journal-table.h"

#include "og-sqlite-statement.h"

#define SELECT_LAST "SELECT * FROM journal ORDER BY id DESC LIMIT 1"
#define INSERT                                                                          \
  "INSERT INTO journal (id, time, person, kind, concern_id, measure_id, words, digest)" \
  " VALUES (:id, :time, :person, :kind, :concern_id, :measure_id, :words, :digest)"
#define SELECT "SELECT * FROM journal WHERE :id = 0 OR measure_id = :id ORDER BY id"

/**
 * og_journal_table_append:
 * @entry: its id and digest are not read
 *
 * Writes the newest entry.
 *
 * Returns: whether it worked
 */
gboolean
og_journal_table_append (OgSqliteConnection *db,
                         OgJournalEntry     *entry,
                         GError            **error)
{
  g_autoptr (OgSqliteStatement) select = og_sqlite_prepare (db, SELECT_LAST);
  g_autoptr (OgSqliteStatement) insert = og_sqlite_prepare (db, INSERT);
  g_autoptr (OgJournalEntry) sealed = og_journal_entry_new ();
  g_autoptr (OgJournalEntry) last = NULL;
  g_autoptr (GError) local = NULL;

  last = og_sqlite_query_first (select, OG_TYPE_JOURNAL_ENTRY, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  og_record_copy_fields (OG_RECORD (sealed), OG_RECORD (entry));
  sealed->id = last != NULL ? last->id + 1 : 1;
  g_free (sealed->digest);
  sealed->digest = og_journal_entry_dup_digest (sealed, last != NULL ? last->digest : "");
  og_sqlite_bind_record (insert, OG_RECORD (sealed));
  return og_sqlite_run (insert, error);
}

/**
 * og_journal_table_note:
 * @person: (nullable): who did it
 * @time: unix seconds
 *
 * Writes what happened to a measure.
 *
 * Returns: whether it worked
 */
gboolean
og_journal_table_note (OgSqliteConnection *db,
                       OgMeasure          *measure,
                       OgJournalKind       kind,
                       const char         *person,
                       gint64              time,
                       GError            **error)
{
  g_autoptr (OgJournalEntry) entry = og_journal_entry_new ();

  g_object_set (entry, "kind", kind, "time", time, "person", person, "concern-id",
                measure->concern_id, "measure-id", measure->id, "words", measure->file_number, NULL);
  return og_journal_table_append (db, entry, error);
}

/**
 * og_journal_table_add:
 *
 * Reads job->record. Answers TRUE.
 */
gboolean
og_journal_table_add (OgSqliteConnection *db,
                      OgJob              *job,
                      GError            **error)
{
  if (!og_journal_table_append (db, OG_JOURNAL_ENTRY (job->record), error))
    return FALSE;
  og_job_answer_boolean (job, TRUE);
  return TRUE;
}

/**
 * og_journal_table_list:
 *
 * Reads job->id, a measure's, or 0. Answers a GListStore of OgJournalEntry.
 */
gboolean
og_journal_table_list (OgSqliteConnection *db,
                       OgJob              *job,
                       GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, SELECT);

  og_sqlite_bind_int (statement, "id", job->id);
  return og_job_answer_object (job, og_sqlite_query_list (statement, OG_TYPE_JOURNAL_ENTRY, error));
}
