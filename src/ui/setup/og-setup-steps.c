/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-setup-steps.h"

#include <glib/gi18n.h>

#include "og-engine-town.h"
#include "og-setup-channels.h"
#include "og-setup-crisis.h"
#include "og-setup-documents.h"
#include "og-setup-duties.h"
#include "og-setup-finish.h"
#include "og-setup-hours.h"
#include "og-setup-ladder.h"
#include "og-setup-municipality.h"
#include "og-setup-netiquette.h"
#include "og-setup-promises.h"
#include "og-setup-sign-off.h"

static const OgSetupStep steps[] = {
  { OG_TOPIC_MUNICIPALITY, "municipality", N_("Which Municipality Is This?"),
    N_("Citizens must see who writes and how else they reach you; the Land decides which days are "
       "holidays."),
    og_setup_municipality_get_type },
  { OG_TOPIC_HOURS, "hours", N_("When Is Somebody There?"),
    N_("Response times count only while somebody is there, and posts are best sent when somebody "
       "can answer."),
    og_setup_hours_get_type },
  { OG_TOPIC_PROMISES, "promises", N_("When Do Citizens Get an Answer?"),
    N_("Every message then shows until when it is to be answered; promise only what you can keep."),
    og_setup_promises_get_type },
  { OG_TOPIC_NETIQUETTE, "netiquette", N_("By Which Rules Do People Talk With You?"),
    N_("Clear rules protect citizens and colleagues, and only rules that are known can be enforced."),
    og_setup_netiquette_get_type },
  { OG_TOPIC_LADDER, "ladder", N_("What Follows When a Rule Is Broken?"),
    N_("Whoever knows beforehand what follows, and from when on, acts calmly and treats all alike."),
    og_setup_ladder_get_type },
  { OG_TOPIC_DUTIES, "duties", N_("Who Is Responsible for What?"),
    N_("Somebody must be there for every question, also when one person is away; citizens and "
       "authorities may ask who it is."),
    og_setup_duties_get_type },
  { OG_TOPIC_SIGN_OFF, "sign-off", N_("Which Posts Does a Second Person See First?"),
    N_("Four eyes see more than two; where it matters, nothing then goes out that nobody else has "
       "read."),
    og_setup_sign_off_get_type },
  { OG_TOPIC_CRISIS, "crisis", N_("What If It Becomes Difficult?"),
    N_("In an emergency, or when many are angry at once, there is no time to ask who calls whom and "
       "who speaks."),
    og_setup_crisis_get_type },
  { OG_TOPIC_CHANNELS, "channels", N_("On Which Account Do You Write?"),
    N_("A channel is one account of the municipality on one network; this program writes and reads "
       "on it."),
    og_setup_channels_get_type },
  { OG_TOPIC_DOCUMENTS, "documents", N_("How Do People Learn of It?"),
    N_("Rules hold for those who can read them, and the data-protection authority asks for a usage "
       "concept."),
    og_setup_documents_get_type },
  { OG_TOPIC_FINISH, "finish", N_("What Comes Next?"),
    N_("All of this can be changed at any time under “Rules” and “Channels”."),
    og_setup_finish_get_type },
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
 * og_setup_gaps:
 * @office: whose answers; not necessarily those that are saved
 *
 * Returns: what is missing in the whole setup, as bits
 */
guint64
og_setup_gaps (OgEngine *engine,
               OgOffice *office)
{
  OgNetiquette *in_force = og_engine_get_netiquette (engine);

  return og_gaps (office, g_list_model_get_n_items (og_engine_get_channels (engine)),
                  in_force != NULL ? in_force->version : 0);
}

/**
 * og_setup_step_gaps:
 *
 * Returns: what is missing on the page of that step, as bits
 */
guint64
og_setup_step_gaps (const OgSetupStep *step,
                    OgEngine          *engine,
                    OgOffice          *office)
{
  return og_setup_gaps (engine, office) & og_gaps_of_topic (step->topic);
}

/**
 * og_setup_steps_done:
 * @office: whose answers
 * @n_questions: (out): how many steps ask something
 *
 * Returns: for how many of them nothing is missing
 */
guint
og_setup_steps_done (OgEngine *engine,
                     OgOffice *office,
                     guint    *n_questions)
{
  const guint64 gaps = og_setup_gaps (engine, office);
  guint done = 0;

  *n_questions = 0;
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      const guint64 asked = og_gaps_of_topic (steps[i].topic);

      /* Who needs no second person has nothing to answer there. */
      if (asked == 0 || (steps[i].topic == OG_TOPIC_SIGN_OFF && !og_office_wants_sign_off (office)))
        continue;
      (*n_questions)++;
      if ((gaps & asked) == 0)
        done++;
    }
  return done;
}
