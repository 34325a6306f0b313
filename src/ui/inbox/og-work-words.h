/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-engine.h"

G_BEGIN_DECLS

/* The work with concerns in words. Translated; static unless said otherwise. */

const char *og_work_view (OgConcernView view);              /* "Due" */
char *og_work_view_label (OgConcernView view,
                          int           count);             /* (transfer full): "Due (7)" */
const char *og_work_outcome (int outcome);                  /* "Answered"; of an OgConcernOutcome */
const char *og_work_outcome_explanation (int outcome);
/* The outcome that is most likely when a concern is to be done. */
int og_work_likely_outcome (OgConcern *concern);
/* (transfer full) (nullable): "Comes back tomorrow 8:00", "Came back today 8:00"; NULL: not put off */
char *og_work_come_back (OgEngine  *engine,
                         OgConcern *concern);
/* (transfer full): "Jonas Wirth takes care", "Nobody takes care yet" */
char *og_work_assignee (OgConcern *concern);

G_END_DECLS
