/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgPictureUsesDialog: every post with the same picture, and what happens if the consent of the
 * persons shown is withdrawn.
 */
#define OG_TYPE_PICTURE_USES_DIALOG (og_picture_uses_dialog_get_type ())
G_DECLARE_FINAL_TYPE (OgPictureUsesDialog,
                      og_picture_uses_dialog,
                      OG,
                      PICTURE_USES_DIALOG,
                      AdwDialog)

/* picture: of any post; only read. (transfer floating) */
AdwDialog *og_picture_uses_dialog_new (OgEngine     *engine,
                                       OgAttachment *picture);

G_END_DECLS
