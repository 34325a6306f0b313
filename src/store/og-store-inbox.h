/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-concern-filter.h"
#include "og-note.h"
#include "og-store.h"

G_BEGIN_DECLS

/* The part of the room's face that is about the work with concerns; see og-store.h for how it
 * answers. */

/* → GBytes (boxed) of gint64 ids in order. Every word of a query begins a word of the text or of its
 * author's name, ß and umlauts in any spelling; looks at the newest 20,000 hits. A query without any
 * word finds everything, as while a person begins to type. */
DexFuture *og_store_list_concern_ids (OgStore         *self,
                                      OgConcernFilter *filter) G_GNUC_WARN_UNUSED_RESULT;

/* One act for all of these, in one transaction: the fields of `values` that the act names are written.
 * → GListStore of OgConcern: those that were changed, as they stood before. restore: what such a list
 * says is so again, all in one transaction; a concern in which a citizen wrote meanwhile is not put
 * away again → TRUE */
DexFuture *og_store_change_concerns (OgStore      *self,
                                     OgConcernAct  act,
                                     const gint64 *ids,
                                     guint         n_ids,
                                     OgConcern    *values) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_store_restore_concerns (OgStore   *self,
                                      GPtrArray *before) G_GNUC_WARN_UNUSED_RESULT;

/* → GStrv (boxed), in alphabetical order: who takes care of an open concern; the topics in use. */
DexFuture *og_store_list_assignees (OgStore *self) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_store_list_topics (OgStore *self) G_GNUC_WARN_UNUSED_RESULT;
/* → int64: the first instant after `now` at which a concern comes back, 0 for none */
DexFuture *og_store_next_come_back (OgStore *self,
                                    gint64   now) G_GNUC_WARN_UNUSED_RESULT;

/* Notes. add → int64 id; OG_ERROR_GONE without its concern. remove → OgNote as it was, which may be
 * added again; OG_ERROR_GONE. list → GListStore of OgNote, oldest first */
DexFuture *og_store_add_note (OgStore *self,
                              OgNote  *note) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_store_remove_note (OgStore *self,
                                 gint64   note_id) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_store_list_notes (OgStore *self,
                                gint64   concern_id) G_GNUC_WARN_UNUSED_RESULT;

/* assignee: (nullable) whose concerns OG_VIEW_MINE counts. → OgCounts (boxed; free with g_free) */
DexFuture *og_store_count (OgStore    *self,
                           gint64      now,
                           const char *assignee) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
