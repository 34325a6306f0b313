/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgConcernList: the inbox's list with its views and its search.
 *
 * The list reloads by itself; what is chosen stays chosen, and the keyboard stays where it is.
 *
 * Signals, each with the OgConcern:
 *  - "concern-chosen": it is the chosen row now
 *  - "concern-opened": Enter, or a click where there is one column
 *  - "reply-wanted", "done-wanted": by key
 */
#define OG_TYPE_CONCERN_LIST (og_concern_list_get_type ())
G_DECLARE_FINAL_TYPE (OgConcernList, og_concern_list, OG, CONCERN_LIST, AdwBin)

void og_concern_list_set_engine (OgConcernList *self,
                                 OgEngine      *engine);
/* One column: a click opens. */
void og_concern_list_set_narrow (OgConcernList *self,
                                 gboolean       narrow);
void og_concern_list_focus_rows (OgConcernList *self);
void og_concern_list_focus_search (OgConcernList *self);
/* Chooses the concern where it stands among the first rows; else nothing is chosen. */
void og_concern_list_choose (OgConcernList *self,
                             gint64         concern_id);
/* The concern is about to leave this view: once it has, its neighbour is chosen. */
void og_concern_list_expect_leaving (OgConcernList *self,
                                     gint64         concern_id);
/* The words that depend on the time of day. */
void og_concern_list_update_time (OgConcernList *self);

G_END_DECLS
