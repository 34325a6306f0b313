/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-channel.h"

G_DEFINE_FINAL_TYPE (OgChannel, og_channel, OG_TYPE_RECORD)

static const OgField fields[] = {
  OG_FIELD (OgChannel, id, INT64),
  OG_FIELD (OgChannel, network, STRING),
  OG_FIELD (OgChannel, base_url, STRING),
  OG_FIELD (OgChannel, remote_id, STRING),
  OG_FIELD (OgChannel, handle, STRING),
  OG_FIELD (OgChannel, name, STRING),
  OG_FIELD (OgChannel, avatar_url, STRING),
  OG_FIELD (OgChannel, web_url, STRING),
  OG_FIELD (OgChannel, state, INT),
  OG_FIELD (OgChannel, error, INT),
  OG_FIELD (OgChannel, last_contact, INT64),
  OG_FIELD (OgChannel, cursor, STRING),
  OG_FIELD (OgChannel, created, INT64),
  OG_FIELD (OgChannel, auto_answer, INT),
  OG_FIELD (OgChannel, board, BOOL),
  OG_FIELD (OgChannel, max_characters, INT),
  OG_FIELD (OgChannel, characters_per_link, INT),
  OG_FIELD (OgChannel, max_attachments, INT),
  OG_FIELD (OgChannel, max_alt_characters, INT),
  OG_FIELD (OgChannel, max_image_bytes, INT64),
  OG_FIELD (OgChannel, max_image_pixels, INT64),
  OG_FIELD (OgChannel, schedules, INT),
  OG_FIELD (OgChannel, max_poll_options, INT),
  OG_FIELD (OgChannel, max_poll_option_characters, INT),
  OG_FIELD (OgChannel, min_poll_seconds, INT),
  OG_FIELD (OgChannel, max_poll_seconds, INT),
};

static void
og_channel_class_init (OgChannelClass *klass)
{
  og_record_class_set_fields (OG_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
og_channel_init (OgChannel *self)
{
  self->error = -1;
}

/**
 * og_channel_new:
 *
 * Returns: (transfer full): an empty channel
 */
OgChannel *
og_channel_new (void)
{
  return g_object_new (OG_TYPE_CHANNEL, NULL);
}
