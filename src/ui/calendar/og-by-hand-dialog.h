/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgByHandDialog: what a person needs who publishes a post where no program may: its text and its
 * pictures to take along, and the tick that it has been done.
 */
#define OG_TYPE_BY_HAND_DIALOG (og_by_hand_dialog_get_type ())
G_DECLARE_FINAL_TYPE (OgByHandDialog, og_by_hand_dialog, OG, BY_HAND_DIALOG, AdwDialog)

/* delivery: BY_HAND, of a post. (transfer floating) */
AdwDialog *og_by_hand_dialog_new (OgEngine   *engine,
                                  OgDelivery *delivery);

G_END_DECLS
