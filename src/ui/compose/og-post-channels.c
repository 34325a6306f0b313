/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-post-channels.h"

/**
 * og_post_channels:
 *
 * Returns: (transfer full): those that were chosen for it and have not been removed since
 */
GListModel *
og_post_channels (OgEngine *engine,
                  OgPost   *post)
{
  g_autoptr (GArray) ids = og_post_dup_channel_ids (post);
  GListStore *channels = g_list_store_new (OG_TYPE_CHANNEL);

  for (guint i = 0; i < ids->len; i++)
    {
      OgChannel *channel = og_engine_find_channel (engine, g_array_index (ids, gint64, i));

      if (channel != NULL)
        g_list_store_append (channels, channel);
    }
  return G_LIST_MODEL (channels);
}
