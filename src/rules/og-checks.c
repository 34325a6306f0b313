/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-checks.h"

#include "og-local-time.h"
#include "og-office-time.h"

/* A post for the current minute is not past. */
#define MINUTE 60

static void
add (GArray     *checks,
     OgCheckKind kind,
     gint64      channel_id,
     gint64      amount)
{
  OgCheck check = { kind, kind < OG_CHECK_UNATTENDED, channel_id, amount, 0, 0 };

  g_array_append_val (checks, check);
}

static gboolean
is_blank (const char *text)
{
  for (; text != NULL && *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      return FALSE;
  return TRUE;
}

static gint64
count_without_alt (GListModel *attachments)
{
  gint64 count = 0;

  for (guint i = 0; i < g_list_model_get_n_items (attachments); i++)
    {
      g_autoptr (OgAttachment) picture = g_list_model_get_item (attachments, i);

      count += is_blank (picture->alt);
    }
  return count;
}

/* Networks count the characters of descriptions as Unicode code points. */
static gint64
longest_alt (GListModel *attachments)
{
  gint64 longest = 0;

  for (guint i = 0; i < g_list_model_get_n_items (attachments); i++)
    {
      g_autoptr (OgAttachment) picture = g_list_model_get_item (attachments, i);

      if (picture->alt != NULL)
        longest = MAX (longest, g_utf8_strlen (picture->alt, -1));
    }
  return longest;
}

static void
check_channel (GArray         *checks,
               OgPost         *post,
               OgChannel      *channel,
               OgCountKindFunc count_kind)
{
  GListModel *attachments = G_LIST_MODEL (post->attachments);
  gint64 length = og_text_count (og_post_get_text_for (post, channel->id), count_kind (channel),
                                 (guint) MAX (channel->characters_per_link, 0));
  gint64 alt = longest_alt (attachments);

  if (channel->max_characters > 0 && length > channel->max_characters)
    add (checks, OG_CHECK_TOO_LONG, channel->id, length - channel->max_characters);
  if (g_list_model_get_n_items (attachments) > (guint) MAX (channel->max_attachments, 0))
    add (checks, OG_CHECK_TOO_MANY_PICTURES, channel->id, channel->max_attachments);
  if (channel->max_alt_characters > 0 && alt > channel->max_alt_characters)
    add (checks, OG_CHECK_ALT_TOO_LONG, channel->id, alt - channel->max_alt_characters);
  if (channel->state == OG_CHANNEL_SIGNED_OUT)
    add (checks, OG_CHECK_SIGNED_OUT, channel->id, 0);
}

static void
check_time (GArray       *checks,
            OgPost       *post,
            OgOfficeTime *time,
            gint64        now)
{
  gint64 due, opening;

  if (!og_local_time_to_unix (post->local_time, post->zone, &due))
    add (checks, OG_CHECK_NO_TIME, 0, 0);
  else if (due <= now - MINUTE)
    add (checks, OG_CHECK_PAST_TIME, 0, 0);
  else if (time != NULL && og_office_time_next_opening (time, due, &opening) && opening > due)
    add (checks, OG_CHECK_UNATTENDED, 0, opening);
}

/**
 * og_checks_for_post:
 * @context: what is known around it
 *
 * Limits of a channel that are 0 are unknown and not checked, except that of pictures.
 *
 * Returns: (transfer full) (element-type OgCheck): what the post lacks, blocking ones first, each
 *   kind at most once per channel
 */
GArray *
og_checks_for_post (OgPost         *post,
                    const OgCheckContext *context)
{
  GArray *checks = g_array_new (FALSE, FALSE, sizeof (OgCheck));
  GListModel *attachments = G_LIST_MODEL (post->attachments);
  gint64 without_alt = count_without_alt (attachments);

  if (is_blank (post->text) && g_list_model_get_n_items (attachments) == 0)
    add (checks, OG_CHECK_NO_TEXT, 0, 0);
  if (g_list_model_get_n_items (context->channels) == 0)
    add (checks, OG_CHECK_NO_CHANNEL, 0, 0);
  if (without_alt > 0)
    add (checks, OG_CHECK_NO_ALT, 0, without_alt);
  for (guint i = 0; i < g_list_model_get_n_items (context->channels); i++)
    {
      g_autoptr (OgChannel) channel = g_list_model_get_item (context->channels, i);

      check_channel (checks, post, channel, context->count_kind);
    }
  /* Last, because its hint is the only check that does not block. */
  check_time (checks, post, context->time, context->now);
  return checks;
}
