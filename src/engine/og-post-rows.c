/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-post-rows.h"

#include "og-post.h"

static void
replace_items (GListStore *list,
               GListStore *fresh)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (fresh));
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (items, g_list_model_get_item (G_LIST_MODEL (fresh), i));
  g_list_store_splice (list, 0, g_list_model_get_n_items (G_LIST_MODEL (list)), items->pdata,
                       items->len);
}

/* What a row says when it is read anew. "loaded" is always told, also for deliveries alone. */
static void
fill_row (OgPost *row,
          OgPost *fresh)
{
  g_object_freeze_notify (G_OBJECT (row));
  replace_items (row->attachments, fresh->attachments);
  replace_items (row->variants, fresh->variants);
  replace_items (row->deliveries, fresh->deliveries);
  replace_items (row->sign_offs, fresh->sign_offs);
  og_record_copy_fields (OG_RECORD (row), OG_RECORD (fresh));
  g_object_notify (G_OBJECT (row), "loaded");
  g_object_thaw_notify (G_OBJECT (row));
}

/**
 * og_post_rows_fill:
 * @rows: of OgPost
 * @loaded: OgPosts as they are stored now
 *
 * Fills the rows that are known; others of the page are kept, as they are likely to be next.
 */
void
og_post_rows_fill (OgRowCache *rows,
                   GListModel *loaded)
{
  const guint n = g_list_model_get_n_items (loaded);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgPost) fresh = g_list_model_get_item (loaded, i);
      OgPost *row = og_row_cache_find (rows, fresh->id);

      if (row != NULL)
        fill_row (row, fresh);
      else
        og_row_cache_add (rows, fresh->id, fresh);
    }
}
