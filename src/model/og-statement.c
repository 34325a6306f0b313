/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-statement.h"

G_DEFINE_FINAL_TYPE (OgStatement, og_statement, OG_TYPE_RECORD)

static const OgField fields[] = {
  OG_FIELD (OgStatement, title, STRING),
  OG_FIELD (OgStatement, text, STRING),
};

static void
og_statement_class_init (OgStatementClass *klass)
{
  og_record_class_set_fields (OG_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
og_statement_init (OgStatement *self)
{
  self->title = g_strdup ("");
  self->text = g_strdup ("");
}

/**
 * og_statement_new:
 *
 * Returns: (transfer full): an empty statement
 */
OgStatement *
og_statement_new (void)
{
  return g_object_new (OG_TYPE_STATEMENT, NULL);
}
