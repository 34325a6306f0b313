/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "og-sidebar.h"

G_BEGIN_DECLS

/* OgSidebarRow: one place, with a badge that counts what is to be done there. */
#define OG_TYPE_SIDEBAR_ROW (og_sidebar_row_get_type ())
G_DECLARE_FINAL_TYPE (OgSidebarRow, og_sidebar_row, OG, SIDEBAR_ROW, GtkListBoxRow)

GtkWidget *og_sidebar_row_new (const OgPlaceInfo *place);
const char *og_sidebar_row_get_place (OgSidebarRow *self);
/* words: (nullable): what the number means, for the screen reader and as a hint */
void og_sidebar_row_set_badge (OgSidebarRow *self,
                               int           count,
                               const char   *words);

G_END_DECLS
