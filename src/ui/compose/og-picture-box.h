/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-checks.h"
#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgPictureBox: the pictures of a post: add by dialog, by dragging or pasting, describe, order,
 * remove with undo.
 *
 * Signal "changed": anything about them.
 */
#define OG_TYPE_PICTURE_BOX (og_picture_box_get_type ())
G_DECLARE_FINAL_TYPE (OgPictureBox, og_picture_box, OG, PICTURE_BOX, AdwBin)

void og_picture_box_set_post (OgPictureBox *self,
                              OgEngine     *engine,
                              OgPost       *post);
void og_picture_box_add_file (OgPictureBox *self,
                              GFile        *file);
gboolean og_picture_box_paste (OgPictureBox *self,
                               GdkClipboard *clipboard);
void og_picture_box_set_day (OgPictureBox *self,
                             int           day);
void og_picture_box_go_to (OgPictureBox  *self,
                           const OgCheck *check);

G_END_DECLS
