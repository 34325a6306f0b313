/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-post-table.h"

#include "og-delivery-table.h"
#include "og-post.h"
#include "og-sqlite-statement.h"

/* Which posts, as ranges, so that posts, attachments and deliveries are asked for alike. The plus
 * keeps SQLite from walking through all ids instead of the index of drafts, and a cross
 * join begins with its first table. */
#define OF_ID "post.id BETWEEN :from AND :to"
#define OF_TIME "post.due >= :from AND post.due < :to AND post.due > 0"
#define OF_DRAFTS "post.state = 0 AND +post.id BETWEEN :from AND :to"

#define BY_DUE " ORDER BY post.due, post.id"
#define BY_CHANGE " ORDER BY post.changed DESC, post.id DESC"

#define SELECT_POSTS "SELECT * FROM post WHERE "
#define SELECT_ATTACHMENTS                                       \
  "SELECT post.id, attachment.* FROM post CROSS JOIN attachment" \
  " ON attachment.post_id = post.id WHERE "
#define SELECT_DELIVERIES                                    \
  "SELECT post.id, delivery.* FROM post CROSS JOIN delivery" \
  " ON delivery.post_id = post.id WHERE "

/* The state is not written: it changes by planning alone, or a save that was on its way while
 * somebody planned would take the plan back. A post that was removed meanwhile is there again:
 * better a draft too many than a text lost. */
#define SAVE                                                                              \
  "INSERT INTO post (id, state, text, language, local_time, zone, due, created, changed," \
  " channels) VALUES (NULLIF(:id, 0), 0, coalesce(:text, ''), coalesce(:language, ''),"   \
  " :local_time, coalesce(:zone, ''), :due, :created, :changed, coalesce(:channels, ''))" \
  " ON CONFLICT (id) DO UPDATE SET text = excluded.text, language = excluded.language,"   \
  " local_time = excluded.local_time, zone = excluded.zone, due = excluded.due,"          \
  " changed = excluded.changed, channels = excluded.channels RETURNING id"
#define DELETE_ATTACHMENTS "DELETE FROM attachment WHERE post_id = :id"
/* Keeps its id unless another post has it, which happens when a post is copied. */
#define INSERT_ATTACHMENT                                                                        \
  "INSERT INTO attachment (id, post_id, position, file, name, mime, alt, width, height, size)"   \
  " VALUES ((SELECT NULLIF(:id, 0) WHERE NOT EXISTS (SELECT 1 FROM attachment WHERE id = :id))," \
  " :post_id, :position, coalesce(:file, ''), coalesce(:name, ''), coalesce(:mime, ''),"         \
  " coalesce(:alt, ''), :width, :height, :size)"
#define REMOVE "DELETE FROM post WHERE id = :id"
#define SET_STATE "UPDATE post SET state = :state WHERE id = :id"
#define COUNT_CHANNEL "SELECT count(*) FROM channel WHERE id = :id"

static OgSqliteStatement *
prepare_range (OgSqliteConnection *db,
               const char         *what,
               const char         *which,
               const char         *order,
               gint64              from,
               gint64              to)
{
  g_autofree char *sql = g_strconcat (what, which, order, NULL);
  OgSqliteStatement *statement = og_sqlite_prepare (db, sql);

  og_sqlite_bind_int (statement, "from", from);
  og_sqlite_bind_int (statement, "to", to);
  return statement;
}

/* Puts each row into the list of its post, whose id is the first column. */
static gboolean
add_children (OgSqliteStatement *statement,
              GHashTable        *posts,
              GType              type,
              GError           **error)
{
  g_autoptr (GError) local = NULL;

  while (og_sqlite_next (statement, &local))
    {
      gint64 post_id = og_sqlite_column_int (statement, 0);
      OgPost *post = g_hash_table_lookup (posts, &post_id);
      g_autoptr (OgRecord) child = g_object_new (type, NULL);

      og_sqlite_fill_record (statement, child);
      g_list_store_append (type == OG_TYPE_DELIVERY ? post->deliveries : post->attachments, child);
    }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static GHashTable *
index_posts (GListModel *posts)
{
  GHashTable *index = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_object_unref);
  guint n = g_list_model_get_n_items (posts);

  for (guint i = 0; i < n; i++)
    {
      OgPost *post = g_list_model_get_item (posts, i);
      g_hash_table_insert (index, &post->id, post);
    }
  return index;
}

/* Three statements, however many posts. */
static GListStore *
select_posts (OgSqliteConnection *db,
              const char         *which,
              const char         *order,
              gint64              from,
              gint64              to,
              GError            **error)
{
  g_autoptr (OgSqliteStatement) select = prepare_range (db, SELECT_POSTS, which, order, from, to);
  g_autoptr (OgSqliteStatement) attachments =
    prepare_range (db, SELECT_ATTACHMENTS, which, " ORDER BY attachment.position", from, to);
  g_autoptr (OgSqliteStatement) deliveries =
    prepare_range (db, SELECT_DELIVERIES, which, " ORDER BY delivery.id", from, to);
  g_autoptr (GListStore) posts = og_sqlite_query_list (select, OG_TYPE_POST, error);
  g_autoptr (GHashTable) index = NULL;

  if (posts == NULL)
    return NULL;
  index = index_posts (G_LIST_MODEL (posts));
  if (!add_children (attachments, index, OG_TYPE_ATTACHMENT, error) ||
      !add_children (deliveries, index, OG_TYPE_DELIVERY, error))
    return NULL;
  return g_steal_pointer (&posts);
}

static gboolean
save_attachments (OgSqliteConnection *db,
                  gint64              post_id,
                  GListModel         *attachments,
                  GError            **error)
{
  g_autoptr (OgSqliteStatement) clear = og_sqlite_prepare (db, DELETE_ATTACHMENTS);
  guint n = g_list_model_get_n_items (attachments);

  og_sqlite_bind_int (clear, "id", post_id);
  if (!og_sqlite_run (clear, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgAttachment) attachment = g_list_model_get_item (attachments, i);
      g_autoptr (OgSqliteStatement) insert = og_sqlite_prepare (db, INSERT_ATTACHMENT);

      og_sqlite_bind_record (insert, OG_RECORD (attachment));
      og_sqlite_bind_int (insert, "post_id", post_id);
      og_sqlite_bind_int (insert, "position", i);
      if (!og_sqlite_run (insert, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
save_post (OgSqliteConnection *db,
           OgPost             *post,
           gint64             *id,
           GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, SAVE);

  og_sqlite_bind_record (statement, OG_RECORD (post));
  return og_sqlite_query_int (statement, id, error) &&
         save_attachments (db, *id, G_LIST_MODEL (post->attachments), error);
}

static gboolean
set_state (OgSqliteConnection *db,
           gint64              post_id,
           OgPostState         state,
           GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, SET_STATE);

  og_sqlite_bind_int (statement, "id", post_id);
  og_sqlite_bind_int (statement, "state", state);
  if (!og_sqlite_run (statement, error))
    return FALSE;
  if (og_sqlite_connection_get_changes (db) > 0)
    return TRUE;
  g_set_error (error, OG_ERROR, OG_ERROR_GONE, "no post %" G_GINT64_FORMAT, post_id);
  return FALSE;
}

/**
 * og_post_table_save:
 *
 * Reads job->record. Answers its id.
 */
gboolean
og_post_table_save (OgSqliteConnection *db,
                    OgJob              *job,
                    GError            **error)
{
  gint64 id = 0;

  if (!save_post (db, OG_POST (job->record), &id, error))
    return FALSE;
  og_job_answer_int64 (job, id);
  return TRUE;
}

/**
 * og_post_table_load:
 *
 * Reads job->id. Answers the OgPost; OG_ERROR_GONE.
 */
gboolean
og_post_table_load (OgSqliteConnection *db,
                    OgJob              *job,
                    GError            **error)
{
  g_autoptr (GListStore) posts = select_posts (db, OF_ID, BY_DUE, job->id, job->id, error);
  g_autoptr (OgPost) post = NULL;

  if (posts == NULL)
    return FALSE;
  post = g_list_model_get_item (G_LIST_MODEL (posts), 0);
  if (post != NULL)
    return og_job_answer_object (job, g_steal_pointer (&post));
  g_set_error (error, OG_ERROR, OG_ERROR_GONE, "no post %" G_GINT64_FORMAT, job->id);
  return FALSE;
}

/**
 * og_post_table_list:
 *
 * Reads job->from and to. Answers a GListStore of OgPost.
 */
gboolean
og_post_table_list (OgSqliteConnection *db,
                    OgJob              *job,
                    GError            **error)
{
  return og_job_answer_object (job, select_posts (db, OF_TIME, BY_DUE, job->from, job->to, error));
}

/**
 * og_post_table_list_drafts:
 *
 * Answers a GListStore of OgPost.
 */
gboolean
og_post_table_list_drafts (OgSqliteConnection *db,
                           OgJob              *job,
                           GError            **error)
{
  return og_job_answer_object (job,
                               select_posts (db, OF_DRAFTS, BY_CHANGE, 0, G_MAXINT64, error));
}

/**
 * og_post_table_remove:
 *
 * Reads job->id. Answers TRUE; OG_ERROR_FORBIDDEN.
 */
gboolean
og_post_table_remove (OgSqliteConnection *db,
                      OgJob              *job,
                      GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, REMOVE);

  og_sqlite_bind_int (statement, "id", job->id);
  if (!og_delivery_table_clear_post (db, job->id, error) || !og_sqlite_run (statement, error))
    return FALSE;
  og_job_answer_boolean (job, TRUE);
  return TRUE;
}

static gboolean
check_channel (OgSqliteConnection *db,
               gint64              channel_id,
               GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, COUNT_CHANNEL);
  gint64 n = 0;

  og_sqlite_bind_int (statement, "id", channel_id);
  if (!og_sqlite_query_int (statement, &n, error))
    return FALSE;
  if (n > 0)
    return TRUE;
  g_set_error (error, OG_ERROR, OG_ERROR_GONE, "no channel %" G_GINT64_FORMAT, channel_id);
  return FALSE;
}

static gboolean
add_deliveries (OgSqliteConnection *db,
                OgPost             *post,
                gint64              post_id,
                GArray             *channel_ids,
                GError            **error)
{
  for (guint i = 0; i < channel_ids->len; i++)
    {
      g_autoptr (OgDelivery) delivery = og_delivery_new ();
      gint64 id = 0;

      delivery->kind = OG_DELIVERY_POST;
      delivery->post_id = post_id;
      delivery->channel_id = g_array_index (channel_ids, gint64, i);
      g_set_str (&delivery->text, post->text);
      g_set_str (&delivery->language, post->language);
      delivery->due = post->due;
      delivery->created = post->changed;
      if (!check_channel (db, delivery->channel_id, error) ||
          !og_delivery_table_insert (db, delivery, &id, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * og_post_table_plan:
 *
 * Reads job->record. Answers its id; OG_ERROR_INPUT without a time or a channel,
 * OG_ERROR_FORBIDDEN if it has left, OG_ERROR_GONE if a channel is not there any more.
 */
gboolean
og_post_table_plan (OgSqliteConnection *db,
                    OgJob              *job,
                    GError            **error)
{
  OgPost *post = OG_POST (job->record);
  g_autoptr (GArray) channel_ids = og_post_dup_channel_ids (post);
  gint64 id = 0;

  if (post->due <= 0 || channel_ids->len == 0)
    {
      g_set_error_literal (error, OG_ERROR, OG_ERROR_INPUT, "a plan needs a time and a channel");
      return FALSE;
    }
  if (!save_post (db, post, &id, error) ||
      !og_delivery_table_clear_post (db, id, error) ||
      !set_state (db, id, OG_POST_PLANNED, error) ||
      !add_deliveries (db, post, id, channel_ids, error))
    return FALSE;
  og_job_answer_int64 (job, id);
  return TRUE;
}

/**
 * og_post_table_unplan:
 *
 * Reads job->id. Answers TRUE; OG_ERROR_FORBIDDEN if it has left, OG_ERROR_GONE.
 */
gboolean
og_post_table_unplan (OgSqliteConnection *db,
                      OgJob              *job,
                      GError            **error)
{
  if (!og_delivery_table_clear_post (db, job->id, error) ||
      !set_state (db, job->id, OG_POST_DRAFT, error))
    return FALSE;
  og_job_answer_boolean (job, TRUE);
  return TRUE;
}
