/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-record.h"

G_BEGIN_DECLS

/* Which hours of the town hall are meant. Values are stored: never change, only append. */
typedef enum
{
  OG_HOURS_OPENING = 0,    /* the counter is open */
  OG_HOURS_ATTENDANCE = 1, /* somebody reads and answers on social media */
} OgHoursKind;

/* One period of a week, local wall time. */
typedef struct _OgPeriod
{
  int weekday; /* 1 Monday … 7 Sunday (ISO 8601, GDateWeekday); 0 for a period of a single day */
  int start;   /* minutes since midnight, 0 … 1439 */
  int end;     /* minutes since midnight of the same weekday, > start; > 1440 runs past midnight */
} OgPeriod;

/* Periods as text: "Mo-We,Fr 08:00-12:00; Th 08:00-12:00,14:00-18:00", the form of the hours that
 * OpenStreetMap writes (English weekdays, 24 hours; after midnight "20:00-26:00"). For a single day
 * without weekday: "08:00-12:00,14:00-16:00". "" and NULL: no periods.
 * (transfer full): of OgPeriod, sorted by weekday and start; NULL if it is no such text. */
GArray *og_periods_parse (const char *text);
/* (transfer full): one entry for each run of days with the same periods, in order of their first */
char *og_periods_format (GArray *periods);

/**
 * OgTimetable: the hours of a week, always or for a part of the year.
 *
 * The one without dates is the ordinary week. Where several hold on a day, the one that begins last
 * counts.
 */
#define OG_TYPE_TIMETABLE (og_timetable_get_type ())
G_DECLARE_FINAL_TYPE (OgTimetable, og_timetable, OG, TIMETABLE, OgRecord)

struct _OgTimetable
{
  OgRecord parent_instance;

  int kind;        /* OgHoursKind */
  int valid_from;  /* first day; 0: always */
  int valid_until; /* last day; 0: until another one begins */
  char *name;      /* (nullable): "Sommerferien" */
  char *week;      /* periods as text, see og_periods_parse(); never NULL */
  char *unclear;   /* (nullable): what was typed for a day and is not understood yet, so that it is
                    * not lost: "2 8-zwölf", the weekday and the text, a line for each day */
};

OgTimetable *og_timetable_new (OgHoursKind kind);

/* (transfer full): its periods */
GArray *og_timetable_dup_periods (OgTimetable *self);
/* Closes a weekday; opens it for one more period. */
void og_timetable_clear_day (OgTimetable *self,
                             int          weekday);
void og_timetable_add_period (OgTimetable *self,
                              int          weekday,
                              int          start,
                              int          end);
/* What was typed for a weekday and is not understood yet; NULL: nothing. */
char *og_timetable_dup_unclear (OgTimetable *self, /* (transfer full) (nullable) */
                                int weekday);
void og_timetable_set_unclear (OgTimetable *self,
                               int          weekday,
                               const char  *text);

G_END_DECLS
