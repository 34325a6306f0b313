/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgPollRow: a poll with a post: its options, whether several may be chosen, and how long it runs.
 *
 * Signal "changed": by the person.
 */
#define OG_TYPE_POLL_ROW (og_poll_row_get_type ())
G_DECLARE_FINAL_TYPE (OgPollRow, og_poll_row, OG, POLL_ROW, AdwExpanderRow)

void og_poll_row_set_post (OgPollRow *self,
                           OgPost    *post);
void og_poll_row_take (OgPollRow *self);
void og_poll_row_refresh (OgPollRow  *self,
                          OgEngine   *engine,
                          GListModel *channels);
void og_poll_row_focus (OgPollRow *self);

G_END_DECLS
