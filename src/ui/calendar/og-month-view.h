/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "og-engine.h"
#include "og-month-grid.h"

G_BEGIN_DECLS

/**
 * OgMonthView: the weeks of a month, with a chosen day that the keyboard moves.
 *
 * It loads nothing: the calendar hands it the posts. Its cells are made once and used again.
 *
 * Keyboard: arrows, with Shift to take the days' posts along; Page Up and Page Down (month), Enter
 * (open the day).
 *
 * Signals, each with the day as its Julian number (guint):
 *  - "chosen": the chosen day is another one, perhaps of another month
 *  - "open": its posts are to be seen, or a post begun if there are none
 *  - "list": its posts are to be seen
 *  - "begin": a post is to be begun there
 *  - "extend": its posts join those that are moved together
 */
#define OG_TYPE_MONTH_VIEW (og_month_view_get_type ())
G_DECLARE_FINAL_TYPE (OgMonthView, og_month_view, OG, MONTH_VIEW, GtkWidget)

const OgMonthGrid *og_month_view_get_grid (OgMonthView *self);
const GDate *og_month_view_get_chosen (OgMonthView *self);
void og_month_view_choose (OgMonthView *self,
                           const GDate *day);
void og_month_view_choose_today (OgMonthView *self);
void og_month_view_focus (OgMonthView *self);
void og_month_view_set_engine (OgMonthView *self,
                               OgEngine    *engine);
void og_month_view_set_posts (OgMonthView *self,
                              GListModel  *posts);
GPtrArray *og_month_view_get_posts_of (OgMonthView *self,
                                       const GDate *day);
void og_month_view_set_selected (OgMonthView *self,
                                 GHashTable  *selected);
void og_month_view_focus_post (OgMonthView *self,
                               gint64       post_id);
char *og_month_view_find_drop (OgMonthView *self,
                               double       x,
                               double       y,
                               int          minutes);
void og_month_view_leave_drop (OgMonthView *self);
void og_month_view_update (OgMonthView *self);
gboolean og_month_view_get_compact (OgMonthView *self);
void og_month_view_set_compact (OgMonthView *self,
                                gboolean     compact);

G_END_DECLS
