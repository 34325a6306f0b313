/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-engine.h"

G_BEGIN_DECLS

/* What all of the chosen networks that have polls allow. */
typedef struct _OgPollLimits
{
  gboolean any;    /* whether one of them has polls at all */
  int options;
  int characters;  /* of an option; 0: not limited */
  int min_seconds;
  int max_seconds;
} OgPollLimits;

OgPollLimits og_poll_limits (OgEngine   *engine,
                             GListModel *channels);

gboolean og_poll_allows (const OgPollLimits *limits,
                         int                 seconds);
GArray *og_poll_durations (const OgPollLimits *limits,
                           int                 current);
int og_poll_nearest (const OgPollLimits *limits,
                     int                 seconds);
char *og_poll_limits_words (const OgPollLimits *limits);
char *og_poll_duration_words (int seconds);

G_END_DECLS
