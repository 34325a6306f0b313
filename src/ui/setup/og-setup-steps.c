/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-setup-steps.h"

#include <glib/gi18n.h>

#include "og-setup-channels.h"
#include "og-setup-finish.h"
#include "og-setup-hours.h"
#include "og-setup-municipality.h"
#include "og-setup-promise.h"

static gboolean
municipality_done (OgEngine *engine,
                   OgOffice *office)
{
  return *office->name != '\0' && office->land != NULL;
}

static gboolean
hours_done (OgEngine *engine,
            OgOffice *office)
{
  return og_office_has_hours (office);
}

static gboolean
promise_done (OgEngine *engine,
              OgOffice *office)
{
  return office->promise > 0;
}

static gboolean
channels_done (OgEngine *engine,
               OgOffice *office)
{
  return g_list_model_get_n_items (og_engine_get_channels (engine)) > 0;
}

static const OgSetupStep steps[] = {
  { "municipality", N_("Municipality"), N_("Which Municipality Is This?"),
    N_("The name stands in what is published; the Land decides which days are holidays."),
    og_setup_municipality_get_type, municipality_done },
  { "hours", N_("Office Hours"), N_("When Is Somebody There?"),
    N_("Response times count only while the office is open, and posts are best sent when somebody "
       "is there to answer."),
    og_setup_hours_get_type, hours_done },
  { "promise", N_("Response Time"), N_("When Do Citizens Get an Answer?"),
    N_("Every message then shows until when it is to be answered; promise only what you can keep."),
    og_setup_promise_get_type, promise_done },
  { "channels", N_("Channel"), N_("On Which Account Do You Write?"),
    N_("A channel is one account of the municipality on one network; this program writes and reads "
       "on it."),
    og_setup_channels_get_type, channels_done },
  { "finish", N_("First Post"), N_("What Comes Next?"),
    N_("All of this can be changed at any time under “Rules” and “Channels”."),
    og_setup_finish_get_type, NULL },
};

/**
 * og_setup_steps:
 * @n_steps: (out): how many
 *
 * Returns: (transfer none): the steps in their order
 */
const OgSetupStep *
og_setup_steps (guint *n_steps)
{
  *n_steps = G_N_ELEMENTS (steps);
  return steps;
}

/**
 * og_setup_step_done:
 *
 * Returns: whether its question has been answered; always %FALSE for a step without one
 */
gboolean
og_setup_step_done (const OgSetupStep *step,
                    OgEngine          *engine,
                    OgOffice          *office)
{
  return step->done != NULL && step->done (engine, office);
}

/**
 * og_setup_steps_done:
 * @office: whose answers
 * @n_questions: (out): how many questions there are
 *
 * Returns: how many of them have been answered
 */
guint
og_setup_steps_done (OgEngine *engine,
                     OgOffice *office,
                     guint    *n_questions)
{
  guint done = 0;

  *n_questions = 0;
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      if (steps[i].done != NULL)
        (*n_questions)++;
      if (og_setup_step_done (&steps[i], engine, office))
        done++;
    }
  return done;
}
