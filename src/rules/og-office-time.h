/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-office.h"

G_BEGIN_DECLS

/* All instants are unix seconds (UTC); the office's own zone and Land decide what is open. A
 * statutory holiday of the Land is closed. No function loops for ever: an office that is never
 * open within two years answers FALSE. */

gboolean og_office_is_open (OgOffice *office,
                            gint64    at);
/* First instant >= at when it is open (at itself while it is open). */
gboolean og_office_next_opening (OgOffice *office,
                                 gint64    at,
                                 gint64   *opening) G_GNUC_WARN_UNUSED_RESULT;
/* End of the period that is open at `at`, or of the next one. */
gboolean og_office_next_closing (OgOffice *office,
                                 gint64    at,
                                 gint64   *closing) G_GNUC_WARN_UNUSED_RESULT;
/* Counts only seconds in which the office is open. */
gboolean og_office_add_open_time (OgOffice *office,
                                  gint64    at,
                                  gint64    seconds,
                                  gint64   *result) G_GNUC_WARN_UNUSED_RESULT;
/* The n-th working day (a day with opening hours that is no holiday) after the day on which the
 * message counts as received (that of the next opening); the result is the end of the opening
 * hours of that day. */
gboolean og_office_add_working_days (OgOffice *office,
                                     gint64    at,
                                     int       days,
                                     gint64   *result) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
