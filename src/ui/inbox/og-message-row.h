/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "og-engine.h"

G_BEGIN_DECLS

/* OgMessageRow: one letter of a conversation; ours stand at the other side. Pictures are named by
 * their description and opened in the browser: nothing is loaded from the network to show them.
 *
 * Signals: "private-wanted": words that ask to go on in private are to be put into the reply */
#define OG_TYPE_MESSAGE_ROW (og_message_row_get_type ())
G_DECLARE_FINAL_TYPE (OgMessageRow, og_message_row, OG, MESSAGE_ROW, GtkListBoxRow)

OgMessageRow *og_message_row_new (OgEngine  *engine,
                                  OgMessage *message);
OgMessage *og_message_row_get_message (OgMessageRow *self); /* (transfer none) */
/* Shows the message as it is now; cheap where nothing has changed. */
void og_message_row_set_message (OgMessageRow *self,
                                 OgMessage    *message);
/* The words that depend on the time of day. */
void og_message_row_update_time (OgMessageRow *self);

G_END_DECLS
