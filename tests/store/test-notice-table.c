/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-store-fixture.h"

/* Begins a step for the notice; 0 if something is under way. */
static gint64
begin_fiber (OgStore       *store,
             OgNotice      *notice,
             OgDeliveryKind kind,
             const char    *text)
{
  g_autoptr (OgDelivery) delivery = og_delivery_new ();

  g_object_set (delivery, "kind", kind, "channel-id", notice->channel_id, "due",
                G_GINT64_CONSTANT (1000), "text", text, "remote-id",
                kind == OG_DELIVERY_NOTICE ? NULL : notice->remote_id, NULL);
  return og_fixture_int64_fiber (og_store_begin_notice (store, notice, delivery));
}

static OgNotice *
make_notice (gint64      channel_id,
             int         part,
             const char *text)
{
  OgNotice *notice = og_notice_new ();

  g_object_set (notice, "channel-id", channel_id, "part", part, "text", text, NULL);
  return notice;
}

/* The notice at this place of the list; NULL if the list is shorter. */
static OgNotice *
load_fiber (OgStore *store,
            guint    position)
{
  g_autoptr (GListStore) list = og_fixture_object_fiber (og_store_list_notices (store));

  return g_list_model_get_item (G_LIST_MODEL (list), position);
}

static OgDeliveryState
state_fiber (OgStore *store,
             gint64   delivery_id)
{
  g_autoptr (OgDelivery) delivery =
    og_fixture_object_fiber (og_store_load_delivery (store, delivery_id));

  return delivery->state;
}

/* Writes a state over the one that the row has. */
static void
write_fiber (OgStore        *store,
             gint64          delivery_id,
             OgDeliveryState state,
             const char     *remote_id,
             int             error)
{
  g_autoptr (OgDelivery) delivery =
    og_fixture_object_fiber (og_store_load_delivery (store, delivery_id));
  OgDeliveryState before = delivery->state;

  g_object_set (delivery, "state", state, "error", error, NULL);
  if (remote_id != NULL)
    {
      g_autofree char *url = g_strdup_printf ("https://example.org/%s", remote_id);

      g_object_set (delivery, "remote-id", remote_id, "remote-url", url, NULL);
    }
  g_assert_true (og_fixture_boolean_fiber (
    og_store_finish_delivery (store, delivery, before, NULL)));
}

/* Claims a row and writes what became of it. */
static void
finish_fiber (OgStore        *store,
              gint64          delivery_id,
              OgDeliveryState state,
              const char     *remote_id,
              int             error)
{
  g_autoptr (OgDelivery) claimed =
    og_fixture_object_fiber (og_store_claim_delivery (store, delivery_id, 5000));

  g_assert_nonnull (claimed);
  write_fiber (store, delivery_id, state, remote_id, error);
}

/* A part of the netiquette that stands as "n1"; *row published it. */
static OgNotice *
publish_fiber (OgStore *store,
               gint64   channel_id,
               gint64  *row)
{
  g_autoptr (OgNotice) notice = make_notice (channel_id, 0, "Bitte höflich.");

  *row = begin_fiber (store, notice, OG_DELIVERY_NOTICE, "Bitte höflich.");
  g_assert_cmpint (*row, >, 0);
  finish_fiber (store, *row, OG_DELIVERY_SENT, "n1", -1);
  return load_fiber (store, 0);
}

static DexFuture *
test_publish_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  g_autoptr (OgNotice) notice = make_notice (channel, 0, "Bitte höflich.");
  g_autoptr (OgNotice) begun = NULL;
  g_autoptr (OgNotice) stands = NULL;
  g_autoptr (OgDelivery) row = NULL;
  g_autoptr (OgDelivery) found = NULL;
  gint64 id = begin_fiber (store, notice, OG_DELIVERY_NOTICE, "Bitte höflich.");

  begun = load_fiber (store, 0);
  g_assert_cmpint (begun->id, >, 0);
  g_assert_cmpint (begun->channel_id, ==, channel);
  g_assert_cmpint (begun->delivery_id, ==, id);
  g_assert_null (begun->remote_id);
  g_assert_cmpint (begun->error, ==, -1);
  row = og_fixture_object_fiber (og_store_load_delivery (store, id));
  g_assert_cmpint (row->notice_id, ==, begun->id);
  g_assert_cmpint (row->post_id, ==, 0);

  /* One step at a time, however the notice is named. */
  g_assert_cmpint (begin_fiber (store, notice, OG_DELIVERY_NOTICE, "Noch einmal"), ==, 0);
  g_assert_cmpint (begin_fiber (store, begun, OG_DELIVERY_NOTICE, "Noch einmal"), ==, 0);

  finish_fiber (store, id, OG_DELIVERY_SENT, "n1", -1);
  stands = load_fiber (store, 0);
  g_assert_cmpstr (stands->text, ==, "Bitte höflich.");
  g_assert_cmpstr (stands->remote_id, ==, "n1");
  g_assert_cmpstr (stands->remote_url, ==, "https://example.org/n1");
  g_assert_false (stands->pinned);
  g_assert_cmpint (stands->delivery_id, ==, 0);
  /* What stands at the network is known to be ours. */
  found = og_fixture_object_fiber (og_store_find_delivery_by_remote_id (store, channel, "n1"));
  g_assert_cmpint (found->id, ==, id);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

static DexFuture *
test_edit_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  gint64 row = 0;
  g_autoptr (OgNotice) notice = publish_fiber (store, channel, &row);
  g_autoptr (OgNotice) pinned = NULL;
  g_autoptr (OgNotice) edited = NULL;
  g_autoptr (OgNotice) moved = NULL;
  g_autoptr (OgNotice) off = NULL;
  g_autoptr (OgDelivery) published = NULL;

  finish_fiber (store, begin_fiber (store, notice, OG_DELIVERY_PIN, ""), OG_DELIVERY_SENT, NULL,
                -1);
  pinned = load_fiber (store, 0);
  g_assert_true (pinned->pinned);
  g_assert_cmpstr (pinned->text, ==, "Bitte höflich.");

  /* The same id: it is still pinned. Another one, as some networks give: it is not. */
  finish_fiber (store, begin_fiber (store, notice, OG_DELIVERY_EDIT, "Neu"), OG_DELIVERY_SENT,
                "n1", -1);
  edited = load_fiber (store, 0);
  g_assert_cmpstr (edited->text, ==, "Neu");
  g_assert_true (edited->pinned);
  finish_fiber (store, begin_fiber (store, edited, OG_DELIVERY_EDIT, "Neuer"), OG_DELIVERY_SENT,
                "n2", -1);
  moved = load_fiber (store, 0);
  g_assert_cmpstr (moved->text, ==, "Neuer");
  g_assert_cmpstr (moved->remote_id, ==, "n2");
  g_assert_cmpstr (moved->remote_url, ==, "https://example.org/n2");
  g_assert_false (moved->pinned);
  published = og_fixture_object_fiber (og_store_load_delivery (store, row));
  g_assert_cmpstr (published->remote_id, ==, "n2");
  g_assert_cmpstr (published->text, ==, "Neuer");

  finish_fiber (store, begin_fiber (store, moved, OG_DELIVERY_PIN, ""), OG_DELIVERY_SENT, NULL,
                -1);
  finish_fiber (store, begin_fiber (store, moved, OG_DELIVERY_UNPIN, ""), OG_DELIVERY_SENT, NULL,
                -1);
  off = load_fiber (store, 0);
  g_assert_false (off->pinned);
  g_assert_cmpstr (off->remote_id, ==, "n2");
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

static DexFuture *
test_delete_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  gint64 row = 0;
  g_autoptr (OgNotice) notice = publish_fiber (store, channel, &row);
  gint64 deletion = begin_fiber (store, notice, OG_DELIVERY_DELETE, "");
  g_autoptr (OgDelivery) deleted = NULL;

  finish_fiber (store, deletion, OG_DELIVERY_SENT, NULL, -1);
  g_assert_null (load_fiber (store, 0));
  g_assert_cmpint (state_fiber (store, row), ==, OG_DELIVERY_WITHDRAWN);
  deleted = og_fixture_object_fiber (og_store_load_delivery (store, deletion));
  g_assert_cmpint (deleted->state, ==, OG_DELIVERY_SENT);
  g_assert_cmpint (deleted->notice_id, ==, 0);
  /* What it was named is free for the next one, under an id of its own. */
  og_fixture_fail_fiber (og_store_begin_notice (store, notice, deleted), OG_ERROR_GONE);
  og_record_set_int (OG_RECORD (notice), "id", 0);
  g_assert_cmpint (begin_fiber (store, notice, OG_DELIVERY_NOTICE, "Neu"), >, 0);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

static DexFuture *
test_profile_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  g_autoptr (OgNotice) notice = make_notice (channel, OG_NOTICE_PROFILE, "");
  g_autoptr (OgNotice) stands = NULL;

  finish_fiber (store, begin_fiber (store, notice, OG_DELIVERY_PROFILE, "[{}]"), OG_DELIVERY_SENT,
                NULL, -1);
  stands = load_fiber (store, 0);
  g_assert_cmpint (stands->part, ==, OG_NOTICE_PROFILE);
  g_assert_cmpstr (stands->text, ==, "[{}]");
  g_assert_cmpstr (stands->remote_id, ==, "profile");
  g_assert_cmpint (stands->delivery_id, ==, 0);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* Refused for good: the notice says why, and is under way again when somebody sends it again. */
static DexFuture *
test_failed_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  g_autoptr (OgNotice) notice = make_notice (channel, 0, "Bitte höflich.");
  gint64 id = begin_fiber (store, notice, OG_DELIVERY_NOTICE, "Bitte höflich.");
  g_autoptr (OgNotice) stuck = NULL;
  g_autoptr (OgNotice) again = NULL;
  g_autoptr (OgNotice) stands = NULL;
  g_autofree OgCounts *counts = NULL;

  finish_fiber (store, id, OG_DELIVERY_FAILED, NULL, OG_ERROR_FORBIDDEN);
  stuck = load_fiber (store, 0);
  g_assert_cmpint (stuck->delivery_id, ==, 0);
  g_assert_cmpint (stuck->error, ==, OG_ERROR_FORBIDDEN);
  g_assert_null (stuck->remote_id);
  counts = og_fixture_count_fiber (store, 0);
  g_assert_cmpint (counts->attention, ==, 1);

  write_fiber (store, id, OG_DELIVERY_PLANNED, NULL, -1);
  again = load_fiber (store, 0);
  g_assert_cmpint (again->delivery_id, ==, id);
  g_assert_cmpint (again->error, ==, -1);
  g_assert_cmpint (begin_fiber (store, again, OG_DELIVERY_NOTICE, "Anders"), ==, 0);
  finish_fiber (store, id, OG_DELIVERY_SENT, "n1", -1);
  stands = load_fiber (store, 0);
  g_assert_cmpstr (stands->remote_id, ==, "n1");
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* What stands by now is not put up a second time by somebody who looked before it stood. */
static DexFuture *
test_stands_already_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  gint64 row = 0;
  g_autoptr (OgNotice) stands = publish_fiber (store, channel, &row);
  g_autoptr (OgNotice) seen = make_notice (channel, stands->part, "Anders");
  g_autoptr (OgNotice) after = NULL;

  g_assert_cmpint (begin_fiber (store, seen, OG_DELIVERY_NOTICE, "Anders"), ==, 0);
  g_assert_cmpint (begin_fiber (store, stands, OG_DELIVERY_NOTICE, "Anders"), ==, 0);
  after = load_fiber (store, 0);
  g_assert_cmpint (after->delivery_id, ==, 0);
  g_assert_cmpstr (after->remote_id, ==, "n1");
  g_assert_cmpint (begin_fiber (store, stands, OG_DELIVERY_EDIT, "Anders"), >, 0);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* A new step puts an end to the one that failed: it would bring back something older. */
static DexFuture *
test_failed_is_overtaken_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  gint64 row = 0;
  g_autoptr (OgNotice) notice = publish_fiber (store, channel, &row);
  gint64 failed = begin_fiber (store, notice, OG_DELIVERY_EDIT, "Zu lang");
  g_autoptr (OgNotice) under_way = NULL;
  g_autoptr (OgNotice) stands = NULL;
  g_autofree OgCounts *counts = NULL;
  gint64 next = 0;

  finish_fiber (store, failed, OG_DELIVERY_FAILED, NULL, OG_ERROR_REJECTED);
  next = begin_fiber (store, notice, OG_DELIVERY_EDIT, "Kürzer");
  g_assert_cmpint (next, >, 0);
  g_assert_cmpint (state_fiber (store, failed), ==, OG_DELIVERY_OVERTAKEN);
  g_assert_cmpint (state_fiber (store, row), ==, OG_DELIVERY_SENT);
  under_way = load_fiber (store, 0);
  g_assert_cmpint (under_way->delivery_id, ==, next);
  g_assert_cmpint (under_way->error, ==, -1);
  counts = og_fixture_count_fiber (store, 0);
  g_assert_cmpint (counts->attention, ==, 0);
  finish_fiber (store, next, OG_DELIVERY_SENT, "n1", -1);
  stands = load_fiber (store, 0);
  g_assert_cmpstr (stands->text, ==, "Kürzer");
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* Not known whether it arrived: it stays under way, after a crash too, until somebody decides. */
static DexFuture *
test_uncertain_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  g_autoptr (OgNotice) notice = make_notice (channel, 0, "Bitte höflich.");
  gint64 id = begin_fiber (store, notice, OG_DELIVERY_NOTICE, "Bitte höflich.");
  g_autoptr (OgDelivery) claimed =
    og_fixture_object_fiber (og_store_claim_delivery (store, id, 5000));
  g_autoptr (GListStore) uncertain = og_fixture_object_fiber (og_store_recover_outbox (store));
  g_autoptr (OgNotice) waits = load_fiber (store, 0);
  g_autoptr (OgNotice) given_up = NULL;

  g_assert_nonnull (claimed);
  g_assert_cmpuint (og_fixture_count (uncertain), ==, 1);
  g_assert_cmpint (waits->delivery_id, ==, id);
  g_assert_cmpint (begin_fiber (store, waits, OG_DELIVERY_NOTICE, "Noch einmal"), ==, 0);
  og_fixture_fail_fiber (og_store_remove_notice (store, waits->id), OG_ERROR_FORBIDDEN);

  write_fiber (store, id, OG_DELIVERY_OVERTAKEN, NULL, -1);
  given_up = load_fiber (store, 0);
  g_assert_cmpint (given_up->delivery_id, ==, 0);
  g_assert_cmpint (given_up->error, ==, OG_ERROR_UNCERTAIN);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* Tried again later: nothing has changed for the notice. */
static DexFuture *
test_tried_again_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  gint64 row = 0;
  g_autoptr (OgNotice) notice = publish_fiber (store, channel, &row);
  gint64 id = begin_fiber (store, notice, OG_DELIVERY_EDIT, "Neu");
  g_autoptr (OgNotice) waits = NULL;

  finish_fiber (store, id, OG_DELIVERY_PLANNED, NULL, OG_ERROR_OFFLINE);
  waits = load_fiber (store, 0);
  g_assert_cmpint (waits->delivery_id, ==, id);
  g_assert_cmpint (waits->error, ==, -1);
  g_assert_cmpstr (waits->text, ==, "Bitte höflich.");
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* Taken back before it left: the notice is as it was. */
static DexFuture *
test_row_removed_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  gint64 row = 0;
  g_autoptr (OgNotice) notice = publish_fiber (store, channel, &row);
  gint64 id = begin_fiber (store, notice, OG_DELIVERY_EDIT, "Neu");
  g_autoptr (OgNotice) back = NULL;

  g_assert_true (og_fixture_boolean_fiber (og_store_remove_delivery (store, id)));
  back = load_fiber (store, 0);
  g_assert_cmpint (back->delivery_id, ==, 0);
  g_assert_cmpint (back->error, ==, -1);
  g_assert_cmpstr (back->text, ==, "Bitte höflich.");
  g_assert_cmpstr (back->remote_id, ==, "n1");
  g_assert_cmpint (begin_fiber (store, back, OG_DELIVERY_EDIT, "Neu"), >, id);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* A notice that never stood goes with what has not left. */
static DexFuture *
test_remove_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  g_autoptr (OgNotice) planned = make_notice (channel, 0, "Eins");
  g_autoptr (OgNotice) refused = make_notice (channel, 1, "Zwei");
  gint64 one = begin_fiber (store, planned, OG_DELIVERY_NOTICE, "Eins");
  gint64 two = begin_fiber (store, refused, OG_DELIVERY_NOTICE, "Zwei");
  g_autoptr (OgNotice) first = load_fiber (store, 0);
  g_autoptr (OgNotice) second = load_fiber (store, 1);
  g_autofree OgCounts *counts = NULL;

  finish_fiber (store, two, OG_DELIVERY_FAILED, NULL, OG_ERROR_REJECTED);
  g_assert_true (og_fixture_boolean_fiber (og_store_remove_notice (store, first->id)));
  g_assert_true (og_fixture_boolean_fiber (og_store_remove_notice (store, second->id)));
  g_assert_null (load_fiber (store, 0));
  og_fixture_fail_fiber (og_store_load_delivery (store, one), OG_ERROR_GONE);
  og_fixture_fail_fiber (og_store_load_delivery (store, two), OG_ERROR_GONE);
  g_assert_cmpint (og_fixture_int64_fiber (og_store_next_due (store)), ==, -1);
  counts = og_fixture_count_fiber (store, 0);
  g_assert_cmpint (counts->attention, ==, 0);
  /* Once more does no harm. */
  g_assert_true (og_fixture_boolean_fiber (og_store_remove_notice (store, first->id)));
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* All channels, in the order of the parts; a channel takes its notices along. */
static DexFuture *
test_channels_fiber (gpointer data)
{
  const int parts[] = { 1, OG_NOTICE_PROFILE, 0 };
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 goes = og_fixture_add_channel_fiber (store, "@geht");
  gint64 stays = og_fixture_add_channel_fiber (store, "@bleibt");
  g_autoptr (GListStore) all = NULL;
  g_autoptr (OgNotice) profile = NULL;
  g_autoptr (OgNotice) last = NULL;
  g_autoptr (OgNotice) left = NULL;
  gint64 row = 0;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (OgNotice) one = make_notice (stays, parts[i], "Text");
      g_autoptr (OgNotice) other = make_notice (goes, parts[i], "Text");

      row = begin_fiber (store, other, OG_DELIVERY_NOTICE, "Text");
      g_assert_cmpint (begin_fiber (store, one, OG_DELIVERY_NOTICE, "Text"), >, 0);
    }
  finish_fiber (store, row, OG_DELIVERY_SENT, "n1", -1);
  all = og_fixture_object_fiber (og_store_list_notices (store));
  g_assert_cmpuint (og_fixture_count (all), ==, 6);
  profile = g_list_model_get_item (G_LIST_MODEL (all), 0);
  last = g_list_model_get_item (G_LIST_MODEL (all), 5);
  g_assert_cmpint (profile->part, ==, OG_NOTICE_PROFILE);
  g_assert_cmpint (profile->channel_id, ==, goes);
  g_assert_cmpint (last->part, ==, 1);
  g_assert_cmpint (last->channel_id, ==, stays);

  g_assert_true (og_fixture_boolean_fiber (og_store_remove_channel (store, goes)));
  g_clear_object (&all);
  all = og_fixture_object_fiber (og_store_list_notices (store));
  g_assert_cmpuint (og_fixture_count (all), ==, 3);
  left = g_list_model_get_item (G_LIST_MODEL (all), 0);
  g_assert_cmpint (left->channel_id, ==, stays);
  g_assert_cmpint (left->delivery_id, >, 0);
  og_fixture_fail_fiber (og_store_load_delivery (store, row), OG_ERROR_GONE);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* A row that cannot be added leaves no notice behind. */
static DexFuture *
test_all_or_nothing_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  g_autoptr (OgNotice) notice = make_notice (channel, 0, "Text");
  g_autoptr (OgDelivery) delivery = og_delivery_new ();

  g_object_set (delivery, "kind", OG_DELIVERY_NOTICE, "channel-id", channel + 1, NULL);
  og_fixture_fail_fiber (og_store_begin_notice (store, notice, delivery), OG_ERROR_STORAGE);
  g_assert_null (load_fiber (store, 0));
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* What a citizen answers to our netiquette shows what it answers. */
static DexFuture *
test_conversation_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  gint64 row = 0;
  g_autoptr (OgNotice) notice = publish_fiber (store, channel, &row);
  g_autoptr (OgMessage) message =
    og_fixture_make_message ("m1", notice->remote_id, "anna", "Gilt das für alle?", 9000);
  g_autoptr (OgMessage) stored = og_fixture_add_fiber (store, channel, message);
  g_autoptr (GListStore) conversation =
    og_fixture_object_fiber (og_store_load_conversation (store, stored->concern_id));
  g_autoptr (OgMessage) front = g_list_model_get_item (G_LIST_MODEL (conversation), 0);

  g_assert_cmpuint (og_fixture_count (conversation), ==, 2);
  g_assert_true (front->own);
  g_assert_cmpstr (front->text, ==, "Bitte höflich.");
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  dex_init ();
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  og_test_add_fiber ("/store/notice/publish", test_publish_fiber);
  og_test_add_fiber ("/store/notice/edit", test_edit_fiber);
  og_test_add_fiber ("/store/notice/delete", test_delete_fiber);
  og_test_add_fiber ("/store/notice/profile", test_profile_fiber);
  og_test_add_fiber ("/store/notice/failed", test_failed_fiber);
  og_test_add_fiber ("/store/notice/stands-already", test_stands_already_fiber);
  og_test_add_fiber ("/store/notice/failed-is-overtaken", test_failed_is_overtaken_fiber);
  og_test_add_fiber ("/store/notice/uncertain", test_uncertain_fiber);
  og_test_add_fiber ("/store/notice/tried-again", test_tried_again_fiber);
  og_test_add_fiber ("/store/notice/row-removed", test_row_removed_fiber);
  og_test_add_fiber ("/store/notice/remove", test_remove_fiber);
  og_test_add_fiber ("/store/notice/channels", test_channels_fiber);
  og_test_add_fiber ("/store/notice/all-or-nothing", test_all_or_nothing_fiber);
  og_test_add_fiber ("/store/notice/conversation", test_conversation_fiber);
  return g_test_run ();
}
