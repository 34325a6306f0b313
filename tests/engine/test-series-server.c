/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-engine-calendar.h"
#include "og-office-fixture.h"
#include "og-plan-fixture.h"

/* Series whose posts a server has already. */

#define TEXT "Sprechstunde des Bürgermeisters"

static gint64
save_series_fiber (OgPlan        *plan,
                   OgHolidayShift holiday)
{
  g_autoptr (OgPost) pattern = og_plan_new_post (plan, TEXT, "2026-12-01T09:00");
  g_autoptr (OgSeries) series = og_series_new ();
  gint64 id;

  g_object_set (series, "rule", "RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=3", "first", day ("2026-12-01"),
                "time", "09:00", "zone", "Europe/Berlin", "holiday", (int) holiday, "planned", TRUE,
                NULL);
  id = og_plan_expect_fiber (og_engine_save_series (plan->engine, series, pattern), -1);
  og_plan_settle_for_threads_fiber (plan);
  return id;
}

/* closed: (nullable) */
static void
close_office_fiber (OgPlan     *plan,
                    const char *closed)
{
  g_autoptr (OgOffice) office = og_office_copy (og_engine_get_office (plan->engine));

  g_list_store_remove_all (office->special_days);
  if (closed != NULL)
    add_special (office, OG_DAY_ONCE, closed, NULL, NULL);
  og_plan_expect_fiber (og_engine_save_office (plan->engine, office), -1);
  og_plan_settle_for_threads_fiber (plan);
}

static guint
count_plans_at (OgScript   *script,
                const char *local)
{
  guint n = 0;

  for (guint i = 0; i < script->plans->len; i++)
    n += ((OgDelivery *) g_ptr_array_index (script->plans, i))->due == at (local);
  return n;
}

/* What the server has is moved there: neither taken back nor given to it anew. */
static DexFuture *
test_move_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgPlan *plan;
  guint n_schedule;

  script->can_schedule = TRUE;
  plan = og_plan_open_fiber (script, OG_PLAN_START);
  save_series_fiber (plan, OG_HOLIDAY_BEFORE);
  g_assert_cmpuint (script->plans->len, ==, 3);
  n_schedule = script->n_plans;

  close_office_fiber (plan, "2026-12-08");
  g_assert_cmpuint (script->plans->len, ==, 3);
  g_assert_cmpuint (count_plans_at (script, "2026-12-07T09:00"), ==, 1);
  close_office_fiber (plan, NULL);
  g_assert_cmpuint (count_plans_at (script, "2026-12-08T09:00"), ==, 1);
  g_assert_cmpuint (script->n_plans, ==, n_schedule);
  og_plan_close_fiber (plan);
  return dex_future_new_true ();
}

/* What is left out is taken back from the server, and handed over again when it comes back. */
static DexFuture *
test_skip_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgPlan *plan;

  script->can_schedule = TRUE;
  plan = og_plan_open_fiber (script, OG_PLAN_START);
  save_series_fiber (plan, OG_HOLIDAY_SKIP);
  close_office_fiber (plan, "2026-12-08");
  g_assert_cmpuint (script->plans->len, ==, 2);
  g_assert_cmpuint (count_plans_at (script, "2026-12-08T09:00"), ==, 0);
  close_office_fiber (plan, NULL);
  g_assert_cmpuint (script->plans->len, ==, 3);
  g_assert_cmpuint (count_plans_at (script, "2026-12-08T09:00"), ==, 1);
  og_plan_close_fiber (plan);
  return dex_future_new_true ();
}

/* A server that does not answer keeps its plan as it is, and is asked again; the others are placed. */
static DexFuture *
test_offline_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  g_autoptr (OgOffice) office = NULL;
  OgPlan *plan;

  script->can_schedule = TRUE;
  plan = og_plan_open_fiber (script, OG_PLAN_START);
  save_series_fiber (plan, OG_HOLIDAY_BEFORE);
  office = og_office_copy (og_engine_get_office (plan->engine));
  add_special (office, OG_DAY_ONCE, "2026-12-08", NULL, NULL);
  add_special (office, OG_DAY_ONCE, "2026-12-15", NULL, NULL);
  og_script_next_plan (script, OG_SCRIPT_REFUSE, og_script_error (OG_ERROR_OFFLINE));
  og_plan_expect_fiber (og_engine_save_office (plan->engine, office), -1);
  og_plan_settle_for_threads_fiber (plan);
  g_assert_cmpuint (count_plans_at (script, "2026-12-08T09:00"), ==, 1);
  g_assert_cmpuint (count_plans_at (script, "2026-12-14T09:00"), ==, 1);
  og_plan_advance_fiber (plan, 15 * 60);
  og_plan_settle_for_threads_fiber (plan);
  g_assert_cmpuint (count_plans_at (script, "2026-12-07T09:00"), ==, 1);
  g_assert_cmpuint (script->plans->len, ==, 3);
  og_plan_close_fiber (plan);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  dex_init ();
  og_test_add_fiber ("/engine/series-server/move", test_move_fiber);
  og_test_add_fiber ("/engine/series-server/skip", test_skip_fiber);
  og_test_add_fiber ("/engine/series-server/offline", test_offline_fiber);
  return g_test_run ();
}
