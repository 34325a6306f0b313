/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-moderator-fixture.h"

#include <libsoup/soup.h>
#include <string.h>

static OgModeratorBench *
open_new_fiber (OgScript   *script,
                const char *media)
{
  og_outbox_forget ();
  return og_moderator_bench_open_fiber (script, media);
}

static void
expect_fiber (OgModeratorBench *bench,
              gint64            id,
              OgMeasureState    state)
{
  g_autoptr (OgMeasure) measure = og_moderator_bench_load_fiber (bench, id);

  g_assert_cmpint (measure->state, ==, state);
}

static void
refused_fiber (DexFuture  *future,
               OgErrorCode code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (dex_await (future, &error));
  g_assert_error (error, OG_ERROR, (int) code);
}

/* From the proposal to the look at the network: the author hears of it before the block. */
static DexFuture *
test_block_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgModeratorBench *bench = open_new_fiber (script, "[]");
  g_autoptr (OgMeasure) proposed = og_moderator_bench_propose_fiber (bench, OG_MEASURE_BLOCK);
  g_autoptr (OgMeasure) done = NULL;
  g_autoptr (OgEvidence) evidence = NULL;
  gint64 id;

  g_assert_cmpstr (proposed->file_number, ==, OG_BENCH_FILE);
  g_assert_cmpint (proposed->rule_number, >, 0);
  g_assert_cmpint (proposed->version, ==, 3);
  g_assert_true (g_str_has_prefix (proposed->clause, "Respektvoller Umgang\n"));
  g_assert_nonnull (strstr (proposed->notice_text, "Aktenzeichen " OG_BENCH_FILE));
  id = og_moderator_bench_begin_fiber (bench, proposed);
  done = og_moderator_bench_load_fiber (bench, id);
  g_assert_cmpint (done->state, ==, OG_MEASURE_VERIFIED);
  g_assert_cmpint (done->notice_sent, >, 0);
  g_assert_cmpint (done->verified, ==, OG_OUTBOX_START);
  g_assert_cmpstr (done->remote_id, ==, OG_BENCH_INSULT);
  g_assert_cmpuint (og_script_count_measures (script, OG_MEASURE_BLOCK, OG_BENCH_FILE), ==, 1);
  g_assert_cmpuint (og_script_count (script, proposed->notice_text), ==, 1);
  g_assert_cmpint (((OgDelivery *) g_ptr_array_index (script->posts, 0))->visibility, ==,
                   OG_VISIBILITY_DIRECT);
  evidence = dex_await_object (og_store_load_evidence (bench->outbox->store, id), NULL);
  g_assert_true (og_evidence_is_intact (evidence));
  g_assert_nonnull (strstr (evidence->content, "<p>Ihr seid alle doof</p>"));
  og_moderator_bench_expect_journal_fiber (bench, "0 6 1 2");
  refused_fiber (og_moderator_begin (bench->moderator, proposed), OG_ERROR_FORBIDDEN);
  og_moderator_bench_close_fiber (bench);
  return dex_future_new_true ();
}

/* Nothing happens without a rule, a reason, and the caution being acknowledged. */
static DexFuture *
test_lack_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgModeratorBench *bench = open_new_fiber (script, "[]");
  g_autoptr (OgMeasure) measure = og_moderator_bench_propose_fiber (bench, OG_MEASURE_DELETE);

  g_object_set (measure, "caution", G_GINT64_CONSTANT (0), NULL);
  refused_fiber (og_moderator_begin (bench->moderator, measure), OG_ERROR_INPUT);
  g_object_set (measure, "caution", OG_OUTBOX_START, "reason", "", NULL);
  refused_fiber (og_moderator_begin (bench->moderator, measure), OG_ERROR_INPUT);
  refused_fiber (og_moderator_propose (bench->moderator, bench->message_id, OG_MEASURE_HIDE, "no"),
                 OG_ERROR_INPUT);
  refused_fiber (og_moderator_propose (bench->moderator, 1, OG_MEASURE_HIDE, "tone"), OG_ERROR_GONE);
  og_moderator_set_rules (bench->moderator, bench->office, NULL);
  refused_fiber (og_moderator_propose (bench->moderator, bench->message_id, OG_MEASURE_HIDE, "tone"),
                 OG_ERROR_INPUT);
  og_outbox_settle_fiber (bench->outbox);
  g_assert_cmpuint (script->n_measure + script->n_publish, ==, 0);
  og_moderator_bench_expect_journal_fiber (bench, "");
  og_moderator_bench_close_fiber (bench);
  return dex_future_new_true ();
}

/* What a network cannot do a person does; what can be seen is looked at all the same. */
static DexFuture *
test_by_hand_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgModeratorBench *bench;
  g_autoptr (OgMeasure) hide = NULL;
  g_autoptr (OgMeasure) delete = NULL;
  g_autoptr (GError) error = NULL;
  gint64 hidden, deleted;

  og_outbox_network = "mastodon";
  bench = open_new_fiber (script, "[]");
  hide = og_moderator_bench_propose_fiber (bench, OG_MEASURE_HIDE);
  g_assert_true (hide->by_hand);
  hidden = og_moderator_bench_begin_fiber (bench, hide);
  expect_fiber (bench, hidden, OG_MEASURE_BY_HAND_OPEN);
  g_assert_cmpuint (script->n_publish, ==, 1);
  g_assert_true (dex_await (og_moderator_finish_by_hand (bench->moderator, hidden, "Anna"), &error));
  og_outbox_settle_fiber (bench->outbox);
  expect_fiber (bench, hidden, OG_MEASURE_BY_HAND_DONE);
  g_assert_cmpuint (script->n_verify, ==, 0);

  delete = og_moderator_bench_propose_fiber (bench, OG_MEASURE_DELETE);
  g_object_set (delete, "notice-text", "", NULL);
  deleted = og_moderator_bench_begin_fiber (bench, delete);
  g_assert_true (dex_await (og_moderator_finish_by_hand (bench->moderator, deleted, "Anna"), &error));
  og_outbox_settle_fiber (bench->outbox);
  expect_fiber (bench, deleted, OG_MEASURE_FAILED); /* it still stands there */
  g_assert_cmpuint (script->n_measure, ==, 0);
  g_assert_cmpuint (script->n_publish, ==, 1);
  og_moderator_bench_expect_journal_fiber (bench, "0 6 5 0 5 3");
  og_moderator_bench_close_fiber (bench);
  og_outbox_network = "practice";
  return dex_future_new_true ();
}

/* One lost answer or request: in the end it stands there once. */
static void
lose_fiber (OgMeasureKind kind,
            OgScriptAct   act,
            gboolean      can_verify,
            guint         n_requests,
            guint         n_standing)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgModeratorBench *bench = open_new_fiber (script, "[]");
  g_autoptr (OgMeasure) measure = og_moderator_bench_propose_fiber (bench, kind);
  gint64 id;

  script->can_verify = can_verify;
  og_script_next_measure (script, act, NULL);
  id = og_moderator_bench_begin_fiber (bench, measure);
  expect_fiber (bench, id, OG_MEASURE_UNDER_WAY);
  for (guint i = 0; i < 30; i++)
    og_outbox_advance_fiber (bench->outbox, 10);
  g_assert_cmpuint (script->n_measure, ==, n_requests);
  g_assert_cmpuint (og_script_count_measures (script, kind, OG_BENCH_FILE), ==, n_standing);
  if (can_verify)
    expect_fiber (bench, id, OG_MEASURE_VERIFIED);
  og_moderator_bench_close_fiber (bench);
}

static DexFuture *
test_lost_fiber (gpointer data)
{
  lose_fiber (OG_MEASURE_BLOCK, OG_SCRIPT_LOSE_ANSWER, TRUE, 1, 1);
  lose_fiber (OG_MEASURE_REPORT, OG_SCRIPT_LOSE_ANSWER, TRUE, 1, 1);
  lose_fiber (OG_MEASURE_REPORT, OG_SCRIPT_LOSE_REQUEST, TRUE, 2, 1);
  /* Where nobody can look, what is the same done twice is done again. */
  lose_fiber (OG_MEASURE_BLOCK, OG_SCRIPT_LOSE_REQUEST, FALSE, 2, 1);
  return dex_future_new_true ();
}

/* About a report that cannot be looked at a person decides; it never stands there twice. */
static DexFuture *
test_report_in_doubt_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgModeratorBench *bench = open_new_fiber (script, "[]");
  g_autoptr (OgMeasure) measure = og_moderator_bench_propose_fiber (bench, OG_MEASURE_REPORT);
  g_autoptr (OgMeasure) in_doubt = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  script->can_verify = FALSE;
  og_script_next_measure (script, OG_SCRIPT_LOSE_ANSWER, NULL);
  id = og_moderator_bench_begin_fiber (bench, measure);
  for (guint i = 0; i < 30; i++)
    og_outbox_advance_fiber (bench->outbox, 60);
  in_doubt = og_moderator_bench_load_fiber (bench, id);
  g_assert_cmpint (in_doubt->state, ==, OG_MEASURE_UNDER_WAY);
  og_outbox_expect_fiber (bench->outbox, in_doubt->delivery_id, OG_DELIVERY_UNCERTAIN);
  g_assert_cmpuint (script->n_measure, ==, 1);
  g_assert_true (dex_await (og_publisher_give_up (bench->outbox->publisher, in_doubt->delivery_id),
                            &error));
  expect_fiber (bench, id, OG_MEASURE_FAILED);
  og_moderator_bench_close_fiber (bench);
  return dex_future_new_true ();
}

static DexFuture *
test_undo_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgModeratorBench *bench = open_new_fiber (script, "[]");
  g_autoptr (OgMeasure) hide = og_moderator_bench_propose_fiber (bench, OG_MEASURE_HIDE);
  g_autoptr (OgMeasure) delete = og_moderator_bench_propose_fiber (bench, OG_MEASURE_DELETE);
  g_autoptr (GError) error = NULL;
  gint64 hidden = og_moderator_bench_begin_fiber (bench, hide);
  gint64 deleted = og_moderator_bench_begin_fiber (bench, delete);

  refused_fiber (og_moderator_undo (bench->moderator, hidden, "  ", "Anna"), OG_ERROR_INPUT);
  refused_fiber (og_moderator_undo (bench->moderator, deleted, "Überprüft", "Anna"),
                 OG_ERROR_NOT_SUPPORTED);
  og_script_next_error (script, OG_DELIVERY_UNDO, og_script_error (OG_ERROR_UNCERTAIN));
  g_assert_true (dex_await (og_moderator_undo (bench->moderator, hidden, "Überprüft", "Anna"),
                            &error));
  for (guint i = 0; i < 10; i++)
    og_outbox_advance_fiber (bench->outbox, 30);
  expect_fiber (bench, hidden, OG_MEASURE_UNDONE);
  g_assert_cmpuint (script->n_undo, ==, 2);
  g_assert_cmpuint (og_script_count_measures (script, OG_MEASURE_HIDE, OG_BENCH_FILE), ==, 0);
  og_moderator_bench_expect_journal_fiber (bench, "0 6 1 2 0 6 1 2 7 8");
  og_moderator_bench_close_fiber (bench);
  return dex_future_new_true ();
}

/* A look that failed is made up for when the program starts anew. */
static DexFuture *
test_look_later_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgModeratorBench *bench = open_new_fiber (script, "[]");
  g_autoptr (OgMeasure) measure = og_moderator_bench_propose_fiber (bench, OG_MEASURE_BLOCK);
  gint64 id;

  og_script_next_error (script, OG_DELIVERY_MEASURE, og_script_error (OG_ERROR_OFFLINE));
  id = og_moderator_bench_begin_fiber (bench, measure);
  expect_fiber (bench, id, OG_MEASURE_DONE);
  og_moderator_bench_close_fiber (bench);
  bench = og_moderator_bench_open_fiber (script, "[]");
  expect_fiber (bench, id, OG_MEASURE_VERIFIED);
  og_moderator_bench_close_fiber (bench);
  return dex_future_new_true ();
}

/* A server that lacks the method leaves the step to a person. */
static DexFuture *
test_not_supported_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgModeratorBench *bench = open_new_fiber (script, "[]");
  g_autoptr (OgMeasure) measure = og_moderator_bench_propose_fiber (bench, OG_MEASURE_BLOCK);
  OgChannel *channel;
  gint64 id;

  og_script_next_measure (script, OG_SCRIPT_REFUSE, og_script_error (OG_ERROR_FORBIDDEN));
  id = og_moderator_bench_begin_fiber (bench, measure);
  expect_fiber (bench, id, OG_MEASURE_FAILED);
  /* That we may not do this says nothing about the account. */
  channel = og_accounts_find (bench->outbox->accounts, bench->outbox->channel_id);
  g_assert_cmpint (channel->state, ==, OG_CHANNEL_OK);
  og_script_next_measure (script, OG_SCRIPT_REFUSE, og_script_error (OG_ERROR_NOT_SUPPORTED));
  id = og_moderator_bench_begin_fiber (bench, measure);
  expect_fiber (bench, id, OG_MEASURE_BY_HAND_OPEN);
  og_moderator_bench_close_fiber (bench);
  return dex_future_new_true ();
}

static void
serve_picture (SoupServer        *server,
               SoupServerMessage *message,
               const char        *path,
               GHashTable        *query,
               gpointer           data)
{
  const gboolean there = g_str_equal (path, "/there.png");

  soup_server_message_set_status (message, there ? 200 : 404, NULL);
  soup_server_message_set_response (message, "image/png", SOUP_MEMORY_STATIC, "picture", 7);
}

/* Copies are named by what is in them, and stay when the author takes the pictures away; what is gone
 * already is named as missing, and stops nothing. */
static DexFuture *
test_pictures_fiber (gpointer data)
{
  g_autoptr (SoupServer) server = g_object_new (SOUP_TYPE_SERVER, NULL);
  g_autoptr (OgScript) script = og_script_new (NULL);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "picture", -1);
  g_autofree char *copy = g_build_filename (g_get_user_data_dir (), "evidence", digest, NULL);
  g_autofree char *media = NULL;
  g_autofree char *base = NULL;
  g_autofree char *content = NULL;
  g_autoptr (OgMeasure) measure = NULL;
  g_autoptr (OgEvidence) evidence = NULL;
  g_autoptr (GError) error = NULL;
  GSList *uris;
  OgModeratorBench *bench;
  gint64 id;

  soup_server_add_handler (server, NULL, serve_picture, NULL, NULL);
  g_assert_true (soup_server_listen_local (server, 0, SOUP_SERVER_LISTEN_IPV4_ONLY, NULL));
  uris = soup_server_get_uris (server);
  base = g_uri_to_string (uris->data);
  g_slist_free_full (uris, (GDestroyNotify) g_uri_unref);
  media = g_strdup_printf ("[{\"type\":\"image\",\"url\":\"%sthere.png\",\"alt\":\"Ein Foto\"},"
                           "{\"type\":\"image\",\"url\":\"%saway.png\"},"
                           "{\"type\":\"image\",\"url\":\"http://example.org/plain.png\"}]",
                           base, base);
  bench = open_new_fiber (script, media);
  measure = og_moderator_bench_propose_fiber (bench, OG_MEASURE_DELETE);
  id = og_moderator_bench_begin_fiber (bench, measure);
  evidence = dex_await_object (og_store_load_evidence (bench->outbox->store, id), &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (copy, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "picture");
  g_assert_nonnull (strstr (evidence->content, digest));
  g_assert_nonnull (strstr (evidence->content, "\"missing\":\"HTTP 404\""));
  g_assert_nonnull (strstr (evidence->content, "\"missing\":\"The address is not safe\""));
  og_moderator_bench_close_fiber (bench);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  /* The one of the desktop asks for settings that the test's own folders do not have. */
  g_setenv ("GIO_USE_PROXY_RESOLVER", "dummy", TRUE);
  dex_init ();
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  og_outbox_network = "practice";
  og_test_add_fiber ("/engine/moderator/block", test_block_fiber);
  og_test_add_fiber ("/engine/moderator/lack", test_lack_fiber);
  og_test_add_fiber ("/engine/moderator/by-hand", test_by_hand_fiber);
  og_test_add_fiber ("/engine/moderator/lost", test_lost_fiber);
  og_test_add_fiber ("/engine/moderator/report-in-doubt", test_report_in_doubt_fiber);
  og_test_add_fiber ("/engine/moderator/undo", test_undo_fiber);
  og_test_add_fiber ("/engine/moderator/look-later", test_look_later_fiber);
  og_test_add_fiber ("/engine/moderator/not-supported", test_not_supported_fiber);
  og_test_add_fiber ("/engine/moderator/pictures", test_pictures_fiber);
  return g_test_run ();
}
