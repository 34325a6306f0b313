/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-concern.h"
#include "og-office-time.h"

G_BEGIN_DECLS

/* How near a deadline is; each has an icon shape and a word of its own in ui. */
typedef enum
{
  OG_DEADLINE_NONE,    /* nothing promised, or answered */
  OG_DEADLINE_FAR,
  OG_DEADLINE_NEAR,    /* due before the office closes today (or the next time it is open) */
  OG_DEADLINE_OVERDUE,
} OgDeadlineNearness;

/* The facts the deadline's sentence is made of. */
typedef struct _OgDeadline
{
  gint64 received;  /* unix seconds */
  gint64 opening;   /* when the time began to count: received, or the next opening */
  gint64 promised;  /* what the promise alone gives; 0: none */
  gint64 window;    /* until when the network lets us answer at all; 0: for ever */
  gint64 deadline;  /* unix seconds; 0: none (no window, and no promise that the hours can keep) */
  int promise;      /* as it holds for that kind */
  OgPromiseUnit unit;
} OgDeadline;

/* The deadline of a message: promise ∩ the network's window ∩ office time. If the window ends
 * before the promise, the deadline is the last attended instant within the window; if nobody is
 * there within it at all, its end. window_seconds: 0 for none. */
OgDeadline og_deadline_for (OgOfficeTime *time,
                            OgConcernKind kind,
                            gint64        received,
                            gint64        window_seconds);
/* The promise that holds for a kind: that of the kind, else the general one. */
void og_deadline_promise_for (OgOffice      *office,
                              OgConcernKind  kind,
                              int           *amount,
                              OgPromiseUnit *unit);
OgDeadlineNearness og_deadline_nearness (OgOfficeTime *time,
                                         gint64        deadline,
                                         gint64        now);

G_END_DECLS
