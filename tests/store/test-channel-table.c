/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-store-fixture.h"

static OgChannel *
load_channel_fiber (OgStore *store,
                    guint    position)
{
  g_autoptr (GListStore) list = og_fixture_object_fiber (og_store_list_channels (store));

  return g_list_model_get_item (G_LIST_MODEL (list), position);
}

static DexFuture *
test_save_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  g_autoptr (OgChannel) channel = og_channel_new ();
  g_autoptr (OgChannel) back = NULL;
  g_autoptr (OgChannel) changed = NULL;
  gint64 id = 0;

  g_object_set (channel, "network", "mastodon", "base-url", "https://example.org", "remote-id",
                "17", "handle", "@gemeinde@example.org", "name", "Gemeinde", "cursor", "c1",
                "max-characters", 500, "max-image-bytes", G_GINT64_CONSTANT (1) << 40, NULL);
  id = og_fixture_int64_fiber (og_store_save_channel (store, channel));
  back = load_channel_fiber (store, 0);
  g_assert_cmpint (back->id, ==, id);
  g_assert_cmpstr (back->handle, ==, "@gemeinde@example.org");
  g_assert_cmpstr (back->cursor, ==, "c1");
  g_assert_cmpint (back->error, ==, -1);
  g_assert_cmpint (back->max_characters, ==, 500);
  g_assert_cmpint (back->max_image_bytes, ==, G_GINT64_CONSTANT (1) << 40);
  g_assert_null (back->avatar_url);

  /* How far messages have been fetched is only written with messages. */
  g_object_set (back, "cursor", "stale", "name", "Neu", "state", OG_CHANNEL_SIGNED_OUT, "error", 1,
                NULL);
  g_assert_cmpint (og_fixture_int64_fiber (og_store_save_channel (store, back)), ==, id);
  changed = load_channel_fiber (store, 0);
  g_assert_cmpstr (changed->cursor, ==, "c1");
  g_assert_cmpstr (changed->name, ==, "Neu");
  g_assert_cmpint (changed->state, ==, OG_CHANNEL_SIGNED_OUT);
  og_record_set_int (OG_RECORD (back), "id", 99);
  og_fixture_fail_fiber (og_store_save_channel (store, back), OG_ERROR_GONE);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

static DexFuture *
test_same_account_is_one_channel_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 id = og_fixture_add_channel_fiber (store, "@gemeinde");
  g_autoptr (GListStore) list = NULL;

  g_assert_cmpint (og_fixture_add_channel_fiber (store, "@gemeinde"), ==, id);
  g_assert_cmpint (og_fixture_add_channel_fiber (store, "@feuerwehr"), !=, id);
  list = og_fixture_object_fiber (og_store_list_channels (store));
  g_assert_cmpuint (og_fixture_count (list), ==, 2);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* What the town chose for an account is kept when the account is signed in once more. */
static DexFuture *
test_choices_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 id = og_fixture_add_channel_fiber (store, "@gemeinde");
  g_autoptr (OgChannel) channel = load_channel_fiber (store, 0);
  g_autoptr (OgChannel) back = NULL;

  g_assert_cmpint (channel->auto_answer, ==, OG_AUTO_ANSWER_OFF);
  g_assert_false (channel->board);
  g_object_set (channel, "auto-answer", OG_AUTO_ANSWER_DIRECT, "board", TRUE, NULL);
  g_assert_cmpint (og_fixture_int64_fiber (og_store_save_channel (store, channel)), ==, id);
  g_assert_cmpint (og_fixture_add_channel_fiber (store, "@gemeinde"), ==, id);
  back = load_channel_fiber (store, 0);
  g_assert_cmpint (back->auto_answer, ==, OG_AUTO_ANSWER_DIRECT);
  g_assert_true (back->board);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* Claims the only due delivery and marks it as sent. */
static void
send_fiber (OgStore *store,
            gint64   delivery_id)
{
  g_autoptr (OgDelivery) delivery =
    og_fixture_object_fiber (og_store_claim_delivery (store, delivery_id, 5000));

  g_object_set (delivery, "state", OG_DELIVERY_SENT, "remote-id", "p1", NULL);
  g_assert_true (og_fixture_boolean_fiber (
    og_store_finish_delivery (store, delivery, OG_DELIVERY_SENDING, NULL)));
}

static gint64
plan_fiber (OgStore    *store,
            const char *channels)
{
  g_autoptr (OgPost) post = og_fixture_make_post (channels, "Gesperrt", 1000);

  return og_fixture_int64_fiber (og_store_plan_post (store, post));
}

/* What was published is remembered, what was not goes with the channel. */
static DexFuture *
test_remove_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 stays = og_fixture_add_channel_fiber (store, "@bleibt");
  gint64 goes = og_fixture_add_channel_fiber (store, "@geht");
  g_autofree char *both = g_strdup_printf ("%d,%d", (int) stays, (int) goes);
  g_autofree char *only = g_strdup_printf ("%d", (int) goes);
  gint64 to_both = plan_fiber (store, both);
  gint64 to_one = plan_fiber (store, only);
  gint64 published = plan_fiber (store, only);
  g_autoptr (OgPost) post = og_fixture_object_fiber (og_store_load_post (store, published));
  g_autoptr (OgDelivery) delivery = g_list_model_get_item (G_LIST_MODEL (post->deliveries), 0);
  g_autoptr (OgMessage) message = og_fixture_make_message ("m1", NULL, "anna", "Hallo", 2000);
  g_autoptr (OgMessage) stored = og_fixture_add_fiber (store, goes, message);
  g_autoptr (OgPost) one = NULL;
  g_autoptr (OgPost) two = NULL;
  g_autoptr (OgPost) three = NULL;
  g_autofree char *found = NULL;

  send_fiber (store, delivery->id);
  g_assert_true (og_fixture_boolean_fiber (og_store_remove_channel (store, goes)));

  og_fixture_fail_fiber (og_store_load_message (store, stored->id), OG_ERROR_GONE);
  found = og_fixture_dup_view_fiber (store, OG_VIEW_ALL, NULL);
  g_assert_cmpstr (found, ==, "");
  one = og_fixture_object_fiber (og_store_load_post (store, to_both));
  g_assert_cmpint (one->state, ==, OG_POST_PLANNED);
  g_assert_cmpuint (og_fixture_count (one->deliveries), ==, 1);
  g_assert_true (og_post_has_channel (one, stays));
  g_assert_false (og_post_has_channel (one, goes));
  two = og_fixture_object_fiber (og_store_load_post (store, to_one));
  g_assert_cmpint (two->state, ==, OG_POST_DRAFT);
  g_assert_cmpstr (two->channels, ==, "");
  three = og_fixture_object_fiber (og_store_load_post (store, published));
  g_assert_cmpint (three->state, ==, OG_POST_PLANNED);
  g_assert_cmpuint (og_fixture_count (three->deliveries), ==, 1);
  /* The words are out of the index, too. */
  og_fixture_check_words_fiber (store);
  g_clear_pointer (&found, g_free);
  found = og_fixture_dup_view_fiber (store, OG_VIEW_ALL, "hallo");
  g_assert_cmpstr (found, ==, "");
  /* An id is never given again. */
  g_assert_cmpint (og_fixture_add_channel_fiber (store, "@neu"), >, goes);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  dex_init ();
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  og_test_add_fiber ("/store/channel/save", test_save_fiber);
  og_test_add_fiber ("/store/channel/same-account-is-one-channel",
                     test_same_account_is_one_channel_fiber);
  og_test_add_fiber ("/store/channel/choices", test_choices_fiber);
  og_test_add_fiber ("/store/channel/remove", test_remove_fiber);
  return g_test_run ();
}
