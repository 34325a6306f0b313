/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-connection.h"
#include "og-delivery.h"

G_BEGIN_DECLS

/* How long to wait before trying again: 30 s, doubled with every failure, 15 min at most. */
#define OG_WAIT_FIRST_SECONDS 30
#define OG_WAIT_MAX_SECONDS (15 * 60)
/* What a server may ask for at most. */
#define OG_WAIT_SERVER_MAX_SECONDS (24 * 60 * 60)

gint64 og_outcome_wait (guint failures);

/* What became of an attempt; only the record is changed. */
void og_outcome_sent (OgDelivery *delivery,
                      OgReceipt  *receipt,
                      gint64      now);
void og_outcome_failed (OgDelivery   *delivery,
                        const GError *error,
                        guint         failures,
                        gint64        now);
/* Whether doing it twice is the same as doing it once. */
gboolean og_outcome_may_be_repeated (OgDelivery *delivery);
/* Whether the network answers it with the id of what was published. */
gboolean og_outcome_has_receipt (OgDelivery *delivery);

G_END_DECLS
