/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-publisher.h"

G_BEGIN_DECLS

/* What Mastodon and its kin let an account have, and how far ahead a plan must lie for them; ten
 * minutes instead of their five, so that clocks may differ. */
#define OG_SCHEDULER_MAX_PER_DAY 25
#define OG_SCHEDULER_MAX_PLANS 300
#define OG_SCHEDULER_MARGIN_SECONDS (10 * 60)

/**
 * OgScheduler: hands what is planned to servers that publish by themselves, keeps plans and servers
 * alike, and takes plans back.
 *
 * A row is at a server or in this computer's own outbox, never in both: it is claimed in the
 * database before it is handed over, and it is this computer's again only when the server has said
 * that it has no such plan any more. What may have arrived is looked for, among the server's plans
 * and among what it has published. Nothing is handed over that may not leave (og-sign-off-rule.h),
 * and what may not leave any more is taken back.
 */
#define OG_TYPE_SCHEDULER (og_scheduler_get_type ())
G_DECLARE_FINAL_TYPE (OgScheduler, og_scheduler, OG, SCHEDULER, GObject)

/* pictures: the folder with the files of attachments. */
OgScheduler *og_scheduler_new (OgStore     *store,
                               OgAccounts  *accounts,
                               OgPublisher *publisher,
                               OgClock     *clock,
                               OgNews      *news,
                               const char  *pictures);
/* Compares plans and servers, then hands over and compares every hour. */
void og_scheduler_start (OgScheduler *self);
/* Asks and writes nothing more. */
void og_scheduler_stop (OgScheduler *self);
/* Something in the outbox, or about a channel, has changed. */
void og_scheduler_wake (OgScheduler *self);
/* The computer is on the network again: what waits for it need not wait any longer. */
void og_scheduler_network_back (OgScheduler *self);
/* What must be signed, or when days begin, is said otherwise from now on. */
void og_scheduler_office_changed (OgScheduler *self);

/* Compares plans and servers now: what is missing at a server before its time is FAILED with
 * OG_ERROR_GONE, another time there is taken over, what was published is SENT. Servers that do not
 * answer are left out. → TRUE */
DexFuture *og_scheduler_compare (OgScheduler *self) G_GNUC_WARN_UNUSED_RESULT;
/* (transfer none) of OgScheduled, by due: plans of other programs, as of the last comparison. */
GListModel *og_scheduler_get_foreign_plans (OgScheduler *self);
/* Whether the channel's server takes no more plans for that day (due: unix seconds), or none at all,
 * so that this computer has to send; FALSE for channels whose server does not publish by itself. */
gboolean og_scheduler_is_full (OgScheduler *self,
                               OgChannel   *channel,
                               gint64       due);

/* Takes all rows of a post back from their servers. Afterwards none of its rows is SCHEDULED or
 * RECALLING: they are PLANNED for this computer and are not handed over again before the post is planned
 * anew, so that the caller can change, hold or remove it in the store. At once where no row is at a
 * server. → TRUE; OG_ERROR_OFFLINE, OG_ERROR_SERVER, OG_ERROR_SIGNED_OUT … if a server cannot be asked:
 * nothing of its plan has changed; OG_ERROR_FORBIDDEN if the server has published it, or may have, by
 * now. */
DexFuture *og_scheduler_recall (OgScheduler *self,
                                gint64       post_id) G_GNUC_WARN_UNUSED_RESULT;
/* Takes everything back that the server of a channel has of ours, before the channel is forgotten. A
 * server that will not have us any more keeps what it has. → TRUE; OG_ERROR_OFFLINE … if it cannot be
 * asked now */
DexFuture *og_scheduler_recall_channel (OgScheduler *self,
                                        gint64       channel_id) G_GNUC_WARN_UNUSED_RESULT;
/* Another time for a post, at its servers and then in the store (as og_store_move_post(), which it
 * calls). due: of local_time, later than now. Nearer than the margin, or where a server refuses the
 * new time, the plan is taken back and this computer sends. → TRUE; errors as of recall and of
 * og_store_move_post(). */
DexFuture *og_scheduler_move (OgScheduler *self,
                              gint64       post_id,
                              const char  *local_time,
                              gint64       due) G_GNUC_WARN_UNUSED_RESULT;
/* The same by the rule of its series (as og_store_place_occurrence()). → TRUE */
DexFuture *og_scheduler_place (OgScheduler *self,
                               OgPost      *place) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
