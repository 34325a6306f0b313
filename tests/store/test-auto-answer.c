/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-store-fixture.h"

#define TEXT "Das ist eine automatische Antwort."

/* A citizen's message, stored. */
static OgMessage *
ask_fiber (OgStore    *store,
           gint64      channel_id,
           const char *remote_id,
           const char *author,
           gint64      created)
{
  g_autoptr (OgMessage) message =
    og_fixture_make_message (remote_id, NULL, author, "Wann haben Sie offen?", created);

  return og_fixture_add_fiber (store, channel_id, message);
}

/* 0 if this person has had one since. */
static gint64
add_fiber (OgStore   *store,
           OgMessage *message,
           gint64     period,
           gint64     now)
{
  g_autoptr (OgDelivery) delivery = og_delivery_new ();

  g_object_set (delivery, "kind", OG_DELIVERY_AUTO_ANSWER, "channel-id", message->channel_id,
                "message-id", message->id, "parent-id", message->remote_id, "text", TEXT, "due",
                now, "created", now, NULL);
  return og_fixture_int64_fiber (
    og_store_add_auto_answer (store, delivery, message->author_id, period));
}

/* Sends the row; own: (nullable): what the network made of it. */
static void
send_fiber (OgStore    *store,
            gint64      id,
            const char *remote_id,
            OgMessage  *own)
{
  g_autoptr (OgDelivery) delivery =
    og_fixture_object_fiber (og_store_claim_delivery (store, id, 9000));

  g_object_set (delivery, "state", OG_DELIVERY_SENT, "remote-id", remote_id, "sent",
                G_GINT64_CONSTANT (9001), NULL);
  g_assert_true (og_fixture_boolean_fiber (
    og_store_finish_delivery (store, delivery, OG_DELIVERY_SENDING, own)));
}

/* The row is not to be sent any more; tried: whether it was before. */
static void
give_up_fiber (OgStore *store,
               gint64   id,
               gboolean tried,
               int      error)
{
  g_autoptr (OgDelivery) delivery =
    tried ? og_fixture_object_fiber (og_store_claim_delivery (store, id, 9000)) :
            og_fixture_object_fiber (og_store_load_delivery (store, id));
  OgDeliveryState before = (OgDeliveryState) delivery->state;

  g_object_set (delivery, "state", OG_DELIVERY_OVERTAKEN, "error", error, NULL);
  g_assert_true (og_fixture_boolean_fiber (og_store_finish_delivery (store, delivery, before,
                                                                     NULL)));
}

static OgMessage *
make_own (const char *remote_id,
          const char *parent_id,
          const char *text)
{
  OgMessage *own = og_fixture_make_message (remote_id, parent_id, "gemeinde", text, 9001);

  g_object_set (own, "own", TRUE, "unread", FALSE, NULL);
  return own;
}

/* What the conversation says about its message at this place. */
static gboolean
is_automatic_fiber (OgStore *store,
                    gint64   concern_id,
                    guint    position)
{
  g_autoptr (GListStore) list =
    og_fixture_object_fiber (og_store_load_conversation (store, concern_id));
  g_autoptr (OgMessage) message = g_list_model_get_item (G_LIST_MODEL (list), position);

  g_assert_nonnull (message);
  return message->automatic;
}

static void
assert_waits_fiber (OgStore *store,
                    gint64   concern_id,
                    gint64   since)
{
  g_autoptr (OgConcern) concern = og_fixture_load_concern_fiber (store, concern_id);

  g_assert_cmpint (concern->state, ==, OG_CONCERN_OPEN);
  g_assert_cmpint (concern->waiting_since, ==, since);
  g_assert_cmpint (concern->deadline, ==, since > 0 ? since + 86400 : 0);
}

/* Once for a person, an account and a closed period. */
static DexFuture *
test_once_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  gint64 other = og_fixture_add_channel_fiber (store, "@feuerwehr");
  g_autoptr (OgMessage) first = ask_fiber (store, channel, "m1", "anna", 2000);
  g_autoptr (OgMessage) second = ask_fiber (store, channel, "m2", "anna", 2100);
  g_autoptr (OgMessage) bert = ask_fiber (store, channel, "m3", "bert", 2100);
  g_autoptr (OgMessage) there = ask_fiber (store, other, "m4", "anna", 2100);
  gint64 id = add_fiber (store, first, 1800, 2010);

  g_assert_cmpint (id, >, 0);
  g_assert_cmpint (add_fiber (store, first, 1800, 2010), ==, 0);
  g_assert_cmpint (add_fiber (store, second, 1800, 2110), ==, 0);
  g_assert_cmpint (add_fiber (store, bert, 1800, 2110), >, 0);
  g_assert_cmpint (add_fiber (store, there, 1800, 2110), >, 0);
  /* Other hours meanwhile: the period began at another time, but she has had one in it. */
  g_assert_cmpint (add_fiber (store, second, 1700, 2120), ==, 0);
  g_assert_cmpint (add_fiber (store, second, 1900, 2120), ==, 0);
  /* What failed or was given up counts too: one try is enough. */
  send_fiber (store, id, "a1", NULL);
  g_assert_cmpint (add_fiber (store, second, 1800, 2110), ==, 0);

  /* The next night. */
  g_assert_cmpint (add_fiber (store, second, 88000, 88100), >, 0);
  g_assert_cmpint (add_fiber (store, second, 88000, 88200), ==, 0);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* A row that was taken back has not been had; and one that cannot be added is not remembered. */
static DexFuture *
test_taken_back_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  g_autoptr (OgMessage) message = ask_fiber (store, channel, "m1", "anna", 2000);
  g_autoptr (OgDelivery) nowhere = og_delivery_new ();
  gint64 id = add_fiber (store, message, 1800, 2010);

  g_assert_true (og_fixture_boolean_fiber (og_store_remove_delivery (store, id)));
  g_object_set (nowhere, "kind", OG_DELIVERY_AUTO_ANSWER, "channel-id", channel, "message-id",
                G_GINT64_CONSTANT (4711), NULL);
  og_fixture_fail_fiber (og_store_add_auto_answer (store, nowhere, "anna", 1800),
                         OG_ERROR_STORAGE);
  g_assert_cmpint (add_fiber (store, message, 1800, 2020), >, id);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* It answers nobody's concern: what was asked waits as before. */
static DexFuture *
test_answers_nothing_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  g_autoptr (OgMessage) message = ask_fiber (store, channel, "m1", "anna", 2000);
  g_autoptr (OgMessage) own = make_own ("a1", "m1", TEXT);
  g_autoptr (OgMessage) thanks = og_fixture_make_message ("m2", "a1", "anna", "Danke", 9900);
  g_autoptr (OgMessage) thanked = NULL;
  g_autoptr (GListStore) pending = NULL;
  gint64 id = add_fiber (store, message, 1800, 2010);

  pending = og_fixture_object_fiber (og_store_list_pending_replies (store, message->concern_id));
  g_assert_cmpuint (og_fixture_count (pending), ==, 0);
  send_fiber (store, id, "a1", own);
  assert_waits_fiber (store, message->concern_id, 2000);
  g_assert_false (is_automatic_fiber (store, message->concern_id, 0));
  g_assert_true (is_automatic_fiber (store, message->concern_id, 1));

  /* The thread brings it back, and again: nothing changes, whatever the network says of it. */
  own->automatic = FALSE;
  g_assert_null (og_fixture_add_fiber (store, channel, own));
  g_assert_true (is_automatic_fiber (store, message->concern_id, 1));
  assert_waits_fiber (store, message->concern_id, 2000);
  thanked = og_fixture_add_fiber (store, channel, thanks);
  g_assert_cmpint (thanked->concern_id, ==, message->concern_id);
  assert_waits_fiber (store, message->concern_id, 2000);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* The thread brings it back before anybody knows its id: in doubt the citizen still waits. */
static DexFuture *
test_thread_is_faster_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  g_autoptr (OgMessage) message = ask_fiber (store, channel, "m1", "anna", 2000);
  g_autoptr (OgMessage) own = make_own ("a1", "m1", TEXT);
  g_autoptr (OgDelivery) claimed = NULL;
  gint64 id = add_fiber (store, message, 1800, 2010);

  claimed = og_fixture_object_fiber (og_store_claim_delivery (store, id, 9000));
  g_assert_null (og_fixture_add_fiber (store, channel, own));
  g_assert_true (is_automatic_fiber (store, message->concern_id, 1));
  assert_waits_fiber (store, message->concern_id, 2000);

  g_object_set (claimed, "state", OG_DELIVERY_SENT, "remote-id", "a1", NULL);
  g_assert_true (og_fixture_boolean_fiber (
    og_store_finish_delivery (store, claimed, OG_DELIVERY_SENDING, own)));
  assert_waits_fiber (store, message->concern_id, 2000);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* A person's answer answers, though an automatic one is under way or has been sent; also one that
 * was written elsewhere. */
static DexFuture *
test_person_answers_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  g_autoptr (OgMessage) one = ask_fiber (store, channel, "m1", "anna", 2000);
  g_autoptr (OgMessage) two = ask_fiber (store, channel, "m2", "bert", 3000);
  g_autoptr (OgMessage) elsewhere = make_own ("r1", "m1", "Ab 8 Uhr.");
  g_autoptr (OgMessage) here = make_own ("r2", "m2", "Ab 8 Uhr.");
  g_autoptr (OgDelivery) reply = og_delivery_new ();
  g_autoptr (OgDelivery) claimed = NULL;

  send_fiber (store, add_fiber (store, one, 1800, 2010), "a1", NULL);
  assert_waits_fiber (store, one->concern_id, 2000);
  g_assert_null (og_fixture_add_fiber (store, channel, elsewhere));
  assert_waits_fiber (store, one->concern_id, 0);
  g_assert_false (is_automatic_fiber (store, one->concern_id, 1));

  claimed = og_fixture_object_fiber (
    og_store_claim_delivery (store, add_fiber (store, two, 1800, 3010), 9000));
  g_assert_nonnull (claimed);
  g_object_set (reply, "kind", OG_DELIVERY_REPLY, "channel-id", channel, "message-id", two->id,
                NULL);
  send_fiber (store, og_fixture_int64_fiber (og_store_add_delivery (store, reply)), "r2", here);
  assert_waits_fiber (store, two->concern_id, 0);
  g_assert_null (og_fixture_add_fiber (store, channel, here));
  g_assert_false (is_automatic_fiber (store, two->concern_id, 1));
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* One that never left, since somebody was there again, or that was refused, is not what the network
 * brings: that is a person's answer, written elsewhere. */
static DexFuture *
test_never_left_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  g_autoptr (OgMessage) one = ask_fiber (store, channel, "m1", "anna", 2000);
  g_autoptr (OgMessage) two = ask_fiber (store, channel, "m2", "bert", 3000);
  g_autoptr (OgMessage) three = ask_fiber (store, channel, "m3", "cora", 4000);
  g_autoptr (OgMessage) first = make_own ("r1", "m1", "Ab 8 Uhr.");
  g_autoptr (OgMessage) second = make_own ("r2", "m2", "Ab 8 Uhr.");
  g_autoptr (OgMessage) third = make_own ("a3", "m3", TEXT);

  give_up_fiber (store, add_fiber (store, one, 1800, 2010), FALSE, -1);
  g_assert_null (og_fixture_add_fiber (store, channel, first));
  g_assert_false (is_automatic_fiber (store, one->concern_id, 1));
  assert_waits_fiber (store, one->concern_id, 0);

  give_up_fiber (store, add_fiber (store, two, 1800, 3010), TRUE, OG_ERROR_REJECTED);
  g_assert_null (og_fixture_add_fiber (store, channel, second));
  assert_waits_fiber (store, two->concern_id, 0);

  /* Nobody knows what became of this one. */
  give_up_fiber (store, add_fiber (store, three, 1800, 4010), TRUE, OG_ERROR_UNCERTAIN);
  g_assert_null (og_fixture_add_fiber (store, channel, third));
  g_assert_true (is_automatic_fiber (store, three->concern_id, 1));
  assert_waits_fiber (store, three->concern_id, 4000);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* The log: newest first, and nothing else in it. What failed is shown where a person looks. */
static DexFuture *
test_log_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  g_autoptr (OgMessage) one = ask_fiber (store, channel, "m1", "anna", 2000);
  g_autoptr (OgMessage) two = ask_fiber (store, channel, "m2", "bert", 3000);
  g_autoptr (OgDelivery) reply = og_delivery_new ();
  g_autoptr (OgDelivery) failed = NULL;
  g_autoptr (OgDelivery) newest = NULL;
  g_autoptr (GListStore) log = NULL;
  g_autoptr (GListStore) shortened = NULL;
  g_autoptr (GListStore) attention = NULL;
  g_autofree OgCounts *counts = NULL;
  gint64 last = 0;

  add_fiber (store, one, 1800, 2010);
  g_object_set (reply, "kind", OG_DELIVERY_REPLY, "channel-id", channel, "message-id", one->id,
                NULL);
  og_fixture_int64_fiber (og_store_add_delivery (store, reply));
  last = add_fiber (store, two, 1800, 3010);
  log = og_fixture_object_fiber (
    og_store_list_deliveries_of_kind (store, OG_DELIVERY_AUTO_ANSWER, 0));
  g_assert_cmpuint (og_fixture_count (log), ==, 2);
  newest = g_list_model_get_item (G_LIST_MODEL (log), 0);
  g_assert_cmpint (newest->id, ==, last);
  g_assert_cmpint (newest->message_id, ==, two->id);
  shortened = og_fixture_object_fiber (
    og_store_list_deliveries_of_kind (store, OG_DELIVERY_AUTO_ANSWER, 1));
  g_assert_cmpuint (og_fixture_count (shortened), ==, 1);

  failed = og_fixture_object_fiber (og_store_claim_delivery (store, last, 9000));
  g_object_set (failed, "state", OG_DELIVERY_FAILED, "error", OG_ERROR_FORBIDDEN, NULL);
  g_assert_true (og_fixture_boolean_fiber (
    og_store_finish_delivery (store, failed, OG_DELIVERY_SENDING, NULL)));
  attention = og_fixture_object_fiber (
    og_store_list_deliveries (store, 1u << OG_DELIVERY_FAILED, 0));
  g_assert_cmpuint (og_fixture_count (attention), ==, 1);
  counts = og_fixture_count_fiber (store, 0);
  g_assert_cmpint (counts->attention, ==, 1);
  assert_waits_fiber (store, two->concern_id, 3000);

  /* The account goes, and what is known of its citizens with it. */
  g_assert_true (og_fixture_boolean_fiber (og_store_remove_channel (store, channel)));
  g_clear_object (&log);
  log = og_fixture_object_fiber (
    og_store_list_deliveries_of_kind (store, OG_DELIVERY_AUTO_ANSWER, 0));
  g_assert_cmpuint (og_fixture_count (log), ==, 0);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  dex_init ();
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  og_test_add_fiber ("/store/auto-answer/once", test_once_fiber);
  og_test_add_fiber ("/store/auto-answer/taken-back", test_taken_back_fiber);
  og_test_add_fiber ("/store/auto-answer/answers-nothing", test_answers_nothing_fiber);
  og_test_add_fiber ("/store/auto-answer/thread-is-faster", test_thread_is_faster_fiber);
  og_test_add_fiber ("/store/auto-answer/person-answers", test_person_answers_fiber);
  og_test_add_fiber ("/store/auto-answer/never-left", test_never_left_fiber);
  og_test_add_fiber ("/store/auto-answer/log", test_log_fiber);
  return g_test_run ();
}
