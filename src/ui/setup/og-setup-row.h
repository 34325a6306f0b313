/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "og-gaps.h"

G_BEGIN_DECLS

/* OgSetupRow: a step in the list of the setup, with how much is missing there. */
#define OG_TYPE_SETUP_ROW (og_setup_row_get_type ())
G_DECLARE_FINAL_TYPE (OgSetupRow, og_setup_row, OG, SETUP_ROW, GtkListBoxRow)

GtkWidget *og_setup_row_new (OgTopic topic);
/* gaps: bits of that topic; 0: nothing is missing. */
void og_setup_row_show_gaps (OgSetupRow *self,
                             guint64     gaps);

G_END_DECLS
