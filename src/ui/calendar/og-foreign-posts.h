/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "og-engine.h"

G_BEGIN_DECLS

/* What other programs have planned at the servers of the town's channels, to be shown among its own
 * posts: it cannot be moved or changed, and its id, below 0, is of no use to the engine. */
gboolean og_post_is_foreign (OgPost *post);
void og_foreign_posts_add (OgEngine   *engine,
                           GListStore *posts,
                           gint64      from,
                           gint64      to);
void og_foreign_posts_open (GtkWidget *widget,
                            OgEngine  *engine,
                            gint64     id);

G_END_DECLS
