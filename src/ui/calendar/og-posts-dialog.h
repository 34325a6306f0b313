/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/* OgPostsDialog: the posts of a day, or all drafts, as a list that keeps itself up to date. */
#define OG_TYPE_POSTS_DIALOG (og_posts_dialog_get_type ())
G_DECLARE_FINAL_TYPE (OgPostsDialog, og_posts_dialog, OG, POSTS_DIALOG, AdwDialog)

AdwDialog *og_posts_dialog_new (OgEngine    *engine,
                                const GDate *day);

G_END_DECLS
