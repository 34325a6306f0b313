/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-scheduler.h"

G_BEGIN_DECLS

/* Between og-scheduler.c (when), og-scheduler-lane.c (how each server stands), og-scheduler-hand-over.c
 * (giving to servers), og-scheduler-compare.c and og-scheduler-settle.c (what became of it),
 * og-scheduler-recall.c (taking back) and og-scheduler-move.c (another time). */

/* What is so near to its time that its absence may mean that it is being published; clocks differ. */
#define OG_SCHEDULER_TOLERANCE_SECONDS (5 * 60)
/* Servers publish in rounds of some minutes: so long after its time a plan that is neither there any
 * more nor published is nobody's guess. */
#define OG_SCHEDULER_GRACE_SECONDS (15 * 60)

/* So long after its time a plan is looked for: by then the server has published it. */
#define OG_SCHEDULER_LOOK_AFTER_SECONDS 60

/* How a channel's server stands. */
typedef struct _OgPlansLane
{
  gint64 look_at;       /* unix seconds: when plans and server are compared next */
  gint64 hold_until;    /* unix seconds: nothing is handed over before */
  guint failures;       /* looks in a row that failed */
  guint doubts;         /* looks in a row that left something in doubt */
  gboolean checked;     /* whether its server has been asked, in this run, if it plans */
  GArray *own;          /* of gint64: when our plans there are due */
  GListStore *foreign;  /* of OgScheduled */
} OgPlansLane;

struct _OgScheduler
{
  GObject parent_instance;

  OgStore *store;
  OgAccounts *accounts;
  OgPublisher *publisher;
  OgClock *clock;
  OgNews *news;
  char *pictures;
  char *zone;           /* the office's, for days */
  DexPromise *wake;     /* resolved by og_scheduler_wake() */
  DexFuture *turn;      /* (nullable): the end of what was begun last */
  GHashTable *lanes;    /* gint64 channel id → OgPlansLane */
  GHashTable *doubts;   /* gint64 delivery id → gint64: since when its absence is watched */
  GListStore *foreign;  /* of OgScheduled, by due */
  gboolean stopped;
};

/* Everything that touches rows at servers happens one after the other. */
DexPromise *og_scheduler_take_turn_fiber (OgScheduler *self);
void og_scheduler_give_turn (DexPromise *turn);

void og_scheduler_lane_free (gpointer data);
OgPlansLane *og_scheduler_lane (OgScheduler *self,
                                gint64       channel_id);
/* Lets a channel be looked at then, or earlier. */
void og_scheduler_look_by (OgScheduler *self,
                           gint64       channel_id,
                           gint64       at);
/* Whether its server is known to publish by itself. */
gboolean og_scheduler_plans (OgScheduler *self,
                             gint64       channel_id);
/* Collects the foreign plans of all channels. */
void og_scheduler_gather (OgScheduler *self);
/* Counts our plans at a server. */
gboolean og_scheduler_count_fiber (OgScheduler *self,
                                   OgChannel   *channel,
                                   GError     **error);

/* Marks a row as this computer's again, and writes it. expected: its state in the database. FALSE if it
 * is in another one by now. */
gboolean og_scheduler_keep_here_fiber (OgScheduler    *self,
                                       OgDelivery     *row,
                                       OgDeliveryState expected);
void og_scheduler_mark_planned_there (OgDelivery *row,
                                      const char *scheduled_id,
                                      gint64      due);

/* Gives what is far enough ahead to the channel's server. */
void og_scheduler_hand_over_fiber (OgScheduler *self,
                                   OgChannel   *channel);

/* All plans of the channel's server, as it says. (transfer full) (nullable) */
GListModel *og_scheduler_ask_fiber (OgScheduler *self,
                                    gint64       channel_id,
                                    GError     **error);
gboolean og_scheduler_compare_channel_fiber (OgScheduler *self,
                                             OgChannel   *channel,
                                             GError     **error);

/* What was published of a row that is, or may be, at a server. found: (out) (transfer full) (nullable):
 * NULL if it is certainly not there. FALSE with an error if that cannot be told. */
gboolean og_scheduler_find_fiber (OgScheduler *self,
                                  OgDelivery  *row,
                                  OgReceipt  **found,
                                  GError     **error);
/* It is published: writes that. */
gboolean og_scheduler_settle_sent_fiber (OgScheduler    *self,
                                         OgDelivery     *row,
                                         OgReceipt      *receipt,
                                         OgDeliveryState expected);
/* What becomes of one row, plans: what its server has. FALSE with an error if the server does not
 * answer. doubt: (inout): set if it has to be looked at again soon. */
gboolean og_scheduler_settle_fiber (OgScheduler *self,
                                    OgDelivery  *row,
                                    GListModel  *plans,
                                    gboolean    *doubt,
                                    GError     **error);
/* The plan of that id, or one that says what an UNCERTAIN row says, at its time. (transfer none)
 * (nullable) */
OgScheduled *og_scheduler_find_plan (GListModel *plans,
                                     OgDelivery *row);

/* The rows of a post that servers have, after all of them were asked; the turn is the caller's. (transfer
 * full) (nullable) */
GPtrArray *og_scheduler_prepare_fiber (OgScheduler *self,
                                       gint64       post_id,
                                       GError     **error);
/* The time its server has been asked for, or may have been, unix seconds; 0: none. */
gint64 og_scheduler_wanted (OgDelivery *row);
/* Ends a move that was cut off after the row's server had been asked; the turn is the caller's. */
gboolean og_scheduler_finish_move_fiber (OgScheduler *self,
                                         OgDelivery  *row,
                                         GError     **error);
/* Takes one SCHEDULED or RECALLING row back; the turn is the caller's. */
gboolean og_scheduler_recall_row_fiber (OgScheduler *self,
                                        OgDelivery  *row,
                                        GError     **error);

G_END_DECLS
