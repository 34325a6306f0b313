/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-concern-table.h"

#include "og-concern.h"
#include "og-sqlite-statement.h"

/* As long as a row of the inbox may ever show. */
#define SNIPPET_CHARACTERS 160

/* What the message answers, and the concern it is in: a message in a concern, or else a reply of
 * ours (or an automatic one) that the outbox knows and no thread has brought back yet. */
#define FIND_PARENT                                                                          \
  "SELECT concern.id, concern.answered_id, message.id,"                                      \
  " message.own OR :own OR concern.author_id = :author_id OR message.author_id = :author_id" \
  " FROM message JOIN concern ON concern.id = message.concern_id"                            \
  " WHERE message.channel_id = :channel_id AND message.remote_id = :parent_id"               \
  " UNION ALL"                                                                               \
  " SELECT concern.id, concern.answered_id, message.id, 1"                                   \
  " FROM delivery JOIN message ON message.id = delivery.message_id"                          \
  " JOIN concern ON concern.id = message.concern_id"                                         \
  " WHERE delivery.channel_id = :channel_id AND delivery.remote_id = :parent_id"             \
  " AND delivery.kind IN (1, 8) LIMIT 1"
#define BEGIN_CONCERN                                                                       \
  "INSERT INTO concern (id, channel_id, state, author_id, author_name, author_handle,"      \
  " snippet, visibility, last_id, last_time, waiting_since, deadline, unread, answered_id," \
  " kind, kind_by, kind_reason, topics, urgent)"                                            \
  " VALUES (:id, :channel_id, 0, coalesce(:author_id, ''), coalesce(:author_name, ''),"     \
  " coalesce(:author_handle, ''), '', :visibility, :id, :created, 0, 0, 0, 0,"              \
  " :concern_kind, :kind_reason IS NOT NULL, :kind_reason, :topics, :urgent)"
/* Marking as done settled what was there: only what is new waits again. */
#define SETTLE_DONE                                                                     \
  "UPDATE message SET waiting = 0, deadline = 0 WHERE concern_id = :id AND waiting = 1" \
  " AND (SELECT state FROM concern WHERE id = :id) = 1"
/* Due again as well, if it was put off. */
#define OPEN_AGAIN                                                              \
  "UPDATE concern SET state = 0, outcome = 0, outcome_note = NULL, closed = 0," \
  " come_back = 0 WHERE id = :id AND (state = 1 OR come_back > 0)"
#define SET_URGENT "UPDATE concern SET urgent = 1 WHERE id = :id AND urgent = 0"
#define ANSWER_MESSAGES                          \
  "UPDATE message SET waiting = 0, deadline = 0" \
  " WHERE concern_id = :id AND waiting = 1 AND id <= :up_to"
#define ANSWER_CONCERN \
  "UPDATE concern SET answered_id = max(answered_id, :up_to) WHERE id = :id"
#define NEWEST_ID "SELECT max(id) FROM message WHERE concern_id = :id"
#define NEWEST_BY_CITIZEN                                                   \
  "SELECT text, visibility FROM message WHERE concern_id = :id AND own = 0" \
  " ORDER BY id DESC LIMIT 1"
#define OF_CONCERN " FROM message WHERE concern_id = :id "
#define BY_AUTHOR OF_CONCERN "AND author_id = concern.author_id ORDER BY id DESC LIMIT 1"
#define REFRESH                                                                       \
  "UPDATE concern SET snippet = coalesce(:snippet, snippet),"                         \
  " visibility = coalesce(:visibility, visibility),"                                  \
  " author_name = coalesce((SELECT author_name" BY_AUTHOR "), author_name),"          \
  " author_handle = coalesce((SELECT author_handle" BY_AUTHOR "), author_handle),"    \
  " last_id = coalesce((SELECT max(id)" OF_CONCERN "), last_id),"                     \
  " last_time = coalesce((SELECT created" OF_CONCERN "ORDER BY id DESC LIMIT 1), 0)," \
  " waiting_since = coalesce((SELECT min(created)" OF_CONCERN "AND waiting = 1), 0)," \
  " deadline = coalesce((SELECT min(deadline)" OF_CONCERN                             \
  "AND waiting = 1 AND deadline > 0), 0),"                                            \
  " unread = (SELECT count(*)" OF_CONCERN "AND unread = 1) WHERE id = :id"
#define FIND_BY_MESSAGE "SELECT concern_id FROM message WHERE id = :id"
#define CLEAR_DRAFT \
  "UPDATE concern SET draft = NULL WHERE id = (SELECT concern_id FROM message WHERE id = :id)"

#define MARK_MESSAGES "UPDATE message SET unread = 0 WHERE concern_id = :id AND unread = 1"
#define MARK_CONCERN "UPDATE concern SET unread = 0 WHERE id = :id"
/* 2: decided by a person, so that no rule proposes another. */
#define SET_KIND "UPDATE concern SET kind = :kind, kind_by = 2, kind_reason = NULL WHERE id = :id"
#define SAVE_DRAFT "UPDATE concern SET draft = NULLIF(:draft, '') WHERE id = :id"

/* For an UPDATE of one concern: without a row there was none. */
static gboolean
check_changed (OgSqliteConnection *db,
               gint64              id,
               GError            **error)
{
  if (og_sqlite_connection_get_changes (db) > 0)
    return TRUE;
  g_set_error (error, OG_ERROR, OG_ERROR_GONE, "no concern %" G_GINT64_FORMAT, id);
  return FALSE;
}

/**
 * og_concern_table_choose:
 * @message: a message that is not stored yet
 * @choice: (inout): its channel is set; the rest is filled in if the message joins a concern
 *
 * A message that answers one in a concern joins it, if it is ours, answers us, or is by the same
 * citizen. Another citizen who joins in from the side wants something else.
 *
 * Returns: whether it worked
 */
gboolean
og_concern_table_choose (OgSqliteConnection *db,
                         OgMessage          *message,
                         OgConcernChoice    *choice,
                         GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = NULL;
  g_autoptr (GError) local = NULL;

  if (message->parent_id == NULL)
    return TRUE;
  statement = og_sqlite_prepare (db, FIND_PARENT);
  og_sqlite_bind_record (statement, OG_RECORD (message));
  og_sqlite_bind_int (statement, "channel_id", choice->channel_id);
  if (og_sqlite_next (statement, &local) && og_sqlite_column_int (statement, 3))
    {
      choice->concern_id = og_sqlite_column_int (statement, 0);
      choice->answered_id = og_sqlite_column_int (statement, 1);
      choice->parent_id = og_sqlite_column_int (statement, 2);
    }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/**
 * og_concern_table_begin:
 * @first: a citizen's message
 * @choice: with the concern's id
 *
 * Returns: whether it worked; og_concern_table_refresh() is to follow
 */
gboolean
og_concern_table_begin (OgSqliteConnection    *db,
                        OgMessage             *first,
                        const OgConcernChoice *choice,
                        GError               **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, BEGIN_CONCERN);

  og_sqlite_bind_record (statement, OG_RECORD (first));
  og_sqlite_bind_int (statement, "id", choice->concern_id);
  og_sqlite_bind_int (statement, "channel_id", choice->channel_id);
  return og_sqlite_run (statement, error);
}

/**
 * og_concern_table_open_again:
 *
 * Opens a concern that was done, or put off, because a citizen wrote once more. To be called before
 * the new message is stored.
 *
 * Returns: whether it worked, also if it was due
 */
gboolean
og_concern_table_open_again (OgSqliteConnection *db,
                             gint64              concern_id,
                             GError            **error)
{
  return og_sqlite_run_with_id (db, SETTLE_DONE, concern_id, error) &&
         og_sqlite_run_with_id (db, OPEN_AGAIN, concern_id, error);
}

/**
 * og_concern_table_set_urgent:
 *
 * For a message that joins it and cannot wait.
 *
 * Returns: whether it worked
 */
gboolean
og_concern_table_set_urgent (OgSqliteConnection *db,
                             gint64              concern_id,
                             GError            **error)
{
  return og_sqlite_run_with_id (db, SET_URGENT, concern_id, error);
}

/**
 * og_concern_table_answer:
 * @up_to: id of the last message that has been answered
 *
 * Returns: whether it worked; og_concern_table_refresh() is to follow
 */
gboolean
og_concern_table_answer (OgSqliteConnection *db,
                         gint64              concern_id,
                         gint64              up_to,
                         GError            **error)
{
  g_autoptr (OgSqliteStatement) messages = og_sqlite_prepare (db, ANSWER_MESSAGES);
  g_autoptr (OgSqliteStatement) concern = og_sqlite_prepare (db, ANSWER_CONCERN);

  og_sqlite_bind_int (messages, "id", concern_id);
  og_sqlite_bind_int (messages, "up_to", up_to);
  og_sqlite_bind_int (concern, "id", concern_id);
  og_sqlite_bind_int (concern, "up_to", up_to);
  return og_sqlite_run (messages, error) && og_sqlite_run (concern, error);
}

/**
 * og_concern_table_answer_all:
 *
 * Everything in the concern so far has been answered.
 *
 * Returns: whether it worked
 */
gboolean
og_concern_table_answer_all (OgSqliteConnection *db,
                             gint64              concern_id,
                             GError            **error)
{
  g_autoptr (OgSqliteStatement) newest = og_sqlite_prepare (db, NEWEST_ID);
  gint64 up_to = 0;

  og_sqlite_bind_int (newest, "id", concern_id);
  return og_sqlite_query_int (newest, &up_to, error) &&
         og_concern_table_answer (db, concern_id, up_to, error) &&
         og_concern_table_refresh (db, concern_id, error);
}

/* The first words in one line, without the names in front that only say to whom it goes. */
static char *
make_snippet (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t\r\n", -1);
  g_autoptr (GString) line = g_string_new (NULL);
  guint start = 0;

  while (words[start] != NULL && (words[start][0] == '\0' || words[start][0] == '@'))
    start++;
  if (words[start] == NULL)
    start = 0;
  for (guint i = start; words[i] != NULL && line->len < 4 * SNIPPET_CHARACTERS; i++)
    if (words[i][0] != '\0')
      g_string_append_printf (line, "%s%s", line->len > 0 ? " " : "", words[i]);
  return g_utf8_substring (line->str, 0, MIN (SNIPPET_CHARACTERS, g_utf8_strlen (line->str, -1)));
}

/**
 * og_concern_table_refresh:
 *
 * Works out everything in a concern's row that follows from its messages.
 *
 * Returns: whether it worked
 */
gboolean
og_concern_table_refresh (OgSqliteConnection *db,
                          gint64              concern_id,
                          GError            **error)
{
  g_autoptr (OgSqliteStatement) newest = og_sqlite_prepare (db, NEWEST_BY_CITIZEN);
  g_autoptr (OgSqliteStatement) refresh = og_sqlite_prepare (db, REFRESH);
  g_autoptr (GError) local = NULL;
  g_autofree char *snippet = NULL;

  og_sqlite_bind_int (newest, "id", concern_id);
  og_sqlite_bind_int (refresh, "id", concern_id);
  if (og_sqlite_next (newest, &local))
    {
      snippet = make_snippet (og_sqlite_column_text (newest, 0));
      og_sqlite_bind_int (refresh, "visibility", og_sqlite_column_int (newest, 1));
    }
  og_sqlite_bind_text (refresh, "snippet", snippet);
  if (local == NULL)
    return og_sqlite_run (refresh, error);
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/**
 * og_concern_table_find_by_message:
 * @concern_id: (out): 0 if the message is in none, or is not there
 *
 * Returns: whether it worked
 */
gboolean
og_concern_table_find_by_message (OgSqliteConnection *db,
                                  gint64              message_id,
                                  gint64             *concern_id,
                                  GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, FIND_BY_MESSAGE);

  *concern_id = 0;
  og_sqlite_bind_int (statement, "id", message_id);
  return og_sqlite_query_int (statement, concern_id, error);
}

/**
 * og_concern_table_clear_draft:
 * @message_id: a message of the concern
 *
 * Returns: whether it worked
 */
gboolean
og_concern_table_clear_draft (OgSqliteConnection *db,
                              gint64              message_id,
                              GError            **error)
{
  return og_sqlite_run_with_id (db, CLEAR_DRAFT, message_id, error);
}

/**
 * og_concern_table_mark_read:
 *
 * Reads job->id. Answers TRUE; OG_ERROR_GONE.
 */
gboolean
og_concern_table_mark_read (OgSqliteConnection *db,
                            OgJob              *job,
                            GError            **error)
{
  if (!og_sqlite_run_with_id (db, MARK_MESSAGES, job->id, error) ||
      !og_sqlite_run_with_id (db, MARK_CONCERN, job->id, error) ||
      !check_changed (db, job->id, error))
    return FALSE;
  og_job_answer_boolean (job, TRUE);
  return TRUE;
}

/**
 * og_concern_table_set_kind:
 *
 * Reads job->id and state (OgConcernKind). Answers TRUE; OG_ERROR_GONE.
 */
gboolean
og_concern_table_set_kind (OgSqliteConnection *db,
                           OgJob              *job,
                           GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, SET_KIND);

  og_sqlite_bind_int (statement, "id", job->id);
  og_sqlite_bind_int (statement, "kind", job->state);
  if (!og_sqlite_run (statement, error) || !check_changed (db, job->id, error))
    return FALSE;
  og_job_answer_boolean (job, TRUE);
  return TRUE;
}

/**
 * og_concern_table_save_draft:
 *
 * Reads job->id and text (nullable). Answers TRUE; OG_ERROR_GONE.
 */
gboolean
og_concern_table_save_draft (OgSqliteConnection *db,
                             OgJob              *job,
                             GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, SAVE_DRAFT);

  og_sqlite_bind_int (statement, "id", job->id);
  og_sqlite_bind_text (statement, "draft", job->text);
  if (!og_sqlite_run (statement, error) || !check_changed (db, job->id, error))
    return FALSE;
  og_job_answer_boolean (job, TRUE);
  return TRUE;
}
