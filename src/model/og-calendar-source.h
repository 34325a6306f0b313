/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-record.h"

G_BEGIN_DECLS

/**
 * OgCalendarSource: a calendar file or address from which events are taken over as drafts.
 */
#define OG_TYPE_CALENDAR_SOURCE (og_calendar_source_get_type ())
G_DECLARE_FINAL_TYPE (OgCalendarSource, og_calendar_source, OG, CALENDAR_SOURCE, OgRecord)

struct _OgCalendarSource
{
  OgRecord parent_instance;

  gint64 id;      /* 0 until stored */
  char *address;  /* "https://…", or the file's URI; never NULL */
  char *name;     /* (nullable): what the calendar calls itself */
  gint64 fetched; /* unix seconds of the last time; 0: never */
};

OgCalendarSource *og_calendar_source_new (void);

G_END_DECLS
