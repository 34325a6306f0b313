/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"
#include "og-place.h"

G_BEGIN_DECLS

/**
 * OgWindow: the window. Owns the header bar, the sidebar and the places, each of which is made when
 * it is first shown. It shows one of: the two doors, the program (empty while its engine is still
 * opening), or why the data could not be opened.
 *
 * Window actions, for any widget inside, by gtk_widget_activate_action():
 *  - win.new-post (s): local time "YYYY-MM-DDTHH:MM", date "YYYY-MM-DD", or ""
 *  - win.open-post (x): a post's id
 *  - win.open-concern (x): a concern's id
 *  - win.go-to (s): "today", "calendar", "inbox", "rules", "channels"
 *  - win.add-channel
 *  - win.setup, win.setup-page (s): the guided setup where it was left, or on a page
 *  - win.fetch: ask all networks for messages now
 *  - win.search: in the place that is shown
 */
#define OG_TYPE_WINDOW (og_window_get_type ())
G_DECLARE_FINAL_TYPE (OgWindow, og_window, OG, WINDOW, AdwApplicationWindow)

OgWindow *og_window_new (GtkApplication *application);

void og_window_show_doors (OgWindow *self);
void og_window_show_failure (OgWindow     *self,
                             const GError *error);
/* The program; empty until its engine is set. */
void og_window_show_program (OgWindow *self,
                             gboolean  practice);
/* engine: nullable: takes everything of the former engine down */
void og_window_set_engine (OgWindow *self,
                           OgEngine *engine);
OgEngine *og_window_get_engine (OgWindow *self); /* nullable */

void og_window_go_to (OgWindow   *self,
                      const char *place);
const char *og_window_get_place (OgWindow *self);
void og_window_open_concern (OgWindow *self,
                             gint64    concern_id);
void og_window_set_up (OgWindow   *self,
                       const char *page); /* nullable: where it was left */

G_END_DECLS
