/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-poll-limits.h"

#include <glib/gi18n.h>

#define MINUTE 60
#define HOUR 3600
#define DAY (24 * HOUR)

/* Where no network says anything. */
#define MOST_OPTIONS 4

static const int durations[] = { 5 * MINUTE, 30 * MINUTE, HOUR, 6 * HOUR, 12 * HOUR, DAY, 2 * DAY,
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
 * og_poll_allows:
 *
 * Returns: whether a poll may run so long
 */
gboolean
og_poll_allows (const OgPollLimits *limits,
                int                 seconds)
{
  return seconds >= limits->min_seconds && seconds <= limits->max_seconds;
}

/**
 * og_poll_durations:
 * @current: seconds; what is chosen already stays among them, even if it is not allowed any more
 *
 * Returns: (transfer full) (element-type int): how long a poll can run, seconds, shortest first; not
 *   empty
 */
GArray *
og_poll_durations (const OgPollLimits *limits,
                   int                 current)
{
  GArray *allowed = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < G_N_ELEMENTS (durations); i++)
    {
      const int before = i > 0 ? durations[i - 1] : 0;

      if (current > before && current < durations[i])
        g_array_append_val (allowed, current);
      /* An hour is short enough for a town, unless the network ends sooner. */
      if (durations[i] == current || (og_poll_allows (limits, durations[i]) &&
                                      (durations[i] >= HOUR || limits->max_seconds < HOUR)))
        g_array_append_val (allowed, durations[i]);
    }
  if (current > durations[G_N_ELEMENTS (durations) - 1] || allowed->len == 0)
    g_array_append_val (allowed, current);
  return allowed;
}

/**
 * og_poll_nearest:
 *
 * Returns: that duration, or the nearest one that is allowed; seconds
 */
int
og_poll_nearest (const OgPollLimits *limits,
                 int                 seconds)
{
  return CLAMP (seconds, limits->min_seconds, MAX (limits->max_seconds, limits->min_seconds));
}

/**
 * og_poll_limits_words:
 *
 * Returns: (transfer full): what a poll may have, a sentence
 */
char *
og_poll_limits_words (const OgPollLimits *limits)
{
  if (!limits->any)
    return g_strdup (_("Citizens choose among options."));
  if (limits->characters > 0)
    /* Translators: both are numbers: how many options a poll may have, and how long each may be */
    return g_strdup_printf (_("Citizens choose among at most %1$d options of %2$d characters each."),
                            limits->options, limits->characters);
  /* Translators: %d is how many options a poll may have */
  return g_strdup_printf (_("Citizens choose among at most %d options."), limits->options);
}

/**
 * og_poll_duration_words:
 *
 * Returns: (transfer full): "30 minutes", "6 hours", "3 days"; the largest unit of which it is whole
 */
char *
og_poll_duration_words (int seconds)
{
  const gulong minutes = (gulong) MAX (seconds, 0) / MINUTE;
  const gulong hours = minutes / 60;
  const gulong days = hours / 24;

  if (days > 0 && hours % 24 == 0)
    /* Translators: how long a poll runs */
    return g_strdup_printf (ngettext ("%lu day", "%lu days", days), days);
  if (hours > 0 && minutes % 60 == 0)
    /* Translators: how long a poll runs */
    return g_strdup_printf (ngettext ("%lu hour", "%lu hours", hours), hours);
  /* Translators: how long a poll runs */
  return g_strdup_printf (ngettext ("%lu minute", "%lu minutes", minutes), minutes);
}
