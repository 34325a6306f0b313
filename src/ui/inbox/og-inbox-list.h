/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgInboxList: the inbox's list with its views and its search.
 *
 * The list reloads by itself; what is chosen stays chosen, and the keyboard stays where it is.
 *
 * Signals, each with the OgConcern:
 *  - "concern-chosen": it is the chosen row now
 *  - "concern-opened": Enter, or a click where there is one column
 *  - "reply-wanted", "done-wanted": by key
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
/* The concern is about to leave this view: once it has, its neighbour is chosen. */
void og_inbox_list_expect_leaving (OgInboxList *self,
                                   gint64       concern_id);
/* The words that depend on the time of day. */
void og_inbox_list_update_time (OgInboxList *self);

G_END_DECLS
