/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgInboxList: the inbox's list with its views, its search and its filter.
 *
 * The list reloads by itself; what is chosen stays chosen, and the keyboard stays where it is. Several
 * rows can be chosen; a bar then offers what can be done with all of them, by the actions of the place.
 *
 * Signals:
 *  - "concern-chosen" (OgConcern): it is the only chosen row now
 *  - "concern-opened" (OgConcern): Enter, or a click where there is one column
 *  - "several-chosen" (uint how many): two or more; less once it is no longer so
 */
#define OG_TYPE_INBOX_LIST (og_inbox_list_get_type ())
G_DECLARE_FINAL_TYPE (OgInboxList, og_inbox_list, OG, INBOX_LIST, AdwBin)

void og_inbox_list_set_engine (OgInboxList *self,
                               OgEngine    *engine);
/* One column: a click opens. */
void og_inbox_list_set_narrow (OgInboxList *self,
                               gboolean     narrow);
void og_inbox_list_focus_rows (OgInboxList *self);
void og_inbox_list_focus_search (OgInboxList *self);
/* Chooses the concern where it stands among the first rows; else nothing is chosen. */
void og_inbox_list_choose (OgInboxList *self,
                           gint64       concern_id);
/* What is chosen is about to leave this view: once it has, its neighbour is chosen. */
void og_inbox_list_expect_leaving (OgInboxList *self);
GArray *og_inbox_list_dup_chosen (OgInboxList *self);    /* (transfer full) of int64 */
OgConcern *og_inbox_list_get_chosen (OgInboxList *self); /* (transfer none) (nullable) */
void og_inbox_list_step (OgInboxList *self,
                         int          by);
void og_inbox_list_set_view (OgInboxList  *self,
                             OgConcernView view);
/* The words that depend on the time of day. */
void og_inbox_list_update_time (OgInboxList *self);

G_END_DECLS
