/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-message.h"

G_DEFINE_FINAL_TYPE (OgMessage, og_message, OG_TYPE_RECORD)

static const OgField fields[] = {
  OG_FIELD (OgMessage, id, INT64),
  OG_FIELD (OgMessage, channel_id, INT64),
  OG_FIELD (OgMessage, concern_id, INT64),
  OG_FIELD (OgMessage, concern_kind, INT),
  OG_FIELD (OgMessage, remote_id, STRING),
  OG_FIELD (OgMessage, parent_id, STRING),
  OG_FIELD (OgMessage, remote_url, STRING),
  OG_FIELD (OgMessage, own, BOOL),
  OG_FIELD (OgMessage, author_id, STRING),
  OG_FIELD (OgMessage, author_name, STRING),
  OG_FIELD (OgMessage, author_handle, STRING),
  OG_FIELD (OgMessage, author_url, STRING),
  OG_FIELD (OgMessage, raw, STRING),
  OG_FIELD (OgMessage, text, STRING),
  OG_FIELD (OgMessage, markup, STRING),
  OG_FIELD (OgMessage, language, STRING),
  OG_FIELD (OgMessage, visibility, INT),
  OG_FIELD (OgMessage, created, INT64),
  OG_FIELD (OgMessage, fetched, INT64),
  OG_FIELD (OgMessage, deadline, INT64),
  OG_FIELD (OgMessage, unread, BOOL),
  OG_FIELD (OgMessage, automatic, BOOL),
  OG_FIELD (OgMessage, media, STRING),
  OG_FIELD (OgMessage, personal, INT),
  OG_FIELD (OgMessage, masked, BOOL),
  OG_FIELD (OgMessage, gone, INT64),
  OG_FIELD (OgMessage, kind_reason, STRING),
  OG_FIELD (OgMessage, topics, STRING),
  OG_FIELD (OgMessage, urgent, BOOL),
};

static void
og_message_class_init (OgMessageClass *klass)
{
  og_record_class_set_fields (OG_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
og_message_init (OgMessage *self)
{
  self->text = g_strdup ("");
  self->markup = g_strdup ("");
  self->raw = g_strdup ("");
  self->media = g_strdup ("[]");
}

/**
 * og_message_new:
 *
 * Returns: (transfer full): an empty message
 */
OgMessage *
og_message_new (void)
{
  return g_object_new (OG_TYPE_MESSAGE, NULL);
}
