/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-day-facts.h"

G_BEGIN_DECLS

/* OgWeekHead: the days above the columns of the week, each with its holiday. */
#define OG_TYPE_WEEK_HEAD (og_week_head_get_type ())
G_DECLARE_FINAL_TYPE (OgWeekHead, og_week_head, OG, WEEK_HEAD, AdwBin)

GtkWidget *og_week_head_new (void);
void og_week_head_set_day (OgWeekHead       *self,
                           int               index,
                           const OgDayFacts *facts);

G_END_DECLS
