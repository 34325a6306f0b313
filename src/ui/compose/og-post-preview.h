/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgPostPreview: a post about as citizens will see it on a channel, chosen at its head: who, when,
 * text with its links, poll, pictures. What a person publishes is shown as it is to be copied.
 */
#define OG_TYPE_POST_PREVIEW (og_post_preview_get_type ())
G_DECLARE_FINAL_TYPE (OgPostPreview, og_post_preview, OG, POST_PREVIEW, AdwBin)

void og_post_preview_show (OgPostPreview *self,
                           OgEngine      *engine,
                           OgPost        *post,
                           GListModel    *channels);
void og_post_preview_turn_to (OgPostPreview *self,
                              gint64         channel_id);

G_END_DECLS
