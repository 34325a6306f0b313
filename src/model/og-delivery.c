/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-delivery.h"

G_DEFINE_FINAL_TYPE (OgDelivery, og_delivery, OG_TYPE_RECORD)

static const OgField fields[] = {
  OG_FIELD (OgDelivery, id, INT64),
  OG_FIELD (OgDelivery, kind, INT),
  OG_FIELD (OgDelivery, state, INT),
  OG_FIELD (OgDelivery, channel_id, INT64),
  OG_FIELD (OgDelivery, post_id, INT64),
  OG_FIELD (OgDelivery, message_id, INT64),
  OG_FIELD (OgDelivery, notice_id, INT64),
  OG_FIELD (OgDelivery, measure_id, INT64),
  OG_FIELD (OgDelivery, text, STRING),
  OG_FIELD (OgDelivery, language, STRING),
  OG_FIELD (OgDelivery, visibility, INT),
  OG_FIELD (OgDelivery, parent_id, STRING),
  OG_FIELD (OgDelivery, mention, STRING),
  OG_FIELD (OgDelivery, due, INT64),
  OG_FIELD (OgDelivery, not_before, INT64),
  OG_FIELD (OgDelivery, attempt, INT),
  OG_FIELD (OgDelivery, key, STRING),
  OG_FIELD (OgDelivery, claimed, INT64),
  OG_FIELD (OgDelivery, remote_id, STRING),
  OG_FIELD (OgDelivery, remote_url, STRING),
  OG_FIELD (OgDelivery, sent, INT64),
  OG_FIELD (OgDelivery, error, INT),
  OG_FIELD (OgDelivery, error_text, STRING),
  OG_FIELD (OgDelivery, created, INT64),
  OG_FIELD (OgDelivery, sender, INT),
  OG_FIELD (OgDelivery, scheduled_id, STRING),
  OG_FIELD (OgDelivery, expires, INT64),
  OG_FIELD (OgDelivery, poll, STRING),
  OG_FIELD (OgDelivery, poll_multiple, BOOL),
  OG_FIELD (OgDelivery, poll_seconds, INT),
  OG_FIELD (OgDelivery, moved, INT64),
};

static void
og_delivery_class_init (OgDeliveryClass *klass)
{
  og_record_class_set_fields (OG_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
og_delivery_init (OgDelivery *self)
{
  self->text = g_strdup ("");
  self->language = g_strdup ("de");
  self->error = -1;
}

/**
 * og_delivery_new:
 *
 * Returns: (transfer full): an empty delivery, planned
 */
OgDelivery *
og_delivery_new (void)
{
  return g_object_new (OG_TYPE_DELIVERY, NULL);
}
