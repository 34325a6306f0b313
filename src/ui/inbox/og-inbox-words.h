/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-engine.h"

G_BEGIN_DECLS

/* Whole sentences about what stands in the inbox, as a screen reader speaks them. All results are
 * (transfer full). */

/* The citizen's name, or the handle where there is none. */
const char *og_inbox_author (OgConcern *concern); /* (transfer none) */
/* "Mastodon · public", with the account's name where there are several on the network. */
char *og_inbox_origin (OgEngine  *engine,
                       OgConcern *concern);
/* "Unread. Anna Keller, Mastodon, ...: When does the bus ... Reply by today 12:30." */
char *og_inbox_concern_sentence (OgEngine  *engine,
                                 OgConcern *concern);
/* "Anna Keller, yesterday 17:40, visible to everyone: When does the bus ..." */
char *og_inbox_message_sentence (OgEngine  *engine,
                                 OgMessage *message);
/* "Your reply goes out today 12:30" */
char *og_inbox_pending_title (OgEngine   *engine,
                              OgDelivery *delivery);
char *og_inbox_pending_sentence (OgEngine   *engine,
                                 OgDelivery *delivery);

G_END_DECLS
