/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-concern-filter.h"
#include "og-engine.h"
#include "og-note.h"

G_BEGIN_DECLS

/* What a clerk does with the concerns of the inbox. */

/* Who answers today, as the responsibilities say: the name under which one's own concerns and notes
 * stand. (transfer full) (nullable) */
char *og_engine_dup_clerk (OgEngine *self);
/* → GStrv (boxed): who may take care of a concern: whoever answers today first, then all whom the
 * responsibilities and the call tree name or who take care of something already */
DexFuture *og_engine_list_colleagues (OgEngine *self) G_GNUC_WARN_UNUSED_RESULT;
/* → GStrv (boxed): the topics in use */
DexFuture *og_engine_list_topics (OgEngine *self) G_GNUC_WARN_UNUSED_RESULT;

/* As og_engine_list_concerns(), with a filter. (transfer full) GListModel of OgConcern */
GListModel *og_engine_find_concerns (OgEngine        *self,
                                     OgConcernFilter *filter);

/* One act for all of these at once: of values (copied) the fields are taken that the act names; the
 * time at which something is closed is now. → GListStore of OgConcern: those that were changed, as
 * they stood before, which og_engine_restore_concerns() takes to undo it → TRUE */
DexFuture *og_engine_change_concerns (OgEngine    *self,
                                      OgConcernAct act,
                                      GArray      *ids,
                                      OgConcern   *values) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_engine_restore_concerns (OgEngine   *self,
                                       GListModel *before) G_GNUC_WARN_UNUSED_RESULT;

/* Notes, which only colleagues see. add → int64: its id; OG_ERROR_INPUT for an empty one. remove →
 * OgNote as it was, which put_back takes → int64. list → GListStore of OgNote, oldest first */
#define OG_NOTE_MOST_CHARACTERS 4000
DexFuture *og_engine_add_note (OgEngine   *self,
                               gint64      concern_id,
                               const char *text) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_engine_remove_note (OgEngine *self,
                                  gint64    note_id) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_engine_put_back_note (OgEngine *self,
                                    OgNote   *note) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_engine_list_notes (OgEngine *self,
                                 gint64    concern_id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
