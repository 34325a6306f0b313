/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgComeBackDialog: when a concern that is put off is due again, always at a time at which somebody is
 * there.
 *
 * Signal: "chosen" (int64 unix seconds, 0: due at once); the dialog closes itself.
 */
#define OG_TYPE_COME_BACK_DIALOG (og_come_back_dialog_get_type ())
G_DECLARE_FINAL_TYPE (OgComeBackDialog, og_come_back_dialog, OG, COME_BACK_DIALOG, AdwDialog)

/* put_off: whether it is put off already. (transfer floating) */
OgComeBackDialog *og_come_back_dialog_new (OgEngine *engine,
                                           gboolean  put_off);

G_END_DECLS
