/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/* OgRulesModules: text modules and responsible authorities among the rules, with the way to both. */
#define OG_TYPE_RULES_MODULES (og_rules_modules_get_type ())
G_DECLARE_FINAL_TYPE (OgRulesModules, og_rules_modules, OG, RULES_MODULES, AdwPreferencesGroup)

GtkWidget *og_rules_modules_new (OgEngine *engine);
void og_rules_modules_show (OgRulesModules *self);

G_END_DECLS
