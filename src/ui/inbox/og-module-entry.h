/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgModuleEntry: text modules in a text that is being written.
 *
 * "::" opens the list at the cursor, what is typed after it searches, Enter puts the module in its
 * place, Escape leaves the text as it is. Gaps that the program knows are filled; Tab leads from one
 * of the others to the next.
 */
#define OG_TYPE_MODULE_ENTRY (og_module_entry_get_type ())
G_DECLARE_FINAL_TYPE (OgModuleEntry, og_module_entry, OG, MODULE_ENTRY, GObject)

/* text lives in parent, where the list opens; parent calls og_module_entry_present() after each layout,
 * and og_module_entry_detach() when it goes. Both are not owned. */
OgModuleEntry *og_module_entry_new (GtkTextView *text,
                                    GtkWidget   *parent,
                                    OgEngine    *engine);
void og_module_entry_present (OgModuleEntry *self);
void og_module_entry_detach (OgModuleEntry *self);

void og_module_entry_set_concern (OgModuleEntry *self,
                                  OgConcern     *concern);
/* As if "::" had been typed. */
void og_module_entry_begin (OgModuleEntry *self);
/* Closes the list. FALSE: it was not open. */
gboolean og_module_entry_close (OgModuleEntry *self);

/* (transfer full) (nullable): the first gap that is still there, "[Ort]" */
char *og_module_entry_dup_gap (OgModuleEntry *self);
/* Puts the keyboard into the first gap. */
void og_module_entry_go_to_gap (OgModuleEntry *self);

G_END_DECLS
