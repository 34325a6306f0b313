/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Times as people read them. at and now: unix seconds; zone: IANA name, that of the office. All
 * results are (transfer full). Nothing here asks for now. */

char *og_format_time_of_day (gint64      at,
                             const char *zone);              /* "12:30" */
char *og_format_date (gint64      at,
                      const char *zone,
                      gint64      now);  /* "Monday, 23 November" */
char *og_format_long_date (gint64      at,
                           const char *zone); /* "23 November 2026" */
/* A day as OG_FIELD_DATE keeps it: "Monday, 23 November", with the year where it is not this one. */
char *og_format_julian (int         day,
                        const char *zone,
                        gint64      now);
/* The day of an instant, as OG_FIELD_DATE keeps it. */
int og_format_julian_day (gint64      at,
                          const char *zone);
char *og_format_day (gint64      at,
                     const char *zone,
                     gint64      now);   /* "today", "Wednesday", else as a date */
char *og_format_day_heading (gint64      at,
                             const char *zone,
                             gint64      now); /* "Today, 23 November" */
char *og_format_when (gint64      at,
                      const char *zone,
                      gint64      now);  /* "today 12:30", "Wednesday, 25 November, 9:00" */
char *og_format_soon (gint64      at,
                      const char *zone,
                      gint64      now);  /* "today 12:30", "Wednesday 9:00" */
char *og_format_list_time (gint64      at,
                           const char *zone,
                           gint64      now); /* "9:14", "Yesterday", "Wed", "23 Nov" */
char *og_format_month (gint64      at,
                       const char *zone);                    /* "November 2026" */
char *og_format_size (gint64 bytes);                         /* "8.0 MB" */

/* Days from the day of now to the day of at, in that zone: 0 today, 1 tomorrow, -1 yesterday. */
int og_format_days_between (gint64      now,
                            gint64      at,
                            const char *zone);

/* The language of the window, "de" or "en": for texts that the program brings along in both. */
const char *og_language (void);

G_END_DECLS
