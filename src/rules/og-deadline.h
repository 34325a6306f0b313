/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-office.h"

G_BEGIN_DECLS

/* How near a deadline is; each has an icon shape and a word of its own in ui. */
typedef enum
{
  OG_DEADLINE_NONE,    /* nothing promised, or answered */
  OG_DEADLINE_FAR,
  OG_DEADLINE_NEAR,    /* due before the office closes today (or the next time it is open) */
  OG_DEADLINE_OVERDUE,
} OgDeadlineNearness;

/* The facts the deadline's sentence is made of; ui writes the sentence. */
typedef struct _OgDeadline
{
  gint64 received;  /* unix seconds */
  gint64 opening;   /* when the time began to count: received, or the next opening */
  gint64 deadline;  /* unix seconds; 0: none (no promise, or an office that is never open) */
  int promise;
  OgPromiseUnit unit;
} OgDeadline;

OgDeadline og_deadline_for (OgOffice *office,
                            gint64    received);
OgDeadlineNearness og_deadline_nearness (OgOffice *office,
                                         gint64    deadline,
                                         gint64    now);

G_END_DECLS
