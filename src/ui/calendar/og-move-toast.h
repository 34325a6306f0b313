/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-toast.h"

G_BEGIN_DECLS

/* Says what was moved, with Undo and, if there is a better time, a button that takes it. */
void og_move_toast_show (GtkWidget     *widget,
                         const char    *text,
                         const char    *instead,
                         OgToastFunc    take_instead,
                         OgToastFunc    undo,
                         gpointer       data,
                         GDestroyNotify destroy);

void og_move_toast_clear (GtkWidget *widget);

G_END_DECLS
