/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>
#include "og-post.h"

G_BEGIN_DECLS

/* iCalendar (RFC 5545): posts out, events in. Bytes and records only. */

#define OG_CALENDAR_FILE_MAX_BYTES (16 * 1024 * 1024)
#define OG_CALENDAR_FILE_MAX_EVENTS 5000

/* An event of another calendar, one per occurrence. Boxed. */
typedef struct _OgEvent
{
  char *uid;       /* UID, and for what recurs "/YYYYMMDD[THHMM]" of the occurrence; never NULL */
  char *summary;   /* never NULL */
  char *description; /* nullable, as the next two */
  char *location;
  char *url;
  char *start;     /* local wall time in the office's zone, "YYYY-MM-DDTHH:MM" */
  char *end;       /* nullable: likewise */
  gboolean all_day;/* start is at 00:00 */
  gboolean cancelled;
  char *digest;    /* of everything above */
} OgEvent;
void og_event_free (OgEvent *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OgEvent, og_event_free)

/* name: (out) (nullable): what the calendar calls itself. zone: the office's. from, to: unix seconds,
 * of what recurs only occurrences that begin in [from, to). TZID is resolved by its IANA name, its
 * X-LIC-LOCATION, the usual Windows names, or its own VTIMEZONE. (transfer full) (nullable)
 * (element-type OgEvent): by start; OG_ERROR_INPUT for what is no calendar, or too large. */
GPtrArray *og_calendar_file_read (GBytes     *bytes,
                                  const char *zone,
                                  gint64      from,
                                  gint64      to,
                                  char      **name,
                                  GError    **error);
/* posts: of OgPost; those without a time are left out. store_id: makes UIDs of this program's
 * posts. now: unix seconds, for DTSTAMP. (transfer full): UTF-8, CRLF, folded */
char *og_calendar_file_write (GListModel *posts,
                              const char *office_name,
                              const char *store_id,
                              gint64      now);
/* The text of the draft that an event becomes: its summary, when and where, description, address; in
 * the town's language ("de", "en"). (transfer full) */
char *og_event_dup_text (const OgEvent *event,
                         const char    *lang);

G_END_DECLS
