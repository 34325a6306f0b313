/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What stands around the days of a month: the names of the weekdays, and the rows of the weeks. */
GtkWidget *og_month_heading_new (void);
GtkWidget *og_month_row_new (GtkAccessibleRole role);
void og_month_row_set_week (GtkWidget   *row,
                            const GDate *monday);

G_END_DECLS
