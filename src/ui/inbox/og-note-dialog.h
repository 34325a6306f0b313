/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * OgNoteDialog: where a note for colleagues is written. What was written and not kept is there again
 * the next time that a note for the same concern is begun, as long as the program runs.
 *
 * Signal: "kept" (string text); the dialog closes itself.
 */
#define OG_TYPE_NOTE_DIALOG (og_note_dialog_get_type ())
G_DECLARE_FINAL_TYPE (OgNoteDialog, og_note_dialog, OG, NOTE_DIALOG, AdwDialog)

/* (transfer floating) */
OgNoteDialog *og_note_dialog_new (gint64 concern_id);

G_END_DECLS
