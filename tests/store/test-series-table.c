/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-store-fixture.h"
#include "og-store-plan.h"

/* 5 January 2027 */
#define DAY_2027_01_05 739986

/* A series on this channel, not stored yet. */
static OgSeries *
make_series (void)
{
  OgSeries *series = og_series_new ();

  g_object_set (series, "rule", "RRULE:FREQ=MONTHLY;BYDAY=1TU", "first", 740000, "time", "09:00",
                "holiday", (int) OG_HOLIDAY_BEFORE, "planned", TRUE, NULL);
  return series;
}

static OgPost *
make_occurrence (gint64      series_id,
                 int         day,
                 OgPostState state)
{
  OgPost *post = og_fixture_make_post ("1", "Sprechstunde", 1000 + day);

  g_object_set (post, "series-id", series_id, "series-day", day, "state", (int) state, NULL);
  return post;
}

static gint64
add_fiber (OgStore    *store,
           gint64      series_id,
           int         first,
           int         last,
           OgPostState state)
{
  g_autoptr (OgSeries) series = og_fixture_object_fiber (og_store_load_series (store, series_id));
  g_autoptr (GPtrArray) posts = g_ptr_array_new_with_free_func (g_object_unref);

  for (int day = first; day <= last; day++)
    g_ptr_array_add (posts, make_occurrence (series_id, day, state));
  g_object_set (series, "made-until", last, NULL);
  return og_fixture_int64_fiber (og_store_add_occurrences (store, series, posts));
}

static DexFuture *
test_save_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  g_autoptr (OgSeries) series = make_series ();
  g_autoptr (OgSeries) back = NULL;
  g_autoptr (OgPost) draft = og_fixture_make_post ("1", "Sprechstunde", 0);
  g_autoptr (OgPost) pattern = NULL;
  g_autoptr (GListStore) drafts = NULL;
  g_autoptr (GListStore) all = NULL;
  const gint64 draft_id = og_fixture_int64_fiber (og_store_save_post (store, draft));
  gint64 id = 0;

  g_object_set (draft, "id", draft_id, NULL);
  id = og_fixture_int64_fiber (og_store_save_series (store, series, draft));
  back = og_fixture_object_fiber (og_store_load_series (store, id));
  g_assert_cmpint (back->id, ==, id);
  g_assert_cmpint (back->pattern_id, ==, draft_id);
  g_assert_cmpstr (back->rule, ==, series->rule);
  g_assert_cmpint (back->first, ==, 740000);
  g_assert_cmpint (back->holiday, ==, OG_HOLIDAY_BEFORE);
  g_assert_true (back->planned);
  /* The draft is none any more. */
  pattern = og_fixture_object_fiber (og_store_load_post (store, draft_id));
  g_assert_cmpint (pattern->state, ==, OG_POST_PATTERN);
  drafts = og_fixture_object_fiber (og_store_list_drafts (store));
  g_assert_cmpuint (og_fixture_count (drafts), ==, 0);

  g_object_set (back, "rule", "RRULE:FREQ=WEEKLY;BYDAY=TU", "skipped", "2027-02-09", NULL);
  g_assert_true (og_fixture_boolean_fiber (og_store_skip_day (store, id, DAY_2027_01_05, TRUE)));
  g_object_set (pattern, "text", "Bürgersprechstunde", NULL);
  g_assert_cmpint (og_fixture_int64_fiber (og_store_save_series (store, back, pattern)), ==, id);
  all = og_fixture_object_fiber (og_store_list_series (store));
  g_assert_cmpuint (og_fixture_count (all), ==, 1);
  g_clear_object (&back);
  back = og_fixture_object_fiber (og_store_load_series (store, id));
  g_assert_cmpstr (back->rule, ==, "RRULE:FREQ=WEEKLY;BYDAY=TU");
  /* Days are left out one by one, not by whoever saves what he has read. */
  g_assert_cmpstr (back->skipped, ==, "2027-01-05");
  og_fixture_fail_fiber (og_store_load_series (store, id + 1), OG_ERROR_GONE);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* One occurrence a day, however often it is asked for; planned ones with their rows. */
static DexFuture *
test_occurrences_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  g_autoptr (OgSeries) series = make_series ();
  g_autoptr (OgSeries) back = NULL;
  g_autoptr (OgPost) pattern = og_fixture_make_post ("1", "Sprechstunde", 0);
  g_autoptr (OgPost) first = NULL;
  g_autoptr (OgPost) last = NULL;
  g_autoptr (GListStore) found = NULL;
  gint64 id = 0;

  og_fixture_add_channel_fiber (store, "rathaus");
  id = og_fixture_int64_fiber (og_store_save_series (store, series, pattern));
  g_assert_cmpint (add_fiber (store, id, 740001, 740003, OG_POST_PLANNED), ==, 3);
  g_assert_cmpint (add_fiber (store, id, 740002, 740004, OG_POST_DRAFT), ==, 1);
  g_assert_cmpint (add_fiber (store, id, 740001, 740004, OG_POST_DRAFT), ==, 0);
  found = og_fixture_object_fiber (og_store_list_occurrences (store, id, 0));
  g_assert_cmpuint (og_fixture_count (found), ==, 4);
  first = g_list_model_get_item (G_LIST_MODEL (found), 0);
  last = g_list_model_get_item (G_LIST_MODEL (found), 3);
  g_assert_cmpint (first->series_day, ==, 740001);
  g_assert_cmpint (first->state, ==, OG_POST_PLANNED);
  g_assert_cmpuint (og_fixture_count (first->deliveries), ==, 1);
  g_assert_cmpint (last->state, ==, OG_POST_DRAFT);
  g_assert_cmpuint (og_fixture_count (last->deliveries), ==, 0);
  back = og_fixture_object_fiber (og_store_load_series (store, id));
  g_assert_cmpint (back->made_until, ==, 740004);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* All of them or none. */
static DexFuture *
test_channel_gone_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  g_autoptr (OgSeries) series = make_series ();
  g_autoptr (OgSeries) back = NULL;
  g_autoptr (OgPost) pattern = og_fixture_make_post ("1", "Sprechstunde", 0);
  g_autoptr (GPtrArray) posts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GListStore) found = NULL;
  gint64 id = 0;

  og_fixture_add_channel_fiber (store, "rathaus");
  id = og_fixture_int64_fiber (og_store_save_series (store, series, pattern));
  g_object_set (series, "id", id, "made-until", 740002, NULL);
  g_ptr_array_add (posts, make_occurrence (id, 740001, OG_POST_PLANNED));
  g_ptr_array_add (posts, make_occurrence (id, 740002, OG_POST_PLANNED));
  g_object_set (posts->pdata[1], "channels", "99", NULL);
  og_fixture_fail_fiber (og_store_add_occurrences (store, series, posts), OG_ERROR_GONE);
  found = og_fixture_object_fiber (og_store_list_occurrences (store, id, 0));
  g_assert_cmpuint (og_fixture_count (found), ==, 0);
  back = og_fixture_object_fiber (og_store_load_series (store, id));
  g_assert_cmpint (back->made_until, ==, 0);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* What was made of a series stays, by itself. */
static DexFuture *
test_remove_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  g_autoptr (OgSeries) series = make_series ();
  g_autoptr (OgPost) pattern = og_fixture_make_post ("1", "Sprechstunde", 0);
  g_autoptr (GListStore) before = NULL;
  g_autoptr (OgPost) post = NULL;
  g_autoptr (OgPost) after = NULL;
  g_autoptr (OgSeries) back = NULL;
  gint64 id = 0;

  og_fixture_add_channel_fiber (store, "rathaus");
  id = og_fixture_int64_fiber (og_store_save_series (store, series, pattern));
  back = og_fixture_object_fiber (og_store_load_series (store, id));
  add_fiber (store, id, 740001, 740001, OG_POST_PLANNED);
  before = og_fixture_object_fiber (og_store_list_occurrences (store, id, 0));
  post = g_list_model_get_item (G_LIST_MODEL (before), 0);
  g_assert_true (og_fixture_boolean_fiber (og_store_remove_series (store, id)));
  after = og_fixture_object_fiber (og_store_load_post (store, post->id));
  g_assert_cmpint (after->series_id, ==, 0);
  g_assert_cmpuint (og_fixture_count (after->deliveries), ==, 1);
  og_fixture_fail_fiber (og_store_load_series (store, id), OG_ERROR_GONE);
  og_fixture_fail_fiber (og_store_load_post (store, back->pattern_id), OG_ERROR_GONE);
  og_fixture_fail_fiber (og_store_remove_series (store, id), OG_ERROR_GONE);
  og_fixture_check_words_fiber (store);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

static void
assert_skipped_fiber (OgStore    *store,
                      gint64      id,
                      const char *skipped)
{
  g_autoptr (OgSeries) series = og_fixture_object_fiber (og_store_load_series (store, id));

  g_assert_cmpstr (series->skipped, ==, skipped);
}

/* Days are left out in any order, each once; a post that somebody takes away leaves its day out, and
 * saved again it is there. What the series takes away itself comes back. */
static DexFuture *
test_skip_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  g_autoptr (OgSeries) series = make_series ();
  g_autoptr (OgPost) pattern = og_fixture_make_post ("1", "Sprechstunde", 0);
  g_autoptr (GListStore) posts = NULL;
  g_autoptr (OgPost) first = NULL;
  g_autoptr (OgPost) second = NULL;
  const int day = DAY_2027_01_05;
  gint64 id = 0;

  og_fixture_add_channel_fiber (store, "rathaus");
  id = og_fixture_int64_fiber (og_store_save_series (store, series, pattern));
  add_fiber (store, id, day, day + 1, OG_POST_PLANNED);
  posts = og_fixture_object_fiber (og_store_list_occurrences (store, id, 0));
  first = g_list_model_get_item (G_LIST_MODEL (posts), 0);
  second = g_list_model_get_item (G_LIST_MODEL (posts), 1);
  og_fixture_boolean_fiber (og_store_skip_day (store, id, day + 7, TRUE));
  og_fixture_boolean_fiber (og_store_skip_day (store, id, day + 7, TRUE));
  og_fixture_boolean_fiber (og_store_remove_post (store, first->id));
  assert_skipped_fiber (store, id, "2027-01-12,2027-01-05");
  g_assert_cmpint (add_fiber (store, id, day, day, OG_POST_DRAFT), ==, 0);
  og_fixture_boolean_fiber (og_store_skip_day (store, id, day + 7, FALSE));
  assert_skipped_fiber (store, id, "2027-01-05");
  og_fixture_int64_fiber (og_store_save_post (store, first));
  assert_skipped_fiber (store, id, "");
  og_fixture_boolean_fiber (og_store_remove_occurrence (store, second->id));
  assert_skipped_fiber (store, id, "");
  g_assert_cmpint (add_fiber (store, id, day, day + 1, OG_POST_PLANNED), ==, 1);
  og_fixture_fail_fiber (og_store_skip_day (store, id + 1, day, TRUE), OG_ERROR_GONE);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* Its rows go along, and it stays an occurrence as others; what a person has changed does not. */
static DexFuture *
test_place_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  g_autoptr (OgSeries) series = make_series ();
  g_autoptr (OgPost) pattern = og_fixture_make_post ("1", "Sprechstunde", 0);
  g_autoptr (GListStore) posts = NULL;
  g_autoptr (OgPost) place = NULL;
  g_autoptr (OgPost) placed = NULL;
  g_autoptr (OgDelivery) row = NULL;
  gint64 id = 0;

  og_fixture_add_channel_fiber (store, "rathaus");
  id = og_fixture_int64_fiber (og_store_save_series (store, series, pattern));
  add_fiber (store, id, 740001, 740001, OG_POST_PLANNED);
  posts = og_fixture_object_fiber (og_store_list_occurrences (store, id, 0));
  place = g_list_model_get_item (G_LIST_MODEL (posts), 0);
  g_object_set (place, "local-time", "2027-01-21T09:00", "due", G_GINT64_CONSTANT (5000),
                "valid-until", "2027-01-22T09:00", "expires", G_GINT64_CONSTANT (6000), "text",
                "Ein anderer Text", NULL);
  og_fixture_boolean_fiber (og_store_place_occurrence (store, place));
  placed = og_fixture_object_fiber (og_store_load_post (store, place->id));
  g_assert_cmpstr (placed->local_time, ==, "2027-01-21T09:00");
  g_assert_cmpint (placed->due, ==, 5000);
  g_assert_cmpstr (placed->valid_until, ==, "2027-01-22T09:00");
  g_assert_cmpstr (placed->text, ==, "Sprechstunde");
  g_assert_false (placed->detached);
  row = g_list_model_get_item (G_LIST_MODEL (placed->deliveries), 0);
  g_assert_cmpint (row->due, ==, 5000);
  g_assert_cmpint (row->expires, ==, 6000);
  g_assert_cmpint (row->state, ==, OG_DELIVERY_PLANNED);

  g_object_set (row, "state", (int) OG_DELIVERY_FAILED, NULL);
  og_fixture_boolean_fiber (og_store_finish_delivery (store, row, OG_DELIVERY_PLANNED, NULL));
  og_fixture_fail_fiber (og_store_place_occurrence (store, place), OG_ERROR_FORBIDDEN);
  og_fixture_boolean_fiber (og_store_move_post (store, place->id, "2027-01-23T09:00", 7000));
  og_fixture_fail_fiber (og_store_place_occurrence (store, place), OG_ERROR_FORBIDDEN);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  dex_init ();
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  og_test_add_fiber ("/store/series-table/save", test_save_fiber);
  og_test_add_fiber ("/store/series-table/occurrences", test_occurrences_fiber);
  og_test_add_fiber ("/store/series-table/channel-gone", test_channel_gone_fiber);
  og_test_add_fiber ("/store/series-table/remove", test_remove_fiber);
  og_test_add_fiber ("/store/series-table/skip", test_skip_fiber);
  og_test_add_fiber ("/store/series-table/place", test_place_fiber);
  return g_test_run ();
}
