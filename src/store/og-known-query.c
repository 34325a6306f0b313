/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-known-query.h"

#include "og-sqlite-statement.h"

#define OF_CHANNEL " WHERE channel_id = :channel_id AND remote_id = :remote_id)"
#define KNOWS                                       \
  "SELECT EXISTS (SELECT 1 FROM message" OF_CHANNEL \
  " OR EXISTS (SELECT 1 FROM delivery" OF_CHANNEL

/**
 * og_known_query_ask:
 *
 * Reads job->id (the channel) and text (the id at the network). Answers a boolean.
 */
gboolean
og_known_query_ask (OgSqliteConnection *db,
                    OgJob              *job,
                    GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, KNOWS);
  gint64 known = 0;

  og_sqlite_bind_int (statement, "channel_id", job->id);
  og_sqlite_bind_text (statement, "remote_id", job->text);
  if (!og_sqlite_query_int (statement, &known, error))
    return FALSE;
  og_job_answer_boolean (job, known != 0);
  return TRUE;
}
