/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <libical/ical.h>

#include "og-calendar-file.h"

G_BEGIN_DECLS

/* Between the files that read a calendar. */

/* What is left of a file when everything that nobody reads here, and everything that could take
 * for ever, has been left out: valid UTF-8. OG_ERROR_INPUT for what is no calendar, or too large.
 * (transfer full) */
char *og_calendar_clean (GBytes  *bytes,
                         GError **error);

/* The time zones of one file. */
typedef struct _OgCalendarZones OgCalendarZones;

/* zone: the office's, for times without one. Keeps a pointer to the calendar. */
OgCalendarZones *og_calendar_zones_new (icalcomponent *calendar,
                                        const char    *zone);
void og_calendar_zones_free (OgCalendarZones *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OgCalendarZones, og_calendar_zones_free)

/* The instant, unix seconds, of a wall time of that TZID (NULL: the office's zone). */
gint64 og_calendar_zones_resolve (OgCalendarZones    *self,
                                  struct icaltimetype time,
                                  const char         *tzid);

/* When one component is. */
typedef struct _OgEventSpan
{
  struct icaltimetype start;
  const char *tzid; /* (nullable): of start; belongs to the component */
  gint64 at;        /* unix seconds of start */
  gint64 duration;  /* seconds; of an event of whole days: days */
} OgEventSpan;

/* Called for each time of a rule, with its instant; FALSE ends it. */
typedef gboolean (*OgCalendarTimeFunc) (struct icaltimetype time,
                                        gint64              at,
                                        gpointer            data);
/* The times of an RRULE (RFC 5545 section 3.3.10) before `to`, unix seconds, in order. days: (inout):
 * how many days rules may still be followed; the rule ends when they are used up. */
void og_calendar_rule_each (icalproperty      *property,
                            const OgEventSpan *span,
                            OgCalendarZones   *zones,
                            gint64             to,
                            gint64            *days,
                            OgCalendarTimeFunc func,
                            gpointer           data);
/* FALSE if it has no beginning that can be read. */
gboolean og_event_span_read (icalcomponent   *component,
                             OgCalendarZones *zones,
                             OgEventSpan     *span);
/* A time or date of a property, and the zone it names. FALSE if it is none. */
gboolean og_event_time_read (icalproperty        *property,
                             struct icaltimetype *time,
                             const char         **tzid);
/* What a stranger wrote, at most so many characters, without what could disturb a text; NULL if
 * there is nothing. (transfer full) (nullable) */
char *og_event_dup_value (icalproperty *property,
                          glong         max);
char *og_event_dup_text_of (icalcomponent    *component,
                            icalproperty_kind kind,
                            glong             max);
/* Of an event without one, made of what it says. (transfer full) */
char *og_event_dup_uid (icalcomponent *component);
/* All but uid and digest, at that time. zone: the office's. (transfer full) */
OgEvent *og_event_read (icalcomponent     *component,
                        const OgEventSpan *span,
                        gint64             at,
                        const char        *zone);
/* Derives the digest from everything else. */
void og_event_finish (OgEvent *event);

G_END_DECLS
