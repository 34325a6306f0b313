/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-outbox-fixture.h"

#define START OG_OUTBOX_START
#define MINUTE 60

static DexFuture *
test_due_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgOutbox *outbox = og_outbox_open_new_fiber (script);
  gint64 id = og_outbox_plan_fiber (outbox, "Straße gesperrt", START + 10 * MINUTE);
  g_autoptr (OgDelivery) sent = NULL;

  og_outbox_advance_fiber (outbox, 10 * MINUTE - 1);
  g_assert_cmpuint (script->n_publish, ==, 0);
  og_outbox_advance_fiber (outbox, 1);
  g_assert_cmpuint (og_script_count (script, "Straße gesperrt"), ==, 1);
  sent = og_outbox_load_fiber (outbox, id);
  g_assert_cmpint (sent->state, ==, OG_DELIVERY_SENT);
  g_assert_cmpstr (sent->remote_id, ==, "r1");
  g_assert_cmpstr (sent->remote_url, ==, "https://example.org/r1");
  g_assert_cmpint (sent->sent, ==, START + 10 * MINUTE);
  g_assert_cmpuint (outbox->finished->len, ==, 1);
  og_outbox_advance_fiber (outbox, 60 * MINUTE);
  g_assert_cmpuint (script->n_publish, ==, 1);
  og_outbox_close_fiber (outbox);
  return dex_future_new_true ();
}

static DexFuture *
test_offline_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgOutbox *outbox = og_outbox_open_new_fiber (script);
  gint64 id;

  og_script_next (script, OG_SCRIPT_REFUSE, og_script_error (OG_ERROR_OFFLINE));
  og_script_next (script, OG_SCRIPT_REFUSE, og_script_error (OG_ERROR_SERVER));
  id = og_outbox_plan_fiber (outbox, "Markt", START);
  og_outbox_expect_fiber (outbox, id, OG_DELIVERY_PLANNED);
  og_outbox_advance_fiber (outbox, 29);
  g_assert_cmpuint (script->n_publish, ==, 1);
  og_outbox_advance_fiber (outbox, 1);
  g_assert_cmpuint (script->n_publish, ==, 2);
  og_outbox_advance_fiber (outbox, 59);
  g_assert_cmpuint (script->n_publish, ==, 2);
  og_outbox_advance_fiber (outbox, 1);
  og_outbox_expect_fiber (outbox, id, OG_DELIVERY_SENT);
  g_assert_cmpuint (og_script_count (script, "Markt"), ==, 1);
  og_outbox_close_fiber (outbox);
  return dex_future_new_true ();
}

static DexFuture *
test_network_back_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgOutbox *outbox = og_outbox_open_new_fiber (script);
  gint64 id;

  og_script_next (script, OG_SCRIPT_REFUSE, og_script_error (OG_ERROR_OFFLINE));
  id = og_outbox_plan_fiber (outbox, "Markt", START);
  og_outbox_expect_fiber (outbox, id, OG_DELIVERY_PLANNED);
  og_publisher_network_back (outbox->publisher);
  og_outbox_settle_fiber (outbox);
  og_outbox_expect_fiber (outbox, id, OG_DELIVERY_SENT);
  og_outbox_close_fiber (outbox);
  return dex_future_new_true ();
}

/* No request to the account before the time the server gave, not even of another row. */
static DexFuture *
test_rate_limited_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgOutbox *outbox = og_outbox_open_new_fiber (script);
  gint64 first;
  gint64 second;

  og_script_next (script, OG_SCRIPT_REFUSE,
                  og_error_new_rate_limited (START + 5 * MINUTE, "slow down"));
  first = og_outbox_plan_fiber (outbox, "Eins", START);
  second = og_outbox_plan_fiber (outbox, "Zwei", START + MINUTE);
  for (guint i = 1; i < 5 * MINUTE; i += 7)
    {
      og_clock_set (outbox->clock, START + i);
      og_outbox_settle_fiber (outbox);
      og_publisher_wake (outbox->publisher);
      og_outbox_settle_fiber (outbox);
    }
  g_assert_cmpuint (og_script_count_requests (script), ==, 1);
  og_clock_set (outbox->clock, START + 5 * MINUTE);
  og_outbox_settle_fiber (outbox);
  og_outbox_expect_fiber (outbox, first, OG_DELIVERY_SENT);
  og_outbox_expect_fiber (outbox, second, OG_DELIVERY_SENT);
  g_assert_cmpuint (script->n_publish, ==, 3);
  og_outbox_close_fiber (outbox);
  return dex_future_new_true ();
}

/* The answer is lost after the request left: it is looked for, not sent again. */
static DexFuture *
test_answer_lost_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgOutbox *outbox = og_outbox_open_new_fiber (script);
  gint64 id;

  script->honours_keys = FALSE;
  og_script_next (script, OG_SCRIPT_LOSE_ANSWER, NULL);
  id = og_outbox_plan_fiber (outbox, "Wasser", START);
  og_outbox_expect_fiber (outbox, id, OG_DELIVERY_UNCERTAIN);
  g_assert_cmpuint (outbox->finished->len, ==, 0);
  og_outbox_advance_fiber (outbox, 5);
  og_outbox_expect_fiber (outbox, id, OG_DELIVERY_SENT);
  g_assert_cmpuint (script->n_publish, ==, 1);
  g_assert_cmpuint (og_script_count (script, "Wasser"), ==, 1);
  g_assert_cmpuint (outbox->finished->len, ==, 1);
  og_outbox_close_fiber (outbox);
  return dex_future_new_true ();
}

/* 504, though the post was stored, and shows up only later: absence is not believed at once. */
static DexFuture *
test_slow_server_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgOutbox *outbox = og_outbox_open_new_fiber (script);
  gint64 id;

  script->honours_keys = FALSE;
  script->delay = 45;
  og_script_next (script, OG_SCRIPT_LOSE_ANSWER, NULL);
  id = og_outbox_plan_fiber (outbox, "Wasser", START);
  for (guint i = 0; i < 40; i++)
    og_outbox_advance_fiber (outbox, 5);
  og_outbox_expect_fiber (outbox, id, OG_DELIVERY_SENT);
  g_assert_cmpuint (script->n_publish, ==, 1);
  g_assert_cmpuint (og_script_count (script, "Wasser"), ==, 1);
  og_outbox_close_fiber (outbox);
  return dex_future_new_true ();
}

/* The request never arrived: after a minute that is believed, and it is sent again, same key. */
static DexFuture *
test_request_lost_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgOutbox *outbox = og_outbox_open_new_fiber (script);
  g_autoptr (OgDelivery) before = NULL;
  g_autoptr (OgDelivery) after = NULL;
  gint64 id;

  script->honours_keys = FALSE;
  og_script_next (script, OG_SCRIPT_LOSE_REQUEST, NULL);
  id = og_outbox_plan_fiber (outbox, "Wasser", START);
  before = og_outbox_load_fiber (outbox, id);
  for (guint i = 0; i < 11; i++)
    og_outbox_advance_fiber (outbox, 5);
  g_assert_cmpuint (script->n_publish, ==, 1);
  for (guint i = 0; i < 10; i++)
    og_outbox_advance_fiber (outbox, 5);
  after = og_outbox_load_fiber (outbox, id);
  g_assert_cmpint (after->state, ==, OG_DELIVERY_SENT);
  g_assert_cmpint (after->attempt, ==, 2);
  g_assert_cmpstr (after->key, ==, before->key);
  g_assert_cmpuint (script->n_publish, ==, 2);
  g_assert_cmpuint (og_script_count (script, "Wasser"), ==, 1);
  og_outbox_close_fiber (outbox);
  return dex_future_new_true ();
}

/* Where nobody can look, a person decides, and nothing is sent until then. */
static DexFuture *
test_cannot_look_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgOutbox *outbox = og_outbox_open_new_fiber (script);
  g_autoptr (GError) error = NULL;
  gint64 arrived;
  gint64 lost;

  script->can_find = FALSE;
  script->honours_keys = FALSE;
  og_script_next (script, OG_SCRIPT_LOSE_ANSWER, NULL);
  og_script_next (script, OG_SCRIPT_LOSE_REQUEST, NULL);
  arrived = og_outbox_plan_fiber (outbox, "Da", START);
  lost = og_outbox_plan_fiber (outbox, "Fort", START);
  for (guint i = 0; i < 30; i++)
    og_outbox_advance_fiber (outbox, 10 * MINUTE);
  og_outbox_expect_fiber (outbox, arrived, OG_DELIVERY_UNCERTAIN);
  og_outbox_expect_fiber (outbox, lost, OG_DELIVERY_UNCERTAIN);
  g_assert_cmpuint (script->n_publish, ==, 2);
  g_assert_cmpuint (outbox->finished->len, ==, 2);

  g_assert_true (dex_await (og_publisher_give_up (outbox->publisher, arrived), &error));
  g_assert_true (dex_await (og_publisher_send_again (outbox->publisher, lost), &error));
  og_outbox_settle_fiber (outbox);
  og_outbox_expect_fiber (outbox, arrived, OG_DELIVERY_OVERTAKEN);
  og_outbox_expect_fiber (outbox, lost, OG_DELIVERY_SENT);
  g_assert_cmpuint (og_script_count (script, "Da"), ==, 1);
  g_assert_cmpuint (og_script_count (script, "Fort"), ==, 1);
  g_assert_false (dex_await (og_publisher_send_again (outbox->publisher, arrived), &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_FORBIDDEN);
  og_outbox_close_fiber (outbox);
  return dex_future_new_true ();
}

/* What is found belongs to one row only. */
static DexFuture *
test_same_text_twice_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgOutbox *outbox = og_outbox_open_new_fiber (script);
  gint64 first;
  gint64 second;

  script->honours_keys = FALSE;
  first = og_outbox_plan_fiber (outbox, "Probe", START);
  og_script_next (script, OG_SCRIPT_LOSE_REQUEST, NULL);
  second = og_outbox_plan_fiber (outbox, "Probe", START);
  for (guint i = 0; i < 30; i++)
    og_outbox_advance_fiber (outbox, 5);
  og_outbox_expect_fiber (outbox, first, OG_DELIVERY_SENT);
  og_outbox_expect_fiber (outbox, second, OG_DELIVERY_SENT);
  g_assert_cmpuint (og_script_count (script, "Probe"), ==, 2);
  og_outbox_close_fiber (outbox);
  return dex_future_new_true ();
}

/* The older of two like posts lost its answer: it is not hidden by the newer one. */
static DexFuture *
test_same_text_hidden_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgOutbox *outbox = og_outbox_open_new_fiber (script);
  g_autoptr (OgDelivery) older = NULL;
  gint64 first;
  gint64 second;

  script->honours_keys = FALSE;
  og_script_next (script, OG_SCRIPT_LOSE_ANSWER, NULL);
  first = og_outbox_plan_fiber (outbox, "Probe", START);
  second = og_outbox_plan_fiber (outbox, "Probe", START);
  og_outbox_expect_fiber (outbox, second, OG_DELIVERY_SENT);
  for (guint i = 0; i < 30; i++)
    og_outbox_advance_fiber (outbox, 5);
  older = og_outbox_load_fiber (outbox, first);
  g_assert_cmpint (older->state, ==, OG_DELIVERY_SENT);
  g_assert_cmpstr (older->remote_id, ==, "r1");
  g_assert_cmpuint (og_script_count (script, "Probe"), ==, 2);
  og_outbox_close_fiber (outbox);
  return dex_future_new_true ();
}

/* A POST answered by a redirect, and other refusals: shown, and not tried again. */
static DexFuture *
test_refused_fiber (gpointer data)
{
  const OgErrorCode codes[] = { OG_ERROR_BAD_ANSWER, OG_ERROR_REJECTED, OG_ERROR_FORBIDDEN };
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgOutbox *outbox = og_outbox_open_new_fiber (script);

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr (OgDelivery) failed = NULL;
      gint64 id;

      og_script_next (script, OG_SCRIPT_REFUSE, og_script_error (codes[i]));
      id = og_outbox_plan_fiber (outbox, "Nein", START);
      failed = og_outbox_load_fiber (outbox, id);
      g_assert_cmpint (failed->state, ==, OG_DELIVERY_FAILED);
      g_assert_cmpint (failed->error, ==, codes[i]);
      g_assert_cmpstr (failed->error_text, ==, "as the script says");
      g_assert_null (failed->remote_id);
      g_assert_cmpint (failed->sent, ==, 0);
    }
  og_outbox_advance_fiber (outbox, 60 * MINUTE);
  g_assert_cmpuint (script->n_publish, ==, G_N_ELEMENTS (codes));
  g_assert_cmpuint (og_script_count (script, "Nein"), ==, 0);
  g_assert_cmpuint (outbox->finished->len, ==, G_N_ELEMENTS (codes));
  og_outbox_close_fiber (outbox);
  return dex_future_new_true ();
}

/* Signed out in the middle of the queue: no further request, and all posts are kept. */
static DexFuture *
test_signed_out_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgOutbox *outbox = og_outbox_open_new_fiber (script);
  OgChannel *channel = og_accounts_find (outbox->accounts, outbox->channel_id);
  g_autoptr (OgConnection) connection = og_script_connect (script, channel, outbox->clock);
  gint64 ids[3];

  og_script_next (script, OG_SCRIPT_REFUSE, og_script_error (OG_ERROR_SIGNED_OUT));
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    ids[i] = og_outbox_plan_fiber (outbox, "Warten", START + i);
  for (guint i = 0; i < 10; i++)
    og_outbox_advance_fiber (outbox, MINUTE);
  g_assert_cmpint (channel->state, ==, OG_CHANNEL_SIGNED_OUT);
  g_assert_cmpuint (og_script_count_requests (script), ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    og_outbox_expect_fiber (outbox, ids[i], OG_DELIVERY_PLANNED);

  og_record_set_int (OG_RECORD (channel), "state", OG_CHANNEL_OK);
  og_accounts_set_connection (outbox->accounts, outbox->channel_id, connection);
  og_accounts_tell_ready (outbox->accounts, channel);
  og_outbox_settle_fiber (outbox);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    og_outbox_expect_fiber (outbox, ids[i], OG_DELIVERY_SENT);
  g_assert_cmpuint (og_script_count (script, "Warten"), ==, 3);
  og_outbox_close_fiber (outbox);
  return dex_future_new_true ();
}

/* The computer slept: posts wait for a person, one by one; replies go out. */
static DexFuture *
test_late_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgOutbox *outbox = og_outbox_open_new_fiber (script);
  g_autoptr (GError) error = NULL;
  gint64 first = og_outbox_plan_fiber (outbox, "Eins", START + MINUTE);
  gint64 second = og_outbox_plan_fiber (outbox, "Zwei", START + 2 * MINUTE);
  gint64 in_time = og_outbox_plan_fiber (outbox, "Drei", START + 58 * MINUTE);

  og_outbox_advance_fiber (outbox, 60 * MINUTE);
  og_outbox_expect_fiber (outbox, first, OG_DELIVERY_LATE);
  og_outbox_expect_fiber (outbox, second, OG_DELIVERY_LATE);
  og_outbox_expect_fiber (outbox, in_time, OG_DELIVERY_SENT);
  g_assert_cmpuint (script->n_publish, ==, 1);
  g_assert_cmpuint (outbox->finished->len, ==, 3);

  g_assert_true (dex_await (og_publisher_send_again (outbox->publisher, second), &error));
  og_outbox_settle_fiber (outbox);
  og_outbox_advance_fiber (outbox, 60 * MINUTE);
  og_outbox_expect_fiber (outbox, first, OG_DELIVERY_LATE);
  og_outbox_expect_fiber (outbox, second, OG_DELIVERY_SENT);
  g_assert_cmpuint (script->n_publish, ==, 2);
  og_outbox_close_fiber (outbox);
  return dex_future_new_true ();
}

/* Forwards by a day and back again: nothing early, nothing twice. */
static DexFuture *
test_clock_jumps_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgOutbox *outbox = og_outbox_open_new_fiber (script);
  gint64 sent = og_outbox_plan_fiber (outbox, "Jetzt", START);
  gint64 soon = og_outbox_plan_fiber (outbox, "Bald", START + 30 * MINUTE);
  gint64 later = og_outbox_plan_fiber (outbox, "Später", START + 3 * 24 * 60 * MINUTE);

  og_clock_set (outbox->clock, START - 60 * MINUTE);
  og_outbox_settle_fiber (outbox);
  og_clock_set (outbox->clock, 0);
  og_outbox_settle_fiber (outbox);
  g_assert_cmpuint (script->n_publish, ==, 1);
  og_clock_set (outbox->clock, START + 24 * 60 * MINUTE);
  og_outbox_settle_fiber (outbox);
  og_outbox_expect_fiber (outbox, soon, OG_DELIVERY_LATE);
  og_clock_set (outbox->clock, START + 29 * MINUTE);
  og_outbox_settle_fiber (outbox);
  og_outbox_advance_fiber (outbox, 2 * MINUTE);
  og_outbox_expect_fiber (outbox, sent, OG_DELIVERY_SENT);
  og_outbox_expect_fiber (outbox, soon, OG_DELIVERY_LATE);
  og_outbox_expect_fiber (outbox, later, OG_DELIVERY_PLANNED);
  g_assert_cmpuint (script->n_publish, ==, 1);
  og_clock_set (outbox->clock, START + 3 * 24 * 60 * MINUTE);
  og_outbox_settle_fiber (outbox);
  og_outbox_expect_fiber (outbox, later, OG_DELIVERY_SENT);
  og_outbox_close_fiber (outbox);
  return dex_future_new_true ();
}

/* Offline while looking: nothing is concluded from that. */
static DexFuture *
test_look_fails_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgOutbox *outbox = og_outbox_open_new_fiber (script);
  gint64 id;

  script->honours_keys = FALSE;
  og_script_next (script, OG_SCRIPT_LOSE_ANSWER, NULL);
  for (guint i = 0; i < 5; i++)
    og_script_next_find (script, og_script_error (OG_ERROR_OFFLINE));
  id = og_outbox_plan_fiber (outbox, "Wasser", START);
  for (guint i = 0; i < 24; i++)
    og_outbox_advance_fiber (outbox, 10);
  og_outbox_expect_fiber (outbox, id, OG_DELIVERY_UNCERTAIN);
  g_assert_cmpuint (outbox->finished->len, ==, 1); /* a person is told once */
  for (guint i = 0; i < 60; i++)
    og_outbox_advance_fiber (outbox, MINUTE);
  og_outbox_expect_fiber (outbox, id, OG_DELIVERY_SENT);
  g_assert_cmpuint (script->n_publish, ==, 1);
  og_outbox_close_fiber (outbox);
  return dex_future_new_true ();
}

static gint64
add_row_fiber (OgOutbox      *outbox,
               OgDelivery    *published,
               OgDeliveryKind kind,
               const char    *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OgDelivery) row =
    g_object_new (OG_TYPE_DELIVERY, "kind", (int) kind, "channel-id", published->channel_id,
                  "post-id", published->post_id, "remote-id", published->remote_id, "text", text,
                  "due", og_clock_now (outbox->clock), NULL);
  gint64 id = dex_await_int64 (og_store_add_delivery (outbox->store, row), &error);

  g_assert_no_error (error);
  og_publisher_wake (outbox->publisher);
  og_outbox_settle_fiber (outbox);
  return id;
}

/* The server gives another id with every edit; both edits and the deletion find the post. */
static DexFuture *
test_edit_and_delete_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgOutbox *outbox = og_outbox_open_new_fiber (script);
  gint64 id = og_outbox_plan_fiber (outbox, "Tipfehler", START);
  g_autoptr (OgDelivery) published = og_outbox_load_fiber (outbox, id);
  gint64 edit = add_row_fiber (outbox, published, OG_DELIVERY_EDIT, "Tippfehler");
  gint64 again = add_row_fiber (outbox, published, OG_DELIVERY_EDIT, "Kein Fehler");
  gint64 delete;

  og_outbox_expect_fiber (outbox, edit, OG_DELIVERY_SENT);
  og_outbox_expect_fiber (outbox, again, OG_DELIVERY_SENT);
  g_assert_cmpuint (og_script_count (script, "Kein Fehler"), ==, 1);
  g_assert_cmpuint (script->posts->len, ==, 1);
  delete = add_row_fiber (outbox, published, OG_DELIVERY_DELETE, "");
  og_outbox_expect_fiber (outbox, delete, OG_DELIVERY_SENT);
  og_outbox_expect_fiber (outbox, id, OG_DELIVERY_WITHDRAWN);
  g_assert_cmpuint (script->posts->len, ==, 0);
  og_outbox_close_fiber (outbox);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  dex_init ();
  og_test_add_fiber ("/engine/publisher/due", test_due_fiber);
  og_test_add_fiber ("/engine/publisher/offline", test_offline_fiber);
  og_test_add_fiber ("/engine/publisher/network-back", test_network_back_fiber);
  og_test_add_fiber ("/engine/publisher/rate-limited", test_rate_limited_fiber);
  og_test_add_fiber ("/engine/publisher/answer-lost", test_answer_lost_fiber);
  og_test_add_fiber ("/engine/publisher/slow-server", test_slow_server_fiber);
  og_test_add_fiber ("/engine/publisher/request-lost", test_request_lost_fiber);
  og_test_add_fiber ("/engine/publisher/cannot-look", test_cannot_look_fiber);
  og_test_add_fiber ("/engine/publisher/same-text-twice", test_same_text_twice_fiber);
  og_test_add_fiber ("/engine/publisher/same-text-hidden", test_same_text_hidden_fiber);
  og_test_add_fiber ("/engine/publisher/refused", test_refused_fiber);
  og_test_add_fiber ("/engine/publisher/signed-out", test_signed_out_fiber);
  og_test_add_fiber ("/engine/publisher/late", test_late_fiber);
  og_test_add_fiber ("/engine/publisher/clock-jumps", test_clock_jumps_fiber);
  og_test_add_fiber ("/engine/publisher/look-fails", test_look_fails_fiber);
  og_test_add_fiber ("/engine/publisher/edit-and-delete", test_edit_and_delete_fiber);
  return g_test_run ();
}
