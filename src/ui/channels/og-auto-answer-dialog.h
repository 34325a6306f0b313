/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/* OgAutoAnswerDialog: what was answered automatically, to whom and how it stands, and the switches
 * that end it. */
#define OG_TYPE_AUTO_ANSWER_DIALOG (og_auto_answer_dialog_get_type ())
G_DECLARE_FINAL_TYPE (OgAutoAnswerDialog, og_auto_answer_dialog, OG, AUTO_ANSWER_DIALOG, AdwDialog)

AdwDialog *og_auto_answer_dialog_new (OgEngine *engine);

G_END_DECLS
