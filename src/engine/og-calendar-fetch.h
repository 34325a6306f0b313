/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <libdex.h>

#include "og-calendar-file.h"
#include "og-http.h"

G_BEGIN_DECLS

/* Getting a calendar, from wherever it lies. */

/* The address as it is kept: "webcal://" is https, white space is none. NULL for what is neither
 * https, nor http on this computer itself, nor a file. (transfer full) (nullable) */
char *og_calendar_fetch_dup_address (const char *typed);

/* What was found there. Boxed, owned by the future's value. */
typedef struct _OgFetchedCalendar
{
  GPtrArray *events; /* of OgEvent */
  char *name;        /* (nullable) */
} OgFetchedCalendar;
#define OG_TYPE_FETCHED_CALENDAR (og_fetched_calendar_get_type ())
GType og_fetched_calendar_get_type (void);
void og_fetched_calendar_unref (OgFetchedCalendar *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OgFetchedCalendar, og_fetched_calendar_unref)

/* address: as og_calendar_fetch_dup_address() gave it. zone, from, to: see og-calendar-file.h. Read on
 * a thread. OG_ERROR_INPUT for what is no calendar, OG_ERROR_GONE if nothing is there. (transfer full) */
OgFetchedCalendar *og_calendar_fetch_fiber (OgHttp     *http,
                                            const char *address,
                                            const char *zone,
                                            gint64      from,
                                            gint64      to,
                                            GError    **error);

G_END_DECLS
