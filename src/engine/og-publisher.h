/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-accounts.h"
#include "og-news.h"
#include "og-office-time.h"

G_BEGIN_DECLS

/**
 * OgPublisher: the only way out. Sends the rows of the outbox when they are due, one at a time
 * per channel, and never twice.
 *
 * A row is claimed in the database before its request leaves. What may have arrived is looked for
 * at the network before it is sent again; where looking is impossible, a person decides.
 *
 * Signals:
 *  - "finished" (OgDelivery *): SENT, FAILED, LATE, UNSIGNED or BY_HAND was reached, or UNCERTAIN that
 *    looking at the network does not resolve
 */
#define OG_TYPE_PUBLISHER (og_publisher_get_type ())
G_DECLARE_FINAL_TYPE (OgPublisher, og_publisher, OG, PUBLISHER, GObject)

/* pictures: the folder with the files of attachments. */
OgPublisher *og_publisher_new (OgStore    *store,
                               OgAccounts *accounts,
                               OgClock    *clock,
                               OgNews     *news,
                               const char *pictures);
/* When somebody is there: what answers by itself is not sent then any more. */
void og_publisher_set_time (OgPublisher  *self,
                            OgOfficeTime *time);
/* Looks after what a crash left, then begins. → TRUE */
DexFuture *og_publisher_start (OgPublisher *self) G_GNUC_WARN_UNUSED_RESULT;
/* Sends nothing more. What is under way stays SENDING in the database. */
void og_publisher_stop (OgPublisher *self);
/* Something in the outbox, or about a channel, has changed. */
void og_publisher_wake (OgPublisher *self);
/* The computer is on the network again: what waits for it need not wait any longer. */
void og_publisher_network_back (OgPublisher *self);

/* A person's decision about a row that is FAILED, LATE, UNSIGNED or UNCERTAIN (give_up: or BY_HAND).
 * → TRUE; OG_ERROR_FORBIDDEN if it is not in such a state any more; send_…: OG_ERROR_UNSIGNED if a
 * second person has to agree and has not. */
DexFuture *og_publisher_send_again (OgPublisher *self,
                                    gint64       delivery_id) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_publisher_send_at (OgPublisher *self,
                                 gint64       delivery_id,
                                 gint64       due) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_publisher_give_up (OgPublisher *self,
                                 gint64       delivery_id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
