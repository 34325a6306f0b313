/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "og-engine-plan.h"

G_BEGIN_DECLS

/* Asks for a file, writes the sheet for signing by hand there, and opens it for printing. */
void og_sign_off_sheet_save (GtkWidget *widget,
                             OgEngine  *engine,
                             OgPost    *post);

G_END_DECLS
