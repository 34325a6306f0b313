/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgInboxViews: the views of the inbox with their counts; one is always chosen.
 *
 * Signal: "changed"
 */
#define OG_TYPE_INBOX_VIEWS (og_inbox_views_get_type ())
G_DECLARE_FINAL_TYPE (OgInboxViews, og_inbox_views, OG, INBOX_VIEWS, AdwBin)

void og_inbox_views_set_engine (OgInboxViews *self,
                                OgEngine     *engine);
OgConcernView og_inbox_views_get (OgInboxViews *self);
void og_inbox_views_set (OgInboxViews *self,
                         OgConcernView view);

G_END_DECLS
