/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "og-engine.h"

G_BEGIN_DECLS

/* Moving posts in the calendar, by keyboard, pointer and menu alike, with a way back. Nothing is ever
 * published by moving: what would lie in the past is refused. */
typedef struct _OgCalendarMoves OgCalendarMoves;

/* A post stands at another time: the calendar goes there with it. */
typedef void (*OgMovedFunc) (GtkWidget  *widget,
                             gint64      post_id,
                             const char *local_time);

OgCalendarMoves *og_calendar_moves_new (GtkWidget  *widget,
                                        OgEngine   *engine,
                                        OgMovedFunc moved);
void og_calendar_moves_free (OgCalendarMoves *self);
void og_calendar_moves_shift (OgCalendarMoves *self,
                              GPtrArray       *posts,
                              int              days,
                              int              minutes);
void og_calendar_moves_to (OgCalendarMoves *self,
                           GPtrArray       *posts,
                           OgPost          *anchor,
                           const char      *local_time);
gboolean og_calendar_moves_undo (OgCalendarMoves *self);

G_END_DECLS
