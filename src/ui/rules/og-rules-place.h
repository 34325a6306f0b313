/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-place.h"

G_BEGIN_DECLS

/* OgRulesPlace: what the setup produced, each with the way back to its question. */
#define OG_TYPE_RULES_PLACE (og_rules_place_get_type ())
G_DECLARE_FINAL_TYPE (OgRulesPlace, og_rules_place, OG, RULES_PLACE, OgPlace)

G_END_DECLS
