/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/* OgInboxEmpty: what stands in the place of an empty list: what is so, and what could be done
 * next. Its button clears a search with the action "concerns.clear-search". */
#define OG_TYPE_INBOX_EMPTY (og_inbox_empty_get_type ())
G_DECLARE_FINAL_TYPE (OgInboxEmpty, og_inbox_empty, OG, INBOX_EMPTY, AdwBin)

void og_inbox_empty_show (OgInboxEmpty *self,
                          OgEngine     *engine,
                          OgConcernView view,
                          gboolean      searching);

G_END_DECLS
