/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-accounts-private.h"
#include "og-engine-new.h"
#include "og-engine-private.h"
#include "og-fiber-test.h"
#include "og-office-time.h"
#include "og-script-network.h"
#include "og-sign-in.h"

/* A Wednesday, 9:00 in Berlin. */
#define START G_GINT64_CONSTANT (1795593600)
#define HOUR (60 * 60)

/* An engine on the test's folder, with a clock set by hand. */
typedef struct
{
  OgClock *clock;
  OgEngine *engine;
  guint n_arrived;
  guint n_posts;
  guint n_concerns;
  guint n_offices;
  guint n_finished;
} Bench;

static char *
dup_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "engine", NULL);
}

static DexFuture *
open_folder (OgClock *clock,
             gboolean practice)
{
  g_autofree char *folder = dup_folder ();
  g_autoptr (OgSecrets) secrets = og_secrets_new_in_memory ();
  g_autoptr (OgHttp) http = og_http_new ();

  return og_engine_open (folder, practice, clock, secrets, http);
}

static void
count (guint *n)
{
  (*n)++;
}

static void
count_arrived (OgEngine  *engine,
               OgConcern *concern,
               OgMessage *newest,
               int        n,
               Bench     *bench)
{
  g_assert_cmpint (newest->concern_id, ==, concern->id);
  g_assert_cmpint (n, >, 0);
  bench->n_arrived += (guint) n;
}

static void
settle_fiber (Bench *bench)
{
  for (guint i = 0; i < 40; i++)
    dex_await (og_store_next_due (bench->engine->store), NULL);
  /* News are told in a turn of the main loop of their own. */
  dex_await (dex_timeout_new_msec (5), NULL);
  for (guint i = 0; i < 40; i++)
    dex_await (og_store_next_due (bench->engine->store), NULL);
}

static void
advance_fiber (Bench *bench,
               gint64 seconds)
{
  og_clock_set (bench->clock, og_clock_now (bench->clock) + seconds);
  settle_fiber (bench);
}

static Bench *
open_fiber (gboolean practice,
            gint64   now)
{
  Bench *bench = g_new0 (Bench, 1);
  g_autoptr (GError) error = NULL;

  bench->clock = og_clock_new_set (now);
  bench->engine = dex_await_object (open_folder (bench->clock, practice), &error);
  g_assert_no_error (error);
  g_signal_connect (bench->engine, "message-arrived", G_CALLBACK (count_arrived), bench);
  g_signal_connect_swapped (bench->engine, "posts-changed", G_CALLBACK (count), &bench->n_posts);
  g_signal_connect_swapped (bench->engine, "concerns-changed", G_CALLBACK (count),
                            &bench->n_concerns);
  g_signal_connect_swapped (bench->engine, "office-changed", G_CALLBACK (count),
                            &bench->n_offices);
  g_signal_connect_swapped (bench->engine, "delivery-finished", G_CALLBACK (count),
                            &bench->n_finished);
  settle_fiber (bench);
  return bench;
}

static void
close_fiber (Bench *bench)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (dex_await (og_engine_close (bench->engine), &error));
  g_assert_no_error (error);
  og_clock_set (bench->clock, og_clock_now (bench->clock) + 7 * 24 * HOUR);
  dex_await (dex_timeout_new_msec (5), NULL);
  g_clear_object (&bench->engine);
  g_clear_object (&bench->clock);
  g_free (bench);
}

/* A channel that speaks with a scripted server. (transfer none) */
static OgChannel *
add_channel_fiber (Bench    *bench,
                   OgScript *script)
{
  OgAccounts *accounts = og_engine_get_accounts (bench->engine);
  g_autoptr (OgChannel) channel =
    g_object_new (OG_TYPE_CHANNEL, "network", "script", "base-url", "https://example.org",
                  "remote-id", "1", "handle", "@amt@example.org", "name", "Amt", NULL);
  g_autoptr (OgConnection) connection = NULL;
  g_autoptr (OgChannel) listed = NULL;
  g_autoptr (GError) error = NULL;

  listed = dex_await_object (og_accounts_add (accounts, channel, NULL, "token"), &error);
  g_assert_no_error (error);
  connection = og_script_connect (script, listed, bench->clock);
  og_accounts_set_connection (accounts, listed->id, connection);
  advance_fiber (bench, 60);
  return og_engine_find_channel (bench->engine, listed->id);
}

static GListModel *
list_fiber (DexFuture *future)
{
  g_autoptr (GError) error = NULL;
  GListModel *list = dex_await_object (future, &error);

  g_assert_no_error (error);
  return list;
}

/* Open in the mornings from Monday to Friday, an answer promised within so many hours. */
static void
set_office_fiber (Bench *bench,
                  int    hours)
{
  g_autoptr (OgOffice) office = og_office_copy (og_engine_get_office (bench->engine));
  g_autoptr (GError) error = NULL;

  for (int weekday = 1; weekday <= 7; weekday++)
    og_office_clear_day (office, weekday);
  for (int weekday = 1; weekday <= 5; weekday++)
    og_office_add_period (office, weekday, 8 * 60, 12 * 60);
  g_object_set (office, "zone", "Europe/Berlin", "land", "NW", "promise", hours, "promise-unit",
                (int) OG_PROMISE_HOURS, NULL);
  g_assert_true (dex_await (og_engine_save_office (bench->engine, office), &error));
  g_assert_no_error (error);
  settle_fiber (bench);
}

static OgConcern *
first_concern_fiber (Bench *bench)
{
  g_autoptr (GListModel) concerns = og_engine_list_concerns (bench->engine, OG_VIEW_ALL, NULL);
  OgConcern *concern;

  settle_fiber (bench);
  g_assert_cmpuint (g_list_model_get_n_items (concerns), >, 0);
  concern = g_list_model_get_item (concerns, 0);
  settle_fiber (bench);
  g_assert_true (concern->loaded);
  return concern;
}

static DexFuture *
test_practice_fiber (gpointer data)
{
  Bench *bench = open_fiber (TRUE, START);
  GListModel *channels = og_engine_get_channels (bench->engine);
  g_autoptr (OgChannel) channel = g_list_model_get_item (channels, 0);
  g_autofree char *name = g_strdup (og_engine_get_office (bench->engine)->name);
  g_autoptr (GArray) networks = NULL;
  g_autoptr (OgSignIn) sign_in = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  g_assert_true (og_engine_get_practice (bench->engine));
  networks = og_engine_list_networks (bench->engine);
  g_assert_cmpuint (networks->len, ==, 0);
  sign_in = og_sign_in_new (bench->engine, "mastodon", NULL);
  g_assert_false (dex_await (og_sign_in_start (sign_in, "https://example.org"), &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_NOT_SUPPORTED);
  g_assert_cmpuint (g_list_model_get_n_items (channels), ==, 1);
  g_assert_nonnull (channel);
  g_assert_true (og_engine_get_office (bench->engine)->setup_done);
  id = channel->id;
  for (guint i = 0; i < 30; i++)
    advance_fiber (bench, 60);
  g_assert_cmpuint (bench->n_arrived, >, 0);
  g_assert_cmpint (og_engine_get_counts (bench->engine)->views[OG_VIEW_DUE], >, 0);
  g_assert_cmpint (og_engine_get_last_contact (bench->engine), >, START);
  close_fiber (bench);

  /* Again: the same town, not a second one. */
  g_clear_object (&channel);
  bench = open_fiber (TRUE, START + HOUR);
  channel = g_list_model_get_item (og_engine_get_channels (bench->engine), 0);
  g_assert_cmpuint (g_list_model_get_n_items (og_engine_get_channels (bench->engine)), ==, 1);
  g_assert_cmpint (channel->id, ==, id);
  g_assert_cmpstr (og_engine_get_office (bench->engine)->name, ==, name);
  g_assert_cmpint (og_engine_get_counts (bench->engine)->views[OG_VIEW_DUE], >, 0);
  close_fiber (bench);
  return dex_future_new_true ();
}

static DexFuture *
test_second_engine_fiber (gpointer data)
{
  Bench *bench = open_fiber (FALSE, START);
  g_autoptr (GError) error = NULL;
  g_autoptr (OgEngine) second = dex_await_object (open_folder (bench->clock, FALSE), &error);

  g_assert_null (second);
  g_assert_error (error, OG_ERROR, OG_ERROR_FORBIDDEN);
  close_fiber (bench);
  bench = open_fiber (FALSE, START);
  close_fiber (bench);
  return dex_future_new_true ();
}

/* Keystrokes faster than the disk: one post, with the last text. */
static DexFuture *
test_save_in_order_fiber (gpointer data)
{
  Bench *bench = open_fiber (FALSE, START);
  g_autoptr (OgPost) post = og_post_new ();
  g_autoptr (GListModel) drafts = NULL;
  g_autoptr (OgPost) saved = NULL;
  g_autoptr (GError) error = NULL;
  const char *text = "Straße gesperrt";
  gint64 id;

  for (glong length = 1; length < g_utf8_strlen (text, -1); length++)
    {
      g_autofree char *typed = g_utf8_substring (text, 0, length);

      og_record_set_string (OG_RECORD (post), "text", typed);
      dex_future_disown (og_engine_save_post (bench->engine, post));
    }
  og_record_set_string (OG_RECORD (post), "text", text);
  id = dex_await_int64 (og_engine_save_post (bench->engine, post), &error);
  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);
  g_assert_cmpint (post->id, ==, id);
  g_assert_cmpint (post->created, ==, START);
  drafts = list_fiber (og_engine_list_drafts (bench->engine));
  g_assert_cmpuint (g_list_model_get_n_items (drafts), ==, 1);
  saved = g_list_model_get_item (drafts, 0);
  g_assert_cmpstr (saved->text, ==, text);
  close_fiber (bench);
  return dex_future_new_true ();
}

static DexFuture *
test_plan_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  Bench *bench = open_fiber (FALSE, START);
  OgChannel *channel = add_channel_fiber (bench, script);
  g_autoptr (OgPost) post = og_post_new ();
  g_autoptr (OgPost) published = NULL;
  g_autoptr (OgDelivery) delivery = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  og_record_set_string (OG_RECORD (post), "text", "Wochenmarkt");
  og_post_set_channel (post, channel->id, TRUE);
  dex_await_int64 (og_engine_plan_post (bench->engine, post), &error);
  g_assert_error (error, OG_ERROR, OG_ERROR_INPUT);
  g_clear_error (&error);
  g_object_set (post, "local-time", "2026-11-25T10:30", "zone", "Europe/Berlin", NULL);
  id = dex_await_int64 (og_engine_plan_post (bench->engine, post), &error);
  g_assert_no_error (error);
  g_assert_cmpint (post->due, ==, START + HOUR + HOUR / 2);
  g_assert_cmpint (post->state, ==, OG_POST_PLANNED);
  settle_fiber (bench);
  g_assert_cmpuint (bench->n_posts, >, 0);

  og_clock_set (bench->clock, post->due);
  settle_fiber (bench);
  g_assert_cmpuint (og_script_count (script, "Wochenmarkt"), ==, 1);
  g_assert_cmpuint (bench->n_finished, ==, 1);
  published = dex_await_object (og_engine_load_post (bench->engine, id), &error);
  g_assert_no_error (error);
  delivery = g_list_model_get_item (G_LIST_MODEL (published->deliveries), 0);
  g_assert_cmpint (delivery->state, ==, OG_DELIVERY_SENT);
  g_assert_false (dex_await (og_engine_remove_post (bench->engine, id), &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_FORBIDDEN);
  close_fiber (bench);
  return dex_future_new_true ();
}

static DexFuture *
test_deadlines_follow_the_office_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  Bench *bench = open_fiber (FALSE, START);
  g_autoptr (OgConcern) concern = NULL;
  g_autoptr (OgConcern) again = NULL;
  g_autoptr (GError) error = NULL;

  set_office_fiber (bench, 2);
  og_script_say (script, "m1", NULL, "keller", "Wann ist das Amt offen?", START + 30);
  add_channel_fiber (bench, script);
  g_assert_cmpuint (bench->n_arrived, ==, 1);
  concern = first_concern_fiber (bench);
  g_assert_cmpint (concern->deadline, ==, START + 30 + 2 * HOUR);

  /* Four hours a day: one hour more than is left of this day goes on tomorrow at 8:00. */
  set_office_fiber (bench, 4);
  g_assert_cmpuint (bench->n_offices, ==, 2);
  again = dex_await_object (og_engine_load_concern (bench->engine, concern->id), &error);
  g_assert_no_error (error);
  g_assert_cmpint (again->deadline, ==, START + 24 * HOUR + 30);
  g_assert_cmpint (og_engine_get_counts (bench->engine)->overdue, ==, 0);
  advance_fiber (bench, 24 * HOUR);
  g_assert_cmpint (og_engine_get_counts (bench->engine)->overdue, ==, 1);
  close_fiber (bench);
  return dex_future_new_true ();
}

static DexFuture *
test_reply_and_undo_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  Bench *bench = open_fiber (FALSE, START);
  g_autoptr (OgConcern) concern = NULL;
  g_autoptr (GListModel) pending = NULL;
  g_autoptr (GListModel) conversation = NULL;
  g_autoptr (OgMessage) own = NULL;
  g_autoptr (GError) error = NULL;
  OgDelivery *post;
  gint64 id;

  og_script_say (script, "m1", NULL, "keller", "Wann ist das Amt offen?", START + 30);
  og_script_say (script, "m2", "m1", "keller", "Auch samstags?", START + 40);
  add_channel_fiber (bench, script);
  concern = first_concern_fiber (bench);

  /* Taken back in time: nothing leaves, the text is a draft again, with what was begun since. */
  id = dex_await_int64 (og_engine_reply (bench->engine, concern->id, "Ab acht.", 0), &error);
  g_assert_no_error (error);
  dex_await (og_engine_save_reply_draft (bench->engine, concern->id, "Und"), &error);
  advance_fiber (bench, OG_REPLY_UNDO_SECONDS - 1);
  g_assert_true (dex_await_boolean (og_engine_undo_reply (bench->engine, id), &error));
  advance_fiber (bench, HOUR);
  g_assert_cmpuint (script->n_publish, ==, 0);
  g_clear_object (&concern);
  concern = first_concern_fiber (bench);
  g_assert_cmpstr (concern->draft, ==, "Ab acht.\n\nUnd");

  /* Sent: to the newest message, naming its author, as visible as it was. */
  id = dex_await_int64 (og_engine_reply (bench->engine, concern->id, " Samstags nicht. ", 0),
                        &error);
  pending = list_fiber (og_engine_list_pending_replies (bench->engine, concern->id));
  g_assert_cmpuint (g_list_model_get_n_items (pending), ==, 1);
  advance_fiber (bench, OG_REPLY_UNDO_SECONDS);
  g_assert_cmpuint (og_script_count (script, "Samstags nicht."), ==, 1);
  post = g_ptr_array_index (script->posts, 0);
  g_assert_cmpstr (post->parent_id, ==, "m2");
  g_assert_cmpstr (post->mention, ==, "@keller@example.org");
  g_assert_false (dex_await_boolean (og_engine_undo_reply (bench->engine, id), &error));
  g_assert_no_error (error);
  g_clear_object (&concern);
  concern = first_concern_fiber (bench);
  g_assert_cmpint (concern->deadline, ==, 0);
  conversation = list_fiber (og_engine_load_conversation (bench->engine, concern->id));
  g_assert_cmpuint (g_list_model_get_n_items (conversation), ==, 3);
  own = g_list_model_get_item (conversation, 2);
  g_assert_true (own->own);
  g_assert_cmpstr (own->text, ==, "Samstags nicht.");
  close_fiber (bench);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  dex_init ();
  og_test_add_fiber ("/engine/practice", test_practice_fiber);
  og_test_add_fiber ("/engine/second-engine", test_second_engine_fiber);
  og_test_add_fiber ("/engine/save-in-order", test_save_in_order_fiber);
  og_test_add_fiber ("/engine/plan", test_plan_fiber);
  og_test_add_fiber ("/engine/deadlines-follow-the-office",
                     test_deadlines_follow_the_office_fiber);
  og_test_add_fiber ("/engine/reply-and-undo", test_reply_and_undo_fiber);
  return g_test_run ();
}
