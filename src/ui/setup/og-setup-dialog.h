/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgSetupDialog: the guided setup. Every answer is saved at once; it can be left at any time and
 * goes on where it was left. A text that could not be taken is never thrown away unasked.
 */
#define OG_TYPE_SETUP_DIALOG (og_setup_dialog_get_type ())
G_DECLARE_FINAL_TYPE (OgSetupDialog, og_setup_dialog, OG, SETUP_DIALOG, AdwDialog)

/* page: (nullable): a step's name; else where the setup was left */
AdwDialog *og_setup_dialog_new (OgEngine   *engine,
                                const char *page);

G_END_DECLS
