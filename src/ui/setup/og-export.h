/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "og-document.h"
#include "og-engine.h"

G_BEGIN_DECLS

/* A document out of the program, always of the saved office. What became of it is said in a toast;
 * the engine tells of it by "office-changed". */

/* Asks where to, with a name proposed. */
void og_export_save (GtkWidget       *widget,
                     OgEngine        *engine,
                     OgDocumentKind   kind,
                     OgDocumentFormat format);
/* Into the clipboard; HTML or TEXT. */
void og_export_copy (GtkWidget       *widget,
                     OgEngine        *engine,
                     OgDocumentKind   kind,
                     OgDocumentFormat format);

G_END_DECLS
