/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-checks-private.h"

#include "og-local-time.h"
#include "og-poll-text.h"

/* A post for the current minute is not past. */
#define MINUTE 60

void
og_checks_add_place (GArray     *checks,
                     OgCheckKind kind,
                     gint64      channel_id,
                     gint64      amount,
                     int         start,
                     int         end)
{
  OgCheck check = { kind, kind < OG_CHECK_UNATTENDED, channel_id, amount, start, end };

  g_array_append_val (checks, check);
}

void
og_checks_add (GArray     *checks,
               OgCheckKind kind,
               gint64      channel_id,
               gint64      amount)
{
  og_checks_add_place (checks, kind, channel_id, amount, 0, 0);
}

/* As the network counts it; where there are no polls, with the options beneath it. */
static gint64
count_text (OgPost         *post,
            OgChannel      *channel,
            OgCountKindFunc count_kind)
{
  const char *text = og_post_get_text_for (post, channel->id);
  g_autofree char *whole = og_poll_as_text (text, channel->max_poll_options > 0 ? NULL : post->poll);

  return og_text_count (whole, count_kind (channel), (guint) MAX (channel->characters_per_link, 0));
}

static void
check_channel (GArray         *checks,
               OgPost         *post,
               OgChannel      *channel,
               OgCountKindFunc count_kind)
{
  const gint64 length = count_text (post, channel, count_kind);
  const guint n_pictures = g_list_model_get_n_items (G_LIST_MODEL (post->attachments));

  if (channel->max_characters > 0 && length > channel->max_characters)
    og_checks_add (checks, OG_CHECK_TOO_LONG, channel->id, length - channel->max_characters);
  if (n_pictures > (guint) MAX (channel->max_attachments, 0))
    og_checks_add (checks, OG_CHECK_TOO_MANY_PICTURES, channel->id, channel->max_attachments);
  if (channel->state == OG_CHANNEL_SIGNED_OUT)
    og_checks_add (checks, OG_CHECK_SIGNED_OUT, channel->id, 0);
}

static void
check_time (GArray       *checks,
            OgPost       *post,
            OgOfficeTime *time,
            gint64        now)
{
  gint64 due, opening;

  if (!og_local_time_to_unix (post->local_time, post->zone, &due))
    og_checks_add (checks, OG_CHECK_NO_TIME, 0, 0);
  else if (due <= now - MINUTE)
    og_checks_add (checks, OG_CHECK_PAST_TIME, 0, 0);
  else if (time != NULL && og_office_time_next_opening (time, due, &opening) && opening > due)
    og_checks_add (checks, OG_CHECK_UNATTENDED, 0, opening);
}

/* What is only valid until it goes out, or until now, is said to nobody. */
static void
check_valid_until (GArray *checks,
                   OgPost *post,
                   gint64  now)
{
  gint64 due, until;

  if (post->valid_until == NULL)
    return;
  if (!og_local_time_to_unix (post->local_time, post->zone, &due))
    due = now;
  if (!og_local_time_to_unix (post->valid_until, post->zone, &until) || until <= due)
    og_checks_add (checks, OG_CHECK_VALID_UNTIL, 0, 0);
}

static int
compare_kinds (gconstpointer a,
               gconstpointer b)
{
  return (int) ((const OgCheck *) a)->kind - (int) ((const OgCheck *) b)->kind;
}

/**
 * og_checks_for_post:
 * @context: what is known around it
 *
 * Limits of a channel that are 0 are unknown and not checked, except that of pictures and polls.
 *
 * Returns: (transfer full) (element-type OgCheck): what the post lacks, in the order of OgCheckKind, so
 *   blocking ones first; each kind at most once per channel, but gaps and personal data at each place
 */
GArray *
og_checks_for_post (OgPost               *post,
                    const OgCheckContext *context)
{
  GArray *checks = g_array_new (FALSE, FALSE, sizeof (OgCheck));
  GListModel *channels = context->channels;

  if (g_list_model_get_n_items (channels) == 0)
    og_checks_add (checks, OG_CHECK_NO_CHANNEL, 0, 0);
  for (guint i = 0; i < g_list_model_get_n_items (channels); i++)
    {
      g_autoptr (OgChannel) channel = g_list_model_get_item (channels, i);

      check_channel (checks, post, channel, context->count_kind);
    }
  check_time (checks, post, context->time, context->now);
  check_valid_until (checks, post, context->now);
  og_checks_content (checks, post, context);
  og_checks_pictures (checks, post, context);
  og_checks_neighbours (checks, post, context);
  g_array_sort (checks, compare_kinds); /* keeps the order of what is alike */
  return checks;
}
