/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-setup-page.h"

G_BEGIN_DECLS

/* OgSetupFinish: what is still missing, and the first real task. */
#define OG_TYPE_SETUP_FINISH (og_setup_finish_get_type ())
G_DECLARE_FINAL_TYPE (OgSetupFinish, og_setup_finish, OG, SETUP_FINISH, OgSetupPage)

G_END_DECLS
