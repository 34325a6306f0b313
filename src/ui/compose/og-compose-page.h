/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgComposePage: where a post is written and planned.
 *
 * Every keystroke is stored as a draft. Leaving keeps the draft; planning leaves the page by
 * itself. What is missing stands in a live list; the button to plan says it when it is pressed.
 */
#define OG_TYPE_COMPOSE_PAGE (og_compose_page_get_type ())
G_DECLARE_FINAL_TYPE (OgComposePage, og_compose_page, OG, COMPOSE_PAGE, AdwNavigationPage)

AdwNavigationPage *og_compose_page_new (OgEngine *engine,
                                        OgPost   *post);

G_END_DECLS
