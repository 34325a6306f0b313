/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-store-fixture.h"

static gint64
add_fiber (OgStore       *store,
           OgDeliveryKind kind,
           gint64         channel_id,
           gint64         about,
           gint64         due)
{
  g_autoptr (OgDelivery) delivery = og_delivery_new ();

  g_object_set (delivery, "kind", kind, "channel-id", channel_id, "due", due, "text",
                "Wir kümmern uns.", kind == OG_DELIVERY_REPLY ? "message-id" : "post-id", about,
                NULL);
  return og_fixture_int64_fiber (og_store_add_delivery (store, delivery));
}

static OgDelivery *
load_fiber (OgStore *store,
            gint64   id)
{
  return og_fixture_object_fiber (og_store_load_delivery (store, id));
}

static OgDelivery *
claim_fiber (OgStore *store,
             gint64   id)
{
  return og_fixture_object_fiber (og_store_claim_delivery (store, id, 5000));
}

/* Writes this state over SENDING; says whether the row was in it. */
static gboolean
finish_fiber (OgStore        *store,
              OgDelivery     *delivery,
              OgDeliveryState state,
              const char     *remote_id,
              OgMessage      *own)
{
  g_object_set (delivery, "state", state, "remote-id", remote_id, "remote-url",
                "https://example.org/1", "sent", G_GINT64_CONSTANT (6000), NULL);
  return og_fixture_boolean_fiber (
    og_store_finish_delivery (store, delivery, OG_DELIVERY_SENDING, own));
}

/* A post of one channel that has been published as "p1"; *delivery_id is its row. */
static gint64
publish_fiber (OgStore *store,
               gint64   channel_id,
               gint64  *delivery_id)
{
  g_autofree char *channels = g_strdup_printf ("%d", (int) channel_id);
  g_autoptr (OgPost) post = og_fixture_make_post (channels, "Alt", 1000);
  gint64 id = og_fixture_int64_fiber (og_store_plan_post (store, post));
  g_autoptr (OgPost) planned = og_fixture_object_fiber (og_store_load_post (store, id));
  g_autoptr (OgDelivery) row = g_list_model_get_item (G_LIST_MODEL (planned->deliveries), 0);
  g_autoptr (OgDelivery) claimed = claim_fiber (store, row->id);

  g_assert_true (finish_fiber (store, claimed, OG_DELIVERY_SENT, "p1", NULL));
  *delivery_id = row->id;
  return id;
}

static DexFuture *
test_due_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@eins");
  gint64 late = add_fiber (store, OG_DELIVERY_REPLY, channel, 0, 3000);
  gint64 early = add_fiber (store, OG_DELIVERY_REPLY, channel, 0, 1000);
  gint64 waits = add_fiber (store, OG_DELIVERY_REPLY, channel, 0, 500);
  g_autoptr (OgDelivery) again = claim_fiber (store, waits);
  g_autoptr (GListStore) list = NULL;
  g_autoptr (OgDelivery) first = NULL;
  g_autoptr (OgDelivery) second = NULL;

  /* Back to planned, but not before 2000. */
  og_record_set_int (OG_RECORD (again), "not_before", 2000);
  g_assert_true (finish_fiber (store, again, OG_DELIVERY_PLANNED, NULL, NULL));
  g_assert_cmpint (og_fixture_int64_fiber (og_store_next_due (store)), ==, 1000);

  list = og_fixture_object_fiber (og_store_list_due (store, 999));
  g_assert_cmpuint (og_fixture_count (list), ==, 0);
  g_clear_object (&list);
  list = og_fixture_object_fiber (og_store_list_due (store, 1999));
  g_assert_cmpuint (og_fixture_count (list), ==, 1);
  g_clear_object (&list);
  list = og_fixture_object_fiber (og_store_list_due (store, 2000));
  g_assert_cmpuint (og_fixture_count (list), ==, 2);
  first = g_list_model_get_item (G_LIST_MODEL (list), 0);
  second = g_list_model_get_item (G_LIST_MODEL (list), 1);
  g_assert_cmpint (first->id, ==, waits);
  g_assert_cmpint (second->id, ==, early);

  g_clear_object (&again);
  again = claim_fiber (store, early);
  g_assert_cmpint (og_fixture_int64_fiber (og_store_next_due (store)), ==, 2000);
  g_assert_true (og_fixture_boolean_fiber (og_store_remove_delivery (store, waits)));
  g_assert_cmpint (og_fixture_int64_fiber (og_store_next_due (store)), ==, 3000);
  g_assert_true (og_fixture_boolean_fiber (og_store_remove_delivery (store, late)));
  g_assert_cmpint (og_fixture_int64_fiber (og_store_next_due (store)), ==, -1);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

static DexFuture *
test_claim_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@eins");
  gint64 id = add_fiber (store, OG_DELIVERY_REPLY, channel, 0, 1000);
  g_autoptr (OgDelivery) first = claim_fiber (store, id);
  g_autoptr (OgDelivery) second = NULL;
  g_autoptr (OgDelivery) uncertain = NULL;
  g_autofree char *key = g_strdup (first->key);

  g_assert_cmpint (first->state, ==, OG_DELIVERY_SENDING);
  g_assert_cmpint (first->attempt, ==, 1);
  g_assert_cmpint (first->claimed, ==, 5000);
  g_assert_true (g_uuid_string_is_valid (first->key));
  g_assert_null (claim_fiber (store, id));
  g_assert_null (claim_fiber (store, id + 1));

  g_assert_true (finish_fiber (store, first, OG_DELIVERY_UNCERTAIN, NULL, NULL));
  g_assert_null (claim_fiber (store, id));

  /* Looked for, and not there: back into the queue, and claimed under the same key. */
  uncertain = og_fixture_object_fiber (og_store_load_delivery (store, id));
  og_record_set_int (OG_RECORD (uncertain), "state", OG_DELIVERY_PLANNED);
  g_assert_true (og_fixture_boolean_fiber (
    og_store_finish_delivery (store, uncertain, OG_DELIVERY_UNCERTAIN, NULL)));
  second = claim_fiber (store, id);
  g_assert_cmpint (second->attempt, ==, 2);
  g_assert_cmpstr (second->key, ==, key);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* Two programs on one file: each row is claimed by one of them. */
static DexFuture *
test_claim_is_exclusive_fiber (gpointer data)
{
  enum
  {
    N = 60
  };
  g_autoptr (OgStore) one = og_fixture_open_fiber ();
  g_autoptr (OgStore) two = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (one, "@eins");
  gint64 ids[N];
  DexFuture *claims[2 * N];
  guint n_claimed = 0;

  for (int i = 0; i < N; i++)
    ids[i] = add_fiber (one, OG_DELIVERY_REPLY, channel, 0, 1000);
  for (int i = 0; i < N; i++)
    {
      claims[2 * i] = og_store_claim_delivery (one, ids[i], 5000);
      claims[2 * i + 1] = og_store_claim_delivery (two, ids[i], 5000);
    }
  for (int i = 0; i < N; i++)
    {
      g_autoptr (OgDelivery) a = og_fixture_object_fiber (claims[2 * i]);
      g_autoptr (OgDelivery) b = og_fixture_object_fiber (claims[2 * i + 1]);

      g_assert_true ((a == NULL) != (b == NULL));
      n_claimed += (a != NULL) + (b != NULL);
    }
  g_assert_cmpuint (n_claimed, ==, N);
  og_fixture_close_fiber (one);
  og_fixture_close_fiber (two);
  return dex_future_new_true ();
}

static DexFuture *
test_finish_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@eins");
  gint64 id = add_fiber (store, OG_DELIVERY_REPLY, channel, 0, 1000);
  g_autoptr (OgDelivery) delivery = claim_fiber (store, id);
  g_autoptr (OgDelivery) back = NULL;

  g_object_set (delivery, "error", OG_ERROR_REJECTED, "error-text", "Zu lang", NULL);
  g_assert_true (finish_fiber (store, delivery, OG_DELIVERY_FAILED, NULL, NULL));
  back = load_fiber (store, id);
  g_assert_cmpint (back->state, ==, OG_DELIVERY_FAILED);
  g_assert_cmpint (back->error, ==, OG_ERROR_REJECTED);
  g_assert_cmpstr (back->error_text, ==, "Zu lang");
  g_assert_cmpint (back->attempt, ==, 1);
  g_assert_nonnull (back->key);

  /* Not sending any more: what comes too late changes nothing. */
  g_assert_false (finish_fiber (store, delivery, OG_DELIVERY_SENT, "r1", NULL));
  g_clear_object (&back);
  back = load_fiber (store, id);
  g_assert_cmpint (back->state, ==, OG_DELIVERY_FAILED);
  g_assert_null (back->remote_id);
  og_fixture_fail_fiber (og_store_load_delivery (store, id + 1), OG_ERROR_GONE);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

static DexFuture *
test_reply_answers_the_concern_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  g_autoptr (OgMessage) question = og_fixture_make_message ("m1", NULL, "anna", "Wann?", 2000);
  g_autoptr (OgMessage) asked = og_fixture_add_fiber (store, channel, question);
  g_autoptr (OgMessage) own = og_fixture_make_message ("r1", "m1", "gemeinde", "Morgen.", 6000);
  g_autoptr (OgDelivery) reply = NULL;
  g_autoptr (OgConcern) concern = NULL;
  g_autoptr (GListStore) conversation = NULL;
  g_autoptr (GListStore) pending = NULL;
  g_autoptr (OgMessage) last = NULL;
  gint64 id = 0;

  g_assert_true (og_fixture_boolean_fiber (
    og_store_save_reply_draft (store, asked->concern_id, "Mor")));
  id = add_fiber (store, OG_DELIVERY_REPLY, channel, asked->id, 1000);
  concern = og_fixture_load_concern_fiber (store, asked->concern_id);
  g_assert_null (concern->draft);
  g_assert_cmpint (concern->waiting_since, ==, 2000);
  pending = og_fixture_object_fiber (og_store_list_pending_replies (store, asked->concern_id));
  g_assert_cmpuint (og_fixture_count (pending), ==, 1);

  reply = claim_fiber (store, id);
  g_assert_true (finish_fiber (store, reply, OG_DELIVERY_SENT, "r1", own));
  g_clear_object (&pending);
  pending = og_fixture_object_fiber (og_store_list_pending_replies (store, asked->concern_id));
  g_assert_cmpuint (og_fixture_count (pending), ==, 0);
  g_clear_object (&concern);
  concern = og_fixture_load_concern_fiber (store, asked->concern_id);
  g_assert_cmpint (concern->waiting_since, ==, 0);
  g_assert_cmpint (concern->deadline, ==, 0);
  g_assert_cmpint (concern->last_time, ==, 6000);
  g_assert_cmpint (concern->state, ==, OG_CONCERN_OPEN);
  g_assert_cmpstr (concern->snippet, ==, "Wann?");
  conversation = og_fixture_object_fiber (og_store_load_conversation (store, asked->concern_id));
  g_assert_cmpuint (og_fixture_count (conversation), ==, 2);
  last = g_list_model_get_item (G_LIST_MODEL (conversation), 1);
  g_assert_true (last->own);
  g_assert_false (last->unread);
  g_assert_cmpstr (last->remote_id, ==, "r1");
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* The thread came back before the receipt did: still one message, and still an answer. */
static DexFuture *
test_reply_that_is_known_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  g_autoptr (OgMessage) question = og_fixture_make_message ("m1", NULL, "anna", "Wann?", 2000);
  g_autoptr (OgMessage) asked = og_fixture_add_fiber (store, channel, question);
  g_autoptr (OgMessage) own = og_fixture_make_message ("r1", "?", "gemeinde", "Morgen.", 6000);
  g_autoptr (OgDelivery) reply = NULL;
  g_autoptr (OgConcern) concern = NULL;
  g_autoptr (GListStore) conversation = NULL;
  gint64 id = add_fiber (store, OG_DELIVERY_REPLY, channel, asked->id, 1000);

  own->own = TRUE;
  g_assert_null (og_fixture_add_fiber (store, channel, own));
  reply = claim_fiber (store, id);
  g_assert_true (finish_fiber (store, reply, OG_DELIVERY_SENT, "r1", own));
  conversation = og_fixture_object_fiber (og_store_load_conversation (store, asked->concern_id));
  g_assert_cmpuint (og_fixture_count (conversation), ==, 2);
  concern = og_fixture_load_concern_fiber (store, asked->concern_id);
  g_assert_cmpint (concern->waiting_since, ==, 0);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* Without the network's own words about it the concern is answered all the same, and a citizen's
 * answer to the reply finds its concern through the outbox. */
static DexFuture *
test_reply_without_message_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  g_autoptr (OgMessage) question = og_fixture_make_message ("m1", NULL, "anna", "Wann?", 2000);
  g_autoptr (OgMessage) asked = og_fixture_add_fiber (store, channel, question);
  g_autoptr (OgMessage) thanks = og_fixture_make_message ("m2", "r1", "anna", "Danke", 7000);
  g_autoptr (OgMessage) thanked = NULL;
  g_autoptr (OgConcern) concern = NULL;
  g_autoptr (OgDelivery) reply = NULL;
  gint64 id = add_fiber (store, OG_DELIVERY_REPLY, channel, asked->id, 1000);

  reply = claim_fiber (store, id);
  g_assert_true (finish_fiber (store, reply, OG_DELIVERY_SENT, "r1", NULL));
  concern = og_fixture_load_concern_fiber (store, asked->concern_id);
  g_assert_cmpint (concern->waiting_since, ==, 0);
  thanked = og_fixture_add_fiber (store, channel, thanks);
  g_assert_cmpint (thanked->concern_id, ==, asked->concern_id);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

static DexFuture *
test_edit_and_delete_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  gint64 row = 0;
  gint64 post_id = publish_fiber (store, channel, &row);
  gint64 edit_id = add_fiber (store, OG_DELIVERY_EDIT, channel, post_id, 1000);
  g_autoptr (OgDelivery) edit = claim_fiber (store, edit_id);
  g_autoptr (OgDelivery) deletion = NULL;
  g_autoptr (OgDelivery) published = NULL;
  g_autoptr (OgPost) post = NULL;
  gint64 deletion_id = 0;

  g_assert_true (finish_fiber (store, edit, OG_DELIVERY_SENT, "p2", NULL));
  post = og_fixture_object_fiber (og_store_load_post (store, post_id));
  g_assert_cmpstr (post->text, ==, "Wir kümmern uns.");
  published = load_fiber (store, row);
  g_assert_cmpint (published->state, ==, OG_DELIVERY_SENT);
  g_assert_cmpstr (published->remote_id, ==, "p2");

  deletion_id = add_fiber (store, OG_DELIVERY_DELETE, channel, post_id, 1000);
  deletion = claim_fiber (store, deletion_id);
  g_assert_true (finish_fiber (store, deletion, OG_DELIVERY_SENT, "p2", NULL));
  g_clear_object (&published);
  published = load_fiber (store, row);
  g_assert_cmpint (published->state, ==, OG_DELIVERY_WITHDRAWN);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

static DexFuture *
test_find_by_remote_id_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  gint64 other = og_fixture_add_channel_fiber (store, "@feuerwehr");
  gint64 row = 0;
  gint64 post_id = publish_fiber (store, channel, &row);
  gint64 edit_id = add_fiber (store, OG_DELIVERY_EDIT, channel, post_id, 1000);
  g_autoptr (OgDelivery) edit = claim_fiber (store, edit_id);
  g_autoptr (OgDelivery) found = NULL;

  g_assert_true (finish_fiber (store, edit, OG_DELIVERY_SENT, "p1", NULL));
  found = og_fixture_object_fiber (og_store_find_delivery_by_remote_id (store, channel, "p1"));
  g_assert_cmpint (found->id, ==, row);
  g_assert_null (
    og_fixture_object_fiber (og_store_find_delivery_by_remote_id (store, channel, "p2")));
  g_assert_null (
    og_fixture_object_fiber (og_store_find_delivery_by_remote_id (store, other, "p1")));
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

static DexFuture *
test_remove_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");

  for (int state = OG_DELIVERY_PLANNED; state <= OG_DELIVERY_WITHDRAWN; state++)
    {
      gint64 id = add_fiber (store, OG_DELIVERY_REPLY, channel, 0, 1000);
      g_autoptr (OgDelivery) delivery = claim_fiber (store, id);
      gboolean removable = state == OG_DELIVERY_PLANNED || state == OG_DELIVERY_FAILED ||
                           state == OG_DELIVERY_LATE;

      g_assert_true (finish_fiber (store, delivery, state, NULL, NULL));
      g_assert_cmpint (og_fixture_boolean_fiber (og_store_remove_delivery (store, id)), ==,
                       removable);
      g_assert_false (removable &&
                      og_fixture_boolean_fiber (og_store_remove_delivery (store, id)));
    }
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

static DexFuture *
test_recover_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  gint64 sending = add_fiber (store, OG_DELIVERY_REPLY, channel, 0, 1000);
  gint64 planned = add_fiber (store, OG_DELIVERY_REPLY, channel, 0, 1000);
  g_autoptr (OgDelivery) claimed = claim_fiber (store, sending);
  g_autoptr (OgStore) again = NULL;
  g_autoptr (GListStore) list = NULL;
  g_autoptr (OgDelivery) row = NULL;
  g_autoptr (OgDelivery) other = NULL;

  og_fixture_close_fiber (store);
  again = og_fixture_open_fiber ();
  list = og_fixture_object_fiber (og_store_recover_outbox (again));
  g_assert_cmpuint (og_fixture_count (list), ==, 1);
  row = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_cmpint (row->id, ==, sending);
  g_assert_cmpint (row->state, ==, OG_DELIVERY_UNCERTAIN);
  g_assert_cmpstr (row->key, ==, claimed->key);
  other = load_fiber (again, planned);
  g_assert_cmpint (other->state, ==, OG_DELIVERY_PLANNED);
  og_fixture_close_fiber (again);
  return dex_future_new_true ();
}

static DexFuture *
test_list_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  const guint attention = 1 << OG_DELIVERY_FAILED | 1 << OG_DELIVERY_UNCERTAIN |
                          1 << OG_DELIVERY_LATE;
  g_autoptr (GListStore) all = NULL;
  g_autoptr (GListStore) some = NULL;
  g_autoptr (GListStore) none = NULL;
  g_autoptr (OgDelivery) first = NULL;
  g_autofree OgCounts *counts = NULL;
  gint64 last = 0;

  for (int state = OG_DELIVERY_PLANNED; state <= OG_DELIVERY_LATE; state++)
    {
      g_autoptr (OgDelivery) delivery = NULL;

      last = add_fiber (store, OG_DELIVERY_REPLY, channel, 0, 1000);
      delivery = claim_fiber (store, last);
      g_assert_true (finish_fiber (store, delivery, state, NULL, NULL));
    }
  all = og_fixture_object_fiber (og_store_list_deliveries (store, attention, 0));
  g_assert_cmpuint (og_fixture_count (all), ==, 3);
  first = g_list_model_get_item (G_LIST_MODEL (all), 0);
  g_assert_cmpint (first->id, ==, last);
  some = og_fixture_object_fiber (og_store_list_deliveries (store, attention, 2));
  g_assert_cmpuint (og_fixture_count (some), ==, 2);
  none = og_fixture_object_fiber (og_store_list_deliveries (store, 0, 10));
  g_assert_cmpuint (og_fixture_count (none), ==, 0);
  counts = og_fixture_count_fiber (store, 0);
  g_assert_cmpint (counts->attention, ==, 3);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* A row whose channel or message does not exist is refused. */
static DexFuture *
test_references_are_kept_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  g_autoptr (OgDelivery) delivery = og_delivery_new ();

  delivery->channel_id = 7;
  og_fixture_fail_fiber (og_store_add_delivery (store, delivery), OG_ERROR_STORAGE);
  delivery->channel_id = og_fixture_add_channel_fiber (store, "@gemeinde");
  delivery->message_id = 7;
  og_fixture_fail_fiber (og_store_add_delivery (store, delivery), OG_ERROR_STORAGE);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  dex_init ();
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  og_test_add_fiber ("/store/delivery/due", test_due_fiber);
  og_test_add_fiber ("/store/delivery/claim", test_claim_fiber);
  og_test_add_fiber ("/store/delivery/claim-is-exclusive", test_claim_is_exclusive_fiber);
  og_test_add_fiber ("/store/delivery/finish", test_finish_fiber);
  og_test_add_fiber ("/store/delivery/reply-answers-the-concern",
                     test_reply_answers_the_concern_fiber);
  og_test_add_fiber ("/store/delivery/reply-that-is-known", test_reply_that_is_known_fiber);
  og_test_add_fiber ("/store/delivery/reply-without-message", test_reply_without_message_fiber);
  og_test_add_fiber ("/store/delivery/edit-and-delete", test_edit_and_delete_fiber);
  og_test_add_fiber ("/store/delivery/find-by-remote-id", test_find_by_remote_id_fiber);
  og_test_add_fiber ("/store/delivery/remove", test_remove_fiber);
  og_test_add_fiber ("/store/delivery/recover", test_recover_fiber);
  og_test_add_fiber ("/store/delivery/list", test_list_fiber);
  og_test_add_fiber ("/store/delivery/references-are-kept", test_references_are_kept_fiber);
  return g_test_run ();
}
