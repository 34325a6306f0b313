/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "og-day-facts.h"
#include "og-engine.h"
#include "og-post-chip.h"

G_BEGIN_DECLS

/**
 * OgDayCell: one day of the month.
 *
 * It never asks for more room than one line of posts needs: what does not fit is behind "3 more".
 * Its chips are used again for the next month.
 *
 * Signals: "clicked" (gboolean twice; beside the chips), "more" (of the posts are to be seen).
 */
#define OG_TYPE_DAY_CELL (og_day_cell_get_type ())
G_DECLARE_FINAL_TYPE (OgDayCell, og_day_cell, OG, DAY_CELL, GtkWidget)

GtkWidget *og_day_cell_new (void);
const GDate *og_day_cell_get_day (OgDayCell *self);
void og_day_cell_set_facts (OgDayCell        *self,
                            const OgDayFacts *facts);
void og_day_cell_set_posts (OgDayCell *self,
                            OgEngine  *engine,
                            GPtrArray *posts);
void og_day_cell_expect_height (OgDayCell *self,
                                int        height);
void og_day_cell_set_compact (OgDayCell *self,
                              gboolean   compact);
void og_day_cell_set_chosen (OgDayCell *self,
                             gboolean   chosen);
void og_day_cell_set_target (OgDayCell  *self,
                             const char *time);
OgPostChip *og_day_cell_find_chip (OgDayCell *self,
                                   gint64     post_id);
void og_day_cell_update_selected (OgDayCell  *self,
                                  GHashTable *selected);

G_END_DECLS
