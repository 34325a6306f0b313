/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>
#include <libdex.h>

G_BEGIN_DECLS

/* Waiting for the engine from a widget, without holding the widget. */

/* value: what the future resolved to. */
typedef void (*OgThenFunc) (GtkWidget    *widget,
                            const GValue *value,
                            gpointer      data);
typedef void (*OgElseFunc) (GtkWidget    *widget,
                            const GError *error,
                            gpointer      data);

/* Calls then or otherwise (each nullable) on the main thread when the future ends, if the widget
 * still lives. Without otherwise an error is shown as a toast in words. What the future does is
 * carried through even if the widget goes away. future: (transfer full). destroy (nullable) frees
 * data in any case. */
void og_widget_then (GtkWidget     *widget,
                     DexFuture     *future,
                     OgThenFunc     then,
                     OgElseFunc     otherwise,
                     gpointer       data,
                     GDestroyNotify destroy);

/* Says in a toast what went wrong. */
void og_widget_show_error (GtkWidget    *widget,
                           const GError *error);

/* Runs a fiber on the main scheduler for a widget; a rejection is shown as a toast in words. The
 * fiber holds no reference on the widget and must look for it through a weak one in data. */
void og_widget_spawn (GtkWidget     *widget,
                      DexFiberFunc   func,
                      gpointer       data,
                      GDestroyNotify destroy);

G_END_DECLS
