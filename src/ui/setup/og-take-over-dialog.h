/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-office.h"

G_BEGIN_DECLS

/**
 * OgTakeOverDialog: what a municipality file contains, and which parts of it are wanted.
 *
 * Signals:
 *  - "taken" (guint): the parts, as bits: 1 << index in og_setup_parts()
 */
#define OG_TYPE_TAKE_OVER_DIALOG (og_take_over_dialog_get_type ())
G_DECLARE_FINAL_TYPE (OgTakeOverDialog, og_take_over_dialog, OG, TAKE_OVER_DIALOG, AdwDialog)

AdwDialog *og_take_over_dialog_new (OgOffice *office);

G_END_DECLS
