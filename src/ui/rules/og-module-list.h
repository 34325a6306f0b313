/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"
#include "og-text-module.h"

G_BEGIN_DECLS

/**
 * OgModuleList: some of the text modules, which follow the office without losing the keyboard.
 *
 * Signals: "opened" (OgTextModule), "approve-wanted" (OgTextModule, boolean).
 */
#define OG_TYPE_MODULE_LIST (og_module_list_get_type ())
G_DECLARE_FINAL_TYPE (OgModuleList, og_module_list, OG, MODULE_LIST, AdwBin)

void og_module_list_set_engine (OgModuleList *self,
                                OgEngine     *engine);
/* Which: those of a category, those taken out included; or those that are found by the words, if the
 * category is -1. */
void og_module_list_show (OgModuleList *self,
                          int           category,
                          const char   *words);
guint og_module_list_get_n (OgModuleList *self);
/* (transfer full) of OgTextModule: what is shown and nobody has approved */
GListModel *og_module_list_dup_unapproved (OgModuleList *self);

G_END_DECLS
