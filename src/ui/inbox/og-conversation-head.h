/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgConversationHead: with whom one speaks, until when an answer is promised and why then, who takes
 * care, and what can be done; its buttons are actions of the place.
 *
 * Signal: "back-wanted"
 */
#define OG_TYPE_CONVERSATION_HEAD (og_conversation_head_get_type ())
G_DECLARE_FINAL_TYPE (OgConversationHead, og_conversation_head, OG, CONVERSATION_HEAD, AdwBin)

void og_conversation_head_set_engine (OgConversationHead *self,
                                      OgEngine           *engine);
void og_conversation_head_set_concern (OgConversationHead *self,
                                       OgConcern          *concern);
/* One column: a button leads back to the list. The window has an arrow of its own that leads out of
 * the inbox, so this one is none. */
void og_conversation_head_set_narrow (OgConversationHead *self,
                                      gboolean            narrow);
/* The words that depend on the time of day. */
void og_conversation_head_update_time (OgConversationHead *self);

G_END_DECLS
