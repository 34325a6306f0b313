/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-calendar-file.h"
#include "og-engine-calendar.h"
#include "og-engine-private.h"

G_BEGIN_DECLS

/* Between og-engine-import.c (what is new in a calendar of others) and og-import-draft.c (what is said
 * about it). */

/* One look at a calendar. */
typedef struct
{
  OgEngine *self;
  gint64 source_id;
  OgOfficeTime *hours;
  int today;
  int last;          /* the last day that is taken over */
  GHashTable *known; /* uid → OgImportedEvent */
  GPtrArray *events; /* of OgImportedEvent, to be written */
  GPtrArray *posts;  /* of OgPost or NULL, likewise */
  OgImportResult result;
} OgImportLook;

/* The day of a local time, (nullable); 0: none. */
int og_import_day (const char *local);
/* A draft about the event, on all channels. (transfer full) */
OgPost *og_import_new_post (OgImportLook  *look,
                            const OgEvent *event);
void og_import_fill (OgImportLook  *look,
                     OgPost        *post,
                     const OgEvent *event);
/* What a draft says, to see later whether a person has touched it. (transfer full) */
char *og_import_digest (OgPost *post);
gboolean og_import_is_untouched (OgPost     *post,
                                 const char *left);

G_END_DECLS
