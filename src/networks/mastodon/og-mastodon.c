/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-mastodon.h"

#include <glib/gi18n-lib.h>

#include "og-mastodon-connection.h"
#include "og-mastodon-sign-in.h"

/* The limits are Mastodon's own defaults (documentation: entities/Instance); a server that states
 * others is believed. */
const OgNetwork og_mastodon_network = {
  .id = "mastodon",
  .name = N_ ("Mastodon"),
  .explanation = N_ ("Short messages on an independent server, which everybody can read without an "
                     "account. Public bodies use a server of their own or one of their Land, so "
                     "that no data goes to an advertising company."),
  .capabilities = OG_CAN_PICTURES | OG_CAN_EDIT | OG_CAN_DELETE | OG_CAN_FIND | OG_CAN_SIGN_IN |
                  OG_CAN_PIN | OG_CAN_PROFILE | OG_CAN_SCHEDULE | OG_CAN_POLL,
  .count = OG_COUNT_MASTODON,
  .max_characters = 500,
  .characters_per_link = 23,
  .max_attachments = 4,
  .max_alt_characters = 1500,
  .max_image_bytes = 16777216,
  .max_image_pixels = 33177600,
  .fetch_interval = 60,
  /* What others wrote is theirs: it cannot be hidden or deleted. A report cannot be looked at. */
  .moderation = {
    .acts = 1u << OG_MEASURE_NOTICE | 1u << OG_MEASURE_REPORT | 1u << OG_MEASURE_BLOCK,
    .undoes = 1u << OG_MEASURE_BLOCK,
    .verifies = 1u << OG_MEASURE_NOTICE | 1u << OG_MEASURE_DELETE | 1u << OG_MEASURE_BLOCK,
  },
  .connection_type = og_mastodon_connection_get_type,
  .sign_in = og_mastodon_sign_in,
  .redeem = og_mastodon_redeem,
};
