/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-office.h"

G_BEGIN_DECLS

/**
 * OgTimetableDialog: other hours for a part of the year, new or changed.
 *
 * Signals:
 *  - "accepted" (OgTimetable *): what was entered, a record of its own
 */
#define OG_TYPE_TIMETABLE_DIALOG (og_timetable_dialog_get_type ())
G_DECLARE_FINAL_TYPE (OgTimetableDialog, og_timetable_dialog, OG, TIMETABLE_DIALOG, AdwDialog)

/* timetable: (nullable): what is changed; else a new one, with the hours of the ordinary week. now:
 * unix seconds. */
AdwDialog *og_timetable_dialog_new (OgOffice    *office,
                                    OgTimetable *timetable,
                                    gint64       now);

G_END_DECLS
