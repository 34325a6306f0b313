/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-engine-town.h"

#include <string.h>

#include "og-accounts-private.h"
#include "og-engine-new.h"
#include "og-engine-private.h"
#include "og-fiber-test.h"
#include "og-gaps.h"
#include "og-script-network.h"

/* What the engine does with the town's rules, in the practice town: a network that keeps what is
 * put up in a file beside the database. */

/* Wednesday 25 November 2026 in Berlin, at 9:00 and in the evening. */
#define MORNING G_GINT64_CONSTANT (1795593600)
#define HOUR (60 * 60)
#define EVENING (MORNING + 11 * HOUR)

typedef struct
{
  OgClock *clock;
  OgEngine *engine;
  gint64 channel_id;
  guint n_offices; /* times "office-changed" was told */
} Bench;

static char *
dup_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "town", NULL);
}

static void
settle_fiber (Bench *bench)
{
  for (guint round = 0; round < 12; round++)
    {
      for (guint i = 0; i < 40; i++)
        dex_await (og_store_next_due (bench->engine->store), NULL);
      /* News are told in a turn of the main loop of their own. */
      dex_await (dex_timeout_new_msec (2), NULL);
    }
}

static void
count (guint *n)
{
  (*n)++;
}

static Bench *
open_fiber (gboolean practice,
            gint64   now)
{
  Bench *bench = g_new0 (Bench, 1);
  g_autofree char *folder = dup_folder ();
  g_autoptr (OgSecrets) secrets = og_secrets_new_in_memory ();
  g_autoptr (OgHttp) http = og_http_new ();
  g_autoptr (OgChannel) channel = NULL;
  g_autoptr (GError) error = NULL;

  bench->clock = og_clock_new_set (now);
  bench->engine = dex_await_object (og_engine_open (folder, practice, bench->clock, secrets, http),
                                    &error);
  g_assert_no_error (error);
  g_signal_connect_swapped (bench->engine, "office-changed", G_CALLBACK (count),
                            &bench->n_offices);
  channel = g_list_model_get_item (og_engine_get_channels (bench->engine), 0);
  bench->channel_id = channel != NULL ? channel->id : 0;
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

static char *
read_town (void)
{
  g_autofree char *folder = dup_folder ();
  g_autofree char *file = g_build_filename (folder, "town.json", NULL);
  char *content = NULL;

  g_assert_true (g_file_get_contents (file, &content, NULL, NULL));
  return content;
}

static gboolean
town_says (const char *what)
{
  g_autofree char *town = read_town ();

  return strstr (town, what) != NULL;
}

static gint64
enact_fiber (Bench      *bench,
             const char *note)
{
  g_autoptr (GError) error = NULL;
  gint64 number = dex_await_int64 (og_engine_enact_rules (bench->engine, note), &error);

  g_assert_no_error (error);
  settle_fiber (bench);
  return number;
}

static void
set_board_fiber (Bench   *bench,
                 gboolean wanted)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (dex_await (og_engine_set_board (bench->engine, bench->channel_id, wanted),
                            &error));
  g_assert_no_error (error);
  settle_fiber (bench);
}

static void
save_fiber (Bench    *bench,
            OgOffice *office)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (dex_await (og_engine_save_office (bench->engine, office), &error));
  g_assert_no_error (error);
  settle_fiber (bench);
}

/* The town that people practise in has been set up as a careful clerk would. */
static DexFuture *
test_practice_office_fiber (gpointer data)
{
  Bench *bench = open_fiber (TRUE, MORNING);
  OgOffice *office = og_engine_get_office (bench->engine);
  guint64 gaps = og_gaps (office, 1, 0);

  gaps &= ~((guint64) 1 << OG_GAP_IN_FORCE | (guint64) 1 << OG_GAP_CONCEPT);
  g_assert_cmpuint (gaps, ==, 0);
  g_assert_true (office->setup_done);
  close_fiber (bench);
  return dex_future_new_true ();
}

static DexFuture *
test_versions_fiber (gpointer data)
{
  Bench *bench = open_fiber (TRUE, MORNING);
  g_autoptr (OgOffice) office = og_office_copy (og_engine_get_office (bench->engine));
  g_autoptr (OgRule) rule = g_list_model_get_item (G_LIST_MODEL (office->rules), 0);
  g_autoptr (GListModel) versions = NULL;
  g_autoptr (OgRulesVersion) newest = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (og_engine_get_netiquette (bench->engine));
  g_assert_true (og_engine_get_rules_changed (bench->engine));
  g_assert_cmpint (enact_fiber (bench, NULL), ==, 1);
  g_assert_cmpint (og_engine_get_netiquette (bench->engine)->version, ==, 1);
  g_assert_cmpint (og_engine_get_netiquette (bench->engine)->since, ==, MORNING);
  g_assert_false (og_engine_get_rules_changed (bench->engine));
  g_assert_cmpuint (bench->n_offices, >, 0);

  g_object_set (rule, "chosen", TRUE, "subject", "Freundlich bleiben", NULL);
  save_fiber (bench, office);
  g_assert_true (og_engine_get_rules_changed (bench->engine));
  g_assert_cmpint (enact_fiber (bench, "Klarer gesagt"), ==, 2);
  close_fiber (bench);

  bench = open_fiber (TRUE, MORNING + HOUR);
  g_assert_cmpint (og_engine_get_netiquette (bench->engine)->version, ==, 2);
  g_assert_false (og_engine_get_rules_changed (bench->engine));
  versions = dex_await_object (og_engine_list_versions (bench->engine), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (versions), ==, 2);
  newest = g_list_model_get_item (versions, 0);
  g_assert_cmpint (newest->id, ==, 2);
  g_assert_cmpstr (newest->note, ==, "Klarer gesagt");
  close_fiber (bench);
  return dex_future_new_true ();
}

/* Whoever closes the window right after the last letter has written it all the same. */
static DexFuture *
test_saved_before_closing_fiber (gpointer data)
{
  Bench *bench = open_fiber (TRUE, MORNING);
  g_autoptr (OgOffice) office = og_office_copy (og_engine_get_office (bench->engine));
  g_autoptr (DexFuture) first = NULL;
  g_autoptr (DexFuture) second = NULL;
  g_autoptr (GError) error = NULL;

  og_record_set_string (OG_RECORD (office), "phone", "07777 1");
  first = og_engine_save_office (bench->engine, office);
  og_record_set_string (OG_RECORD (office), "phone", "07777 12");
  second = og_engine_save_office (bench->engine, office);
  close_fiber (bench);
  dex_await (g_steal_pointer (&second), &error);
  g_assert_no_error (error);

  bench = open_fiber (TRUE, MORNING + HOUR);
  g_assert_cmpstr (og_engine_get_office (bench->engine)->phone, ==, "07777 12");
  close_fiber (bench);
  return dex_future_new_true ();
}

static DexFuture *
test_no_rule_chosen_fiber (gpointer data)
{
  Bench *bench = open_fiber (TRUE, MORNING);
  g_autoptr (OgOffice) office = og_office_copy (og_engine_get_office (bench->engine));
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (office->rules)); i++)
    {
      g_autoptr (OgRule) rule = g_list_model_get_item (G_LIST_MODEL (office->rules), i);

      og_record_set_int (OG_RECORD (rule), "chosen", FALSE);
    }
  save_fiber (bench, office);
  g_assert_cmpint (dex_await_int64 (og_engine_enact_rules (bench->engine, NULL), &error), ==, 0);
  g_assert_error (error, OG_ERROR, OG_ERROR_INPUT);
  g_assert_null (og_engine_get_netiquette (bench->engine));
  close_fiber (bench);
  return dex_future_new_true ();
}

/* What could not be read again is not put into force: nobody would know what it was. */
static DexFuture *
test_too_many_rules_fiber (gpointer data)
{
  Bench *bench = open_fiber (TRUE, MORNING);
  g_autoptr (OgOffice) office = og_office_copy (og_engine_get_office (bench->engine));
  g_autoptr (GListModel) versions = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 600; i++)
    {
      g_autoptr (OgRule) rule = og_netiquette_add_own_rule (office);

      g_object_set (rule, "subject", "Noch eine", "text", "Und noch eine.", NULL);
    }
  save_fiber (bench, office);
  dex_await_int64 (og_engine_enact_rules (bench->engine, NULL), &error);
  g_assert_error (error, OG_ERROR, OG_ERROR_INPUT);
  g_clear_error (&error);
  versions = dex_await_object (og_engine_list_versions (bench->engine), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (versions), ==, 0);
  g_assert_null (og_engine_get_netiquette (bench->engine));
  close_fiber (bench);
  return dex_future_new_true ();
}

static DexFuture *
test_board_fiber (gpointer data)
{
  Bench *bench = open_fiber (TRUE, MORNING);
  g_autoptr (OgOffice) office = og_office_copy (og_engine_get_office (bench->engine));
  OgChannel *channel = og_engine_find_channel (bench->engine, bench->channel_id);
  g_autoptr (OgChannel) checked = NULL;
  g_autoptr (GError) error = NULL;
  guint n_offices;

  g_assert_true (og_engine_channel_can (bench->engine, channel, OG_ABILITY_BOARD));
  g_assert_cmpint (og_engine_get_board_state (bench->engine, channel->id), ==,
                   OG_BOARD_STATE_OFF);
  set_board_fiber (bench, TRUE);
  g_assert_cmpint (og_engine_get_board_state (bench->engine, channel->id), ==,
                   OG_BOARD_STATE_NO_RULES);
  n_offices = bench->n_offices;
  enact_fiber (bench, NULL);
  g_assert_cmpint (og_engine_get_board_state (bench->engine, channel->id), ==,
                   OG_BOARD_STATE_STANDS);
  g_assert_cmpint (og_engine_get_board_error (bench->engine, channel->id), ==, -1);
  g_assert_cmpuint (bench->n_offices, >, n_offices);
  g_assert_true (town_says ("\"pinned\""));
  g_assert_true (town_says ("musterbach.example/impressum"));

  /* What the network says about the account leaves the town's choice alone. */
  checked = dex_await_object (og_engine_check_channel (bench->engine, channel->id), &error);
  g_assert_no_error (error);
  g_assert_true (checked == channel);
  g_assert_true (channel->board);

  og_record_set_string (OG_RECORD (office), "imprint_url", "https://www.musterbach.example/neu");
  save_fiber (bench, office);
  g_assert_false (town_says ("musterbach.example/neu"));
  og_clock_set (bench->clock, MORNING + 60);
  settle_fiber (bench);
  g_assert_true (town_says ("musterbach.example/neu"));
  close_fiber (bench);

  bench = open_fiber (TRUE, MORNING + HOUR);
  g_assert_cmpint (og_engine_get_board_state (bench->engine, bench->channel_id), ==,
                   OG_BOARD_STATE_STANDS);
  set_board_fiber (bench, FALSE);
  g_assert_cmpint (og_engine_get_board_state (bench->engine, bench->channel_id), ==,
                   OG_BOARD_STATE_OFF);
  g_assert_false (town_says ("\"pinned\""));
  g_assert_false (town_says ("musterbach.example/neu"));
  close_fiber (bench);
  return dex_future_new_true ();
}

static DexFuture *
test_no_board_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  Bench *bench = open_fiber (FALSE, MORNING);
  g_autoptr (OgChannel) channel = g_object_new (OG_TYPE_CHANNEL, "network", "script", "base-url",
                                                "https://example.org", "remote-id", "1", "handle",
                                                "@amt@example.org", "name", "Amt", NULL);
  g_autoptr (OgChannel) listed = NULL;
  g_autoptr (GError) error = NULL;

  listed = dex_await_object (og_accounts_add (og_engine_get_accounts (bench->engine), channel,
                                              NULL, "token"),
                             &error);
  g_assert_no_error (error);
  g_assert_false (og_engine_channel_can (bench->engine, listed, OG_ABILITY_BOARD));
  g_assert_false (dex_await (og_engine_set_board (bench->engine, listed->id, TRUE), &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_NOT_SUPPORTED);
  g_clear_error (&error);
  g_assert_false (dex_await (og_engine_set_board (bench->engine, 4711, TRUE), &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_GONE);
  close_fiber (bench);
  return dex_future_new_true ();
}

static void
publish_fiber (Bench *bench)
{
  g_autoptr (OgPost) post = og_post_new ();
  g_autoptr (GError) error = NULL;

  g_object_set (post, "text", "Die Hauptstraße ist gesperrt.", "local-time", "2026-11-25T20:01",
                "zone", "Europe/Berlin", NULL);
  og_post_set_channel (post, bench->channel_id, TRUE);
  dex_await_int64 (og_engine_plan_post (bench->engine, post), &error);
  g_assert_no_error (error);
  for (guint i = 0; i < 6; i++)
    {
      og_clock_set (bench->clock, og_clock_now (bench->clock) + 60);
      settle_fiber (bench);
    }
}

/* A post in the evening: who answers it hears when somebody is there. */
static DexFuture *
test_auto_answer_fiber (gpointer data)
{
  Bench *bench = open_fiber (TRUE, EVENING);
  g_autoptr (GListModel) log = NULL;
  g_autoptr (OgDelivery) answer = NULL;
  g_autoptr (GError) error = NULL;
  int open = og_engine_get_counts (bench->engine)->views[OG_VIEW_DUE];

  dex_await (og_engine_set_auto_answer (bench->engine, bench->channel_id, OG_AUTO_ANSWER_ALL),
             &error);
  g_assert_no_error (error);
  publish_fiber (bench);
  log = dex_await_object (og_engine_list_auto_answers (bench->engine), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (log), >, 0);
  answer = g_list_model_get_item (log, 0);
  g_assert_cmpint (answer->state, ==, OG_DELIVERY_SENT);
  g_assert_cmpint (answer->visibility, ==, OG_VISIBILITY_DIRECT);
  g_assert_cmpint (og_engine_get_counts (bench->engine)->views[OG_VIEW_DUE], >, open);
  g_assert_cmpint (og_engine_get_counts (bench->engine)->attention, ==, 0);
  close_fiber (bench);

  bench = open_fiber (TRUE, EVENING + HOUR);
  g_assert_cmpint (og_engine_find_channel (bench->engine, bench->channel_id)->auto_answer, ==,
                   OG_AUTO_ANSWER_ALL);
  close_fiber (bench);
  return dex_future_new_true ();
}

/* What was written before it was switched on is answered by people. */
static DexFuture *
test_auto_answer_off_fiber (gpointer data)
{
  Bench *bench = open_fiber (TRUE, EVENING);
  g_autoptr (GListModel) log = NULL;

  publish_fiber (bench);
  log = dex_await_object (og_engine_list_auto_answers (bench->engine), NULL);
  g_assert_cmpuint (g_list_model_get_n_items (log), ==, 0);
  close_fiber (bench);
  return dex_future_new_true ();
}

static OgConcern *
first_concern_fiber (Bench *bench)
{
  g_autoptr (GListModel) concerns = og_engine_list_concerns (bench->engine, OG_VIEW_DUE, NULL);
  OgConcern *concern;

  settle_fiber (bench);
  concern = g_list_model_get_item (concerns, 0);
  g_assert_nonnull (concern);
  settle_fiber (bench);
  g_assert_true (concern->loaded);
  return concern;
}

/* Two working days for a defect, one for a question. */
static DexFuture *
test_concern_kind_fiber (gpointer data)
{
  Bench *bench = open_fiber (TRUE, MORNING);
  g_autoptr (OgConcern) before = first_concern_fiber (bench);
  g_autoptr (OgConcern) after = NULL;
  gint64 deadline = before->deadline;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (before->kind, ==, OG_CONCERN_QUESTION);
  dex_await (og_engine_set_concern_kind (bench->engine, before->id, OG_CONCERN_DEFECT), &error);
  g_assert_no_error (error);
  after = dex_await_object (og_engine_load_concern (bench->engine, before->id), &error);
  g_assert_no_error (error);
  g_assert_cmpint (after->kind, ==, OG_CONCERN_DEFECT);
  g_assert_cmpint (after->deadline, ==, deadline + 24 * HOUR);
  close_fiber (bench);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  dex_init ();

  og_test_add_fiber ("/engine-town/practice-office", test_practice_office_fiber);
  og_test_add_fiber ("/engine-town/versions", test_versions_fiber);
  og_test_add_fiber ("/engine-town/saved-before-closing", test_saved_before_closing_fiber);
  og_test_add_fiber ("/engine-town/no-rule-chosen", test_no_rule_chosen_fiber);
  og_test_add_fiber ("/engine-town/too-many-rules", test_too_many_rules_fiber);
  og_test_add_fiber ("/engine-town/board", test_board_fiber);
  og_test_add_fiber ("/engine-town/no-board", test_no_board_fiber);
  og_test_add_fiber ("/engine-town/auto-answer", test_auto_answer_fiber);
  og_test_add_fiber ("/engine-town/auto-answer-off", test_auto_answer_off_fiber);
  og_test_add_fiber ("/engine-town/concern-kind", test_concern_kind_fiber);
  return g_test_run ();
}
