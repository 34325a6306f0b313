/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/* OgPostPreview: a post about as citizens will see it: who, when, text with its links, pictures. */
#define OG_TYPE_POST_PREVIEW (og_post_preview_get_type ())
G_DECLARE_FINAL_TYPE (OgPostPreview, og_post_preview, OG, POST_PREVIEW, AdwBin)

void og_post_preview_show (OgPostPreview *self,
                           OgEngine      *engine,
                           OgPost        *post);

G_END_DECLS
