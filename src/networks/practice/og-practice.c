/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-practice.h"

#include <glib/gi18n-lib.h>

#include "og-practice-connection.h"

/* As Mastodon's, so that what is learnt here holds there. */
#define MAX_CHARACTERS 500
#define CHARACTERS_PER_LINK 23
#define MAX_ATTACHMENTS 4
#define MAX_ALT_CHARACTERS 1500
#define MAX_IMAGE_BYTES (16 * 1024 * 1024)
#define MAX_IMAGE_PIXELS 33177600
#define MIN_POLL_SECONDS 300
#define MAX_POLL_SECONDS 2629746

/* clang-format off */
const OgNetwork og_practice_network = {
  .id = "practice",
  .name = N_("Practice town"),
  .explanation = N_("An invented town inside this program, with citizens who answer. "
                    "Nothing leaves this computer."),
  .capabilities = OG_CAN_PICTURES | OG_CAN_EDIT | OG_CAN_DELETE | OG_CAN_FIND | OG_CAN_PIN |
                  OG_CAN_PROFILE | OG_CAN_SCHEDULE | OG_CAN_POLL,
  .count = OG_COUNT_MASTODON,
  .max_characters = MAX_CHARACTERS,
  .characters_per_link = CHARACTERS_PER_LINK,
  .max_attachments = MAX_ATTACHMENTS,
  .max_alt_characters = MAX_ALT_CHARACTERS,
  .max_image_bytes = MAX_IMAGE_BYTES,
  .max_image_pixels = MAX_IMAGE_PIXELS,
  .fetch_interval = 2,
  .moderation = {
    .acts = (1u << OG_N_MEASURES) - 1,
    .undoes = 1u << OG_MEASURE_HIDE | 1u << OG_MEASURE_BLOCK,
    .verifies = (1u << OG_N_MEASURES) - 1,
  },
  .connection_type = og_practice_connection_get_type,
};
/* clang-format on */

/**
 * og_practice_new_channel:
 * @folder: absolute path
 *
 * Returns: (transfer full): the town hall's account, not stored yet
 */
OgChannel *
og_practice_new_channel (const char *folder)
{
  OgChannel *channel = og_channel_new ();
  g_autofree char *base_url = g_strconcat (OG_PRACTICE_SCHEME, folder, NULL);

  g_object_set (channel, "network", og_practice_network.id, "base-url", base_url, "remote-id",
                "musterbach", "handle", "@musterbach", "name", "Gemeinde Musterbach",
                "max-characters", MAX_CHARACTERS, "characters-per-link", CHARACTERS_PER_LINK,
                "max-attachments", MAX_ATTACHMENTS, "max-alt-characters", MAX_ALT_CHARACTERS,
                "max-image-bytes", (gint64) MAX_IMAGE_BYTES, "max-image-pixels",
                (gint64) MAX_IMAGE_PIXELS, "schedules", OG_SCHEDULES_YES, "max-poll-options",
                OG_PRACTICE_MAX_OPTIONS, "max-poll-option-characters",
                OG_PRACTICE_MAX_OPTION_CHARACTERS, "min-poll-seconds", MIN_POLL_SECONDS,
                "max-poll-seconds", MAX_POLL_SECONDS, NULL);
  return channel;
}
