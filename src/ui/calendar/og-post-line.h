/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "og-engine.h"

G_BEGIN_DECLS

/* OgPostLine: a post in the long list: time, sign of its state, first words, and below them state,
 * channels and sender in words; its first picture at the end, once it is told to load it. It draws itself. */
#define OG_TYPE_POST_LINE (og_post_line_get_type ())
G_DECLARE_FINAL_TYPE (OgPostLine, og_post_line, OG, POST_LINE, GtkWidget)

GtkWidget *og_post_line_new (OgEngine *engine);
void og_post_line_set_post (OgPostLine *self,
                            OgPost     *post);
OgPost *og_post_line_get_post (OgPostLine *self);
void og_post_line_show_picture (OgPostLine *self);

G_END_DECLS
