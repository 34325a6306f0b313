/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine-plan.h"

G_BEGIN_DECLS

/**
 * OgPostEditPage: a page on which the text of a published post is changed; where the rules ask for a
 * second person, that one is asked on the page that follows.
 *
 * Signal: "edited": the change is on its way.
 */
#define OG_TYPE_POST_EDIT_PAGE (og_post_edit_page_get_type ())
G_DECLARE_FINAL_TYPE (OgPostEditPage, og_post_edit_page, OG, POST_EDIT_PAGE, AdwNavigationPage)

/* (transfer floating) */
AdwNavigationPage *og_post_edit_page_new (OgEngine *engine,
                                          OgPost   *post);

G_END_DECLS
