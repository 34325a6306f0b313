/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgPersonalLine: below a message, what is personal in it, and what can be done about it: mask the copy on
 * this computer, or ask the citizen to go on where not everybody reads. Not visible where there is nothing.
 *
 * Signals: "private-wanted": words for it are to be put into the reply
 */
#define OG_TYPE_PERSONAL_LINE (og_personal_line_get_type ())
G_DECLARE_FINAL_TYPE (OgPersonalLine, og_personal_line, OG, PERSONAL_LINE, AdwBin)

void og_personal_line_set_message (OgPersonalLine *self,
                                   OgEngine       *engine,
                                   OgMessage      *message);

G_END_DECLS
