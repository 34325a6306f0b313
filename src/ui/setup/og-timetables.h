/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-office.h"

G_BEGIN_DECLS

/**
 * OgTimetables: the weeks of an office that hold only for a while. Writes into the office.
 *
 * Signals: "changed"
 */
#define OG_TYPE_TIMETABLES (og_timetables_get_type ())
G_DECLARE_FINAL_TYPE (OgTimetables, og_timetables, OG, TIMETABLES, AdwBin)

/* now: unix seconds */
void og_timetables_show (OgTimetables *self,
                         OgOffice     *office,
                         gint64        now);

G_END_DECLS
