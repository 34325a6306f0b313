/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-store-fixture.h"

/* Adds a concern of one message; a deadline of 0 means none. */
static gint64
ask_fiber (OgStore    *store,
           gint64      channel_id,
           const char *author,
           const char *text,
           gint64      created,
           gint64      deadline)
{
  g_autofree char *remote_id = g_uuid_string_random ();
  g_autoptr (OgMessage) message = og_fixture_make_message (remote_id, NULL, author, text, created);
  g_autoptr (OgMessage) stored = NULL;

  message->deadline = deadline;
  stored = og_fixture_add_fiber (store, channel_id, message);
  return stored->concern_id;
}

static void
assert_view_fiber (OgStore      *store,
                   OgConcernView view,
                   const char   *query,
                   const gint64 *ids,
                   guint         n_ids)
{
  g_autofree char *found = og_fixture_dup_view_fiber (store, view, query);
  g_autoptr (GString) expected = g_string_new (NULL);

  for (guint i = 0; i < n_ids; i++)
    g_string_append_printf (expected, "%s%" G_GINT64_FORMAT, i > 0 ? " " : "", ids[i]);
  g_assert_cmpstr (found, ==, expected->str);
}

#define ASSERT_VIEW(store, view, query, ...)             \
  G_STMT_START                                           \
  {                                                      \
    const gint64 expected_ids[] = { __VA_ARGS__ };       \
    assert_view_fiber (store, view, query, expected_ids, \
                       G_N_ELEMENTS (expected_ids));     \
  }                                                      \
  G_STMT_END

static DexFuture *
test_views_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  gint64 later = ask_fiber (store, channel, "anna", "Straße", 1000, 9000);
  gint64 sooner = ask_fiber (store, channel, "bert", "Straße", 2000, 8000);
  gint64 without = ask_fiber (store, channel, "carl", "Straße", 500, 0);
  gint64 without_new = ask_fiber (store, channel, "dora", "Straße", 3000, 0);
  gint64 done = ask_fiber (store, channel, "emil", "Straße", 1500, 7000);
  gint64 done_new = ask_fiber (store, channel, "fritz", "Straße", 2500, 0);

  og_fixture_set_done_fiber (store, done, TRUE);
  og_fixture_set_done_fiber (store, done_new, TRUE);
  for (int round = 0; round < 2; round++)
    {
      const char *query = round == 0 ? NULL : "straße";

      ASSERT_VIEW (store, OG_VIEW_DUE, query, sooner, later, without, without_new);
      ASSERT_VIEW (store, OG_VIEW_DONE, query, done_new, done);
      ASSERT_VIEW (store, OG_VIEW_ALL, query, without_new, done_new, sooner, done, later, without);
    }
  /* A text without a word, while somebody begins to type, hides nothing. */
  ASSERT_VIEW (store, OG_VIEW_DONE, "", done_new, done);
  ASSERT_VIEW (store, OG_VIEW_DONE, " \"*( ", done_new, done);
  assert_view_fiber (store, OG_VIEW_ALL, "rathaus", NULL, 0);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

static DexFuture *
test_search_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  gint64 lamp = ask_fiber (store, channel, "Anna Keller",
                           "Die Straßenbeleuchtung ist aus.", 1000, 0);
  gint64 bin = ask_fiber (store, channel, "Bert Müller", "Wann kommt der Müll?", 2000, 0);
  gint64 cafe = ask_fiber (store, channel, "Zoë", "Das Café NEAR dem Rathaus OR so", 3000, 0);
  const char *find_lamp[] = { "strassenbeleuchtung", "Straßenbeleuchtung", "STRASSENBEL",
                              "straßen", "st", "beleuchtung", "keller", "ANNA stras" };
  const char *find_bin[] = { "muell", "mull", "Müll", "mü", "mue", "mu\xcc\x88ll", "mueller",
                             "Muller", "kommt müll" };
  const char *find_cafe[] = { "cafe", "Café", "near", "OR", "zoe", "rathaus NEAR" };
  const char *find_nothing[] = { "strassenlampe", "keller muell", "beleuchtung xyz", "words:muell",
                                 "NOT muell", "müllabfuhr" };

  for (guint i = 0; i < G_N_ELEMENTS (find_lamp); i++)
    ASSERT_VIEW (store, OG_VIEW_ALL, find_lamp[i], lamp);
  for (guint i = 0; i < G_N_ELEMENTS (find_bin); i++)
    ASSERT_VIEW (store, OG_VIEW_ALL, find_bin[i], bin);
  for (guint i = 0; i < G_N_ELEMENTS (find_cafe); i++)
    ASSERT_VIEW (store, OG_VIEW_ALL, find_cafe[i], cafe);
  for (guint i = 0; i < G_N_ELEMENTS (find_nothing); i++)
    assert_view_fiber (store, OG_VIEW_ALL, find_nothing[i], NULL, 0);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* Several messages with the word are one concern; a word of our own answer is found as well. */
static DexFuture *
test_search_finds_concerns_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  g_autoptr (OgMessage) first = og_fixture_make_message ("m1", NULL, "anna", "Hecke", 1000);
  g_autoptr (OgMessage) second = og_fixture_make_message ("m2", "m1", "anna", "Hecke!", 1001);
  g_autoptr (OgMessage) answer = og_fixture_make_message ("r1", "m2", "gemeinde", "Bauhof", 1002);
  g_autoptr (OgMessage) stored = og_fixture_add_fiber (store, channel, first);
  g_autoptr (OgMessage) joined = og_fixture_add_fiber (store, channel, second);

  answer->own = TRUE;
  g_assert_null (og_fixture_add_fiber (store, channel, answer));
  g_assert_cmpint (joined->concern_id, ==, stored->concern_id);
  ASSERT_VIEW (store, OG_VIEW_ALL, "hecke", stored->concern_id);
  ASSERT_VIEW (store, OG_VIEW_DUE, "bauhof", stored->concern_id);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

static DexFuture *
test_load_keeps_the_order_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  gint64 a = ask_fiber (store, channel, "anna", "a", 1000, 0);
  gint64 b = ask_fiber (store, channel, "bert", "b", 2000, 0);
  const gint64 ids[] = { b, 12345, a };
  g_autoptr (GListStore) list = og_fixture_object_fiber (og_store_load_concerns (store, ids, 3));
  g_autoptr (GListStore) none = og_fixture_object_fiber (og_store_load_concerns (store, NULL, 0));
  g_autoptr (OgConcern) first = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_autoptr (OgConcern) second = g_list_model_get_item (G_LIST_MODEL (list), 1);

  g_assert_cmpuint (og_fixture_count (list), ==, 2);
  g_assert_cmpint (first->id, ==, b);
  g_assert_cmpint (second->id, ==, a);
  g_assert_true (second->loaded);
  g_assert_cmpuint (og_fixture_count (none), ==, 0);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

static DexFuture *
test_drafts_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  gint64 id = ask_fiber (store, channel, "anna", "a", 1000, 0);
  g_autoptr (OgConcern) with = NULL;
  g_autoptr (OgConcern) without = NULL;

  g_assert_true (og_fixture_boolean_fiber (og_store_save_reply_draft (store, id, "Guten Tag")));
  with = og_fixture_load_concern_fiber (store, id);
  g_assert_cmpstr (with->draft, ==, "Guten Tag");
  g_assert_true (og_fixture_boolean_fiber (og_store_save_reply_draft (store, id, "")));
  without = og_fixture_load_concern_fiber (store, id);
  g_assert_null (without->draft);
  og_fixture_fail_fiber (og_store_save_reply_draft (store, 1, "x"), OG_ERROR_GONE);
  og_fixture_fail_fiber (og_store_mark_read (store, 1), OG_ERROR_GONE);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* What a citizen wants is there wherever the deadline is worked out. */
static DexFuture *
test_kind_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  gint64 id = ask_fiber (store, channel, "anna", "a", 1000, 5000);
  gint64 other = ask_fiber (store, channel, "bert", "b", 1100, 6000);
  g_autoptr (OgConcern) before = og_fixture_load_concern_fiber (store, id);
  g_autoptr (OgConcern) after = NULL;
  g_autoptr (OgConcern) untouched = NULL;
  g_autoptr (OgMessage) first = NULL;
  g_autoptr (OgMessage) asks = NULL;
  g_autoptr (OgMessage) asked = NULL;

  g_assert_cmpint (before->kind, ==, OG_CONCERN_QUESTION);
  g_assert_true (
    og_fixture_boolean_fiber (og_store_set_concern_kind (store, id, OG_CONCERN_DEFECT)));
  after = og_fixture_load_concern_fiber (store, id);
  g_assert_cmpint (after->kind, ==, OG_CONCERN_DEFECT);
  untouched = og_fixture_load_concern_fiber (store, other);
  g_assert_cmpint (untouched->kind, ==, OG_CONCERN_QUESTION);
  og_fixture_fail_fiber (og_store_set_concern_kind (store, 1, OG_CONCERN_IDEA), OG_ERROR_GONE);

  first = og_fixture_object_fiber (og_store_load_message (store, id));
  g_assert_cmpint (first->concern_kind, ==, OG_CONCERN_DEFECT);
  asks = og_fixture_make_message ("again", first->remote_id, "anna", "Und?", 1200);
  asked = og_fixture_add_fiber (store, channel, asks);
  g_assert_cmpint (asked->concern_id, ==, id);
  g_assert_cmpint (asked->concern_kind, ==, OG_CONCERN_DEFECT);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

static DexFuture *
test_counts_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  gint64 a = ask_fiber (store, channel, "anna", "a", 1000, 5000);
  gint64 b = ask_fiber (store, channel, "bert", "b", 1100, 6000);
  gint64 c = ask_fiber (store, channel, "carl", "c", 1200, 4000);
  g_autofree OgCounts *counts = NULL;

  ask_fiber (store, channel, "dora", "d", 1300, 0);
  og_fixture_set_done_fiber (store, c, TRUE);
  og_fixture_boolean_fiber (og_store_mark_read (store, a));
  counts = og_fixture_count_fiber (store, 6000);
  g_assert_cmpint (counts->views[OG_VIEW_DUE], ==, 3);
  g_assert_cmpint (counts->unread, ==, 3);
  g_assert_cmpint (counts->overdue, ==, 1);
  g_assert_cmpint (counts->attention, ==, 0);
  og_fixture_boolean_fiber (og_store_mark_read (store, b));
  g_clear_pointer (&counts, g_free);
  counts = og_fixture_count_fiber (store, 6001);
  g_assert_cmpint (counts->unread, ==, 2);
  g_assert_cmpint (counts->overdue, ==, 2);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  dex_init ();
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  og_test_add_fiber ("/store/concern/views", test_views_fiber);
  og_test_add_fiber ("/store/concern/search", test_search_fiber);
  og_test_add_fiber ("/store/concern/search-finds-concerns", test_search_finds_concerns_fiber);
  og_test_add_fiber ("/store/concern/load-keeps-the-order", test_load_keeps_the_order_fiber);
  og_test_add_fiber ("/store/concern/drafts", test_drafts_fiber);
  og_test_add_fiber ("/store/concern/kind", test_kind_fiber);
  og_test_add_fiber ("/store/concern/counts", test_counts_fiber);
  return g_test_run ();
}
