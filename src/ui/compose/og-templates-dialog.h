/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgTemplatesDialog: all texts to begin with: found by a word, the town's own removed and shared.
 *
 * Signal "chosen" (OgPostTemplate): then it closes.
 */
#define OG_TYPE_TEMPLATES_DIALOG (og_templates_dialog_get_type ())
G_DECLARE_FINAL_TYPE (OgTemplatesDialog, og_templates_dialog, OG, TEMPLATES_DIALOG, AdwDialog)

AdwDialog *og_templates_dialog_new (OgEngine *engine);

G_END_DECLS
