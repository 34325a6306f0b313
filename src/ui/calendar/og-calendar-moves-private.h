/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-calendar-moves.h"
#include "og-move.h"

G_BEGIN_DECLS

struct _OgCalendarMoves
{
  GtkWidget *widget; /* not owned: owns this */
  OgEngine *engine;
  OgMovedFunc moved;
  GPtrArray *done; /* of OgMove, the newest last */
};

gboolean og_calendar_moves_add (OgCalendarMoves *self,
                                OgMove          *move,
                                OgPost          *post,
                                char            *after);
void og_calendar_moves_run (OgCalendarMoves *self,
                            OgMove          *move);
void og_calendar_moves_take_back (gpointer data);

/* og-move-offer.c */
void og_calendar_moves_say (OgCalendarMoves *self,
                            OgMove          *move);

G_END_DECLS
