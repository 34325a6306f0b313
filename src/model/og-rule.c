/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-rule.h"

G_DEFINE_FINAL_TYPE (OgRule, og_rule, OG_TYPE_RECORD)

static const OgField fields[] = {
  OG_FIELD (OgRule, clause, STRING),
  OG_FIELD (OgRule, chosen, BOOL),
  OG_FIELD (OgRule, subject, STRING),
  OG_FIELD (OgRule, text, STRING),
  OG_FIELD (OgRule, brief, STRING),
};

static void
og_rule_class_init (OgRuleClass *klass)
{
  og_record_class_set_fields (OG_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
og_rule_init (OgRule *self)
{
  self->clause = g_strdup ("");
}

/**
 * og_rule_new:
 *
 * Returns: (transfer full): a rule that is not chosen
 */
OgRule *
og_rule_new (void)
{
  return g_object_new (OG_TYPE_RULE, NULL);
}
