/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-office.h"

G_BEGIN_DECLS

/* The first day from `today` on (Julian day number) on which a special day holds; today itself if
 * it holds today. 0: it is over, there is none within the next years, or it has no date. Bridge
 * days follow from the office's Land and communal holidays. */
int og_special_day_next (OgSpecialDay *day,
                         OgOffice     *office,
                         int           today);

G_END_DECLS
