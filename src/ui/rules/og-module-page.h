/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"
#include "og-text-module.h"

G_BEGIN_DECLS

/**
 * OgModulePage: one text module to be written; kept at every keystroke.
 *
 * Signal "approve-wanted" (OgTextModule, boolean).
 */
#define OG_TYPE_MODULE_PAGE (og_module_page_get_type ())
G_DECLARE_FINAL_TYPE (OgModulePage, og_module_page, OG, MODULE_PAGE, AdwNavigationPage)

/* module: as og_text_modules() has it; NULL: a new one of the town's own, in that category. */
AdwNavigationPage *og_module_page_new (OgEngine     *engine,
                                       OgTextModule *module,
                                       int           category);

G_END_DECLS
