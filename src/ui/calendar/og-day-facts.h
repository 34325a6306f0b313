/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-day-cell.h"
#include "og-engine.h"

G_BEGIN_DECLS

GDate og_day_today (OgEngine *engine);
OgDayFacts og_day_facts (OgOffice    *office,
                         const GDate *day,
                         const GDate *today);
char *og_day_heading (OgEngine    *engine,
                      const GDate *day);

G_END_DECLS
