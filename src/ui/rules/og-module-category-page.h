/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-module-list.h"

G_BEGIN_DECLS

/**
 * OgModuleCategoryPage: the text modules of one category.
 *
 * Signals: "opened" (OgTextModule, nullable: a new one), "approve-wanted" (GListModel of OgTextModule,
 * boolean).
 */
#define OG_TYPE_MODULE_CATEGORY_PAGE (og_module_category_page_get_type ())
G_DECLARE_FINAL_TYPE (OgModuleCategoryPage, og_module_category_page, OG, MODULE_CATEGORY_PAGE,
                      AdwNavigationPage)

AdwNavigationPage *og_module_category_page_new (OgEngine *engine,
                                                int       category);
int og_module_category_page_get_category (OgModuleCategoryPage *self);

G_END_DECLS
