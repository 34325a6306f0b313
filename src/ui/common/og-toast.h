/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A short sentence at the lower edge of the window (or dialog) that holds `widget`; it is also
 * spoken. Text is taken as it stands, never as markup. */
void og_toast_show (GtkWidget  *widget,
                    const char *text);

/* With a button of that label, which is translated and may have an underlined letter. func is called
 * at most once, on the main thread; destroy (nullable) frees data when the toast is gone. */
typedef void (*OgToastFunc) (gpointer data);
void og_toast_show_button (GtkWidget     *widget,
                           const char    *text,
                           const char    *label,
                           OgToastFunc    func,
                           gpointer       data,
                           GDestroyNotify destroy);

/* With an Undo button. undo is called at most once, on the main thread; destroy (nullable) frees
 * data when the toast is gone, whether it was used or not. */
typedef void (*OgUndoFunc) (gpointer data);
void og_toast_show_undo (GtkWidget     *widget,
                         const char    *text,
                         OgUndoFunc     undo,
                         gpointer       data,
                         GDestroyNotify destroy);

G_END_DECLS
