/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-setup-page.h"

G_BEGIN_DECLS

/* OgSetupChannels: the accounts there are, and the way to sign in to one, now or later. */
#define OG_TYPE_SETUP_CHANNELS (og_setup_channels_get_type ())
G_DECLARE_FINAL_TYPE (OgSetupChannels, og_setup_channels, OG, SETUP_CHANNELS, OgSetupPage)

G_END_DECLS
