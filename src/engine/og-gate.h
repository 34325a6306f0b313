/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-store.h"

G_BEGIN_DECLS

/* Whether a row may leave the program, asked before anything is claimed. post: (nullable): as it is
 * stored; now: unix seconds. FALSE with OG_ERROR_UNSIGNED if a second person has not agreed to exactly
 * this, OG_ERROR_RIGHTS if a picture may not be shown (any more); with another error if that cannot be
 * told: then nothing may leave either. */
gboolean og_gate_ask_fiber (OgStore    *store,
                            OgPost     *post,
                            OgDelivery *row,
                            gint64      now,
                            GError    **error);
/* Whether the gate is shut, not only out of sight. */
gboolean og_gate_is_shut (const GError *error);

G_END_DECLS
