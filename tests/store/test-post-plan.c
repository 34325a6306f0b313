/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-store-fixture.h"
#include "og-store-plan.h"

#define LATER G_GINT64_CONSTANT (9000)

/* A store with two channels, "1" and "2". */
static OgStore *
open_fiber (void)
{
  OgStore *store = og_fixture_open_fiber ();

  g_assert_cmpint (og_fixture_add_channel_fiber (store, "@eins"), ==, 1);
  g_assert_cmpint (og_fixture_add_channel_fiber (store, "@zwei"), ==, 2);
  return store;
}

static gint64
plan_fiber (OgStore    *store,
            const char *channels)
{
  g_autoptr (OgPost) post = og_fixture_make_post (channels, "Gesperrt", 1000);

  return og_fixture_int64_fiber (og_store_plan_post (store, post));
}

static OgDelivery *
get_row_fiber (OgStore *store,
               gint64   post_id,
               guint    position)
{
  g_autoptr (OgPost) post = og_fixture_object_fiber (og_store_load_post (store, post_id));

  return g_list_model_get_item (G_LIST_MODEL (post->deliveries), position);
}

/* Writes the state of the post's row, whatever it was. */
static void
set_state_fiber (OgStore        *store,
                 gint64          post_id,
                 guint           position,
                 OgDeliveryState state)
{
  g_autoptr (OgDelivery) row = get_row_fiber (store, post_id, position);
  const OgDeliveryState before = row->state;

  g_object_set (row, "state", state, NULL);
  g_assert_true (
    og_fixture_boolean_fiber (og_store_finish_delivery (store, row, before, NULL)));
}

/* Everything that a post says comes back. */
static DexFuture *
test_all_fields_fiber (gpointer data)
{
  g_autoptr (OgStore) store = open_fiber ();
  g_autoptr (OgPost) first = og_fixture_make_post ("1,2", "Gesperrt", 1000);
  g_autoptr (OgPost) post = og_fixture_make_post ("1,2", "Wieder frei", 2000);
  g_autoptr (OgAttachment) picture = og_attachment_new ();
  g_autoptr (OgAttachment) picture_back = NULL;
  g_autoptr (OgPost) back = NULL;
  gint64 follows = og_fixture_int64_fiber (og_store_save_post (store, first));

  g_object_set (post, "kind", OG_POST_CLOSURE, "label", "Bauhof", "valid-until",
                "2026-12-01T18:00", "expires", LATER, "follows-id", follows, "detached", TRUE,
                "poll", "Ja\nNein", "poll-multiple", TRUE, "poll-seconds", 3600, NULL);
  og_post_set_variant (post, 2, "Frei");
  og_post_set_variant (post, 99, "einen solchen Kanal gibt es nicht");
  g_object_set (picture, "file", "a.jpg", "digest", "d1", "source", "Anna Lang", "licence",
                "CC BY 4.0", "persons", OG_PERSONS_CONSENTED, "consent", "mündlich", "children",
                TRUE, "expires", 740000, NULL);
  g_list_store_append (post->attachments, picture);
  back = og_fixture_object_fiber (
    og_store_load_post (store, og_fixture_int64_fiber (og_store_save_post (store, post))));
  g_assert_cmpint (back->kind, ==, OG_POST_CLOSURE);
  g_assert_cmpstr (back->label, ==, "Bauhof");
  g_assert_cmpstr (back->valid_until, ==, "2026-12-01T18:00");
  g_assert_cmpint (back->expires, ==, LATER);
  g_assert_cmpint (back->follows_id, ==, follows);
  g_assert_true (back->detached);
  g_assert_cmpstr (back->poll, ==, "Ja\nNein");
  g_assert_true (back->poll_multiple);
  g_assert_cmpint (back->poll_seconds, ==, 3600);
  g_assert_cmpuint (og_fixture_count (back->variants), ==, 1);
  g_assert_cmpstr (og_post_get_text_for (back, 1), ==, "Wieder frei");
  g_assert_cmpstr (og_post_get_text_for (back, 2), ==, "Frei");
  picture_back = g_list_model_get_item (G_LIST_MODEL (back->attachments), 0);
  g_assert_cmpstr (picture_back->source, ==, "Anna Lang");
  g_assert_cmpstr (picture_back->licence, ==, "CC BY 4.0");
  g_assert_cmpint (picture_back->persons, ==, OG_PERSONS_CONSENTED);
  g_assert_cmpstr (picture_back->consent, ==, "mündlich");
  g_assert_true (picture_back->children);
  g_assert_cmpint (picture_back->expires, ==, 740000);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* What is planned is what each channel gets. */
static DexFuture *
test_rows_fiber (gpointer data)
{
  g_autoptr (OgStore) store = open_fiber ();
  g_autoptr (OgPost) post = og_fixture_make_post ("1,2", "Gesperrt", 1000);
  g_autoptr (OgDelivery) one = NULL;
  g_autoptr (OgDelivery) two = NULL;
  gint64 id = 0;

  g_object_set (post, "expires", LATER, "poll", "Ja\nNein", "poll-seconds", 3600, NULL);
  og_post_set_variant (post, 2, "Zu");
  id = og_fixture_int64_fiber (og_store_plan_post (store, post));
  one = get_row_fiber (store, id, 0);
  two = get_row_fiber (store, id, 1);
  g_assert_cmpstr (one->text, ==, "Gesperrt");
  g_assert_cmpstr (two->text, ==, "Zu");
  g_assert_cmpint (two->expires, ==, LATER);
  g_assert_cmpstr (two->poll, ==, "Ja\nNein");
  g_assert_cmpint (two->poll_seconds, ==, 3600);
  g_assert_cmpint (two->sender, ==, OG_SENDER_THIS_COMPUTER);

  /* A channel that goes takes its variant along. */
  g_assert_true (og_fixture_boolean_fiber (og_store_remove_channel (store, 2)));
  g_clear_object (&post);
  post = og_fixture_object_fiber (og_store_load_post (store, id));
  g_assert_cmpuint (og_fixture_count (post->variants), ==, 0);
  g_assert_cmpuint (og_fixture_count (post->deliveries), ==, 1);
  g_assert_cmpstr (post->channels, ==, "1");
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* What was published on a channel is changed there: it has no text of its own any more. */
static DexFuture *
test_edit_variant_fiber (gpointer data)
{
  g_autoptr (OgStore) store = open_fiber ();
  g_autoptr (OgPost) post = og_fixture_make_post ("1,2", "Gesperrt", 1000);
  g_autoptr (OgDelivery) edit = og_delivery_new ();
  g_autoptr (OgDelivery) stored = NULL;
  gint64 id = 0;

  og_post_set_variant (post, 1, "Zu");
  og_post_set_variant (post, 2, "Dicht");
  id = og_fixture_int64_fiber (og_store_plan_post (store, post));
  set_state_fiber (store, id, 0, OG_DELIVERY_SENT);
  g_object_set (edit, "kind", OG_DELIVERY_EDIT, "post-id", id, "channel-id",
                G_GINT64_CONSTANT (1), "text", "Wieder frei", NULL);
  stored = og_fixture_object_fiber (og_store_load_delivery (
    store, og_fixture_int64_fiber (og_store_add_delivery (store, edit))));
  g_object_set (stored, "state", OG_DELIVERY_SENT, NULL);
  g_assert_true (og_fixture_boolean_fiber (
    og_store_finish_delivery (store, stored, OG_DELIVERY_PLANNED, NULL)));
  g_clear_object (&post);
  post = og_fixture_object_fiber (og_store_load_post (store, id));
  g_assert_cmpstr (og_post_get_text_for (post, 1), ==, "Wieder frei");
  g_assert_cmpstr (og_post_get_text_for (post, 2), ==, "Dicht");
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

static DexFuture *
test_move_fiber (gpointer data)
{
  const OgDeliveryState revived[] = { OG_DELIVERY_PLANNED, OG_DELIVERY_FAILED,
                                      OG_DELIVERY_LATE, OG_DELIVERY_OVERTAKEN,
                                      OG_DELIVERY_BY_HAND, OG_DELIVERY_UNSIGNED };
  g_autoptr (OgStore) store = open_fiber ();

  for (guint i = 0; i < G_N_ELEMENTS (revived); i++)
    {
      const gint64 id = plan_fiber (store, "1");
      g_autoptr (OgPost) post = NULL;
      g_autoptr (OgDelivery) row = NULL;

      set_state_fiber (store, id, 0, revived[i]);
      g_assert_true (og_fixture_boolean_fiber (
        og_store_move_post (store, id, "2026-11-26T10:00", LATER)));
      post = og_fixture_object_fiber (og_store_load_post (store, id));
      row = g_list_model_get_item (G_LIST_MODEL (post->deliveries), 0);
      g_assert_cmpstr (post->local_time, ==, "2026-11-26T10:00");
      g_assert_cmpint (post->due, ==, LATER);
      g_assert_false (post->detached);
      g_assert_cmpint (row->state, ==, OG_DELIVERY_PLANNED);
      g_assert_cmpint (row->due, ==, LATER);
    }
  og_fixture_fail_fiber (og_store_move_post (store, 4711, "2026-11-26T10:00", LATER),
                         OG_ERROR_GONE);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* What a server has keeps its id there; what has left is not moved, nor anything beside it. */
static DexFuture *
test_move_is_bound_fiber (gpointer data)
{
  const OgDeliveryState bound[] = { OG_DELIVERY_SENDING, OG_DELIVERY_SENT, OG_DELIVERY_UNCERTAIN,
                                    OG_DELIVERY_RECALLING };
  g_autoptr (OgStore) store = open_fiber ();
  const gint64 scheduled = plan_fiber (store, "1");
  g_autoptr (OgDelivery) row = get_row_fiber (store, scheduled, 0);
  g_autoptr (OgDelivery) moved = NULL;

  g_object_set (row, "state", OG_DELIVERY_SCHEDULED, "sender", OG_SENDER_SERVER, "scheduled-id",
                "77", NULL);
  g_assert_true (og_fixture_boolean_fiber (
    og_store_finish_delivery (store, row, OG_DELIVERY_PLANNED, NULL)));
  g_assert_true (og_fixture_boolean_fiber (
    og_store_move_post (store, scheduled, "2026-11-26T10:00", LATER)));
  moved = get_row_fiber (store, scheduled, 0);
  g_assert_cmpint (moved->state, ==, OG_DELIVERY_SCHEDULED);
  g_assert_cmpint (moved->due, ==, LATER);
  g_assert_cmpstr (moved->scheduled_id, ==, "77");
  g_assert_cmpint (moved->sender, ==, OG_SENDER_SERVER);

  for (guint i = 0; i < G_N_ELEMENTS (bound); i++)
    {
      const gint64 id = plan_fiber (store, "1,2");
      g_autoptr (OgPost) post = NULL;
      g_autoptr (OgDelivery) other = NULL;

      set_state_fiber (store, id, 0, bound[i]);
      og_fixture_fail_fiber (og_store_move_post (store, id, "2026-11-26T10:00", LATER),
                             OG_ERROR_FORBIDDEN);
      post = og_fixture_object_fiber (og_store_load_post (store, id));
      other = get_row_fiber (store, id, 1);
      g_assert_cmpint (post->due, ==, 1000);
      g_assert_cmpint (other->due, ==, 1000);
    }
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

static DexFuture *
test_hold_fiber (gpointer data)
{
  const OgDeliveryState cleared[] = { OG_DELIVERY_PLANNED, OG_DELIVERY_BY_HAND,
                                      OG_DELIVERY_UNSIGNED };
  const OgDeliveryState bound[] = { OG_DELIVERY_SCHEDULED, OG_DELIVERY_RECALLING,
                                    OG_DELIVERY_SENDING };
  g_autoptr (OgStore) store = open_fiber ();

  for (guint i = 0; i < G_N_ELEMENTS (cleared); i++)
    {
      const gint64 id = plan_fiber (store, "1");
      g_autoptr (OgPost) post = NULL;

      set_state_fiber (store, id, 0, cleared[i]);
      g_assert_true (
        og_fixture_boolean_fiber (og_store_hold_post (store, id, OG_POST_PAUSED)));
      post = og_fixture_object_fiber (og_store_load_post (store, id));
      g_assert_cmpint (post->state, ==, OG_POST_PAUSED);
      g_assert_cmpuint (og_fixture_count (post->deliveries), ==, 0);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bound); i++)
    {
      const gint64 id = plan_fiber (store, "1");

      set_state_fiber (store, id, 0, bound[i]);
      og_fixture_fail_fiber (og_store_hold_post (store, id, OG_POST_PAUSED), OG_ERROR_FORBIDDEN);
      og_fixture_fail_fiber (og_store_remove_post (store, id), OG_ERROR_FORBIDDEN);
    }
  og_fixture_fail_fiber (og_store_hold_post (store, 4711, OG_POST_DRAFT), OG_ERROR_GONE);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

static OgSignOff *
make_sign_off (gint64        post_id,
               OgSignOffKind kind)
{
  OgSignOff *sign_off = og_sign_off_new ();

  g_object_set (sign_off, "post-id", post_id, "kind", kind, "time", LATER, "person",
                "Sabine Krämer", "deputy", TRUE, "comment", "Bitte kürzer", "digest", "abc", NULL);
  return sign_off;
}

static DexFuture *
test_sign_off_fiber (gpointer data)
{
  g_autoptr (OgStore) store = open_fiber ();
  g_autoptr (OgPost) post = og_fixture_make_post ("1", "Gesperrt", 1000);
  g_autoptr (OgSignOff) submitted = make_sign_off (0, OG_SIGN_OFF_SUBMITTED);
  g_autoptr (OgSignOff) refused = NULL;
  g_autoptr (OgSignOff) nobody = make_sign_off (4711, OG_SIGN_OFF_SIGNED);
  g_autoptr (OgSignOff) last = NULL;
  g_autoptr (OgPost) back = NULL;
  g_autofree OgCounts *counts = NULL;
  const gint64 id = og_fixture_int64_fiber (og_store_plan_post (store, post));

  /* It was planned: nothing of it is in the outbox any more. */
  g_object_set (post, "id", id, NULL);
  g_assert_cmpint (og_fixture_int64_fiber (og_store_submit_post (store, post, submitted)), ==, id);
  g_assert_cmpint (og_fixture_int64_fiber (og_store_next_due (store)), ==, -1);
  back = og_fixture_object_fiber (og_store_load_post (store, id));
  g_assert_cmpint (back->state, ==, OG_POST_SUBMITTED);
  counts = og_fixture_count_fiber (store, 0);
  g_assert_cmpint (counts->submitted, ==, 1);

  refused = make_sign_off (id, OG_SIGN_OFF_REFUSED);
  g_assert_cmpint (og_fixture_int64_fiber (og_store_add_sign_off (store, refused)), >, 0);
  g_clear_object (&back);
  back = og_fixture_object_fiber (og_store_load_post (store, id));
  g_assert_cmpint (back->state, ==, OG_POST_DRAFT);
  g_assert_cmpuint (og_fixture_count (back->sign_offs), ==, 2);
  last = g_list_model_get_item (G_LIST_MODEL (back->sign_offs), 1);
  g_assert_cmpint (last->kind, ==, OG_SIGN_OFF_REFUSED);
  g_assert_cmpstr (last->person, ==, "Sabine Krämer");
  g_assert_true (last->deputy);
  g_assert_cmpstr (last->comment, ==, "Bitte kürzer");
  g_assert_cmpstr (last->digest, ==, "abc");
  g_assert_cmpint (last->post_id, ==, id);
  og_fixture_fail_fiber (og_store_add_sign_off (store, nobody), OG_ERROR_GONE);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* What has left is not laid before anybody, and its text stays as it is. */
static DexFuture *
test_submit_is_bound_fiber (gpointer data)
{
  g_autoptr (OgStore) store = open_fiber ();
  const gint64 id = plan_fiber (store, "1");
  g_autoptr (OgPost) post = og_fixture_object_fiber (og_store_load_post (store, id));
  g_autoptr (OgSignOff) sign_off = make_sign_off (0, OG_SIGN_OFF_SUBMITTED);
  g_autoptr (OgPost) back = NULL;

  set_state_fiber (store, id, 0, OG_DELIVERY_SCHEDULED);
  g_object_set (post, "text", "Neu", NULL);
  og_fixture_fail_fiber (og_store_submit_post (store, post, sign_off), OG_ERROR_FORBIDDEN);
  back = og_fixture_object_fiber (og_store_load_post (store, id));
  g_assert_cmpstr (back->text, ==, "Gesperrt");
  g_assert_cmpuint (og_fixture_count (back->sign_offs), ==, 0);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

static gint64
keep_fiber (OgStore    *store,
            gint64      post_id,
            const char *text)
{
  g_autoptr (OgPostVersion) version = og_post_version_new ();

  g_object_set (version, "post-id", post_id, "created", LATER, "text", text, NULL);
  return og_fixture_int64_fiber (og_store_keep_post_version (store, version));
}

static DexFuture *
test_versions_fiber (gpointer data)
{
  g_autoptr (OgStore) store = open_fiber ();
  const gint64 id = plan_fiber (store, "1");
  const gint64 other = plan_fiber (store, "1");
  g_autoptr (GListStore) versions = NULL;
  g_autoptr (OgPostVersion) newest = NULL;
  g_autoptr (OgPostVersion) nowhere = og_post_version_new ();

  g_assert_cmpint (keep_fiber (store, other, "Anderes"), >, 0);
  g_assert_cmpint (keep_fiber (store, id, "Eins"), >, 0);
  g_assert_cmpint (keep_fiber (store, id, "Eins"), ==, 0);
  g_assert_cmpint (keep_fiber (store, id, "Zwei"), >, 0);
  g_assert_cmpint (keep_fiber (store, id, "Eins"), >, 0);
  versions = og_fixture_object_fiber (og_store_list_post_versions (store, id));
  g_assert_cmpuint (og_fixture_count (versions), ==, 3);
  for (int i = 0; i < 60; i++)
    {
      g_autofree char *text = g_strdup_printf ("Fassung %d", i);

      g_assert_cmpint (keep_fiber (store, id, text), >, 0);
    }
  g_clear_object (&versions);
  versions = og_fixture_object_fiber (og_store_list_post_versions (store, id));
  g_assert_cmpuint (og_fixture_count (versions), ==, 50);
  newest = g_list_model_get_item (G_LIST_MODEL (versions), 0);
  g_assert_cmpstr (newest->text, ==, "Fassung 59");
  g_clear_object (&versions);
  versions = og_fixture_object_fiber (og_store_list_post_versions (store, other));
  g_assert_cmpuint (og_fixture_count (versions), ==, 1);
  g_object_set (nowhere, "post-id", G_GINT64_CONSTANT (4711), NULL);
  og_fixture_fail_fiber (og_store_keep_post_version (store, nowhere), OG_ERROR_GONE);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

static gint64
save_with_picture_fiber (OgStore    *store,
                         const char *digest)
{
  g_autoptr (OgPost) post = og_fixture_make_post ("1", "Bild", 1000);
  g_autoptr (OgAttachment) picture = og_attachment_new ();

  g_object_set (picture, "file", "a.jpg", "digest", digest, NULL);
  g_list_store_append (post->attachments, picture);
  return og_fixture_int64_fiber (og_store_save_post (store, post));
}

static gint64
get_withdrawn_fiber (OgStore *store,
                     gint64   post_id)
{
  g_autoptr (OgPost) post = og_fixture_object_fiber (og_store_load_post (store, post_id));
  g_autoptr (OgAttachment) picture = g_list_model_get_item (G_LIST_MODEL (post->attachments), 0);

  return picture->withdrawn;
}

/* A consent that is withdrawn is withdrawn wherever the picture stands and wherever it is put. */
static DexFuture *
test_pictures_fiber (gpointer data)
{
  g_autoptr (OgStore) store = open_fiber ();
  const gint64 one = save_with_picture_fiber (store, "d1");
  const gint64 two = save_with_picture_fiber (store, "d1");
  const gint64 other = save_with_picture_fiber (store, "d2");
  const gint64 unknown = save_with_picture_fiber (store, "");
  g_autoptr (OgPost) open = og_fixture_object_fiber (og_store_load_post (store, one));
  g_autoptr (GListStore) uses = og_fixture_object_fiber (og_store_list_picture_uses (store, "d1"));
  g_autoptr (GListStore) none = og_fixture_object_fiber (og_store_list_picture_uses (store, ""));
  g_autoptr (OgPost) newest = g_list_model_get_item (G_LIST_MODEL (uses), 0);

  g_assert_cmpuint (og_fixture_count (uses), ==, 2);
  g_assert_cmpuint (og_fixture_count (none), ==, 0);
  g_assert_cmpint (newest->id, ==, two);
  g_assert_cmpuint (og_fixture_count (newest->attachments), ==, 1);
  g_assert_true (og_fixture_boolean_fiber (og_store_withdraw_picture (store, "d1", LATER)));
  g_assert_cmpint (get_withdrawn_fiber (store, one), ==, LATER);
  g_assert_cmpint (get_withdrawn_fiber (store, two), ==, LATER);
  g_assert_cmpint (get_withdrawn_fiber (store, other), ==, 0);
  g_assert_cmpint (get_withdrawn_fiber (store, unknown), ==, 0);
  /* A composer that was open meanwhile saves what it knew, and the picture is used once more. */
  og_fixture_int64_fiber (og_store_save_post (store, open));
  g_assert_cmpint (get_withdrawn_fiber (store, one), ==, LATER);
  g_assert_cmpint (get_withdrawn_fiber (store, save_with_picture_fiber (store, "d1")), ==, LATER);
  g_assert_true (og_fixture_boolean_fiber (og_store_withdraw_picture (store, "d1", 0)));
  g_assert_cmpint (get_withdrawn_fiber (store, one), ==, 0);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  dex_init ();
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  og_test_add_fiber ("/store/plan/all-fields", test_all_fields_fiber);
  og_test_add_fiber ("/store/plan/rows", test_rows_fiber);
  og_test_add_fiber ("/store/plan/edit-variant", test_edit_variant_fiber);
  og_test_add_fiber ("/store/plan/move", test_move_fiber);
  og_test_add_fiber ("/store/plan/move-is-bound", test_move_is_bound_fiber);
  og_test_add_fiber ("/store/plan/hold", test_hold_fiber);
  og_test_add_fiber ("/store/plan/sign-off", test_sign_off_fiber);
  og_test_add_fiber ("/store/plan/submit-is-bound", test_submit_is_bound_fiber);
  og_test_add_fiber ("/store/plan/versions", test_versions_fiber);
  og_test_add_fiber ("/store/plan/pictures", test_pictures_fiber);
  return g_test_run ();
}
