/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One thing in a column of the week. */
typedef struct
{
  int start;   /* minutes of the day; in: in order of time */
  int lane;    /* out: 0, 1, … from the left */
  int n_lanes; /* out: of how many, the same for all that touch each other */
} OgWeekSlot;

void og_week_layout (OgWeekSlot *slots,
                     guint       n_slots,
                     int         length);

G_END_DECLS
