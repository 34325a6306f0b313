/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-sqlite-statement.h"

struct _OgSqliteStatement
{
  OgSqliteConnection *connection;
  char *sql;
  sqlite3_stmt *handle; /* NULL if it could not be prepared */
  GError *error;        /* why */

  /* For the type of record bound or filled last: the parameter of each field (0: none), and the
   * field of each column (-1: none). */
  GType bound_type;
  int *parameters;
  GType filled_type;
  int *columns;
};

/**
 * og_sqlite_statement_free:
 *
 * For the connection, which keeps the statements that are not in use.
 */
void
og_sqlite_statement_free (OgSqliteStatement *self)
{
  sqlite3_finalize (self->handle);
  g_clear_error (&self->error);
  g_free (self->parameters);
  g_free (self->columns);
  g_free (self->sql);
  g_free (self);
}

/**
 * og_sqlite_prepare:
 * @sql: one statement; its parameters are all named
 *
 * Returns: (transfer full): the statement, to be released before the connection is closed; never
 *   NULL: what is wrong with it is said when it is run
 */
OgSqliteStatement *
og_sqlite_prepare (OgSqliteConnection *connection,
                   const char         *sql)
{
  GHashTable *idle = og_sqlite_connection_get_statements (connection);
  OgSqliteStatement *self = NULL;
  gpointer value = NULL;

  if (g_hash_table_steal_extended (idle, sql, NULL, &value))
    return value;
  self = g_new0 (OgSqliteStatement, 1);
  self->connection = connection;
  self->sql = g_strdup (sql);
  if (sqlite3_prepare_v3 (og_sqlite_connection_get_handle (connection), sql, -1,
                          SQLITE_PREPARE_PERSISTENT, &self->handle, NULL) != SQLITE_OK)
    og_sqlite_connection_set_error (connection, sql, &self->error);
  return self;
}

/**
 * og_sqlite_release:
 *
 * Ends the statement and gives it back to the connection.
 */
void
og_sqlite_release (OgSqliteStatement *self)
{
  if (self->handle == NULL || self->error != NULL)
    {
      og_sqlite_statement_free (self);
      return;
    }
  sqlite3_reset (self->handle); /* repeats the error of the last step, which has been told */
  sqlite3_clear_bindings (self->handle);
  g_hash_table_replace (og_sqlite_connection_get_statements (self->connection), self->sql, self);
}

/* 0 if there is no such parameter. Names of fields and parameters are short. */
static int
find_parameter (OgSqliteStatement *self,
                const char        *name)
{
  char parameter[64];

  if (self->handle == NULL)
    return 0;
  g_snprintf (parameter, sizeof parameter, ":%s", name);
  return sqlite3_bind_parameter_index (self->handle, parameter);
}

static void
bind_text_at (OgSqliteStatement *self,
              int                index,
              const char        *value)
{
  /* A copy is taken: what is bound may be gone before the statement is run. */
  if (sqlite3_bind_text (self->handle, index, value, -1, SQLITE_TRANSIENT) != SQLITE_OK &&
      self->error == NULL)
    og_sqlite_connection_set_error (self->connection, self->sql, &self->error);
}

/**
 * og_sqlite_bind_int:
 * @name: the parameter without its colon; must be there
 */
void
og_sqlite_bind_int (OgSqliteStatement *self,
                    const char        *name,
                    gint64             value)
{
  int index = find_parameter (self, name);

  g_return_if_fail (self->handle == NULL || index > 0);

  if (self->handle != NULL)
    sqlite3_bind_int64 (self->handle, index, value);
}

/**
 * og_sqlite_bind_text:
 * @name: the parameter without its colon; must be there
 * @value: (nullable): UTF-8, copied
 */
void
og_sqlite_bind_text (OgSqliteStatement *self,
                     const char        *name,
                     const char        *value)
{
  int index = find_parameter (self, name);

  g_return_if_fail (self->handle == NULL || index > 0);

  if (self->handle != NULL)
    bind_text_at (self, index, value);
}

static void
map_parameters (OgSqliteStatement *self,
                GType              type,
                const OgField     *fields,
                guint              n_fields)
{
  if (self->bound_type == type)
    return;
  self->bound_type = type;
  self->parameters = g_renew (int, self->parameters, n_fields);
  for (guint i = 0; i < n_fields; i++)
    self->parameters[i] = find_parameter (self, fields[i].name);
}

/**
 * og_sqlite_bind_record:
 *
 * Binds every parameter that has the name of a field. Others stay as they are.
 */
void
og_sqlite_bind_record (OgSqliteStatement *self,
                       OgRecord          *record)
{
  guint n_fields = 0;
  const OgField *fields = og_record_get_fields (record, &n_fields);

  map_parameters (self, G_OBJECT_TYPE (record), fields, n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      int index = self->parameters[i];

      if (index == 0)
        continue;
      if (fields[i].kind == OG_FIELD_STRING)
        bind_text_at (self, index, og_record_get_string (record, &fields[i]));
      else
        sqlite3_bind_int64 (self->handle, index, og_record_get_int (record, &fields[i]));
    }
}

/**
 * og_sqlite_next:
 *
 * Goes to the next row.
 *
 * Returns: whether there is one; at the end FALSE without an error, and from then on only to be
 *   released
 */
gboolean
og_sqlite_next (OgSqliteStatement *self,
                GError           **error)
{
  int code = SQLITE_OK;

  if (self->error != NULL)
    {
      g_propagate_error (error, g_error_copy (self->error));
      return FALSE;
    }
  code = sqlite3_step (self->handle);
  if (code != SQLITE_ROW && code != SQLITE_DONE)
    og_sqlite_connection_set_error (self->connection, self->sql, error);
  return code == SQLITE_ROW;
}

/**
 * og_sqlite_run:
 *
 * Runs the statement to its end.
 *
 * Returns: whether it worked; OG_ERROR_STORAGE otherwise
 */
gboolean
og_sqlite_run (OgSqliteStatement *self,
               GError           **error)
{
  g_autoptr (GError) local = NULL;

  while (og_sqlite_next (self, &local))
    continue;
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/**
 * og_sqlite_run_with_id:
 * @sql: a statement with ":id" as its only parameter
 *
 * Returns: whether it ran to its end; OG_ERROR_STORAGE otherwise
 */
gboolean
og_sqlite_run_with_id (OgSqliteConnection *db,
                       const char         *sql,
                       gint64              id,
                       GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, sql);

  og_sqlite_bind_int (statement, "id", id);
  return og_sqlite_run (statement, error);
}

/**
 * og_sqlite_column_int:
 *
 * Returns: a column of the row; 0 for NULL
 */
gint64
og_sqlite_column_int (OgSqliteStatement *self,
                      int                column)
{
  return sqlite3_column_int64 (self->handle, column);
}

/**
 * og_sqlite_column_text:
 *
 * Returns: (transfer none) (nullable): a column of the row, until the next step
 */
const char *
og_sqlite_column_text (OgSqliteStatement *self,
                       int                column)
{
  return (const char *) sqlite3_column_text (self->handle, column);
}

static void
map_columns (OgSqliteStatement *self,
             GType              type,
             const OgField     *fields,
             guint              n_fields)
{
  int n_columns = sqlite3_column_count (self->handle);

  if (self->filled_type == type)
    return;
  self->filled_type = type;
  self->columns = g_renew (int, self->columns, n_columns);
  for (int i = 0; i < n_columns; i++)
    {
      const char *name = sqlite3_column_name (self->handle, i);

      self->columns[i] = -1;
      for (guint j = 0; j < n_fields; j++)
        if (g_str_equal (fields[j].name, name))
          self->columns[i] = (int) j;
    }
}

/**
 * og_sqlite_fill_record:
 * @record: new: nobody is notified of its fields yet
 *
 * Sets every field that has the name of a column of the row. Other columns are for the SQL alone.
 */
void
og_sqlite_fill_record (OgSqliteStatement *self,
                       OgRecord          *record)
{
  guint n_fields = 0;
  const OgField *fields = og_record_get_fields (record, &n_fields);
  int n_columns = sqlite3_column_count (self->handle);

  map_columns (self, G_OBJECT_TYPE (record), fields, n_fields);
  for (int i = 0; i < n_columns; i++)
    {
      const OgField *field = self->columns[i] >= 0 ? &fields[self->columns[i]] : NULL;
      gpointer place = field != NULL ? G_STRUCT_MEMBER_P (record, field->offset) : NULL;

      if (field == NULL)
        continue;
      if (field->kind == OG_FIELD_STRING)
        g_set_str ((char **) place, og_sqlite_column_text (self, i));
      else if (field->kind == OG_FIELD_INT64)
        *(gint64 *) place = og_sqlite_column_int (self, i);
      else
        *(int *) place = (int) og_sqlite_column_int (self, i);
    }
}

/**
 * og_sqlite_query_int:
 * @value: (inout): the first column of the first row; left alone if there is no row
 *
 * Returns: whether it worked, also without a row; OG_ERROR_STORAGE otherwise
 */
gboolean
og_sqlite_query_int (OgSqliteStatement *self,
                     gint64            *value,
                     GError           **error)
{
  g_autoptr (GError) local = NULL;

  if (og_sqlite_next (self, &local))
    *value = og_sqlite_column_int (self, 0);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/**
 * og_sqlite_query_ids:
 * @ids: (element-type gint64): the first column of every row is put at its end
 *
 * Returns: whether it worked; OG_ERROR_STORAGE otherwise
 */
gboolean
og_sqlite_query_ids (OgSqliteStatement *self,
                     GArray            *ids,
                     GError           **error)
{
  g_autoptr (GError) local = NULL;

  while (og_sqlite_next (self, &local))
    {
      gint64 id = og_sqlite_column_int (self, 0);
      g_array_append_val (ids, id);
    }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/**
 * og_sqlite_query_first:
 * @type: a type of OgRecord
 *
 * Returns: (transfer full) (nullable): the first row; NULL without an error if there is none
 */
gpointer
og_sqlite_query_first (OgSqliteStatement *self,
                       GType              type,
                       GError           **error)
{
  OgRecord *record = NULL;

  if (!og_sqlite_next (self, error))
    return NULL;
  record = g_object_new (type, NULL);
  og_sqlite_fill_record (self, record);
  return record;
}

/**
 * og_sqlite_query_one:
 * @type: a type of OgRecord
 *
 * Returns: (transfer full): the first row; NULL with OG_ERROR_GONE if there is none, with
 *   OG_ERROR_STORAGE if it failed
 */
gpointer
og_sqlite_query_one (OgSqliteStatement *self,
                     GType              type,
                     GError           **error)
{
  g_autoptr (GError) local = NULL;
  gpointer record = og_sqlite_query_first (self, type, &local);

  if (record == NULL && local == NULL)
    g_set_error (error, OG_ERROR, OG_ERROR_GONE, "no such %s any more", g_type_name (type));
  else if (record == NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  return record;
}

/**
 * og_sqlite_query_list:
 * @type: a type of OgRecord
 *
 * Returns: (transfer full): all rows, or NULL with an OG_ERROR_STORAGE
 */
GListStore *
og_sqlite_query_list (OgSqliteStatement *self,
                      GType              type,
                      GError           **error)
{
  g_autoptr (GListStore) list = g_list_store_new (type);
  g_autoptr (GError) local = NULL;

  while (og_sqlite_next (self, &local))
    {
      g_autoptr (OgRecord) record = g_object_new (type, NULL);

      og_sqlite_fill_record (self, record);
      g_list_store_append (list, record);
    }
  if (local == NULL)
    return g_steal_pointer (&list);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}
