/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-place.h"

G_BEGIN_DECLS

/* OgTodayPlace: what is due, in the order to do it; "done for today" when nothing is. */
#define OG_TYPE_TODAY_PLACE (og_today_place_get_type ())
G_DECLARE_FINAL_TYPE (OgTodayPlace, og_today_place, OG, TODAY_PLACE, OgPlace)

G_END_DECLS
