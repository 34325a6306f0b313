/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgReplyKeeper: keeps begun replies at every keystroke, without piling up writes.
 *
 * The first change is handed to the engine at once; while one is being written, only the newest
 * text of each concern waits. Signal "failed" (GError *): a text could not be kept.
 */
#define OG_TYPE_REPLY_KEEPER (og_reply_keeper_get_type ())
G_DECLARE_FINAL_TYPE (OgReplyKeeper, og_reply_keeper, OG, REPLY_KEEPER, GObject)

OgReplyKeeper *og_reply_keeper_new (OgEngine *engine);

void og_reply_keeper_keep (OgReplyKeeper *self,
                           gint64         concern_id,
                           const char    *text);
/* What waits for this concern is not written any more: the reply is on its way. */
void og_reply_keeper_forget (OgReplyKeeper *self,
                             gint64         concern_id);
/* Hands over all that waits, now. */
void og_reply_keeper_flush (OgReplyKeeper *self);

G_END_DECLS
