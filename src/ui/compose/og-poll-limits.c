/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-poll-limits.h"

#include <glib/gi18n.h>

#define HOUR 3600
#define DAY (24 * HOUR)

/* Where no network says anything. */
#define MOST_OPTIONS 4

static const int durations[] = { HOUR, 6 * HOUR, 12 * HOUR, DAY, 2 * DAY,
                                 3 * DAY, 5 * DAY, 7 * DAY, 14 * DAY, 30 * DAY };

/**
 * og_poll_limits:
 * @channels: of OgChannel: the chosen ones; those without polls do not count
 */
OgPollLimits
og_poll_limits (OgEngine   *engine,
                GListModel *channels)
{
  OgPollLimits limits = { .options = G_MAXINT, .max_seconds = G_MAXINT };
  const guint n = g_list_model_get_n_items (channels);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgChannel) channel = g_list_model_get_item (channels, i);
      const int characters = channel->max_poll_option_characters;

      if (!og_engine_channel_can (engine, channel, OG_ABILITY_POLL))
        continue;
      limits.any = TRUE;
      if (channel->max_poll_options > 0)
        limits.options = MIN (limits.options, channel->max_poll_options);
      if (characters > 0)
        limits.characters = limits.characters > 0 ? MIN (limits.characters, characters) : characters;
      limits.min_seconds = MAX (limits.min_seconds, channel->min_poll_seconds);
      if (channel->max_poll_seconds > 0)
        limits.max_seconds = MIN (limits.max_seconds, channel->max_poll_seconds);
    }
  if (limits.options == G_MAXINT)
    limits.options = MOST_OPTIONS;
  return limits;
}

/**
 * og_poll_n_durations:
 *
 * Returns: how many there are to choose from
 */
guint
og_poll_n_durations (void)
{
  return G_N_ELEMENTS (durations);
}

/**
 * og_poll_duration:
 *
 * Returns: seconds
 */
int
og_poll_duration (guint place)
{
  return durations[MIN (place, G_N_ELEMENTS (durations) - 1)];
}

/**
 * og_poll_duration_words:
 *
 * Returns: (transfer full): "6 hours", "3 days"
 */
char *
og_poll_duration_words (int seconds)
{
  const gulong hours = (gulong) MAX (seconds, 0) / HOUR;
  const gulong days = hours / 24;

  if (days > 0)
    /* Translators: how long a poll runs */
    return g_strdup_printf (ngettext ("%lu day", "%lu days", days), days);
  /* Translators: how long a poll runs */
  return g_strdup_printf (ngettext ("%lu hour", "%lu hours", hours), hours);
}
