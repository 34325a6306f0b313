/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-concern-acts.h"

#include "og-concern.h"
#include "og-sqlite-statement.h"

#define SELECT_ONE "SELECT * FROM concern WHERE id = :id"

/* By OgConcernAct. 0 is open, 1 done; a person's kind (2) is never proposed anew. */
static const char *const changes[] = {
  [OG_ACT_ASSIGN] = "UPDATE concern SET assignee = NULLIF(:assignee, '') WHERE id = :id"
                    " AND assignee IS NOT NULLIF(:assignee, '')",
  [OG_ACT_PUT_OFF] = "UPDATE concern SET come_back = :come_back WHERE id = :id AND state = 0",
  [OG_ACT_DONE] = ("UPDATE concern SET state = 1, come_back = 0, outcome = :outcome,"
                   " outcome_note = NULLIF(:outcome_note, ''), closed = :closed"
                   " WHERE id = :id AND state = 0"),
  [OG_ACT_REOPEN] = ("UPDATE concern SET state = 0, outcome = 0, outcome_note = NULL, closed = 0"
                     " WHERE id = :id AND state = 1"),
  [OG_ACT_KIND] = ("UPDATE concern SET kind = :kind, kind_by = 2, kind_reason = NULL WHERE id = :id"
                   " AND (kind <> :kind OR kind_by <> 2)"),
};

/* What a citizen wrote meanwhile is not put away again with the concern. */
#define RESTORE                                                                \
  "UPDATE concern SET state = :state, kind = :kind, kind_by = :kind_by,"       \
  " kind_reason = :kind_reason, assignee = :assignee, come_back = :come_back," \
  " outcome = :outcome, outcome_note = :outcome_note, closed = :closed"        \
  " WHERE id = :id AND (last_id = :last_id OR (:state = 0 AND :come_back = 0))"

static gboolean
change_one (OgSqliteConnection *db,
            OgJob              *job,
            gint64              id,
            GListStore         *before,
            GError            **error)
{
  g_autoptr (OgSqliteStatement) select = og_sqlite_prepare (db, SELECT_ONE);
  g_autoptr (OgSqliteStatement) change = og_sqlite_prepare (db, changes[job->state]);
  g_autoptr (OgConcern) concern = NULL;
  g_autoptr (GError) local = NULL;

  og_sqlite_bind_int (select, "id", id);
  concern = og_sqlite_query_first (select, OG_TYPE_CONCERN, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  og_sqlite_bind_record (change, job->record);
  og_sqlite_bind_int (change, "id", id);
  if (!og_sqlite_run (change, error))
    return FALSE;
  if (concern != NULL && og_sqlite_connection_get_changes (db) > 0)
    g_list_store_append (before, concern);
  return TRUE;
}

/**
 * og_concern_acts_change:
 *
 * Reads job->ids, state (OgConcernAct) and record (an OgConcern with the new values). Answers a
 * GListStore of OgConcern: those that were changed, as they stood before.
 */
gboolean
og_concern_acts_change (OgSqliteConnection *db,
                        OgJob              *job,
                        GError            **error)
{
  g_autoptr (GListStore) before = g_list_store_new (OG_TYPE_CONCERN);
  gsize size = 0;
  const gint64 *ids = g_bytes_get_data (job->ids, &size);

  for (gsize i = 0; i < size / sizeof *ids; i++)
    if (!change_one (db, job, ids[i], before, error))
      return FALSE;
  return og_job_answer_object (job, g_steal_pointer (&before));
}

/**
 * og_concern_acts_restore:
 *
 * Reads job->records, of OgConcern as they stood before. Answers TRUE.
 */
gboolean
og_concern_acts_restore (OgSqliteConnection *db,
                         OgJob              *job,
                         GError            **error)
{
  for (guint i = 0; i < job->records->len; i++)
    {
      g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, RESTORE);

      og_sqlite_bind_record (statement, g_ptr_array_index (job->records, i));
      if (!og_sqlite_run (statement, error))
        return FALSE;
    }
  og_job_answer_boolean (job, TRUE);
  return TRUE;
}
