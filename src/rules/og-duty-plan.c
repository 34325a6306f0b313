/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-duty-plan.h"

static const char *
text_or_null (const char *text)
{
  return text != NULL && *text != '\0' ? text : NULL;
}

/**
 * og_duty_is_away:
 * @day: Julian day number
 *
 * An absence that ends before it begins is none.
 *
 * Returns: whether the person who has the duty is away on that day
 */
gboolean
og_duty_is_away (OgDuty *duty,
                 int     day)
{
  g_return_val_if_fail (OG_IS_DUTY (duty), FALSE);

  if (duty->away_from == 0 || day < duty->away_from)
    return FALSE;
  return duty->away_until == 0 || day <= duty->away_until;
}

/**
 * og_duty_plan:
 * @duty: (nullable): as the setup has it
 * @day: Julian day number
 *
 * A duty for which only a deputy is named is the deputy's.
 *
 * Returns: who is in charge on that day, and how to reach them
 */
OgDutyPlan
og_duty_plan (OgDuty *duty,
              int     day)
{
  OgDutyPlan plan = { .who = OG_IN_CHARGE_NOT_NAMED };
  const char *person = duty != NULL ? text_or_null (duty->person) : NULL;
  const char *deputy = duty != NULL ? text_or_null (duty->deputy) : NULL;
  const gboolean away = person != NULL && og_duty_is_away (duty, day);

  if (away)
    {
      plan.away = person;
      plan.until = duty->away_until;
    }
  if (person != NULL && !away)
    {
      plan.who = OG_IN_CHARGE_PERSON;
      plan.name = person;
      plan.phone = text_or_null (duty->phone);
      plan.email = text_or_null (duty->email);
    }
  else if (deputy != NULL)
    {
      plan.who = OG_IN_CHARGE_DEPUTY;
      plan.name = deputy;
      plan.phone = text_or_null (duty->deputy_phone);
      plan.email = text_or_null (duty->deputy_email);
    }
  else if (away)
    {
      plan.who = OG_IN_CHARGE_NOBODY;
    }
  return plan;
}

/**
 * og_duty_plan_of:
 * @day: Julian day number
 *
 * Returns: who is in charge of that duty on that day; not named if the office does not have it
 */
OgDutyPlan
og_duty_plan_of (OgOffice  *office,
                 OgDutyRole role,
                 int        day)
{
  GListModel *duties = NULL;

  g_return_val_if_fail (OG_IS_OFFICE (office), og_duty_plan (NULL, day));

  duties = G_LIST_MODEL (office->duties);
  for (guint i = 0; i < g_list_model_get_n_items (duties); i++)
    {
      /* The office holds it longer than the plan is looked at. */
      g_autoptr (OgDuty) duty = g_list_model_get_item (duties, i);

      if (duty->role == (int) role)
        return og_duty_plan (duty, day);
    }
  return og_duty_plan (NULL, day);
}
