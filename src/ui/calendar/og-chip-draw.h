/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What widgets of the calendar draw by themselves: a month has so many small things in it that each
 * as a widget of its own would cost more than all the rest. */

void og_draw_icon (GtkWidget   *widget,
                   GtkSnapshot *snapshot,
                   const char  *name,
                   int          size,
                   float        x,
                   float        y);
float og_draw_alpha (GtkWidget *widget,
                     float      alpha,
                     float      contrast);
void og_draw_layout (GtkWidget   *widget,
                     GtkSnapshot *snapshot,
                     PangoLayout *layout,
                     float        x,
                     float        y,
                     float        alpha);
void og_draw_rounded (GtkSnapshot           *snapshot,
                      const graphene_rect_t *bounds,
                      float                  radius,
                      const GdkRGBA         *color);
void og_draw_hatch (GtkWidget             *widget,
                    GtkSnapshot           *snapshot,
                    const graphene_rect_t *bounds);
gboolean og_layout_set (GtkWidget    *widget,
                        PangoLayout **layout,
                        const char   *text);

G_END_DECLS
