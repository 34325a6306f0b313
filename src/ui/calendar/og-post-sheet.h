/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgPostSheet: a planned or published post: what it says, how it stands on each channel, who
 * sends it, and what can be done about it. Drafts are opened in the composer instead.
 */
#define OG_TYPE_POST_SHEET (og_post_sheet_get_type ())
G_DECLARE_FINAL_TYPE (OgPostSheet, og_post_sheet, OG, POST_SHEET, AdwDialog)

void og_post_sheet_present (OgEngine  *engine,
                            OgPost    *post,
                            GtkWidget *widget);

G_END_DECLS
