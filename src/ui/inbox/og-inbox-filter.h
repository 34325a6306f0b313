/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-concern-filter.h"
#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgInboxFilter: a button that narrows the list by channel, kind, topic and period, and says when it
 * does.
 *
 * Signal: "changed"
 */
#define OG_TYPE_INBOX_FILTER (og_inbox_filter_get_type ())
G_DECLARE_FINAL_TYPE (OgInboxFilter, og_inbox_filter, OG, INBOX_FILTER, AdwBin)

void og_inbox_filter_set_engine (OgInboxFilter *self,
                                 OgEngine      *engine);
/* Writes what was chosen into a filter. */
void og_inbox_filter_apply (OgInboxFilter   *self,
                            OgConcernFilter *filter);
gboolean og_inbox_filter_is_narrow (OgInboxFilter *self);
void og_inbox_filter_reset (OgInboxFilter *self);

G_END_DECLS
