/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-calendar-filter.h"
#include "og-calendar-list.h"
#include "og-calendar-moves.h"
#include "og-calendar-place.h"
#include "og-month-view.h"
#include "og-post-list.h"
#include "og-week-view.h"

G_BEGIN_DECLS

/* The calendar's own parts, a subject each; og-calendar-place.c puts them together. */

struct _OgCalendarPlace
{
  OgPlace parent_instance;

  GSettings *settings;
  GSimpleActionGroup *actions; /* "calendar.…", for the place and for what it has in the header */
  OgCalendarMoves *moves;
  GHashTable *selected;  /* ids (gint64) of the posts that are moved together */
  OgPost *menu_post;     /* (nullable): whose menu is open */
  GtkWidget *menu;       /* (nullable): that menu */
  GWeakRef menu_anchor;  /* what gets the keyboard back from it */

  GListStore *posts;     /* of OgPost: those of the month shown, the one before and the one after */
  gint64 from;           /* unix seconds: what they cover */
  gint64 to;
  guint turn;            /* which load is the newest */
  gboolean stale;        /* something changed while the place was out of sight */
  guint n_drafts;
  guint header_id;
  guint ahead_id;        /* the neighbours are loaded in a moment */
  char *query;           /* (nullable): what is searched for */
  gboolean narrow;

  AdwBreakpointBin *breakpoints;
  AdwBreakpoint *narrowest;
  AdwBreakpoint *telephone;
  AdwToggleGroup *views;
  GtkWidget *end_box;
  GtkWidget *title_box;
  OgCalendarFilter *filter;
  GtkToggleButton *search_button;
  GtkEditable *search;
  GtkWidget *previous_button;
  GtkWidget *next_button;
  GtkWidget *title_button;
  GtkLabel *title_label;
  GtkWidget *drafts_button;
  AdwButtonContent *drafts_content;
  AdwBanner *foreign_banner;
  GtkStack *pages;
  GtkStack *list_pages;
  OgCalendarList *list;
  AdwStatusPage *empty_page;
  GtkWidget *empty_begin;
  GtkWidget *empty_all;
  OgWeekView *week;
  OgMonthView *month;
  GtkLabel *empty_label;
  GtkLabel *day_heading;
  GtkLabel *day_note;
  OgPostList *day_list;
  GtkWidget *day_begin;
};

OgEngine *og_calendar_place_get_engine (OgCalendarPlace *self);
const char *og_calendar_place_get_view (OgCalendarPlace *self);
void og_calendar_place_set_view (OgCalendarPlace *self,
                                 const char      *view);
GDate og_calendar_place_get_day (OgCalendarPlace *self);
void og_calendar_place_go_to (OgCalendarPlace *self,
                              const GDate     *day);
void og_calendar_place_turn (OgCalendarPlace *self,
                             int              pages);
void og_calendar_place_go_today (OgCalendarPlace *self);
void og_calendar_place_focus_view (OgCalendarPlace *self);

/* og-calendar-head.c: the bar, and the switch of the views */
void og_calendar_place_show_title (OgCalendarPlace *self);
void og_calendar_place_bind_head (GtkWidgetClass *widget_class);

/* og-calendar-views.c: what list, week and month ask for */
void og_calendar_place_begin (OgCalendarPlace *self,
                              const GDate     *day,
                              int              minutes);
void og_calendar_place_show_panel (OgCalendarPlace *self);
void og_calendar_place_add_views (OgCalendarPlace *self);
void og_calendar_place_bind_views (GtkWidgetClass *widget_class);

/* og-calendar-search.c: search and filter */
void og_calendar_place_start_search (OgPlace *place);
void og_calendar_place_add_search (OgCalendarPlace *self);
void og_calendar_place_bind_search (GtkWidgetClass *widget_class);

/* og-calendar-load.c */
void og_calendar_place_load (OgCalendarPlace *self,
                             gboolean         show);
void og_calendar_place_load_ahead (OgCalendarPlace *self);
gboolean og_calendar_place_show_posts (OgCalendarPlace *self);
void og_calendar_place_load_list (OgCalendarPlace *self);
void og_calendar_place_load_drafts (OgCalendarPlace *self);
void og_calendar_place_show_drafts (OgCalendarPlace *self);
void og_calendar_place_show_foreign (OgCalendarPlace *self);

/* og-calendar-actions.c */
void og_calendar_place_add_actions (OgCalendarPlace *self);
void og_calendar_place_shift (OgCalendarPlace *self,
                              int              days,
                              int              minutes);
void og_calendar_place_delete (OgCalendarPlace *self);
void og_calendar_place_moved (GtkWidget  *widget,
                              gint64      post_id,
                              const char *local_time);

/* og-calendar-dates.c: actions that ask for a day */
void og_calendar_place_add_date_actions (OgCalendarPlace *self);

/* og-calendar-selection.c: which posts are meant */
GPtrArray *og_calendar_place_dup_acting (OgCalendarPlace *self);
void og_calendar_place_add_by_id (OgCalendarPlace *self,
                                  GPtrArray       *posts,
                                  gint64           post_id);
void og_calendar_place_add_selected (OgCalendarPlace *self,
                                     GPtrArray       *posts);
void og_calendar_place_toggle_selected (OgCalendarPlace *self,
                                        OgPost          *post);
void og_calendar_place_clear_selected (OgCalendarPlace *self);

/* og-calendar-menu.c */
void og_calendar_place_add_menu (OgCalendarPlace *self);
void og_calendar_place_open_menu (OgCalendarPlace *self,
                                  OgPost          *post,
                                  GtkWidget       *anchor);
OgPost *og_calendar_place_post_of (GtkWidget *widget);

/* og-calendar-keys.c */
void og_calendar_place_add_keys (OgCalendarPlace *self);
void og_calendar_place_bind_keys (GtkWidgetClass *widget_class);

G_END_DECLS
