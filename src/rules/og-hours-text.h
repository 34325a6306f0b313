/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-timetable.h"

G_BEGIN_DECLS

/* What is wrong with office hours as a person typed them. ui writes the sentence. */
typedef enum
{
  OG_HOURS_FINE,
  OG_HOURS_UNCLEAR,   /* not a time: "8-zwölf", "8-25" */
  OG_HOURS_NO_END,    /* only one time: "8" */
  OG_HOURS_BACKWARDS, /* ends before it begins: "12-8" */
  OG_HOURS_OVERLAP,   /* two periods share time: "8-12, 11-18" */
} OgHoursFault;

/* Office hours of one weekday as people write them: "8-12, 14-18", "8:30 bis 12 Uhr und 14-18 Uhr".
 * Empty, "-", "zu", "geschlossen" and "closed" are a closed day. A period that begins at 18:00 or
 * later may run past midnight until 6:00 ("20-2").
 * periods: (out) (transfer full): of OgPeriod with weekday 0, in order; NULL with a fault.
 * part: (out) (nullable) (transfer full): the words that are at fault, as they were typed. */
OgHoursFault og_hours_text_parse (const char *text,
                                  GArray    **periods,
                                  char      **part);

/* (transfer full): "8–12, 14–18:30", "" for a closed day. periods: of OgPeriod; weekday: 1 Monday …
 * 7 Sunday, 0 for those of a single day. */
char *og_hours_text_format (GArray *periods,
                            int     weekday);

/* Replaces the hours of a weekday by those parsed. */
void og_hours_text_apply (OgTimetable *timetable,
                          int          weekday,
                          GArray      *periods);

G_END_DECLS
