/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-setup-page.h"

G_BEGIN_DECLS

/* OgSetupPromise: until when citizens are promised an answer, with an example. */
#define OG_TYPE_SETUP_PROMISE (og_setup_promise_get_type ())
G_DECLARE_FINAL_TYPE (OgSetupPromise, og_setup_promise, OG, SETUP_PROMISE, OgSetupPage)

G_END_DECLS
