/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What becomes of a file that the program has just written. */

/* Opens it in the program that this computer names for it; where there is none, a toast says that it
 * is saved all the same. */
void og_saved_open (GtkWidget *widget,
                    GFile     *file);
/* Says in a toast that it is saved, with a button that opens it. */
void og_saved_offer (GtkWidget *widget,
                     GFile     *file);

G_END_DECLS
