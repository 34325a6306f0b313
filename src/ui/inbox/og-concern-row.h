/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/* OgConcernRow: one concern in the list. While the concern is not loaded the row is empty, but as
 * high as any other, so that nothing jumps. */
#define OG_TYPE_CONCERN_ROW (og_concern_row_get_type ())
G_DECLARE_FINAL_TYPE (OgConcernRow, og_concern_row, OG, CONCERN_ROW, AdwBin)

OgConcernRow *og_concern_row_new (OgEngine          *engine,
                                  GtkSelectionModel *selection);
/* Whether it has a check, by which several are chosen. */
void og_concern_row_set_choosing (OgConcernRow *self,
                                  gboolean      choosing);
/* The list item is told what to say to the screen reader. */
void og_concern_row_bind (OgConcernRow *self,
                          GtkListItem  *item);
void og_concern_row_unbind (OgConcernRow *self);
/* The words that depend on the time of day. */
void og_concern_row_update (OgConcernRow *self);

G_END_DECLS
