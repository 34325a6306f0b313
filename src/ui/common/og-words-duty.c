/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-words-duty.h"

#include <glib/gi18n.h>

#include "og-format.h"

typedef struct
{
  const char *word;
  const char *explanation;
} DutyWords;

static const DutyWords duties[OG_N_DUTIES] = {
  [OG_DUTY_EDITORIAL] = { N_ ("Editorial Work"),
                          N_ ("Writes, answers and decides what is published.") },
  [OG_DUTY_TECHNICAL] = { N_ ("Technical Work"),
                          N_ ("Looks after the accounts, their passwords and this computer.") },
  [OG_DUTY_DATA_RIGHTS] = { N_ ("Rights of Data Subjects"),
                            N_ ("Answers citizens who ask what is stored about them, or want it "
                                "corrected or deleted (Art. 12 to 22 GDPR).") },
  [OG_DUTY_CONTENT] = { N_ ("Responsible for Content"),
                        N_ ("Is named in the Impressum as responsible for what is published "
                            "(§ 18 (2) MStV).") },
  [OG_DUTY_SIGN_OFF] = { N_ ("Sign-Off"),
                         N_ ("Is the second person who agrees before a post goes out, where the "
                             "rules ask for it.") },
};

/**
 * og_words_duty:
 *
 * Returns: (transfer none): what the duty is called
 */
const char *
og_words_duty (OgDutyRole role)
{
  g_return_val_if_fail (role < OG_N_DUTIES, NULL);

  return gettext (duties[role].word);
}

/**
 * og_words_duty_explanation:
 *
 * Returns: (transfer none): what the duty means, a sentence
 */
const char *
og_words_duty_explanation (OgDutyRole role)
{
  g_return_val_if_fail (role < OG_N_DUTIES, NULL);

  return gettext (duties[role].explanation);
}

/* (transfer full) (nullable): the last day of the absence, as words within a sentence */
static char *
dup_until (const OgDutyPlan *plan,
           const char       *zone,
           gint64            now)
{
  return plan->until != 0 ? og_format_julian (plan->until, zone, now) : NULL;
}

/**
 * og_words_duty_plan:
 * @plan: of one day
 * @zone: IANA name of the office's zone
 * @now: unix seconds
 *
 * Returns: (transfer full): who is in charge, a sentence
 */
char *
og_words_duty_plan (const OgDutyPlan *plan,
                    const char       *zone,
                    gint64            now)
{
  g_autofree char *until = dup_until (plan, zone, now);

  switch (plan->who)
    {
    case OG_IN_CHARGE_PERSON:
      /* Translators: %s is who has a duty today */
      return g_strdup_printf (_("%s is in charge."), plan->name);
    case OG_IN_CHARGE_DEPUTY:
      if (plan->away == NULL)
        /* Translators: %s is a deputy */
        return g_strdup_printf (_("%s stands in; nobody else is named."), plan->name);
      if (until == NULL)
        /* Translators: %1$s is a deputy, %2$s who is away */
        return g_strdup_printf (_("%1$s stands in for %2$s, who is away until further notice."),
                                plan->name, plan->away);
      /* Translators: %1$s is a deputy, %2$s who is away, %3$s a day such as "Monday, 30 November" */
      return g_strdup_printf (_("%1$s stands in for %2$s, who is away until %3$s."), plan->name,
                              plan->away, until);
    case OG_IN_CHARGE_NOBODY:
      if (until == NULL)
        /* Translators: %s is who is away */
        return g_strdup_printf (_("Nobody: %s is away until further notice, and nobody stands in."),
                                plan->away);
      /* Translators: %1$s is who is away, %2$s a day such as "Monday, 30 November" */
      return g_strdup_printf (_("Nobody: %1$s is away until %2$s, and nobody stands in."),
                              plan->away, until);
    case OG_IN_CHARGE_NOT_NAMED:
      return g_strdup (_("Nobody is named yet."));
    default:
      g_return_val_if_reached (NULL);
    }
}
