/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-place.h"

G_BEGIN_DECLS

/* OgInboxPlace: the list of concerns beside the conversation; in a narrow window one after the
 * other. */
#define OG_TYPE_INBOX_PLACE (og_inbox_place_get_type ())
G_DECLARE_FINAL_TYPE (OgInboxPlace, og_inbox_place, OG, INBOX_PLACE, OgPlace)

void og_inbox_place_open (OgInboxPlace *self,
                          gint64        concern_id);

G_END_DECLS
