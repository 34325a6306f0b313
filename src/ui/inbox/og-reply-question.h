/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "og-engine.h"

G_BEGIN_DECLS

/* What a person is asked before a reply goes out: whether it is meant to repeat what is personal for others
 * to read, and whether somebody else should look at it in a heated conversation. */

/* Calls `send` at once if there is nothing to ask, or once the person wants it; never after the widget is
 * gone. messages: (element-type OgMessage): of the conversation, oldest first; text: the reply.
 * destroy: frees data in any case */
void og_reply_question_ask (GtkWidget *widget,
                            OgEngine *engine,
                            OgConcern *concern,
                            GPtrArray *messages,
                            const char *text,
                            void (*send) (GtkWidget *widget,
                                          gpointer   data),
                            gpointer data,
                            GDestroyNotify destroy);

G_END_DECLS
