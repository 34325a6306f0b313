/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-note.h"

G_DEFINE_FINAL_TYPE (OgNote, og_note, OG_TYPE_RECORD)

static const OgField fields[] = {
  OG_FIELD (OgNote, id, INT64),
  OG_FIELD (OgNote, concern_id, INT64),
  OG_FIELD (OgNote, created, INT64),
  OG_FIELD (OgNote, person, STRING),
  OG_FIELD (OgNote, text, STRING),
};

static void
og_note_class_init (OgNoteClass *klass)
{
  og_record_class_set_fields (OG_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
og_note_init (OgNote *self)
{
  self->text = g_strdup ("");
}
