/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-notice.h"

G_DEFINE_FINAL_TYPE (OgNotice, og_notice, OG_TYPE_RECORD)

static const OgField fields[] = {
  OG_FIELD (OgNotice, id, INT64),
  OG_FIELD (OgNotice, channel_id, INT64),
  OG_FIELD (OgNotice, part, INT),
  OG_FIELD (OgNotice, text, STRING),
  OG_FIELD (OgNotice, remote_id, STRING),
  OG_FIELD (OgNotice, remote_url, STRING),
  OG_FIELD (OgNotice, pinned, BOOL),
  OG_FIELD (OgNotice, delivery_id, INT64),
  OG_FIELD (OgNotice, error, INT),
};

static void
og_notice_class_init (OgNoticeClass *klass)
{
  og_record_class_set_fields (OG_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
og_notice_init (OgNotice *self)
{
  self->text = g_strdup ("");
  self->error = -1;
}

/**
 * og_notice_new:
 *
 * Returns: (transfer full): a notice that does not stand yet
 */
OgNotice *
og_notice_new (void)
{
  return g_object_new (OG_TYPE_NOTICE, NULL);
}
