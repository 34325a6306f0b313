/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-week-day.h"
#include "og-week-head.h"
#include "og-week-view.h"

G_BEGIN_DECLS

#define N_DAYS 7

struct _OgWeekView
{
  AdwBin parent_instance;

  OgEngine *engine;
  GDate chosen;
  int minutes;       /* the half hour the keyboard is on */
  int n_shown;       /* days: 7, 3 or 1 */
  gboolean scrolled; /* to the office's hours, once */
  gint64 focus_waits;
  guint update_id;

  GListModel *posts;
  GHashTable *selected;
  OgWeekHead *head;
  GtkWidget *scroller;
  GtkWidget *columns;
  OgWeekDay *days[N_DAYS];
  OgWeekDay *target; /* (nullable): something is dragged over it */
};

void og_week_view_set_minutes (OgWeekView *self,
                               int         minutes);

/* og-week-room.c */
void og_week_view_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline);
void og_week_view_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline);

/* og-week-keys.c */
void og_week_view_bind_keys (GtkWidgetClass *widget_class);

/* og-week-drag.c */
void og_week_view_add_drag (OgWeekView *self);

G_END_DECLS
