/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgVersionsDialog: every version of the netiquette that was ever in force, newest first, with its
 * day, why it was changed, and its text.
 */
#define OG_TYPE_VERSIONS_DIALOG (og_versions_dialog_get_type ())
G_DECLARE_FINAL_TYPE (OgVersionsDialog, og_versions_dialog, OG, VERSIONS_DIALOG, AdwDialog)

AdwDialog *og_versions_dialog_new (OgEngine *engine);

G_END_DECLS
