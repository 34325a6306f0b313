/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-contact.h"

G_DEFINE_FINAL_TYPE (OgContact, og_contact, OG_TYPE_RECORD)

static const OgField fields[] = {
  OG_FIELD (OgContact, name, STRING),
  OG_FIELD (OgContact, role, STRING),
  OG_FIELD (OgContact, phone, STRING),
  OG_FIELD (OgContact, email, STRING),
  OG_FIELD (OgContact, speaks, BOOL),
  OG_FIELD (OgContact, note, STRING),
};

static void
og_contact_class_init (OgContactClass *klass)
{
  og_record_class_set_fields (OG_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
og_contact_init (OgContact *self)
{
}

/**
 * og_contact_new:
 *
 * Returns: (transfer full): an empty contact
 */
OgContact *
og_contact_new (void)
{
  return g_object_new (OG_TYPE_CONTACT, NULL);
}
