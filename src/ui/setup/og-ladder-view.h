/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "og-office.h"

G_BEGIN_DECLS

/**
 * OgLadderView: the ladder of measures as citizens read it: the steps that are used, numbered.
 */
#define OG_TYPE_LADDER_VIEW (og_ladder_view_get_type ())
G_DECLARE_FINAL_TYPE (OgLadderView, og_ladder_view, OG, LADDER_VIEW, GtkBox)

GtkWidget *og_ladder_view_new (void);
void og_ladder_view_show (OgLadderView *self,
                          OgOffice     *office);

G_END_DECLS
