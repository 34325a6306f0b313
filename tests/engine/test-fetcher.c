/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-accounts-private.h"
#include "og-deadline.h"
#include "og-fetcher.h"
#include "og-outbox-fixture.h"
#include "og-text-hints.h"

#define START OG_OUTBOX_START
/* The scripted network has no descriptor: its interval is the first wait. */
#define INTERVAL 30

typedef struct
{
  OgOutbox *outbox;
  OgFetcher *fetcher;
  guint n_arrived;   /* messages */
  guint n_groups;    /* times "arrived" was told */
} Bench;

static void
on_arrived (Bench      *bench,
            GListModel *messages)
{
  bench->n_groups++;
  bench->n_arrived += g_list_model_get_n_items (messages);
}

static Bench *
open_fiber (OgScript *script)
{
  Bench *bench = g_new0 (Bench, 1);
  g_autoptr (OgOffice) office = og_office_new ();
  g_autoptr (OgOfficeTime) time = og_office_time_new (office, OG_HOURS_ATTENDANCE);

  og_outbox_forget ();
  bench->outbox = og_outbox_open_fiber (script, START);
  bench->fetcher = og_fetcher_new (bench->outbox->store, bench->outbox->accounts,
                                   bench->outbox->clock, bench->outbox->news);
  og_fetcher_set_time (bench->fetcher, time);
  g_signal_connect_swapped (bench->fetcher, "arrived", G_CALLBACK (on_arrived), bench);
  og_fetcher_start (bench->fetcher);
  og_outbox_settle_fiber (bench->outbox);
  return bench;
}

static void
close_fiber (Bench *bench)
{
  og_fetcher_stop (bench->fetcher);
  og_outbox_close_fiber (bench->outbox);
  g_clear_object (&bench->fetcher);
  g_free (bench);
}

/* Time passes without the jump that setting the clock is: the fetcher is not woken by it. */
static void
pass_fiber (Bench *bench,
            gint64 seconds)
{
  g_signal_handlers_block_by_func (bench->outbox->clock, og_fetcher_wake, bench->fetcher);
  og_outbox_advance_fiber (bench->outbox, seconds);
  g_signal_handlers_unblock_by_func (bench->outbox->clock, og_fetcher_wake, bench->fetcher);
}

static OgChannel *
channel_of (Bench *bench)
{
  return og_accounts_find (bench->outbox->accounts, bench->outbox->channel_id);
}

static GError *
error_of (OgErrorCode code)
{
  return g_error_new (OG_ERROR, (int) code, "as the script says");
}

static DexFuture *
test_interval_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  Bench *bench;

  og_script_say (script, "m1", NULL, "keller", "Guten Tag", START - 100);
  og_script_say (script, "m2", NULL, "braun", "Moin", START - 50);
  bench = open_fiber (script);
  g_assert_cmpuint (script->n_fetch, ==, 1);
  g_assert_cmpuint (bench->n_arrived, ==, 2);
  g_assert_cmpuint (bench->n_groups, ==, 1);
  g_assert_cmpstr (channel_of (bench)->cursor, ==, "2");
  g_assert_cmpint (channel_of (bench)->last_contact, ==, START);

  pass_fiber (bench, INTERVAL - 1);
  g_assert_cmpuint (script->n_fetch, ==, 1);
  og_script_say (script, "m3", "m1", "keller", "Noch etwas", START);
  pass_fiber (bench, 1);
  g_assert_cmpuint (script->n_fetch, ==, 2);
  g_assert_cmpuint (bench->n_arrived, ==, 3);
  g_assert_cmpuint (bench->n_groups, ==, 2);
  close_fiber (bench);
  return dex_future_new_true ();
}

/* The place to go on is kept with the messages: a restart fetches nothing twice. */
static DexFuture *
test_restart_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  Bench *bench;
  g_autoptr (OgOffice) office = og_office_new ();
  g_autoptr (OgOfficeTime) time = og_office_time_new (office, OG_HOURS_ATTENDANCE);

  og_script_say (script, "m1", NULL, "keller", "Guten Tag", START - 100);
  bench = open_fiber (script);
  close_fiber (bench);

  bench = g_new0 (Bench, 1);
  bench->outbox = og_outbox_open_fiber (script, START + 60);
  g_assert_cmpstr (channel_of (bench)->cursor, ==, "1");
  bench->fetcher = og_fetcher_new (bench->outbox->store, bench->outbox->accounts,
                                   bench->outbox->clock, bench->outbox->news);
  og_fetcher_set_time (bench->fetcher, time);
  g_signal_connect_swapped (bench->fetcher, "arrived", G_CALLBACK (on_arrived), bench);
  og_fetcher_start (bench->fetcher);
  og_outbox_settle_fiber (bench->outbox);
  g_assert_cmpuint (bench->n_arrived, ==, 0);
  close_fiber (bench);
  return dex_future_new_true ();
}

static DexFuture *
test_waits_grow_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  Bench *bench;
  const gint64 waits[] = { 30, 60, 120, 240, 480, 900, 900 };

  for (guint i = 0; i < G_N_ELEMENTS (waits); i++)
    og_script_next_fetch (script, error_of (i % 2 == 0 ? OG_ERROR_OFFLINE : OG_ERROR_SERVER));
  bench = open_fiber (script);
  g_assert_cmpint (channel_of (bench)->state, ==, OG_CHANNEL_TROUBLE);
  for (guint i = 0; i < G_N_ELEMENTS (waits); i++)
    {
      g_assert_cmpuint (script->n_fetch, ==, i + 1);
      pass_fiber (bench, waits[i] - 1);
      g_assert_cmpuint (script->n_fetch, ==, i + 1);
      pass_fiber (bench, 1);
    }
  g_assert_cmpuint (script->n_fetch, ==, G_N_ELEMENTS (waits) + 1);
  g_assert_cmpint (channel_of (bench)->state, ==, OG_CHANNEL_OK);
  close_fiber (bench);
  return dex_future_new_true ();
}

static DexFuture *
test_rate_limited_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  Bench *bench;
  g_autoptr (GError) error = NULL;

  og_script_next_fetch (script, og_error_new_rate_limited (START + 300, "slow down"));
  bench = open_fiber (script);
  for (guint i = 0; i < 10; i++)
    {
      pass_fiber (bench, 29);
      og_fetcher_wake (bench->fetcher);
      og_outbox_settle_fiber (bench->outbox);
      g_assert_true (dex_await (og_fetcher_ask_now (bench->fetcher), &error));
    }
  g_assert_cmpuint (script->n_fetch, ==, 1);
  pass_fiber (bench, 10);
  g_assert_cmpuint (script->n_fetch, ==, 2);
  close_fiber (bench);
  return dex_future_new_true ();
}

static void
count_up (guint *count)
{
  (*count)++;
}

static DexFuture *
test_signed_out_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  guint n_standing = 0;
  Bench *bench;
  g_autoptr (OgConnection) connection = NULL;

  og_script_next_fetch (script, error_of (OG_ERROR_SIGNED_OUT));
  bench = open_fiber (script);
  pass_fiber (bench, 24 * 60 * 60);
  og_fetcher_wake (bench->fetcher);
  og_outbox_settle_fiber (bench->outbox);
  g_assert_cmpuint (script->n_fetch, ==, 1);
  g_assert_cmpint (channel_of (bench)->state, ==, OG_CHANNEL_SIGNED_OUT);

  connection = og_script_connect (script, channel_of (bench), bench->outbox->clock);
  og_accounts_set_connection (bench->outbox->accounts, bench->outbox->channel_id, connection);
  og_record_set_int (OG_RECORD (channel_of (bench)), "state", OG_CHANNEL_OK);
  og_accounts_tell_ready (bench->outbox->accounts, channel_of (bench));
  og_outbox_settle_fiber (bench->outbox);
  g_assert_cmpuint (script->n_fetch, ==, 2);

  /* Whoever shows how a channel stands is told. */
  g_signal_connect_swapped (bench->outbox->accounts, "standing", G_CALLBACK (count_up),
                            &n_standing);
  og_script_next_fetch (script, error_of (OG_ERROR_SIGNED_OUT));
  pass_fiber (bench, 24 * 60 * 60);
  g_assert_cmpint (channel_of (bench)->state, ==, OG_CHANNEL_SIGNED_OUT);
  g_assert_cmpuint (n_standing, ==, 1);
  close_fiber (bench);
  return dex_future_new_true ();
}

/* Dates of strangers: one from the future would stand on top for ever. */
static DexFuture *
test_dates_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  Bench *bench;
  g_autoptr (GListModel) waiting = NULL;

  og_script_say (script, "m1", NULL, "keller", "Aus dem Jahr 9999", G_GINT64_CONSTANT (253402300000));
  og_script_say (script, "m2", NULL, "keller", "Ohne Datum", 0);
  bench = open_fiber (script);
  waiting = dex_await_object (og_store_list_waiting_messages (bench->outbox->store, 0), NULL);
  g_assert_nonnull (waiting);
  g_assert_cmpuint (g_list_model_get_n_items (waiting), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (OgMessage) message = g_list_model_get_item (waiting, i);
      g_assert_cmpint (message->created, ==, START);
    }
  close_fiber (bench);
  return dex_future_new_true ();
}

/* What a citizen adds to a concern is promised what the concern is, and not what a question is. */
static DexFuture *
test_kind_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  Bench *bench = open_fiber (script);
  g_autoptr (OgOffice) office = og_office_new ();
  g_autoptr (OgPromise) promise = og_promise_new ();
  g_autoptr (OgOfficeTime) time = NULL;
  g_autoptr (GListModel) waiting = NULL;
  g_autoptr (OgMessage) first = NULL;
  g_autoptr (GError) error = NULL;

  g_object_set (office, "promise", 1, "promise-unit", OG_PROMISE_DAYS, NULL);
  for (int day = G_DATE_MONDAY; day <= G_DATE_SUNDAY; day++)
    og_office_add_period (office, day, 8 * 60, 16 * 60);
  g_object_set (promise, "kind", OG_CONCERN_DEFECT, "amount", 5, "unit", OG_PROMISE_DAYS, NULL);
  g_list_store_append (office->promises, promise);
  time = og_office_time_new (office, OG_HOURS_ATTENDANCE);
  og_fetcher_set_time (bench->fetcher, time);

  og_script_say (script, "m1", NULL, "keller", "Die Laterne", START);
  g_assert_true (dex_await (og_fetcher_ask_now (bench->fetcher), &error));
  waiting = dex_await_object (og_store_list_waiting_messages (bench->outbox->store, 0), NULL);
  first = g_list_model_get_item (waiting, 0);
  g_assert_true (dex_await (og_store_set_concern_kind (bench->outbox->store, first->concern_id,
                                                       OG_CONCERN_DEFECT),
                            &error));
  og_script_say (script, "m2", "m1", "keller", "Sie ist immer noch aus", START);
  g_assert_true (dex_await (og_fetcher_ask_now (bench->fetcher), &error));
  g_clear_object (&waiting);
  waiting = dex_await_object (og_store_list_waiting_messages (bench->outbox->store, 0), NULL);
  g_assert_cmpuint (g_list_model_get_n_items (waiting), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (OgMessage) message = g_list_model_get_item (waiting, i);
      const OgConcernKind kind = g_str_equal (message->remote_id, "m1") ? OG_CONCERN_QUESTION :
                                                                          OG_CONCERN_DEFECT;

      g_assert_cmpint (message->deadline, >, 0);
      g_assert_cmpint (message->deadline, ==,
                       og_deadline_for (time, kind, START, 0).deadline);
    }
  close_fiber (bench);
  return dex_future_new_true ();
}

/* A message says what it is about by its words, and the deadline follows, all at once. */
static DexFuture *
test_proposed_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  Bench *bench = open_fiber (script);
  g_autoptr (OgOffice) office = og_office_new ();
  g_autoptr (OgPromise) promise = og_promise_new ();
  g_autoptr (OgOfficeTime) time = NULL;
  g_autoptr (GListModel) waiting = NULL;
  g_autoptr (OgMessage) message = NULL;
  g_autoptr (GListModel) concerns = NULL;
  g_autoptr (OgConcern) concern = NULL;
  g_autoptr (GError) error = NULL;

  g_object_set (office, "promise", 1, "promise-unit", OG_PROMISE_DAYS, "urgent-words", "Pegel", NULL);
  for (int day = G_DATE_MONDAY; day <= G_DATE_SUNDAY; day++)
    og_office_add_period (office, day, 8 * 60, 16 * 60);
  g_object_set (promise, "kind", OG_CONCERN_DEFECT, "amount", 5, "unit", OG_PROMISE_DAYS, NULL);
  g_list_store_append (office->promises, promise);
  time = og_office_time_new (office, OG_HOURS_ATTENDANCE);
  og_fetcher_set_time (bench->fetcher, time);

  og_script_say (script, "m1", NULL, "keller",
                 "Die Straßenlaterne ist kaputt, der Pegel steigt. Ich wohne Am Bach 3, 0171 1234567",
                 START);
  g_assert_true (dex_await (og_fetcher_ask_now (bench->fetcher), &error));
  waiting = dex_await_object (og_store_list_waiting_messages (bench->outbox->store, 0), NULL);
  message = g_list_model_get_item (waiting, 0);
  g_assert_cmpint (message->concern_kind, ==, OG_CONCERN_DEFECT);
  g_assert_cmpint (message->deadline, ==, og_deadline_for (time, OG_CONCERN_DEFECT, START, 0).deadline);
  g_assert_cmpint (message->personal, ==, 1 << OG_PERSONAL_PHONE | 1 << OG_PERSONAL_ADDRESS);
  concerns = dex_await_object (og_store_load_concerns (bench->outbox->store, &message->concern_id, 1), NULL);
  concern = g_list_model_get_item (concerns, 0);
  g_assert_cmpint (concern->kind_by, ==, OG_KIND_BY_RULES);
  g_assert_cmpstr (concern->kind_reason, ==, "kaputt\nStraßenlaterne");
  g_assert_cmpstr (concern->topics, ==, "Straßen und Verkehr");
  g_assert_cmpint (concern->deadline, ==, message->deadline);
  g_assert_true (concern->urgent);
  close_fiber (bench);
  return dex_future_new_true ();
}

static DexFuture *
test_ask_now_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  Bench *bench = open_fiber (script);
  g_autoptr (GError) error = NULL;

  og_script_say (script, "m1", NULL, "keller", "Guten Tag", START);
  g_assert_true (dex_await (og_fetcher_ask_now (bench->fetcher), &error));
  g_assert_cmpuint (script->n_fetch, ==, 2);
  g_assert_cmpuint (bench->n_arrived, ==, 1);
  /* An account that is taken away does not leave anybody waiting. */
  g_assert_true (dex_await (og_accounts_remove (bench->outbox->accounts,
                                                bench->outbox->channel_id),
                            &error));
  g_assert_true (dex_await (og_fetcher_ask_now (bench->fetcher), &error));
  pass_fiber (bench, 60 * 60);
  g_assert_cmpuint (script->n_fetch, ==, 2);
  close_fiber (bench);
  return dex_future_new_true ();
}

static GListModel *
conversation_fiber (Bench      *bench,
                    const char *remote_id)
{
  OgStore *store = bench->outbox->store;
  g_autoptr (GListModel) waiting = NULL;
  g_autoptr (GError) error = NULL;
  GListModel *conversation = NULL;

  waiting = dex_await_object (og_store_list_waiting_messages (store, 0), &error);
  g_assert_no_error (error);
  for (guint i = 0; i < g_list_model_get_n_items (waiting); i++)
    {
      g_autoptr (OgMessage) message = g_list_model_get_item (waiting, i);

      if (g_str_equal (message->remote_id, remote_id))
        conversation = dex_await_object (og_store_load_conversation (store, message->concern_id),
                                         &error);
    }
  g_assert_no_error (error);
  g_assert_nonnull (conversation);
  return conversation;
}

static void
assert_said (GListModel *conversation,
             guint       position,
             const char *remote_id,
             gboolean    own)
{
  g_autoptr (OgMessage) message = g_list_model_get_item (conversation, position);

  g_assert_nonnull (message);
  g_assert_cmpstr (message->remote_id, ==, remote_id);
  g_assert_cmpint (message->own, ==, own);
}

/* What a citizen answers was written in another program: it is asked for once, and stands in front. What
 * other people said there is not kept. */
static DexFuture *
test_thread_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  Bench *bench = open_fiber (script);
  g_autoptr (GListModel) conversation = NULL;
  g_autoptr (GListModel) again = NULL;
  g_autoptr (GError) error = NULL;

  og_script_say_around (script, "o1", NULL, "1", TRUE, START - 300);
  og_script_say_around (script, "x1", "o1", "braun", FALSE, START - 200);
  og_script_say (script, "m1", "o1", "keller", "Wie lange noch?", START - 100);
  og_script_say (script, "m2", "m1", "keller", "Und warum?", START - 50);
  g_assert_true (dex_await (og_fetcher_ask_now (bench->fetcher), &error));
  og_outbox_settle_fiber (bench->outbox);
  g_assert_cmpuint (script->n_fetch_thread, ==, 1); /* what m2 answers is in the same page */
  g_assert_cmpuint (bench->n_arrived, ==, 2);
  conversation = conversation_fiber (bench, "m1");
  g_assert_cmpuint (g_list_model_get_n_items (conversation), ==, 3);
  assert_said (conversation, 0, "o1", TRUE);
  assert_said (conversation, 1, "m1", FALSE);
  assert_said (conversation, 2, "m2", FALSE);
  g_assert_false (dex_await_boolean (og_store_knows (bench->outbox->store, 1, "x1"), &error));
  g_assert_true (dex_await_boolean (og_store_knows (bench->outbox->store, 1, "o1"), &error));
  g_assert_false (dex_await_boolean (og_store_knows (bench->outbox->store, 2, "o1"), &error));

  /* Known by now; and what nobody can tell is asked for once, however often it comes. */
  og_script_say (script, "m3", "o1", "braun", "Danke", START - 40);
  og_script_say (script, "m4", "x9", "wolf", "Ich auch", START - 30);
  g_assert_true (dex_await (og_fetcher_ask_now (bench->fetcher), &error));
  g_assert_cmpuint (script->n_fetch_thread, ==, 2);
  og_script_say (script, "m4", "x9", "wolf", "Ich auch!", START - 30);
  g_assert_true (dex_await (og_fetcher_ask_now (bench->fetcher), &error));
  g_assert_cmpuint (script->n_fetch_thread, ==, 2);
  again = conversation_fiber (bench, "m4");
  g_assert_cmpuint (g_list_model_get_n_items (again), ==, 1);
  close_fiber (bench);
  return dex_future_new_true ();
}

/* One server can make us ask, and keep, only so much. */
static DexFuture *
test_thread_bounds_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  Bench *bench = open_fiber (script);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *own = g_strdup_printf ("o%u", i);
      g_autofree char *said = g_strdup_printf ("m%u", i);
      g_autofree char *unknown = g_strdup_printf ("x%u", i);

      og_script_say_around (script, own, "m0", "1", TRUE, START - 10);
      og_script_say (script, said, unknown, "keller", "Guten Tag", START - 100);
    }
  g_assert_true (dex_await (og_fetcher_ask_now (bench->fetcher), &error));
  g_assert_cmpuint (script->n_fetch_thread, ==, 20);
  g_assert_cmpuint (bench->n_arrived, ==, 200);
  close_fiber (bench);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  dex_init ();
  og_test_add_fiber ("/engine/fetcher/interval", test_interval_fiber);
  og_test_add_fiber ("/engine/fetcher/restart", test_restart_fiber);
  og_test_add_fiber ("/engine/fetcher/waits-grow", test_waits_grow_fiber);
  og_test_add_fiber ("/engine/fetcher/rate-limited", test_rate_limited_fiber);
  og_test_add_fiber ("/engine/fetcher/signed-out", test_signed_out_fiber);
  og_test_add_fiber ("/engine/fetcher/dates", test_dates_fiber);
  og_test_add_fiber ("/engine/fetcher/kind", test_kind_fiber);
  og_test_add_fiber ("/engine/fetcher/thread", test_thread_fiber);
  og_test_add_fiber ("/engine/fetcher/thread-bounds", test_thread_bounds_fiber);
  og_test_add_fiber ("/engine/fetcher/proposed", test_proposed_fiber);
  og_test_add_fiber ("/engine/fetcher/ask-now", test_ask_now_fiber);
  return g_test_run ();
}
