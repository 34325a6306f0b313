/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgPictureUsesDialog: of each picture of a post every post with the same one, and what happens if
 * the consent of the persons shown is withdrawn.
 */
#define OG_TYPE_PICTURE_USES_DIALOG (og_picture_uses_dialog_get_type ())
G_DECLARE_FINAL_TYPE (OgPictureUsesDialog,
                      og_picture_uses_dialog,
                      OG,
                      PICTURE_USES_DIALOG,
                      AdwDialog)

/* pictures: of OgAttachment, one at least. (transfer floating) */
AdwDialog *og_picture_uses_dialog_new (OgEngine   *engine,
                                       GListModel *pictures);

G_END_DECLS
