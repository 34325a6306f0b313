/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-place.h"

G_BEGIN_DECLS

/* OgCalendarPlace: a month of posts, with holidays and closed days; the drafts at its end. In a
 * narrow window cells show counts, and the chosen day's posts stand below. */
#define OG_TYPE_CALENDAR_PLACE (og_calendar_place_get_type ())
G_DECLARE_FINAL_TYPE (OgCalendarPlace, og_calendar_place, OG, CALENDAR_PLACE, OgPlace)

G_END_DECLS
