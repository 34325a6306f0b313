/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-store-fixture.h"
#include "og-store-plan.h"

static gint64
plan_fiber (OgStore    *store,
            const char *channels,
            gint64      due)
{
  g_autoptr (OgPost) post = og_fixture_make_post (channels, "Gesperrt", due);
  const gint64 id = og_fixture_int64_fiber (og_store_plan_post (store, post));
  g_autoptr (OgPost) planned = og_fixture_object_fiber (og_store_load_post (store, id));
  g_autoptr (OgDelivery) row = g_list_model_get_item (G_LIST_MODEL (planned->deliveries), 0);

  return row->id;
}

static OgStore *
open_fiber (void)
{
  OgStore *store = og_fixture_open_fiber ();

  og_fixture_add_channel_fiber (store, "@eins");
  og_fixture_add_channel_fiber (store, "@zwei");
  return store;
}

static DexFuture *
test_what_is_to_be_handed_over_fiber (gpointer data)
{
  g_autoptr (OgStore) store = open_fiber ();
  const gint64 later = plan_fiber (store, "1", 3000);
  const gint64 sooner = plan_fiber (store, "1", 2000);
  const gint64 tried = plan_fiber (store, "1", 2500);
  g_autoptr (OgDelivery) claimed = NULL;
  g_autoptr (GListStore) list = NULL;
  g_autoptr (OgDelivery) first = NULL;
  g_autoptr (OgDelivery) second = NULL;

  plan_fiber (store, "1", 1999);
  plan_fiber (store, "1", 4000);
  plan_fiber (store, "2", 2500);
  /* What this computer has tried already stays with it. */
  claimed = og_fixture_object_fiber (og_store_claim_delivery (store, tried, 2500));
  g_object_set (claimed, "state", OG_DELIVERY_PLANNED, NULL);
  g_assert_true (og_fixture_boolean_fiber (
    og_store_finish_delivery (store, claimed, OG_DELIVERY_SENDING, NULL)));
  list = og_fixture_object_fiber (og_store_list_to_hand_over (store, 1, 2000, 4000));
  g_assert_cmpuint (og_fixture_count (list), ==, 2);
  first = g_list_model_get_item (G_LIST_MODEL (list), 0);
  second = g_list_model_get_item (G_LIST_MODEL (list), 1);
  g_assert_cmpint (first->id, ==, sooner);
  g_assert_cmpint (second->id, ==, later);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* Once with the server, nobody else takes it; taken back, it is this computer's again. */
static DexFuture *
test_there_and_back_fiber (gpointer data)
{
  g_autoptr (OgStore) store = open_fiber ();
  const gint64 id = plan_fiber (store, "1", 2000);
  g_autoptr (OgDelivery) row = og_fixture_object_fiber (og_store_hand_over (store, id, 1500));
  g_autoptr (OgDelivery) again = NULL;
  g_autoptr (GListStore) scheduled = NULL;
  g_autoptr (GListStore) other = NULL;
  g_autoptr (OgDelivery) there = NULL;

  g_assert_cmpint (row->state, ==, OG_DELIVERY_SENDING);
  g_assert_cmpint (row->sender, ==, OG_SENDER_SERVER);
  g_assert_cmpint (row->attempt, ==, 1);
  g_assert_cmpint (row->claimed, ==, 1500);
  g_assert_nonnull (row->key);
  again = og_fixture_object_fiber (og_store_hand_over (store, id, 1500));
  g_assert_null (again);

  g_object_set (row, "state", OG_DELIVERY_SCHEDULED, "scheduled-id", "77", NULL);
  g_assert_true (og_fixture_boolean_fiber (
    og_store_finish_delivery (store, row, OG_DELIVERY_SENDING, NULL)));
  g_assert_cmpint (og_fixture_int64_fiber (og_store_next_due (store)), ==, -1);
  again = og_fixture_object_fiber (og_store_claim_delivery (store, id, 5000));
  g_assert_null (again);
  scheduled = og_fixture_object_fiber (og_store_list_scheduled (store, 1));
  other = og_fixture_object_fiber (og_store_list_scheduled (store, 2));
  g_assert_cmpuint (og_fixture_count (scheduled), ==, 1);
  g_assert_cmpuint (og_fixture_count (other), ==, 0);
  there = g_list_model_get_item (G_LIST_MODEL (scheduled), 0);
  g_assert_cmpstr (there->scheduled_id, ==, "77");
  g_assert_cmpint (there->sender, ==, OG_SENDER_SERVER);

  g_clear_object (&row);
  row = og_fixture_object_fiber (og_store_recall (store, id));
  g_assert_cmpint (row->state, ==, OG_DELIVERY_RECALLING);
  again = og_fixture_object_fiber (og_store_recall (store, id));
  g_assert_null (again);
  g_clear_object (&scheduled);
  scheduled = og_fixture_object_fiber (og_store_list_scheduled (store, 0));
  g_assert_cmpuint (og_fixture_count (scheduled), ==, 1);
  g_object_set (row, "state", OG_DELIVERY_PLANNED, "scheduled-id", NULL, NULL);
  g_assert_true (og_fixture_boolean_fiber (
    og_store_finish_delivery (store, row, OG_DELIVERY_RECALLING, NULL)));
  /* Claimed, it is not said to be on its way to the server. */
  again = og_fixture_object_fiber (og_store_claim_delivery (store, id, 5000));
  g_assert_cmpint (again->sender, ==, OG_SENDER_THIS_COMPUTER);
  g_assert_cmpstr (again->key, ==, row->key);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* What a server was asked for stands beside its time until one of the two is settled. */
static DexFuture *
test_note_move_fiber (gpointer data)
{
  g_autoptr (OgStore) store = open_fiber ();
  const gint64 id = plan_fiber (store, "1", 2000);
  const gint64 waiting = plan_fiber (store, "1", 2000);
  g_autoptr (OgDelivery) row = og_fixture_object_fiber (og_store_hand_over (store, id, 1500));
  g_autoptr (OgDelivery) other = NULL;

  g_object_set (row, "state", OG_DELIVERY_SCHEDULED, "scheduled-id", "77", NULL);
  g_assert_true (og_fixture_boolean_fiber (
    og_store_finish_delivery (store, row, OG_DELIVERY_SENDING, NULL)));
  g_assert_true (og_fixture_boolean_fiber (og_store_note_move (store, id, -5000)));
  g_assert_true (og_fixture_boolean_fiber (og_store_note_move (store, waiting, -5000)));
  g_clear_object (&row);
  row = og_fixture_object_fiber (og_store_load_delivery (store, id));
  other = og_fixture_object_fiber (og_store_load_delivery (store, waiting));
  g_assert_cmpint (row->not_before, ==, -5000);
  g_assert_cmpint (row->due, ==, 2000);
  g_assert_cmpint (other->not_before, ==, 0); /* it has no server yet */

  g_assert_true (og_fixture_boolean_fiber (
    og_store_move_post (store, row->post_id, "1970-01-01T02:00", 3600)));
  g_clear_object (&row);
  row = og_fixture_object_fiber (og_store_load_delivery (store, id));
  g_assert_cmpint (row->due, ==, 3600);
  g_assert_cmpint (row->not_before, ==, 0);

  g_assert_true (og_fixture_boolean_fiber (og_store_note_move (store, id, 5000)));
  g_assert_true (og_fixture_boolean_fiber (
    og_store_take_time (store, id, 7200, "1970-01-01T03:00", 7200)));
  g_clear_object (&row);
  row = og_fixture_object_fiber (og_store_load_delivery (store, id));
  g_assert_cmpint (row->not_before, ==, 0);
  g_assert_cmpint (row->moved, ==, 3600);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* After a crash: what was on its way to the server may be there, what is there stays there. */
static DexFuture *
test_recover_fiber (gpointer data)
{
  const OgDeliveryState kept[] = { OG_DELIVERY_SCHEDULED, OG_DELIVERY_RECALLING,
                                   OG_DELIVERY_BY_HAND, OG_DELIVERY_UNSIGNED };
  g_autoptr (OgStore) store = open_fiber ();
  const gint64 id = plan_fiber (store, "1", 2000);
  g_autoptr (OgDelivery) under_way = og_fixture_object_fiber (og_store_hand_over (store, id, 1500));
  g_autoptr (GListStore) uncertain = NULL;
  g_autoptr (GListStore) rest = NULL;
  g_autoptr (OgDelivery) first = NULL;
  g_autofree OgCounts *counts = NULL;
  guint states = 0;

  g_assert_nonnull (under_way);
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      const gint64 row_id = plan_fiber (store, "1", 2000);
      g_autoptr (OgDelivery) row = og_fixture_object_fiber (og_store_load_delivery (store, row_id));

      g_object_set (row, "state", kept[i], NULL);
      g_assert_true (og_fixture_boolean_fiber (
        og_store_finish_delivery (store, row, OG_DELIVERY_PLANNED, NULL)));
      states |= 1u << kept[i];
    }
  uncertain = og_fixture_object_fiber (og_store_recover_outbox (store));
  g_assert_cmpuint (og_fixture_count (uncertain), ==, 1);
  first = g_list_model_get_item (G_LIST_MODEL (uncertain), 0);
  g_assert_cmpint (first->id, ==, id);
  g_assert_cmpint (first->sender, ==, OG_SENDER_SERVER);
  rest = og_fixture_object_fiber (og_store_list_deliveries (store, states, 0));
  g_assert_cmpuint (og_fixture_count (rest), ==, G_N_ELEMENTS (kept));
  counts = og_fixture_count_fiber (store, 0);
  g_assert_cmpint (counts->attention, ==, 3);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  dex_init ();
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  og_test_add_fiber ("/store/hand-over/what-is-to-be", test_what_is_to_be_handed_over_fiber);
  og_test_add_fiber ("/store/hand-over/there-and-back", test_there_and_back_fiber);
  og_test_add_fiber ("/store/hand-over/note-move", test_note_move_fiber);
  og_test_add_fiber ("/store/hand-over/recover", test_recover_fiber);
  return g_test_run ();
}
