/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* OgDoors: the first start. Two doors, Set up (app.set-up) and Practise first (app.practise). */
#define OG_TYPE_DOORS (og_doors_get_type ())
G_DECLARE_FINAL_TYPE (OgDoors, og_doors, OG, DOORS, AdwBin)

GtkWidget *og_doors_new (void);

G_END_DECLS
