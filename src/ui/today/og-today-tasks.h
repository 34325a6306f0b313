/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/* What the town's rules and documents ask for: a netiquette that was changed and is not in force,
 * documents that would say something else now, the yearly evaluation. */

/* Fills the list, unless it says so already. Returns: how many there are. */
guint og_today_tasks_show (GtkListBox *box,
                           OgEngine   *engine);

G_END_DECLS
