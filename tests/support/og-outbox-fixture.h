/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-accounts-private.h"
#include "og-fiber-test.h"
#include "og-news.h"
#include "og-publisher.h"
#include "og-scheduler.h"
#include "og-store-plan.h"
#include "og-script-network.h"

G_BEGIN_DECLS

/* A Wednesday, 9:00 in Berlin. */
#define OG_OUTBOX_START G_GINT64_CONSTANT (1795593600)

/* The parts that send, on a real database and a scripted server, with a clock set by hand. */
typedef struct
{
  OgClock *clock;
  OgStore *store;
  OgAccounts *accounts;
  OgNews *news;
  OgPublisher *publisher;
  OgScheduler *scheduler; /* works only where the script's server publishes by itself */
  OgScript *script;
  gint64 channel_id;
  GPtrArray *finished; /* of OgDelivery, as "finished" told */
} OgOutbox;

/* The network of the channel that is made, "script" if nothing else is said: what it can do is that
 * network's, what it does is the script's. */
extern const char *og_outbox_network;

/* script: (transfer none). Opens the database of the test's folder, made if missing, and starts. */
OgOutbox *og_outbox_open_fiber (OgScript *script,
                                gint64    now);
/* The same at the start of time, without what was there. */
OgOutbox *og_outbox_open_new_fiber (OgScript *script);
void og_outbox_close_fiber (OgOutbox *self);
/* Lets everything run that does not wait for the clock. */
void og_outbox_settle_fiber (OgOutbox *self);
void og_outbox_advance_fiber (OgOutbox *self,
                              gint64    seconds);
/* → the delivery's id */
gint64 og_outbox_plan_fiber (OgOutbox   *self,
                             const char *text,
                             gint64      due);
OgDelivery *og_outbox_load_fiber (OgOutbox *self,
                                  gint64    delivery_id);
/* Its post. (transfer full) */
OgPost *og_outbox_load_post_fiber (OgOutbox *self,
                                   gint64    delivery_id);
void og_outbox_expect_fiber (OgOutbox       *self,
                             gint64          delivery_id,
                             OgDeliveryState state);
/* The database in the test's folder; forget takes it away. */
char *og_outbox_dup_path (void);
void og_outbox_forget (void);

G_END_DECLS
