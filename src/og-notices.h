/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgNotices: tells the desktop that something has come in or went wrong.
 *
 * One notice for all that arrived since the window was last looked at; only in office hours; never
 * a name or a word of a citizen, since the screen may be seen by others.
 */
#define OG_TYPE_NOTICES (og_notices_get_type ())
G_DECLARE_FINAL_TYPE (OgNotices, og_notices, OG, NOTICES, GObject)

OgNotices *og_notices_new (GApplication *application,
                           OgEngine     *engine);
/* The window is in use: what there was to tell has been seen. */
void og_notices_seen (OgNotices *self);

G_END_DECLS
