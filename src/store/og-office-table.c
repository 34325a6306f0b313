/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-office-table.h"

#include "og-office.h"
#include "og-sqlite-statement.h"

#define SELECT_OFFICE "SELECT * FROM office"
#define SELECT_PERIODS "SELECT weekday, start, finish FROM office_period"
#define UPDATE_OFFICE                                                                       \
  "UPDATE office SET name = coalesce(:name, ''), land = :land, zone = coalesce(:zone, '')," \
  " promise = :promise, promise_unit = :promise_unit, setup_page = :setup_page,"            \
  " setup_done = :setup_done"
#define DELETE_PERIODS "DELETE FROM office_period"
#define INSERT_PERIOD "INSERT INTO office_period VALUES (:weekday, :start, :finish)"

static gboolean
load_periods (OgSqliteConnection *db,
              OgOffice           *office,
              GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, SELECT_PERIODS);
  g_autoptr (GError) local = NULL;

  while (og_sqlite_next (statement, &local))
    og_office_add_period (office, (int) og_sqlite_column_int (statement, 0),
                          (int) og_sqlite_column_int (statement, 1),
                          (int) og_sqlite_column_int (statement, 2));
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/**
 * og_office_table_load:
 *
 * Answers the OgOffice.
 */
gboolean
og_office_table_load (OgSqliteConnection *db,
                      OgJob              *job,
                      GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, SELECT_OFFICE);
  g_autoptr (OgOffice) office = og_sqlite_query_first (statement, OG_TYPE_OFFICE, error);

  if (office == NULL || !load_periods (db, office, error))
    return FALSE;
  return og_job_answer_object (job, g_steal_pointer (&office));
}

static gboolean
save_periods (OgSqliteConnection *db,
              OgOffice           *office,
              GError            **error)
{
  if (!og_sqlite_connection_exec (db, DELETE_PERIODS, error))
    return FALSE;
  for (guint i = 0; i < office->periods->len; i++)
    {
      const OgPeriod *period = &g_array_index (office->periods, OgPeriod, i);
      g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, INSERT_PERIOD);

      og_sqlite_bind_int (statement, "weekday", period->weekday);
      og_sqlite_bind_int (statement, "start", period->start);
      og_sqlite_bind_int (statement, "finish", period->end);
      if (!og_sqlite_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * og_office_table_save:
 *
 * Reads job->record. Answers TRUE.
 */
gboolean
og_office_table_save (OgSqliteConnection *db,
                      OgJob              *job,
                      GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, UPDATE_OFFICE);

  og_sqlite_bind_record (statement, job->record);
  if (!og_sqlite_run (statement, error) || !save_periods (db, OG_OFFICE (job->record), error))
    return FALSE;
  og_job_answer_boolean (job, TRUE);
  return TRUE;
}
