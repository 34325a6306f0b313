/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-conversation-query.h"

#include "og-message.h"
#include "og-sqlite-statement.h"

#define SELECT_CONVERSATION "SELECT * FROM message WHERE concern_id = :id ORDER BY id"
#define SELECT_WAITING                                          \
  "SELECT message.*, concern.kind AS concern_kind FROM concern" \
  " JOIN message ON message.concern_id = concern.id"            \
  " AND message.waiting = 1 WHERE concern.state = 0"
#define OF_CONCERN " AND concern.id = :id"
#define IN_ORDER " ORDER BY message.id"
/* What the first message of a concern answers: our post, or our netiquette, as the outbox knows it,
 * or our message. */
#define SELECT_POST                                                                      \
  "SELECT delivery.channel_id, delivery.remote_id, delivery.remote_url, 1 AS own,"       \
  " channel.remote_id AS author_id, channel.name AS author_name,"                        \
  " channel.handle AS author_handle, channel.web_url AS author_url,"                     \
  " coalesce(post.text, delivery.text) AS text, delivery.language, delivery.visibility," \
  " delivery.sent AS created, delivery.sent AS fetched"                                  \
  " FROM delivery JOIN channel ON channel.id = delivery.channel_id"                      \
  " LEFT JOIN post ON post.id = delivery.post_id"                                        \
  " WHERE delivery.channel_id = :channel_id AND delivery.remote_id = :remote_id"         \
  " AND delivery.kind IN (0, 4)"
#define SELECT_OWN \
  "SELECT * FROM message WHERE channel_id = :channel_id AND remote_id = :remote_id AND own = 1"

/* What a message answers; NULL without an error if it is not known. */
static OgMessage *
find_parent (OgSqliteConnection *db,
             const char         *sql,
             OgMessage          *message,
             GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, sql);

  og_sqlite_bind_int (statement, "channel_id", message->channel_id);
  og_sqlite_bind_text (statement, "remote_id", message->parent_id);
  return og_sqlite_query_first (statement, OG_TYPE_MESSAGE, error);
}

/* Our post or message that the first one answers, in front; nothing if it is not ours. */
static gboolean
put_post_in_front (OgSqliteConnection *db,
                   GListStore         *list,
                   GError            **error)
{
  g_autoptr (OgMessage) first = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_autoptr (OgMessage) post = NULL;
  g_autoptr (GError) local = NULL;

  if (first == NULL || first->own || first->parent_id == NULL)
    return TRUE;
  post = find_parent (db, SELECT_POST, first, &local);
  if (post != NULL)
    {
      g_free (post->markup);
      post->markup = g_markup_escape_text (post->text, -1);
    }
  else if (local == NULL)
    post = find_parent (db, SELECT_OWN, first, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (post != NULL && post->concern_id == 0)
    g_list_store_insert (list, 0, post);
  return TRUE;
}

/**
 * og_conversation_query_load:
 *
 * Reads job->id, a concern's. Answers a GListStore of OgMessage.
 */
gboolean
og_conversation_query_load (OgSqliteConnection *db,
                            OgJob              *job,
                            GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, SELECT_CONVERSATION);
  g_autoptr (GListStore) list = NULL;

  og_sqlite_bind_int (statement, "id", job->id);
  list = og_sqlite_query_list (statement, OG_TYPE_MESSAGE, error);
  if (list == NULL || !put_post_in_front (db, list, error))
    return FALSE;
  return og_job_answer_object (job, g_steal_pointer (&list));
}

/**
 * og_conversation_query_list_waiting:
 *
 * Reads job->id (a concern's, 0: all). Answers a GListStore of OgMessage. What was marked as done
 * does not wait.
 */
gboolean
og_conversation_query_list_waiting (OgSqliteConnection *db,
                                    OgJob              *job,
                                    GError            **error)
{
  g_autoptr (OgSqliteStatement) statement =
    og_sqlite_prepare (db, job->id != 0 ? SELECT_WAITING OF_CONCERN IN_ORDER :
                                          SELECT_WAITING IN_ORDER);

  if (job->id != 0)
    og_sqlite_bind_int (statement, "id", job->id);
  return og_job_answer_object (job, og_sqlite_query_list (statement, OG_TYPE_MESSAGE, error));
}
