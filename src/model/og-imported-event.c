/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-imported-event.h"

G_DEFINE_FINAL_TYPE (OgImportedEvent, og_imported_event, OG_TYPE_RECORD)

static const OgField fields[] = {
  OG_FIELD (OgImportedEvent, source_id, INT64),
  OG_FIELD (OgImportedEvent, uid, STRING),
  OG_FIELD (OgImportedEvent, digest, STRING),
  OG_FIELD (OgImportedEvent, post_id, INT64),
};

static void
og_imported_event_class_init (OgImportedEventClass *klass)
{
  og_record_class_set_fields (OG_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
og_imported_event_init (OgImportedEvent *self)
{
  self->uid = g_strdup ("");
  self->digest = g_strdup ("");
}

/**
 * og_imported_event_new:
 *
 * Returns: (transfer full): an event that has not been taken over
 */
OgImportedEvent *
og_imported_event_new (void)
{
  return g_object_new (OG_TYPE_IMPORTED_EVENT, NULL);
}
