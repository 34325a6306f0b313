/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>
#include "og-office-time.h"
#include "og-series.h"

G_BEGIN_DECLS

/* When a series comes. The rule is text, stored in OgSeries.rule:
 *  - "RRULE:FREQ=MONTHLY;BYDAY=1TU;UNTIL=20271231": RFC 5545 section 3.3.10 on days; COUNT and UNTIL
 *    end it; frequencies below DAILY are refused. libical reckons.
 *  - "HOLIDAY:-1" or "HOLIDAY:-1;UNTIL=20271231": so many working days before (after: 1) each
 *    statutory holiday of the office; several holidays in a row count as one.
 * All days are Julian day numbers. A working day is one on which the office is open at all. */

/* Whether the rule can be read and comes at all. OG_ERROR_INPUT says why not. */
gboolean og_recurrence_check (const char *rule,
                              GError    **error);

typedef struct _OgOccurrence
{
  int day;     /* as the rule says; names the occurrence within its series */
  int shifted; /* on which it falls because of closed days; 0: left out */
} OgOccurrence;

/* Those with first <= day <= last, in order; skipped ones (OgSeries.skipped) are left out, those
 * that a holiday drops have shifted 0. Never more than OG_RECURRENCE_MAX, and never endless.
 * (transfer full) (element-type OgOccurrence) */
#define OG_RECURRENCE_MAX 2000
GArray *og_recurrence_expand (OgSeries     *series,
                              OgOfficeTime *time,
                              int           first,
                              int           last);
/* Local wall time of an occurrence, "YYYY-MM-DDTHH:MM". (transfer full) */
char *og_recurrence_local_time (OgSeries *series,
                                int       shifted);
/* The same rule, ending with that day at the latest. (transfer full) */
char *og_recurrence_end (const char *rule,
                         int         last);
/* The rule of the common cases, taken apart for a form and put together again. */
typedef enum
{
  OG_REPEAT_DAILY,
  OG_REPEAT_WEEKLY,        /* weekdays, interval */
  OG_REPEAT_MONTHLY_DAY,   /* day of the month, interval; -1: the last */
  OG_REPEAT_MONTHLY_WEEKDAY, /* nth (1 … 4, -1: last) weekday, interval */
  OG_REPEAT_YEARLY,
  OG_REPEAT_HOLIDAY,       /* days before (negative) or after a holiday */
  OG_REPEAT_OTHER,         /* cannot be taken apart; kept as it is */
} OgRepeatKind;

typedef struct _OgRepeat
{
  OgRepeatKind kind;
  int interval;  /* every n-th; at least 1 */
  int weekdays;  /* bits 1 << weekday, Monday 1 … Sunday 7 */
  int nth;
  int month_day;
  int days;      /* of OG_REPEAT_HOLIDAY */
  int count;     /* ends after so many; 0: not */
  int until;     /* ends on that day; 0: not */
} OgRepeat;

OgRepeat og_repeat_read (const char *rule);
char *og_repeat_write (const OgRepeat *repeat,
                       int             first); /* (transfer full): the rule */

G_END_DECLS
