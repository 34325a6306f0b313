/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-delivery.h"
#include "og-message.h"

G_BEGIN_DECLS

/* Mentions and the recognition of what we sent. Pure. */

/* The text that is sent: delivery->text, with delivery->mention named in front where the text does
 * not name it. own_handle: "@we@host"; a citizen of the same server is named without host, as its
 * own page does. (transfer full) */
char *og_mastodon_dup_outgoing (OgDelivery *delivery,
                                const char *own_handle);

/* Whether a status of our own account is what publishing delivery would have made: the same text,
 * parent and visibility, and not older than five minutes before the claim. text: what was sent.
 * source: (nullable): the text as sent, where the server gives it back beside its own HTML. */
gboolean og_mastodon_matches (OgMessage  *status,
                              const char *source,
                              OgDelivery *delivery,
                              const char *text);

/* How far clocks may differ, seconds. */
#define OG_MASTODON_CLOCK_TOLERANCE 300

G_END_DECLS
