/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-engine.h"

G_BEGIN_DECLS

/* What the calendar says about a day, apart from its posts. */
typedef struct _OgDayFacts
{
  GDate day;
  const char *reason;  /* (nullable): the holiday, or why the office is closed or open otherwise */
  const char *detail;  /* (nullable): the reason, with the hours where it is open otherwise */
  gboolean closed;     /* the office does not open */
  gboolean today;
  gboolean past;
  gboolean outside;    /* of another month */
} OgDayFacts;

GDate og_day_today (OgEngine *engine);
OgDayFacts og_day_facts (OgEngine    *engine,
                         const GDate *day,
                         const GDate *today);
char *og_day_sentence (const OgDayFacts *facts,
                       guint             n_posts);
char *og_day_heading (OgEngine    *engine,
                      const GDate *day);

G_END_DECLS
