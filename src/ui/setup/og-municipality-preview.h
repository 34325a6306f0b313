/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-office.h"

G_BEGIN_DECLS

/* OgMunicipalityPreview: how the town introduces itself and speaks, and its next holidays. */
#define OG_TYPE_MUNICIPALITY_PREVIEW (og_municipality_preview_get_type ())
G_DECLARE_FINAL_TYPE (OgMunicipalityPreview,
                      og_municipality_preview,
                      OG,
                      MUNICIPALITY_PREVIEW,
                      AdwBin)

GtkWidget *og_municipality_preview_new (void);
/* now: unix seconds */
void og_municipality_preview_show (OgMunicipalityPreview *self,
                                   OgOffice              *office,
                                   gint64                 now);

G_END_DECLS
