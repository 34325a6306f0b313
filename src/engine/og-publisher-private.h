/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-publisher.h"

G_BEGIN_DECLS

/* Between og-publisher.c (when), og-publisher-round.c (in what order), og-attempt.c (sending one row)
 * and og-look.c (finding out what became of one). */

/* How a channel's queue stands. */
typedef struct _OgLane
{
  gboolean busy;      /* a fiber works through its rows */
  gint64 hold_until;  /* unix seconds: nothing is sent before */
  guint failures;     /* in a row */
} OgLane;

struct _OgPublisher
{
  GObject parent_instance;

  OgStore *store;
  OgAccounts *accounts;
  OgClock *clock;
  OgNews *news;
  OgOfficeTime *time; /* (nullable): when somebody is there */
  char *pictures;
  DexPromise *wake;   /* resolved by og_publisher_wake() */
  GHashTable *lanes;  /* gint64 channel id → OgLane */
  GHashTable *looks;  /* set of gint64 delivery ids that are being looked for */
  gboolean stopped;
};

OgLane *og_publisher_lane (OgPublisher *self,
                           gint64       channel_id);

/* Whether a person publishes what this row is about. */
gboolean og_publisher_is_by_hand (OgPublisher *self,
                                  OgDelivery  *row);
/* One look at the outbox. → when to look again, unix seconds; -1: when woken */
gint64 og_publisher_round_fiber (OgPublisher *self);
/* Sends one row. FALSE: the channel has to wait, leave its other rows. */
gboolean og_publisher_attempt_fiber (OgPublisher *self,
                                     OgDelivery  *row);
/* Writes what became of a row, again and again if the disk refuses; FALSE if its state in the
 * database is another by now, or the publisher is stopped. */
gboolean og_publisher_write_fiber (OgPublisher    *self,
                                   OgDelivery     *delivery,
                                   OgDeliveryState expected);
/* Tells that a row has come to an end. */
void og_publisher_tell (OgPublisher *self,
                        OgDelivery  *delivery);
/* A row that carries out a measure or takes one back. (transfer full) (nullable): no receipt where the
 * network gives no id. */
OgReceipt *og_publisher_measure_fiber (OgPublisher  *self,
                                       OgConnection *connection,
                                       OgDelivery   *row,
                                       GError      **error);
/* Whether the measure that an UNCERTAIN row was to carry out is in effect; OG_ERROR_NOT_SUPPORTED only
 * where nobody can look and it must not be done twice. */
gboolean og_publisher_verify_fiber (OgPublisher  *self,
                                    OgConnection *connection,
                                    OgDelivery   *row,
                                    GError      **error);
/* Starts looking for an UNCERTAIN row, unless that is being done. */
void og_publisher_look (OgPublisher *self,
                        OgDelivery  *delivery);
/* Looks for each of these UNCERTAIN rows; or for all there are. */
void og_publisher_look_for_all (OgPublisher *self,
                                GListModel  *deliveries);
void og_publisher_look_again (OgPublisher *self);

G_END_DECLS
