/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine-calendar.h"

G_BEGIN_DECLS

/**
 * OgCalendarList: all posts by day, from today on, however many there are.
 *
 * Several can be chosen, with Shift and Ctrl, by keyboard and pointer.
 *
 * Signal: "empty" (gboolean): whether there is nothing to show.
 */
#define OG_TYPE_CALENDAR_LIST (og_calendar_list_get_type ())
G_DECLARE_FINAL_TYPE (OgCalendarList, og_calendar_list, OG, CALENDAR_LIST, AdwBin)

void og_calendar_list_set_model (OgCalendarList  *self,
                                 OgEngine        *engine,
                                 OgPostListModel *posts,
                                 gboolean         from_today);
void og_calendar_list_show_day (OgCalendarList *self,
                                const GDate    *day);
void og_calendar_list_focus (OgCalendarList *self);
void og_calendar_list_focus_post (OgCalendarList *self,
                                  gint64          post_id,
                                  gint64          due);
GPtrArray *og_calendar_list_dup_selected (OgCalendarList *self);
gint64 og_calendar_list_get_due (OgCalendarList *self);

G_END_DECLS
