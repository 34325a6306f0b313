/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/* OgModulesDialog: text modules and responsible authorities, to be read, approved, written and taken out. */
#define OG_TYPE_MODULES_DIALOG (og_modules_dialog_get_type ())
G_DECLARE_FINAL_TYPE (OgModulesDialog, og_modules_dialog, OG, MODULES_DIALOG, AdwDialog)

/* page: "modules" or "authorities" */
AdwDialog *og_modules_dialog_new (OgEngine   *engine,
                                  const char *page);

G_END_DECLS
