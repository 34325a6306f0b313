/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-record.h"

G_BEGIN_DECLS

/* The unit of the promised response time. Values are stored: never change, only append. */
typedef enum
{
  OG_PROMISE_HOURS = 0, /* office hours: only time in which the office is open counts */
  OG_PROMISE_DAYS = 1,  /* working days: days on which the office opens at all */
} OgPromiseUnit;

/* One period in which the office is open, local wall time. */
typedef struct _OgPeriod
{
  int weekday; /* 1 Monday … 7 Sunday (ISO 8601, GDateWeekday) */
  int start;   /* minutes since midnight, 0 … 1439 */
  int end;     /* minutes since midnight of the same weekday, > start; > 1440 runs past midnight */
} OgPeriod;

/**
 * OgOffice: the town hall as the setup describes it: who, where, when open, what is promised.
 */
#define OG_TYPE_OFFICE (og_office_get_type ())
G_DECLARE_FINAL_TYPE (OgOffice, og_office, OG, OFFICE, OgRecord)

struct _OgOffice
{
  OgRecord parent_instance;

  char *name;        /* the municipality, "Gemeinde Musterbach" */
  char *land;        /* two letters: BW BY BE BB HB HH HE MV NI NW RP SL SN ST SH TH; NULL: unset */
  char *zone;        /* IANA name */
  int promise;       /* how many units until an answer is promised; 0: not yet answered */
  int promise_unit;  /* OgPromiseUnit */
  int setup_page;    /* where the setup was left, 0 … */
  gboolean setup_done;

  GArray *periods;   /* of OgPeriod, sorted by weekday and start; never NULL */
};

OgOffice *og_office_new (void);
OgOffice *og_office_copy (OgOffice *self);

void og_office_clear_day (OgOffice *self,
                          int       weekday);
void og_office_add_period (OgOffice *self,
                           int       weekday,
                           int       start,
                           int       end);

G_END_DECLS
