/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "og-engine.h"

G_BEGIN_DECLS

/* The setup as a file, with the system's own dialogs for it. */

/* Asks for a file, reads it, shows what it contains and writes the parts that are wanted into the
 * office, in place, with a toast to take that back. changed is called after each such change, if
 * the widget still lives. */
typedef void (*OgSetupChangedFunc) (GtkWidget *widget);
void og_setup_file_read (GtkWidget         *widget,
                         OgEngine          *engine,
                         OgOffice          *office,
                         OgSetupChangedFunc changed);

/* Asks where to, and writes the saved office. */
void og_setup_file_write (GtkWidget *widget,
                          OgEngine  *engine);

G_END_DECLS
