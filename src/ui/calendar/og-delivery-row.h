/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/* A row about one act at one channel: its state in whole sentences, who sends, the address, and
 * for what needs a decision the two buttons for it. */
GtkWidget *og_delivery_row_new (OgEngine   *engine,
                                OgDelivery *delivery);

G_END_DECLS
