/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "og-engine.h"

G_BEGIN_DECLS

/* Brings the rows of a list box in line with a conversation: first its messages and the colleagues'
 * notes (GListModel of OgMessage and of OgNote, both oldest first) in the order in which they were
 * written, then the replies still in the outbox (GListModel of OgDelivery). Rows
 * of what stays are kept, so that focus, selected text and the place in the list stay as well.
 * added: called for each new OgMessageRow and OgPendingRow, to connect to it. */
typedef void (*OgPendingAddedFunc) (GtkWidget *row,
                                    gpointer   data);
void og_letters_update (GtkListBox        *box,
                        OgEngine          *engine,
                        GListModel        *messages,
                        GListModel        *notes,
                        GListModel        *pending,
                        OgPendingAddedFunc added,
                        gpointer           data);
/* The words that depend on the time of day. */
void og_letters_update_time (GtkListBox *box);

G_END_DECLS
