/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-sign-off.h"

G_DEFINE_FINAL_TYPE (OgSignOff, og_sign_off, OG_TYPE_RECORD)

static const OgField fields[] = {
  OG_FIELD (OgSignOff, id, INT64),
  OG_FIELD (OgSignOff, post_id, INT64),
  OG_FIELD (OgSignOff, kind, INT),
  OG_FIELD (OgSignOff, time, INT64),
  OG_FIELD (OgSignOff, person, STRING),
  OG_FIELD (OgSignOff, deputy, BOOL),
  OG_FIELD (OgSignOff, comment, STRING),
  OG_FIELD (OgSignOff, digest, STRING),
};

static void
og_sign_off_class_init (OgSignOffClass *klass)
{
  og_record_class_set_fields (OG_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
og_sign_off_init (OgSignOff *self)
{
  self->person = g_strdup ("");
  self->digest = g_strdup ("");
}

/**
 * og_sign_off_new:
 *
 * Returns: (transfer full): a submission by nobody yet
 */
OgSignOff *
og_sign_off_new (void)
{
  return g_object_new (OG_TYPE_SIGN_OFF, NULL);
}
