/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgMoreBox: what few posts need, one click deeper: kind, label, validity, repetition, poll.
 *
 * Signals:
 *  - "changed": by the person
 *  - "repeat": the person wants it to come again and again
 */
#define OG_TYPE_MORE_BOX (og_more_box_get_type ())
G_DECLARE_FINAL_TYPE (OgMoreBox, og_more_box, OG, MORE_BOX, AdwBin)

void og_more_box_set_post (OgMoreBox *self,
                           OgEngine  *engine,
                           OgPost    *post);
void og_more_box_take (OgMoreBox *self);
void og_more_box_refresh (OgMoreBox  *self,
                          GListModel *channels);
void og_more_box_focus_until (OgMoreBox *self);
void og_more_box_focus_poll (OgMoreBox *self);

G_END_DECLS
