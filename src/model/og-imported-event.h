/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-record.h"

G_BEGIN_DECLS

/**
 * OgImportedEvent: what was taken over from a calendar, so that it is not taken over twice.
 */
#define OG_TYPE_IMPORTED_EVENT (og_imported_event_get_type ())
G_DECLARE_FINAL_TYPE (OgImportedEvent, og_imported_event, OG, IMPORTED_EVENT, OgRecord)

struct _OgImportedEvent
{
  OgRecord parent_instance;

  gint64 source_id;
  char *uid;        /* of the event, with its occurrence's start after a slash; never NULL */
  char *digest;     /* of what the event said when it was taken over; never NULL */
  gint64 post_id;   /* 0: the post was deleted; it is not made again */
};

OgImportedEvent *og_imported_event_new (void);

G_END_DECLS
