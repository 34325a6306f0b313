/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-text-module.h"

G_BEGIN_DECLS

/* Text modules in words of the window; their own titles and texts are the town's. */

/* (transfer none): "Receipt", as a heading */
const char *og_words_module_category (int category);
/* (transfer full): "Approved by Martina Vogel on 24 November 2026", "Not yet approved". zone: IANA name */
char *og_words_module_approval (OgTextModule *module,
                                const char   *zone,
                                gint64        now);

G_END_DECLS
