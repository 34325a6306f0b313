/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-plan-fixture.h"
#include "og-store-plan.h"

#define WHEN "2026-11-25T10:30"
#define ASKS "Frau Keller"
#define SIGNS "Herr Bürgermeister Öztürk"

/* One office in which every post needs a second person. */
static OgPlan *
open_strict_fiber (OgScript *script)
{
  OgPlan *plan = og_plan_open_fiber (script, OG_PLAN_START);

  og_plan_set_rules_fiber (plan, OG_SIGN_OFF_OF_ALL, 0);
  return plan;
}

static gint64
submit_fiber (OgPlan *plan,
              OgPost *post)
{
  gint64 id = og_plan_expect_fiber (og_engine_submit_post (plan->engine, post, ASKS), -1);

  g_assert_cmpint (id, >, 0);
  g_assert_cmpint (post->state, ==, OG_POST_SUBMITTED);
  return id;
}

static void
sign_fiber (OgPlan       *plan,
            gint64        id,
            OgSignOffKind kind,
            const char   *comment,
            int           error)
{
  g_autofree char *digest = og_plan_digest_fiber (plan, id);

  og_plan_expect_fiber (og_engine_sign_post (plan->engine, id, kind, SIGNS, FALSE, comment, NULL,
                                             digest),
                        error);
}

static guint
count_submitted_fiber (OgPlan *plan)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) posts = dex_await_object (og_engine_list_submitted (plan->engine), &error);

  g_assert_no_error (error);
  return g_list_model_get_n_items (posts);
}

/* Submitted, signed, planned at once, sent. */
static DexFuture *
test_signed_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgPlan *plan = open_strict_fiber (script);
  g_autoptr (OgPost) post = og_plan_new_post (plan, "Wochenmarkt", WHEN);
  g_autoptr (OgPost) stored = NULL;
  g_autoptr (OgSignOff) first = NULL;
  g_autoptr (OgSignOff) second = NULL;
  gint64 id;

  g_assert_cmpint (og_engine_get_sign_off_reason (plan->engine, post), ==, OG_SIGN_OFF_NEEDED_ALL);
  og_plan_expect_fiber (og_engine_plan_post (plan->engine, post), OG_ERROR_UNSIGNED);
  g_assert_cmpint (post->state, ==, OG_POST_DRAFT);
  og_plan_expect_fiber (og_engine_submit_post (plan->engine, post, "  "), OG_ERROR_INPUT);

  id = submit_fiber (plan, post);
  g_assert_cmpuint (count_submitted_fiber (plan), ==, 1);
  g_assert_null (og_plan_row_fiber (plan, id));
  sign_fiber (plan, id, OG_SIGN_OFF_SIGNED, NULL, -1);
  stored = og_plan_load_fiber (plan, id);
  g_assert_cmpint (stored->state, ==, OG_POST_PLANNED);
  g_assert_cmpuint (count_submitted_fiber (plan), ==, 0);

  first = g_list_model_get_item (G_LIST_MODEL (stored->sign_offs), 0);
  second = g_list_model_get_item (G_LIST_MODEL (stored->sign_offs), 1);
  g_assert_cmpint (first->kind, ==, OG_SIGN_OFF_SUBMITTED);
  g_assert_cmpstr (first->person, ==, ASKS);
  g_assert_cmpint (second->kind, ==, OG_SIGN_OFF_SIGNED);
  g_assert_cmpstr (second->person, ==, SIGNS);
  g_assert_cmpint (second->time, ==, OG_PLAN_START);

  og_plan_advance_fiber (plan, stored->due - OG_PLAN_START);
  g_assert_cmpuint (og_script_count (script, "Wochenmarkt"), ==, 1);
  og_plan_close_fiber (plan);
  return dex_future_new_true ();
}

/* What nobody may sign, and what cannot be signed so. */
static DexFuture *
test_who_and_what_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgPlan *plan = open_strict_fiber (script);
  g_autoptr (OgPost) post = og_plan_new_post (plan, "Wochenmarkt", WHEN);
  gint64 id = submit_fiber (plan, post);
  g_autofree char *digest = og_plan_digest_fiber (plan, id);

  og_plan_expect_fiber (og_engine_sign_post (plan->engine, id, OG_SIGN_OFF_SIGNED, " ", FALSE, NULL,
                                             NULL, digest),
                        OG_ERROR_INPUT);
  og_plan_expect_fiber (og_engine_sign_post (plan->engine, id, OG_SIGN_OFF_SIGNED, "frau KELLER ",
                                             FALSE, NULL, NULL, digest),
                        OG_ERROR_INPUT);
  og_plan_expect_fiber (og_engine_sign_post (plan->engine, id, OG_SIGN_OFF_SIGNED, SIGNS, FALSE,
                                             NULL, NULL, "another"),
                        OG_ERROR_FORBIDDEN);
  og_plan_expect_fiber (og_engine_sign_post (plan->engine, id, OG_SIGN_OFF_SIGNED, SIGNS, FALSE,
                                             NULL, NULL, NULL),
                        OG_ERROR_FORBIDDEN);
  sign_fiber (plan, id, OG_SIGN_OFF_REFUSED, NULL, OG_ERROR_INPUT);
  sign_fiber (plan, id, OG_SIGN_OFF_EXPRESS, " ", OG_ERROR_INPUT);
  sign_fiber (plan, id, OG_SIGN_OFF_SUBMITTED, NULL, OG_ERROR_FORBIDDEN);
  og_plan_expect_fiber (og_engine_sign_post (plan->engine, id + 1, OG_SIGN_OFF_SIGNED, SIGNS, FALSE,
                                             NULL, NULL, digest),
                        OG_ERROR_GONE);
  og_plan_expect_state_fiber (plan, id, OG_POST_SUBMITTED);
  og_plan_close_fiber (plan);
  return dex_future_new_true ();
}

static DexFuture *
test_paper_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgPlan *plan = open_strict_fiber (script);
  g_autoptr (OgPost) post = og_plan_new_post (plan, "Wochenmarkt", WHEN);
  gint64 id = submit_fiber (plan, post);
  g_autofree char *digest = og_plan_digest_fiber (plan, id);
  g_autofree char *code = og_sign_off_code (digest);
  g_autofree char *other = og_sign_off_code ("another");
  g_autofree char *typed = g_ascii_strdown (code, -1);

  og_plan_expect_fiber (og_engine_sign_post (plan->engine, id, OG_SIGN_OFF_PAPER, SIGNS, TRUE, NULL,
                                             other, NULL),
                        OG_ERROR_INPUT);
  og_plan_expect_fiber (og_engine_sign_post (plan->engine, id, OG_SIGN_OFF_PAPER, SIGNS, TRUE, NULL,
                                             NULL, digest),
                        OG_ERROR_INPUT);
  og_plan_expect_fiber (og_engine_sign_post (plan->engine, id, OG_SIGN_OFF_PAPER, SIGNS, TRUE, NULL,
                                             typed, NULL),
                        -1);
  og_plan_expect_state_fiber (plan, id, OG_POST_PLANNED);
  og_plan_close_fiber (plan);
  return dex_future_new_true ();
}

static DexFuture *
test_refused_and_express_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgPlan *plan = open_strict_fiber (script);
  g_autoptr (OgPost) post = og_plan_new_post (plan, "Wasser abkochen", WHEN);
  g_autoptr (OgPost) stored = NULL;
  g_autoptr (OgDelivery) row = NULL;
  gint64 id = submit_fiber (plan, post);

  sign_fiber (plan, id, OG_SIGN_OFF_REFUSED, "Die Straße fehlt.", -1);
  og_plan_expect_state_fiber (plan, id, OG_POST_DRAFT);
  og_plan_expect_fiber (og_engine_plan_post (plan->engine, post), OG_ERROR_UNSIGNED);

  /* Urgent: the draft goes out with a reason that stays on record. */
  sign_fiber (plan, id, OG_SIGN_OFF_EXPRESS, "Das Gesundheitsamt hat angerufen.", -1);
  og_plan_expect_state_fiber (plan, id, OG_POST_DRAFT);
  og_plan_expect_fiber (og_engine_plan_post (plan->engine, post), -1);
  og_plan_expect_state_fiber (plan, id, OG_POST_PLANNED);

  /* Refused after it was planned: it does not stay in the outbox. */
  sign_fiber (plan, id, OG_SIGN_OFF_REFUSED, "Doch nicht.", -1);
  stored = og_plan_load_fiber (plan, id);
  g_assert_cmpint (stored->state, ==, OG_POST_DRAFT);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (stored->deliveries)), ==, 0);
  og_plan_advance_fiber (plan, 3 * OG_PLAN_HOUR);
  g_assert_cmpuint (script->n_publish, ==, 0);
  og_plan_close_fiber (plan);
  return dex_future_new_true ();
}

/* Any change of what citizens see makes what was submitted a draft, and what was signed unsigned. */
static DexFuture *
test_falls_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgPlan *plan = open_strict_fiber (script);
  g_autoptr (OgPost) post = og_plan_new_post (plan, "Wochenmarkt", WHEN);
  gint64 id = submit_fiber (plan, post);

  /* The time and the label are not signed. */
  g_object_set (post, "local-time", "2026-11-25T11:00", "label", "Markt", NULL);
  og_plan_expect_fiber (og_engine_save_post (plan->engine, post), -1);
  og_plan_expect_state_fiber (plan, id, OG_POST_SUBMITTED);
  g_object_set (post, "text", "Wochenmarkt!", NULL);
  og_plan_expect_fiber (og_engine_save_post (plan->engine, post), -1);
  og_plan_expect_state_fiber (plan, id, OG_POST_DRAFT);
  g_assert_cmpint (post->state, ==, OG_POST_DRAFT);

  submit_fiber (plan, post);
  sign_fiber (plan, id, OG_SIGN_OFF_SIGNED, NULL, -1);
  og_plan_expect_fiber (og_engine_plan_post (plan->engine, post), -1);
  og_post_set_variant (post, plan->channel->id, "Wochenmarkt anders");
  og_plan_expect_fiber (og_engine_plan_post (plan->engine, post), OG_ERROR_UNSIGNED);
  og_post_set_variant (post, plan->channel->id, NULL);
  og_plan_expect_fiber (og_engine_plan_post (plan->engine, post), -1);

  /* Planned and changed behind the plan's back: it does not leave. */
  g_object_set (post, "text", "Heimlich", NULL);
  og_plan_expect_fiber (og_engine_save_post (plan->engine, post), -1);
  og_plan_advance_fiber (plan, 2 * OG_PLAN_HOUR);
  g_assert_cmpuint (script->n_publish, ==, 0);
  {
    g_autoptr (OgDelivery) row = og_plan_row_fiber (plan, id);

    g_assert_cmpint (row->state, ==, OG_DELIVERY_UNSIGNED);
  }
  og_plan_close_fiber (plan);
  return dex_future_new_true ();
}

static void
expect_late_fiber (OgPlan *plan,
                   gint64  id)
{
  g_autoptr (OgDelivery) row = og_plan_row_fiber (plan, id);

  g_assert_nonnull (row);
  g_assert_cmpint (row->state, ==, OG_DELIVERY_LATE);
  g_assert_cmpint (row->error, ==, OG_ERROR_UNSIGNED);
}

/* Its time is past when it is signed, by a minute even: a person says when it goes out. */
static DexFuture *
test_too_late_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgPlan *plan = open_strict_fiber (script);
  g_autoptr (OgPost) now = og_plan_new_post (plan, "Wochenmarkt", WHEN);
  g_autoptr (OgPost) later = og_plan_new_post (plan, "Stadtfest", WHEN);
  g_autoptr (OgPost) over = og_plan_new_post (plan, "Vorbei", WHEN);
  g_autoptr (OgPost) moved = NULL;
  g_autoptr (OgDelivery) row = NULL;
  gint64 now_id = submit_fiber (plan, now);
  gint64 later_id = submit_fiber (plan, later);
  gint64 over_id;

  g_object_set (over, "valid-until", "2026-11-25T11:00", NULL);
  over_id = submit_fiber (plan, over);
  og_plan_advance_fiber (plan, OG_PLAN_HOUR * 3 / 2 + 60);
  sign_fiber (plan, now_id, OG_SIGN_OFF_SIGNED, NULL, -1);
  sign_fiber (plan, later_id, OG_SIGN_OFF_SIGNED, NULL, -1);
  og_plan_settle_fiber (plan);
  expect_late_fiber (plan, now_id);
  expect_late_fiber (plan, later_id);
  g_assert_cmpuint (script->n_publish, ==, 0);
  /* At 10:31: a quarter of an hour ahead at least, and somebody is there until 12. */
  row = og_plan_row_fiber (plan, later_id);
  og_plan_expect_fiber (og_engine_send_attended (plan->engine, row->id), -1);
  moved = og_plan_load_fiber (plan, later_id);
  g_assert_cmpstr (moved->local_time, ==, "2026-11-25T11:00");
  og_plan_advance_fiber (plan, 29 * 60);
  g_assert_cmpuint (og_script_count (script, "Stadtfest"), ==, 1);
  sign_fiber (plan, over_id, OG_SIGN_OFF_SIGNED, NULL, -1);
  og_plan_settle_fiber (plan);

  expect_late_fiber (plan, now_id);
  g_clear_object (&row);
  row = og_plan_row_fiber (plan, now_id);
  og_plan_expect_fiber (og_engine_send_again (plan->engine, row->id), -1);
  og_plan_settle_fiber (plan);
  g_assert_cmpuint (og_script_count (script, "Wochenmarkt"), ==, 1);
  g_clear_object (&row);
  row = og_plan_row_fiber (plan, over_id);
  g_assert_cmpint (row->state, ==, OG_DELIVERY_OVERTAKEN);
  g_assert_cmpuint (script->n_publish, ==, 2);
  og_plan_close_fiber (plan);
  return dex_future_new_true ();
}

/* It came to its time in the outbox, because the rules ask for a second person since it was planned; and
 * is signed in the evening. */
static DexFuture *
test_late_in_outbox_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgPlan *plan = og_plan_open_fiber (script, OG_PLAN_START);
  g_autoptr (OgPost) post = og_plan_new_post (plan, "Wochenmarkt", WHEN);
  g_autoptr (OgPost) moved = NULL;
  g_autoptr (OgDelivery) row = NULL;
  gint64 id = og_plan_expect_fiber (og_engine_plan_post (plan->engine, post), -1);

  og_plan_set_rules_fiber (plan, OG_SIGN_OFF_OF_ALL, 0);
  og_plan_advance_fiber (plan, OG_PLAN_HOUR * 3 / 2);
  row = og_plan_row_fiber (plan, id);
  g_assert_cmpint (row->state, ==, OG_DELIVERY_UNSIGNED);
  og_plan_expect_fiber (og_engine_send_attended (plan->engine, row->id), OG_ERROR_UNSIGNED);
  og_plan_advance_fiber (plan, 8 * OG_PLAN_HOUR);
  sign_fiber (plan, id, OG_SIGN_OFF_SIGNED, NULL, -1);
  og_plan_settle_fiber (plan);
  expect_late_fiber (plan, id);
  og_plan_expect_fiber (og_engine_send_attended (plan->engine, row->id), -1);
  moved = og_plan_load_fiber (plan, id);
  g_assert_cmpstr (moved->local_time, ==, "2026-11-26T08:00");
  g_assert_cmpuint (script->n_publish, ==, 0);
  og_plan_close_fiber (plan);
  return dex_future_new_true ();
}

/* Who asked for the post is not the second person for its new text either. */
static DexFuture *
test_edit_by_asker_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgPlan *plan = open_strict_fiber (script);
  g_autoptr (OgPost) post = og_plan_new_post (plan, "Markt um 8", WHEN);
  gint64 id = submit_fiber (plan, post);

  sign_fiber (plan, id, OG_SIGN_OFF_SIGNED, NULL, -1);
  og_plan_advance_fiber (plan, OG_PLAN_HOUR * 3 / 2);
  g_assert_cmpuint (og_script_count (script, "Markt um 8"), ==, 1);
  og_plan_expect_fiber (og_engine_edit_published_signed (plan->engine, post, "Markt um 9",
                                                         OG_SIGN_OFF_SIGNED, " frau keller", FALSE,
                                                         NULL),
                        OG_ERROR_INPUT);
  og_plan_settle_fiber (plan);
  g_assert_cmpuint (script->n_edit, ==, 0);
  /* Urgent, by whoever is there, with a reason on record. */
  og_plan_expect_fiber (og_engine_edit_published_signed (plan->engine, post, "Markt um 9",
                                                         OG_SIGN_OFF_EXPRESS, ASKS, FALSE,
                                                         "Die Zeit stimmte nicht."),
                        -1);
  og_plan_settle_fiber (plan);
  g_assert_cmpuint (script->n_edit, ==, 1);
  og_plan_close_fiber (plan);
  return dex_future_new_true ();
}

/* A published post and its new text. */
static DexFuture *
test_edit_published_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgPlan *plan = og_plan_open_fiber (script, OG_PLAN_START);
  g_autoptr (OgPost) post = og_plan_new_post (plan, "Markt um 8", WHEN);
  gint64 id = og_plan_expect_fiber (og_engine_plan_post (plan->engine, post), -1);

  og_plan_advance_fiber (plan, OG_PLAN_HOUR * 3 / 2);
  g_assert_cmpuint (og_script_count (script, "Markt um 8"), ==, 1);
  og_plan_set_rules_fiber (plan, OG_SIGN_OFF_OF_ALL, 0);

  og_plan_expect_fiber (og_engine_edit_published (plan->engine, post, "Markt um 9"),
                        OG_ERROR_UNSIGNED);
  og_plan_expect_fiber (og_engine_edit_published_signed (plan->engine, post, "Markt um 9",
                                                         OG_SIGN_OFF_SIGNED, "", FALSE, NULL),
                        OG_ERROR_INPUT);
  og_plan_expect_fiber (og_engine_edit_published_signed (plan->engine, post, "Markt um 9",
                                                         OG_SIGN_OFF_REFUSED, SIGNS, FALSE, "Nein"),
                        OG_ERROR_FORBIDDEN);
  og_plan_settle_fiber (plan);
  g_assert_cmpuint (script->n_edit, ==, 0);
  og_plan_expect_fiber (og_engine_edit_published_signed (plan->engine, post, "Markt um 9",
                                                         OG_SIGN_OFF_SIGNED, SIGNS, FALSE, NULL),
                        -1);
  og_plan_settle_fiber (plan);
  g_assert_cmpuint (script->n_edit, ==, 1);
  g_assert_cmpuint (og_script_count (script, "Markt um 9"), ==, 1);
  g_assert_cmpuint (og_script_count (script, "Markt um 8"), ==, 0);

  /* Taking it away needs nobody. */
  og_plan_expect_fiber (og_engine_withdraw_published (plan->engine, post), -1);
  og_plan_settle_fiber (plan);
  g_assert_cmpuint (script->n_withdraw, ==, 1);
  g_assert_cmpint (id, >, 0);
  og_plan_close_fiber (plan);
  return dex_future_new_true ();
}

/* The program ended between two steps; what it left is brought to its end at the next start. */
static DexFuture *
test_recover_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgPlan *plan = open_strict_fiber (script);
  g_autoptr (OgPost) agreed = og_plan_new_post (plan, "Zugestimmt", WHEN);
  g_autoptr (OgPost) changed = og_plan_new_post (plan, "Vorgelegt", WHEN);
  g_autoptr (OgPost) waiting = og_plan_new_post (plan, "Wartet", WHEN);
  gint64 agreed_id = submit_fiber (plan, agreed);
  gint64 changed_id = submit_fiber (plan, changed);
  gint64 waiting_id = submit_fiber (plan, waiting);
  g_autofree char *digest = og_plan_digest_fiber (plan, agreed_id);
  g_autoptr (OgSignOff) word =
    g_object_new (OG_TYPE_SIGN_OFF, "post-id", agreed_id, "kind", (int) OG_SIGN_OFF_SIGNED, "person",
                  SIGNS, "time", OG_PLAN_START, "digest", digest, NULL);
  g_autoptr (OgPost) copy = og_post_copy (changed);

  og_plan_expect_fiber (og_store_add_sign_off (plan->engine->store, word), -1);
  g_object_set (copy, "text", "Anders", NULL);
  og_plan_expect_fiber (og_store_save_post (plan->engine->store, copy), -1);
  og_plan_expect_state_fiber (plan, agreed_id, OG_POST_SUBMITTED);
  og_plan_expect_state_fiber (plan, changed_id, OG_POST_SUBMITTED);
  og_plan_close_fiber (plan);

  plan = og_plan_open_fiber (script, OG_PLAN_START + 60);
  og_plan_expect_state_fiber (plan, agreed_id, OG_POST_PLANNED);
  og_plan_expect_state_fiber (plan, changed_id, OG_POST_DRAFT);
  og_plan_expect_state_fiber (plan, waiting_id, OG_POST_SUBMITTED);
  og_plan_close_fiber (plan);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  dex_init ();
  og_test_add_fiber ("/engine/signing/signed", test_signed_fiber);
  og_test_add_fiber ("/engine/signing/who-and-what", test_who_and_what_fiber);
  og_test_add_fiber ("/engine/signing/paper", test_paper_fiber);
  og_test_add_fiber ("/engine/signing/refused-and-express", test_refused_and_express_fiber);
  og_test_add_fiber ("/engine/signing/falls", test_falls_fiber);
  og_test_add_fiber ("/engine/signing/too-late", test_too_late_fiber);
  og_test_add_fiber ("/engine/signing/late-in-outbox", test_late_in_outbox_fiber);
  og_test_add_fiber ("/engine/signing/edit-published", test_edit_published_fiber);
  og_test_add_fiber ("/engine/signing/edit-by-asker", test_edit_by_asker_fiber);
  og_test_add_fiber ("/engine/signing/recover", test_recover_fiber);
  return g_test_run ();
}
