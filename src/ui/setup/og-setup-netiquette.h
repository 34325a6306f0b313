/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-setup-page.h"

G_BEGIN_DECLS

/* OgSetupNetiquette: the rules of the netiquette, chosen, ordered and worded, and put into force. */
#define OG_TYPE_SETUP_NETIQUETTE (og_setup_netiquette_get_type ())
G_DECLARE_FINAL_TYPE (OgSetupNetiquette, og_setup_netiquette, OG, SETUP_NETIQUETTE, OgSetupPage)

G_END_DECLS
