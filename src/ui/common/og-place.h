/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgPlace: one place of the program (today, calendar, inbox, rules, channels).
 *
 * The window owns the header bar; a place hands it what it wants to have there. Places are made
 * when they are first shown: g_object_new (TYPE, "engine", engine, NULL). A place lives as long as
 * its engine is the window's.
 *
 * Properties: "engine" (OgEngine, construct-only), "title-widget" and "end-widget" (GtkWidget,
 * nullable): what the header bar shows in its middle and at its end while the place is shown.
 */
#define OG_TYPE_PLACE (og_place_get_type ())
G_DECLARE_DERIVABLE_TYPE (OgPlace, og_place, OG, PLACE, AdwBin)

struct _OgPlaceClass
{
  AdwBinClass parent_class;

  /* The place became visible: bring up to date what time alone has changed. */
  void (*shown) (OgPlace *self);
  /* Put the keyboard where work begins: the list, the first field. */
  void (*focus_start) (OgPlace *self);
  /* Begin a search; a place without one leaves it NULL. */
  void (*search) (OgPlace *self);
};

OgEngine *og_place_get_engine (OgPlace *self);
GtkWidget *og_place_get_title_widget (OgPlace *self);
void og_place_set_title_widget (OgPlace   *self,
                                GtkWidget *widget);
GtkWidget *og_place_get_end_widget (OgPlace *self);
void og_place_set_end_widget (OgPlace   *self,
                              GtkWidget *widget);

void og_place_shown (OgPlace *self);
void og_place_focus_start (OgPlace *self);
void og_place_search (OgPlace *self);

G_END_DECLS
