/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-authority.h"

G_DEFINE_FINAL_TYPE (OgAuthority, og_authority, OG_TYPE_RECORD)

static const OgField fields[] = {
  OG_FIELD (OgAuthority, key, STRING),
  OG_FIELD (OgAuthority, tasks, STRING),
  OG_FIELD (OgAuthority, name, STRING),
  OG_FIELD (OgAuthority, contact, STRING),
  OG_FIELD (OgAuthority, retired, BOOL),
};

static void
og_authority_class_init (OgAuthorityClass *klass)
{
  og_record_class_set_fields (OG_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
og_authority_init (OgAuthority *self)
{
  self->key = g_strdup ("");
  self->tasks = g_strdup ("");
  self->name = g_strdup ("");
}

/**
 * og_authority_new:
 *
 * Returns: (transfer full): an empty one of the town's own
 */
OgAuthority *
og_authority_new (void)
{
  return g_object_new (OG_TYPE_AUTHORITY, NULL);
}
