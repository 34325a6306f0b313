/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/* OgPreviewPictures: pictures beside and below each other, each with a sign that it is described. */
#define OG_TYPE_PREVIEW_PICTURES (og_preview_pictures_get_type ())
G_DECLARE_FINAL_TYPE (OgPreviewPictures, og_preview_pictures, OG, PREVIEW_PICTURES, AdwBin)

void og_preview_pictures_show (OgPreviewPictures *self,
                               OgEngine          *engine,
                               GListModel        *pictures);

G_END_DECLS
