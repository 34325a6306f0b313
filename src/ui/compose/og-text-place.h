/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Places in a text: the rules count bytes, GtkTextBuffer counts characters. */
void og_text_place_get_iter (GtkTextBuffer *buffer,
                             const char    *text,
                             int            byte,
                             GtkTextIter   *iter);
int og_text_place_get_byte (const char        *text,
                            const GtkTextIter *iter);
void og_text_place_replace (GtkTextBuffer *buffer,
                            int            start,
                            int            end,
                            const char    *text);
/* Its looks win over those of all other tags of the buffer. */
void og_text_place_raise (GtkTextBuffer *buffer,
                          GtkTextTag    *tag);

G_END_DECLS
