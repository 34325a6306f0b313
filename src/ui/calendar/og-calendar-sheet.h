/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <pango/pangocairo.h>

#include "og-engine.h"

G_BEGIN_DECLS

/* The month or the week on paper, for the wall: a table on the first page, and on further ones what
 * found no room in its day. Draws on any surface of cairo; all in points. */
typedef struct _OgCalendarSheet OgCalendarSheet;

OgCalendarSheet *og_calendar_sheet_new (OgEngine    *engine,
                                        GListModel  *posts,
                                        const GDate *day,
                                        gboolean     week,
                                        gboolean     filtered);
void og_calendar_sheet_free (OgCalendarSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OgCalendarSheet, og_calendar_sheet_free)

int og_calendar_sheet_lay_out (OgCalendarSheet *self,
                               double           width,
                               double           height);
void og_calendar_sheet_draw (OgCalendarSheet *self,
                             int              page,
                             cairo_t         *cr);

G_END_DECLS
