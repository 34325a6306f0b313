/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-auto-answerer.h"

#include <string.h>

#include "og-fetcher.h"
#include "og-outbox-fixture.h"

/* Wednesday 25 November 2026, 9:00 in Berlin; the office is open from 8 to 12 on working days. */
#define START OG_OUTBOX_START
#define HOUR (60 * 60)
#define DAY (24 * HOUR)
#define EVENING (START + 11 * HOUR) /* 20:00 */

/* The outbox with its fetcher and the answerer, as the engine puts them together. */
typedef struct
{
  OgOutbox *outbox;
  OgFetcher *fetcher;
  OgAutoAnswerer *answerer;
  OgScript *script;
  guint n_said;
} Bench;

static void
on_arrived (Bench      *bench,
            GListModel *messages)
{
  dex_future_disown (og_auto_answerer_answer (bench->answerer, messages));
}

static void
set_hours (Bench *bench)
{
  g_autoptr (OgOffice) office = og_office_new ();
  g_autoptr (OgOfficeTime) time = NULL;

  g_object_set (office, "name", "Gemeinde Musterbach", "promise", 1, "promise-unit",
                (int) OG_PROMISE_DAYS, NULL);
  for (int weekday = G_DATE_MONDAY; weekday <= G_DATE_FRIDAY; weekday++)
    og_office_add_period (office, weekday, 8 * 60, 12 * 60);
  time = og_office_time_new (office, OG_HOURS_ATTENDANCE);
  og_fetcher_set_time (bench->fetcher, time);
  og_auto_answerer_set_time (bench->answerer, time);
  og_publisher_set_time (bench->outbox->publisher, time);
}

static Bench *
open_fiber (OgScript    *script,
            OgAutoAnswer mode,
            gint64       now)
{
  Bench *bench = g_new0 (Bench, 1);
  OgChannel *channel;

  og_outbox_forget ();
  bench->script = script;
  bench->outbox = og_outbox_open_fiber (script, now);
  channel = og_accounts_find (bench->outbox->accounts, bench->outbox->channel_id);
  og_record_set_int (OG_RECORD (channel), "auto_answer", mode);
  bench->fetcher = og_fetcher_new (bench->outbox->store, bench->outbox->accounts,
                                   bench->outbox->clock, bench->outbox->news);
  bench->answerer = og_auto_answerer_new (bench->outbox->store, bench->outbox->accounts,
                                          bench->outbox->clock, bench->outbox->news);
  set_hours (bench);
  g_signal_connect_swapped (bench->fetcher, "arrived", G_CALLBACK (on_arrived), bench);
  og_fetcher_start (bench->fetcher);
  og_outbox_settle_fiber (bench->outbox);
  return bench;
}

static void
close_fiber (Bench *bench)
{
  og_fetcher_stop (bench->fetcher);
  g_signal_handlers_disconnect_by_data (bench->fetcher, bench);
  og_outbox_close_fiber (bench->outbox);
  g_clear_object (&bench->fetcher);
  g_clear_object (&bench->answerer);
  g_free (bench);
}

/* A citizen writes now; what follows of it has happened when this returns. */
static void
say_fiber (Bench       *bench,
           const char  *author,
           const char  *text,
           OgVisibility visibility)
{
  g_autofree char *id = g_strdup_printf ("m%u", ++bench->n_said);

  og_script_say (bench->script, id, NULL, author, text, og_clock_now (bench->outbox->clock));
  og_record_set_int (g_ptr_array_index (bench->script->messages, bench->n_said - 1), "visibility",
                     visibility);
  og_fetcher_wake (bench->fetcher);
  for (guint i = 0; i < 4; i++)
    og_outbox_settle_fiber (bench->outbox);
  og_publisher_wake (bench->outbox->publisher); /* as the engine does at news */
  for (guint i = 0; i < 4; i++)
    og_outbox_settle_fiber (bench->outbox);
}

static void
go_to_fiber (Bench *bench,
             gint64 now)
{
  og_clock_set (bench->outbox->clock, now);
  for (guint i = 0; i < 4; i++)
    og_outbox_settle_fiber (bench->outbox);
}

/* The log, newest first. */
static GListModel *
list_log_fiber (Bench *bench)
{
  g_autoptr (GError) error = NULL;
  GListModel *log;

  log = dex_await_object (og_store_list_deliveries_of_kind (bench->outbox->store,
                                                            OG_DELIVERY_AUTO_ANSWER, 100),
                          &error);
  g_assert_no_error (error);
  return log;
}

static void
assert_log_fiber (Bench          *bench,
                  guint           n,
                  OgDeliveryState newest)
{
  g_autoptr (GListModel) log = list_log_fiber (bench);
  g_autoptr (OgDelivery) row = g_list_model_get_item (log, 0);

  g_assert_cmpuint (g_list_model_get_n_items (log), ==, n);
  if (n > 0)
    g_assert_cmpint (row->state, ==, newest);
}

static guint
count_waiting_fiber (Bench *bench)
{
  g_autoptr (GListModel) waiting = dex_await_object (
    og_store_list_waiting_messages (bench->outbox->store, 0), NULL);

  return g_list_model_get_n_items (waiting);
}

/* Answered at once, only for its writer; the concern stays open, and shows what was said. */
static DexFuture *
test_answers_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  Bench *bench = open_fiber (script, OG_AUTO_ANSWER_ALL, EVENING);
  g_autoptr (GListModel) waiting = NULL;
  g_autoptr (OgMessage) message = NULL;
  g_autoptr (GListModel) conversation = NULL;
  g_autoptr (OgMessage) own = NULL;
  OgDelivery *post;

  say_fiber (bench, "keller", "Wann ist offen?", OG_VISIBILITY_PUBLIC);
  g_assert_cmpuint (script->posts->len, ==, 1);
  post = g_ptr_array_index (script->posts, 0);
  g_assert_true (g_str_has_prefix (post->text, "Das ist eine automatische Antwort"));
  g_assert_nonnull (strstr (post->text, "8 Uhr"));
  g_assert_cmpint (post->visibility, ==, OG_VISIBILITY_DIRECT);
  g_assert_cmpstr (post->mention, ==, "@keller@example.org");
  g_assert_cmpstr (post->parent_id, ==, "m1");
  assert_log_fiber (bench, 1, OG_DELIVERY_SENT);

  waiting = dex_await_object (og_store_list_waiting_messages (bench->outbox->store, 0), NULL);
  g_assert_cmpuint (g_list_model_get_n_items (waiting), ==, 1);
  message = g_list_model_get_item (waiting, 0);
  g_assert_cmpint (message->deadline, >, 0);
  conversation = dex_await_object (og_store_load_conversation (bench->outbox->store,
                                                               message->concern_id),
                                   NULL);
  g_assert_cmpuint (g_list_model_get_n_items (conversation), ==, 2);
  own = g_list_model_get_item (conversation, 1);
  g_assert_true (own->own);
  g_assert_true (own->automatic);
  close_fiber (bench);
  return dex_future_new_true ();
}

/* Once for each person and closed period. */
static DexFuture *
test_once_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  Bench *bench = open_fiber (script, OG_AUTO_ANSWER_ALL, EVENING);

  say_fiber (bench, "keller", "Eins", OG_VISIBILITY_DIRECT);
  say_fiber (bench, "keller", "Zwei", OG_VISIBILITY_DIRECT);
  go_to_fiber (bench, EVENING + 8 * HOUR);
  say_fiber (bench, "keller", "Drei", OG_VISIBILITY_PUBLIC);
  g_assert_cmpuint (script->posts->len, ==, 1);
  say_fiber (bench, "brandt", "Vier", OG_VISIBILITY_DIRECT);
  g_assert_cmpuint (script->posts->len, ==, 2);
  go_to_fiber (bench, EVENING + DAY);
  say_fiber (bench, "keller", "Fünf", OG_VISIBILITY_DIRECT);
  g_assert_cmpuint (script->posts->len, ==, 3);
  g_assert_cmpuint (count_waiting_fiber (bench), ==, 5);
  close_fiber (bench);
  return dex_future_new_true ();
}

/* Nobody who does not want it gets one. */
static DexFuture *
test_not_wanted_fiber (gpointer data)
{
  static const struct
  {
    OgAutoAnswer mode;
    gint64 now;
    OgVisibility visibility;
    const char *text;
    guint n;
  } cases[] = {
    { OG_AUTO_ANSWER_OFF, EVENING, OG_VISIBILITY_DIRECT, "Hallo", 0 },
    { OG_AUTO_ANSWER_DIRECT, EVENING, OG_VISIBILITY_PUBLIC, "Hallo", 0 },
    { OG_AUTO_ANSWER_DIRECT, EVENING, OG_VISIBILITY_DIRECT, "Hallo", 1 },
    { OG_AUTO_ANSWER_ALL, START, OG_VISIBILITY_DIRECT, "Hallo", 0 },
    { OG_AUTO_ANSWER_ALL, EVENING, OG_VISIBILITY_DIRECT,
      "Das ist eine automatische Antwort. Wir sind im Urlaub.", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (OgScript) script = og_script_new (NULL);
      Bench *bench = open_fiber (script, cases[i].mode, cases[i].now);

      say_fiber (bench, "keller", cases[i].text, cases[i].visibility);
      g_assert_cmpuint (script->posts->len, ==, cases[i].n);
      assert_log_fiber (bench, cases[i].n, OG_DELIVERY_SENT);
      close_fiber (bench);
    }
  return dex_future_new_true ();
}

/* It could not leave in time: when somebody is there it would be wrong. */
static DexFuture *
test_overtaken_by_opening_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  Bench *bench = open_fiber (script, OG_AUTO_ANSWER_ALL, START + DAY - HOUR - 10);

  og_script_next (script, OG_SCRIPT_REFUSE, og_script_error (OG_ERROR_OFFLINE));
  say_fiber (bench, "keller", "Ist jemand da?", OG_VISIBILITY_DIRECT);
  assert_log_fiber (bench, 1, OG_DELIVERY_PLANNED);
  go_to_fiber (bench, START + DAY);
  assert_log_fiber (bench, 1, OG_DELIVERY_OVERTAKEN);
  g_assert_cmpuint (script->posts->len, ==, 0);
  g_assert_cmpuint (script->n_publish, ==, 1);
  close_fiber (bench);
  return dex_future_new_true ();
}

/* The computer slept over the opening hours, and it is closed again. */
static DexFuture *
test_overtaken_by_sleep_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  Bench *bench = open_fiber (script, OG_AUTO_ANSWER_ALL, EVENING);

  og_script_next (script, OG_SCRIPT_REFUSE, og_script_error (OG_ERROR_OFFLINE));
  say_fiber (bench, "keller", "Ist jemand da?", OG_VISIBILITY_DIRECT);
  go_to_fiber (bench, EVENING + DAY);
  assert_log_fiber (bench, 1, OG_DELIVERY_OVERTAKEN);
  g_assert_cmpuint (script->posts->len, ==, 0);
  close_fiber (bench);
  return dex_future_new_true ();
}

/* On a long weekend nobody comes for days; an answer of yesterday is none. */
static DexFuture *
test_overtaken_by_age_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  Bench *bench = open_fiber (script, OG_AUTO_ANSWER_ALL, EVENING + 2 * DAY); /* Friday */

  og_script_next (script, OG_SCRIPT_REFUSE, og_script_error (OG_ERROR_OFFLINE));
  say_fiber (bench, "keller", "Ist jemand da?", OG_VISIBILITY_DIRECT);
  og_script_next (script, OG_SCRIPT_REFUSE, og_script_error (OG_ERROR_OFFLINE));
  go_to_fiber (bench, EVENING + 2 * DAY + 11 * HOUR);
  assert_log_fiber (bench, 1, OG_DELIVERY_PLANNED);
  go_to_fiber (bench, EVENING + 2 * DAY + 13 * HOUR);
  assert_log_fiber (bench, 1, OG_DELIVERY_OVERTAKEN);
  g_assert_cmpuint (script->posts->len, ==, 0);
  close_fiber (bench);
  return dex_future_new_true ();
}

static DexFuture *
test_switched_off_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  Bench *bench = open_fiber (script, OG_AUTO_ANSWER_ALL, EVENING);
  OgChannel *channel = og_accounts_find (bench->outbox->accounts, bench->outbox->channel_id);

  og_script_next (script, OG_SCRIPT_REFUSE, og_script_error (OG_ERROR_OFFLINE));
  say_fiber (bench, "keller", "Ist jemand da?", OG_VISIBILITY_DIRECT);
  og_record_set_int (OG_RECORD (channel), "auto_answer", OG_AUTO_ANSWER_OFF);
  go_to_fiber (bench, EVENING + HOUR);
  assert_log_fiber (bench, 1, OG_DELIVERY_OVERTAKEN);
  g_assert_cmpuint (script->posts->len, ==, 0);
  close_fiber (bench);
  return dex_future_new_true ();
}

/* Who cannot be written to is nothing a person has to decide about. */
static DexFuture *
test_refused_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  Bench *bench = open_fiber (script, OG_AUTO_ANSWER_ALL, EVENING);
  g_autoptr (GListModel) log = NULL;
  g_autoptr (OgDelivery) row = NULL;

  og_script_next (script, OG_SCRIPT_REFUSE, og_script_error (OG_ERROR_REJECTED));
  say_fiber (bench, "keller", "Ist jemand da?", OG_VISIBILITY_DIRECT);
  log = list_log_fiber (bench);
  row = g_list_model_get_item (log, 0);
  g_assert_cmpint (row->state, ==, OG_DELIVERY_OVERTAKEN);
  g_assert_cmpint (row->error, ==, OG_ERROR_REJECTED);
  g_assert_cmpuint (bench->outbox->finished->len, ==, 0);
  close_fiber (bench);
  return dex_future_new_true ();
}

/* The answer of the network is lost: it is looked for; where nobody can look it is let be. */
static DexFuture *
test_lost_fiber (gpointer data)
{
  for (guint can_find = 0; can_find < 2; can_find++)
    {
      g_autoptr (OgScript) script = og_script_new (NULL);
      Bench *bench = open_fiber (script, OG_AUTO_ANSWER_ALL, EVENING);

      script->honours_keys = FALSE;
      script->can_find = can_find != 0;
      og_script_next (script, OG_SCRIPT_LOSE_ANSWER, NULL);
      say_fiber (bench, "keller", "Ist jemand da?", OG_VISIBILITY_DIRECT);
      assert_log_fiber (bench, 1, OG_DELIVERY_UNCERTAIN);
      go_to_fiber (bench, EVENING + 60);
      assert_log_fiber (bench, 1, can_find ? OG_DELIVERY_SENT : OG_DELIVERY_OVERTAKEN);
      g_assert_cmpuint (script->posts->len, ==, 1);
      close_fiber (bench);
    }
  return dex_future_new_true ();
}

static OgChannel *to_switch_off;

static void
switch_off (void)
{
  og_record_set_int (OG_RECORD (to_switch_off), "auto_answer", OG_AUTO_ANSWER_OFF);
}

/* Off is off, also for those that stand in the queue behind the one that is leaving. */
static DexFuture *
test_switched_off_between_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  Bench *bench = open_fiber (script, OG_AUTO_ANSWER_ALL, EVENING);
  g_autoptr (GListModel) log = NULL;
  guint n_sent = 0;

  to_switch_off = og_accounts_find (bench->outbox->accounts, bench->outbox->channel_id);
  script->step = switch_off;
  og_script_say (script, "m1", NULL, "keller", "Hallo", EVENING);
  og_script_say (script, "m2", NULL, "brandt", "Hallo", EVENING);
  bench->n_said = 2;
  say_fiber (bench, "vogel", "Hallo", OG_VISIBILITY_DIRECT);
  script->step = NULL;

  log = list_log_fiber (bench);
  g_assert_cmpuint (g_list_model_get_n_items (log), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (OgDelivery) row = g_list_model_get_item (log, i);

      n_sent += row->state == OG_DELIVERY_SENT;
      g_assert_true (row->state == OG_DELIVERY_SENT || row->state == OG_DELIVERY_OVERTAKEN);
    }
  g_assert_cmpuint (n_sent, ==, 1);
  g_assert_cmpuint (script->n_publish, ==, 1);
  close_fiber (bench);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  dex_init ();

  og_test_add_fiber ("/engine/auto-answer/answers", test_answers_fiber);
  og_test_add_fiber ("/engine/auto-answer/once", test_once_fiber);
  og_test_add_fiber ("/engine/auto-answer/not-wanted", test_not_wanted_fiber);
  og_test_add_fiber ("/engine/auto-answer/overtaken-by-opening", test_overtaken_by_opening_fiber);
  og_test_add_fiber ("/engine/auto-answer/overtaken-by-sleep", test_overtaken_by_sleep_fiber);
  og_test_add_fiber ("/engine/auto-answer/overtaken-by-age", test_overtaken_by_age_fiber);
  og_test_add_fiber ("/engine/auto-answer/switched-off", test_switched_off_fiber);
  og_test_add_fiber ("/engine/auto-answer/switched-off-between", test_switched_off_between_fiber);
  og_test_add_fiber ("/engine/auto-answer/refused", test_refused_fiber);
  og_test_add_fiber ("/engine/auto-answer/lost", test_lost_fiber);
  return g_test_run ();
}
