/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-attendance-line.h"
#include "og-concern-row.h"
#include "og-inbox-empty.h"
#include "og-inbox-filter.h"
#include "og-inbox-list.h"
#include "og-inbox-views.h"

G_BEGIN_DECLS

/* Shared by og-inbox-list.c (what is listed) and og-inbox-list-choose.c (what is chosen) only. */

struct _OgInboxList
{
  AdwBin parent_instance;

  OgEngine *engine;
  GtkMultiSelection *selection;
  GPtrArray *bound;        /* of OgConcernRow, not owned: those that show a concern now */
  OgConcern *chosen;       /* nullable: the only one that is chosen */
  gboolean told;           /* that it is, which waits until it is loaded */
  gboolean several_told;   /* that there are more than one */
  guint leaving_position;  /* GTK_INVALID_LIST_POSITION: nobody leaves */
  gint64 choice_waits;     /* which concern is chosen as soon as there are rows, 0 for none */
  gboolean focus_waits;    /* the keyboard goes to the rows as soon as there are any */
  guint first_source;
  guint empty_source;
  guint advance_source;

  OgAttendanceLine *attendance;
  OgInboxViews *views;
  GtkEditable *search;
  OgInboxFilter *filter;
  GtkToggleButton *several;
  GtkStack *pages;
  GtkListView *rows;
  OgInboxEmpty *empty;
  GtkRevealer *bulk;
  GtkLabel *chosen_label;
  GtkMenuButton *kinds;
};

enum
{
  OG_INBOX_LIST_CONCERN_CHOSEN,
  OG_INBOX_LIST_CONCERN_OPENED,
  OG_INBOX_LIST_SEVERAL_CHOSEN,
  OG_INBOX_LIST_N_SIGNALS
};

extern guint og_inbox_list_signals[OG_INBOX_LIST_N_SIGNALS];

/* Whether the keyboard is in there. */
gboolean og_inbox_list_has_focus (gpointer widget);
/* GTK_INVALID_LIST_POSITION where none is chosen. */
guint og_inbox_list_first_chosen (OgInboxList *self);
void og_inbox_list_selection_changed (OgInboxList *self);
void og_inbox_list_activated (OgInboxList *self,
                              guint        position);
void og_inbox_list_several_toggled (OgInboxList *self);
/* Ctrl+A, and Escape. */
void og_inbox_list_add_choosing_keys (OgInboxList *self);

G_END_DECLS
