/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-post-query.h"

#include <string.h>

#include "og-delivery.h"
#include "og-post.h"
#include "og-sqlite-statement.h"

/* Which posts, so that posts and all that belongs to them are asked for alike: five statements,
 * however many posts. The plus keeps SQLite from walking through all ids instead of the index of
 * drafts, and a cross join begins with its first table. 4 is a pattern of a series. */
#define OF_ID "post.id = :from"
#define OF_IDS "post.id IN (SELECT value FROM json_each(:text))"
#define OF_TIME "post.due >= :from AND post.due < :to AND post.due > 0 AND post.state <> 4"
#define OF_DRAFTS "post.state = 0 AND +post.id > 0"
#define OF_SERIES "post.series_id = :from AND post.series_day >= :to"
#define OF_PICTURE \
  "post.id IN (SELECT post_id FROM attachment WHERE digest = :text AND digest <> '')"

#define BY_DUE " ORDER BY post.due, post.id"
#define BY_CHANGE " ORDER BY post.changed DESC, post.id DESC"
#define BY_SERIES_DAY " ORDER BY post.series_day, post.id"
#define NEWEST_FIRST " ORDER BY post.id DESC"

#define SELECT_POSTS "SELECT * FROM post WHERE "

/* What belongs to a post: its table, the order in it, and where it is put. */
typedef struct
{
  const char *table;
  const char *order;
  GType (*type) (void);
  gsize list; /* offset of the GListStore in OgPost */
} Children;

static const Children children[] = {
  { "attachment", "position", og_attachment_get_type, G_STRUCT_OFFSET (OgPost, attachments) },
  { "variant", "channel_id", og_variant_get_type, G_STRUCT_OFFSET (OgPost, variants) },
  { "delivery", "id", og_delivery_get_type, G_STRUCT_OFFSET (OgPost, deliveries) },
  { "sign_off", "id", og_sign_off_get_type, G_STRUCT_OFFSET (OgPost, sign_offs) },
};

/* Which posts: a condition and the values of its parameters. */
typedef struct
{
  const char *which;
  gint64 from;
  gint64 to;
  const char *text;
} Choice;

static OgSqliteStatement *
prepare (OgSqliteConnection *db,
         const char         *sql,
         const Choice       *choice)
{
  OgSqliteStatement *statement = og_sqlite_prepare (db, sql);

  if (strstr (choice->which, ":from") != NULL)
    og_sqlite_bind_int (statement, "from", choice->from);
  if (strstr (choice->which, ":to") != NULL)
    og_sqlite_bind_int (statement, "to", choice->to);
  if (strstr (choice->which, ":text") != NULL)
    og_sqlite_bind_text (statement, "text", choice->text);
  return statement;
}

/* Puts each row into the list of its post, whose id is the first column. */
static gboolean
add_children (OgSqliteConnection *db,
              const Choice       *choice,
              const Children     *kind,
              GHashTable         *posts,
              GError            **error)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT post.id, %s.* FROM post CROSS JOIN %s ON %s.post_id = post.id"
                     " WHERE %s ORDER BY %s.%s",
                     kind->table, kind->table, kind->table, choice->which, kind->table,
                     kind->order);
  g_autoptr (OgSqliteStatement) statement = prepare (db, sql, choice);
  g_autoptr (GError) local = NULL;

  while (og_sqlite_next (statement, &local))
    {
      gint64 post_id = og_sqlite_column_int (statement, 0);
      OgPost *post = g_hash_table_lookup (posts, &post_id);
      g_autoptr (OgRecord) child = g_object_new (kind->type (), NULL);

      og_sqlite_fill_record (statement, child);
      g_list_store_append (G_STRUCT_MEMBER (GListStore *, post, kind->list), child);
    }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* gint64 id → OgPost (owned) */
static GHashTable *
index_posts (GListModel *posts)
{
  GHashTable *index = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_object_unref);
  const guint n = g_list_model_get_n_items (posts);

  for (guint i = 0; i < n; i++)
    {
      OgPost *post = g_list_model_get_item (posts, i);

      g_hash_table_insert (index, &post->id, post);
    }
  return index;
}

static GListStore *
select_posts (OgSqliteConnection *db,
              const Choice       *choice,
              const char         *order,
              GError            **error)
{
  g_autofree char *sql = g_strconcat (SELECT_POSTS, choice->which, order, NULL);
  g_autoptr (OgSqliteStatement) select = prepare (db, sql, choice);
  g_autoptr (GListStore) posts = og_sqlite_query_list (select, OG_TYPE_POST, error);
  g_autoptr (GHashTable) index = NULL;

  if (posts == NULL)
    return NULL;
  index = index_posts (G_LIST_MODEL (posts));
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    if (!add_children (db, choice, &children[i], index, error))
      return NULL;
  return g_steal_pointer (&posts);
}

/**
 * og_post_query_select:
 *
 * Returns: (transfer full): the post with everything; %NULL with OG_ERROR_GONE
 */
OgPost *
og_post_query_select (OgSqliteConnection *db,
                      gint64              post_id,
                      GError            **error)
{
  const Choice choice = { .which = OF_ID, .from = post_id };
  g_autoptr (GListStore) posts = select_posts (db, &choice, "", error);
  g_autoptr (OgPost) post = NULL;

  if (posts == NULL)
    return NULL;
  post = g_list_model_get_item (G_LIST_MODEL (posts), 0);
  if (post == NULL)
    g_set_error (error, OG_ERROR, OG_ERROR_GONE, "no post %" G_GINT64_FORMAT, post_id);
  return g_steal_pointer (&post);
}

/**
 * og_post_query_load:
 *
 * Reads job->id. Answers the OgPost; OG_ERROR_GONE.
 */
gboolean
og_post_query_load (OgSqliteConnection *db,
                    OgJob              *job,
                    GError            **error)
{
  return og_job_answer_object (job, og_post_query_select (db, job->id, error));
}

/* The ids as a list in JSON, which is how SQL takes a list of any length. */
static char *
write_ids (const gint64 *ids,
           gsize         n_ids)
{
  GString *text = g_string_new ("[");

  for (gsize i = 0; i < n_ids; i++)
    g_string_append_printf (text, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "", ids[i]);
  g_string_append_c (text, ']');
  return g_string_free (text, FALSE);
}

/**
 * og_post_query_load_ids:
 *
 * Reads job->ids. Answers a GListStore of OgPost, in their order.
 */
gboolean
og_post_query_load_ids (OgSqliteConnection *db,
                        OgJob              *job,
                        GError            **error)
{
  gsize size = 0;
  const gint64 *ids = g_bytes_get_data (job->ids, &size);
  const gsize n_ids = size / sizeof *ids;
  g_autofree char *text = write_ids (ids, n_ids);
  const Choice choice = { .which = OF_IDS, .text = text };
  g_autoptr (GListStore) found = select_posts (db, &choice, "", error);
  g_autoptr (GHashTable) index = NULL;
  g_autoptr (GListStore) ordered = g_list_store_new (OG_TYPE_POST);

  if (found == NULL)
    return FALSE;
  index = index_posts (G_LIST_MODEL (found));
  for (gsize i = 0; i < n_ids; i++)
    {
      OgPost *post = g_hash_table_lookup (index, &ids[i]);

      if (post != NULL)
        g_list_store_append (ordered, post);
    }
  return og_job_answer_object (job, g_steal_pointer (&ordered));
}

/**
 * og_post_query_list:
 *
 * Reads job->from and to. Answers a GListStore of OgPost.
 */
gboolean
og_post_query_list (OgSqliteConnection *db,
                    OgJob              *job,
                    GError            **error)
{
  const Choice choice = { .which = OF_TIME, .from = job->from, .to = job->to };

  return og_job_answer_object (job, select_posts (db, &choice, BY_DUE, error));
}

/**
 * og_post_query_list_drafts:
 *
 * Answers a GListStore of OgPost.
 */
gboolean
og_post_query_list_drafts (OgSqliteConnection *db,
                           OgJob              *job,
                           GError            **error)
{
  const Choice choice = { .which = OF_DRAFTS };

  return og_job_answer_object (job, select_posts (db, &choice, BY_CHANGE, error));
}

/**
 * og_post_query_list_picture_uses:
 *
 * Reads job->text, the picture's digest. Answers a GListStore of OgPost, newest first.
 */
gboolean
og_post_query_list_picture_uses (OgSqliteConnection *db,
                                 OgJob              *job,
                                 GError            **error)
{
  const Choice choice = { .which = OF_PICTURE, .text = job->text };

  return og_job_answer_object (job, select_posts (db, &choice, NEWEST_FIRST, error));
}

/**
 * og_post_query_select_occurrences:
 * @first_day: only those of that day by the rule or later
 *
 * Returns: (transfer full): a GListStore of OgPost of a series, by series_day; NULL with an error
 */
GListStore *
og_post_query_select_occurrences (OgSqliteConnection *db,
                                  gint64              series_id,
                                  gint64              first_day,
                                  GError            **error)
{
  const Choice choice = { .which = OF_SERIES, .from = series_id, .to = first_day };

  return select_posts (db, &choice, BY_SERIES_DAY, error);
}
