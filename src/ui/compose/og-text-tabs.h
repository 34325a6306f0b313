/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgTextTabs: whose text is written: that of all channels, or of one. Not to be seen where there is
 * one channel and one text.
 *
 * Signal "turned" (int64: channel id, 0 for all): by the person.
 */
#define OG_TYPE_TEXT_TABS (og_text_tabs_get_type ())
G_DECLARE_FINAL_TYPE (OgTextTabs, og_text_tabs, OG, TEXT_TABS, AdwBin)

gboolean og_text_tabs_has_own (OgPost *post,
                               gint64  channel_id);
void og_text_tabs_show (OgTextTabs *self,
                        OgEngine   *engine,
                        OgPost     *post,
                        GListModel *channels,
                        gint64      active);

G_END_DECLS
