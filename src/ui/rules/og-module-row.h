/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-text-module.h"

G_BEGIN_DECLS

/**
 * OgModuleRow: a text module to be read and approved.
 *
 * Signal "approve-wanted" (boolean): the person ticked it, or took the tick away.
 */
#define OG_TYPE_MODULE_ROW (og_module_row_get_type ())
G_DECLARE_FINAL_TYPE (OgModuleRow, og_module_row, OG, MODULE_ROW, AdwActionRow)

GtkWidget *og_module_row_new (void);
/* As og_text_modules() has it. zone: IANA name */
void og_module_row_set_module (OgModuleRow  *self,
                               OgTextModule *module,
                               const char   *zone,
                               gint64        now);
OgTextModule *og_module_row_get_module (OgModuleRow *self); /* (transfer none) */

G_END_DECLS
