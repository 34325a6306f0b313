/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-setup-page.h"

G_BEGIN_DECLS

/* OgSetupSignOff: which posts need a second person, who that is, and the times before elections. */
#define OG_TYPE_SETUP_SIGN_OFF (og_setup_sign_off_get_type ())
G_DECLARE_FINAL_TYPE (OgSetupSignOff, og_setup_sign_off, OG, SETUP_SIGN_OFF, OgSetupPage)

G_END_DECLS
