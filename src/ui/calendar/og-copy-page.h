/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgCopyPage: a page that asks on which day a post is to go out once more.
 *
 * Signal: "copied" (gint64 id): of the new draft.
 */
#define OG_TYPE_COPY_PAGE (og_copy_page_get_type ())
G_DECLARE_FINAL_TYPE (OgCopyPage, og_copy_page, OG, COPY_PAGE, AdwNavigationPage)

/* (transfer floating) */
AdwNavigationPage *og_copy_page_new (OgEngine *engine,
                                     OgPost   *post);

G_END_DECLS
