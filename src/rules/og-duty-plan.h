/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-office.h"

G_BEGIN_DECLS

/* Who is there for a duty on a day. */
typedef enum
{
  OG_IN_CHARGE_PERSON,
  OG_IN_CHARGE_DEPUTY,    /* the person is away */
  OG_IN_CHARGE_NOBODY,    /* the person is away, and nobody stands in */
  OG_IN_CHARGE_NOT_NAMED, /* there is no person at all */
} OgInCharge;

/* One duty on one day. The strings are the duty's own and live as long as it is not written. */
typedef struct _OgDutyPlan
{
  OgInCharge who;
  const char *name;  /* (nullable): who is in charge; NULL with NOBODY and NOT_NAMED */
  const char *phone; /* (nullable): of the one in charge */
  const char *email; /* (nullable) */
  const char *away;  /* (nullable): the person who is away */
  int until;         /* the last day of the absence; 0: not away, or until further notice */
} OgDutyPlan;

/* day: Julian day number, as OG_FIELD_DATE has it. duty: (nullable). */
OgDutyPlan og_duty_plan (OgDuty *duty,
                         int     day);
/* Of that duty in an office; nothing is added to it. */
OgDutyPlan og_duty_plan_of (OgOffice  *office,
                            OgDutyRole role,
                            int        day);
gboolean og_duty_is_away (OgDuty *duty,
                          int     day);

G_END_DECLS
