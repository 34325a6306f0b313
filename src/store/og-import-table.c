/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-import-table.h"

#include "og-calendar-source.h"
#include "og-imported-event.h"
#include "og-post-table.h"
#include "og-sqlite-statement.h"

/* One address is one calendar, however often it is given. */
#define SAVE_SOURCE                                                                  \
  "INSERT INTO calendar_source (id, address, name, fetched) VALUES (NULLIF(:id, 0)," \
  " coalesce(:address, ''), :name, :fetched) ON CONFLICT (address) DO UPDATE SET"    \
  " name = coalesce(excluded.name, name), fetched = max(fetched, excluded.fetched) RETURNING id"
#define SELECT_SOURCES "SELECT * FROM calendar_source ORDER BY name, address"
#define REMOVE_SOURCE "DELETE FROM calendar_source WHERE id = :id"
#define SELECT_EVENTS "SELECT * FROM imported_event WHERE source_id = :id ORDER BY uid"
#define SAVE_EVENT                                                                                \
  "INSERT INTO imported_event (source_id, uid, digest, post_id) VALUES (:source_id,"              \
  " coalesce(:uid, ''), coalesce(:digest, ''), NULLIF(:post_id, 0)) ON CONFLICT (source_id, uid)" \
  " DO UPDATE SET digest = excluded.digest, post_id = excluded.post_id"
/* Somebody may have planned or thrown away a draft that was to be brought up to date. */
#define COUNT_DRAFT "SELECT count(*) FROM post WHERE id = :id AND state = 0"

/**
 * og_import_table_save_source:
 *
 * Reads job->record. Answers its id.
 */
gboolean
og_import_table_save_source (OgSqliteConnection *db,
                             OgJob              *job,
                             GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, SAVE_SOURCE);
  gint64 id = 0;

  og_sqlite_bind_record (statement, job->record);
  /* Its address says which one it is. */
  og_sqlite_bind_int (statement, "id", 0);
  if (!og_sqlite_query_int (statement, &id, error))
    return FALSE;
  og_job_answer_int64 (job, id);
  return TRUE;
}

/**
 * og_import_table_list_sources:
 *
 * Answers a GListStore of OgCalendarSource.
 */
gboolean
og_import_table_list_sources (OgSqliteConnection *db,
                              OgJob              *job,
                              GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, SELECT_SOURCES);

  return og_job_answer_object (job,
                               og_sqlite_query_list (statement, OG_TYPE_CALENDAR_SOURCE, error));
}

/**
 * og_import_table_remove_source:
 *
 * Reads job->id. Answers TRUE.
 */
gboolean
og_import_table_remove_source (OgSqliteConnection *db,
                               OgJob              *job,
                               GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, REMOVE_SOURCE);

  og_sqlite_bind_int (statement, "id", job->id);
  if (!og_sqlite_run (statement, error))
    return FALSE;
  og_job_answer_boolean (job, TRUE);
  return TRUE;
}

/**
 * og_import_table_list:
 *
 * Reads job->id (the source's). Answers a GListStore of OgImportedEvent.
 */
gboolean
og_import_table_list (OgSqliteConnection *db,
                      OgJob              *job,
                      GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, SELECT_EVENTS);

  og_sqlite_bind_int (statement, "id", job->id);
  return og_job_answer_object (job,
                               og_sqlite_query_list (statement, OG_TYPE_IMPORTED_EVENT, error));
}

/* Whether the post may be written: it is new, or still the draft it was. */
static gboolean
may_save (OgSqliteConnection *db,
          OgPost             *post,
          gboolean           *may,
          GError            **error)
{
  g_autoptr (OgSqliteStatement) count = og_sqlite_prepare (db, COUNT_DRAFT);
  gint64 n = 0;

  *may = TRUE;
  if (post->id == 0)
    return TRUE;
  og_sqlite_bind_int (count, "id", post->id);
  if (!og_sqlite_query_int (count, &n, error))
    return FALSE;
  *may = n > 0;
  return TRUE;
}

static gboolean
import_one (OgSqliteConnection *db,
            OgRecord           *event,
            OgPost             *post,
            GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, SAVE_EVENT);
  gint64 post_id = ((OgImportedEvent *) event)->post_id;
  gboolean may = FALSE;

  if (post != NULL && !may_save (db, post, &may, error))
    return FALSE;
  if (post != NULL && !may)
    return TRUE; /* the next look finds it as it is by then */
  if (post != NULL && !og_post_table_insert (db, post, &post_id, error))
    return FALSE;
  og_sqlite_bind_record (statement, event);
  og_sqlite_bind_int (statement, "post_id", post_id);
  return og_sqlite_run (statement, error);
}

/**
 * og_import_table_import:
 *
 * Reads job->records (OgImportedEvent) and posts, a GListStore in job->object whose items are OgPost
 * or, for none, OgImportedEvent. Answers TRUE.
 */
gboolean
og_import_table_import (OgSqliteConnection *db,
                        OgJob              *job,
                        GError            **error)
{
  for (guint i = 0; i < job->records->len; i++)
    {
      g_autoptr (OgRecord) post = g_list_model_get_item (G_LIST_MODEL (job->object), i);

      if (!import_one (db, g_ptr_array_index (job->records, i),
                       OG_IS_POST (post) ? OG_POST (post) : NULL, error))
        return FALSE;
    }
  og_job_answer_boolean (job, TRUE);
  return TRUE;
}
