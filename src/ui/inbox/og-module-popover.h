/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "og-office.h"

G_BEGIN_DECLS

/**
 * OgModulePopover: a small list of text modules that follows what is being typed elsewhere. It never
 * takes the keyboard: whoever has it says what is searched for and which row is meant.
 *
 * Signal "chosen" (OgTextModule).
 */
#define OG_TYPE_MODULE_POPOVER (og_module_popover_get_type ())
G_DECLARE_FINAL_TYPE (OgModulePopover, og_module_popover, OG, MODULE_POPOVER, GtkPopover)

/* (transfer floating). modules: as og_text_modules() has them. */
GtkWidget *og_module_popover_new (void);
void og_module_popover_set_modules (OgModulePopover *self,
                                    GListModel      *modules);
/* Shows what fits the words, at that place of its parent; FALSE, and closed: nothing does. */
gboolean og_module_popover_search (OgModulePopover    *self,
                                   const char         *words,
                                   const GdkRectangle *place);
/* Up, down; stays at the ends. */
void og_module_popover_move (OgModulePopover *self,
                             int              by);
/* Chooses the row that is meant. */
void og_module_popover_take (OgModulePopover *self);

G_END_DECLS
