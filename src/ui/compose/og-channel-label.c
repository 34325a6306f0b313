/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-channel-label.h"

#include <glib/gi18n.h>

static gboolean
is_only_one (OgChannel  *channel,
             GListModel *among)
{
  const guint n = g_list_model_get_n_items (among);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgChannel) other = g_list_model_get_item (among, i);

      if (other->id != channel->id && g_str_equal (other->network, channel->network))
        return FALSE;
    }
  return TRUE;
}

/**
 * og_channel_label:
 * @among: of OgChannel: those it is to be told from
 *
 * Returns: (transfer full): what people call it: the name of its network if it is the only one
 *   there, else its account; what has no account has a name of its own
 */
char *
og_channel_label (OgEngine   *engine,
                  OgChannel  *channel,
                  GListModel *among)
{
  const char *network = og_engine_get_network_name (engine, channel);

  if (og_engine_channel_can (engine, channel, OG_ABILITY_BY_HAND))
    return g_strdup (channel->name);
  if (network != NULL && is_only_one (channel, among))
    return g_strdup (_(network));
  return g_strdup (*channel->handle != '\0' ? channel->handle : channel->name);
}
