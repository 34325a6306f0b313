/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-work-words.h"

#include <glib/gi18n.h>

#include "og-format.h"

/* Translators: names of views of the inbox; the space is small */
static const char *const views[OG_N_CONCERN_VIEWS] = {
  [OG_VIEW_DUE] = NC_ ("concerns", "Due"),
  [OG_VIEW_MINE] = NC_ ("concerns", "Mine"),
  [OG_VIEW_UNASSIGNED] = NC_ ("concerns", "Unassigned"),
  [OG_VIEW_COME_BACK] = NC_ ("concerns", "Put Off"),
  [OG_VIEW_DONE] = NC_ ("concerns", "Done"),
  [OG_VIEW_ALL] = NC_ ("concerns", "All"),
};

/* Translators: how a concern ended */
static const char *const outcomes[OG_N_CONCERN_OUTCOMES] = {
  [OG_OUTCOME_NONE] = NC_ ("outcome", "Done"),
  [OG_OUTCOME_ANSWERED] = NC_ ("outcome", "Answered"),
  [OG_OUTCOME_SETTLED] = NC_ ("outcome", "Settled by the Town"),
  [OG_OUTCOME_NOT_US] = NC_ ("outcome", "Not Our Responsibility"),
  [OG_OUTCOME_NO_ANSWER] = NC_ ("outcome", "No Answer Needed"),
  [OG_OUTCOME_WITHDRAWN] = NC_ ("outcome", "Withdrawn by the Citizen"),
  [OG_OUTCOME_BREACH] = NC_ ("outcome", "Breach Dealt With"),
};

static const char *const explanations[OG_N_CONCERN_OUTCOMES] = {
  [OG_OUTCOME_NONE] = N_("Nothing is said about how it ended."),
  [OG_OUTCOME_ANSWERED] = N_("The citizen has been told what they wanted to know."),
  [OG_OUTCOME_SETTLED] = N_("What was to be done has been done."),
  [OG_OUTCOME_NOT_US] = N_("Somebody else is responsible, and the citizen knows who."),
  [OG_OUTCOME_NO_ANSWER] = N_("Thanks, praise, or a remark that asks for nothing."),
  [OG_OUTCOME_WITHDRAWN] = N_("The citizen has said that it is no longer needed."),
  [OG_OUTCOME_BREACH] = N_("A breach of the netiquette, with the measure it called for."),
};

/**
 * og_work_view:
 *
 * Returns: (transfer none): the name of a view
 */
const char *
og_work_view (OgConcernView view)
{
  g_return_val_if_fail ((guint) view < OG_N_CONCERN_VIEWS, "");

  return g_dpgettext2 (NULL, "concerns", views[view]);
}

/**
 * og_work_view_label:
 * @count: how many concerns there are in it; OG_COUNT_MOST stands for more
 *
 * Returns: (transfer full): its name and the number, which is left out where there are none
 */
char *
og_work_view_label (OgConcernView view,
                    int           count)
{
  if (count >= OG_COUNT_MOST)
    /* Translators: a view of the inbox with very many concerns: "Done (999+)" */
    return g_strdup_printf (_("%1$s (%2$d+)"), og_work_view (view), OG_COUNT_MOST - 1);
  if (count > 0)
    /* Translators: a view of the inbox, and how many concerns are in it: "Due (7)" */
    return g_strdup_printf (_("%1$s (%2$d)"), og_work_view (view), count);
  return g_strdup (og_work_view (view));
}

/**
 * og_work_outcome:
 * @outcome: an OgConcernOutcome
 *
 * Returns: (transfer none): how a concern ended, in few words
 */
const char *
og_work_outcome (int outcome)
{
  if (outcome < 0 || outcome >= OG_N_CONCERN_OUTCOMES)
    outcome = OG_OUTCOME_NONE;
  return g_dpgettext2 (NULL, "outcome", outcomes[outcome]);
}

/**
 * og_work_outcome_explanation:
 * @outcome: an OgConcernOutcome
 *
 * Returns: (transfer none): what is meant by it, a sentence
 */
const char *
og_work_outcome_explanation (int outcome)
{
  if (outcome < 0 || outcome >= OG_N_CONCERN_OUTCOMES)
    outcome = OG_OUTCOME_NONE;
  return gettext (explanations[outcome]);
}

/**
 * og_work_likely_outcome:
 *
 * Returns: an OgConcernOutcome, for a person to confirm or to change
 */
int
og_work_likely_outcome (OgConcern *concern)
{
  g_return_val_if_fail (OG_IS_CONCERN (concern), OG_OUTCOME_ANSWERED);

  if (concern->kind == OG_CONCERN_BREACH)
    return OG_OUTCOME_BREACH;
  return concern->waiting_since != 0 ? OG_OUTCOME_NO_ANSWER : OG_OUTCOME_ANSWERED;
}

/**
 * og_work_come_back:
 *
 * Returns: (transfer full) (nullable): when it comes back, or came back; %NULL if it was not put off
 */
char *
og_work_come_back (OgEngine  *engine,
                   OgConcern *concern)
{
  gint64 now = og_engine_now (engine);
  g_autofree char *when = NULL;

  if (concern->come_back == 0 || concern->state == OG_CONCERN_DONE)
    return NULL;
  when = og_format_when (concern->come_back, og_engine_get_office (engine)->zone, now);
  if (concern->come_back > now)
    /* Translators: a concern that was put off; %s is day and time, such as "tomorrow 8:00" */
    return g_strdup_printf (_("Comes back %s"), when);
  /* Translators: a concern that had been put off and is due again; %s is day and time */
  return g_strdup_printf (_("Came back %s"), when);
}

/**
 * og_work_assignee:
 *
 * Returns: (transfer full): who takes care of it
 */
char *
og_work_assignee (OgConcern *concern)
{
  if (concern->assignee == NULL)
    return g_strdup (_("Nobody takes care yet"));
  /* Translators: %s is a person */
  return g_strdup_printf (_("%s takes care"), concern->assignee);
}
