/* SPDX-License-Identifier: EUPL-1.2 */
#include <gdk-pixbuf/gdk-pixbuf.h>

#include "og-local-time.h"
#include "og-plan-fixture.h"
#include "og-store-plan.h"

#define WHEN "2026-11-25T10:30"
#define LATER "2026-11-26T09:00"

static gint64
at (const char *local_time)
{
  gint64 time = 0;

  g_assert_true (og_local_time_to_unix (local_time, "Europe/Berlin", &time));
  return time;
}

static gint64
plan_fiber (OgPlan     *plan,
            const char *text,
            const char *local_time)
{
  g_autoptr (OgPost) post = og_plan_new_post (plan, text, local_time);

  return og_plan_expect_fiber (og_engine_plan_post (plan->engine, post), -1);
}

static guint
count_fiber (DexFuture *future)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) list = dex_await_object (future, &error);

  g_assert_no_error (error);
  return g_list_model_get_n_items (list);
}

static DexFuture *
test_move_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgPlan *plan = og_plan_open_fiber (script, OG_PLAN_START);
  gint64 id = plan_fiber (plan, "Wochenmarkt", WHEN);
  g_autoptr (OgPost) draft = og_plan_new_post (plan, "Entwurf", NULL);
  gint64 draft_id = og_plan_expect_fiber (og_engine_save_post (plan->engine, draft), -1);
  g_autoptr (OgPost) moved = NULL;
  g_autoptr (OgDelivery) row = NULL;

  og_plan_expect_fiber (og_engine_move_post (plan->engine, id, "2026-11-25T08:59"), OG_ERROR_INPUT);
  og_plan_expect_fiber (og_engine_move_post (plan->engine, id, "morgen"), OG_ERROR_INPUT);
  og_plan_expect_fiber (og_engine_move_post (plan->engine, id + 99, LATER), OG_ERROR_GONE);
  og_plan_expect_fiber (og_engine_move_post (plan->engine, id, LATER), -1);
  og_plan_expect_fiber (og_engine_move_post (plan->engine, draft_id, LATER), -1);

  moved = og_plan_load_fiber (plan, id);
  row = og_plan_row_fiber (plan, id);
  g_assert_cmpstr (moved->local_time, ==, LATER);
  g_assert_cmpint (moved->due, ==, at (LATER));
  g_assert_cmpint (moved->state, ==, OG_POST_PLANNED);
  g_assert_cmpint (row->due, ==, at (LATER));
  og_plan_expect_state_fiber (plan, draft_id, OG_POST_DRAFT);

  og_plan_advance_fiber (plan, 2 * OG_PLAN_HOUR);
  g_assert_cmpuint (script->n_publish, ==, 0);
  og_plan_advance_fiber (plan, at (LATER) - og_engine_now (plan->engine));
  g_assert_cmpuint (og_script_count (script, "Wochenmarkt"), ==, 1);
  og_plan_expect_fiber (og_engine_move_post (plan->engine, id, "2026-11-27T09:00"),
                        OG_ERROR_FORBIDDEN);
  og_plan_close_fiber (plan);
  return dex_future_new_true ();
}

/* Not past its validity, and not into a time in which a second person would have to agree. */
static DexFuture *
test_move_where_it_may_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgPlan *plan = og_plan_open_fiber (script, OG_PLAN_START);
  g_autoptr (OgPost) post = og_plan_new_post (plan, "Straßenfest", WHEN);
  g_autoptr (OgOffice) office = og_office_copy (og_engine_get_office (plan->engine));
  g_autoptr (OgElection) election = og_election_new ();
  g_autoptr (OgDelivery) row = NULL;
  gint64 id;

  g_object_set (post, "valid-until", "2026-11-28T18:00", NULL);
  id = og_plan_expect_fiber (og_engine_plan_post (plan->engine, post), -1);
  row = og_plan_row_fiber (plan, id);
  g_assert_cmpint (row->expires, ==, at ("2026-11-28T18:00"));
  og_plan_expect_fiber (og_engine_move_post (plan->engine, id, "2026-11-28T18:00"), OG_ERROR_INPUT);

  g_object_set (election, "name", "Landtagswahl", "first",
                og_local_time_day (at ("2026-11-27T12:00"), "Europe/Berlin"), "last",
                og_local_time_day (at ("2026-12-13T12:00"), "Europe/Berlin"), NULL);
  g_list_store_append (office->elections, election);
  g_object_set (office, "sign-off", (int) OG_SIGN_OFF_IN_ELECTION, NULL);
  og_plan_expect_fiber (og_engine_save_office (plan->engine, office), -1);
  og_plan_expect_fiber (og_engine_move_post (plan->engine, id, "2026-11-27T09:00"),
                        OG_ERROR_UNSIGNED);
  og_plan_expect_fiber (og_engine_move_post (plan->engine, id, LATER), -1);
  og_plan_close_fiber (plan);
  return dex_future_new_true ();
}

static DexFuture *
test_pause_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgPlan *plan = og_plan_open_fiber (script, OG_PLAN_START);
  gint64 id = plan_fiber (plan, "Wochenmarkt", WHEN);
  g_autoptr (OgPost) held = NULL;
  g_autoptr (OgPost) draft = og_plan_new_post (plan, "Entwurf", WHEN);
  gint64 draft_id = og_plan_expect_fiber (og_engine_save_post (plan->engine, draft), -1);

  og_plan_expect_fiber (og_engine_pause_post (plan->engine, draft_id), OG_ERROR_FORBIDDEN);
  og_plan_expect_fiber (og_engine_pause_post (plan->engine, id), -1);
  held = og_plan_load_fiber (plan, id);
  g_assert_cmpint (held->state, ==, OG_POST_PAUSED);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (held->deliveries)), ==, 0);
  og_plan_advance_fiber (plan, 3 * OG_PLAN_HOUR);
  g_assert_cmpuint (script->n_publish, ==, 0);

  og_record_set_string (OG_RECORD (held), "local_time", LATER);
  og_plan_expect_fiber (og_engine_plan_post (plan->engine, held), -1);
  og_plan_advance_fiber (plan, at (LATER) - og_engine_now (plan->engine));
  g_assert_cmpuint (og_script_count (script, "Wochenmarkt"), ==, 1);
  og_plan_expect_fiber (og_engine_pause_post (plan->engine, id), OG_ERROR_FORBIDDEN);
  og_plan_close_fiber (plan);
  return dex_future_new_true ();
}

/* What a server has is taken back before it is changed, held or removed; and if the server cannot be
 * asked, nothing is changed. */
static DexFuture *
test_server_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  g_autoptr (OgPost) post = NULL;
  g_autoptr (OgDelivery) row = NULL;
  OgPlan *plan;
  gint64 id;

  script->can_schedule = TRUE;
  plan = og_plan_open_fiber (script, OG_PLAN_START);
  post = og_plan_new_post (plan, "Alt", LATER);
  id = og_plan_expect_fiber (og_engine_plan_post (plan->engine, post), -1);
  og_plan_settle_fiber (plan);
  g_assert_cmpuint (og_script_count_plans (script, "Alt"), ==, 1);
  row = og_plan_row_fiber (plan, id);
  g_assert_cmpint (row->state, ==, OG_DELIVERY_SCHEDULED);
  g_assert_cmpuint (count_fiber (og_engine_list_needing_computer (plan->engine)), ==, 0);

  /* Offline: the plan stands as it was, here and there. */
  og_script_next_plan (script, OG_SCRIPT_REFUSE, g_error_new (OG_ERROR, OG_ERROR_OFFLINE, "no"));
  og_record_set_string (OG_RECORD (post), "text", "Neu");
  og_plan_expect_fiber (og_engine_plan_post (plan->engine, post), OG_ERROR_OFFLINE);
  {
    g_autoptr (OgPost) stored = og_plan_load_fiber (plan, id);

    g_assert_cmpstr (stored->text, ==, "Alt");
    g_assert_cmpint (stored->state, ==, OG_POST_PLANNED);
  }
  og_plan_settle_fiber (plan);
  g_assert_cmpuint (og_script_count_plans (script, "Alt"), ==, 1);

  og_plan_expect_fiber (og_engine_plan_post (plan->engine, post), -1);
  og_plan_settle_fiber (plan);
  g_assert_cmpuint (og_script_count_plans (script, "Alt"), ==, 0);
  g_assert_cmpuint (og_script_count_plans (script, "Neu"), ==, 1);

  og_plan_expect_fiber (og_engine_move_post (plan->engine, id, "2026-11-26T10:00"), -1);
  og_plan_settle_fiber (plan);
  g_assert_cmpuint (og_script_count_plans (script, "Neu"), ==, 1);
  g_assert_cmpint (((OgDelivery *) g_ptr_array_index (script->plans, 0))->due, ==,
                   at ("2026-11-26T10:00"));

  og_plan_expect_fiber (og_engine_pause_post (plan->engine, id), -1);
  og_plan_settle_fiber (plan);
  g_assert_cmpuint (og_script_count_plans (script, "Neu"), ==, 0);
  og_plan_expect_fiber (og_engine_plan_post (plan->engine, post), -1);
  og_plan_settle_fiber (plan);
  g_assert_cmpuint (og_script_count_plans (script, "Neu"), ==, 1);
  og_plan_expect_fiber (og_engine_remove_post (plan->engine, id), -1);
  og_plan_settle_fiber (plan);
  g_assert_cmpuint (script->plans->len, ==, 0);
  g_assert_cmpuint (script->posts->len, ==, 0);
  og_plan_close_fiber (plan);
  return dex_future_new_true ();
}

/* An occurrence that a person changes leaves its series; one that is only saved again does not. */
static DexFuture *
test_occurrence_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgPlan *plan = og_plan_open_fiber (script, OG_PLAN_START);
  g_autoptr (OgPost) pattern = og_plan_new_post (plan, "Müllabfuhr", NULL);
  g_autoptr (OgSeries) series = og_series_new ();
  g_autoptr (GPtrArray) posts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (OgPost) first = NULL;
  g_autoptr (OgPost) second = NULL;
  g_autoptr (GListModel) made = NULL;
  g_autoptr (GError) error = NULL;
  gint64 series_id;

  g_object_set (series, "rule", "FREQ=WEEKLY", "time", "09:00", "zone", "Europe/Berlin", "skipped",
                "", "first", og_local_time_day (at (LATER), "Europe/Berlin"), NULL);
  series_id = og_plan_expect_fiber (og_store_save_series (plan->engine->store, series, pattern), -1);
  og_record_set_int (OG_RECORD (series), "id", series_id);
  for (int week = 0; week < 2; week++)
    {
      OgPost *post = og_plan_new_post (plan, "Müllabfuhr",
                                       week == 0 ? LATER : "2026-12-03T09:00");

      g_object_set (post, "series-id", series_id, "series-day",
                    og_local_time_day (at (LATER), "Europe/Berlin") + 7 * week, "due",
                    at (post->local_time), NULL);
      g_ptr_array_add (posts, post);
    }
  og_plan_expect_fiber (og_store_add_occurrences (plan->engine->store, series, posts), -1);
  made = dex_await_object (og_store_list_occurrences (plan->engine->store, series_id, 0), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (made), ==, 2);
  first = g_list_model_get_item (made, 0);
  second = g_list_model_get_item (made, 1);

  og_plan_expect_fiber (og_engine_save_post (plan->engine, first), -1);
  g_assert_false (first->detached);
  og_record_set_string (OG_RECORD (first), "text", "Müllabfuhr erst Freitag");
  og_plan_expect_fiber (og_engine_save_post (plan->engine, first), -1);
  g_assert_true (first->detached);
  og_plan_expect_fiber (og_engine_move_post (plan->engine, second->id, "2026-12-04T09:00"), -1);
  /* The screen's own record does not know that yet, and saves. */
  og_record_set_string (OG_RECORD (second), "local_time", "2026-12-04T09:00");
  og_plan_expect_fiber (og_engine_save_post (plan->engine, second), -1);
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (OgPost) stored = og_plan_load_fiber (plan, i == 0 ? first->id : second->id);

      g_assert_true (stored->detached);
      g_assert_cmpint (stored->series_id, ==, series_id);
    }
  og_plan_close_fiber (plan);
  return dex_future_new_true ();
}

static DexFuture *
test_versions_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgPlan *plan = og_plan_open_fiber (script, OG_PLAN_START);
  g_autoptr (OgPost) post = og_plan_new_post (plan, "Eins", WHEN);
  gint64 id = og_plan_expect_fiber (og_engine_save_post (plan->engine, post), -1);
  g_autoptr (GListModel) versions = NULL;
  g_autoptr (OgPostVersion) newest = NULL;
  g_autoptr (GError) error = NULL;

  og_plan_expect_fiber (og_engine_keep_version (plan->engine, id, "Eins"), -1);
  og_plan_expect_fiber (og_engine_keep_version (plan->engine, id, "Eins"), -1);
  og_plan_expect_fiber (og_engine_keep_version (plan->engine, id, ""), -1);
  g_assert_cmpuint (count_fiber (og_engine_list_post_versions (plan->engine, id)), ==, 1);
  og_plan_advance_fiber (plan, 60);
  og_record_set_string (OG_RECORD (post), "text", "Zwei");
  og_plan_expect_fiber (og_engine_plan_post (plan->engine, post), -1);
  og_plan_settle_fiber (plan);
  versions = dex_await_object (og_engine_list_post_versions (plan->engine, id), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (versions), ==, 2);
  newest = g_list_model_get_item (versions, 0);
  g_assert_cmpstr (newest->text, ==, "Zwei");
  g_assert_cmpint (newest->created, ==, OG_PLAN_START + 60);
  og_plan_close_fiber (plan);
  return dex_future_new_true ();
}

/* What goes out tonight, while nobody is here, and what does not. */
static DexFuture *
test_needing_computer_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgPlan *plan = og_plan_open_fiber (script, OG_PLAN_START);
  g_autoptr (GListModel) needing = NULL;
  g_autoptr (OgPost) tonight = NULL;
  g_autoptr (GError) error = NULL;
  gint64 tonight_id;

  plan_fiber (plan, "Gleich", WHEN);
  tonight_id = plan_fiber (plan, "Heute Abend", "2026-11-25T20:00");
  plan_fiber (plan, "Morgen", "2026-11-26T08:00");
  plan_fiber (plan, "Morgen Abend", "2026-11-26T20:00");
  needing = dex_await_object (og_engine_list_needing_computer (plan->engine), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (needing), ==, 1);
  tonight = g_list_model_get_item (needing, 0);
  g_assert_cmpint (tonight->id, ==, tonight_id);

  /* Nobody is here any more. */
  og_plan_advance_fiber (plan, 4 * OG_PLAN_HOUR);
  g_assert_cmpuint (count_fiber (og_engine_list_needing_computer (plan->engine)), ==, 1);
  og_plan_expect_fiber (og_engine_pause_post (plan->engine, tonight_id), -1);
  g_assert_cmpuint (count_fiber (og_engine_list_needing_computer (plan->engine)), ==, 0);
  og_plan_close_fiber (plan);
  return dex_future_new_true ();
}

static DexFuture *
test_by_hand_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgPlan *plan = og_plan_open_fiber (script, OG_PLAN_START);
  g_autoptr (OgChannel) channel = NULL;
  g_autoptr (OgChannel) again = NULL;
  g_autoptr (OgPost) post = og_plan_new_post (plan, "Aushang", WHEN);
  g_autoptr (OgDelivery) row = NULL;
  g_autoptr (OgDelivery) done = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  og_plan_expect_fiber (og_engine_add_reminder_channel (plan->engine, "  "), OG_ERROR_INPUT);
  channel = dex_await_object (og_engine_add_reminder_channel (plan->engine, " Amtsblatt "), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (channel->name, ==, "Amtsblatt");
  again = dex_await_object (og_engine_add_reminder_channel (plan->engine, "amtsblatt"), &error);
  g_assert_no_error (error);
  g_assert_cmpint (again->id, ==, channel->id);
  g_assert_true (og_engine_channel_can (plan->engine, channel, OG_ABILITY_BY_HAND));
  g_assert_cmpint (og_engine_get_sender (plan->engine, channel), ==, OG_SENDER_PERSON);

  og_post_set_channel (post, plan->channel->id, FALSE);
  og_post_set_channel (post, channel->id, TRUE);
  id = og_plan_expect_fiber (og_engine_plan_post (plan->engine, post), -1);
  og_plan_advance_fiber (plan, at (WHEN) - OG_PLAN_START);
  row = og_plan_row_fiber (plan, id);
  g_assert_cmpint (row->state, ==, OG_DELIVERY_BY_HAND);
  g_assert_cmpuint (count_fiber (og_engine_list_attention (plan->engine)), ==, 1);
  og_plan_expect_fiber (og_engine_published_by_hand (plan->engine, row->id, "javascript:alert(1)"),
                        OG_ERROR_INPUT);
  og_plan_expect_fiber (og_engine_published_by_hand (plan->engine, row->id,
                                                     " https://example.org/amtsblatt "),
                        -1);
  done = og_plan_row_fiber (plan, id);
  g_assert_cmpint (done->state, ==, OG_DELIVERY_SENT);
  g_assert_cmpint (done->sent, ==, at (WHEN));
  g_assert_cmpstr (done->remote_url, ==, "https://example.org/amtsblatt");
  og_plan_expect_fiber (og_engine_published_by_hand (plan->engine, row->id, NULL),
                        OG_ERROR_FORBIDDEN);
  g_assert_cmpuint (script->n_publish, ==, 0);
  og_plan_close_fiber (plan);
  return dex_future_new_true ();
}

/* (transfer full): a picture in the engine's folder */
static OgAttachment *
add_picture_fiber (OgPlan *plan,
                   int     width)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "fest.png", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, 300);
  g_autoptr (GError) error = NULL;
  OgAttachment *picture;

  gdk_pixbuf_fill (pixbuf, 0x336699ff);
  g_assert_true (gdk_pixbuf_save (pixbuf, path, "png", &error, NULL));
  picture = dex_await_object (og_engine_add_picture (plan->engine, file), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (strlen (picture->digest), ==, 64);
  return picture;
}

static gint64
plan_with_picture_fiber (OgPlan       *plan,
                         OgAttachment *picture,
                         const char   *text,
                         const char   *local_time)
{
  g_autoptr (OgPost) post = og_plan_new_post (plan, text, local_time);
  g_autoptr (OgAttachment) copy = og_attachment_new ();

  og_record_copy_fields (OG_RECORD (copy), OG_RECORD (picture));
  og_record_set_string (OG_RECORD (copy), "alt", "Ein Fest");
  g_list_store_append (post->attachments, copy);
  return og_plan_expect_fiber (og_engine_plan_post (plan->engine, post), -1);
}

/* Somebody does not want to be shown any more. */
static DexFuture *
test_consent_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgPlan *plan = og_plan_open_fiber (script, OG_PLAN_START);
  g_autoptr (OgAttachment) picture = add_picture_fiber (plan, 400);
  g_autoptr (OgAttachment) unknown = og_attachment_new ();
  g_autoptr (OgAttachment) noted = NULL;
  g_autoptr (OgPost) held = NULL;
  g_autoptr (OgPost) submitted = og_plan_new_post (plan, "Vorgelegt", LATER);
  g_autoptr (GListModel) uses = NULL;
  g_autoptr (GError) error = NULL;
  gint64 sent_id = plan_with_picture_fiber (plan, picture, "Fest", WHEN);
  gint64 planned_id = plan_with_picture_fiber (plan, picture, "Rückblick", LATER);
  gint64 other_id = plan_fiber (plan, "Ohne Bild", LATER);
  gint64 submitted_id;

  g_list_store_append (submitted->attachments, picture);
  submitted_id = og_plan_expect_fiber (og_engine_submit_post (plan->engine, submitted, "Frau Keller"),
                                       -1);
  og_plan_advance_fiber (plan, at (WHEN) - OG_PLAN_START);
  g_assert_cmpuint (og_script_count (script, "Fest"), ==, 1);
  g_assert_cmpuint (count_fiber (og_engine_list_picture_uses (plan->engine, picture)), ==, 3);
  g_assert_cmpuint (count_fiber (og_engine_list_picture_uses (plan->engine, unknown)), ==, 0);
  og_plan_expect_fiber (og_engine_withdraw_consent (plan->engine, unknown), OG_ERROR_INPUT);

  uses = dex_await_object (og_engine_withdraw_consent (plan->engine, picture), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (uses), ==, 3);
  held = og_plan_load_fiber (plan, planned_id);
  g_assert_cmpint (held->state, ==, OG_POST_PAUSED);
  noted = g_list_model_get_item (G_LIST_MODEL (held->attachments), 0);
  g_assert_cmpint (noted->withdrawn, ==, at (WHEN));
  og_plan_expect_state_fiber (plan, sent_id, OG_POST_PLANNED);
  og_plan_expect_state_fiber (plan, other_id, OG_POST_PLANNED);
  og_plan_expect_state_fiber (plan, submitted_id, OG_POST_DRAFT);
  og_plan_advance_fiber (plan, at (LATER) - og_engine_now (plan->engine));
  g_assert_cmpuint (og_script_count (script, "Rückblick"), ==, 0);
  g_assert_cmpuint (og_script_count (script, "Ohne Bild"), ==, 1);
  og_plan_close_fiber (plan);
  return dex_future_new_true ();
}

/* Neither planned nor submitted with a picture whose consent was withdrawn, whatever the composer still
 * believes, nor at a time at which its rights have run out; kept as a draft it is. */
static DexFuture *
test_rights_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgPlan *plan = og_plan_open_fiber (script, OG_PLAN_START);
  g_autoptr (OgAttachment) withdrawn = add_picture_fiber (plan, 400);
  g_autoptr (OgAttachment) limited = add_picture_fiber (plan, 200);
  g_autoptr (OgPost) post = og_plan_new_post (plan, "Fest", LATER);
  g_autoptr (OgPost) other = og_plan_new_post (plan, "Markt", LATER);
  g_autoptr (OgPost) kept = NULL;
  g_autoptr (GListModel) uses = NULL;
  gint64 id;

  plan_with_picture_fiber (plan, withdrawn, "Rückblick", LATER);
  uses = dex_await_object (og_engine_withdraw_consent (plan->engine, withdrawn), NULL);
  g_assert_cmpuint (g_list_model_get_n_items (uses), ==, 1);
  g_list_store_append (post->attachments, withdrawn);
  g_assert_cmpint (withdrawn->withdrawn, ==, 0);
  og_plan_expect_fiber (og_engine_plan_post (plan->engine, post), OG_ERROR_RIGHTS);
  og_plan_expect_fiber (og_engine_submit_post (plan->engine, post, "Frau Keller"), OG_ERROR_RIGHTS);
  id = og_plan_expect_fiber (og_engine_save_post (plan->engine, post), -1);
  og_plan_expect_state_fiber (plan, id, OG_POST_DRAFT);

  g_object_set (limited, "expires", og_local_time_day (at (LATER), "Europe/Berlin"), NULL);
  g_list_store_append (other->attachments, limited);
  id = og_plan_expect_fiber (og_engine_plan_post (plan->engine, other), -1);
  og_plan_expect_fiber (og_engine_move_post (plan->engine, id, "2026-12-03T09:00"), OG_ERROR_RIGHTS);
  kept = og_plan_load_fiber (plan, id);
  g_assert_cmpstr (kept->local_time, ==, LATER);
  og_record_set_string (OG_RECORD (other), "local_time", "2026-12-03T09:00");
  og_plan_expect_fiber (og_engine_plan_post (plan->engine, other), OG_ERROR_RIGHTS);
  og_plan_expect_fiber (og_engine_submit_post (plan->engine, other, "Frau Keller"), OG_ERROR_RIGHTS);
  og_plan_close_fiber (plan);
  return dex_future_new_true ();
}

/* A server gets pictures as it takes them, and nothing of what was made for it stays. */
static DexFuture *
test_pictures_fit_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  g_autofree char *folder = NULL;
  g_autoptr (OgAttachment) wide = NULL;
  g_autoptr (OgAttachment) small = NULL;
  g_autoptr (GDir) dir = NULL;
  g_autofree char *engine_folder = og_plan_dup_folder ();
  OgPlan *plan;
  const char *name;
  gint64 id;

  script->can_schedule = TRUE;
  plan = og_plan_open_fiber (script, OG_PLAN_START);
  g_object_set (plan->channel, "max-image-bytes", G_GINT64_CONSTANT (3000), NULL);
  wide = add_picture_fiber (plan, 3000);
  small = add_picture_fiber (plan, 200);
  g_assert_cmpint (wide->size, >, 3000);
  g_assert_cmpint (small->size, <=, 3000);

  /* By the server itself, and by this computer. */
  id = plan_with_picture_fiber (plan, wide, "Später", LATER);
  og_plan_settle_for_threads_fiber (plan);
  {
    g_autoptr (OgDelivery) row = og_plan_row_fiber (plan, id);

    g_assert_cmpint (row->state, ==, OG_DELIVERY_SCHEDULED);
  }
  g_assert_cmpuint (script->n_pictures, ==, 1);
  g_assert_cmpint (script->largest_picture, <=, 3000);
  script->n_pictures = 0;
  plan_with_picture_fiber (plan, wide, "Gleich", "2026-11-25T09:01");
  og_plan_advance_fiber (plan, 60);
  og_plan_settle_for_threads_fiber (plan);
  g_assert_cmpuint (og_script_count (script, "Gleich"), ==, 1);
  g_assert_cmpuint (script->n_pictures, ==, 1);
  g_assert_cmpint (script->largest_picture, <=, 3000);

  folder = g_build_filename (engine_folder, "pictures", NULL);
  dir = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_assert_false (g_str_has_prefix (name, "fit-"));
  og_plan_close_fiber (plan);
  return dex_future_new_true ();
}

static DexFuture *
test_follow_up_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgPlan *plan = og_plan_open_fiber (script, OG_PLAN_START);
  g_autoptr (OgPost) closure = og_plan_new_post (plan, "Die Hauptstraße ist gesperrt.", WHEN);
  g_autoptr (OgPost) greeting = og_plan_new_post (plan, "Frohe Ostern", WHEN);
  g_autoptr (OgPost) lifted = NULL;
  g_autoptr (OgPost) stored = NULL;
  g_autoptr (GError) error = NULL;

  g_object_set (closure, "kind", (int) OG_POST_CLOSURE, "valid-until", "2026-11-28T18:00", "label",
                "Straße", NULL);
  g_object_set (greeting, "kind", (int) OG_POST_GREETING, NULL);
  og_plan_expect_fiber (og_engine_plan_post (plan->engine, closure), -1);
  og_plan_expect_fiber (og_engine_save_post (plan->engine, greeting), -1);
  lifted = dex_await_object (og_engine_make_follow_up (plan->engine, closure), &error);
  g_assert_no_error (error);
  stored = og_plan_load_fiber (plan, lifted->id);
  g_assert_cmpint (stored->state, ==, OG_POST_DRAFT);
  g_assert_cmpint (stored->follows_id, ==, closure->id);
  g_assert_cmpstr (stored->local_time, ==, "2026-11-28T18:00");
  g_assert_cmpint (stored->due, ==, at ("2026-11-28T18:00"));
  g_assert_cmpstr (stored->label, ==, "Straße");
  g_assert_true (og_post_has_channel (stored, plan->channel->id));
  g_assert_cmpstr (stored->text, !=, "");
  og_plan_expect_fiber (og_engine_make_follow_up (plan->engine, greeting), OG_ERROR_NOT_SUPPORTED);
  og_plan_close_fiber (plan);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  dex_init ();
  og_test_add_fiber ("/engine/planning/move", test_move_fiber);
  og_test_add_fiber ("/engine/planning/move-where-it-may", test_move_where_it_may_fiber);
  og_test_add_fiber ("/engine/planning/pause", test_pause_fiber);
  og_test_add_fiber ("/engine/planning/server", test_server_fiber);
  og_test_add_fiber ("/engine/planning/occurrence", test_occurrence_fiber);
  og_test_add_fiber ("/engine/planning/versions", test_versions_fiber);
  og_test_add_fiber ("/engine/planning/needing-computer", test_needing_computer_fiber);
  og_test_add_fiber ("/engine/planning/by-hand", test_by_hand_fiber);
  og_test_add_fiber ("/engine/planning/consent", test_consent_fiber);
  og_test_add_fiber ("/engine/planning/rights", test_rights_fiber);
  og_test_add_fiber ("/engine/planning/pictures-fit", test_pictures_fit_fiber);
  og_test_add_fiber ("/engine/planning/follow-up", test_follow_up_fiber);
  return g_test_run ();
}
