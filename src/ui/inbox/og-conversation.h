/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgConversation: everything said with one citizen, until when to answer, and the reply.
 *
 * Marks a concern as read once it has really been on the screen for a while. New messages come in
 * without moving what is being read or written.
 *
 * Signals:
 *  - "back-wanted": Escape
 *  - "gone": the concern was removed, there is nothing to show
 */
#define OG_TYPE_CONVERSATION (og_conversation_get_type ())
G_DECLARE_FINAL_TYPE (OgConversation, og_conversation, OG, CONVERSATION, AdwBin)

void og_conversation_set_engine (OgConversation *self,
                                 OgEngine       *engine);
void og_conversation_show (OgConversation *self,
                           gint64          concern_id);
gint64 og_conversation_get_concern_id (OgConversation *self); /* 0 for none */
OgConcern *og_conversation_get_concern (OgConversation *self); /* (transfer none) (nullable) */
/* One column: there is a way back to the list. */
void og_conversation_set_narrow (OgConversation *self,
                                 gboolean        narrow);
/* The keyboard to the newest letter, or to where the reply is written; also if it is only being
 * loaded. */
void og_conversation_focus_newest (OgConversation *self);
void og_conversation_focus_reply (OgConversation *self);
/* The words that depend on the time of day. */
void og_conversation_update_time (OgConversation *self);
void og_conversation_flush (OgConversation *self);

G_END_DECLS
