/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-text-module.h"

G_DEFINE_FINAL_TYPE (OgTextModule, og_text_module, OG_TYPE_RECORD)

static const OgField fields[] = {
  OG_FIELD (OgTextModule, key, STRING),
  OG_FIELD (OgTextModule, title, STRING),
  OG_FIELD (OgTextModule, category, INT),
  OG_FIELD (OgTextModule, text, STRING),
  OG_FIELD (OgTextModule, keywords, STRING),
  OG_FIELD (OgTextModule, approved_by, STRING),
  OG_FIELD (OgTextModule, approved, DATE),
  OG_FIELD (OgTextModule, digest, STRING),
  OG_FIELD (OgTextModule, retired, BOOL),
};

static void
og_text_module_class_init (OgTextModuleClass *klass)
{
  og_record_class_set_fields (OG_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
og_text_module_init (OgTextModule *self)
{
  self->key = g_strdup ("");
  self->title = g_strdup ("");
  self->text = g_strdup ("");
}

/**
 * og_text_module_new:
 *
 * Returns: (transfer full): an empty one of the town's own, that nobody has approved
 */
OgTextModule *
og_text_module_new (void)
{
  return g_object_new (OG_TYPE_TEXT_MODULE, NULL);
}
