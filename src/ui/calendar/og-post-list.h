/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgPostList: posts as rows: of a day, or the drafts.
 *
 * Signals: "open" (gint64 post id); "discard" (OgPost), from the button that each row has in a
 * list of drafts.
 */
#define OG_TYPE_POST_LIST (og_post_list_get_type ())
G_DECLARE_FINAL_TYPE (OgPostList, og_post_list, OG, POST_LIST, AdwBin)

void og_post_list_set_of_drafts (OgPostList *self,
                                 gboolean    of_drafts);
void og_post_list_set_posts (OgPostList *self,
                             OgEngine   *engine,
                             GListModel *posts);

G_END_DECLS
