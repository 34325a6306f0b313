/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-connection.h"
#include "og-store.h"

G_BEGIN_DECLS

/* What a citizen answers may be ours and unknown here: written by another program, or before this one knew
 * the account. Adds what we said in such conversations to messages (of OgMessage, as fetched), oldest
 * first, so that it is stored with them. What other people said there is not fetched: they did not write
 * to us. */
void og_thread_gaps_fill_fiber (OgStore      *store,
                                OgConnection *connection,
                                GPtrArray    *messages);

G_END_DECLS
