/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-outbox-fixture.h"

#include "og-sign-off-rule.h"

#define START OG_OUTBOX_START
#define MINUTE 60
#define HOUR (60 * MINUTE)
#define DAY (24 * HOUR)
#define TEXT "Die Straße ist gesperrt."

/* A server that publishes by itself, and the parts that speak to it. */
static OgOutbox *
open_fiber (OgScript *script)
{
  script->can_schedule = TRUE;
  script->honours_keys = FALSE;
  return og_outbox_open_new_fiber (script);
}

static void
advance_in_steps_fiber (OgOutbox *outbox,
                        guint     n,
                        gint64    seconds)
{
  for (guint i = 0; i < n; i++)
    og_outbox_advance_fiber (outbox, seconds);
}

/* Whatever happened: it was visible once, and nothing more of it will be. */
static void
expect_once (OgOutbox *outbox)
{
  g_assert_cmpuint (outbox->script->n_ever, ==, 1);
  g_assert_cmpuint (outbox->script->plans->len, ==, 0);
}

static DexFuture *
test_hand_over_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgOutbox *outbox = open_fiber (script);
  gint64 id = og_outbox_plan_fiber (outbox, TEXT, START + HOUR);
  g_autoptr (OgDelivery) row = og_outbox_load_fiber (outbox, id);
  g_autoptr (OgDelivery) sent = NULL;

  g_assert_cmpint (row->state, ==, OG_DELIVERY_SCHEDULED);
  g_assert_cmpint (row->sender, ==, OG_SENDER_SERVER);
  g_assert_cmpstr (row->scheduled_id, ==, "p1");
  g_assert_cmpint (row->due, ==, START + HOUR);
  g_assert_cmpuint (og_script_count_plans (script, TEXT), ==, 1);
  og_outbox_advance_fiber (outbox, HOUR);
  advance_in_steps_fiber (outbox, 4, MINUTE);
  sent = og_outbox_load_fiber (outbox, id);
  g_assert_cmpint (sent->state, ==, OG_DELIVERY_SENT);
  g_assert_cmpstr (sent->remote_id, ==, "r1");
  g_assert_cmpint (sent->sent, ==, START + HOUR);
  g_assert_cmpuint (script->n_publish, ==, 0);
  g_assert_cmpuint (outbox->finished->len, ==, 1);
  expect_once (outbox);
  og_outbox_close_fiber (outbox);
  return dex_future_new_true ();
}

/* The program is off while the server publishes. */
static DexFuture *
test_while_off_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgOutbox *outbox = open_fiber (script);
  gint64 id = og_outbox_plan_fiber (outbox, TEXT, START + HOUR);

  og_outbox_close_fiber (outbox);
  outbox = og_outbox_open_fiber (script, START + 3 * DAY);
  og_outbox_expect_fiber (outbox, id, OG_DELIVERY_SENT);
  expect_once (outbox);
  og_outbox_close_fiber (outbox);
  return dex_future_new_true ();
}

/* Too near for the server: this computer sends. */
static DexFuture *
test_near_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgOutbox *outbox = open_fiber (script);
  gint64 id = og_outbox_plan_fiber (outbox, TEXT, START + 9 * MINUTE);

  og_outbox_expect_fiber (outbox, id, OG_DELIVERY_PLANNED);
  g_assert_cmpuint (script->n_schedule, ==, 0);
  og_outbox_advance_fiber (outbox, 9 * MINUTE);
  og_outbox_expect_fiber (outbox, id, OG_DELIVERY_SENT);
  expect_once (outbox);
  og_outbox_close_fiber (outbox);
  return dex_future_new_true ();
}

/* A server that turns out to pretend is not asked again, not after a restart either. */
static DexFuture *
test_pretender_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgOutbox *outbox = open_fiber (script);
  g_autoptr (OgDelivery) row = NULL;
  gint64 id;
  gint64 second;

  og_script_next_plan (script, OG_SCRIPT_REFUSE, og_script_error (OG_ERROR_NOT_SUPPORTED));
  id = og_outbox_plan_fiber (outbox, TEXT, START + HOUR);
  row = og_outbox_load_fiber (outbox, id);
  g_assert_cmpint (row->state, ==, OG_DELIVERY_PLANNED);
  g_assert_cmpint (row->sender, ==, OG_SENDER_THIS_COMPUTER);
  g_assert_cmpint (og_accounts_find (outbox->accounts, outbox->channel_id)->schedules, ==,
                   OG_SCHEDULES_NO);
  og_outbox_close_fiber (outbox);

  outbox = og_outbox_open_fiber (script, START + 1);
  g_assert_cmpint (og_accounts_find (outbox->accounts, outbox->channel_id)->schedules, ==,
                   OG_SCHEDULES_NO);
  second = og_outbox_plan_fiber (outbox, "Markt", START + 2 * HOUR);
  g_assert_cmpuint (script->n_schedule, ==, 1);
  og_outbox_advance_fiber (outbox, HOUR);
  og_outbox_expect_fiber (outbox, id, OG_DELIVERY_SENT);
  og_outbox_expect_fiber (outbox, second, OG_DELIVERY_PLANNED);
  expect_once (outbox);
  og_outbox_close_fiber (outbox);
  return dex_future_new_true ();
}

static DexFuture *
test_limits_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgOutbox *outbox = open_fiber (script);
  OgChannel *channel = og_accounts_find (outbox->accounts, outbox->channel_id);
  gint64 last = 0;

  for (guint i = 0; i <= OG_SCHEDULER_MAX_PER_DAY; i++)
    {
      g_autofree char *text = g_strdup_printf ("Nummer %u", i);

      g_assert_cmpint (og_scheduler_is_full (outbox->scheduler, channel, START + HOUR), ==,
                       i == OG_SCHEDULER_MAX_PER_DAY);
      last = og_outbox_plan_fiber (outbox, text, START + HOUR + i * MINUTE);
    }
  g_assert_cmpuint (script->plans->len, ==, OG_SCHEDULER_MAX_PER_DAY);
  og_outbox_expect_fiber (outbox, last, OG_DELIVERY_PLANNED);
  g_assert_false (og_scheduler_is_full (outbox->scheduler, channel, START + 2 * DAY));

  /* What other programs have planned counts as well. */
  for (guint i = script->plans->len; i < OG_SCHEDULER_MAX_PLANS; i++)
    og_script_plan (script, "Fremd", START + (3 + i / 10) * DAY);
  dex_await (og_scheduler_compare (outbox->scheduler), NULL);
  g_assert_true (og_scheduler_is_full (outbox->scheduler, channel, START + 300 * DAY));
  last = og_outbox_plan_fiber (outbox, "Viel später", START + 300 * DAY);
  og_outbox_expect_fiber (outbox, last, OG_DELIVERY_PLANNED);
  g_assert_cmpuint (script->plans->len, ==, OG_SCHEDULER_MAX_PLANS);
  og_outbox_close_fiber (outbox);
  return dex_future_new_true ();
}

/* The server says that it has too many: the row stays here, and is not offered again and again. */
static DexFuture *
test_too_many_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgOutbox *outbox = open_fiber (script);
  gint64 id;

  og_script_next_plan (script, OG_SCRIPT_REFUSE, og_error_new_rate_limited (0, "limit of 25"));
  id = og_outbox_plan_fiber (outbox, TEXT, START + HOUR);
  og_outbox_expect_fiber (outbox, id, OG_DELIVERY_PLANNED);
  advance_in_steps_fiber (outbox, 12, 5 * MINUTE);
  g_assert_cmpuint (script->n_schedule, ==, 1);
  og_outbox_expect_fiber (outbox, id, OG_DELIVERY_SENT);
  expect_once (outbox);
  og_outbox_close_fiber (outbox);
  return dex_future_new_true ();
}

/* Without a network it is handed over as soon as there is one. */
static DexFuture *
test_offline_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgOutbox *outbox = open_fiber (script);
  gint64 id;

  og_script_next_plan (script, OG_SCRIPT_REFUSE, og_script_error (OG_ERROR_OFFLINE));
  id = og_outbox_plan_fiber (outbox, TEXT, START + 2 * HOUR);
  og_outbox_expect_fiber (outbox, id, OG_DELIVERY_PLANNED);
  g_assert_cmpuint (script->n_schedule, ==, 1);
  og_outbox_advance_fiber (outbox, 30);
  og_outbox_expect_fiber (outbox, id, OG_DELIVERY_SCHEDULED);
  g_assert_cmpuint (og_script_count_plans (script, TEXT), ==, 1);
  og_outbox_close_fiber (outbox);
  return dex_future_new_true ();
}

static DexFuture *
test_answer_lost_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgOutbox *outbox = open_fiber (script);
  g_autoptr (OgDelivery) row = NULL;
  gint64 id;

  og_script_next_plan (script, OG_SCRIPT_LOSE_ANSWER, NULL);
  id = og_outbox_plan_fiber (outbox, TEXT, START + HOUR);
  og_outbox_expect_fiber (outbox, id, OG_DELIVERY_UNCERTAIN);
  og_outbox_advance_fiber (outbox, 5);
  row = og_outbox_load_fiber (outbox, id);
  g_assert_cmpint (row->state, ==, OG_DELIVERY_SCHEDULED);
  g_assert_cmpstr (row->scheduled_id, ==, "p1");
  og_outbox_advance_fiber (outbox, HOUR);
  advance_in_steps_fiber (outbox, 4, MINUTE);
  og_outbox_expect_fiber (outbox, id, OG_DELIVERY_SENT);
  g_assert_cmpuint (script->n_schedule, ==, 1);
  expect_once (outbox);
  og_outbox_close_fiber (outbox);
  return dex_future_new_true ();
}

/* The request never arrived: after a minute that is believed, and this computer sends. */
static DexFuture *
test_request_lost_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgOutbox *outbox = open_fiber (script);
  g_autoptr (GError) error = NULL;
  gint64 id;

  og_script_next_plan (script, OG_SCRIPT_LOSE_REQUEST, NULL);
  id = og_outbox_plan_fiber (outbox, TEXT, START + HOUR);
  og_outbox_advance_fiber (outbox, 50);
  og_outbox_expect_fiber (outbox, id, OG_DELIVERY_UNCERTAIN);
  /* A person cannot make two of it meanwhile. */
  g_assert_false (dex_await (og_publisher_send_again (outbox->publisher, id), &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_FORBIDDEN);
  advance_in_steps_fiber (outbox, 6, MINUTE);
  og_outbox_expect_fiber (outbox, id, OG_DELIVERY_PLANNED);
  og_outbox_advance_fiber (outbox, HOUR - 6 * MINUTE);
  og_outbox_expect_fiber (outbox, id, OG_DELIVERY_SENT);
  expect_once (outbox);
  og_outbox_close_fiber (outbox);
  return dex_future_new_true ();
}

/* Somebody took it away at the server: that is said, and it is not sent behind their back. */
static DexFuture *
test_missing_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgOutbox *outbox = open_fiber (script);
  gint64 id = og_outbox_plan_fiber (outbox, TEXT, START + DAY);
  g_autoptr (OgDelivery) row = NULL;

  g_ptr_array_set_size (script->plans, 0);
  og_outbox_advance_fiber (outbox, HOUR);
  row = og_outbox_load_fiber (outbox, id);
  g_assert_cmpint (row->state, ==, OG_DELIVERY_FAILED);
  g_assert_cmpint (row->error, ==, OG_ERROR_GONE);
  g_assert_cmpuint (outbox->finished->len, ==, 1);
  advance_in_steps_fiber (outbox, 30, HOUR);
  og_outbox_expect_fiber (outbox, id, OG_DELIVERY_FAILED);
  g_assert_cmpuint (script->n_ever, ==, 0);
  og_outbox_close_fiber (outbox);
  return dex_future_new_true ();
}

/* Gone after its time, and nowhere to be seen: a person decides. */
static DexFuture *
test_vanished_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgOutbox *outbox = open_fiber (script);
  gint64 id = og_outbox_plan_fiber (outbox, TEXT, START + HOUR);

  og_outbox_advance_fiber (outbox, HOUR - 1);
  g_ptr_array_set_size (script->plans, 0);
  advance_in_steps_fiber (outbox, 5, 2 * MINUTE);
  og_outbox_expect_fiber (outbox, id, OG_DELIVERY_SCHEDULED);
  advance_in_steps_fiber (outbox, 8, 2 * MINUTE);
  og_outbox_expect_fiber (outbox, id, OG_DELIVERY_UNCERTAIN);
  g_assert_cmpuint (outbox->finished->len, ==, 1);
  advance_in_steps_fiber (outbox, 5, HOUR);
  og_outbox_expect_fiber (outbox, id, OG_DELIVERY_UNCERTAIN);
  g_assert_true (dex_await (og_publisher_send_again (outbox->publisher, id), NULL));
  og_outbox_settle_fiber (outbox);
  og_outbox_expect_fiber (outbox, id, OG_DELIVERY_SENT);
  expect_once (outbox);
  og_outbox_close_fiber (outbox);
  return dex_future_new_true ();
}

/* Another time at the server is the time; what nobody here knows is shown as another program's. */
static DexFuture *
test_compare_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgOutbox *outbox = open_fiber (script);
  GListModel *foreign = og_scheduler_get_foreign_plans (outbox->scheduler);
  gint64 id = og_outbox_plan_fiber (outbox, TEXT, START + DAY);
  g_autoptr (OgPost) post = NULL;
  g_autoptr (OgDelivery) row = NULL;
  g_autoptr (OgScheduled) other = NULL;

  og_record_set_int (g_ptr_array_index (script->plans, 0), "due", START + 2 * HOUR);
  og_script_plan (script, "Vom Feuerwehrverein", START + 5 * HOUR);
  g_assert_true (dex_await (og_scheduler_compare (outbox->scheduler), NULL));
  post = og_outbox_load_post_fiber (outbox, id);
  row = og_outbox_load_fiber (outbox, id);
  g_assert_cmpint (row->state, ==, OG_DELIVERY_SCHEDULED);
  g_assert_cmpint (row->due, ==, START + 2 * HOUR);
  g_assert_cmpint (post->due, ==, START + 2 * HOUR);
  g_assert_cmpstr (post->local_time, ==, "2026-11-25T11:00");
  g_assert_cmpuint (g_list_model_get_n_items (foreign), ==, 1);
  other = g_list_model_get_item (foreign, 0);
  g_assert_cmpstr (other->text, ==, "Vom Feuerwehrverein");
  g_assert_cmpint (other->channel_id, ==, outbox->channel_id);
  og_outbox_close_fiber (outbox);
  return dex_future_new_true ();
}

/* Of several channels one is moved at its server: the others keep their time, the post stands where it goes
 * out first, and a person is told until it moves here. */
static DexFuture *
test_moved_at_server_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgOutbox *outbox = open_fiber (script);
  g_autoptr (OgChannel) board = NULL;
  g_autoptr (OgPost) post = og_post_new ();
  g_autoptr (OgPost) moved = NULL;
  g_autoptr (OgDelivery) row = NULL;
  g_autoptr (OgDelivery) other = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  board = g_object_new (OG_TYPE_CHANNEL, "network", "reminder", "base-url", "", "remote-id", "b",
                        "handle", "Schaukasten", "name", "Schaukasten", NULL);
  g_assert_cmpint (dex_await_int64 (og_store_save_channel (outbox->store, board), &error), ==, 2);
  g_object_set (post, "text", TEXT, "channels", "1,2", "due", START + DAY, "local-time",
                "2026-11-26T09:00", "zone", "Europe/Berlin", NULL);
  id = dex_await_int64 (og_store_plan_post (outbox->store, post), &error);
  og_scheduler_wake (outbox->scheduler);
  og_outbox_settle_fiber (outbox);
  g_assert_cmpuint (script->plans->len, ==, 1);

  og_record_set_int (g_ptr_array_index (script->plans, 0), "due", START + 2 * DAY);
  g_assert_true (dex_await (og_scheduler_compare (outbox->scheduler), NULL));
  moved = dex_await_object (og_store_load_post (outbox->store, id), &error);
  row = g_list_model_get_item (G_LIST_MODEL (moved->deliveries), 0);
  other = g_list_model_get_item (G_LIST_MODEL (moved->deliveries), 1);
  g_assert_cmpint (row->due, ==, START + 2 * DAY);
  g_assert_cmpint (row->moved, ==, START + DAY);
  g_assert_cmpint (other->due, ==, START + DAY);
  g_assert_cmpint (moved->due, ==, START + DAY);

  g_clear_object (&moved);
  og_record_set_int (g_ptr_array_index (script->plans, 0), "due", START + 5 * HOUR);
  g_assert_true (dex_await (og_scheduler_compare (outbox->scheduler), NULL));
  moved = dex_await_object (og_store_load_post (outbox->store, id), &error);
  g_clear_object (&row);
  row = g_list_model_get_item (G_LIST_MODEL (moved->deliveries), 0);
  g_assert_cmpint (row->due, ==, START + 5 * HOUR);
  g_assert_cmpint (row->moved, ==, START + DAY);
  g_assert_cmpint (moved->due, ==, START + 5 * HOUR);
  g_assert_cmpstr (moved->local_time, ==, "2026-11-25T14:00");

  /* Moved here, all of them go. */
  g_assert_true (dex_await (og_scheduler_move (outbox->scheduler, id, "2026-11-25T12:00",
                                               START + 3 * HOUR),
                            &error));
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (OgPost) stored = dex_await_object (og_store_load_post (outbox->store, id), &error);
      g_autoptr (OgDelivery) all = g_list_model_get_item (G_LIST_MODEL (stored->deliveries), i);

      g_assert_cmpint (all->due, ==, START + 3 * HOUR);
      g_assert_cmpint (all->moved, ==, 0);
    }
  og_outbox_close_fiber (outbox);
  return dex_future_new_true ();
}

static DexFuture *
test_recall_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgOutbox *outbox = open_fiber (script);
  gint64 id = og_outbox_plan_fiber (outbox, TEXT, START + HOUR);
  g_autoptr (OgPost) post = og_outbox_load_post_fiber (outbox, id);
  g_autoptr (GError) error = NULL;

  /* Offline nothing changes. */
  og_script_next_list (script, og_script_error (OG_ERROR_OFFLINE));
  g_assert_false (dex_await (og_scheduler_recall (outbox->scheduler, post->id), &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_OFFLINE);
  g_clear_error (&error);
  og_outbox_expect_fiber (outbox, id, OG_DELIVERY_SCHEDULED);
  g_assert_cmpuint (script->plans->len, ==, 1);

  g_assert_true (dex_await (og_scheduler_recall (outbox->scheduler, post->id), &error));
  g_assert_no_error (error);
  og_outbox_settle_fiber (outbox);
  og_outbox_expect_fiber (outbox, id, OG_DELIVERY_PLANNED);
  g_assert_cmpuint (script->plans->len, ==, 0);
  g_assert_cmpuint (script->n_schedule, ==, 1);
  /* What is nowhere is taken back already. */
  g_assert_true (dex_await (og_scheduler_recall (outbox->scheduler, post->id), &error));

  /* Left so, this computer sends it. */
  og_outbox_advance_fiber (outbox, HOUR);
  og_outbox_expect_fiber (outbox, id, OG_DELIVERY_SENT);
  expect_once (outbox);
  og_outbox_close_fiber (outbox);
  return dex_future_new_true ();
}

/* The answer of the deletion is lost: the next look tells what became of it. */
static DexFuture *
test_recall_in_doubt_fiber (gpointer data)
{
  static const OgScriptAct acts[] = { OG_SCRIPT_LOSE_ANSWER, OG_SCRIPT_LOSE_REQUEST };
  static const OgDeliveryState left[] = { OG_DELIVERY_PLANNED, OG_DELIVERY_SCHEDULED };

  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      g_autoptr (OgScript) script = og_script_new (NULL);
      OgOutbox *outbox = open_fiber (script);
      gint64 id = og_outbox_plan_fiber (outbox, TEXT, START + HOUR);
      g_autoptr (OgPost) post = og_outbox_load_post_fiber (outbox, id);
      g_autoptr (GError) error = NULL;

      og_script_next_plan (script, acts[i], NULL);
      g_assert_false (dex_await (og_scheduler_recall (outbox->scheduler, post->id), &error));
      g_assert_error (error, OG_ERROR, OG_ERROR_OFFLINE);
      advance_in_steps_fiber (outbox, 3, 5);
      og_outbox_expect_fiber (outbox, id, left[i]);
      og_outbox_advance_fiber (outbox, HOUR);
      advance_in_steps_fiber (outbox, 4, MINUTE);
      og_outbox_expect_fiber (outbox, id, OG_DELIVERY_SENT);
      expect_once (outbox);
      og_outbox_close_fiber (outbox);
    }
  return dex_future_new_true ();
}

/* The server was faster. */
static DexFuture *
test_recall_too_late_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgOutbox *outbox = open_fiber (script);
  gint64 id = og_outbox_plan_fiber (outbox, TEXT, START + HOUR);
  g_autoptr (OgPost) post = og_outbox_load_post_fiber (outbox, id);
  g_autoptr (GError) error = NULL;

  og_script_tick (script, START + HOUR);
  g_assert_false (dex_await (og_scheduler_recall (outbox->scheduler, post->id), &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_FORBIDDEN);
  og_outbox_expect_fiber (outbox, id, OG_DELIVERY_SENT);
  expect_once (outbox);
  og_outbox_close_fiber (outbox);
  return dex_future_new_true ();
}

static DexFuture *
test_move_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgOutbox *outbox = open_fiber (script);
  gint64 id = og_outbox_plan_fiber (outbox, TEXT, START + HOUR);
  g_autoptr (OgPost) post = og_outbox_load_post_fiber (outbox, id);
  g_autoptr (OgPost) moved = NULL;
  g_autoptr (OgDelivery) row = NULL;
  g_autoptr (GError) error = NULL;
  OgDelivery *plan = g_ptr_array_index (script->plans, 0);

  og_script_next_list (script, og_script_error (OG_ERROR_OFFLINE));
  g_assert_false (dex_await (og_scheduler_move (outbox->scheduler, post->id, "2026-11-25T12:00",
                                                START + 3 * HOUR),
                             &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_OFFLINE);
  g_clear_error (&error);
  g_assert_cmpint (plan->due, ==, START + HOUR);

  g_assert_true (dex_await (og_scheduler_move (outbox->scheduler, post->id, "2026-11-25T12:00",
                                               START + 3 * HOUR),
                            &error));
  g_assert_no_error (error);
  row = og_outbox_load_fiber (outbox, id);
  moved = og_outbox_load_post_fiber (outbox, id);
  g_assert_cmpint (row->state, ==, OG_DELIVERY_SCHEDULED);
  g_assert_cmpint (row->due, ==, START + 3 * HOUR);
  g_assert_cmpstr (row->scheduled_id, ==, "p1");
  g_assert_cmpint (plan->due, ==, START + 3 * HOUR);
  g_assert_cmpstr (moved->local_time, ==, "2026-11-25T12:00");

  /* So near that the server would not take it: this computer sends. */
  g_assert_true (dex_await (og_scheduler_move (outbox->scheduler, post->id, "2026-11-25T09:05",
                                               START + 5 * MINUTE),
                            &error));
  og_outbox_settle_fiber (outbox);
  og_outbox_expect_fiber (outbox, id, OG_DELIVERY_PLANNED);
  g_assert_cmpuint (script->plans->len, ==, 0);
  og_outbox_advance_fiber (outbox, 5 * MINUTE);
  og_outbox_expect_fiber (outbox, id, OG_DELIVERY_SENT);
  expect_once (outbox);
  og_outbox_close_fiber (outbox);
  return dex_future_new_true ();
}

/* The server refuses the new time, or its answer is lost. */
static DexFuture *
test_move_refused_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgOutbox *outbox = open_fiber (script);
  gint64 id = og_outbox_plan_fiber (outbox, TEXT, START + HOUR);
  g_autoptr (OgPost) post = og_outbox_load_post_fiber (outbox, id);
  g_autoptr (OgPost) moved = NULL;
  g_autoptr (OgDelivery) row = NULL;
  g_autoptr (GError) error = NULL;

  og_script_next_plan (script, OG_SCRIPT_LOSE_ANSWER, NULL);
  g_assert_false (dex_await (og_scheduler_move (outbox->scheduler, post->id, "2026-11-25T12:00",
                                                START + 3 * HOUR),
                             &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_OFFLINE);
  g_clear_error (&error);
  og_outbox_advance_fiber (outbox, 5);
  row = og_outbox_load_fiber (outbox, id);
  moved = og_outbox_load_post_fiber (outbox, id);
  g_assert_cmpint (row->due, ==, START + 3 * HOUR); /* what the server has counts */
  g_assert_cmpint (moved->due, ==, START + 3 * HOUR);
  g_assert_cmpint (row->moved, ==, 0); /* it was our own doing */
  g_assert_cmpint (row->not_before, ==, 0);

  /* Never asked, it stays as it was. */
  og_script_next_plan (script, OG_SCRIPT_LOSE_REQUEST, NULL);
  g_assert_false (dex_await (og_scheduler_move (outbox->scheduler, post->id, "2026-11-25T13:00",
                                                START + 4 * HOUR),
                             NULL));
  og_outbox_advance_fiber (outbox, 5);
  g_clear_object (&row);
  row = og_outbox_load_fiber (outbox, id);
  g_assert_cmpint (row->due, ==, START + 3 * HOUR);
  g_assert_cmpint (row->moved, ==, 0);
  g_assert_cmpint (row->not_before, ==, 0);

  og_script_next_plan (script, OG_SCRIPT_REFUSE, og_script_error (OG_ERROR_REJECTED));
  g_assert_true (dex_await (og_scheduler_move (outbox->scheduler, post->id, "2026-11-25T11:00",
                                               START + 2 * HOUR),
                            &error));
  og_outbox_expect_fiber (outbox, id, OG_DELIVERY_PLANNED);
  g_assert_cmpuint (script->plans->len, ==, 0);
  og_outbox_advance_fiber (outbox, 2 * HOUR);
  og_outbox_expect_fiber (outbox, id, OG_DELIVERY_SENT);
  expect_once (outbox);
  og_outbox_close_fiber (outbox);
  return dex_future_new_true ();
}

/* The town wants a second person for everything. */
static void
demand_signature_fiber (OgOutbox *outbox)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OgOffice) office = dex_await_object (og_store_load_office (outbox->store), &error);

  g_assert_no_error (error);
  og_record_set_int (OG_RECORD (office), "sign_off", OG_SIGN_OFF_OF_ALL);
  g_assert_true (dex_await (og_store_save_office (outbox->store, office), &error));
}

/* Nothing unsigned is handed over, and what is at the server already is taken back. */
static DexFuture *
test_gate_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgOutbox *outbox = open_fiber (script);
  gint64 before = og_outbox_plan_fiber (outbox, TEXT, START + HOUR);
  gint64 after;

  og_outbox_expect_fiber (outbox, before, OG_DELIVERY_SCHEDULED);
  demand_signature_fiber (outbox);
  after = og_outbox_plan_fiber (outbox, "Auch gesperrt", START + HOUR);
  og_outbox_expect_fiber (outbox, after, OG_DELIVERY_PLANNED);
  g_assert_cmpuint (script->n_schedule, ==, 1);
  og_scheduler_office_changed (outbox->scheduler);
  og_outbox_settle_fiber (outbox);
  og_outbox_expect_fiber (outbox, before, OG_DELIVERY_PLANNED);
  g_assert_cmpuint (script->plans->len, ==, 0);
  og_outbox_advance_fiber (outbox, HOUR);
  og_outbox_expect_fiber (outbox, before, OG_DELIVERY_UNSIGNED);
  og_outbox_expect_fiber (outbox, after, OG_DELIVERY_UNSIGNED);
  g_assert_cmpuint (script->n_ever, ==, 0);
  og_outbox_close_fiber (outbox);
  return dex_future_new_true ();
}

/* Before a channel is forgotten, nothing of it stays at its server. */
static DexFuture *
test_recall_channel_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgOutbox *outbox = open_fiber (script);
  gint64 first = og_outbox_plan_fiber (outbox, TEXT, START + HOUR);
  gint64 second = og_outbox_plan_fiber (outbox, "Markt", START + 2 * HOUR);
  g_autoptr (GError) error = NULL;

  og_script_next_plan (script, OG_SCRIPT_REFUSE, og_script_error (OG_ERROR_OFFLINE));
  g_assert_false (dex_await (og_scheduler_recall_channel (outbox->scheduler, outbox->channel_id),
                             &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_OFFLINE);
  g_clear_error (&error);
  og_script_next_plan (script, OG_SCRIPT_REFUSE, og_script_error (OG_ERROR_SIGNED_OUT));
  g_assert_true (dex_await (og_scheduler_recall_channel (outbox->scheduler, outbox->channel_id),
                            &error));
  g_assert_cmpuint (script->plans->len, ==, 2); /* nobody could have taken them back */
  og_outbox_close_fiber (outbox);

  outbox = og_outbox_open_fiber (script, START + MINUTE);
  og_accounts_report (outbox->accounts, outbox->channel_id, NULL);
  g_assert_true (dex_await (og_scheduler_recall_channel (outbox->scheduler, outbox->channel_id),
                            &error));
  g_assert_cmpuint (script->plans->len, ==, 0);
  og_outbox_expect_fiber (outbox, first, OG_DELIVERY_PLANNED);
  og_outbox_expect_fiber (outbox, second, OG_DELIVERY_PLANNED);
  og_outbox_close_fiber (outbox);
  return dex_future_new_true ();
}

/* The same text on two days: each row gets the id of its own. */
static DexFuture *
test_same_text_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgOutbox *outbox = open_fiber (script);
  gint64 first = og_outbox_plan_fiber (outbox, TEXT, START + DAY);
  gint64 second = og_outbox_plan_fiber (outbox, TEXT, START + 8 * DAY);
  g_autoptr (OgDelivery) first_row = NULL;
  g_autoptr (OgDelivery) second_row = NULL;

  og_outbox_close_fiber (outbox);
  og_script_tick (script, START + DAY);
  og_script_tick (script, START + 8 * DAY);
  outbox = og_outbox_open_fiber (script, START + 9 * DAY);
  first_row = og_outbox_load_fiber (outbox, first);
  second_row = og_outbox_load_fiber (outbox, second);
  g_assert_cmpint (first_row->state, ==, OG_DELIVERY_SENT);
  g_assert_cmpint (second_row->state, ==, OG_DELIVERY_SENT);
  g_assert_cmpstr (first_row->remote_id, ==, "r1");
  g_assert_cmpstr (second_row->remote_id, ==, "r2");
  g_assert_cmpuint (script->n_ever, ==, 2);
  og_outbox_close_fiber (outbox);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  dex_init ();
  og_test_add_fiber ("/engine/scheduler/hand-over", test_hand_over_fiber);
  og_test_add_fiber ("/engine/scheduler/while-off", test_while_off_fiber);
  og_test_add_fiber ("/engine/scheduler/near", test_near_fiber);
  og_test_add_fiber ("/engine/scheduler/pretender", test_pretender_fiber);
  og_test_add_fiber ("/engine/scheduler/limits", test_limits_fiber);
  og_test_add_fiber ("/engine/scheduler/too-many", test_too_many_fiber);
  og_test_add_fiber ("/engine/scheduler/offline", test_offline_fiber);
  og_test_add_fiber ("/engine/scheduler/answer-lost", test_answer_lost_fiber);
  og_test_add_fiber ("/engine/scheduler/request-lost", test_request_lost_fiber);
  og_test_add_fiber ("/engine/scheduler/missing", test_missing_fiber);
  og_test_add_fiber ("/engine/scheduler/vanished", test_vanished_fiber);
  og_test_add_fiber ("/engine/scheduler/compare", test_compare_fiber);
  og_test_add_fiber ("/engine/scheduler/moved-at-server", test_moved_at_server_fiber);
  og_test_add_fiber ("/engine/scheduler/recall", test_recall_fiber);
  og_test_add_fiber ("/engine/scheduler/recall-in-doubt", test_recall_in_doubt_fiber);
  og_test_add_fiber ("/engine/scheduler/recall-too-late", test_recall_too_late_fiber);
  og_test_add_fiber ("/engine/scheduler/move", test_move_fiber);
  og_test_add_fiber ("/engine/scheduler/move-refused", test_move_refused_fiber);
  og_test_add_fiber ("/engine/scheduler/gate", test_gate_fiber);
  og_test_add_fiber ("/engine/scheduler/recall-channel", test_recall_channel_fiber);
  og_test_add_fiber ("/engine/scheduler/same-text", test_same_text_fiber);
  return g_test_run ();
}
