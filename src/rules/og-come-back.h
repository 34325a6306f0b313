/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-office-time.h"

G_BEGIN_DECLS

/* When something that was put off is due again: at an hour at which somebody is there. */
typedef enum
{
  OG_COME_BACK_HOUR,        /* in an hour, while the office is open until then; else as the next day */
  OG_COME_BACK_WORKING_DAY, /* as the office opens on the next day on which it does */
  OG_COME_BACK_NEXT_WEEK,   /* as it opens next week, on Monday if it is open then */
} OgComeBack;
#define OG_N_COME_BACKS 3

/* now and result: unix seconds. */
gint64 og_come_back_at (OgOfficeTime *time,
                        OgComeBack    when,
                        gint64        now);
/* day: Julian day number, as OG_FIELD_DATE has it: as the office opens then, or next. An office without
 * hours opens at 8:00. */
gint64 og_come_back_on (OgOfficeTime *time,
                        int           day);

G_END_DECLS
