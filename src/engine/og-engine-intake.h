/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-engine.h"

G_BEGIN_DECLS

/* What of a citizen's message is kept on this computer. */

/* Replaces what is personal in the local copy of a message by “•••”, for ever, and notes it with the
 * concern; what stands at the network stays there. note: what colleagues read about it. → int64: the
 * note's id, or 0 without a concern; OG_ERROR_GONE: the message is not there, or says something else by
 * now; OG_ERROR_INPUT: nothing personal is found in it */
DexFuture *og_engine_mask_message (OgEngine   *self,
                                   OgMessage  *message,
                                   const char *note) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
