/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-own-key.h"

#include <string.h>

#define PREFIX "own-"

static char *
dup_key (OgRecord *record)
{
  char *key;

  g_object_get (record, "key", &key, NULL);
  return key;
}

/**
 * og_own_key_is_own:
 *
 * Returns: whether it names something of the town's own
 */
gboolean
og_own_key_is_own (const char *key)
{
  return g_str_has_prefix (key, PREFIX);
}

/**
 * og_own_key_find:
 * @records: of records with a key
 *
 * Returns: (transfer none) (nullable): the first one with that key
 */
gpointer
og_own_key_find (GListModel *records,
                 const char *key)
{
  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (OgRecord) record = g_list_model_get_item (records, i);
      g_autofree char *other = dup_key (record);

      if (g_strcmp0 (other, key) == 0)
        return record; /* the list keeps it */
    }
  return NULL;
}

/**
 * og_own_key_new:
 *
 * Returns: (transfer full): a key for something of the town's own. Never one that was there before and
 *   is lower than another: a new thing is not taken for one that was removed
 */
char *
og_own_key_new (GListModel *records)
{
  guint64 highest = 0;

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (OgRecord) record = g_list_model_get_item (records, i);
      g_autofree char *key = dup_key (record);
      guint64 number;

      if (key != NULL && og_own_key_is_own (key) &&
          g_ascii_string_to_unsigned (key + strlen (PREFIX), 10, 1, G_MAXINT, &number, NULL))
        highest = MAX (highest, number);
    }
  return g_strdup_printf (PREFIX "%" G_GUINT64_FORMAT, highest + 1);
}

/**
 * og_own_key_get:
 *
 * Returns: (transfer none): the record with that key, added if there was none
 */
gpointer
og_own_key_get (GListStore *records,
                const char *key)
{
  OgRecord *found = og_own_key_find (G_LIST_MODEL (records), key);
  g_autoptr (OgRecord) added = NULL;

  if (found != NULL)
    return found;
  added = g_object_new (g_list_model_get_item_type (G_LIST_MODEL (records)), "key", key, NULL);
  g_list_store_append (records, added);
  return added; /* the list keeps it */
}

/**
 * og_own_key_remove:
 *
 * Takes the record with that key out, if there is one.
 */
void
og_own_key_remove (GListStore *records,
                   const char *key)
{
  gpointer found = og_own_key_find (G_LIST_MODEL (records), key);
  guint position;

  if (found != NULL && g_list_store_find (records, found, &position))
    g_list_store_remove (records, position);
}
