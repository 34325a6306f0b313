/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgPostVersionsDialog: how a post's text once was, to look at and to take back.
 *
 * Signal "chosen" (string): the text; then it closes.
 */
#define OG_TYPE_POST_VERSIONS_DIALOG (og_post_versions_dialog_get_type ())
G_DECLARE_FINAL_TYPE (OgPostVersionsDialog,
                      og_post_versions_dialog,
                      OG,
                      POST_VERSIONS_DIALOG,
                      AdwDialog)

AdwDialog *og_post_versions_dialog_new (OgEngine *engine,
                                        OgPost   *post);

G_END_DECLS
