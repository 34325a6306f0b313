/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-message-table.h"

#include "og-auto-answer-table.h"
#include "og-channel-table.h"
#include "og-concern-table.h"
#include "og-message-examine.h"
#include "og-sqlite-statement.h"

/* An id is unix seconds and a running number. */
#define NUMBER_BITS 8
#define MAX_SECONDS (G_GINT64_CONSTANT (1) << 43)

#define FIND "SELECT * FROM message WHERE channel_id = :channel_id AND remote_id = :remote_id"
#define NEWEST_ID "SELECT max(id) FROM message WHERE id >= :first AND id < :end"
#define INSERT                                                                                  \
  "INSERT INTO message (id, channel_id, concern_id, remote_id, parent_id, own, waiting,"        \
  " unread, visibility, created, fetched, deadline, author_id, author_name, author_handle,"     \
  " author_url, remote_url, language, automatic, text, markup, media, raw, personal)"           \
  " VALUES (:id, :channel_id, NULLIF(:concern_id, 0), :remote_id, :parent_id, :own, :waiting,"  \
  " :unread, :visibility, :created, :fetched, :deadline, coalesce(:author_id, ''),"             \
  " coalesce(:author_name, ''), coalesce(:author_handle, ''), :author_url, :remote_url,"        \
  " :language, :automatic, coalesce(:text, ''), coalesce(:markup, ''), coalesce(:media, '[]')," \
  " coalesce(:raw, ''), :personal)"
/* Nothing is written if nothing changed: the same page comes again and again. What a person masked
 * stays so, whatever still stands at the network. */
#define UPDATE                                                                            \
  "UPDATE message SET author_name = coalesce(:author_name, ''),"                          \
  " text = iif(masked, text, coalesce(:text, '')),"                                       \
  " markup = iif(masked, markup, coalesce(:markup, '')), media = coalesce(:media, '[]')," \
  " raw = iif(masked, raw, coalesce(:raw, '')),"                                          \
  " personal = iif(masked, personal, :personal),"                                         \
  " author_handle = coalesce(:author_handle, ''),"                                        \
  " author_url = :author_url, remote_url = :remote_url, language = :language,"            \
  " visibility = :visibility, automatic = :automatic,"                                    \
  " concern_id = coalesce(concern_id, NULLIF(:concern_id, 0))"                            \
  " WHERE id = :id AND (author_name IS NOT :author_name"                                  \
  " OR (masked = 0 AND (text IS NOT :text OR markup IS NOT :markup OR raw IS NOT :raw"    \
  " OR personal IS NOT :personal)) OR media IS NOT :media"                                \
  " OR author_handle IS NOT :author_handle OR author_url IS NOT :author_url"              \
  " OR remote_url IS NOT :remote_url OR language IS NOT :language"                        \
  " OR visibility IS NOT :visibility OR automatic IS NOT :automatic"                      \
  " OR (concern_id IS NULL AND :concern_id <> 0))"
#define SELECT_ONE                                              \
  "SELECT message.*, concern.kind AS concern_kind FROM message" \
  " LEFT JOIN concern ON concern.id = message.concern_id WHERE message.id = :id"
#define SET_DEADLINE \
  "UPDATE message SET deadline = :deadline WHERE id = :id AND waiting = 1 RETURNING concern_id"

/* Finds a message by its id at the network; NULL without an error if it is not known. */
static OgMessage *
find_message (OgSqliteConnection *db,
              gint64              channel_id,
              const char         *remote_id,
              GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, FIND);

  og_sqlite_bind_int (statement, "channel_id", channel_id);
  og_sqlite_bind_text (statement, "remote_id", remote_id);
  return og_sqlite_query_first (statement, OG_TYPE_MESSAGE, error);
}

/* An id after all those of the same second, or where that is full, of the next one with room. A
 * stranger's clock may lie: nothing was written after it was fetched. */
static gboolean
make_id (OgSqliteConnection *db,
         OgMessage          *message,
         gint64             *id,
         GError            **error)
{
  gint64 seconds = CLAMP (message->created, 0, MAX_SECONDS);

  if (message->fetched > 0)
    seconds = MIN (seconds, message->fetched);
  for (;; seconds++)
    {
      g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, NEWEST_ID);
      gint64 first = seconds << NUMBER_BITS;
      gint64 end = (seconds + 1) << NUMBER_BITS;
      gint64 newest = 0;

      og_sqlite_bind_int (statement, "first", first);
      og_sqlite_bind_int (statement, "end", end);
      if (!og_sqlite_query_int (statement, &newest, error))
        return FALSE;
      *id = MAX (first, newest + 1);
      if (*id < end)
        return TRUE;
    }
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

/* A citizen's message joins a concern that has begun; nothing about it is proposed anew. */
static gboolean
join_concern (OgSqliteConnection *db,
              OgMessage          *message,
              gint64              concern_id,
              GError            **error)
{
  return og_concern_table_open_again (db, concern_id, error) &&
         (!message->urgent || og_concern_table_set_urgent (db, concern_id, error));
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
  else if (!message->own && !join_concern (db, message, choice->concern_id, error))
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

/* The same words say the same: the same page comes again and again. */
static gboolean
examine_again (OgSqliteConnection *db,
               const OgExaminer   *examiner,
               OgMessage          *message,
               OgMessage          *known,
               GError            **error)
{
  if (g_strcmp0 (message->text, known->text) != 0)
    return og_message_examine (db, examiner, message, known->channel_id, known->concern_id, error);
  og_record_set_int (OG_RECORD (message), "personal", known->personal);
  return TRUE;
}

/* Stores or brings up to date. *id is that of a new message by a citizen, else 0. */
static gboolean
store_message (OgSqliteConnection *db,
               const OgExaminer   *examiner,
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
  known = find_message (db, channel_id, message->remote_id, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (known != NULL)
    {
      choice.concern_id = known->concern_id;
      if (!examine_again (db, examiner, message, known, error) ||
          !update_message (db, message, known->id, known->concern_id,
                           known->own ? known->automatic : message->automatic, error))
        return FALSE;
    }
  else if (!og_concern_table_choose (db, message, &choice, error) ||
           !recognise (db, message, &choice, error) ||
           !og_message_examine (db, examiner, message, channel_id, choice.concern_id, error) ||
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
 * Reads job->id (the channel), records, text (the cursor) and examiner. Answers a GListStore of
 * OgMessage; OG_ERROR_GONE if the channel is not there any more.
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

      if (!store_message (db, &job->examiner, g_ptr_array_index (job->records, i), job->id, touched,
                          &id, error) ||
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

  known = find_message (db, choice->channel_id, reply->remote_id, &local);
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
