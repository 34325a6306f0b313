/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-count-line.h"

#include <glib/gi18n.h>

/**
 * og_count_line:
 * @text: counted as the channel's network counts it
 * @with_name: whether to say which channel it is
 * @too_long: (out): whether it is over the limit
 *
 * Returns: (transfer full): "212/500", or in words how much is too much; "" without a limit
 */
char *
og_count_line (OgEngine   *engine,
               OgChannel  *channel,
               const char *text,
               gboolean    with_name,
               gboolean   *too_long)
{
  guint count = og_text_count (text, og_engine_get_count_kind (engine, channel),
                               (guint) MAX (channel->characters_per_link, 0));
  const gboolean by_hand = og_engine_channel_can (engine, channel, OG_ABILITY_BY_HAND);
  guint most = by_hand ? 0 : (guint) MAX (channel->max_characters, 0);
  g_autofree char *line = NULL;

  *too_long = most > 0 && count > most;
  if (most == 0)
    line = g_strdup_printf ("%u", count);
  else if (!*too_long)
    /* Translators: characters written and characters allowed */
    line = g_strdup_printf (_("%u/%u"), count, most);
  else
    line = g_strdup_printf (ngettext ("%u character too many", "%u characters too many",
                                      count - most),
                            count - most);
  if (!with_name)
    return g_steal_pointer (&line);
  return g_strdup_printf ("%s: %s", *channel->handle != '\0' ? channel->handle : channel->name, line);
}
