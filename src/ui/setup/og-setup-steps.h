/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-engine.h"
#include "og-gaps.h"

G_BEGIN_DECLS

/* One step of the guided setup. Adding a topic is a page and a line in the table, in the order of
 * the topics; og_words_topic() has its title. */
typedef struct _OgSetupStep
{
  OgTopic topic;
  const char *name;     /* for win.setup-page */
  const char *question; /* N_(): heads the page */
  const char *reason;   /* N_(): why it is asked, one sentence */
  GType (*type) (void); /* derived from OgSetupPage */
} OgSetupStep;

const OgSetupStep *og_setup_steps (guint *n_steps);
/* Gaps of the whole setup, and of one step alone, as bits: 1 << OgGap. */
guint64 og_setup_gaps (OgEngine *engine,
                       OgOffice *office);
guint64 og_setup_step_gaps (const OgSetupStep *step,
                            OgEngine          *engine,
                            OgOffice          *office);
/* How many steps ask something, and for how many of them nothing is missing. */
guint og_setup_steps_done (OgEngine *engine,
                           OgOffice *office,
                           guint    *n_questions);

G_END_DECLS
