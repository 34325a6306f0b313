/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-hand-over-table.h"

#include "og-delivery-table.h"
#include "og-delivery.h"
#include "og-sqlite-statement.h"

/* Numbers in the SQL are OgDeliveryState (0 planned, 1 sending, 8 scheduled, 9 recalling),
 * OgDeliveryKind (0 post) and OgSender (1 server). */
#define SELECT_TO_HAND_OVER                                             \
  "SELECT * FROM delivery WHERE state = 0 AND kind = 0 AND attempt = 0" \
  " AND channel_id = :channel_id AND due >= :from AND due < :to ORDER BY due, id"
#define HAND_OVER                                                     \
  "UPDATE delivery SET state = 1, sender = 1, attempt = attempt + 1," \
  " key = coalesce(key, :key), claimed = :now WHERE id = :id AND state = 0 RETURNING *"
#define RECALL "UPDATE delivery SET state = 9 WHERE id = :id AND state = 8 RETURNING *"
#define SELECT_SCHEDULED                         \
  "SELECT * FROM delivery WHERE state IN (8, 9)" \
  " AND (:channel_id = 0 OR channel_id = :channel_id) ORDER BY due, id"

/**
 * og_hand_over_table_list_due:
 *
 * Reads job->id (the channel), from and to. Answers a GListStore of OgDelivery.
 */
gboolean
og_hand_over_table_list_due (OgSqliteConnection *db,
                             OgJob              *job,
                             GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, SELECT_TO_HAND_OVER);

  og_sqlite_bind_int (statement, "channel_id", job->id);
  og_sqlite_bind_int (statement, "from", job->from);
  og_sqlite_bind_int (statement, "to", job->to);
  return og_job_answer_object (job, og_sqlite_query_list (statement, OG_TYPE_DELIVERY, error));
}

/**
 * og_hand_over_table_claim:
 *
 * Reads job->id and now. Answers the OgDelivery, or a NULL object.
 */
gboolean
og_hand_over_table_claim (OgSqliteConnection *db,
                          OgJob              *job,
                          GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, HAND_OVER);
  g_autofree char *key = g_uuid_string_random ();

  og_sqlite_bind_int (statement, "id", job->id);
  og_sqlite_bind_int (statement, "now", job->now);
  og_sqlite_bind_text (statement, "key", key);
  return og_delivery_table_answer_if_any (statement, job, error);
}

/**
 * og_hand_over_table_recall:
 *
 * Reads job->id. Answers the OgDelivery, or a NULL object.
 */
gboolean
og_hand_over_table_recall (OgSqliteConnection *db,
                           OgJob              *job,
                           GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, RECALL);

  og_sqlite_bind_int (statement, "id", job->id);
  return og_delivery_table_answer_if_any (statement, job, error);
}

/**
 * og_hand_over_table_list:
 *
 * Reads job->id, the channel's (0: of all). Answers a GListStore of OgDelivery.
 */
gboolean
og_hand_over_table_list (OgSqliteConnection *db,
                         OgJob              *job,
                         GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, SELECT_SCHEDULED);

  og_sqlite_bind_int (statement, "channel_id", job->id);
  return og_job_answer_object (job, og_sqlite_query_list (statement, OG_TYPE_DELIVERY, error));
}
