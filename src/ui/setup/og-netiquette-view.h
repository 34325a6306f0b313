/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "og-netiquette.h"

G_BEGIN_DECLS

/**
 * OgNetiquetteView: the netiquette as citizens read it on a website: title, introduction, numbered
 * rules in their long form, version and date.
 */
#define OG_TYPE_NETIQUETTE_VIEW (og_netiquette_view_get_type ())
G_DECLARE_FINAL_TYPE (OgNetiquetteView, og_netiquette_view, OG, NETIQUETTE_VIEW, GtkBox)

GtkWidget *og_netiquette_view_new (void);
void og_netiquette_view_show (OgNetiquetteView *self,
                              OgNetiquette     *netiquette);

G_END_DECLS
