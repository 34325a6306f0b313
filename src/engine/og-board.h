/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-engine-town.h"
#include "og-publisher.h"

G_BEGIN_DECLS

/**
 * OgBoard: keeps the notice boards of all accounts as they should be: the netiquette that is in
 * force pinned, the profile's fields up to date, and nothing older.
 *
 * Looks at what stands, and puts one step at a time into the outbox; what the outbox reports makes
 * it look again. Knows nothing that is not in the database, but for what has been refused since the
 * program began: after a new start everything but the uncertain is tried once more.
 *
 * Signals:
 *  - "changed": how a board stands
 */
#define OG_TYPE_BOARD (og_board_get_type ())
G_DECLARE_FINAL_TYPE (OgBoard, og_board, OG, BOARD, GObject)

OgBoard *og_board_new (OgStore     *store,
                       OgAccounts  *accounts,
                       OgPublisher *publisher,
                       OgClock     *clock,
                       OgNews      *news);
/* What is to stand there. netiquette: (nullable): what is in force. An office that changes under the
 * same netiquette counts when nothing has come for a while: a person may be writing. */
void og_board_set_rules (OgBoard      *self,
                         OgOffice     *office,
                         OgNetiquette *netiquette);
void og_board_start (OgBoard *self);
void og_board_stop (OgBoard *self);
/* Something that boards depend on may have changed. */
void og_board_look (OgBoard *self);
/* The outbox has changed. */
void og_board_follow (OgBoard *self);
/* A person wants it tried again, whatever was refused. */
void og_board_try_again (OgBoard *self,
                         gint64   channel_id);

OgBoardState og_board_get_state (OgBoard *self,
                                 gint64   channel_id);
const char *og_board_get_url (OgBoard *self, /* (nullable) */
                              gint64 channel_id);
int og_board_get_error (OgBoard *self,
                        gint64   channel_id);

G_END_DECLS
