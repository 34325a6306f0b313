/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-post-key-query.h"

#include "og-fold.h"
#include "og-sqlite-statement.h"
#include "og-store-plan.h"

/* Numbers in the SQL are OgPostState (0 draft, 1 planned, 2 submitted, 3 paused, 4 pattern),
 * OgDeliveryState (0 planned, 1 sending, 2 sent, 3 failed, 4 uncertain, 5 late, 7 withdrawn,
 * 8 scheduled, 9 recalling, 10 by hand, 11 unsigned) and OgDeliveryKind (0 post). */
#define UNDER_WAY \
  "SELECT post_id FROM delivery WHERE state IN (0, 1, 8, 9) AND kind = 0"
#define IN_NEED \
  "SELECT post_id FROM delivery WHERE state IN (3, 4, 5, 10, 11) AND post_id IS NOT NULL"
#define GONE_OUT \
  "SELECT 1 FROM delivery WHERE post_id = post.id AND state IN (2, 7) AND kind = 0"

/* All posts, in the order of the index that holds all that is asked for. */
#define SELECT_KEYS "SELECT post.id, post.due FROM post WHERE post.state <> 4"
#define BY_DUE " ORDER BY post.due, post.id"
/* The newest ones that have the words, in the order of the full text's row ids, which stops at the
 * limit; those are put in order afterwards. */
#define FIND_KEYS                                                 \
  "SELECT id, due FROM (SELECT post.id, post.due FROM post_words" \
  " CROSS JOIN post ON post.id = post_words.rowid"                \
  " WHERE post_words MATCH :match AND post.state <> 4"
#define NEWEST " ORDER BY post_words.rowid DESC LIMIT :limit) ORDER BY due, id"

#define OF_CHANNEL " AND instr(',' || post.channels || ',', ',' || :channel_id || ',')"
#define OF_KIND " AND post.kind = :kind"
#define OF_LABEL " AND post.label = :label"

#define SELECT_LABELS "SELECT DISTINCT label FROM post WHERE label IS NOT NULL"

static const char *
get_state_condition (OgPostsState state)
{
  switch (state)
    {
    case OG_POSTS_DRAFTS:
      return " AND post.state = 0";
    case OG_POSTS_SUBMITTED:
      return " AND post.state = 2";
    case OG_POSTS_PLANNED:
      return " AND (post.state = 3 OR post.state = 1 AND post.id IN (" UNDER_WAY "))";
    case OG_POSTS_SENT:
      return " AND post.state = 1 AND EXISTS (" GONE_OUT ")";
    case OG_POSTS_ATTENTION:
      return " AND post.id IN (" IN_NEED ")";
    case OG_POSTS_ALL:
    default:
      return "";
    }
}

/* Only what is asked for stands in the SQL, so that each question has the plan that suits it. */
static char *
write_sql (OgJob      *job,
           const char *match)
{
  GString *sql = g_string_new (match != NULL ? FIND_KEYS : SELECT_KEYS);

  g_string_append (sql, get_state_condition (job->state));
  if (job->id != 0)
    g_string_append (sql, OF_CHANNEL);
  if (job->from >= 0)
    g_string_append (sql, OF_KIND);
  if (job->label != NULL)
    g_string_append (sql, OF_LABEL);
  g_string_append (sql, match != NULL ? NEWEST : BY_DUE);
  return g_string_free (sql, FALSE);
}

static void
bind (OgSqliteStatement *statement,
      OgJob             *job,
      const char        *match)
{
  if (match != NULL)
    {
      og_sqlite_bind_text (statement, "match", match);
      og_sqlite_bind_int (statement, "limit", job->limit > 0 ? (gint64) job->limit : -1);
    }
  if (job->id != 0)
    og_sqlite_bind_int (statement, "channel_id", job->id);
  if (job->from >= 0)
    og_sqlite_bind_int (statement, "kind", job->from);
  if (job->label != NULL)
    og_sqlite_bind_text (statement, "label", job->label);
}

/**
 * og_post_key_query_list:
 *
 * Reads job->state (OgPostsState), id (the channel, 0: all), from (OgPostKind, -1: all), label and
 * text (both nullable) and limit. Answers GBytes of OgPostKey. A text without any word in it finds
 * everything, as while a person begins to type.
 */
gboolean
og_post_key_query_list (OgSqliteConnection *db,
                        OgJob              *job,
                        GError            **error)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (OgPostKey));
  g_autofree char *match = job->text != NULL ? og_fold_query (job->text) : NULL;
  g_autofree char *sql = write_sql (job, match);
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, sql);
  g_autoptr (GError) local = NULL;

  bind (statement, job, match);
  while (og_sqlite_next (statement, &local))
    {
      const OgPostKey key = { og_sqlite_column_int (statement, 0),
                              og_sqlite_column_int (statement, 1) };

      g_array_append_val (keys, key);
    }
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  og_job_answer_boxed (job, G_TYPE_BYTES,
                       g_bytes_new (keys->data, keys->len * sizeof (OgPostKey)));
  return TRUE;
}

static int
compare_labels (gconstpointer a,
                gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

/**
 * og_post_key_query_list_labels:
 *
 * Answers a GStrv, in the order of the person's language.
 */
gboolean
og_post_key_query_list_labels (OgSqliteConnection *db,
                               OgJob              *job,
                               GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, SELECT_LABELS);
  g_autoptr (GPtrArray) labels = g_ptr_array_new_null_terminated (8, g_free, TRUE);
  g_autoptr (GError) local = NULL;

  while (og_sqlite_next (statement, &local))
    g_ptr_array_add (labels, g_strdup (og_sqlite_column_text (statement, 0)));
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  g_ptr_array_sort (labels, compare_labels);
  og_job_answer_boxed (job, G_TYPE_STRV, g_ptr_array_steal (labels, NULL));
  return TRUE;
}
