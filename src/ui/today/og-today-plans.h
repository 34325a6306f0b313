/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgTodayPlans: what Today says about plans that need a person: posts to be published by hand, posts
 * that wait for a second person, and, before nobody is here, posts that need this computer.
 *
 * Signal: "changed": the engine has answered.
 */
#define OG_TYPE_TODAY_PLANS (og_today_plans_get_type ())
G_DECLARE_FINAL_TYPE (OgTodayPlans, og_today_plans, OG, TODAY_PLANS, AdwBin)

void og_today_plans_refresh (OgTodayPlans *self,
                             OgEngine     *engine);
/* How many rows there are; while it is asking, perhaps not all of them. */
guint og_today_plans_get_n (OgTodayPlans *self);
gboolean og_today_plans_is_asking (OgTodayPlans *self);

G_END_DECLS
