/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-setup-page.h"

G_BEGIN_DECLS

/* OgSetupCrisis: who is called when a situation becomes difficult, who may speak, and what is said
 * first. */
#define OG_TYPE_SETUP_CRISIS (og_setup_crisis_get_type ())
G_DECLARE_FINAL_TYPE (OgSetupCrisis, og_setup_crisis, OG, SETUP_CRISIS, OgSetupPage)

G_END_DECLS
