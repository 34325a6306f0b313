/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-office.h"

G_BEGIN_DECLS

/* What the hours of one day are: the week that holds, the holidays and the special days of an
 * office, sorted for being asked often. Never changed after it is made. Part of og-office-time.
 *
 * Of several weeks that hold on a day, the one that begins last counts; of two that begin on the
 * same day, the one that ends, else the later one of the list.
 * Of several special days, a date goes before what comes every year or with Easter, and that before
 * a bridge day; a shorter span before a longer one, one of this kind of hours before one of both,
 * and then the later one of the list. */
typedef struct _OgOfficeSchedule OgOfficeSchedule;

OgOfficeSchedule *og_office_schedule_new (OgOffice   *office,
                                          OgHoursKind kind);
void og_office_schedule_free (OgOfficeSchedule *self);

/* All of it is the schedule's. */
typedef struct _OgScheduleDay
{
  GArray *periods;     /* (nullable): of OgPeriod in order, may overlap; NULL: closed */
  const char *holiday; /* (nullable): id */
  const char *reason;  /* (nullable): the special day's name */
} OgScheduleDay;

OgScheduleDay og_office_schedule_look (OgOfficeSchedule *self,
                                       int               julian);

G_END_DECLS
