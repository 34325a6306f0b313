/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/* OgChannelRow: one account; opened, all about it and what can be done with it. */
#define OG_TYPE_CHANNEL_ROW (og_channel_row_get_type ())
G_DECLARE_FINAL_TYPE (OgChannelRow, og_channel_row, OG, CHANNEL_ROW, AdwExpanderRow)

GtkWidget *og_channel_row_new (OgEngine  *engine,
                               OgChannel *channel);
/* What time alone has changed. */
void og_channel_row_update (OgChannelRow *self);

G_END_DECLS
