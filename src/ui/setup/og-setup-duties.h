/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-setup-page.h"

G_BEGIN_DECLS

/* OgSetupDuties: who is responsible for what, who stands in, and who is in charge today. */
#define OG_TYPE_SETUP_DUTIES (og_setup_duties_get_type ())
G_DECLARE_FINAL_TYPE (OgSetupDuties, og_setup_duties, OG, SETUP_DUTIES, OgSetupPage)

G_END_DECLS
