/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgDoneDialog: how a concern ended, and a sentence about it. What is most likely is chosen already, so
 * that Enter is enough.
 *
 * Signal: "chosen" (int outcome, string note); the dialog closes itself.
 */
#define OG_TYPE_DONE_DIALOG (og_done_dialog_get_type ())
G_DECLARE_FINAL_TYPE (OgDoneDialog, og_done_dialog, OG, DONE_DIALOG, AdwDialog)

/* outcome: an OgConcernOutcome. (transfer floating) */
OgDoneDialog *og_done_dialog_new (int outcome);

G_END_DECLS
