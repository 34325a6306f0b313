/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgReplyBox: where an answer is written. Says who will be able to read it, counts, and keeps the
 * text at every keystroke as the concern's draft; sending is for whoever shows it.
 *
 * Signals:
 *  - "reply-wanted" (int64 due): send the text, at once (0) or at due (unix seconds)
 *  - "leave-wanted": Escape
 */
#define OG_TYPE_REPLY_BOX (og_reply_box_get_type ())
G_DECLARE_FINAL_TYPE (OgReplyBox, og_reply_box, OG, REPLY_BOX, AdwBin)

void og_reply_box_set_engine (OgReplyBox *self,
                              OgEngine   *engine);
/* Another concern's draft takes the place of the text; the same concern's never does. */
void og_reply_box_set_concern (OgReplyBox *self,
                               OgConcern  *concern);
/* The words that depend on the time of day. */
void og_reply_box_update_time (OgReplyBox *self);
void og_reply_box_flush (OgReplyBox *self);

/* (transfer full), without white space around it */
char *og_reply_box_dup_text (OgReplyBox *self);
/* While a reply is handed over, nothing can be typed or sent twice. */
void og_reply_box_set_sending (OgReplyBox *self,
                               gboolean    sending);
/* The reply is in the outbox: the box is empty again. */
void og_reply_box_clear (OgReplyBox *self);
/* A reply came back: its text stands before what was written meanwhile. */
void og_reply_box_put_back (OgReplyBox *self,
                            const char *text);
void og_reply_box_show_trouble (OgReplyBox *self,
                                const char *sentence);

G_END_DECLS
