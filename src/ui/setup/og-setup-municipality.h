/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-setup-page.h"

G_BEGIN_DECLS

/* OgSetupMunicipality: its name and its Land, with the holidays that follow from it. */
#define OG_TYPE_SETUP_MUNICIPALITY (og_setup_municipality_get_type ())
G_DECLARE_FINAL_TYPE (OgSetupMunicipality, og_setup_municipality, OG, SETUP_MUNICIPALITY, OgSetupPage)

G_END_DECLS
