/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-words.h"

#include <glib/gi18n.h>

#include "og-format.h"

/**
 * og_words_channel_word:
 *
 * Returns: how the account stands, in a word
 */
const char *
og_words_channel_word (OgChannel *channel)
{
  switch ((OgChannelState) channel->state)
    {
    case OG_CHANNEL_OK:
      return C_("channel", "Ready");
    case OG_CHANNEL_SIGNED_OUT:
      return C_("channel", "Signed out");
    case OG_CHANNEL_TROUBLE:
      return C_("channel", "Trouble");
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * og_words_channel_icon:
 *
 * Returns: name of a symbolic icon for the account's state
 */
const char *
og_words_channel_icon (OgChannel *channel)
{
  switch ((OgChannelState) channel->state)
    {
    case OG_CHANNEL_OK:
      return "object-select-symbolic";
    case OG_CHANNEL_SIGNED_OUT:
      return "system-log-out-symbolic";
    case OG_CHANNEL_TROUBLE:
      return "dialog-warning-symbolic";
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * og_words_channel_sentence:
 * @zone: IANA name of the office's zone
 * @now: unix seconds
 *
 * Returns: (transfer full): how the account stands, and what to do
 */
char *
og_words_channel_sentence (OgChannel  *channel,
                           const char *zone,
                           gint64      now)
{
  g_autofree char *when = NULL;

  if (channel->state == OG_CHANNEL_SIGNED_OUT)
    return g_strdup (_("Signed out: nothing goes out and nothing comes in until you sign in again."));
  if (channel->state == OG_CHANNEL_TROUBLE)
    return g_strdup (og_words_error_code (channel->error));
  if (channel->last_contact == 0)
    return g_strdup (_("There has been no contact yet."));

  when = og_format_when (channel->last_contact, zone, now);
  /* Translators: %s is day and time */
  return g_strdup_printf (_("Last contact %s."), when);
}
