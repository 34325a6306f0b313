/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Fills a drop-down with the kinds of concerns, each with its icon and word; the place of each is its
 * OgConcernKind. */
void og_kind_drop_down_fill (GtkDropDown *drop_down);

G_END_DECLS
