/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgWeekView: the hours of a week; of three days or one, from today on, where a week has no room.
 *
 * It loads nothing: the calendar hands it the posts.
 *
 * Keyboard: left and right (day), up and down (half an hour), Page Up and Page Down (week), Enter
 * (begin a post there).
 *
 * Signals: "chosen" (guint julian): another day; "begin" (guint julian, int minutes): a post is to
 * be begun there; "shown": other days are shown than before.
 */
#define OG_TYPE_WEEK_VIEW (og_week_view_get_type ())
G_DECLARE_FINAL_TYPE (OgWeekView, og_week_view, OG, WEEK_VIEW, AdwBin)

void og_week_view_set_engine (OgWeekView *self,
                              OgEngine   *engine);
const GDate *og_week_view_get_chosen (OgWeekView *self);
int og_week_view_get_minutes (OgWeekView *self);
void og_week_view_get_shown (OgWeekView *self,
                             GDate      *first,
                             GDate      *last);
int og_week_view_get_n_shown (OgWeekView *self);
void og_week_view_choose (OgWeekView  *self,
                          const GDate *day);
void og_week_view_page (OgWeekView *self,
                        int         pages);
void og_week_view_focus (OgWeekView *self);
void og_week_view_focus_post (OgWeekView *self,
                              gint64      post_id);
void og_week_view_set_posts (OgWeekView *self,
                             GListModel *posts);
void og_week_view_set_selected (OgWeekView *self,
                                GHashTable *selected);
void og_week_view_update (OgWeekView *self);

G_END_DECLS
