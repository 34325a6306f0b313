/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "og-day-facts.h"
#include "og-post-chip.h"

G_BEGIN_DECLS

/* The hours a week shows; what is earlier or later stands at the edge, with its time. */
#define OG_WEEK_FIRST_HOUR 6
#define OG_WEEK_LAST_HOUR 22
/* What one step of the keyboard and of the pointer is, in minutes. */
#define OG_WEEK_STEP 30

/**
 * OgWeekDay: a day as a column of hours, with its posts at their times.
 *
 * Hours without anybody in the office are shaded, closed days hatched; its name says both in words.
 *
 * Signals: "clicked" (int minutes, gboolean twice): beside the chips.
 */
#define OG_TYPE_WEEK_DAY (og_week_day_get_type ())
G_DECLARE_FINAL_TYPE (OgWeekDay, og_week_day, OG, WEEK_DAY, GtkWidget)

GtkWidget *og_week_day_new (void);
const GDate *og_week_day_get_day (OgWeekDay *self);
void og_week_day_set_day (OgWeekDay        *self,
                          OgEngine         *engine,
                          const OgDayFacts *facts);
void og_week_day_set_posts (OgWeekDay *self,
                            GPtrArray *posts);
void og_week_day_set_chosen (OgWeekDay *self,
                             gboolean   chosen,
                             int        minutes);
void og_week_day_set_target (OgWeekDay *self,
                             int        minutes);
int og_week_day_get_minutes_at (OgWeekDay *self,
                                double     y);
int og_week_day_get_y (OgWeekDay *self,
                       int        minutes);
OgPostChip *og_week_day_find_chip (OgWeekDay *self,
                                   gint64     post_id);
void og_week_day_update_selected (OgWeekDay  *self,
                                  GHashTable *selected);
int og_week_hour_height (GtkWidget *widget);

G_END_DECLS
