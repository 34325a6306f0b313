/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-engine-new.h"
#include "og-engine-plan.h"
#include "og-engine-private.h"
#include "og-fiber-test.h"
#include "og-script-network.h"

G_BEGIN_DECLS

/* A Wednesday, 9:00 in Berlin. */
#define OG_PLAN_START G_GINT64_CONSTANT (1795593600)
#define OG_PLAN_HOUR (60 * 60)

/* An engine on the test's folder, with a clock set by hand and a channel whose server is a script. The
 * office is open from 8 to 12, Monday to Friday. */
typedef struct
{
  OgClock *clock;
  OgEngine *engine;
  OgScript *script;
  OgChannel *channel; /* the engine's */
} OgPlan;

/* script: (transfer none). An engine that was closed before is opened again, with what it had. */
OgPlan *og_plan_open_fiber (OgScript *script,
                            gint64    now);
void og_plan_close_fiber (OgPlan *self);
/* Lets everything run that does not wait for the clock. */
void og_plan_settle_fiber (OgPlan *self);
/* The same, where a thread has work to do as well: until nothing is under way in the outbox. */
void og_plan_settle_for_threads_fiber (OgPlan *self);
void og_plan_advance_fiber (OgPlan *self,
                            gint64  seconds);
/* Which posts need a second person: OgSignOffRule bits, 1 << OgPostKind. */
void og_plan_set_rules_fiber (OgPlan *self,
                              int     sign_off,
                              int     kinds);
/* (transfer full): a post for the channel that is not saved yet; local_time: (nullable) */
OgPost *og_plan_new_post (OgPlan     *self,
                          const char *text,
                          const char *local_time);
OgPost *og_plan_load_fiber (OgPlan *self,
                            gint64  post_id);
/* Both: waits, and expects the error (an OgErrorCode; -1: none). → of an int64, else 0 */
gint64 og_plan_expect_fiber (DexFuture *future,
                             int        error);
void og_plan_expect_state_fiber (OgPlan     *self,
                                 gint64      post_id,
                                 OgPostState state);
/* The post's only row in the outbox. (transfer full) (nullable) */
OgDelivery *og_plan_row_fiber (OgPlan *self,
                               gint64  post_id);
/* The engine's folder, and what says of its content that it was shown. (transfer full) */
char *og_plan_dup_folder (void);
char *og_plan_digest_fiber (OgPlan *self,
                            gint64  post_id);

G_END_DECLS
