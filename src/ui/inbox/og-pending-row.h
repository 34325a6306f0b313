/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgPendingRow: a reply that is still in the outbox, with what can be done about it.
 *
 * Signals: "undo-wanted", "send-wanted", "give-up-wanted"
 */
#define OG_TYPE_PENDING_ROW (og_pending_row_get_type ())
G_DECLARE_FINAL_TYPE (OgPendingRow, og_pending_row, OG, PENDING_ROW, GtkListBoxRow)

OgPendingRow *og_pending_row_new (OgEngine   *engine,
                                  OgDelivery *delivery);
OgDelivery *og_pending_row_get_delivery (OgPendingRow *self); /* (transfer none) */
void og_pending_row_set_delivery (OgPendingRow *self,
                                  OgDelivery   *delivery);
/* The words that depend on the time of day. */
void og_pending_row_update_time (OgPendingRow *self);

G_END_DECLS
