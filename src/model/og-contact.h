/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-record.h"

G_BEGIN_DECLS

/**
 * OgContact: one link of the call tree for a difficult situation; the order is that of calling.
 */
#define OG_TYPE_CONTACT (og_contact_get_type ())
G_DECLARE_FINAL_TYPE (OgContact, og_contact, OG, CONTACT, OgRecord)

struct _OgContact
{
  OgRecord parent_instance;

  char *name;      /* (nullable) */
  char *role;      /* (nullable): "Bürgermeisterin", "Ordnungsamt" */
  char *phone;     /* (nullable) */
  char *email;     /* (nullable) */
  gboolean speaks; /* may speak to the public then */
  char *note;      /* (nullable): when to be called */
};

OgContact *og_contact_new (void);

G_END_DECLS
