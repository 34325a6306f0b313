/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/* OgChannelCounts: how long the text is for each channel, as its network counts. */
#define OG_TYPE_CHANNEL_COUNTS (og_channel_counts_get_type ())
G_DECLARE_FINAL_TYPE (OgChannelCounts, og_channel_counts, OG, CHANNEL_COUNTS, AdwBin)

void og_channel_counts_show (OgChannelCounts *self,
                             OgEngine        *engine,
                             OgPost          *post,
                             GListModel      *channels);

G_END_DECLS
