/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-engine.h"

G_BEGIN_DECLS

/* One step of the guided setup. Adding a question is a page and a line in the table. */
typedef struct _OgSetupStep
{
  const char *name;     /* for win.setup-page */
  const char *title;    /* N_(): in the list of steps */
  const char *question; /* N_(): heads the page */
  const char *reason;   /* N_(): why it is asked, one sentence */
  GType (*type) (void); /* derived from OgSetupPage */
  gboolean (*done) (OgEngine *engine,
                    OgOffice *office); /* NULL: nothing to be answered */
} OgSetupStep;

const OgSetupStep *og_setup_steps (guint *n_steps);
gboolean og_setup_step_done (const OgSetupStep *step,
                             OgEngine          *engine,
                             OgOffice          *office);
/* How many questions there are, and how many have been answered. */
guint og_setup_steps_done (OgEngine *engine,
                           OgOffice *office,
                           guint    *n_questions);

G_END_DECLS
