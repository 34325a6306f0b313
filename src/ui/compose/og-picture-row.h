/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgPictureRow: a picture of a post with the field for its description.
 *
 * Signals: "described" (the description or the rights were typed), "moved" (int: by how many
 * places, less than 0 for earlier), "removed".
 */
#define OG_TYPE_PICTURE_ROW (og_picture_row_get_type ())
G_DECLARE_FINAL_TYPE (OgPictureRow, og_picture_row, OG, PICTURE_ROW, GtkListBoxRow)

GtkWidget *og_picture_row_new (OgEngine     *engine,
                               OgAttachment *picture);
OgAttachment *og_picture_row_get_picture (OgPictureRow *self);
void og_picture_row_set_place (OgPictureRow *self,
                               guint         place,
                               guint         of);
void og_picture_row_focus (OgPictureRow *self);
void og_picture_row_focus_remove (OgPictureRow *self);
void og_picture_row_focus_rights (OgPictureRow *self);
void og_picture_row_set_day (OgPictureRow *self,
                             int           day);

G_END_DECLS
