/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The keyboard of OgMonthView, whose class it is. */
void og_month_keys_install (GtkWidgetClass *widget_class);

G_END_DECLS
