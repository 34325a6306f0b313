/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-office.h"

G_BEGIN_DECLS

/**
 * OgOfficeTime: when somebody is there, made ready for being asked often.
 *
 * Made of an office's timetables, special days, Land and communal holidays; reference counted and
 * never changed, so that it may be shared. A statutory holiday is closed unless a special day with
 * hours opens it. All instants are unix seconds (UTC); the office's own zone decides. No function
 * loops for ever: an office that is not open within two years answers FALSE.
 */
typedef struct _OgOfficeTime OgOfficeTime;

OgOfficeTime *og_office_time_new (OgOffice   *office,
                                  OgHoursKind kind);
OgOfficeTime *og_office_time_ref (OgOfficeTime *self);
void og_office_time_unref (OgOfficeTime *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OgOfficeTime, og_office_time_unref)

/* The office it was made of. (transfer none) */
OgOffice *og_office_time_get_office (OgOfficeTime *self);

gboolean og_office_time_is_open (OgOfficeTime *self,
                                 gint64        at);
/* First instant >= at when it is open (at itself while it is open). */
gboolean og_office_time_next_opening (OgOfficeTime *self,
                                      gint64        at,
                                      gint64       *opening) G_GNUC_WARN_UNUSED_RESULT;
/* End of the period that is open at `at`, or of the next one. */
gboolean og_office_time_next_closing (OgOfficeTime *self,
                                      gint64        at,
                                      gint64       *closing) G_GNUC_WARN_UNUSED_RESULT;
/* Counts only seconds in which the office is open. */
gboolean og_office_time_add_open_time (OgOfficeTime *self,
                                       gint64        at,
                                       gint64        seconds,
                                       gint64       *result) G_GNUC_WARN_UNUSED_RESULT;
/* Open seconds from `from` to `to` (negative if `to` is before); what add_open_time added. */
gint64 og_office_time_between (OgOfficeTime *self,
                               gint64        from,
                               gint64        to);
/* The same hour of the n-th working day after the day on which the message counts as received
 * (that of the next opening). A working day is one on which the office is open at all. Where it is
 * closed at that hour, the last open instant of that day before it, else that day's opening.
 * Friday 17:40, closed until Monday 8:00, 1 day: Tuesday 8:00. */
gboolean og_office_time_add_working_days (OgOfficeTime *self,
                                          gint64        at,
                                          int           days,
                                          gint64       *result) G_GNUC_WARN_UNUSED_RESULT;
/* The end of the opening hours of the day on which it is open at `at`, or opens next. */
gboolean og_office_time_end_of_day (OgOfficeTime *self,
                                    gint64        at,
                                    gint64       *result) G_GNUC_WARN_UNUSED_RESULT;
/* The last open instant not after `at`, and not before `since`. */
gboolean og_office_time_last_open (OgOfficeTime *self,
                                   gint64        at,
                                   gint64        since,
                                   gint64       *result) G_GNUC_WARN_UNUSED_RESULT;

/* What a day is, for calendars and words. */
typedef struct _OgOfficeDay
{
  gboolean open;          /* has hours at all */
  char *holiday;          /* nullable: id of the holiday, see og_holiday_name() */
  char *reason;           /* nullable: the special day's name */
  GArray *periods;        /* of OgPeriod with weekday 0, in order; none: closed */
} OgOfficeDay;
OgOfficeDay *og_office_time_describe_day (OgOfficeTime *self,
                                          const GDate  *day); /* (transfer full) */
void og_office_day_free (OgOfficeDay *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OgOfficeDay, og_office_day_free)

G_END_DECLS
