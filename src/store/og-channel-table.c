/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-channel-table.h"

#include "og-channel.h"
#include "og-sqlite-statement.h"

#define SELECT_ALL "SELECT * FROM channel ORDER BY id"
/* What the town chose for an account is left alone when the account is signed in once more. */
#define CHOICES ", auto_answer = :auto_answer, board = :board"
#define CHANGES                                                                    \
  " network = coalesce(:network, ''), base_url = coalesce(:base_url, ''),"         \
  " remote_id = coalesce(:remote_id, ''), handle = coalesce(:handle, ''),"         \
  " name = coalesce(:name, ''), avatar_url = :avatar_url, web_url = :web_url,"     \
  " state = :state, error = :error, last_contact = :last_contact,"                 \
  " max_characters = :max_characters, characters_per_link = :characters_per_link," \
  " max_attachments = :max_attachments, max_alt_characters = :max_alt_characters," \
  " max_image_bytes = :max_image_bytes, max_image_pixels = :max_image_pixels,"     \
  " schedules = :schedules, max_poll_options = :max_poll_options,"                 \
  " max_poll_option_characters = :max_poll_option_characters,"                     \
  " min_poll_seconds = :min_poll_seconds, max_poll_seconds = :max_poll_seconds"
/* The same account added once more is the one that is there already. */
#define INSERT                                                                                   \
  "INSERT INTO channel (network, base_url, remote_id, handle, name, avatar_url, web_url, state," \
  " error, last_contact, cursor, created, max_characters, characters_per_link, max_attachments," \
  " max_alt_characters, max_image_bytes, max_image_pixels, schedules, max_poll_options,"         \
  " max_poll_option_characters, min_poll_seconds, max_poll_seconds, auto_answer, board)"         \
  " VALUES (coalesce(:network, ''), coalesce(:base_url, ''), coalesce(:remote_id, ''),"          \
  " coalesce(:handle, ''), coalesce(:name, ''), :avatar_url, :web_url, :state, :error,"          \
  " :last_contact, :cursor, :created, :max_characters, :characters_per_link, :max_attachments,"  \
  " :max_alt_characters, :max_image_bytes, :max_image_pixels, :schedules, :max_poll_options,"    \
  " :max_poll_option_characters, :min_poll_seconds, :max_poll_seconds, :auto_answer, :board)"    \
  " ON CONFLICT (network, base_url, remote_id) WHERE remote_id <> '' DO UPDATE SET" CHANGES      \
  " RETURNING id"
#define UPDATE "UPDATE channel SET" CHANGES CHOICES " WHERE id = :id RETURNING id"
#define SET_CURSOR "UPDATE channel SET cursor = coalesce(:cursor, cursor) WHERE id = :id"

/* What was published stays as a memory of the post, without its channel. 2 and 7: sent and
 * withdrawn. */
#define DELETE_DELIVERIES \
  "DELETE FROM delivery WHERE channel_id = :id AND (post_id IS NULL OR state NOT IN (2, 7))"
#define DELETE_CHANNEL "DELETE FROM channel WHERE id = :id"
#define FORGET_CHOICE                                                   \
  "UPDATE post SET channels ="                                          \
  " trim(replace(',' || channels || ',', ',' || :id || ',', ','), ',')" \
  " WHERE instr(',' || channels || ',', ',' || :id || ',')"
/* Nobody sends it any more, so it is not planned any more. */
#define UNPLAN_POSTS                          \
  "UPDATE post SET state = 0 WHERE state = 1" \
  " AND NOT EXISTS (SELECT 1 FROM delivery WHERE post_id = post.id)"

static void
set_gone (gint64   id,
          GError **error)
{
  g_set_error (error, OG_ERROR, OG_ERROR_GONE, "no channel %" G_GINT64_FORMAT, id);
}

/**
 * og_channel_table_list:
 *
 * Answers a GListStore of OgChannel.
 */
gboolean
og_channel_table_list (OgSqliteConnection *db,
                       OgJob              *job,
                       GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, SELECT_ALL);

  return og_job_answer_object (job, og_sqlite_query_list (statement, OG_TYPE_CHANNEL, error));
}

/**
 * og_channel_table_save:
 *
 * Reads job->record. Answers its id.
 */
gboolean
og_channel_table_save (OgSqliteConnection *db,
                       OgJob              *job,
                       GError            **error)
{
  OgChannel *channel = OG_CHANNEL (job->record);
  const char *sql = channel->id == 0 ? INSERT : UPDATE;
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, sql);
  gint64 id = 0;

  og_sqlite_bind_record (statement, job->record);
  if (!og_sqlite_query_int (statement, &id, error))
    return FALSE;
  if (id == 0)
    {
      set_gone (channel->id, error);
      return FALSE;
    }
  og_job_answer_int64 (job, id);
  return TRUE;
}

/**
 * og_channel_table_remove:
 *
 * Reads job->id. Answers TRUE.
 */
gboolean
og_channel_table_remove (OgSqliteConnection *db,
                         OgJob              *job,
                         GError            **error)
{
  if (!og_sqlite_run_with_id (db, DELETE_DELIVERIES, job->id, error) ||
      !og_sqlite_run_with_id (db, DELETE_CHANNEL, job->id, error) ||
      !og_sqlite_run_with_id (db, FORGET_CHOICE, job->id, error) ||
      !og_sqlite_connection_exec (db, UNPLAN_POSTS, error))
    return FALSE;
  og_job_answer_boolean (job, TRUE);
  return TRUE;
}

/**
 * og_channel_table_set_cursor:
 * @cursor: (nullable): how far messages have been fetched; NULL leaves it as it is
 *
 * Returns: whether it worked; OG_ERROR_GONE if there is no such channel
 */
gboolean
og_channel_table_set_cursor (OgSqliteConnection *db,
                             gint64              channel_id,
                             const char         *cursor,
                             GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, SET_CURSOR);

  og_sqlite_bind_int (statement, "id", channel_id);
  og_sqlite_bind_text (statement, "cursor", cursor);
  if (!og_sqlite_run (statement, error))
    return FALSE;
  if (og_sqlite_connection_get_changes (db) > 0)
    return TRUE;
  set_gone (channel_id, error);
  return FALSE;
}
