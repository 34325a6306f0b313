/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/* A row for one account: a switch that pins the netiquette there and a sentence how that stands, or
 * where the network has no way, a button that copies it. */
GtkWidget *og_board_row_new (OgEngine  *engine,
                             OgChannel *channel);

G_END_DECLS
