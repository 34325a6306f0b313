/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgPostChip: a post in the month or the week, with the sign of its state, time, first words and,
 * where the town has several, the first letters of its channels.
 *
 * It draws itself: a month shows two hundred of them. For the keyboard and for screen readers it is
 * a button that says everything in its name.
 */
#define OG_TYPE_POST_CHIP (og_post_chip_get_type ())
G_DECLARE_FINAL_TYPE (OgPostChip, og_post_chip, OG, POST_CHIP, GtkButton)

GtkWidget *og_post_chip_new (void);
void og_post_chip_set_post (OgPostChip *self,
                            OgEngine   *engine,
                            OgPost     *post);
void og_post_chip_set_more (OgPostChip *self,
                            guint       n_more);
void og_post_chip_set_selected (OgPostChip *self,
                                gboolean    selected);
OgPost *og_post_chip_get_post (OgPostChip *self);
guint og_post_chip_get_more (OgPostChip *self);

G_END_DECLS
