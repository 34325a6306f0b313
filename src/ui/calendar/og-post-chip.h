/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "og-engine.h"

G_BEGIN_DECLS

/* OgPostChip: a post in a cell of the month, one line high: state icon, time, first words. Its
 * accessible name is the whole sentence. A click opens the post (win.open-post). */
#define OG_TYPE_POST_CHIP (og_post_chip_get_type ())
G_DECLARE_FINAL_TYPE (OgPostChip, og_post_chip, OG, POST_CHIP, GtkButton)

GtkWidget *og_post_chip_new (void);
void og_post_chip_set_post (OgPostChip *self,
                            OgEngine   *engine,
                            OgPost     *post);

G_END_DECLS
