/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-series-fixture.h"

/* Thirteen months of first Tuesdays, planned, at nine o'clock in winter and in summer. */
static DexFuture *
test_save_fiber (gpointer data)
{
  g_autoptr (OgEngine) engine = open_fiber ();
  g_autoptr (OgPost) pattern = make_pattern ();
  g_autoptr (OgSeries) series = make_series (FIRST_TUESDAY, OG_HOLIDAY_KEEP);
  g_autoptr (OgPost) first = NULL;
  g_autoptr (OgPost) stored = NULL;
  g_autoptr (GListModel) drafts = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  value_fiber (og_engine_save_post (engine, pattern));
  id = value_fiber (og_engine_save_series (engine, series, pattern));
  g_assert_cmpuint (count_fiber (engine, id), ==, 13);
  assert_time_fiber (engine, id, "2026-12-01", "2026-12-01T09:00");
  assert_time_fiber (engine, id, "2027-07-06", "2027-07-06T09:00");
  first = find_fiber (engine, id, "2026-12-01");
  g_assert_cmpint (first->state, ==, OG_POST_PLANNED);
  g_assert_cmpstr (first->text, ==, pattern->text);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (first->deliveries)), ==, 1);
  /* The draft is the pattern now, and stands in no list. */
  stored = dex_await_object (og_engine_load_post (engine, pattern->id), &error);
  g_assert_cmpint (stored->state, ==, OG_POST_PATTERN);
  drafts = dex_await_object (og_engine_list_drafts (engine), &error);
  g_assert_cmpuint (g_list_model_get_n_items (drafts), ==, 0);
  close_fiber (engine);
  return dex_future_new_true ();
}

/* Whatever is done again, at every start and every day, nothing is made twice. */
static DexFuture *
test_again_fiber (gpointer data)
{
  g_autoptr (OgEngine) engine = open_fiber ();
  const gint64 id = save_fiber (engine, FIRST_TUESDAY, OG_HOLIDAY_KEEP);

  g_assert_cmpint (value_fiber (og_engine_extend_series (engine)), ==, 0);
  close_fiber (engine);
  g_clear_object (&engine);
  engine = open_at_fiber (START + 60);
  g_assert_cmpint (value_fiber (og_engine_extend_series (engine)), ==, 0);
  g_assert_cmpuint (count_fiber (engine, id), ==, 13);
  close_fiber (engine);
  g_clear_object (&engine);
  /* Two weeks later January 2028 has come near, by the start alone. */
  engine = open_at_fiber (START + 14 * DAY);
  g_assert_cmpint (value_fiber (og_engine_extend_series (engine)), ==, 0);
  g_assert_cmpuint (count_fiber (engine, id), ==, 14);
  assert_time_fiber (engine, id, "2028-01-04", "2028-01-04T09:00");
  close_fiber (engine);
  return dex_future_new_true ();
}

/* Cut off between the change of the series and its posts: the next start puts it right. */
static DexFuture *
test_cut_off_fiber (gpointer data)
{
  g_autoptr (OgEngine) engine = open_fiber ();
  const gint64 id = save_fiber (engine, FIRST_TUESDAY, OG_HOLIDAY_KEEP);
  g_autoptr (OgSeries) series = load_fiber (engine, id);
  g_autoptr (OgPost) pattern = NULL;
  g_autoptr (GError) error = NULL;

  pattern = dex_await_object (og_engine_load_post (engine, series->pattern_id), &error);
  g_object_set (series, "rule", "RRULE:FREQ=MONTHLY;BYDAY=2TU", "made-until", 0, NULL);
  value_fiber (og_store_save_series (engine->store, series, pattern));
  close_fiber (engine);
  g_clear_object (&engine);
  engine = open_at_fiber (START + 60);
  value_fiber (og_engine_extend_series (engine));
  g_assert_cmpuint (count_fiber (engine, id), ==, 13);
  assert_time_fiber (engine, id, "2026-12-01", NULL);
  assert_time_fiber (engine, id, "2026-12-08", "2026-12-08T09:00");
  close_fiber (engine);
  return dex_future_new_true ();
}

/* A change takes all along but those that were changed by themselves, or thrown away. */
static DexFuture *
test_change_fiber (gpointer data)
{
  g_autoptr (OgEngine) engine = open_fiber ();
  const gint64 id = save_fiber (engine, FIRST_TUESDAY, OG_HOLIDAY_KEEP);
  g_autoptr (OgPost) moved = find_fiber (engine, id, "2027-01-05");
  g_autoptr (OgPost) deleted = find_fiber (engine, id, "2027-02-02");
  g_autoptr (OgPost) kept = find_fiber (engine, id, "2027-03-02");
  g_autoptr (OgPost) same = NULL;
  g_autoptr (OgSeries) series = NULL;
  g_autoptr (OgPost) pattern = make_pattern ();
  g_autoptr (OgPost) changed = NULL;

  done_fiber (og_engine_move_post (engine, moved->id, "2027-01-07T10:00"));
  done_fiber (og_engine_remove_post (engine, deleted->id));
  /* Saved without a change: everything stays what it is. */
  series = load_fiber (engine, id);
  g_assert_cmpint (value_fiber (og_engine_save_series (engine, series, pattern)), ==, id);
  same = find_fiber (engine, id, "2027-03-02");
  g_assert_cmpint (same->id, ==, kept->id);
  assert_time_fiber (engine, id, "2027-02-02", NULL);

  g_clear_object (&series);
  series = load_fiber (engine, id);
  g_object_set (series, "time", "18:30", NULL);
  g_object_set (pattern, "text", "Bürgersprechstunde", NULL);
  g_assert_cmpint (value_fiber (og_engine_save_series (engine, series, pattern)), ==, id);
  assert_time_fiber (engine, id, "2026-12-01", "2026-12-01T18:30");
  assert_time_fiber (engine, id, "2027-01-05", "2027-01-07T10:00");
  assert_time_fiber (engine, id, "2027-02-02", NULL);
  changed = find_fiber (engine, id, "2027-03-02");
  g_assert_cmpstr (changed->text, ==, "Bürgersprechstunde");
  g_assert_cmpuint (count_fiber (engine, id), ==, 12);
  close_fiber (engine);
  return dex_future_new_true ();
}

/* What is moved and moved back by Undo goes where the series goes; what is moved by hand does not. */
static DexFuture *
test_move_back_fiber (gpointer data)
{
  g_autoptr (OgEngine) engine = open_fiber ();
  const gint64 id = save_fiber (engine, FIRST_TUESDAY, OG_HOLIDAY_KEEP);
  g_autoptr (OgPost) undone = find_fiber (engine, id, "2027-01-05");
  g_autoptr (OgPost) moved = find_fiber (engine, id, "2027-02-02");
  g_autoptr (OgSeries) series = NULL;
  g_autoptr (OgPost) pattern = make_pattern ();

  done_fiber (og_engine_move_post (engine, undone->id, "2027-01-07T10:00"));
  g_assert_false (dex_await_boolean (
    og_engine_attach_occurrence (engine, undone->id, undone->local_time), NULL));
  done_fiber (og_engine_move_post (engine, undone->id, undone->local_time));
  done_fiber (og_engine_attach_occurrence (engine, undone->id, undone->local_time));
  done_fiber (og_engine_move_post (engine, moved->id, "2027-02-03T10:00"));
  done_fiber (og_engine_move_post (engine, moved->id, moved->local_time));
  series = load_fiber (engine, id);
  g_object_set (series, "time", "18:30", NULL);
  g_assert_cmpint (value_fiber (og_engine_save_series (engine, series, pattern)), ==, id);
  assert_time_fiber (engine, id, "2027-01-05", "2027-01-05T18:30");
  assert_time_fiber (engine, id, "2027-02-02", "2027-02-02T09:00");
  close_fiber (engine);
  return dex_future_new_true ();
}

/* It begins later than before: what was made for the days until then goes. */
static DexFuture *
test_later_first_fiber (gpointer data)
{
  g_autoptr (OgEngine) engine = open_fiber ();
  const gint64 id = save_fiber (engine, FIRST_TUESDAY, OG_HOLIDAY_KEEP);
  g_autoptr (OgSeries) series = load_fiber (engine, id);
  g_autoptr (OgPost) pattern = make_pattern ();

  g_object_set (series, "first", day ("2027-02-01"), NULL);
  value_fiber (og_engine_save_series (engine, series, pattern));
  assert_time_fiber (engine, id, "2026-12-01", NULL);
  assert_time_fiber (engine, id, "2027-01-05", NULL);
  assert_time_fiber (engine, id, "2027-02-02", "2027-02-02T09:00");
  close_fiber (engine);
  return dex_future_new_true ();
}

/* 25 December 2026 and 1 January 2027 are Fridays. */
static DexFuture *
test_holidays_fiber (gpointer data)
{
  g_autoptr (OgEngine) engine = open_fiber ();
  const gint64 before = save_fiber (engine, "RRULE:FREQ=WEEKLY;BYDAY=FR;COUNT=8",
                                    OG_HOLIDAY_BEFORE);
  const gint64 skip = save_fiber (engine, "RRULE:FREQ=WEEKLY;BYDAY=FR;COUNT=8", OG_HOLIDAY_SKIP);

  assert_time_fiber (engine, before, "2026-12-25", "2026-12-24T09:00");
  assert_time_fiber (engine, before, "2027-01-01", "2026-12-31T09:00");
  assert_time_fiber (engine, skip, "2026-12-25", NULL);
  g_assert_cmpuint (count_fiber (engine, before), ==, 8);
  g_assert_cmpuint (count_fiber (engine, skip), ==, 6);
  close_fiber (engine);
  return dex_future_new_true ();
}

static DexFuture *
test_skip_fiber (gpointer data)
{
  g_autoptr (OgEngine) engine = open_fiber ();
  const gint64 id = save_fiber (engine, FIRST_TUESDAY, OG_HOLIDAY_KEEP);

  done_fiber (og_engine_skip_occurrence (engine, id, day ("2027-01-05"), TRUE));
  done_fiber (og_engine_skip_occurrence (engine, id, day ("2027-01-05"), TRUE));
  assert_time_fiber (engine, id, "2027-01-05", NULL);
  g_assert_cmpuint (count_fiber (engine, id), ==, 12);
  done_fiber (og_engine_skip_occurrence (engine, id, day ("2027-01-05"), FALSE));
  done_fiber (og_engine_skip_occurrence (engine, id, day ("2027-01-05"), FALSE));
  assert_time_fiber (engine, id, "2027-01-05", "2027-01-05T09:00");
  g_assert_cmpuint (count_fiber (engine, id), ==, 13);
  close_fiber (engine);
  return dex_future_new_true ();
}

/* From a day on it is another series, and the number of times is that of both. */
static DexFuture *
test_change_from_fiber (gpointer data)
{
  g_autoptr (OgEngine) engine = open_fiber ();
  const gint64 id = save_fiber (engine, "RRULE:FREQ=MONTHLY;BYDAY=1TU;COUNT=6", OG_HOLIDAY_KEEP);
  g_autoptr (OgSeries) series = load_fiber (engine, id);
  g_autoptr (OgSeries) old = NULL;
  g_autoptr (OgPost) pattern = make_pattern ();
  g_autoptr (OgPost) own = find_fiber (engine, id, "2027-04-06");
  gint64 next;

  done_fiber (og_engine_move_post (engine, own->id, "2027-04-07T09:00"));
  g_object_set (series, "time", "17:00", NULL);
  next = value_fiber (
    og_engine_change_series_from (engine, series, pattern, day ("2027-02-02")));
  g_assert_cmpint (next, !=, id);
  assert_time_fiber (engine, id, "2027-01-05", "2027-01-05T09:00");
  assert_time_fiber (engine, id, "2027-02-02", NULL);
  assert_time_fiber (engine, next, "2027-02-02", "2027-02-02T17:00");
  assert_time_fiber (engine, next, "2027-05-04", "2027-05-04T17:00");
  /* The one that was moved by itself stays, and has no second. */
  assert_time_fiber (engine, id, "2027-04-06", "2027-04-07T09:00");
  assert_time_fiber (engine, next, "2027-04-06", NULL);
  g_assert_cmpuint (count_fiber (engine, id) + count_fiber (engine, next), ==, 6);
  old = load_fiber (engine, id);
  g_assert_cmpstr (old->rule, ==, "RRULE:FREQ=MONTHLY;BYDAY=1TU;UNTIL=20270201");
  close_fiber (engine);
  return dex_future_new_true ();
}

static DexFuture *
test_end_fiber (gpointer data)
{
  g_autoptr (OgEngine) engine = open_fiber ();
  const gint64 id = save_fiber (engine, FIRST_TUESDAY, OG_HOLIDAY_KEEP);
  g_autoptr (OgSeries) series = NULL;
  g_autoptr (GListModel) left = NULL;
  g_autoptr (GError) error = NULL;

  done_fiber (og_engine_end_series (engine, id, day ("2027-02-02")));
  g_assert_cmpuint (count_fiber (engine, id), ==, 3);
  series = load_fiber (engine, id);
  g_assert_cmpstr (series->rule, ==, "RRULE:FREQ=MONTHLY;BYDAY=1TU;UNTIL=20270202");
  g_assert_cmpint (value_fiber (og_engine_extend_series (engine)), ==, 0);
  done_fiber (og_engine_end_series (engine, id, 0));
  g_assert_null (dex_await_object (og_engine_load_series (engine, id), &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_GONE);
  g_clear_error (&error);
  left = dex_await_object (og_engine_list_posts (engine, START, START + 500 * DAY), &error);
  g_assert_cmpuint (g_list_model_get_n_items (left), ==, 0);
  close_fiber (engine);
  return dex_future_new_true ();
}

/* What a second person has to see is never planned by itself; nor is what nobody wants planned. */
static DexFuture *
test_drafts_fiber (gpointer data)
{
  g_autoptr (OgEngine) engine = open_fiber ();
  g_autoptr (OgOffice) office = og_office_copy (og_engine_get_office (engine));
  g_autoptr (OgSeries) series = make_series ("RRULE:FREQ=WEEKLY;COUNT=2", OG_HOLIDAY_KEEP);
  g_autoptr (OgPost) pattern = make_pattern ();
  g_autoptr (OgPost) first = NULL;
  g_autoptr (OgPost) second = NULL;
  gint64 id;

  g_object_set (series, "planned", FALSE, NULL);
  id = value_fiber (og_engine_save_series (engine, series, pattern));
  first = find_fiber (engine, id, "2026-12-02");
  g_assert_cmpint (first->state, ==, OG_POST_DRAFT);
  g_object_set (office, "sign-off", (int) OG_SIGN_OFF_OF_ALL, NULL);
  done_fiber (og_engine_save_office (engine, office));
  id = save_fiber (engine, "RRULE:FREQ=WEEKLY;COUNT=2", OG_HOLIDAY_KEEP);
  second = find_fiber (engine, id, "2026-12-02");
  g_assert_cmpint (second->state, ==, OG_POST_DRAFT);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (second->deliveries)), ==, 0);
  close_fiber (engine);
  return dex_future_new_true ();
}

static DexFuture *
test_refused_fiber (gpointer data)
{
  g_autoptr (OgEngine) engine = open_fiber ();
  g_autoptr (OgPost) pattern = make_pattern ();
  g_autoptr (OgSeries) rule = make_series ("RRULE:FREQ=HOURLY", OG_HOLIDAY_KEEP);
  g_autoptr (OgSeries) time = make_series (FIRST_TUESDAY, OG_HOLIDAY_KEEP);
  g_autoptr (GListModel) all = NULL;
  g_autoptr (GError) error = NULL;

  g_object_set (time, "time", "25:00", NULL);
  dex_await_int64 (og_engine_save_series (engine, rule, pattern), &error);
  g_assert_error (error, OG_ERROR, OG_ERROR_INPUT);
  g_clear_error (&error);
  dex_await_int64 (og_engine_save_series (engine, time, pattern), &error);
  g_assert_error (error, OG_ERROR, OG_ERROR_INPUT);
  g_clear_error (&error);
  all = dex_await_object (og_store_list_series (engine->store), &error);
  g_assert_cmpuint (g_list_model_get_n_items (all), ==, 0);
  close_fiber (engine);
  return dex_future_new_true ();
}

/* How long it is valid moves along. */
static DexFuture *
test_validity_fiber (gpointer data)
{
  g_autoptr (OgEngine) engine = open_fiber ();
  g_autoptr (OgSeries) series = make_series (FIRST_TUESDAY, OG_HOLIDAY_KEEP);
  g_autoptr (OgPost) pattern = make_pattern ();
  g_autoptr (OgPost) post = NULL;
  gint64 id;

  g_object_set (pattern, "valid-until", "2026-12-02T18:00", NULL);
  id = value_fiber (og_engine_save_series (engine, series, pattern));
  post = find_fiber (engine, id, "2027-07-06");
  g_assert_cmpstr (post->valid_until, ==, "2027-07-07T18:00");
  g_assert_cmpint (post->expires, ==, at ("2027-07-07T18:00"));
  close_fiber (engine);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  dex_init ();
  og_test_add_fiber ("/engine/series/save", test_save_fiber);
  og_test_add_fiber ("/engine/series/again", test_again_fiber);
  og_test_add_fiber ("/engine/series/cut-off", test_cut_off_fiber);
  og_test_add_fiber ("/engine/series/change", test_change_fiber);
  og_test_add_fiber ("/engine/series/move-back", test_move_back_fiber);
  og_test_add_fiber ("/engine/series/later-first", test_later_first_fiber);
  og_test_add_fiber ("/engine/series/holidays", test_holidays_fiber);
  og_test_add_fiber ("/engine/series/skip", test_skip_fiber);
  og_test_add_fiber ("/engine/series/change-from", test_change_from_fiber);
  og_test_add_fiber ("/engine/series/end", test_end_fiber);
  og_test_add_fiber ("/engine/series/drafts", test_drafts_fiber);
  og_test_add_fiber ("/engine/series/refused", test_refused_fiber);
  og_test_add_fiber ("/engine/series/validity", test_validity_fiber);
  return g_test_run ();
}
