/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * OgThumbnail: a picture of the program's folder at a bounded size.
 *
 * It is read and scaled in another thread, at most to OG_THUMBNAIL_PIXELS on its longer side, so
 * that a photograph of 40 megapixels neither blocks the window nor fills the memory. Until it is
 * there, and if it cannot be read, a symbol stands for it.
 */
#define OG_THUMBNAIL_PIXELS 640

#define OG_TYPE_THUMBNAIL (og_thumbnail_get_type ())
G_DECLARE_FINAL_TYPE (OgThumbnail, og_thumbnail, OG, THUMBNAIL, AdwBin)

GtkWidget *og_thumbnail_new (void);
void og_thumbnail_set_picture (OgThumbnail *self,
                               const char  *path,
                               const char  *alt);
void og_thumbnail_set_frame (OgThumbnail *self,
                             int          width,
                             int          height);

G_END_DECLS
