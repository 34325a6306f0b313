/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-duty-plan.h"

/* 23 November 2026 */
#define MONDAY 739943

static OgDuty *
make_duty (void)
{
  OgDuty *duty = og_duty_new ();

  g_object_set (duty, "person", "Anna Keller", "phone", "07777 1-20", "email", "keller@example.org",
                "deputy", "Max Braun", "deputy-phone", "07777 1-21", NULL);
  return duty;
}

static void
test_present (void)
{
  g_autoptr (OgDuty) duty = make_duty ();
  const OgDutyPlan plan = og_duty_plan (duty, MONDAY);

  g_assert_cmpint (plan.who, ==, OG_IN_CHARGE_PERSON);
  g_assert_cmpstr (plan.name, ==, "Anna Keller");
  g_assert_cmpstr (plan.phone, ==, "07777 1-20");
  g_assert_cmpstr (plan.email, ==, "keller@example.org");
  g_assert_null (plan.away);
  g_assert_cmpint (plan.until, ==, 0);
}

static void
test_deputy (void)
{
  g_autoptr (OgDuty) duty = make_duty ();

  g_object_set (duty, "away-from", MONDAY, "away-until", MONDAY + 4, NULL);
  g_assert_cmpint (og_duty_plan (duty, MONDAY - 1).who, ==, OG_IN_CHARGE_PERSON);
  for (int day = MONDAY; day <= MONDAY + 4; day++)
    {
      const OgDutyPlan plan = og_duty_plan (duty, day);

      g_assert_cmpint (plan.who, ==, OG_IN_CHARGE_DEPUTY);
      g_assert_cmpstr (plan.name, ==, "Max Braun");
      g_assert_cmpstr (plan.phone, ==, "07777 1-21");
      g_assert_null (plan.email);
      g_assert_cmpstr (plan.away, ==, "Anna Keller");
      g_assert_cmpint (plan.until, ==, MONDAY + 4);
    }
  g_assert_cmpint (og_duty_plan (duty, MONDAY + 5).who, ==, OG_IN_CHARGE_PERSON);
}

static void
test_until_further_notice (void)
{
  g_autoptr (OgDuty) duty = make_duty ();

  g_object_set (duty, "away-from", MONDAY, NULL);
  g_assert_cmpint (og_duty_plan (duty, MONDAY + 1000).who, ==, OG_IN_CHARGE_DEPUTY);
  g_assert_cmpint (og_duty_plan (duty, MONDAY + 1000).until, ==, 0);
}

static void
test_backwards (void)
{
  g_autoptr (OgDuty) duty = make_duty ();

  g_object_set (duty, "away-from", MONDAY, "away-until", MONDAY - 1, NULL);
  for (int day = MONDAY - 2; day <= MONDAY + 2; day++)
    g_assert_false (og_duty_is_away (duty, day));
}

static void
test_nobody (void)
{
  g_autoptr (OgDuty) duty = make_duty ();
  g_autoptr (OgDuty) empty = og_duty_new ();
  OgDutyPlan plan;

  g_object_set (duty, "deputy", "", "away-from", MONDAY, "away-until", MONDAY, NULL);
  plan = og_duty_plan (duty, MONDAY);
  g_assert_cmpint (plan.who, ==, OG_IN_CHARGE_NOBODY);
  g_assert_null (plan.name);
  g_assert_cmpstr (plan.away, ==, "Anna Keller");
  g_assert_cmpint (og_duty_plan (empty, MONDAY).who, ==, OG_IN_CHARGE_NOT_NAMED);
  g_assert_cmpint (og_duty_plan (NULL, MONDAY).who, ==, OG_IN_CHARGE_NOT_NAMED);
}

static void
test_only_a_deputy (void)
{
  g_autoptr (OgDuty) duty = make_duty ();
  OgDutyPlan plan;

  g_object_set (duty, "person", NULL, NULL);
  plan = og_duty_plan (duty, MONDAY);
  g_assert_cmpint (plan.who, ==, OG_IN_CHARGE_DEPUTY);
  g_assert_cmpstr (plan.name, ==, "Max Braun");
  g_assert_null (plan.away);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/duty-plan/present", test_present);
  g_test_add_func ("/duty-plan/deputy", test_deputy);
  g_test_add_func ("/duty-plan/until-further-notice", test_until_further_notice);
  g_test_add_func ("/duty-plan/backwards", test_backwards);
  g_test_add_func ("/duty-plan/nobody", test_nobody);
  g_test_add_func ("/duty-plan/only-a-deputy", test_only_a_deputy);
  return g_test_run ();
}
