/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-setup-page.h"

G_BEGIN_DECLS

/* OgSetupPromises: until when citizens are promised an answer, with an example. */
#define OG_TYPE_SETUP_PROMISES (og_setup_promises_get_type ())
G_DECLARE_FINAL_TYPE (OgSetupPromises, og_setup_promises, OG, SETUP_PROMISES, OgSetupPage)

G_END_DECLS
