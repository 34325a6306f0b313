/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Opens an address of a stranger in the browser (or the mail program): http, https and mailto,
 * nothing else. A failure is shown as a toast. widget: whoever asked for it. */
void og_open_link (GtkWidget  *widget,
                   const char *uri);

G_END_DECLS
