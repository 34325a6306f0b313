/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"
#include "og-netiquette.h"

G_BEGIN_DECLS

/**
 * OgNetiquettePreview: the netiquette as it will look: the long form as on the website, and the
 * short form as posts pinned on an account.
 */
#define OG_TYPE_NETIQUETTE_PREVIEW (og_netiquette_preview_get_type ())
G_DECLARE_FINAL_TYPE (OgNetiquettePreview, og_netiquette_preview, OG, NETIQUETTE_PREVIEW, AdwBin)

GtkWidget *og_netiquette_preview_new (OgEngine *engine);
/* link: (nullable): where the long form stands */
void og_netiquette_preview_show (OgNetiquettePreview *self,
                                 OgNetiquette        *netiquette,
                                 const char          *link);

G_END_DECLS
