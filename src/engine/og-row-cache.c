/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-row-cache.h"

struct _OgRowCache
{
  GHashTable *rows; /* gint64 id → GObject (not owned: leaves with the row) */
  GHashTable *ids;  /* GObject → its gint64 id, that of rows */
  GQueue kept;      /* of GObject (owned): those added last */
};

static void
on_row_gone (gpointer data,
             GObject *where_the_row_was)
{
  OgRowCache *self = data;
  gint64 *id = g_hash_table_lookup (self->ids, where_the_row_was);

  g_hash_table_remove (self->ids, where_the_row_was);
  g_hash_table_remove (self->rows, id);
}

/**
 * og_row_cache_new:
 *
 * Returns: (transfer full): an empty cache
 */
OgRowCache *
og_row_cache_new (void)
{
  OgRowCache *self = g_new0 (OgRowCache, 1);

  self->rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->ids = g_hash_table_new (NULL, NULL);
  g_queue_init (&self->kept);
  return self;
}

/**
 * og_row_cache_free:
 *
 * Forgets all rows; those that somebody holds live on.
 */
void
og_row_cache_free (OgRowCache *self)
{
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    {
      g_object_weak_unref (row, on_row_gone, self);
      g_hash_table_iter_remove (&iter);
    }
  g_queue_clear_full (&self->kept, g_object_unref);
  g_hash_table_unref (self->ids);
  g_hash_table_unref (self->rows);
  g_free (self);
}

/**
 * og_row_cache_add:
 * @id: not known yet
 * @row: a GObject
 *
 * Knows a row from now on.
 */
void
og_row_cache_add (OgRowCache *self,
                  gint64      id,
                  gpointer    row)
{
  gint64 *key;

  g_return_if_fail (og_row_cache_find (self, id) == NULL);

  key = g_memdup2 (&id, sizeof id);
  g_object_weak_ref (row, on_row_gone, self);
  g_hash_table_insert (self->rows, key, row);
  g_hash_table_insert (self->ids, row, key);
  g_queue_push_tail (&self->kept, g_object_ref (row));
  if (self->kept.length > OG_ROW_CACHE_KEPT)
    g_object_unref (g_queue_pop_head (&self->kept));
}

/**
 * og_row_cache_find:
 *
 * Returns: (transfer none) (nullable): the row of that id, if somebody holds it
 */
gpointer
og_row_cache_find (OgRowCache *self,
                   gint64      id)
{
  return g_hash_table_lookup (self->rows, &id);
}

/**
 * og_row_cache_list_ids:
 *
 * Returns: (transfer full) (element-type gint64): the ids of all rows that are known
 */
GArray *
og_row_cache_list_ids (OgRowCache *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_array_append_vals (ids, id, 1);
  return ids;
}
