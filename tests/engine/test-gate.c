/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-outbox-fixture.h"

#include "og-local-time.h"
#include "og-sign-off-rule.h"
#include "og-store-private.h"

#define START OG_OUTBOX_START
#define MINUTE 60
#define HOUR (60 * MINUTE)
#define TEXT "Die Straße ist gesperrt."

/* The gate of the outbox, asked at the outbox: rows are written into the database as if no window, no
 * planner and no rule had ever been asked. Only what was signed comes to the server. */

static OgOutbox *
open_fiber (OgScript   *script,
            const char *network)
{
  og_outbox_network = network;
  return og_outbox_open_new_fiber (script);
}

static void
demand_fiber (OgOutbox *outbox,
              int       sign_off,
              int       kinds)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OgOffice) office = dex_await_object (og_store_load_office (outbox->store), &error);

  g_assert_no_error (error);
  g_object_set (office, "sign-off", sign_off, "sign-off-kinds", kinds, NULL);
  g_assert_true (dex_await (og_store_save_office (outbox->store, office), &error));
}

/* What a person says about the post as it stands in the database. */
static void
sign_fiber (OgOutbox     *outbox,
            gint64        delivery_id,
            OgSignOffKind kind)
{
  g_autoptr (OgPost) post = og_outbox_load_post_fiber (outbox, delivery_id);
  g_autofree char *digest = og_sign_off_digest (post, NULL);
  g_autoptr (OgSignOff) word = og_sign_off_new ();
  g_autoptr (GError) error = NULL;

  g_object_set (word, "post-id", post->id, "kind", (int) kind, "person", "Erika Muster", "digest",
                digest, "comment", "x", "time", START, NULL);
  dex_await_int64 (og_store_add_sign_off (outbox->store, word), &error);
  g_assert_no_error (error);
}

static void
run_sql_fiber (OgOutbox   *outbox,
               const char *sql)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (dex_await (og_store_run_sql (outbox->store, sql), &error));
  g_assert_no_error (error);
}

static DexFuture *
test_unsigned_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgOutbox *outbox = open_fiber (script, "script");
  g_autoptr (OgDelivery) row = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  demand_fiber (outbox, OG_SIGN_OFF_OF_ALL, 0);
  id = og_outbox_plan_fiber (outbox, TEXT, START + MINUTE);
  og_outbox_advance_fiber (outbox, MINUTE);
  row = og_outbox_load_fiber (outbox, id);
  g_assert_cmpint (row->state, ==, OG_DELIVERY_UNSIGNED);
  g_assert_cmpint (row->attempt, ==, 0);
  g_assert_cmpuint (outbox->finished->len, ==, 1);

  /* A person who sends it again does not get round it. */
  g_assert_false (dex_await (og_publisher_send_again (outbox->publisher, id), &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_UNSIGNED);
  g_clear_error (&error);
  /* Nor somebody who writes the state into the database. */
  run_sql_fiber (outbox, "UPDATE delivery SET state = 0, attempt = 3");
  og_publisher_wake (outbox->publisher);
  og_outbox_settle_fiber (outbox);
  og_outbox_expect_fiber (outbox, id, OG_DELIVERY_UNSIGNED);
  g_assert_cmpuint (script->n_publish, ==, 0);

  sign_fiber (outbox, id, OG_SIGN_OFF_REFUSED);
  g_assert_false (dex_await (og_publisher_send_again (outbox->publisher, id), &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_UNSIGNED);
  g_clear_error (&error);
  sign_fiber (outbox, id, OG_SIGN_OFF_SIGNED);
  g_assert_true (dex_await (og_publisher_send_again (outbox->publisher, id), &error));
  og_outbox_settle_fiber (outbox);
  og_outbox_expect_fiber (outbox, id, OG_DELIVERY_SENT);
  g_assert_cmpuint (script->n_publish, ==, 1);
  og_outbox_close_fiber (outbox);
  return dex_future_new_true ();
}

/* Signed, and changed afterwards: text, picture, channel, poll. Each is written past every rule. */
static DexFuture *
test_changed_fiber (gpointer data)
{
  static const char *const changes[] = {
    "UPDATE post SET text = 'Etwas anderes'",
    "UPDATE delivery SET text = 'Etwas anderes'",
    "UPDATE delivery SET poll = 'Ja' || char(10) || 'Nein'",
    "UPDATE post SET channels = '1,7'",
    "INSERT INTO variant (post_id, channel_id, text) SELECT post.id, channel.id, 'x' FROM post, channel",
    "DELETE FROM sign_off",
    "UPDATE sign_off SET digest = 'x'",
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (OgScript) script = og_script_new (NULL);
      OgOutbox *outbox = open_fiber (script, "script");
      gint64 id;

      g_test_message ("%s", changes[i]);
      demand_fiber (outbox, OG_SIGN_OFF_OF_ALL, 0);
      id = og_outbox_plan_fiber (outbox, TEXT, START + MINUTE);
      sign_fiber (outbox, id, OG_SIGN_OFF_PAPER);
      run_sql_fiber (outbox, changes[i]);
      og_outbox_advance_fiber (outbox, MINUTE);
      og_outbox_expect_fiber (outbox, id, OG_DELIVERY_UNSIGNED);
      g_assert_cmpuint (script->n_publish, ==, 0);
      og_outbox_close_fiber (outbox);
    }
  return dex_future_new_true ();
}

/* Only the kinds that the town has named, and the changes of what stands there. */
static DexFuture *
test_kinds_and_edits_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgOutbox *outbox = open_fiber (script, "script");
  g_autoptr (OgDelivery) edit = NULL;
  g_autoptr (OgDelivery) sent = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;
  gint64 edit_id;

  demand_fiber (outbox, 0, 1 << OG_POST_WARNING);
  id = og_outbox_plan_fiber (outbox, TEXT, START);
  og_outbox_expect_fiber (outbox, id, OG_DELIVERY_SENT);

  run_sql_fiber (outbox, "UPDATE post SET kind = 7");
  sent = og_outbox_load_fiber (outbox, id);
  edit = og_delivery_new ();
  og_record_copy_fields (OG_RECORD (edit), OG_RECORD (sent));
  g_object_set (edit, "id", G_GINT64_CONSTANT (0), "kind", OG_DELIVERY_EDIT, "state",
                OG_DELIVERY_PLANNED, "text", "Die Straße ist frei.", "attempt", 0, "key", NULL, NULL);
  edit_id = dex_await_int64 (og_store_add_delivery (outbox->store, edit), &error);
  g_assert_no_error (error);
  og_publisher_wake (outbox->publisher);
  og_outbox_settle_fiber (outbox);
  og_outbox_expect_fiber (outbox, edit_id, OG_DELIVERY_UNSIGNED);
  g_assert_cmpuint (script->n_edit, ==, 0);

  /* Taking it away needs nobody. */
  g_object_set (edit, "kind", OG_DELIVERY_DELETE, NULL);
  edit_id = dex_await_int64 (og_store_add_delivery (outbox->store, edit), &error);
  og_publisher_wake (outbox->publisher);
  og_outbox_settle_fiber (outbox);
  og_outbox_expect_fiber (outbox, edit_id, OG_DELIVERY_SENT);
  g_assert_cmpuint (script->posts->len, ==, 0);
  og_outbox_close_fiber (outbox);
  return dex_future_new_true ();
}

/* Where no program may post, a person is called at the time, however late the computer was; and not
 * before a second person has agreed. */
static DexFuture *
test_by_hand_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgOutbox *outbox = open_fiber (script, "reminder");
  gint64 id = og_outbox_plan_fiber (outbox, TEXT, START + HOUR);
  g_autoptr (OgDelivery) row = NULL;
  gint64 second;

  og_outbox_advance_fiber (outbox, 3 * HOUR);
  row = og_outbox_load_fiber (outbox, id);
  g_assert_cmpint (row->state, ==, OG_DELIVERY_BY_HAND);
  g_assert_cmpint (row->sender, ==, OG_SENDER_PERSON);
  g_assert_cmpuint (outbox->finished->len, ==, 1);
  g_assert_false (dex_await (og_publisher_send_again (outbox->publisher, id), NULL));
  g_assert_true (dex_await (og_publisher_give_up (outbox->publisher, id), NULL));
  og_outbox_expect_fiber (outbox, id, OG_DELIVERY_OVERTAKEN);

  demand_fiber (outbox, OG_SIGN_OFF_OF_ALL, 0);
  second = og_outbox_plan_fiber (outbox, "Auch gesperrt", START + 4 * HOUR);
  og_outbox_advance_fiber (outbox, HOUR);
  og_outbox_expect_fiber (outbox, second, OG_DELIVERY_UNSIGNED);
  sign_fiber (outbox, second, OG_SIGN_OFF_EXPRESS);
  g_assert_true (dex_await (og_publisher_send_again (outbox->publisher, second), NULL));
  og_outbox_settle_fiber (outbox);
  og_outbox_expect_fiber (outbox, second, OG_DELIVERY_BY_HAND);
  g_assert_cmpuint (og_script_count_requests (script), ==, 0);
  og_outbox_close_fiber (outbox);
  return dex_future_new_true ();
}

/* What is over is not sent, and nobody has to decide about it any more. */
static DexFuture *
test_expires_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgOutbox *outbox = open_fiber (script, "script");
  g_autofree char *expire = g_strdup_printf ("UPDATE delivery SET expires = %" G_GINT64_FORMAT,
                                             START + 3 * HOUR);
  gint64 late = og_outbox_plan_fiber (outbox, TEXT, START + HOUR);
  gint64 in_time = og_outbox_plan_fiber (outbox, "Markt", START + 2 * HOUR);
  gint64 over = og_outbox_plan_fiber (outbox, "Vorbei", START + 4 * HOUR);

  run_sql_fiber (outbox, expire);
  /* The computer slept over the first. */
  og_outbox_advance_fiber (outbox, 2 * HOUR);
  og_outbox_expect_fiber (outbox, late, OG_DELIVERY_LATE);
  og_outbox_expect_fiber (outbox, in_time, OG_DELIVERY_SENT);
  og_outbox_advance_fiber (outbox, HOUR - 1);
  og_outbox_expect_fiber (outbox, late, OG_DELIVERY_LATE);
  og_outbox_advance_fiber (outbox, 1);
  og_outbox_expect_fiber (outbox, late, OG_DELIVERY_OVERTAKEN);
  og_outbox_advance_fiber (outbox, HOUR);
  og_outbox_expect_fiber (outbox, over, OG_DELIVERY_OVERTAKEN);
  og_outbox_expect_fiber (outbox, in_time, OG_DELIVERY_SENT);
  g_assert_cmpuint (script->n_publish, ==, 1);
  og_outbox_close_fiber (outbox);
  return dex_future_new_true ();
}

/* Gives the row's post a picture, whose rights end and whose consent was withdrawn then (0: not). */
static void
add_picture_fiber (OgOutbox *outbox,
                   gint64    delivery_id,
                   gint64    last,
                   gint64    withdrawn)
{
  g_autoptr (OgPost) post = og_outbox_load_post_fiber (outbox, delivery_id);
  g_autofree char *sql =
    g_strdup_printf ("INSERT INTO attachment (post_id, position, file, name, mime, alt, width, height,"
                     " size, digest, expires, withdrawn) VALUES (%" G_GINT64_FORMAT
                     ", 0, 'x.jpg', 'x', 'image/jpeg', 'Ein Fest', 1, 1, 1, 'd', %d, %" G_GINT64_FORMAT
                     ")",
                     post->id, last != 0 ? og_local_time_day (last, "UTC") : 0, withdrawn);

  run_sql_fiber (outbox, sql);
}

/* Written past every window: a picture whose consent was withdrawn, or whose rights have run out by the
 * day on which it would be shown. */
static DexFuture *
test_rights_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgOutbox *outbox = open_fiber (script, "script");
  g_autoptr (OgDelivery) row = NULL;
  g_autoptr (GError) error = NULL;
  gint64 withdrawn = og_outbox_plan_fiber (outbox, TEXT, START + MINUTE);
  gint64 over = og_outbox_plan_fiber (outbox, "Vorbei", START + MINUTE);
  gint64 late = og_outbox_plan_fiber (outbox, "Zu spät", START + HOUR);

  add_picture_fiber (outbox, withdrawn, 0, START);
  add_picture_fiber (outbox, over, START - 24 * HOUR, 0);
  add_picture_fiber (outbox, late, START + HOUR, 0);
  og_outbox_advance_fiber (outbox, MINUTE);
  row = og_outbox_load_fiber (outbox, withdrawn);
  g_assert_cmpint (row->state, ==, OG_DELIVERY_FAILED);
  g_assert_cmpint (row->error, ==, OG_ERROR_RIGHTS);
  g_assert_cmpint (row->attempt, ==, 0);
  og_outbox_expect_fiber (outbox, over, OG_DELIVERY_FAILED);
  g_assert_cmpuint (outbox->finished->len, ==, 2);
  /* Nor does a person get round it. */
  g_assert_false (dex_await (og_publisher_send_again (outbox->publisher, withdrawn), &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_RIGHTS);
  g_clear_error (&error);

  /* The computer slept until the day after the last. */
  og_outbox_advance_fiber (outbox, 25 * HOUR);
  og_outbox_expect_fiber (outbox, late, OG_DELIVERY_LATE);
  g_assert_false (dex_await (og_publisher_send_again (outbox->publisher, late), &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_RIGHTS);
  g_assert_cmpuint (script->n_publish, ==, 0);
  run_sql_fiber (outbox, "DELETE FROM attachment");
  g_assert_true (dex_await (og_publisher_send_again (outbox->publisher, withdrawn), NULL));
  og_outbox_settle_fiber (outbox);
  og_outbox_expect_fiber (outbox, withdrawn, OG_DELIVERY_SENT);
  og_outbox_close_fiber (outbox);
  return dex_future_new_true ();
}

/* A server gets no such post, and gives one back. */
static DexFuture *
test_rights_at_server_fiber (gpointer data)
{
  g_autoptr (OgScript) script = og_script_new (NULL);
  OgOutbox *outbox;
  guint n_schedule;
  gint64 id;

  script->can_schedule = TRUE;
  outbox = open_fiber (script, "mastodon");
  id = og_outbox_plan_fiber (outbox, TEXT, START + 40 * HOUR);
  og_outbox_expect_fiber (outbox, id, OG_DELIVERY_SCHEDULED);
  add_picture_fiber (outbox, id, START + 24 * HOUR, 0);
  og_outbox_advance_fiber (outbox, HOUR);
  og_outbox_expect_fiber (outbox, id, OG_DELIVERY_PLANNED);
  g_assert_cmpuint (script->plans->len, ==, 0);

  n_schedule = script->n_schedule;

  run_sql_fiber (outbox, "UPDATE delivery SET attempt = 0");
  og_scheduler_network_back (outbox->scheduler);
  og_outbox_advance_fiber (outbox, HOUR);
  g_assert_cmpuint (script->n_schedule, ==, n_schedule);
  og_outbox_advance_fiber (outbox, 38 * HOUR);
  og_outbox_expect_fiber (outbox, id, OG_DELIVERY_FAILED);
  g_assert_cmpuint (script->n_publish, ==, 0);
  og_outbox_close_fiber (outbox);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  dex_init ();
  og_test_add_fiber ("/engine/gate/unsigned", test_unsigned_fiber);
  og_test_add_fiber ("/engine/gate/changed", test_changed_fiber);
  og_test_add_fiber ("/engine/gate/kinds-and-edits", test_kinds_and_edits_fiber);
  og_test_add_fiber ("/engine/gate/by-hand", test_by_hand_fiber);
  og_test_add_fiber ("/engine/gate/expires", test_expires_fiber);
  og_test_add_fiber ("/engine/gate/rights", test_rights_fiber);
  og_test_add_fiber ("/engine/gate/rights-at-server", test_rights_at_server_fiber);
  return g_test_run ();
}
