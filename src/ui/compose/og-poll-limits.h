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

/* How long a poll can run, and how that is called. */
guint og_poll_n_durations (void);
int og_poll_duration (guint place);
char *og_poll_duration_words (int seconds);

G_END_DECLS
