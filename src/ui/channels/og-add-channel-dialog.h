/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/* OgAddChannelDialog: an account is added, or signed in again, through the browser. */
#define OG_TYPE_ADD_CHANNEL_DIALOG (og_add_channel_dialog_get_type ())
G_DECLARE_FINAL_TYPE (OgAddChannelDialog, og_add_channel_dialog, OG, ADD_CHANNEL_DIALOG, AdwDialog)

/* again: (nullable): a channel to sign in to again */
AdwDialog *og_add_channel_dialog_new (OgEngine  *engine,
                                      OgChannel *again);

G_END_DECLS
