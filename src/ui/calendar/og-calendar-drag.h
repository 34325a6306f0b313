/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "og-post.h"

G_BEGIN_DECLS

/* Dragging a chip to another day or hour, in the month and the week alike. Where it is let go, the
 * action "calendar.drop" is asked for: (xs), the post's id and the wall time. */

/* Shows where it would be. (transfer full) (nullable): the wall time; %NULL: not here */
typedef char *(*OgFindDropFunc) (GtkWidget *view,
                                 OgPost    *post,
                                 double     x,
                                 double     y);
typedef void (*OgLeaveDropFunc) (GtkWidget *view);

void og_calendar_drag_install (GtkWidget      *view,
                               OgFindDropFunc  find,
                               OgLeaveDropFunc leave);

G_END_DECLS
