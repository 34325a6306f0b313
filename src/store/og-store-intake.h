/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-message-examine.h"
#include "og-note.h"
#include "og-store.h"

G_BEGIN_DECLS

/* The part of the room's face that is about what comes in and what of it is kept; see og-store.h for how
 * it answers. */

/* og_store_add_messages(), with what the rules say about each message of a citizen, in the same
 * transaction. A concern that begins gets what they propose; one that has begun keeps what it is, and
 * only becomes urgent. free_data: (nullable): for data; called on the main thread. */
DexFuture *og_store_take_in (OgStore       *self,
                             gint64         channel_id,
                             GPtrArray     *messages,
                             const char    *cursor,
                             OgExamineFunc  func,
                             gpointer       data,
                             GDestroyNotify free_data) G_GNUC_WARN_UNUSED_RESULT;

/* Replaces what a citizen wrote on this computer, for ever: its text, its markup and the raw copy become
 * `masked`, the index forgets the old words, the concern's row follows, and the note (nullable; copied,
 * it gets the concern's id) is added; all in one transaction. What stands at the network is not touched,
 * and not read again. text: as it was when a person looked at it. → int64: the note's id, or 0;
 * OG_ERROR_GONE: the message is not there, or says something else by now. */
DexFuture *og_store_mask_message (OgStore    *self,
                                  gint64      message_id,
                                  const char *text,
                                  const char *masked,
                                  OgNote     *note) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
