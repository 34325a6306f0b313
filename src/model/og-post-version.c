/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-post-version.h"

G_DEFINE_FINAL_TYPE (OgPostVersion, og_post_version, OG_TYPE_RECORD)

static const OgField fields[] = {
  OG_FIELD (OgPostVersion, id, INT64),
  OG_FIELD (OgPostVersion, post_id, INT64),
  OG_FIELD (OgPostVersion, created, INT64),
  OG_FIELD (OgPostVersion, text, STRING),
};

static void
og_post_version_class_init (OgPostVersionClass *klass)
{
  og_record_class_set_fields (OG_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
og_post_version_init (OgPostVersion *self)
{
  self->text = g_strdup ("");
}

/**
 * og_post_version_new:
 *
 * Returns: (transfer full): an empty version
 */
OgPostVersion *
og_post_version_new (void)
{
  return g_object_new (OG_TYPE_POST_VERSION, NULL);
}
