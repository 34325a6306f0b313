/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-series-fixture.h"

/* What becomes of posts of a series when the office changes after they were made. */

/* The office as it is, with that day closed or holidays of another state. */
static void
change_office_fiber (OgEngine   *engine,
                     const char *closed,
                     const char *land)
{
  g_autoptr (OgOffice) office = og_office_copy (og_engine_get_office (engine));

  if (land != NULL)
    g_object_set (office, "land", land, NULL);
  g_list_store_remove_all (office->special_days);
  if (closed != NULL)
    add_special (office, OG_DAY_ONCE, closed, NULL, NULL);
  done_fiber (og_engine_save_office (engine, office));
  extend_done_fiber (engine);
}

/* A day on which the office is closed all of a sudden, and is not after all: what was made is placed
 * again, left out, and comes back, and what a person has changed stays. */
static DexFuture *
test_closed_day_fiber (gpointer data)
{
  g_autoptr (OgEngine) engine = open_fiber ();
  const gint64 before = save_fiber (engine, "RRULE:FREQ=WEEKLY;BYDAY=WE;COUNT=8", OG_HOLIDAY_BEFORE);
  const gint64 skip = save_fiber (engine, "RRULE:FREQ=WEEKLY;BYDAY=WE;COUNT=8", OG_HOLIDAY_SKIP);
  g_autoptr (OgPost) first = find_fiber (engine, before, "2026-12-02");
  g_autoptr (OgPost) same = NULL;
  g_autoptr (OgPost) own = find_fiber (engine, skip, "2026-12-09");
  g_autoptr (OgPost) away = find_fiber (engine, skip, "2026-12-16");

  done_fiber (og_engine_move_post (engine, own->id, "2026-12-09T11:00"));
  done_fiber (og_engine_remove_post (engine, away->id));
  change_office_fiber (engine, "2026-12-02", NULL);
  assert_time_fiber (engine, before, "2026-12-02", "2026-12-01T09:00");
  same = find_fiber (engine, before, "2026-12-02");
  g_assert_cmpint (same->id, ==, first->id);
  g_assert_cmpint (same->state, ==, OG_POST_PLANNED);
  g_assert_false (same->detached);
  assert_row_due_fiber (engine, before, "2026-12-02", at ("2026-12-01T09:00"));
  assert_time_fiber (engine, skip, "2026-12-02", NULL);

  change_office_fiber (engine, "2026-12-09", NULL);
  assert_time_fiber (engine, before, "2026-12-02", "2026-12-02T09:00");
  assert_time_fiber (engine, skip, "2026-12-02", "2026-12-02T09:00");
  assert_row_due_fiber (engine, skip, "2026-12-02", at ("2026-12-02T09:00"));
  assert_time_fiber (engine, skip, "2026-12-09", "2026-12-09T11:00");
  assert_time_fiber (engine, skip, "2026-12-16", NULL);
  g_assert_cmpuint (count_fiber (engine, skip), ==, 5);
  close_fiber (engine);
  return dex_future_new_true ();
}

/* Paused, or taken out of the plan: whatever the office and the series do, it does not go out by itself. */
static DexFuture *
test_held_fiber (gpointer data)
{
  g_autoptr (OgEngine) engine = open_fiber ();
  const gint64 id = save_fiber (engine, "RRULE:FREQ=WEEKLY;BYDAY=WE;COUNT=4", OG_HOLIDAY_SKIP);
  g_autoptr (OgPost) paused = find_fiber (engine, id, "2026-12-02");
  g_autoptr (OgPost) taken_out = find_fiber (engine, id, "2026-12-09");
  g_autoptr (OgSeries) series = load_fiber (engine, id);
  g_autoptr (OgPost) pattern = make_pattern ();
  g_autoptr (OgPost) kept = NULL;
  g_autoptr (OgPost) draft = NULL;

  done_fiber (og_engine_pause_post (engine, paused->id));
  done_fiber (og_engine_unplan_post (engine, taken_out->id));
  change_office_fiber (engine, "2026-12-02", NULL);
  change_office_fiber (engine, "2026-12-09", NULL);
  change_office_fiber (engine, NULL, NULL);
  draft = find_fiber (engine, id, "2026-12-09");
  g_assert_cmpint (draft->id, ==, taken_out->id);
  g_assert_cmpint (draft->state, ==, OG_POST_DRAFT);

  g_object_set (pattern, "text", "Bürgersprechstunde", NULL);
  value_fiber (og_engine_save_series (engine, series, pattern));
  kept = find_fiber (engine, id, "2026-12-02");
  g_assert_cmpint (kept->id, ==, paused->id);
  g_assert_cmpint (kept->state, ==, OG_POST_PAUSED);
  close_fiber (engine);
  return dex_future_new_true ();
}

/* What is about to go out today stays where it is, and nothing comes back for today. */
static DexFuture *
test_today_fiber (gpointer data)
{
  g_autoptr (OgEngine) engine = open_fiber ();
  g_autoptr (OgPost) pattern = make_pattern ();
  g_autoptr (OgSeries) series = make_series ("RRULE:FREQ=DAILY;COUNT=2", OG_HOLIDAY_SKIP);
  gint64 id, late;

  g_object_set (series, "time", "11:00", NULL);
  id = value_fiber (og_engine_save_series (engine, series, pattern));
  change_office_fiber (engine, "2026-11-25", NULL);
  assert_time_fiber (engine, id, "2026-11-25", "2026-11-25T11:00");
  late = value_fiber (og_engine_save_series (engine, series, pattern));
  assert_time_fiber (engine, late, "2026-11-25", NULL);
  change_office_fiber (engine, "2026-11-26", NULL);
  assert_time_fiber (engine, late, "2026-11-25", NULL);
  assert_time_fiber (engine, late, "2026-11-26", NULL);
  assert_time_fiber (engine, id, "2026-11-26", NULL);
  close_fiber (engine);
  return dex_future_new_true ();
}

/* Epiphany is a holiday in Baden-Württemberg and not in Hesse; at the next start it is done, if the
 * program ended before. */
static DexFuture *
test_land_fiber (gpointer data)
{
  g_autoptr (OgEngine) engine = open_fiber ();
  const gint64 after = save_fiber (engine, "RRULE:FREQ=WEEKLY;BYDAY=WE;COUNT=8", OG_HOLIDAY_AFTER);
  const gint64 holidays = save_fiber (engine, "HOLIDAY:-1;UNTIL=20270110", OG_HOLIDAY_KEEP);
  g_autoptr (OgOffice) office = og_office_copy (og_engine_get_office (engine));

  assert_time_fiber (engine, after, "2027-01-06", "2027-01-07T09:00");
  assert_time_fiber (engine, holidays, "2027-01-05", "2027-01-05T09:00");
  g_object_set (office, "land", "HE", NULL);
  done_fiber (og_store_save_office (engine->store, office));
  close_fiber (engine);
  g_clear_object (&engine);
  engine = open_at_fiber (START + 60);
  extend_done_fiber (engine);
  assert_time_fiber (engine, after, "2027-01-06", "2027-01-06T09:00");
  assert_time_fiber (engine, holidays, "2027-01-05", NULL);
  change_office_fiber (engine, NULL, "BW");
  assert_time_fiber (engine, after, "2027-01-06", "2027-01-07T09:00");
  assert_time_fiber (engine, holidays, "2027-01-05", "2027-01-05T09:00");
  close_fiber (engine);
  return dex_future_new_true ();
}

/* At the new time a second person would have to see it: it is a draft there, and no plan. */
static DexFuture *
test_placed_unsigned_fiber (gpointer data)
{
  g_autoptr (OgEngine) engine = open_fiber ();
  const gint64 id = save_fiber (engine, "RRULE:FREQ=WEEKLY;BYDAY=WE;COUNT=2", OG_HOLIDAY_BEFORE);
  g_autoptr (OgOffice) office = og_office_copy (og_engine_get_office (engine));
  g_autoptr (OgElection) election = og_election_new ();
  g_autoptr (OgPost) post = NULL;

  g_object_set (election, "first", day ("2026-12-01"), "last", day ("2026-12-01"), NULL);
  g_list_store_append (office->elections, election);
  g_object_set (office, "sign-off", (int) OG_SIGN_OFF_IN_ELECTION, NULL);
  done_fiber (og_engine_save_office (engine, office));
  change_office_fiber (engine, "2026-12-02", NULL);
  assert_time_fiber (engine, id, "2026-12-02", "2026-12-01T09:00");
  post = find_fiber (engine, id, "2026-12-02");
  g_assert_cmpint (post->state, ==, OG_POST_DRAFT);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (post->deliveries)), ==, 0);
  close_fiber (engine);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  dex_init ();
  og_test_add_fiber ("/engine/series-office/closed-day", test_closed_day_fiber);
  og_test_add_fiber ("/engine/series-office/held", test_held_fiber);
  og_test_add_fiber ("/engine/series-office/today", test_today_fiber);
  og_test_add_fiber ("/engine/series-office/land", test_land_fiber);
  og_test_add_fiber ("/engine/series-office/placed-unsigned", test_placed_unsigned_fiber);
  return g_test_run ();
}
