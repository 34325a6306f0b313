/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-sign-off-person.h"

#include <glib/gi18n.h>

#include "og-duty-plan.h"
#include "og-format.h"

/* (transfer none) (nullable). Not og_office_get_duty(): that one adds what is not there, and what the
 * engine holds is never changed. */
static OgDuty *
find_duty (OgEngine  *engine,
           OgDutyRole role)
{
  GListModel *duties = G_LIST_MODEL (og_engine_get_office (engine)->duties);

  for (guint i = 0; i < g_list_model_get_n_items (duties); i++)
    {
      g_autoptr (OgDuty) duty = g_list_model_get_item (duties, i);

      if (duty->role == (int) role)
        return duty;
    }
  return NULL;
}

static OgDutyPlan
plan_of (OgEngine  *engine,
         OgDutyRole role)
{
  const char *zone = og_engine_get_office (engine)->zone;

  return og_duty_plan (find_duty (engine, role),
                       og_format_julian_day (og_engine_now (engine), zone));
}

/* Names are the same whatever their case and the blanks around them. */
static gboolean
is_same (const char *one,
         const char *other)
{
  g_autofree char *a = one != NULL ? g_utf8_casefold (one, -1) : NULL;
  g_autofree char *b = other != NULL ? g_utf8_casefold (other, -1) : NULL;

  return a != NULL && b != NULL && g_str_equal (g_strstrip (a), g_strstrip (b));
}

/**
 * og_sign_off_dup_signer:
 *
 * Returns: (transfer full) (nullable): who signs today
 */
char *
og_sign_off_dup_signer (OgEngine *engine)
{
  return g_strdup (plan_of (engine, OG_DUTY_SIGN_OFF).name);
}

/**
 * og_sign_off_dup_away:
 *
 * Returns: (transfer full) (nullable): a sentence about who is away and until when
 */
char *
og_sign_off_dup_away (OgEngine *engine)
{
  const OgDutyPlan plan = plan_of (engine, OG_DUTY_SIGN_OFF);
  g_autofree char *until = NULL;

  if (plan.away == NULL)
    return NULL;
  if (plan.until == 0)
    /* Translators: %s is who is away */
    return g_strdup_printf (_("%s is away until further notice."), plan.away);
  until = og_format_julian (plan.until, og_engine_get_office (engine)->zone, og_engine_now (engine));
  /* Translators: %1$s is who is away, %2$s a day such as "Monday, 30 November" */
  return g_strdup_printf (_("%1$s is away until %2$s."), plan.away, until);
}

/* (transfer full) (nullable) */
static OgSignOff *
find_request (OgPost *post)
{
  GListModel *log = G_LIST_MODEL (post->sign_offs);

  for (guint i = g_list_model_get_n_items (log); i > 0; i--)
    {
      g_autoptr (OgSignOff) entry = g_list_model_get_item (log, i - 1);

      if (entry->kind == OG_SIGN_OFF_SUBMITTED)
        return g_steal_pointer (&entry);
    }
  return NULL;
}

/**
 * og_sign_off_dup_asker:
 * @post: (nullable): stored
 *
 * Returns: (transfer full) (nullable): who asked for its sign-off, else who writes today
 */
char *
og_sign_off_dup_asker (OgEngine *engine,
                       OgPost   *post)
{
  g_autoptr (OgSignOff) request = post != NULL ? find_request (post) : NULL;

  return g_strdup (request != NULL ? request->person : plan_of (engine, OG_DUTY_EDITORIAL).name);
}

/**
 * og_sign_off_is_deputy:
 * @person: a name as it was typed
 *
 * Returns: whether that is who stands in for signing, and not the person whose duty it is
 */
gboolean
og_sign_off_is_deputy (OgEngine   *engine,
                       const char *person)
{
  OgDuty *duty = find_duty (engine, OG_DUTY_SIGN_OFF);

  return duty != NULL && is_same (duty->deputy, person) && !is_same (duty->person, person);
}

/**
 * og_sign_off_is_asker:
 * @person: a name as it was typed
 *
 * Returns: whether that is who asked for the sign-off, who cannot be the second person
 */
gboolean
og_sign_off_is_asker (OgPost     *post,
                      const char *person)
{
  g_autoptr (OgSignOff) request = find_request (post);

  return request != NULL && is_same (request->person, person);
}
