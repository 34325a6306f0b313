/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine-calendar.h"

G_BEGIN_DECLS

/* What of the posts is shown. */
typedef struct
{
  OgShow show;
  gint64 channel_id; /* 0: all */
  int kind;          /* OgPostKind, -1: all */
  const char *label; /* (nullable): all */
} OgCalendarChoice;

gboolean og_calendar_choice_is_all (const OgCalendarChoice *choice);
gboolean og_calendar_choice_has (const OgCalendarChoice *choice,
                                 OgPost                 *post);

/**
 * OgCalendarFilter: the button with which it is chosen what the calendar shows. While not all is
 * shown it says so by another icon and a word.
 *
 * Signal: "changed".
 */
#define OG_TYPE_CALENDAR_FILTER (og_calendar_filter_get_type ())
G_DECLARE_FINAL_TYPE (OgCalendarFilter, og_calendar_filter, OG, CALENDAR_FILTER, AdwBin)

void og_calendar_filter_set_engine (OgCalendarFilter *self,
                                    OgEngine         *engine);
OgCalendarChoice og_calendar_filter_get (OgCalendarFilter *self);
void og_calendar_filter_reset (OgCalendarFilter *self);

G_END_DECLS
