/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-record.h"

G_BEGIN_DECLS

/* What becomes of an occurrence on a day on which the office is closed all day. Values are stored:
 * never change, only append. */
typedef enum
{
  OG_HOLIDAY_KEEP = 0,
  OG_HOLIDAY_SKIP = 1,
  OG_HOLIDAY_BEFORE = 2, /* the last working day before */
  OG_HOLIDAY_AFTER = 3,  /* the first working day after */
} OgHolidayShift;

/**
 * OgSeries: posts that come again by a rule. What they say stands in a post of the state PATTERN.
 */
#define OG_TYPE_SERIES (og_series_get_type ())
G_DECLARE_FINAL_TYPE (OgSeries, og_series, OG, SERIES, OgRecord)

struct _OgSeries
{
  OgRecord parent_instance;

  gint64 id;         /* 0 until stored */
  gint64 pattern_id; /* the post with text, pictures, channels, kind */
  char *rule;        /* see og-recurrence.h; never NULL */
  int first;         /* the day on or after which it begins */
  char *time;        /* local wall time "HH:MM"; never NULL */
  char *zone;        /* IANA name; never NULL */
  int holiday;       /* OgHolidayShift */
  char *skipped;     /* days left out, "2026-12-01,2027-01-05"; never NULL */
  gboolean planned;  /* occurrences are planned by themselves; else they are drafts */
  int made_until;    /* occurrences up to this day have been made; 0: none */
};

OgSeries *og_series_new (void);

G_END_DECLS
