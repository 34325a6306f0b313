/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-hours-text.h"
#include "og-office.h"

G_BEGIN_DECLS

/* All (transfer full) but the weekday's name. weekday: 1 Monday … 7 Sunday. */

const char *og_hours_words_weekday (int weekday);
/* Days with the same hours on one line: "Monday to Wednesday, Friday: 8–12". */
char *og_hours_words_week (OgTimetable *timetable);
/* "That makes 24 hours a week." */
char *og_hours_words_sum (OgTimetable *timetable);
/* What is wrong with a typed text, and how to write it; part as og_hours_text_parse() gave it. */
char *og_hours_words_fault (OgHoursFault fault,
                            const char  *part);

G_END_DECLS
