/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-place.h"

G_BEGIN_DECLS

/* OgChannelsPlace: the accounts, how each stands, who sends, and what its server allows. */
#define OG_TYPE_CHANNELS_PLACE (og_channels_place_get_type ())
G_DECLARE_FINAL_TYPE (OgChannelsPlace, og_channels_place, OG, CHANNELS_PLACE, OgPlace)

G_END_DECLS
