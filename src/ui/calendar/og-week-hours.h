/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* OgWeekHours: the hours beside the columns of the week; and the room above it that is as wide. */
#define OG_TYPE_WEEK_HOURS (og_week_hours_get_type ())
G_DECLARE_FINAL_TYPE (OgWeekHours, og_week_hours, OG, WEEK_HOURS, GtkWidget)

GtkWidget *og_week_hours_new (void);
GtkWidget *og_week_hours_new_spacer (void);

G_END_DECLS
