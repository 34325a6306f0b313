/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-post-list-model.h"
#include "og-row-cache.h"
#include "og-store-fixture.h"

#define START G_GINT64_CONSTANT (1795593600)
#define N_MANY 200

typedef struct
{
  OgStore *store;
  OgNews *news;
  OgPostListModel *model;
  GListModel *list;  /* the same */
  GPtrArray *mirror; /* of OgPost: the list as its changes tell it */
  guint n_changes;
  guint n_ready;
} Bench;

/* Follows the list by what it tells alone. */
static void
on_changed (Bench *bench,
            guint  position,
            guint  removed,
            guint  added)
{
  bench->n_changes++;
  g_assert_cmpuint (position + removed, <=, bench->mirror->len);
  if (removed > 0)
    g_ptr_array_remove_range (bench->mirror, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (bench->mirror, (int) (position + i),
                        g_list_model_get_item (bench->list, position + i));
  g_assert_cmpuint (g_list_model_get_n_items (bench->list), ==, bench->mirror->len);
}

/* What was told is what is there, row object by row object. */
static void
check_mirror (Bench *bench)
{
  g_assert_cmpuint (g_list_model_get_n_items (bench->list), ==, bench->mirror->len);
  for (guint i = 0; i < bench->mirror->len; i++)
    {
      g_autoptr (OgPost) row = g_list_model_get_item (bench->list, i);

      g_assert_true (row == g_ptr_array_index (bench->mirror, i));
    }
}

static void
on_ready (Bench *bench)
{
  bench->n_ready++;
}

static void
settle_fiber (Bench *bench)
{
  dex_await (dex_timeout_new_msec (5), NULL);
  for (guint i = 0; i < 20; i++)
    dex_await (og_store_next_due (bench->store), NULL);
}

static void
tell_fiber (Bench *bench)
{
  og_news_tell (bench->news, OG_NEWS_POSTS);
  settle_fiber (bench);
}

static gint64
add_fiber (Bench      *bench,
           const char *text,
           gint64      due)
{
  g_autoptr (OgPost) post = og_fixture_make_post ("1", text, due);

  return og_fixture_int64_fiber (og_store_save_post (bench->store, post));
}

static Bench *
new_fiber (void)
{
  Bench *bench = g_new0 (Bench, 1);

  bench->store = og_fixture_open_fiber ();
  bench->news = og_news_new ();
  bench->mirror = g_ptr_array_new_with_free_func (g_object_unref);
  og_fixture_add_channel_fiber (bench->store, "@amt");
  return bench;
}

/* Posts an hour apart, whose texts are their numbers, in one transaction. */
static void
add_many_fiber (Bench *bench,
                guint  n)
{
  g_autofree char *sql = g_strdup_printf (
    "WITH RECURSIVE numbers (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM numbers WHERE i < %u)"
    " INSERT INTO post (state, text, language, local_time, zone, due, created, changed, channels)"
    " SELECT 0, 'Nummer ' || i, 'de', '2026-11-25T09:00', 'Europe/Berlin',"
    " %" G_GINT64_FORMAT " + i * 3600, 1000, 1000, '1' FROM numbers",
    n - 1, START);

  g_assert_true (og_fixture_boolean_fiber (og_store_run_sql (bench->store, sql)));
}

static void
show_fiber (Bench       *bench,
            OgPostsState state,
            const char  *query)
{
  const OgPostFilter filter = { .state = state, .kind = -1, .query = (char *) query };

  bench->model = og_post_list_model_new (bench->store, bench->news, &filter);
  bench->list = G_LIST_MODEL (bench->model);
  g_signal_connect_swapped (bench->list, "items-changed", G_CALLBACK (on_changed), bench);
  g_signal_connect_swapped (bench->list, "ready", G_CALLBACK (on_ready), bench);
  g_assert_false (og_post_list_model_is_ready (bench->model));
  settle_fiber (bench);
  g_assert_true (og_post_list_model_is_ready (bench->model));
  g_assert_cmpuint (bench->n_ready, ==, 1);
}

static void
close_fiber (Bench *bench)
{
  g_clear_pointer (&bench->mirror, g_ptr_array_unref);
  g_signal_handlers_disconnect_by_data (bench->list, bench);
  g_clear_object (&bench->model);
  g_clear_object (&bench->news);
  og_fixture_close_fiber (bench->store);
  g_clear_object (&bench->store);
  g_free (bench);
}

static void
count_notify (guint *n)
{
  (*n)++;
}

/* Without anybody who holds the rows. */
static void
let_go (Bench *bench)
{
  g_signal_handlers_disconnect_by_data (bench->list, bench);
  g_ptr_array_set_size (bench->mirror, 0);
}

static DexFuture *
test_lazy_fiber (gpointer data)
{
  Bench *bench = new_fiber ();
  const OgPostFilter filter = { .kind = -1 };
  g_autoptr (OgPost) first = NULL;
  g_autoptr (OgPost) again = NULL;
  g_autoptr (OgPost) near = NULL;
  g_autoptr (OgPost) last = NULL;
  guint n_notified = 0;

  add_many_fiber (bench, N_MANY);
  bench->model = og_post_list_model_new (bench->store, bench->news, &filter);
  bench->list = G_LIST_MODEL (bench->model);
  settle_fiber (bench);
  g_assert_cmpuint (g_list_model_get_n_items (bench->list), ==, N_MANY);
  first = g_list_model_get_item (bench->list, 0);
  g_assert_false (first->loaded);
  g_assert_cmpint (first->id, ==, 1);
  g_assert_cmpint (first->due, ==, START);
  g_signal_connect_swapped (first, "notify::loaded", G_CALLBACK (count_notify), &n_notified);
  settle_fiber (bench);
  g_assert_true (first->loaded);
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_cmpstr (first->text, ==, "Nummer 0");
  again = g_list_model_get_item (bench->list, 0);
  g_assert_true (again == first);
  /* The rest of its page came along. */
  near = g_list_model_get_item (bench->list, 63);
  g_assert_true (near->loaded);
  last = g_list_model_get_item (bench->list, N_MANY - 1);
  g_assert_false (last->loaded);
  settle_fiber (bench);
  g_assert_cmpstr (last->text, ==, "Nummer 199");
  g_assert_null (g_list_model_get_item (bench->list, N_MANY));
  close_fiber (bench);
  return dex_future_new_true ();
}

static DexFuture *
test_times_fiber (gpointer data)
{
  Bench *bench = new_fiber ();

  add_fiber (bench, "ohne Zeit", 0);
  add_many_fiber (bench, 10);
  show_fiber (bench, OG_POSTS_ALL, NULL);
  g_assert_cmpint (og_post_list_model_get_due (bench->model, 0), ==, 0);
  g_assert_cmpint (og_post_list_model_get_due (bench->model, 3), ==, START + 7200);
  g_assert_cmpint (og_post_list_model_get_due (bench->model, 11), ==, 0);
  g_assert_cmpuint (og_post_list_model_find (bench->model, 0), ==, 1);
  g_assert_cmpuint (og_post_list_model_find (bench->model, START), ==, 1);
  g_assert_cmpuint (og_post_list_model_find (bench->model, START + 1), ==, 2);
  g_assert_cmpuint (og_post_list_model_find (bench->model, START + 9 * 3600), ==, 10);
  g_assert_cmpuint (og_post_list_model_find (bench->model, START + 9 * 3600 + 1), ==, 11);
  close_fiber (bench);
  return dex_future_new_true ();
}

/* One post moves over others: what stays in its place is not told. */
static DexFuture *
test_move_fiber (gpointer data)
{
  Bench *bench = new_fiber ();
  g_autoptr (OgPost) moved = NULL;
  g_autoptr (OgPost) found = NULL;

  add_many_fiber (bench, 100);
  show_fiber (bench, OG_POSTS_ALL, NULL);
  g_assert_cmpuint (bench->n_changes, ==, 1);
  tell_fiber (bench);
  g_assert_cmpuint (bench->n_changes, ==, 1); /* nothing new, nothing told */
  moved = g_list_model_get_item (bench->list, 10);
  g_assert_true (og_fixture_boolean_fiber (og_store_move_post (
    bench->store, moved->id, "2026-11-29T10:30", START + 80 * 3600 + 60)));
  tell_fiber (bench);
  g_assert_cmpuint (bench->n_changes, ==, 3); /* away, and there */
  check_mirror (bench);
  found = g_list_model_get_item (bench->list, 80);
  g_assert_true (found == moved);
  g_assert_cmpstr (moved->local_time, ==, "2026-11-29T10:30");
  g_assert_cmpint (moved->due, ==, START + 80 * 3600 + 60);
  close_fiber (bench);
  return dex_future_new_true ();
}

/* Changes of every kind and number, at random: the list is what it tells. */
static DexFuture *
test_random_changes_fiber (gpointer data)
{
  Bench *bench = new_fiber ();

  add_many_fiber (bench, 300);
  show_fiber (bench, OG_POSTS_ALL, NULL);
  for (int round = 0; round < 20; round++)
    {
      const int n = round % 5 == 0 ? 250 : 7;

      for (int i = 0; i < n; i++)
        {
          const gint64 id = g_test_rand_int_range (1, 400);
          const gint64 due = START + g_test_rand_int_range (0, 500) * 1800;

          if (g_test_rand_int_range (0, 3) == 0)
            add_fiber (bench, "Neu", due);
          else if (g_test_rand_bit ())
            g_assert_true (og_fixture_boolean_fiber (og_store_remove_post (bench->store, id)));
          else
            dex_await (og_store_move_post (bench->store, id, "2026-11-29T10:30", due), NULL);
        }
      tell_fiber (bench);
      check_mirror (bench);
    }
  for (guint i = 1; i < bench->mirror->len; i++)
    g_assert_cmpint (og_post_list_model_get_due (bench->model, i), >=,
                     og_post_list_model_get_due (bench->model, i - 1));
  settle_fiber (bench);
  for (guint i = 0; i < bench->mirror->len; i++)
    g_assert_true (OG_POST (g_ptr_array_index (bench->mirror, i))->loaded);
  close_fiber (bench);
  return dex_future_new_true ();
}

/* A row says it when only its delivery has changed, and keeps its lists. */
static DexFuture *
test_rows_are_refreshed_fiber (gpointer data)
{
  Bench *bench = new_fiber ();
  g_autoptr (OgPost) post = og_fixture_make_post ("1", "Gesperrt", START);
  g_autoptr (OgPost) row = NULL;
  g_autoptr (OgDelivery) claimed = NULL;
  g_autoptr (OgDelivery) shown = NULL;
  GListStore *deliveries = NULL;
  guint n_notified = 0;

  og_fixture_int64_fiber (og_store_plan_post (bench->store, post));
  show_fiber (bench, OG_POSTS_PLANNED, NULL);
  row = g_list_model_get_item (bench->list, 0);
  settle_fiber (bench);
  deliveries = row->deliveries;
  g_assert_cmpuint (og_fixture_count (deliveries), ==, 1);
  g_signal_connect_swapped (row, "notify::loaded", G_CALLBACK (count_notify), &n_notified);
  claimed = og_fixture_object_fiber (og_store_claim_delivery (bench->store, 1, START));
  g_assert_nonnull (claimed);
  tell_fiber (bench);
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_true (row->deliveries == deliveries);
  shown = g_list_model_get_item (G_LIST_MODEL (deliveries), 0);
  g_assert_cmpint (shown->state, ==, OG_DELIVERY_SENDING);
  /* Sent, it leaves this list, and nobody's row breaks. */
  g_object_set (claimed, "state", OG_DELIVERY_SENT, NULL);
  g_assert_true (og_fixture_boolean_fiber (
    og_store_finish_delivery (bench->store, claimed, OG_DELIVERY_SENDING, NULL)));
  tell_fiber (bench);
  g_assert_cmpuint (g_list_model_get_n_items (bench->list), ==, 0);
  g_assert_true (row->loaded);
  close_fiber (bench);
  return dex_future_new_true ();
}

/* The newest fifty first, then all of them, by time. */
static DexFuture *
test_query_fiber (gpointer data)
{
  Bench *bench = new_fiber ();
  guint n_all = 0;

  add_fiber (bench, "etwas anderes", START);
  add_many_fiber (bench, 120);
  show_fiber (bench, OG_POSTS_ALL, "nummer");
  n_all = g_list_model_get_n_items (bench->list);
  g_assert_cmpuint (n_all, ==, 120);
  g_assert_cmpuint (bench->n_changes, ==, 2);
  check_mirror (bench);
  add_fiber (bench, "Nummer neu", START + 60);
  tell_fiber (bench);
  g_assert_cmpuint (g_list_model_get_n_items (bench->list), ==, 121);
  g_assert_cmpuint (bench->n_changes, ==, 3);
  check_mirror (bench);
  close_fiber (bench);
  return dex_future_new_true ();
}

static DexFuture *
test_nothing_fiber (gpointer data)
{
  Bench *bench = new_fiber ();

  show_fiber (bench, OG_POSTS_ALL, "nichts");
  g_assert_cmpuint (g_list_model_get_n_items (bench->list), ==, 0);
  g_assert_cmpuint (bench->n_changes, ==, 0);
  g_assert_cmpuint (og_post_list_model_find (bench->model, START), ==, 0);
  close_fiber (bench);
  return dex_future_new_true ();
}

/* Scrolled from one end to the other: rows nobody holds are let go. */
static DexFuture *
test_rows_are_let_go_fiber (gpointer data)
{
  Bench *bench = new_fiber ();
  guint n_gone = 0;

  add_many_fiber (bench, OG_ROW_CACHE_KEPT * 2);
  show_fiber (bench, OG_POSTS_ALL, NULL);
  let_go (bench);
  for (guint i = 0; i < OG_ROW_CACHE_KEPT * 2; i++)
    {
      g_autoptr (OgPost) row = g_list_model_get_item (bench->list, i);

      g_object_weak_ref (G_OBJECT (row), (GWeakNotify) count_notify, &n_gone);
      if (i % 50 == 0)
        settle_fiber (bench);
    }
  settle_fiber (bench);
  g_assert_cmpuint (n_gone, >=, OG_ROW_CACHE_KEPT);
  close_fiber (bench);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  dex_init ();
  og_test_add_fiber ("/engine/post-list/lazy", test_lazy_fiber);
  og_test_add_fiber ("/engine/post-list/times", test_times_fiber);
  og_test_add_fiber ("/engine/post-list/move", test_move_fiber);
  og_test_add_fiber ("/engine/post-list/random-changes", test_random_changes_fiber);
  og_test_add_fiber ("/engine/post-list/rows-are-refreshed", test_rows_are_refreshed_fiber);
  og_test_add_fiber ("/engine/post-list/query", test_query_fiber);
  og_test_add_fiber ("/engine/post-list/nothing", test_nothing_fiber);
  og_test_add_fiber ("/engine/post-list/rows-are-let-go", test_rows_are_let_go_fiber);
  return g_test_run ();
}
