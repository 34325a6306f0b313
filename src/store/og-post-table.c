/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-post-table.h"

#include "og-attachment-table.h"
#include "og-delivery-table.h"
#include "og-occurrence-table.h"
#include "og-sqlite-statement.h"
#include "og-variant-table.h"

/* The state is not written: it changes by planning alone, or a save that was on its way while
 * somebody planned would take the plan back. Nor is the series: an occurrence stays one. A post that
 * was removed meanwhile is there again: better a draft too many than a text lost. */
#define SAVE                                                                                   \
  "INSERT INTO post (id, state, text, language, local_time, zone, due, created, changed,"      \
  " channels, kind, label, valid_until, expires, follows_id, series_id, series_day, detached," \
  " poll, poll_multiple, poll_seconds) VALUES (NULLIF(:id, 0), 0, coalesce(:text, ''),"        \
  " coalesce(:language, ''), :local_time, coalesce(:zone, ''), :due, :created, :changed,"      \
  " coalesce(:channels, ''), :kind, NULLIF(:label, ''), :valid_until, :expires,"               \
  " (SELECT id FROM post WHERE id = :follows_id),"                                             \
  " (SELECT id FROM series WHERE id = :series_id AND NOT EXISTS"                               \
  " (SELECT 1 FROM post WHERE series_id = :series_id AND series_day = :series_day)),"          \
  " :series_day, :detached, :poll, :poll_multiple, :poll_seconds)"                             \
  " ON CONFLICT (id) DO UPDATE SET text = excluded.text, language = excluded.language,"        \
  " local_time = excluded.local_time, zone = excluded.zone, due = excluded.due,"               \
  " changed = excluded.changed, channels = excluded.channels, kind = excluded.kind,"           \
  " label = excluded.label, valid_until = excluded.valid_until, expires = excluded.expires,"   \
  " follows_id = excluded.follows_id, detached = excluded.detached, poll = excluded.poll,"     \
  " poll_multiple = excluded.poll_multiple, poll_seconds = excluded.poll_seconds"              \
  " RETURNING id"
#define REMOVE "DELETE FROM post WHERE id = :id"
#define SET_STATE "UPDATE post SET state = :state WHERE id = :id"

static gboolean
set_gone (gint64   post_id,
          GError **error)
{
  g_set_error (error, OG_ERROR, OG_ERROR_GONE, "no post %" G_GINT64_FORMAT, post_id);
  return FALSE;
}

/**
 * og_post_table_insert:
 * @id: (out): its id
 *
 * Saves a post with its pictures and variants: a new one (id 0) as a draft, an existing one without
 * its state and its series. A series that is not there, or that has an occurrence of that day
 * already, is left out: look before if that matters.
 *
 * Returns: whether it worked
 */
gboolean
og_post_table_insert (OgSqliteConnection *db,
                      OgPost             *post,
                      gint64             *id,
                      GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, SAVE);

  og_sqlite_bind_record (statement, OG_RECORD (post));
  return og_sqlite_query_int (statement, id, error) &&
         (post->series_id == 0 || og_occurrence_table_note_there (db, *id, error)) &&
         og_attachment_table_save_all (db, *id, G_LIST_MODEL (post->attachments), error) &&
         og_variant_table_save_all (db, *id, G_LIST_MODEL (post->variants), error);
}

/**
 * og_post_table_set_state:
 *
 * Writes the state alone: the rows in the outbox are the caller's matter.
 *
 * Returns: whether it worked; OG_ERROR_GONE
 */
gboolean
og_post_table_set_state (OgSqliteConnection *db,
                         gint64              post_id,
                         OgPostState         state,
                         GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, SET_STATE);

  og_sqlite_bind_int (statement, "id", post_id);
  og_sqlite_bind_int (statement, "state", state);
  if (!og_sqlite_run (statement, error))
    return FALSE;
  return og_sqlite_connection_get_changes (db) > 0 || set_gone (post_id, error);
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

  if (!og_post_table_insert (db, OG_POST (job->record), &id, error))
    return FALSE;
  og_job_answer_int64 (job, id);
  return TRUE;
}

/**
 * og_post_table_remove:
 *
 * Reads job->id. A person takes it away; an occurrence of a series is left out from now on. Answers
 * TRUE; OG_ERROR_FORBIDDEN.
 */
gboolean
og_post_table_remove (OgSqliteConnection *db,
                      OgJob              *job,
                      GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, REMOVE);

  og_sqlite_bind_int (statement, "id", job->id);
  if (!og_delivery_table_clear_post (db, job->id, error) ||
      !og_occurrence_table_note_removed (db, job->id, error) || !og_sqlite_run (statement, error))
    return FALSE;
  og_job_answer_boolean (job, TRUE);
  return TRUE;
}
