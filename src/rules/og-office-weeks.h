/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-office.h"

G_BEGIN_DECLS

/* The weeks of an office: which hours each weekday has, without holidays and special days. Part of
 * og-office-schedule, which says which week goes before which. */

#define OG_OFFICE_WEEKDAYS 8 /* with 0 for the periods of a single day */

/* The week that holds from one day to another. */
typedef struct _OgOfficeWeek
{
  int from;
  int until; /* G_MAXINT: open end */
  guint index;
  GArray *weekdays[OG_OFFICE_WEEKDAYS]; /* of OgPeriod; NULL: closed */
} OgOfficeWeek;

/* Those that give the hours of that kind, the first that holds counts. (transfer full) (element-type
 * OgOfficeWeek) */
GArray *og_office_weeks_new (OgOffice   *office,
                             OgHoursKind kind);
/* (nullable): the week that holds on a day; julian: as GDate numbers it. */
const OgOfficeWeek *og_office_weeks_find (GArray *weeks,
                                          int     julian);
/* Sorts periods by their weekday; NULL for days without. */
void og_office_weeks_take_periods (GArray  *periods,
                                   GArray **weekdays);
/* 1 Monday … 7 Sunday */
int og_office_weekday (int julian);
/* The week alone that holds on a day, as citizens are told it. (transfer full): of OgPeriod */
GArray *og_office_weeks_dup (OgOffice   *office,
                             OgHoursKind kind,
                             int         julian);

G_END_DECLS
