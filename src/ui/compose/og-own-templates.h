/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "og-engine.h"

G_BEGIN_DECLS

/* The town's own templates: kept in the office, shared as a file. What happened is said in a toast
 * of the widget's window or dialog. */

gboolean og_own_templates_has (OgEngine       *engine,
                               OgPostTemplate *post_template);
void og_own_templates_ask_name (GtkWidget *widget,
                                OgEngine  *engine,
                                OgPost    *post);
void og_own_templates_remove (GtkWidget      *widget,
                              OgEngine       *engine,
                              OgPostTemplate *post_template);
void og_own_templates_write (GtkWidget *widget,
                             OgEngine  *engine);
void og_own_templates_read (GtkWidget *widget,
                            OgEngine  *engine);

G_END_DECLS
