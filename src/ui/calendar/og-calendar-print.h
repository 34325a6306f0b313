/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "og-calendar-filter.h"

G_BEGIN_DECLS

/* The month or the week as a table on A4, for the wall; see og-calendar-sheet.h. */
GtkPrintOperation *og_calendar_print_operation (OgEngine    *engine,
                                                GListModel  *posts,
                                                const GDate *day,
                                                gboolean     week,
                                                gboolean     filtered);
void og_calendar_print (GtkWidget              *widget,
                        OgEngine               *engine,
                        const GDate            *day,
                        gboolean                week,
                        const OgCalendarChoice *choice);

G_END_DECLS
