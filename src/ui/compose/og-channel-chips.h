/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgChannelChips: where a post is to go, a toggle for each channel.
 *
 * Signal "changed": by the person.
 */
#define OG_TYPE_CHANNEL_CHIPS (og_channel_chips_get_type ())
G_DECLARE_FINAL_TYPE (OgChannelChips, og_channel_chips, OG, CHANNEL_CHIPS, AdwBin)

void og_channel_chips_set_post (OgChannelChips *self,
                                OgEngine       *engine,
                                OgPost         *post);

G_END_DECLS
