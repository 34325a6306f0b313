/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "og-engine.h"

G_BEGIN_DECLS

/* The month or the week as a table on A4, for the wall. */
GtkPrintOperation *og_calendar_print_operation (OgEngine    *engine,
                                                GListModel  *posts,
                                                const GDate *day,
                                                gboolean     week);
void og_calendar_print (GtkWindow   *window,
                        OgEngine    *engine,
                        GListModel  *posts,
                        const GDate *day,
                        gboolean     week);

G_END_DECLS
