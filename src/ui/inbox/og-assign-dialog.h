/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgAssignDialog: who takes care of a concern: a colleague from the list, or any name that is typed;
 * what is typed shortens the list.
 *
 * Signal: "chosen" (string name, NULL: nobody); the dialog closes itself.
 */
#define OG_TYPE_ASSIGN_DIALOG (og_assign_dialog_get_type ())
G_DECLARE_FINAL_TYPE (OgAssignDialog, og_assign_dialog, OG, ASSIGN_DIALOG, AdwDialog)

/* assignee: (nullable): who takes care so far. (transfer floating) */
OgAssignDialog *og_assign_dialog_new (OgEngine   *engine,
                                      const char *assignee);

G_END_DECLS
