/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-deadline.h"

G_BEGIN_DECLS

/* What the town says to its citizens, in its own language and not in that of the window: times,
 * hours and promises as words. lang: "de", else English; the words stand in data/rules/words.ini.
 * Everything returned is (transfer full). */

/* "8 Uhr", "8:30 Uhr"; minutes since midnight, also beyond it */
char *og_town_words_clock (int         minutes,
                           const char *lang);
/* "Montag, 14 Uhr", "Dienstag, 2. Mai, 8:30 Uhr": with the date if it is not the day of now. */
char *og_town_words_when (gint64      at,
                          const char *zone,
                          gint64      now,
                          const char *lang);
/* "Montag, 23. November 2026" */
char *og_town_words_date (gint64      at,
                          const char *zone,
                          const char *lang);
/* "23. November 2026", of a day as OG_FIELD_DATE keeps it */
char *og_town_words_day (int         julian,
                         const char *lang);
/* One line for each run of days: "Montag bis Mittwoch 8–12 Uhr", closed days left out. Of the week
 * that holds on that day; attendance follows the opening hours if it has none of its own. */
char *og_town_words_week (OgOffice   *office,
                          OgHoursKind kind,
                          gint64      now);
/* The same in one line, short enough for a profile: "Mo–Mi 8–12, Do 8–12, 14–18 Uhr". */
char *og_town_words_week_short (OgOffice   *office,
                                OgHoursKind kind,
                                gint64      now);
/* "innerhalb von 2 Arbeitstagen", "innerhalb eines Arbeitstages" */
char *og_town_words_promise (int           amount,
                             OgPromiseUnit unit,
                             const char   *lang);
/* "Frage", "Beschwerde" … */
const char *og_town_words_kind (OgConcernKind kind,
                                const char   *lang);
/* "2 Arbeitstage", "1 Dienststunde" */
char *og_town_words_amount (int           amount,
                            OgPromiseUnit unit,
                            const char   *lang);
/* How a deadline came about: "Eingang Freitag 17:40, geschlossen bis Montag 8:00, Versprechen:
 * 1 Arbeitstag → Dienstag 8:00", with the network's window where that decides. */
char *og_town_words_deadline (const OgDeadline *deadline,
                              const char       *zone,
                              gint64            now,
                              const char       *lang);

G_END_DECLS
