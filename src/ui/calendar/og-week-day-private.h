/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-day-facts.h"
#include "og-week-day.h"
#include "og-week-layout.h"

G_BEGIN_DECLS

#define FIRST_MINUTE (OG_WEEK_FIRST_HOUR * 60)
#define LAST_MINUTE (OG_WEEK_LAST_HOUR * 60)
#define GAP 2

struct _OgWeekDay
{
  GtkWidget parent_instance;

  OgEngine *engine;
  OgDayFacts facts;
  GArray *periods;   /* of OgPeriod: attended */
  GPtrArray *posts;  /* of OgPost */
  GPtrArray *chips;  /* of OgPostChip, owned as children; the first posts->len show a post */
  GArray *slots;     /* of OgWeekSlot, one a post */
  gboolean chosen;
  int minutes;       /* of the chosen half hour */
  int target;        /* minutes at which something would be dropped; -1: nothing is dragged here */
  PangoLayout *target_time;
};

/* og-week-day-draw.c */
void og_week_day_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot);

G_END_DECLS
