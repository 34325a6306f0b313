/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-day-cell.h"

/* Of og-day-cell*.c alone. */

#define OG_DAY_CELL_GAP 2
#define OG_DAY_CELL_INSET 4

struct _OgDayCell
{
  GtkWidget parent_instance;

  OgEngine *engine;
  OgDayFacts facts;
  GPtrArray *posts;  /* of OgPost; NULL until there are any */
  gboolean compact;  /* a count instead of chips */
  gboolean is_target; /* something is dragged over it */
  int line_height;
  guint capacity;    /* how many lines there was room for */
  guint n_filled;    /* chips that show a post of this day; the others wait for one */
  guint update_id;

  PangoLayout *number;
  PangoLayout *count;  /* how many posts, of a compact cell */
  PangoLayout *note;   /* the holiday's name */
  PangoLayout *badge;  /* the time at which it would be dropped */
  GPtrArray *chips;    /* of OgPostChip, owned as children */
  GtkWidget *more;
};

/* og-day-cell-layout.c */
int og_day_cell_head_height (OgDayCell *self);
int og_day_cell_chips_top (OgDayCell *self);
gboolean og_day_cell_has_note (OgDayCell *self);
guint og_day_cell_n_posts (OgDayCell *self);
void og_day_cell_fill (OgDayCell *self);
void og_day_cell_measure (GtkWidget     *widget,
                          GtkOrientation orientation,
                          int            for_size,
                          int           *minimum,
                          int           *natural,
                          int           *minimum_baseline,
                          int           *natural_baseline);
void og_day_cell_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline);

/* og-day-cell-draw.c */
void og_day_cell_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot);
