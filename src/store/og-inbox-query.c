/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-inbox-query.h"

#include "og-concern.h"
#include "og-fold.h"
#include "og-sqlite-statement.h"

/* A search looks at this many of the newest messages that have all its words. */
#define MAX_HITS "20000"

#define SELECT_OPEN_WITH_DEADLINE \
  "SELECT id FROM concern WHERE state = 0 AND deadline > 0 ORDER BY deadline, id"
#define SELECT_OPEN_WITHOUT \
  "SELECT id FROM concern WHERE state = 0 AND deadline = 0 ORDER BY id"
#define SELECT_DONE "SELECT id FROM concern WHERE state = 1 ORDER BY last_id DESC"
#define SELECT_ALL "SELECT id FROM concern ORDER BY last_id DESC"
/* Newest first is the order of the index's row ids, so that it stops at the limit. */
#define FOUND                                                          \
  "id IN (SELECT concern_id FROM message WHERE id IN"                  \
  " (SELECT rowid FROM message_words WHERE message_words MATCH :match" \
  " ORDER BY rowid DESC LIMIT " MAX_HITS "))"
#define FIND_OPEN \
  "SELECT id FROM concern WHERE state = 0 AND " FOUND " ORDER BY deadline = 0, deadline, id"
#define FIND_DONE "SELECT id FROM concern WHERE state = 1 AND " FOUND " ORDER BY last_id DESC"
#define FIND_ALL "SELECT id FROM concern WHERE " FOUND " ORDER BY last_id DESC"

#define SELECT_ONE "SELECT *, 1 AS loaded FROM concern WHERE id = :id"
/* 3, 4, 5, 10 and 11 are failed, uncertain, late, by hand and unsigned; 2 is a submitted post. */
#define COUNT                                                                             \
  "SELECT (SELECT count(*) FROM concern WHERE state = 0),"                                \
  " (SELECT count(*) FROM concern WHERE unread > 0),"                                     \
  " (SELECT count(*) FROM concern WHERE state = 0 AND deadline > 0 AND deadline < :now)," \
  " (SELECT count(*) FROM delivery WHERE state IN (3, 4, 5, 10, 11)),"                    \
  " (SELECT count(*) FROM post WHERE state = 2)"

static gboolean
select_ids (OgSqliteConnection *db,
            const char         *sql,
            const char         *match,
            GArray             *ids,
            GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, sql);

  if (match != NULL)
    og_sqlite_bind_text (statement, "match", match);
  return og_sqlite_query_ids (statement, ids, error);
}

static gboolean
select_view (OgSqliteConnection *db,
             OgConcernView       view,
             const char         *match,
             GArray             *ids,
             GError            **error)
{
  switch (view)
    {
    case OG_VIEW_DONE:
      return select_ids (db, match ? FIND_DONE : SELECT_DONE, match, ids, error);
    case OG_VIEW_ALL:
      return select_ids (db, match ? FIND_ALL : SELECT_ALL, match, ids, error);
    case OG_VIEW_OPEN:
    default:
      if (match != NULL)
        return select_ids (db, FIND_OPEN, match, ids, error);
      return select_ids (db, SELECT_OPEN_WITH_DEADLINE, NULL, ids, error) &&
             select_ids (db, SELECT_OPEN_WITHOUT, NULL, ids, error);
    }
}

/**
 * og_inbox_query_list_ids:
 *
 * Reads job->state (OgConcernView) and text (nullable). Answers GBytes of gint64. A text without
 * any word in it finds everything, as while a person begins to type.
 */
gboolean
og_inbox_query_list_ids (OgSqliteConnection *db,
                         OgJob              *job,
                         GError            **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *match = job->text != NULL ? og_fold_query (job->text) : NULL;

  if (!select_view (db, job->state, match, ids, error))
    return FALSE;
  og_job_answer_boxed (job, G_TYPE_BYTES, g_bytes_new (ids->data, ids->len * sizeof (gint64)));
  return TRUE;
}

/**
 * og_inbox_query_load:
 *
 * Reads job->ids. Answers a GListStore of OgConcern.
 */
gboolean
og_inbox_query_load (OgSqliteConnection *db,
                     OgJob              *job,
                     GError            **error)
{
  g_autoptr (GListStore) list = g_list_store_new (OG_TYPE_CONCERN);
  gsize size = 0;
  const gint64 *ids = g_bytes_get_data (job->ids, &size);

  for (gsize i = 0; i < size / sizeof *ids; i++)
    {
      g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, SELECT_ONE);
      g_autoptr (OgConcern) concern = NULL;
      g_autoptr (GError) local = NULL;

      og_sqlite_bind_int (statement, "id", ids[i]);
      concern = og_sqlite_query_first (statement, OG_TYPE_CONCERN, &local);
      if (local != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return FALSE;
        }
      if (concern != NULL)
        g_list_store_append (list, concern);
    }
  return og_job_answer_object (job, g_steal_pointer (&list));
}

/**
 * og_inbox_query_count:
 *
 * Reads job->now. Answers OgCounts.
 */
gboolean
og_inbox_query_count (OgSqliteConnection *db,
                      OgJob              *job,
                      GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, COUNT);
  OgCounts *counts = NULL;

  og_sqlite_bind_int (statement, "now", job->now);
  if (!og_sqlite_next (statement, error))
    return FALSE;
  counts = g_new0 (OgCounts, 1);
  counts->open = (int) og_sqlite_column_int (statement, 0);
  counts->unread = (int) og_sqlite_column_int (statement, 1);
  counts->overdue = (int) og_sqlite_column_int (statement, 2);
  counts->attention = (int) og_sqlite_column_int (statement, 3);
  counts->submitted = (int) og_sqlite_column_int (statement, 4);
  og_job_answer_boxed (job, OG_TYPE_COUNTS, counts);
  return TRUE;
}
