/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-setup-page.h"

G_BEGIN_DECLS

/* OgSetupLadder: what follows a breach of a rule, step by step, and who decides. */
#define OG_TYPE_SETUP_LADDER (og_setup_ladder_get_type ())
G_DECLARE_FINAL_TYPE (OgSetupLadder, og_setup_ladder, OG, SETUP_LADDER, OgSetupPage)

G_END_DECLS
