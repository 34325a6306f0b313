/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgSidebar: the places of the program with what is to be done in each, and at its lower end in
 * words whether the office is attended and when the last contact was.
 *
 * Signal "chosen" (const char *place).
 */
#define OG_TYPE_SIDEBAR (og_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (OgSidebar, og_sidebar, OG, SIDEBAR, AdwNavigationPage)

/* A place of the program. */
typedef struct _OgPlaceInfo
{
  const char *name;       /* "today": for win.go-to and settings */
  const char *title;      /* N_() */
  const char *icon;
  GType (*type) (void);   /* derived from OgPlace */
} OgPlaceInfo;

const OgPlaceInfo *og_places (guint *n_places);
const OgPlaceInfo *og_place_find (const char *name); /* NULL if there is none of that name */

void og_sidebar_set_engine (OgSidebar *self,
                            OgEngine  *engine); /* nullable: still opening */
void og_sidebar_select (OgSidebar  *self,
                        const char *place);
void og_sidebar_update_status (OgSidebar *self); /* what time alone has changed */

G_END_DECLS
