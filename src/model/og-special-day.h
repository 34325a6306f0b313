/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-record.h"

G_BEGIN_DECLS

/* When it comes again. Values are stored: never change, only append. */
typedef enum
{
  OG_DAY_ONCE = 0,
  OG_DAY_YEARLY = 1, /* the same day every year: 24 December */
  OG_DAY_EASTER = 2, /* a number of days after Easter Sunday: Rosenmontag */
  OG_DAY_BRIDGE = 3, /* every bridge day: a Friday after, or a Monday before, one holiday that
                      * leaves a single working day to the weekend */
} OgDayRepeat;

/* Which hours it changes. Values are stored: never change, only append. */
typedef enum
{
  OG_SCOPE_BOTH = 0,
  OG_SCOPE_OPENING = 1,
  OG_SCOPE_ATTENDANCE = 2,
} OgDayScope;

/**
 * OgSpecialDay: a day, or some days, on which other hours hold than in the week, with the reason.
 *
 * Hours of a single date open any day, a holiday too. Hours of what comes again open no weekday that
 * the week has closed (24 December until noon is not meant for a Sunday), and hours of a span of
 * days open no holiday either. Closing closes in any case.
 */
#define OG_TYPE_SPECIAL_DAY (og_special_day_get_type ())
G_DECLARE_FINAL_TYPE (OgSpecialDay, og_special_day, OG, SPECIAL_DAY, OgRecord)

struct _OgSpecialDay
{
  OgRecord parent_instance;

  int repeat;        /* OgDayRepeat */
  int first;         /* ONCE: the first day; YEARLY: month and day count, and the year from
                       * which on */
  int last;          /* ONCE: the last day; 0: the same as first */
  int easter_offset; /* EASTER: days after Easter Sunday; -48 is Rosenmontag */
  char *name;        /* the reason, as citizens read it; never NULL */
  char *hours;       /* "08:00-12:00, 14:00-16:00"; NULL or "": closed */
  int scope;         /* OgDayScope */
};

OgSpecialDay *og_special_day_new (void);

G_END_DECLS
