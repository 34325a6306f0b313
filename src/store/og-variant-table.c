/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-variant-table.h"

#include "og-sqlite-statement.h"
#include "og-variant.h"

#define DELETE_ALL "DELETE FROM variant WHERE post_id = :post_id"
/* A channel may have been removed since the post was opened. */
#define INSERT                                                 \
  "INSERT OR REPLACE INTO variant (post_id, channel_id, text)" \
  " SELECT :post_id, id, coalesce(:text, '') FROM channel WHERE id = :channel_id"

/**
 * og_variant_table_save_all:
 * @variants: of OgVariant; their post_id is not read
 *
 * Makes these the variants of a post; one for a channel that is not there any more is left out.
 *
 * Returns: whether it worked
 */
gboolean
og_variant_table_save_all (OgSqliteConnection *db,
                           gint64              post_id,
                           GListModel         *variants,
                           GError            **error)
{
  g_autoptr (OgSqliteStatement) clear = og_sqlite_prepare (db, DELETE_ALL);
  const guint n = g_list_model_get_n_items (variants);

  og_sqlite_bind_int (clear, "post_id", post_id);
  if (!og_sqlite_run (clear, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgVariant) variant = g_list_model_get_item (variants, i);
      g_autoptr (OgSqliteStatement) insert = og_sqlite_prepare (db, INSERT);

      og_sqlite_bind_record (insert, OG_RECORD (variant));
      og_sqlite_bind_int (insert, "post_id", post_id);
      if (!og_sqlite_run (insert, error))
        return FALSE;
    }
  return TRUE;
}
