/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "og-engine.h"

G_BEGIN_DECLS

/* Asks for a file and writes the program's own copy of a picture there. */
void og_save_picture (GtkWidget    *widget,
                      OgEngine     *engine,
                      OgAttachment *picture);

G_END_DECLS
