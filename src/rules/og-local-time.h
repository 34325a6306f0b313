/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Local wall time is written "YYYY-MM-DDTHH:MM", 24 hours, without seconds or offset. */

gboolean og_local_time_to_unix (const char *local,
                                const char *zone,
                                gint64     *unix_seconds) G_GNUC_WARN_UNUSED_RESULT;
char *og_local_time_from_unix (gint64      unix_seconds,
                               const char *zone);
GDateTime *og_local_time_at (gint64      unix_seconds,
                             const char *zone);
/* The day of an instant on the wall of a zone, its Julian number as GDate has it. */
int og_local_time_day (gint64      unix_seconds,
                       const char *zone);
/* The day of such a number, 1 or more. */
GDate og_local_time_date (int julian);

/* What a wall time means that the zone skips in spring. */
typedef enum
{
  OG_SKIPPED_SHIFTS, /* as if the clocks had not been changed: 02:30 is 03:30 summer time */
  OG_SKIPPED_ENDS,   /* the moment of the change: 02:30 is 03:00 summer time */
} OgSkippedTime;

/* The same on numbers, for whoever converts many: (transfer full), and wall times as seconds since
 * 1970-01-01T00:00 of the wall. */
GTimeZone *og_local_time_zone (const char *zone);
gint64 og_local_time_resolve (GTimeZone    *zone,
                              gint64        wall,
                              OgSkippedTime skipped);

G_END_DECLS
