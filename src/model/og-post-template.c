/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-post-template.h"

G_DEFINE_FINAL_TYPE (OgPostTemplate, og_post_template, OG_TYPE_RECORD)

static const OgField fields[] = {
  OG_FIELD (OgPostTemplate, name, STRING),
  OG_FIELD (OgPostTemplate, kind, INT),
  OG_FIELD (OgPostTemplate, text, STRING),
  OG_FIELD (OgPostTemplate, poll, STRING),
  OG_FIELD (OgPostTemplate, valid_days, INT),
};

static void
og_post_template_class_init (OgPostTemplateClass *klass)
{
  og_record_class_set_fields (OG_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
og_post_template_init (OgPostTemplate *self)
{
  self->name = g_strdup ("");
  self->text = g_strdup ("");
}

/**
 * og_post_template_new:
 *
 * Returns: (transfer full): an empty template
 */
OgPostTemplate *
og_post_template_new (void)
{
  return g_object_new (OG_TYPE_POST_TEMPLATE, NULL);
}
