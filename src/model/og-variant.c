/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-variant.h"

G_DEFINE_FINAL_TYPE (OgVariant, og_variant, OG_TYPE_RECORD)

static const OgField fields[] = {
  OG_FIELD (OgVariant, post_id, INT64),
  OG_FIELD (OgVariant, channel_id, INT64),
  OG_FIELD (OgVariant, text, STRING),
};

static void
og_variant_class_init (OgVariantClass *klass)
{
  og_record_class_set_fields (OG_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
og_variant_init (OgVariant *self)
{
  self->text = g_strdup ("");
}

/**
 * og_variant_new:
 *
 * Returns: (transfer full): an empty variant
 */
OgVariant *
og_variant_new (void)
{
  return g_object_new (OG_TYPE_VARIANT, NULL);
}
