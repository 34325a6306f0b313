/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgAttendanceLine: whether somebody attends to what comes in, until when or from when on, and where
 * citizens get an automatic answer meanwhile. A click opens the log of the automatic answers.
 */
#define OG_TYPE_ATTENDANCE_LINE (og_attendance_line_get_type ())
G_DECLARE_FINAL_TYPE (OgAttendanceLine, og_attendance_line, OG, ATTENDANCE_LINE, AdwBin)

void og_attendance_line_set_engine (OgAttendanceLine *self,
                                    OgEngine         *engine);
/* The words that depend on the time of day. */
void og_attendance_line_update_time (OgAttendanceLine *self);

G_END_DECLS
