/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-rules-version.h"

G_DEFINE_FINAL_TYPE (OgRulesVersion, og_rules_version, OG_TYPE_RECORD)

static const OgField fields[] = {
  OG_FIELD (OgRulesVersion, id, INT64),
  OG_FIELD (OgRulesVersion, created, INT64),
  OG_FIELD (OgRulesVersion, note, STRING),
  OG_FIELD (OgRulesVersion, content, STRING),
};

static void
og_rules_version_class_init (OgRulesVersionClass *klass)
{
  og_record_class_set_fields (OG_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
og_rules_version_init (OgRulesVersion *self)
{
}

/**
 * og_rules_version_new:
 *
 * Returns: (transfer full): a version without content
 */
OgRulesVersion *
og_rules_version_new (void)
{
  return g_object_new (OG_TYPE_RULES_VERSION, NULL);
}
