/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-concern-list.h"
#include "og-row-cache.h"
#include "og-store-fixture.h"

#define START G_GINT64_CONSTANT (1795593600)
#define N_MANY 180

typedef struct
{
  OgStore *store;
  OgNews *news;
  GListModel *list;
  gint64 channel_id;
  guint position; /* of the last "items-changed" */
  guint removed;
  guint added;
  guint n_changes;
} Bench;

static void
on_changed (Bench *bench,
            guint  position,
            guint  removed,
            guint  added)
{
  bench->position = position;
  bench->removed = removed;
  bench->added = added;
  bench->n_changes++;
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
  og_news_tell (bench->news, OG_NEWS_CONCERNS);
  settle_fiber (bench);
}

/* A citizen of its own for every message: each begins a concern. → the concern's id */
static gint64
add_fiber (Bench *bench,
           guint  number)
{
  g_autofree char *id = g_strdup_printf ("m%u", number);
  g_autofree char *author = g_strdup_printf ("a%u", number);
  g_autoptr (OgMessage) message = og_fixture_make_message (id, NULL, author, id, START + number);
  g_autoptr (OgMessage) stored = og_fixture_add_fiber (bench->store, bench->channel_id, message);

  return stored->concern_id;
}

static Bench *
open_fiber (guint       n_concerns,
            const char *query)
{
  g_autoptr (OgClock) clock = og_clock_new_set (START);
  g_autoptr (OgConcernFilter) filter = og_concern_filter_new (OG_VIEW_ALL);
  Bench *bench = g_new0 (Bench, 1);

  bench->store = og_fixture_open_fiber ();
  bench->news = og_news_new ();
  bench->channel_id = og_fixture_add_channel_fiber (bench->store, "@amt");
  for (guint i = 0; i < n_concerns; i++)
    add_fiber (bench, i);
  og_record_set_string (OG_RECORD (filter), "query", query);
  bench->list = G_LIST_MODEL (og_concern_list_new (bench->store, bench->news, clock, filter));
  g_signal_connect_swapped (bench->list, "items-changed", G_CALLBACK (on_changed), bench);
  settle_fiber (bench);
  return bench;
}

static void
close_fiber (Bench *bench)
{
  g_clear_object (&bench->list);
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

static DexFuture *
test_lazy_fiber (gpointer data)
{
  Bench *bench = open_fiber (N_MANY, NULL);
  g_autoptr (OgConcern) first = NULL;
  g_autoptr (OgConcern) again = NULL;
  g_autoptr (OgConcern) last = NULL;
  g_autoptr (OgConcern) near = NULL;
  guint n_notified = 0;

  g_assert_cmpuint (g_list_model_get_n_items (bench->list), ==, N_MANY);
  first = g_list_model_get_item (bench->list, 0);
  g_assert_false (first->loaded);
  g_signal_connect_swapped (first, "notify::loaded", G_CALLBACK (count_notify), &n_notified);
  settle_fiber (bench);
  g_assert_true (first->loaded);
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_cmpstr (first->snippet, ==, "m179");
  again = g_list_model_get_item (bench->list, 0);
  g_assert_true (again == first);
  /* The rest of its page came along. */
  near = g_list_model_get_item (bench->list, 49);
  g_assert_true (near->loaded);
  last = g_list_model_get_item (bench->list, N_MANY - 1);
  g_assert_false (last->loaded);
  settle_fiber (bench);
  g_assert_cmpstr (last->snippet, ==, "m0");
  g_assert_null (g_list_model_get_item (bench->list, N_MANY));
  close_fiber (bench);
  return dex_future_new_true ();
}

static DexFuture *
test_changes_are_small_fiber (gpointer data)
{
  Bench *bench = open_fiber (10, NULL);
  g_autoptr (OgConcern) second = g_list_model_get_item (bench->list, 1);
  g_autoptr (OgConcern) moved = NULL;

  settle_fiber (bench);
  g_assert_cmpuint (bench->n_changes, ==, 1);
  tell_fiber (bench);
  g_assert_cmpuint (bench->n_changes, ==, 1); /* nothing new, nothing told */

  add_fiber (bench, 10);
  tell_fiber (bench);
  g_assert_cmpuint (bench->n_changes, ==, 2);
  g_assert_cmpuint (bench->position, ==, 0);
  g_assert_cmpuint (bench->removed, ==, 0);
  g_assert_cmpuint (bench->added, ==, 1);
  moved = g_list_model_get_item (bench->list, 2);
  g_assert_true (moved == second);
  close_fiber (bench);
  return dex_future_new_true ();
}

static DexFuture *
test_rows_are_refreshed_fiber (gpointer data)
{
  Bench *bench = open_fiber (3, NULL);
  g_autoptr (OgConcern) row = g_list_model_get_item (bench->list, 0);

  settle_fiber (bench);
  g_assert_cmpint (row->unread, ==, 1);
  g_assert_true (og_fixture_boolean_fiber (og_store_mark_read (bench->store, row->id)));
  tell_fiber (bench);
  g_assert_cmpint (row->unread, ==, 0);
  g_assert_cmpuint (bench->n_changes, ==, 1);
  close_fiber (bench);
  return dex_future_new_true ();
}

static DexFuture *
test_row_moves_fiber (gpointer data)
{
  Bench *bench = open_fiber (5, NULL);
  g_autoptr (OgConcern) oldest = g_list_model_get_item (bench->list, 4);
  g_autoptr (OgMessage) answer =
    og_fixture_make_message ("m0b", "m0", "a0", "Noch etwas", START + 100);
  g_autoptr (OgMessage) stored = og_fixture_add_fiber (bench->store, bench->channel_id, answer);
  g_autoptr (OgConcern) first = NULL;

  settle_fiber (bench);
  g_assert_cmpint (stored->concern_id, ==, oldest->id);
  tell_fiber (bench);
  first = g_list_model_get_item (bench->list, 0);
  g_assert_true (first == oldest);
  g_assert_cmpstr (first->snippet, ==, "Noch etwas");
  g_assert_cmpuint (g_list_model_get_n_items (bench->list), ==, 5);
  close_fiber (bench);
  return dex_future_new_true ();
}

static DexFuture *
test_query_fiber (gpointer data)
{
  Bench *bench = open_fiber (5, "m3");
  g_autoptr (OgConcern) found = g_list_model_get_item (bench->list, 0);

  g_assert_cmpuint (g_list_model_get_n_items (bench->list), ==, 1);
  settle_fiber (bench);
  g_assert_cmpstr (found->snippet, ==, "m3");
  close_fiber (bench);
  return dex_future_new_true ();
}

/* Scrolled from one end to the other and back: rows nobody holds are let go. */
static DexFuture *
test_rows_are_let_go_fiber (gpointer data)
{
  Bench *bench = open_fiber (OG_ROW_CACHE_KEPT * 2, NULL);
  guint n_gone = 0;

  for (guint i = 0; i < OG_ROW_CACHE_KEPT * 2; i++)
    {
      g_autoptr (OgConcern) row = g_list_model_get_item (bench->list, i);

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
  og_test_add_fiber ("/engine/concern-list/lazy", test_lazy_fiber);
  og_test_add_fiber ("/engine/concern-list/changes-are-small", test_changes_are_small_fiber);
  og_test_add_fiber ("/engine/concern-list/rows-are-refreshed", test_rows_are_refreshed_fiber);
  og_test_add_fiber ("/engine/concern-list/row-moves", test_row_moves_fiber);
  og_test_add_fiber ("/engine/concern-list/query", test_query_fiber);
  og_test_add_fiber ("/engine/concern-list/rows-are-let-go", test_rows_are_let_go_fiber);
  return g_test_run ();
}
