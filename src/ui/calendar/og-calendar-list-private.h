/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-calendar-list.h"

/* Of og-calendar-list*.c alone. */
struct _OgCalendarList
{
  AdwBin parent_instance;

  OgEngine *engine;
  OgPostListModel *posts;
  GtkMultiSelection *selection;
  GtkWidget *scroller;
  GtkListView *rows;
  gint64 show_waits; /* unix seconds of what is shown at the top when there are rows; 0: nothing */
  gint64 focus_id;   /* the post that gets the keyboard then; 0: none */
  gboolean focus_waits;
  guint scroll_id;
  guint tick_id;
  guint pictures_id;
  guint top;   /* the row that comes to stand at the top */
  guint phase; /* of bringing it there */
};

/* og-calendar-list-scroll.c */
void og_calendar_list_scroll_soon (OgCalendarList *self);

/* og-calendar-list-pictures.c */
void og_calendar_list_pictures_soon (OgCalendarList *self);
