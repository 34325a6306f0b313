/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-office.h"

G_BEGIN_DECLS

/**
 * OgPromiseRow: whether one kind of concern has a response time of its own, and which. Writes into
 * the office.
 *
 * Signals: "changed"
 */
#define OG_TYPE_PROMISE_ROW (og_promise_row_get_type ())
G_DECLARE_FINAL_TYPE (OgPromiseRow, og_promise_row, OG, PROMISE_ROW, AdwExpanderRow)

/* kind: an OgConcernKind */
GtkWidget *og_promise_row_new (OgOffice *office,
                               int       kind);
/* As the office says now. */
void og_promise_row_show (OgPromiseRow *self);

G_END_DECLS
