/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "og-engine.h"
#include "og-note.h"

G_BEGIN_DECLS

/* OgNoteRow: a note for colleagues between the letters, which looks like none of them. Its button
 * activates the action "concerns.remove-note" (int64 id). */
#define OG_TYPE_NOTE_ROW (og_note_row_get_type ())
G_DECLARE_FINAL_TYPE (OgNoteRow, og_note_row, OG, NOTE_ROW, GtkListBoxRow)

OgNoteRow *og_note_row_new (OgEngine *engine,
                            OgNote   *note); /* (transfer floating) */
OgNote *og_note_row_get_note (OgNoteRow *self); /* (transfer none) */
void og_note_row_update_time (OgNoteRow *self);

G_END_DECLS
