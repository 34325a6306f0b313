/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"
#include "og-netiquette.h"

G_BEGIN_DECLS

/**
 * OgEnactGroup: which version of the netiquette is in force, whether what the setup says differs,
 * and the way to put that into force.
 *
 * Signals: "enact": the person wants it; whoever listens answers with og_enact_group_enact().
 */
#define OG_TYPE_ENACT_GROUP (og_enact_group_get_type ())
G_DECLARE_FINAL_TYPE (OgEnactGroup, og_enact_group, OG, ENACT_GROUP, AdwPreferencesGroup)

void og_enact_group_show (OgEnactGroup *self,
                          OgEngine     *engine,
                          OgNetiquette *proposed);
void og_enact_group_enact (OgEnactGroup *self,
                           OgOffice     *office);

G_END_DECLS
