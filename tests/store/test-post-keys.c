/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-store-fixture.h"
#include "og-store-plan.h"

static gint64
save_fiber (OgStore    *store,
            const char *text,
            gint64      due,
            const char *label,
            int         kind)
{
  g_autoptr (OgPost) post = og_fixture_make_post ("1", text, due);

  g_object_set (post, "label", label, "kind", kind, NULL);
  return og_fixture_int64_fiber (og_store_save_post (store, post));
}

static gint64
plan_fiber (OgStore        *store,
            const char     *channels,
            gint64          due,
            OgDeliveryState state)
{
  g_autoptr (OgPost) post = og_fixture_make_post (channels, "Geplant", due);
  const gint64 id = og_fixture_int64_fiber (og_store_plan_post (store, post));
  g_autoptr (OgPost) planned = og_fixture_object_fiber (og_store_load_post (store, id));
  g_autoptr (OgDelivery) row = g_list_model_get_item (G_LIST_MODEL (planned->deliveries), 0);

  g_object_set (row, "state", state, NULL);
  g_assert_true (og_fixture_boolean_fiber (
    og_store_finish_delivery (store, row, OG_DELIVERY_PLANNED, NULL)));
  return id;
}

/* The ids that a filter finds, as text: "3 1 2". */
static char *
find_fiber (OgStore     *store,
            OgPostFilter filter,
            guint        limit)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = dex_await_boxed (og_store_list_post_keys (store, &filter, limit),
                                              &error);
  GString *text = g_string_new (NULL);
  const OgPostKey *keys = NULL;
  gsize size = 0;

  g_assert_no_error (error);
  keys = g_bytes_get_data (bytes, &size);
  for (gsize i = 0; i < size / sizeof *keys; i++)
    g_string_append_printf (text, "%s%" G_GINT64_FORMAT, i > 0 ? " " : "", keys[i].id);
  return g_string_free (text, FALSE);
}

static void
assert_finds_fiber (OgStore     *store,
                    OgPostFilter filter,
                    guint        limit,
                    const char  *expected)
{
  g_autofree char *found = find_fiber (store, filter, limit);

  g_assert_cmpstr (found, ==, expected);
}

static DexFuture *
test_order_fiber (gpointer data)
{
  const OgPostFilter all = { .kind = -1 };
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  g_autoptr (GBytes) bytes = NULL;
  const OgPostKey *keys = NULL;

  save_fiber (store, "eins", 3000, NULL, 0);
  save_fiber (store, "zwei", 0, NULL, 0);
  save_fiber (store, "drei", 1000, NULL, 0);
  save_fiber (store, "vier", 1000, NULL, 0);
  assert_finds_fiber (store, all, 0, "2 3 4 1");
  bytes = dex_await_boxed (og_store_list_post_keys (store, &all, 0), NULL);
  keys = g_bytes_get_data (bytes, NULL);
  g_assert_cmpint (keys[0].due, ==, 0);
  g_assert_cmpint (keys[3].due, ==, 3000);
  /* What a series is made from stands in no list. */
  g_assert_true (og_fixture_boolean_fiber (
    og_store_run_sql (store, "UPDATE post SET state = 4 WHERE id = 3")));
  assert_finds_fiber (store, all, 0, "2 4 1");
  assert_finds_fiber (store, (OgPostFilter) { .kind = -1, .query = (char *) "drei" }, 0, "");
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

static DexFuture *
test_states_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();

  og_fixture_add_channel_fiber (store, "@eins");
  save_fiber (store, "Entwurf", 500, NULL, 0);                  /* 1 */
  plan_fiber (store, "1", 1000, OG_DELIVERY_PLANNED);           /* 2 */
  plan_fiber (store, "1", 2000, OG_DELIVERY_SENT);              /* 3 */
  plan_fiber (store, "1", 3000, OG_DELIVERY_FAILED);            /* 4 */
  plan_fiber (store, "1", 4000, OG_DELIVERY_SCHEDULED);         /* 5 */
  plan_fiber (store, "1", 5000, OG_DELIVERY_BY_HAND);           /* 6 */
  plan_fiber (store, "1", 6000, OG_DELIVERY_WITHDRAWN);         /* 7 */
  save_fiber (store, "Wartet", 7000, NULL, 0);                  /* 8 */
  save_fiber (store, "Angehalten", 8000, NULL, 0);              /* 9 */
  plan_fiber (store, "1", 9000, OG_DELIVERY_UNSIGNED);          /* 10 */
  g_assert_true (og_fixture_boolean_fiber (
    og_store_run_sql (store, "UPDATE post SET state = id - 6 WHERE id IN (8, 9)")));
  assert_finds_fiber (store, (OgPostFilter) { OG_POSTS_ALL, .kind = -1 }, 0,
                      "1 2 3 4 5 6 7 8 9 10");
  assert_finds_fiber (store, (OgPostFilter) { OG_POSTS_DRAFTS, .kind = -1 }, 0, "1");
  assert_finds_fiber (store, (OgPostFilter) { OG_POSTS_SUBMITTED, .kind = -1 }, 0, "8");
  assert_finds_fiber (store, (OgPostFilter) { OG_POSTS_PLANNED, .kind = -1 }, 0, "2 5 9");
  assert_finds_fiber (store, (OgPostFilter) { OG_POSTS_SENT, .kind = -1 }, 0, "3 7");
  assert_finds_fiber (store, (OgPostFilter) { OG_POSTS_ATTENTION, .kind = -1 }, 0, "4 6 10");
  assert_finds_fiber (store,
                      (OgPostFilter) { OG_POSTS_SENT, .kind = -1, .query = (char *) "geplant" }, 0,
                      "3 7");
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

static DexFuture *
test_filters_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  g_auto (GStrv) labels = NULL;

  for (int i = 0; i < 12; i++)
    {
      g_autofree char *handle = g_strdup_printf ("@k%d", i);

      og_fixture_add_channel_fiber (store, handle);
    }
  save_fiber (store, "eins", 1000, "Freibad", OG_POST_EVENT);
  save_fiber (store, "zwei", 2000, "Bauhof", OG_POST_CLOSURE);
  save_fiber (store, "drei", 3000, "Freibad", OG_POST_CLOSURE);
  save_fiber (store, "vier", 4000, "", OG_POST_OTHER);
  plan_fiber (store, "12,2", 5000, OG_DELIVERY_PLANNED);
  assert_finds_fiber (store, (OgPostFilter) { .kind = OG_POST_CLOSURE }, 0, "2 3");
  assert_finds_fiber (store, (OgPostFilter) { .kind = OG_POST_OTHER }, 0, "4 5");
  assert_finds_fiber (store, (OgPostFilter) { .kind = -1, .label = (char *) "Freibad" }, 0, "1 3");
  assert_finds_fiber (store,
                      (OgPostFilter) { .kind = OG_POST_CLOSURE, .label = (char *) "Freibad" }, 0,
                      "3");
  assert_finds_fiber (store, (OgPostFilter) { .kind = -1, .channel_id = 1 }, 0, "1 2 3 4");
  assert_finds_fiber (store, (OgPostFilter) { .kind = -1, .channel_id = 2 }, 0, "5");
  assert_finds_fiber (store, (OgPostFilter) { .kind = -1, .channel_id = 12 }, 0, "5");
  labels = dex_await_boxed (og_store_list_labels (store), NULL);
  g_assert_cmpuint (g_strv_length (labels), ==, 2);
  g_assert_cmpstr (labels[0], ==, "Bauhof");
  g_assert_cmpstr (labels[1], ==, "Freibad");
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

static DexFuture *
test_words_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  g_autoptr (OgPost) post = NULL;

  save_fiber (store, "Die Straße zur Bücherei ist gesperrt", 5000, NULL, 0);
  save_fiber (store, "Die Bücherei ist geschlossen", 1000, "Kultur", 0);
  save_fiber (store, "Müllabfuhr am Freitag", 3000, NULL, 0);
  save_fiber (store, "Neues aus der Bücherei", 2000, NULL, 0);
  assert_finds_fiber (store, (OgPostFilter) { .kind = -1, .query = (char *) "buecherei" }, 0,
                      "2 4 1");
  /* The newest are those that were written last, and they are shown by their time. */
  assert_finds_fiber (store, (OgPostFilter) { .kind = -1, .query = (char *) "Bücherei" }, 2,
                      "2 4");
  assert_finds_fiber (store, (OgPostFilter) { .kind = -1, .query = (char *) "stras gesp" }, 0,
                      "1");
  assert_finds_fiber (store, (OgPostFilter) { .kind = -1, .query = (char *) "kultur" }, 0, "2");
  assert_finds_fiber (store, (OgPostFilter) { .kind = -1, .query = (char *) "\" OR ) (" }, 0, "");
  assert_finds_fiber (store, (OgPostFilter) { .kind = -1, .query = (char *) " !? " }, 0,
                      "2 4 3 1");
  /* The index follows what is changed and removed. */
  post = og_fixture_object_fiber (og_store_load_post (store, 3));
  g_object_set (post, "text", "Restmüll am Samstag", "label", "Abfall", NULL);
  og_fixture_int64_fiber (og_store_save_post (store, post));
  assert_finds_fiber (store, (OgPostFilter) { .kind = -1, .query = (char *) "muell" }, 0, "3");
  assert_finds_fiber (store, (OgPostFilter) { .kind = -1, .query = (char *) "abfuhr" }, 0, "");
  assert_finds_fiber (store, (OgPostFilter) { .kind = -1, .query = (char *) "restmuell abf" }, 0,
                      "3");
  g_assert_true (og_fixture_boolean_fiber (og_store_remove_post (store, 3)));
  assert_finds_fiber (store, (OgPostFilter) { .kind = -1, .query = (char *) "abfall" }, 0, "");
  og_fixture_check_words_fiber (store);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

static DexFuture *
test_load_fiber (gpointer data)
{
  const gint64 ids[] = { 3, 99, 1, 2 };
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  g_autoptr (GListStore) posts = NULL;
  g_autoptr (GListStore) none = NULL;
  g_autoptr (OgPost) first = NULL;
  g_autoptr (OgPost) last = NULL;

  og_fixture_add_channel_fiber (store, "@eins");
  save_fiber (store, "eins", 1000, NULL, 0);
  save_fiber (store, "zwei", 2000, NULL, 0);
  plan_fiber (store, "1", 3000, OG_DELIVERY_PLANNED);
  posts = og_fixture_object_fiber (og_store_load_posts (store, ids, G_N_ELEMENTS (ids)));
  g_assert_cmpuint (og_fixture_count (posts), ==, 3);
  first = g_list_model_get_item (G_LIST_MODEL (posts), 0);
  last = g_list_model_get_item (G_LIST_MODEL (posts), 2);
  g_assert_cmpint (first->id, ==, 3);
  g_assert_cmpuint (og_fixture_count (first->deliveries), ==, 1);
  g_assert_true (first->loaded);
  g_assert_cmpstr (last->text, ==, "zwei");
  none = og_fixture_object_fiber (og_store_load_posts (store, ids, 0));
  g_assert_cmpuint (og_fixture_count (none), ==, 0);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  dex_init ();
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  og_test_add_fiber ("/store/post-keys/order", test_order_fiber);
  og_test_add_fiber ("/store/post-keys/states", test_states_fiber);
  og_test_add_fiber ("/store/post-keys/filters", test_filters_fiber);
  og_test_add_fiber ("/store/post-keys/words", test_words_fiber);
  og_test_add_fiber ("/store/post-keys/load", test_load_fiber);
  return g_test_run ();
}
