/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-office-table.h"

#include <string.h>

#include "og-office.h"
#include "og-sqlite-statement.h"

/* The office has one row, and each of its lists a table of the list's name; columns have the names
 * of fields. So all SQL here is made of the model's tables of fields, and a new field needs nothing
 * but a migration. Names are quoted: some are words of SQL. */
#define SELECT_OFFICE "SELECT * FROM office"

/* The value of a field as SQL. A text that a new record has is never NULL. */
static void
append_value (GString       *sql,
              OgRecord      *fresh,
              const OgField *field)
{
  const char *text = field->kind == OG_FIELD_STRING ? og_record_get_string (fresh, field) : NULL;

  if (text == NULL)
    {
      g_string_append_printf (sql, ":%s", field->name);
      return;
    }
  g_assert (strchr (text, '\'') == NULL);
  g_string_append_printf (sql, "coalesce(:%s, '%s')", field->name, text);
}

static char *
make_update (void)
{
  g_autoptr (GString) sql = g_string_new ("UPDATE office SET ");
  g_autoptr (OgRecord) fresh = OG_RECORD (og_office_new ());
  guint n_fields = 0;
  const OgField *fields = og_record_get_fields (fresh, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_string_append_printf (sql, "%s\"%s\" = ", i > 0 ? ", " : "", fields[i].name);
      append_value (sql, fresh, &fields[i]);
    }
  return g_string_free_and_steal (g_steal_pointer (&sql));
}

static char *
make_insert (const OgOfficeList *list)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autoptr (OgRecord) fresh = g_object_new (list->type (), NULL);
  guint n_fields = 0;
  const OgField *fields = og_record_get_fields (fresh, &n_fields);

  g_string_append_printf (sql, "INSERT INTO \"%s\" (position", list->name);
  for (guint i = 0; i < n_fields; i++)
    g_string_append_printf (sql, ", \"%s\"", fields[i].name);
  g_string_append (sql, ") VALUES (:position");
  for (guint i = 0; i < n_fields; i++)
    {
      g_string_append (sql, ", ");
      append_value (sql, fresh, &fields[i]);
    }
  g_string_append (sql, ")");
  return g_string_free_and_steal (g_steal_pointer (&sql));
}

static gboolean
load_list (OgSqliteConnection *db,
           OgOffice           *office,
           const OgOfficeList *list,
           GError            **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM \"%s\" ORDER BY position", list->name);
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, sql);
  g_autoptr (GError) local = NULL;

  while (og_sqlite_next (statement, &local))
    {
      g_autoptr (OgRecord) record = g_object_new (list->type (), NULL);

      og_sqlite_fill_record (statement, record);
      g_list_store_append (og_office_get_list (office, list), record);
    }
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
  g_autoptr (OgOffice) office = og_sqlite_query_one (statement, OG_TYPE_OFFICE, error);
  guint n_lists = 0;
  const OgOfficeList *lists = og_office_get_lists (&n_lists);

  if (office == NULL)
    return FALSE;
  for (guint i = 0; i < n_lists; i++)
    if (!load_list (db, office, &lists[i], error))
      return FALSE;
  return og_job_answer_object (job, g_steal_pointer (&office));
}

static gboolean
insert_record (OgSqliteConnection *db,
               const char         *sql,
               OgRecord           *record,
               guint               position,
               GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, sql);

  og_sqlite_bind_record (statement, record);
  og_sqlite_bind_int (statement, "position", position);
  return og_sqlite_run (statement, error);
}

/* Replaces the whole list: it is short, and its order is in every row. */
static gboolean
save_list (OgSqliteConnection *db,
           OgOffice           *office,
           const OgOfficeList *list,
           GError            **error)
{
  g_autofree char *clear = g_strdup_printf ("DELETE FROM \"%s\"", list->name);
  g_autofree char *insert = make_insert (list);
  GListModel *records = G_LIST_MODEL (og_office_get_list (office, list));
  guint n = g_list_model_get_n_items (records);

  if (!og_sqlite_connection_exec (db, clear, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgRecord) record = g_list_model_get_item (records, i);

      if (!insert_record (db, insert, record, i, error))
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
  g_autofree char *update = make_update ();
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, update);
  guint n_lists = 0;
  const OgOfficeList *lists = og_office_get_lists (&n_lists);

  og_sqlite_bind_record (statement, job->record);
  if (!og_sqlite_run (statement, error))
    return FALSE;
  for (guint i = 0; i < n_lists; i++)
    if (!save_list (db, OG_OFFICE (job->record), &lists[i], error))
      return FALSE;
  og_job_answer_boolean (job, TRUE);
  return TRUE;
}
