/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-message-table.h"

#include "og-auto-answer-table.h"
#include "og-channel-table.h"
#include "og-concern-table.h"
#include "og-sqlite-statement.h"

/* An id is unix milliseconds in 43 bits and a running number in 20. */
#define NUMBER_BITS 20
#define MAX_SECONDS ((G_GINT64_CONSTANT (1) << 43) / 1000 - 1)

#define FIND "SELECT * FROM message WHERE channel_id = :channel_id AND remote_id = :remote_id"
#define NEWEST_ID "SELECT max(id) FROM message WHERE id >= :first AND id < :end"
#define INSERT                                                                                  \
  "INSERT INTO message (id, channel_id, concern_id, remote_id, parent_id, own, waiting,"        \
  " unread, visibility, created, fetched, deadline, author_id, author_name, author_handle,"     \
  " author_url, remote_url, language, automatic, text, markup, media, raw)"                     \
  " VALUES (:id, :channel_id, NULLIF(:concern_id, 0), :remote_id, :parent_id, :own, :waiting,"  \
  " :unread, :visibility, :created, :fetched, :deadline, coalesce(:author_id, ''),"             \
  " coalesce(:author_name, ''), coalesce(:author_handle, ''), :author_url, :remote_url,"        \
  " :language, :automatic, coalesce(:text, ''), coalesce(:markup, ''), coalesce(:media, '[]')," \
  " coalesce(:raw, ''))"
/* Nothing is written if nothing changed: the same page comes again and again. */
#define UPDATE                                                                               \
  "UPDATE message SET author_name = coalesce(:author_name, ''), text = coalesce(:text, '')," \
  " markup = coalesce(:markup, ''), media = coalesce(:media, '[]'),"                         \
  " raw = coalesce(:raw, ''), author_handle = coalesce(:author_handle, ''),"                 \
  " author_url = :author_url, remote_url = :remote_url, language = :language,"               \
  " visibility = :visibility, automatic = :automatic,"                                       \
  " concern_id = coalesce(concern_id, NULLIF(:concern_id, 0))"                               \
  " WHERE id = :id AND (author_name IS NOT :author_name OR text IS NOT :text"                \
  " OR markup IS NOT :markup OR media IS NOT :media OR raw IS NOT :raw"                      \
  " OR author_handle IS NOT :author_handle OR author_url IS NOT :author_url"                 \
  " OR remote_url IS NOT :remote_url OR language IS NOT :language"                           \
  " OR visibility IS NOT :visibility OR automatic IS NOT :automatic"                         \
  " OR (concern_id IS NULL AND :concern_id <> 0))"
#define WITH_KIND "SELECT message.*, concern.kind AS concern_kind FROM "
#define SELECT_ONE \
  WITH_KIND "message LEFT JOIN concern ON concern.id = message.concern_id WHERE message.id = :id"
#define SELECT_CONVERSATION "SELECT * FROM message WHERE concern_id = :id ORDER BY id"
#define SELECT_WAITING                                                \
  WITH_KIND "concern JOIN message ON message.concern_id = concern.id" \
            " AND message.waiting = 1 WHERE concern.state = 0"
#define OF_CONCERN " AND concern.id = :id"
#define IN_ORDER " ORDER BY message.id"
#define SET_DEADLINE \
  "UPDATE message SET deadline = :deadline WHERE id = :id AND waiting = 1 RETURNING concern_id"
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
#define SELECT_OWN FIND " AND own = 1"

/* Finds a message by its id at the network; NULL without an error if it is not known. */
static OgMessage *
find_message (OgSqliteConnection *db,
              const char         *sql,
              gint64              channel_id,
              const char         *remote_id,
              GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, sql);

  og_sqlite_bind_int (statement, "channel_id", channel_id);
  og_sqlite_bind_text (statement, "remote_id", remote_id);
  return og_sqlite_query_first (statement, OG_TYPE_MESSAGE, error);
}

/* An id after all those of the same second. A stranger's clock may lie: nothing was written after
 * it was fetched. */
static gboolean
make_id (OgSqliteConnection *db,
         OgMessage          *message,
         gint64             *id,
         GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, NEWEST_ID);
  gint64 seconds = CLAMP (message->created, 0, MAX_SECONDS);
  gint64 newest = 0;

  if (message->fetched > 0)
    seconds = MIN (seconds, message->fetched);
  *id = (seconds * 1000) << NUMBER_BITS;
  og_sqlite_bind_int (statement, "first", *id);
  og_sqlite_bind_int (statement, "end", ((seconds + 1) * 1000) << NUMBER_BITS);
  if (!og_sqlite_query_int (statement, &newest, error))
    return FALSE;
  *id = MAX (*id, newest + 1);
  return TRUE;
}

static gboolean
update_message (OgSqliteConnection *db,
                OgMessage          *message,
                gint64              id,
                gint64              concern_id,
                gboolean            automatic,
                GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, UPDATE);

  og_sqlite_bind_record (statement, OG_RECORD (message));
  og_sqlite_bind_int (statement, "id", id);
  og_sqlite_bind_int (statement, "concern_id", concern_id);
  og_sqlite_bind_int (statement, "automatic", automatic);
  return og_sqlite_run (statement, error);
}

static gboolean
insert_message (OgSqliteConnection    *db,
                OgMessage             *message,
                gint64                 id,
                const OgConcernChoice *choice,
                GError               **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, INSERT);
  gboolean waiting = !message->own && id > choice->answered_id;

  og_sqlite_bind_record (statement, OG_RECORD (message));
  og_sqlite_bind_int (statement, "automatic",
                      message->own ? choice->automatic : message->automatic);
  og_sqlite_bind_int (statement, "id", id);
  og_sqlite_bind_int (statement, "channel_id", choice->channel_id);
  og_sqlite_bind_int (statement, "concern_id", choice->concern_id);
  og_sqlite_bind_int (statement, "waiting", waiting);
  og_sqlite_bind_int (statement, "deadline", waiting ? message->deadline : 0);
  og_sqlite_bind_int (statement, "unread", message->own ? 0 : message->unread);
  return og_sqlite_run (statement, error);
}

/* Stores a message that is not known yet, in the concern chosen for it. */
static gboolean
store_new (OgSqliteConnection *db,
           OgMessage          *message,
           OgConcernChoice    *choice,
           gint64             *id,
           GError            **error)
{
  if (!make_id (db, message, id, error))
    return FALSE;
  if (!message->own && choice->concern_id == 0)
    {
      choice->concern_id = *id;
      if (!og_concern_table_begin (db, message, choice, error))
        return FALSE;
    }
  else if (!message->own && !og_concern_table_open_again (db, choice->concern_id, error))
    return FALSE;
  if (!insert_message (db, message, *id, choice, error))
    return FALSE;
  if (message->own && !choice->automatic && choice->concern_id != 0)
    return og_concern_table_answer (db, choice->concern_id, MAX (*id, choice->parent_id), error);
  return TRUE;
}

/* Whether one of ours is automatic is known here, and not at the network. */
static gboolean
recognise (OgSqliteConnection *db,
           OgMessage          *message,
           OgConcernChoice    *choice,
           GError            **error)
{
  return !message->own ||
         og_auto_answer_table_knows (db, choice->channel_id, message->remote_id,
                                     choice->parent_id, &choice->automatic, error);
}

/* Stores or brings up to date. *id is that of a new message by a citizen, else 0. */
static gboolean
store_message (OgSqliteConnection *db,
               OgMessage          *message,
               gint64              channel_id,
               GHashTable         *touched,
               gint64             *id,
               GError            **error)
{
  OgConcernChoice choice = { .channel_id = channel_id };
  g_autoptr (OgMessage) known = NULL;
  g_autoptr (GError) local = NULL;

  *id = 0;
  known = find_message (db, FIND, channel_id, message->remote_id, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (known != NULL)
    {
      choice.concern_id = known->concern_id;
      if (!update_message (db, message, known->id, known->concern_id,
                           known->own ? known->automatic : message->automatic, error))
        return FALSE;
    }
  else if (!og_concern_table_choose (db, message, &choice, error) ||
           !recognise (db, message, &choice, error) ||
           !store_new (db, message, &choice, id, error))
    return FALSE;
  if (choice.concern_id != 0)
    g_hash_table_add (touched, g_memdup2 (&choice.concern_id, sizeof choice.concern_id));
  if (message->own)
    *id = 0;
  return TRUE;
}

static gboolean
refresh_concerns (OgSqliteConnection *db,
                  GHashTable         *touched,
                  GError            **error)
{
  GHashTableIter iter;
  gpointer key = NULL;

  g_hash_table_iter_init (&iter, touched);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!og_concern_table_refresh (db, *(gint64 *) key, error))
      return FALSE;
  return TRUE;
}

static GHashTable *
make_id_set (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

static gboolean
append_message (OgSqliteConnection *db,
                gint64              id,
                GListStore         *list,
                GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, SELECT_ONE);
  g_autoptr (OgMessage) message = NULL;

  og_sqlite_bind_int (statement, "id", id);
  message = og_sqlite_query_one (statement, OG_TYPE_MESSAGE, error);
  if (message == NULL)
    return FALSE;
  g_list_store_append (list, message);
  return TRUE;
}

/**
 * og_message_table_add:
 *
 * Reads job->id (the channel), records and text (the cursor). Answers a GListStore of OgMessage;
 * OG_ERROR_GONE if the channel is not there any more.
 */
gboolean
og_message_table_add (OgSqliteConnection *db,
                      OgJob              *job,
                      GError            **error)
{
  g_autoptr (GListStore) added = g_list_store_new (OG_TYPE_MESSAGE);
  g_autoptr (GHashTable) touched = make_id_set ();

  if (!og_channel_table_set_cursor (db, job->id, job->text, error))
    return FALSE;
  for (guint i = 0; i < job->records->len; i++)
    {
      gint64 id = 0;

      if (!store_message (db, g_ptr_array_index (job->records, i), job->id, touched, &id, error) ||
          (id != 0 && !append_message (db, id, added, error)))
        return FALSE;
    }
  if (!refresh_concerns (db, touched, error))
    return FALSE;
  return og_job_answer_object (job, g_steal_pointer (&added));
}

/* Stores our reply, or puts it into its concern if it came back with a thread before we knew that
 * it was sent. */
static gboolean
store_reply (OgSqliteConnection *db,
             OgMessage          *reply,
             OgConcernChoice    *choice,
             GError            **error)
{
  g_autoptr (OgMessage) known = NULL;
  g_autoptr (GError) local = NULL;
  gint64 id = 0;

  known = find_message (db, FIND, choice->channel_id, reply->remote_id, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (known == NULL)
    return store_new (db, reply, choice, &id, error);
  if (!update_message (db, reply, known->id, choice->concern_id, choice->automatic, error))
    return FALSE;
  return choice->automatic ||
         og_concern_table_answer (db, choice->concern_id, MAX (known->id, choice->parent_id),
                                  error);
}

/**
 * og_message_table_add_reply:
 * @delivery: a reply, or an automatic answer, as it was sent
 * @own: (nullable): what the network made of it
 *
 * Puts our reply into the conversation; what it answers, and all before, waits no longer, unless
 * it is automatic.
 *
 * Returns: whether it worked
 */
gboolean
og_message_table_add_reply (OgSqliteConnection *db,
                            OgDelivery         *delivery,
                            OgMessage          *own,
                            GError            **error)
{
  OgConcernChoice choice = { .channel_id = delivery->channel_id,
                             .parent_id = delivery->message_id,
                             .automatic = delivery->kind == OG_DELIVERY_AUTO_ANSWER };
  g_autoptr (OgMessage) reply = og_message_new ();

  if (!og_concern_table_find_by_message (db, delivery->message_id, &choice.concern_id, error))
    return FALSE;
  if (own == NULL || own->remote_id == NULL)
    return choice.automatic || og_concern_table_answer_all (db, choice.concern_id, error);

  og_record_copy_fields (OG_RECORD (reply), OG_RECORD (own));
  reply->own = TRUE;
  if (reply->created <= 0)
    reply->created = delivery->sent;
  return store_reply (db, reply, &choice, error) &&
         og_concern_table_refresh (db, choice.concern_id, error);
}

/**
 * og_message_table_load:
 *
 * Reads job->id. Answers the OgMessage; OG_ERROR_GONE.
 */
gboolean
og_message_table_load (OgSqliteConnection *db,
                       OgJob              *job,
                       GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, SELECT_ONE);

  og_sqlite_bind_int (statement, "id", job->id);
  return og_job_answer_object (job, og_sqlite_query_one (statement, OG_TYPE_MESSAGE, error));
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
  post = find_message (db, SELECT_POST, first->channel_id, first->parent_id, &local);
  if (post != NULL)
    {
      g_free (post->markup);
      post->markup = g_markup_escape_text (post->text, -1);
    }
  else if (local == NULL)
    post = find_message (db, SELECT_OWN, first->channel_id, first->parent_id, &local);
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
 * og_message_table_load_conversation:
 *
 * Reads job->id, a concern's. Answers a GListStore of OgMessage.
 */
gboolean
og_message_table_load_conversation (OgSqliteConnection *db,
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
 * og_message_table_list_waiting:
 *
 * Reads job->id (a concern's, 0: all). Answers a GListStore of OgMessage. What was marked as done
 * does not wait.
 */
gboolean
og_message_table_list_waiting (OgSqliteConnection *db,
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

/**
 * og_message_table_set_deadlines:
 *
 * Reads job->records. Answers TRUE. What has been answered meanwhile stays answered.
 */
gboolean
og_message_table_set_deadlines (OgSqliteConnection *db,
                                OgJob              *job,
                                GError            **error)
{
  g_autoptr (GHashTable) touched = make_id_set ();

  for (guint i = 0; i < job->records->len; i++)
    {
      g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, SET_DEADLINE);
      gint64 concern_id = 0;

      og_sqlite_bind_record (statement, g_ptr_array_index (job->records, i));
      if (!og_sqlite_query_int (statement, &concern_id, error))
        return FALSE;
      if (concern_id != 0)
        g_hash_table_add (touched, g_memdup2 (&concern_id, sizeof concern_id));
    }
  if (!refresh_concerns (db, touched, error))
    return FALSE;
  og_job_answer_boolean (job, TRUE);
  return TRUE;
}
