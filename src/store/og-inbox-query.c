/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-inbox-query.h"

#include "og-fold.h"
#include "og-sqlite-statement.h"

/* A search looks at this many of the newest messages that have all its words. */
#define MAX_HITS "20000"

/* By what an open concern is in its place; the indexes concern_due and concern_assignee have the very
 * same expression. */
#define DUE_AT "iif(deadline > 0, deadline, come_back)"
/* The same on the index's own columns, so that a count reads no row. */
#define NOT_PUT_OFF "state = 0 AND come_back <= :now"

/* By OgConcernView. */
static const char *const in_view[] = {
  [OG_VIEW_DUE] = NOT_PUT_OFF,
  [OG_VIEW_MINE] = NOT_PUT_OFF " AND assignee = :assignee",
  [OG_VIEW_UNASSIGNED] = NOT_PUT_OFF " AND assignee IS NULL",
  [OG_VIEW_COME_BACK] = "state = 0 AND come_back > 0 AND come_back > :now",
  [OG_VIEW_DONE] = "state = 1",
  [OG_VIEW_ALL] = "1",
};

/* Where it is found in its order; left to itself the database would sort. By OgConcernView. */
static const char *const in_order[] = {
  [OG_VIEW_DUE] = "concern INDEXED BY concern_due",
  [OG_VIEW_MINE] = "concern INDEXED BY concern_assignee",
  [OG_VIEW_UNASSIGNED] = "concern INDEXED BY concern_assignee",
  [OG_VIEW_COME_BACK] = "concern INDEXED BY concern_come_back",
  [OG_VIEW_DONE] = "concern INDEXED BY concern_state_newest",
  [OG_VIEW_ALL] = "concern INDEXED BY concern_newest",
};

/* Newest first is the order of the index's row ids, so that it stops at the limit. */
#define FOUND                                                          \
  " AND id IN (SELECT concern_id FROM message WHERE id IN"             \
  " (SELECT rowid FROM message_words WHERE message_words MATCH :match" \
  " ORDER BY rowid DESC LIMIT " MAX_HITS "))"
/* Ids are unix seconds << 8: a period is a range of the index that gives the order. */
#define SINCE " AND last_id >= (:since << 8)"
#define UNTIL " AND last_id < (:until << 8)"
#define HAS_TOPIC \
  " AND instr(char(10) || topics || char(10), char(10) || :topic || char(10)) > 0"

/* The next value of an index, over and over: as many steps as there are values, however many rows. */
#define EACH_VALUE(column, open)                                                           \
  "WITH RECURSIVE each (value) AS (SELECT min(" column ") FROM concern WHERE " open column \
  " IS NOT NULL UNION ALL SELECT (SELECT min(" column ") FROM concern WHERE " open column  \
  " > value) FROM each WHERE value IS NOT NULL) SELECT value FROM each WHERE value IS NOT NULL"
#define NEXT_COME_BACK                                                                \
  "SELECT coalesce(min(come_back), 0) FROM concern WHERE state = 0 AND come_back > 0" \
  " AND come_back > :now"

#define SELECT_ONE "SELECT *, 1 AS loaded FROM concern WHERE id = :id"
/* As many as a badge shows. */
#define SOME(from, where)                                      \
  "(SELECT count(*) FROM (SELECT 1 FROM " from " WHERE " where \
  " LIMIT " G_STRINGIFY (OG_COUNT_MOST) "))"
/* 3, 4, 5, 10 and 11 are failed, uncertain, late, by hand and unsigned; 2 is a submitted post. */
#define OVERDUE NOT_PUT_OFF " AND " DUE_AT " > 0 AND " DUE_AT " < :now AND deadline > 0"
#define UNREAD_AND_OVERDUE       \
  SOME ("concern", "unread > 0") \
  ", " SOME ("concern INDEXED BY concern_due", OVERDUE)
#define OUTBOX                                                         \
  ", (SELECT count(*) FROM delivery WHERE state IN (3, 4, 5, 10, 11))" \
  ", (SELECT count(*) FROM post WHERE state = 2)"

static void
append_filter (GString         *sql,
               OgConcernFilter *filter,
               gboolean         searching)
{
  if (filter->channel_id != 0)
    g_string_append (sql, " AND channel_id = :channel_id");
  if (filter->kind >= 0)
    g_string_append (sql, " AND kind = :kind");
  if (filter->topic != NULL)
    g_string_append (sql, HAS_TOPIC);
  if (filter->since > 0)
    g_string_append (sql, SINCE);
  if (filter->until > 0)
    g_string_append (sql, UNTIL);
  if (searching)
    g_string_append (sql, FOUND);
}

/* The parts of a view in the order of the list: one more condition, and the order. What has no time
 * comes last, so that nothing is sorted. (nullable) */
static const char *
get_part (OgConcernView view,
          guint         part)
{
  static const char *const timed[] = { " AND " DUE_AT " > 0 ORDER BY " DUE_AT ", id",
                                       " AND " DUE_AT " = 0 ORDER BY id" };

  switch (view)
    {
    case OG_VIEW_COME_BACK:
      return part == 0 ? " ORDER BY come_back, id" : NULL;
    case OG_VIEW_DONE:
    case OG_VIEW_ALL:
      return part == 0 ? " ORDER BY last_id DESC" : NULL;
    case OG_VIEW_DUE:
    case OG_VIEW_MINE:
    case OG_VIEW_UNASSIGNED:
    default:
      return part < G_N_ELEMENTS (timed) ? timed[part] : NULL;
    }
}

/**
 * og_inbox_query_dup_list:
 * @searching: whether its words are looked for
 * @part: from 0 on
 *
 * Returns: (transfer full) (nullable): the statement that lists this part; %NULL after the last one
 */
char *
og_inbox_query_dup_list (OgConcernFilter *filter,
                         gboolean         searching,
                         guint            part)
{
  const char *end = get_part (filter->view, part);
  g_autoptr (GString) sql = g_string_new ("SELECT id FROM ");

  if (end == NULL)
    return NULL;
  /* What is searched for is few: it is found first, and sorted then. */
  g_string_append (sql, searching ? "concern" : in_order[filter->view]);
  g_string_append (sql, " WHERE ");
  g_string_append (sql, in_view[filter->view]);
  append_filter (sql, filter, searching);
  g_string_append (sql, end);
  return g_string_free_and_steal (g_steal_pointer (&sql));
}

/* sql: (transfer full) */
static gboolean
select_part (OgSqliteConnection *db,
             char               *sql,
             OgConcernFilter    *filter,
             const char         *match,
             GArray             *ids,
             GError            **error)
{
  g_autofree char *held = sql;
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, held);

  og_sqlite_bind_record (statement, OG_RECORD (filter));
  if (match != NULL)
    og_sqlite_bind_text (statement, "match", match);
  return og_sqlite_query_ids (statement, ids, error);
}

/**
 * og_inbox_query_list_ids:
 *
 * Reads job->record, an OgConcernFilter. Answers GBytes of gint64. A text without any word in it finds
 * everything, as while a person begins to type.
 */
gboolean
og_inbox_query_list_ids (OgSqliteConnection *db,
                         OgJob              *job,
                         GError            **error)
{
  OgConcernFilter *filter = OG_CONCERN_FILTER (job->record);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *match = filter->query != NULL ? og_fold_query (filter->query) : NULL;
  char *sql = NULL;

  for (guint part = 0; (sql = og_inbox_query_dup_list (filter, match != NULL, part)) != NULL; part++)
    if (!select_part (db, sql, filter, match, ids, error))
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
 * og_inbox_query_dup_count:
 *
 * Returns: (transfer full): one count for each view, and the others, in one statement
 */
char *
og_inbox_query_dup_count (void)
{
  g_autoptr (GString) sql = g_string_new ("SELECT ");

  for (guint view = 0; view < OG_N_CONCERN_VIEWS; view++)
    g_string_append_printf (sql, SOME ("%s", "%s") ", ", in_order[view], in_view[view]);
  return g_strconcat (sql->str, UNREAD_AND_OVERDUE OUTBOX, NULL);
}

/**
 * og_inbox_query_count:
 *
 * Reads job->now and text (nullable): whose concerns are one's own. Answers OgCounts.
 */
gboolean
og_inbox_query_count (OgSqliteConnection *db,
                      OgJob              *job,
                      GError            **error)
{
  g_autofree char *sql = og_inbox_query_dup_count ();
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, sql);
  OgCounts *counts = NULL;

  og_sqlite_bind_int (statement, "now", job->now);
  og_sqlite_bind_text (statement, "assignee", job->text);
  if (!og_sqlite_next (statement, error))
    return FALSE;
  counts = g_new0 (OgCounts, 1);
  for (int view = 0; view < OG_N_CONCERN_VIEWS; view++)
    counts->views[view] = (int) og_sqlite_column_int (statement, view);
  counts->unread = (int) og_sqlite_column_int (statement, OG_N_CONCERN_VIEWS);
  counts->overdue = (int) og_sqlite_column_int (statement, OG_N_CONCERN_VIEWS + 1);
  counts->attention = (int) og_sqlite_column_int (statement, OG_N_CONCERN_VIEWS + 2);
  counts->submitted = (int) og_sqlite_column_int (statement, OG_N_CONCERN_VIEWS + 3);
  og_job_answer_boxed (job, OG_TYPE_COUNTS, counts);
  return TRUE;
}

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return g_utf8_collate (*(char *const *) a, *(char *const *) b);
}

/* The lines of all rows, each once. */
static gboolean
answer_lines (OgSqliteConnection *db,
              OgJob              *job,
              const char         *sql,
              GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, sql);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) local = NULL;

  while (og_sqlite_next (statement, &local))
    {
      g_auto (GStrv) row = g_strsplit (og_sqlite_column_text (statement, 0), "\n", -1);

      for (char **line = row; *line != NULL; line++)
        if (**line != '\0' && !g_hash_table_contains (seen, *line))
          {
            g_ptr_array_add (lines, g_strdup (*line));
            g_hash_table_add (seen, g_ptr_array_index (lines, lines->len - 1));
          }
    }
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  g_ptr_array_sort (lines, compare_words);
  g_ptr_array_add (lines, NULL);
  g_ptr_array_set_free_func (lines, NULL);
  og_job_answer_boxed (job, G_TYPE_STRV, g_ptr_array_free (g_steal_pointer (&lines), FALSE));
  return TRUE;
}

/**
 * og_inbox_query_list_assignees:
 *
 * Answers a GStrv: who takes care of an open concern.
 */
gboolean
og_inbox_query_list_assignees (OgSqliteConnection *db,
                               OgJob              *job,
                               GError            **error)
{
  return answer_lines (db, job, EACH_VALUE ("assignee", "state = 0 AND "), error);
}

/**
 * og_inbox_query_list_topics:
 *
 * Answers a GStrv: the topics in use.
 */
gboolean
og_inbox_query_list_topics (OgSqliteConnection *db,
                            OgJob              *job,
                            GError            **error)
{
  return answer_lines (db, job, EACH_VALUE ("topics", ""), error);
}

/**
 * og_inbox_query_next_come_back:
 *
 * Reads job->now. Answers an int64, unix seconds.
 */
gboolean
og_inbox_query_next_come_back (OgSqliteConnection *db,
                               OgJob              *job,
                               GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, NEXT_COME_BACK);
  gint64 next = 0;

  og_sqlite_bind_int (statement, "now", job->now);
  if (!og_sqlite_query_int (statement, &next, error))
    return FALSE;
  og_job_answer_int64 (job, next);
  return TRUE;
}
