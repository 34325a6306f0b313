/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-store.h"

G_BEGIN_DECLS

/* The gate of the outbox: whether a row may leave, by what is on the disk, whatever a window, a plan or
 * an older version of the program meant. post: (nullable): as it is stored. FALSE with an error if that
 * cannot be read. */
gboolean og_gate_ask_fiber (OgStore    *store,
                            OgPost     *post,
                            OgDelivery *row,
                            gboolean   *open,
                            GError    **error);

G_END_DECLS
