/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "og-engine.h"

G_BEGIN_DECLS

void og_discard_draft (GtkWidget *widget,
                       OgEngine  *engine,
                       OgPost    *post);
void og_discard_posts (GtkWidget *widget,
                       OgEngine  *engine,
                       GPtrArray *posts);

G_END_DECLS
