/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-board-fixture.h"

#include "og-board-wanted.h"

#define START OG_OUTBOX_START
#define MINUTE 60

#define FEW 3
#define MANY 12

static OgBoardBench *
open_with_fiber (OgScript *script,
                 guint     n_rules,
                 gboolean  wanted)
{
  og_outbox_forget ();
  return og_board_bench_open_fiber (script, START, n_rules, wanted);
}

static guint
count_notices_fiber (OgBoardBench *bench)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) notices = dex_await_object (og_store_list_notices (bench->outbox->store),
                                                     &error);

  g_assert_no_error (error);
  return g_list_model_get_n_items (notices);
}

/* Put up, changed, shortened, made longer, taken down: nothing older is ever left. */
static DexFuture *
test_life_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgBoardBench *bench = open_with_fiber (script, MANY, TRUE);
  OgDelivery *first;

  og_board_bench_assert_stands (script, MANY);
  g_assert_cmpuint (script->posts->len, >, 1);
  g_assert_cmpint (og_board_bench_get_state (bench), ==, OG_BOARD_STATE_STANDS);
  first = g_ptr_array_index (script->posts, 0);
  g_assert_true (g_str_has_suffix (og_board_get_url (bench->board, bench->outbox->channel_id),
                                   first->remote_id));
  g_assert_nonnull (strstr (script->profile, first->remote_id)); /* the link to the netiquette */
  g_assert_cmpint (first->visibility, ==, OG_VISIBILITY_PUBLIC);
  g_assert_cmpint (((OgDelivery *) g_ptr_array_index (script->posts, 1))->visibility, ==,
                   OG_VISIBILITY_UNLISTED);

  og_board_bench_set_fiber (bench, FEW, TRUE);
  og_board_bench_assert_stands (script, FEW);
  og_board_bench_set_fiber (bench, MANY, TRUE);
  og_board_bench_assert_stands (script, MANY);
  og_board_bench_set_fiber (bench, MANY, FALSE);
  og_board_bench_assert_stands (script, 0);
  g_assert_cmpint (og_board_bench_get_state (bench), ==, OG_BOARD_STATE_OFF);
  g_assert_null (og_board_get_url (bench->board, bench->outbox->channel_id));
  g_assert_cmpuint (count_notices_fiber (bench), ==, 0);
  og_board_bench_close_fiber (bench);
  return dex_future_new_true ();
}

/* As it should be, it is left alone, also over a restart. */
static DexFuture *
test_rests_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgBoardBench *bench = open_with_fiber (script, FEW, TRUE);
  guint n_requests = og_script_count_requests (script);

  og_board_look (bench->board);
  og_board_bench_settle_fiber (bench);
  og_outbox_advance_fiber (bench->outbox, 3 * 60 * MINUTE);
  og_board_bench_close_fiber (bench);
  bench = og_board_bench_open_fiber (script, START + 1000 * MINUTE, FEW, TRUE);
  g_assert_cmpint (og_board_bench_get_state (bench), ==, OG_BOARD_STATE_STANDS);
  g_assert_cmpuint (og_script_count_requests (script), ==, n_requests);
  og_board_bench_close_fiber (bench);
  return dex_future_new_true ();
}

static DexFuture *
test_no_rules_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgBoardBench *bench = open_with_fiber (script, 0, TRUE);

  g_assert_cmpint (og_board_bench_get_state (bench), ==, OG_BOARD_STATE_NO_RULES);
  g_assert_cmpuint (og_script_count_requests (script), ==, 0);
  og_board_bench_set_fiber (bench, FEW, FALSE);
  g_assert_cmpint (og_board_bench_get_state (bench), ==, OG_BOARD_STATE_OFF);
  g_assert_cmpuint (og_script_count_requests (script), ==, 0);
  og_board_bench_close_fiber (bench);
  return dex_future_new_true ();
}

/* What the setup has saved, as of now. */
static void
save_office_fiber (OgBoardBench *bench,
                   OgOffice     *office)
{
  og_board_set_rules (bench->board, office, bench->netiquette);
  og_board_bench_settle_fiber (bench);
}

/* New hours change the profile, and no post. */
static DexFuture *
test_profile_follows_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgBoardBench *bench = open_with_fiber (script, FEW, TRUE);
  g_autofree char *before = g_strdup (script->profile);
  guint n_publish = script->n_publish;

  og_office_add_period (bench->office, G_DATE_THURSDAY, 14 * 60, 18 * 60);
  save_office_fiber (bench, bench->office);
  og_outbox_advance_fiber (bench->outbox, MINUTE);
  og_board_bench_settle_fiber (bench);
  g_assert_cmpstr (script->profile, !=, before);
  g_assert_cmpuint (script->n_publish, ==, n_publish);
  g_assert_cmpuint (script->n_edit, ==, 0);

  /* A field that is no longer known is taken off, and then not spoken of any more. */
  og_record_set_string (OG_RECORD (bench->office), "imprint_url", NULL);
  save_office_fiber (bench, bench->office);
  og_outbox_advance_fiber (bench->outbox, MINUTE);
  og_board_bench_settle_fiber (bench);
  g_assert_null (strstr (script->profile, "musterbach.example/impressum"));
  g_assert_cmpint (og_board_bench_get_state (bench), ==, OG_BOARD_STATE_STANDS);
  og_board_bench_close_fiber (bench);
  return dex_future_new_true ();
}

/* The setup saves every letter: what is half written stands on nobody's profile. */
static DexFuture *
test_profile_waits_fiber (gpointer data)
{
  static const char address[] = "https://musterbach.example/neu";
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgBoardBench *bench = open_with_fiber (script, FEW, TRUE);
  g_autoptr (OgOffice) half = NULL;
  guint n_profile = script->n_profile;

  for (guint i = 9; i < sizeof address; i++)
    {
      g_autoptr (OgOffice) office = og_office_copy (bench->office);
      g_autofree char *typed = g_strndup (address, i);

      og_record_set_string (OG_RECORD (office), "imprint_url", typed);
      save_office_fiber (bench, office);
      og_outbox_advance_fiber (bench->outbox, 2);
      g_assert_cmpuint (script->n_profile, ==, n_profile);
    }
  og_outbox_advance_fiber (bench->outbox, MINUTE);
  og_board_bench_settle_fiber (bench);
  g_assert_cmpuint (script->n_profile, ==, n_profile + 1);
  g_assert_nonnull (strstr (script->profile, address));

  /* Who asks for it now means what has been written by now. */
  half = og_office_copy (bench->office);
  og_record_set_string (OG_RECORD (half), "imprint_url", "https://musterbach.example/jetzt");
  save_office_fiber (bench, half);
  g_assert_null (strstr (script->profile, "musterbach.example/jetzt"));
  og_board_try_again (bench->board, bench->outbox->channel_id);
  og_board_bench_settle_fiber (bench);
  g_assert_nonnull (strstr (script->profile, "musterbach.example/jetzt"));
  og_board_bench_close_fiber (bench);
  return dex_future_new_true ();
}

static void
test_profile_difference (void)
{
  static const char *const cases[][3] = {
    { NULL, NULL, NULL },
    { NULL, "[]", NULL },
    { NULL, "[{\"name\":\"A\",\"value\":\"1\"}]", "[{\"name\":\"A\",\"value\":\"1\"}]" },
    { "[{\"name\":\"A\",\"value\":\"1\"}]", NULL, "[{\"name\":\"A\",\"value\":\"\"}]" },
    { "[{\"name\":\"A\",\"value\":\"\"}]", NULL, NULL },
    { "[{\"name\":\"A\",\"value\":\"1\"},{\"name\":\"B\",\"value\":\"2\"}]",
      "[{\"name\":\"B\",\"value\":\"3\"}]",
      "[{\"name\":\"B\",\"value\":\"3\"},{\"name\":\"A\",\"value\":\"\"}]" },
    { "kaputt", "[{\"name\":\"A\",\"value\":\"1\"},7]", "[{\"name\":\"A\",\"value\":\"1\"}]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = og_board_wanted_profile (cases[i][0], cases[i][1]);

      g_assert_cmpstr (text, ==, cases[i][2]);
    }
}

/* What the network refuses stops the thread until something else is wanted or a person says so. */
static DexFuture *
test_refused_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgBoardBench *bench;

  og_script_next (script, OG_SCRIPT_REFUSE, og_script_error (OG_ERROR_REJECTED));
  bench = open_with_fiber (script, FEW, TRUE);
  g_assert_cmpint (og_board_bench_get_state (bench), ==, OG_BOARD_STATE_STUCK);
  g_assert_cmpint (og_board_get_error (bench->board, bench->outbox->channel_id), ==,
                   OG_ERROR_REJECTED);
  g_assert_cmpuint (script->posts->len, ==, 0);
  g_assert_cmpstr (script->profile, !=, ""); /* the profile stands all the same */
  og_outbox_advance_fiber (bench->outbox, 120 * MINUTE);
  g_assert_cmpuint (script->n_publish, ==, 1);

  og_board_try_again (bench->board, bench->outbox->channel_id);
  og_board_bench_settle_fiber (bench);
  og_board_bench_assert_stands (script, FEW);
  g_assert_cmpint (og_board_bench_get_state (bench), ==, OG_BOARD_STATE_STANDS);
  g_assert_cmpint (og_board_get_error (bench->board, bench->outbox->channel_id), ==, -1);
  og_board_bench_close_fiber (bench);
  return dex_future_new_true ();
}

static DexFuture *
test_refused_then_other_rules_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgBoardBench *bench;
  g_autoptr (OgNetiquette) other = og_board_bench_make_netiquette (FEW + 1, FEW + 1);

  og_script_next (script, OG_SCRIPT_REFUSE, og_script_error (OG_ERROR_REJECTED));
  bench = open_with_fiber (script, FEW, TRUE);
  og_board_set_rules (bench->board, bench->office, other);
  og_board_bench_settle_fiber (bench);
  og_board_bench_assert_stands (script, FEW + 1);
  og_board_bench_close_fiber (bench);
  return dex_future_new_true ();
}

/* An account without the right to pin: it stands unpinned, and is pinned when signed in anew. A
 * refusal of that kind says nothing about the account. */
static DexFuture *
test_forbidden_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgBoardBench *bench;

  og_script_next_error (script, OG_DELIVERY_PIN, og_script_error (OG_ERROR_FORBIDDEN));
  bench = open_with_fiber (script, FEW, TRUE);
  g_assert_cmpint (og_board_bench_get_state (bench), ==, OG_BOARD_STATE_STUCK);
  g_assert_cmpint (og_board_bench_get_channel (bench)->state, ==, OG_CHANNEL_OK);
  og_accounts_tell_ready (bench->outbox->accounts, og_board_bench_get_channel (bench));
  og_board_bench_settle_fiber (bench);
  og_board_bench_assert_stands (script, FEW);
  og_board_bench_close_fiber (bench);
  return dex_future_new_true ();
}

/* Somebody took the first part off on the network's own page: it is put up again, once. */
static DexFuture *
test_taken_off_by_hand_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgBoardBench *bench = open_with_fiber (script, MANY, TRUE);
  OgDelivery *first = g_ptr_array_index (script->posts, 0);
  guint n_publish;

  g_hash_table_remove_all (script->pins);
  g_ptr_array_remove (script->posts, first);
  og_board_bench_set_fiber (bench, FEW, TRUE);
  og_board_bench_assert_stands (script, FEW);

  /* A server that always says so must not make us publish for ever. */
  n_publish = script->n_publish;
  og_script_next_error (script, OG_DELIVERY_EDIT, og_script_error (OG_ERROR_GONE));
  og_script_next_error (script, OG_DELIVERY_EDIT, og_script_error (OG_ERROR_GONE));
  {
    g_autoptr (OgNetiquette) other = og_board_bench_make_netiquette (MANY, MANY);

    og_board_set_rules (bench->board, bench->office, other);
    og_board_bench_settle_fiber (bench);
  }
  g_assert_cmpint (og_board_bench_get_state (bench), ==, OG_BOARD_STATE_STUCK);
  g_assert_cmpuint (script->n_publish, ==, n_publish);
  og_board_bench_close_fiber (bench);
  return dex_future_new_true ();
}

/* An answer is lost: it is looked for, as with a reply; pins and fields are simply done again. */
static DexFuture *
test_lost_answers_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgBoardBench *bench;

  script->honours_keys = FALSE;
  og_script_next (script, OG_SCRIPT_LOSE_ANSWER, NULL);
  og_script_next_error (script, OG_DELIVERY_PIN, og_script_error (OG_ERROR_UNCERTAIN));
  og_script_next_error (script, OG_DELIVERY_PROFILE, og_script_error (OG_ERROR_UNCERTAIN));
  bench = open_with_fiber (script, FEW, TRUE);
  g_assert_cmpint (og_board_bench_get_state (bench), ==, OG_BOARD_STATE_BUSY);
  for (guint i = 0; i < 40; i++)
    {
      og_outbox_advance_fiber (bench->outbox, 5);
      og_board_bench_settle_fiber (bench);
    }
  og_board_bench_assert_stands (script, FEW);
  g_assert_cmpint (og_board_bench_get_state (bench), ==, OG_BOARD_STATE_STANDS);
  og_board_bench_close_fiber (bench);
  return dex_future_new_true ();
}

/* Where nobody can look a person decides; letting it be is an end too. */
static DexFuture *
test_given_up_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgBoardBench *bench;
  g_autoptr (GListModel) uncertain = NULL;
  g_autoptr (OgDelivery) row = NULL;
  g_autoptr (GError) error = NULL;

  script->can_find = FALSE;
  og_script_next (script, OG_SCRIPT_LOSE_ANSWER, NULL);
  bench = open_with_fiber (script, FEW, TRUE);
  og_outbox_advance_fiber (bench->outbox, 5);
  og_board_bench_settle_fiber (bench);
  uncertain = dex_await_object (og_store_list_deliveries (bench->outbox->store,
                                                          1 << OG_DELIVERY_UNCERTAIN, 0),
                                &error);
  g_assert_no_error (error);
  row = g_list_model_get_item (uncertain, 0);
  dex_await (og_publisher_give_up (bench->outbox->publisher, row->id), &error);
  g_assert_no_error (error);
  og_board_follow (bench->board);
  og_board_bench_settle_fiber (bench);
  g_assert_cmpint (og_board_bench_get_state (bench), ==, OG_BOARD_STATE_STUCK);
  g_assert_cmpuint (script->n_publish, ==, 1);

  og_board_bench_close_fiber (bench);
  bench = og_board_bench_open_fiber (script, START + 1000 * MINUTE, FEW, TRUE);
  g_assert_cmpuint (script->n_publish, ==, 1);
  og_board_try_again (bench->board, bench->outbox->channel_id); /* a person looked: not there */
  og_board_bench_settle_fiber (bench);
  g_assert_cmpuint (script->n_publish, ==, 2);
  og_board_bench_close_fiber (bench);
  return dex_future_new_true ();
}

static DexFuture *
test_offline_and_late_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgBoardBench *bench;

  og_script_next (script, OG_SCRIPT_REFUSE, og_script_error (OG_ERROR_OFFLINE));
  bench = open_with_fiber (script, FEW, TRUE);
  g_assert_cmpuint (script->posts->len, ==, 0);
  og_board_bench_close_fiber (bench);
  /* The computer comes back after the weekend: late is no reason to ask anybody. */
  bench = og_board_bench_open_fiber (script, START + 3 * 24 * 60 * MINUTE, FEW, TRUE);
  og_board_bench_assert_stands (script, FEW);
  og_board_bench_close_fiber (bench);
  return dex_future_new_true ();
}

static DexFuture *
test_signed_out_waits_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgBoardBench *bench = open_with_fiber (script, FEW, FALSE);
  OgChannel *channel = og_board_bench_get_channel (bench);
  g_autoptr (OgConnection) connection = NULL;

  og_accounts_set_state (bench->outbox->accounts, channel, OG_CHANNEL_SIGNED_OUT,
                         OG_ERROR_SIGNED_OUT);
  og_board_bench_set_fiber (bench, FEW, TRUE);
  g_assert_cmpint (og_board_bench_get_state (bench), ==, OG_BOARD_STATE_BUSY);
  g_assert_cmpuint (count_notices_fiber (bench), ==, 0);

  connection = og_script_connect (script, channel, bench->outbox->clock);
  og_accounts_set_connection (bench->outbox->accounts, channel->id, connection);
  og_accounts_set_state (bench->outbox->accounts, channel, OG_CHANNEL_OK, -1);
  og_accounts_tell_ready (bench->outbox->accounts, channel);
  og_board_bench_settle_fiber (bench);
  og_board_bench_assert_stands (script, FEW);
  og_board_bench_close_fiber (bench);
  return dex_future_new_true ();
}

/* Nothing of a removed channel is left. */
static DexFuture *
test_removed_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgBoardBench *bench = open_with_fiber (script, FEW, TRUE);
  g_autoptr (GError) error = NULL;

  dex_await (og_accounts_remove (bench->outbox->accounts, bench->outbox->channel_id), &error);
  g_assert_no_error (error);
  og_board_look (bench->board);
  og_board_bench_settle_fiber (bench);
  g_assert_cmpuint (count_notices_fiber (bench), ==, 0);
  og_board_bench_close_fiber (bench);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  dex_init ();

  og_test_add_fiber ("/engine/board/life", test_life_fiber);
  og_test_add_fiber ("/engine/board/rests", test_rests_fiber);
  og_test_add_fiber ("/engine/board/no-rules", test_no_rules_fiber);
  og_test_add_fiber ("/engine/board/profile-follows", test_profile_follows_fiber);
  og_test_add_fiber ("/engine/board/profile-waits", test_profile_waits_fiber);
  g_test_add_func ("/engine/board/profile-difference", test_profile_difference);
  og_test_add_fiber ("/engine/board/refused", test_refused_fiber);
  og_test_add_fiber ("/engine/board/refused-then-other-rules",
                     test_refused_then_other_rules_fiber);
  og_test_add_fiber ("/engine/board/forbidden", test_forbidden_fiber);
  og_test_add_fiber ("/engine/board/taken-off-by-hand", test_taken_off_by_hand_fiber);
  og_test_add_fiber ("/engine/board/lost-answers", test_lost_answers_fiber);
  og_test_add_fiber ("/engine/board/given-up", test_given_up_fiber);
  og_test_add_fiber ("/engine/board/offline-and-late", test_offline_and_late_fiber);
  og_test_add_fiber ("/engine/board/signed-out-waits", test_signed_out_waits_fiber);
  og_test_add_fiber ("/engine/board/removed", test_removed_fiber);
  return g_test_run ();
}
