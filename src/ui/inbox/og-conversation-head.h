/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgConversationHead: with whom one speaks, until when an answer is promised and why then, and
 * the button that ends the concern.
 *
 * Signal: "done-wanted" (boolean done)
 */
#define OG_TYPE_CONVERSATION_HEAD (og_conversation_head_get_type ())
G_DECLARE_FINAL_TYPE (OgConversationHead, og_conversation_head, OG, CONVERSATION_HEAD, AdwBin)

void og_conversation_head_set_engine (OgConversationHead *self,
                                      OgEngine           *engine);
void og_conversation_head_set_concern (OgConversationHead *self,
                                       OgConcern          *concern);
/* The words that depend on the time of day. */
void og_conversation_head_update_time (OgConversationHead *self);

G_END_DECLS
