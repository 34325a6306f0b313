/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-store-fixture.h"

static void
add_picture (OgPost     *post,
             const char *alt)
{
  g_autoptr (OgAttachment) picture = og_attachment_new ();

  g_object_set (picture, "file", "a.jpg", "name", "Bauhof.jpg", "mime", "image/jpeg", "alt", alt,
                "width", 800, "height", 600, "size", G_GINT64_CONSTANT (12345), NULL);
  g_list_store_append (post->attachments, picture);
}

static OgDelivery *
get_delivery (OgPost *post,
              guint   position)
{
  return g_list_model_get_item (G_LIST_MODEL (post->deliveries), position);
}

/* Claims the delivery and ends it in this state. */
static void
finish_fiber (OgStore        *store,
              gint64          delivery_id,
              OgDeliveryState state)
{
  g_autoptr (OgDelivery) delivery =
    og_fixture_object_fiber (og_store_claim_delivery (store, delivery_id, 5000));

  g_object_set (delivery, "state", state, "remote-id", "r1", "sent", G_GINT64_CONSTANT (5001),
                NULL);
  g_assert_true (og_fixture_boolean_fiber (
    og_store_finish_delivery (store, delivery, OG_DELIVERY_SENDING, NULL)));
}

static DexFuture *
test_save_and_load_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  g_autoptr (OgPost) post = og_fixture_make_post ("1,2", "Die Straße ist gesperrt.", 1000);
  g_autoptr (OgPost) back = NULL;
  g_autoptr (OgAttachment) picture = NULL;
  gint64 id = 0;

  add_picture (post, "Der Bauhof");
  add_picture (post, "Das Rathaus");
  id = og_fixture_int64_fiber (og_store_save_post (store, post));
  g_assert_cmpint (id, >, 0);
  back = og_fixture_object_fiber (og_store_load_post (store, id));
  g_assert_cmpint (back->id, ==, id);
  g_assert_cmpstr (back->text, ==, "Die Straße ist gesperrt.");
  g_assert_cmpstr (back->channels, ==, "1,2");
  g_assert_cmpstr (back->local_time, ==, "2026-11-25T09:00");
  g_assert_cmpstr (back->zone, ==, "Europe/Berlin");
  g_assert_cmpint (back->state, ==, OG_POST_DRAFT);
  g_assert_cmpuint (og_fixture_count (back->attachments), ==, 2);
  picture = g_list_model_get_item (G_LIST_MODEL (back->attachments), 1);
  g_assert_cmpstr (picture->alt, ==, "Das Rathaus");
  g_assert_cmpint (picture->position, ==, 1);
  g_assert_cmpint (picture->size, ==, 12345);
  g_assert_cmpint (picture->post_id, ==, id);
  og_fixture_fail_fiber (og_store_load_post (store, id + 1), OG_ERROR_GONE);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

static DexFuture *
test_update_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  g_autoptr (OgPost) post = og_fixture_make_post ("", "Eins", 0);
  g_autoptr (OgPost) second = NULL;
  g_autoptr (OgPost) back = NULL;
  g_autoptr (OgAttachment) before = NULL;
  g_autoptr (OgAttachment) after = NULL;
  gint64 id = 0;

  add_picture (post, "eins");
  add_picture (post, "zwei");
  id = og_fixture_int64_fiber (og_store_save_post (store, post));
  second = og_fixture_object_fiber (og_store_load_post (store, id));
  before = g_list_model_get_item (G_LIST_MODEL (second->attachments), 1);
  g_list_store_remove (second->attachments, 0);
  og_record_set_string (OG_RECORD (second), "text", "Zwei");
  g_assert_cmpint (og_fixture_int64_fiber (og_store_save_post (store, second)), ==, id);
  back = og_fixture_object_fiber (og_store_load_post (store, id));
  after = g_list_model_get_item (G_LIST_MODEL (back->attachments), 0);
  g_assert_cmpstr (back->text, ==, "Zwei");
  g_assert_cmpuint (og_fixture_count (back->attachments), ==, 1);
  g_assert_cmpstr (after->alt, ==, "zwei");
  g_assert_cmpint (after->id, ==, before->id);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* A copy of a post has its own pictures: the first post keeps its own. */
static DexFuture *
test_copied_post_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  g_autoptr (OgPost) post = og_fixture_make_post ("", "Eins", 0);
  g_autoptr (OgPost) copy = NULL;
  g_autoptr (OgPost) one = NULL;
  g_autoptr (OgPost) two = NULL;
  gint64 id = 0;
  gint64 other = 0;

  add_picture (post, "eins");
  id = og_fixture_int64_fiber (og_store_save_post (store, post));
  copy = og_fixture_object_fiber (og_store_load_post (store, id));
  og_record_set_int (OG_RECORD (copy), "id", 0);
  other = og_fixture_int64_fiber (og_store_save_post (store, copy));
  g_assert_cmpint (other, !=, id);
  one = og_fixture_object_fiber (og_store_load_post (store, id));
  two = og_fixture_object_fiber (og_store_load_post (store, other));
  g_assert_cmpuint (og_fixture_count (one->attachments), ==, 1);
  g_assert_cmpuint (og_fixture_count (two->attachments), ==, 1);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

static void
save_at_fiber (OgStore    *store,
               const char *text,
               gint64      due,
               gint64      changed)
{
  g_autoptr (OgPost) post = og_fixture_make_post ("", text, due);

  og_record_set_int (OG_RECORD (post), "changed", changed);
  add_picture (post, text);
  og_fixture_int64_fiber (og_store_save_post (store, post));
}

static char *
join_texts (GListStore *posts)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < og_fixture_count (posts); i++)
    {
      g_autoptr (OgPost) post = g_list_model_get_item (G_LIST_MODEL (posts), i);

      g_string_append (text, post->text);
      g_assert_cmpuint (og_fixture_count (post->attachments), ==, 1);
    }
  return g_string_free (text, FALSE);
}

static DexFuture *
test_lists_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  g_autoptr (GListStore) posts = NULL;
  g_autoptr (GListStore) drafts = NULL;
  g_autofree char *in_time = NULL;
  g_autofree char *changed = NULL;

  save_at_fiber (store, "c", 2000, 1);
  save_at_fiber (store, "-", 0, 9);
  save_at_fiber (store, "a", 1000, 5);
  save_at_fiber (store, "b", 1500, 3);
  save_at_fiber (store, "d", 3000, 2);
  posts = og_fixture_object_fiber (og_store_list_posts (store, 1000, 3000));
  in_time = join_texts (posts);
  g_assert_cmpstr (in_time, ==, "abc");
  drafts = og_fixture_object_fiber (og_store_list_drafts (store));
  changed = join_texts (drafts);
  g_assert_cmpstr (changed, ==, "-abdc");
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

static DexFuture *
test_plan_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 one = og_fixture_add_channel_fiber (store, "@eins");
  gint64 two = og_fixture_add_channel_fiber (store, "@zwei");
  g_autofree char *channels = g_strdup_printf ("%d,%d", (int) one, (int) two);
  g_autoptr (OgPost) post = og_fixture_make_post (channels, "Gesperrt", 1000);
  g_autoptr (GListStore) listed = NULL;
  g_autoptr (OgPost) back = NULL;
  g_autoptr (OgDelivery) delivery = NULL;
  gint64 id = og_fixture_int64_fiber (og_store_plan_post (store, post));

  listed = og_fixture_object_fiber (og_store_list_posts (store, 0, 2000));
  g_assert_cmpuint (og_fixture_count (listed), ==, 1);
  back = g_list_model_get_item (G_LIST_MODEL (listed), 0);
  g_assert_cmpint (back->id, ==, id);
  g_assert_cmpint (back->state, ==, OG_POST_PLANNED);
  g_assert_cmpuint (og_fixture_count (back->deliveries), ==, 2);
  delivery = get_delivery (back, 1);
  g_assert_cmpint (delivery->kind, ==, OG_DELIVERY_POST);
  g_assert_cmpint (delivery->state, ==, OG_DELIVERY_PLANNED);
  g_assert_cmpint (delivery->channel_id, ==, two);
  g_assert_cmpint (delivery->post_id, ==, id);
  g_assert_cmpint (delivery->message_id, ==, 0);
  g_assert_cmpint (delivery->due, ==, 1000);
  g_assert_cmpint (delivery->error, ==, -1);
  g_assert_cmpstr (delivery->text, ==, "Gesperrt");
  g_assert_null (delivery->key);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

static DexFuture *
test_plan_anew_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 one = og_fixture_add_channel_fiber (store, "@eins");
  g_autofree char *channels = g_strdup_printf ("%d", (int) one);
  g_autoptr (OgPost) post = og_fixture_make_post (channels, "Alt", 1000);
  g_autoptr (OgPost) planned = NULL;
  g_autoptr (OgPost) back = NULL;
  g_autoptr (OgDelivery) old = NULL;
  g_autoptr (OgDelivery) delivery = NULL;
  gint64 id = og_fixture_int64_fiber (og_store_plan_post (store, post));

  planned = og_fixture_object_fiber (og_store_load_post (store, id));
  old = get_delivery (planned, 0);
  finish_fiber (store, old->id, OG_DELIVERY_FAILED);
  g_object_set (planned, "text", "Neu", "due", G_GINT64_CONSTANT (2000), NULL);
  g_assert_cmpint (og_fixture_int64_fiber (og_store_plan_post (store, planned)), ==, id);
  back = og_fixture_object_fiber (og_store_load_post (store, id));
  g_assert_cmpuint (og_fixture_count (back->deliveries), ==, 1);
  delivery = get_delivery (back, 0);
  g_assert_cmpint (delivery->state, ==, OG_DELIVERY_PLANNED);
  g_assert_cmpint (delivery->id, !=, old->id);
  g_assert_cmpstr (delivery->text, ==, "Neu");
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* What has left, or may have, can neither be planned anew nor taken back nor removed; and a plan
 * that is refused changes nothing, not even the text. */
static DexFuture *
test_what_has_left_stays_fiber (gpointer data)
{
  const OgDeliveryState bound[] = { OG_DELIVERY_SENDING, OG_DELIVERY_SENT, OG_DELIVERY_UNCERTAIN };
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@eins");
  g_autofree char *channels = g_strdup_printf ("%d", (int) channel);

  for (guint i = 0; i < G_N_ELEMENTS (bound); i++)
    {
      g_autoptr (OgPost) post = og_fixture_make_post (channels, "Alt", 1000);
      gint64 id = og_fixture_int64_fiber (og_store_plan_post (store, post));
      g_autoptr (OgPost) planned = og_fixture_object_fiber (og_store_load_post (store, id));
      g_autoptr (OgDelivery) delivery = get_delivery (planned, 0);
      g_autoptr (OgPost) back = NULL;

      finish_fiber (store, delivery->id, bound[i]);
      g_object_set (planned, "text", "Neu", NULL);
      og_fixture_fail_fiber (og_store_plan_post (store, planned), OG_ERROR_FORBIDDEN);
      og_fixture_fail_fiber (og_store_unplan_post (store, id), OG_ERROR_FORBIDDEN);
      og_fixture_fail_fiber (og_store_remove_post (store, id), OG_ERROR_FORBIDDEN);
      back = og_fixture_object_fiber (og_store_load_post (store, id));
      g_assert_cmpstr (back->text, ==, "Alt");
      g_assert_cmpint (back->state, ==, OG_POST_PLANNED);
      g_assert_cmpuint (og_fixture_count (back->deliveries), ==, 1);
    }
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

static DexFuture *
test_plan_needs_time_and_channel_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  g_autoptr (OgPost) timeless = og_fixture_make_post ("1", "x", 0);
  g_autoptr (OgPost) nowhere = og_fixture_make_post ("", "x", 1000);
  g_autoptr (OgPost) gone = og_fixture_make_post ("99", "x", 1000);
  g_autoptr (GListStore) posts = NULL;

  og_fixture_fail_fiber (og_store_plan_post (store, timeless), OG_ERROR_INPUT);
  og_fixture_fail_fiber (og_store_plan_post (store, nowhere), OG_ERROR_INPUT);
  og_fixture_fail_fiber (og_store_plan_post (store, gone), OG_ERROR_GONE);
  posts = og_fixture_object_fiber (og_store_list_drafts (store));
  g_assert_cmpuint (og_fixture_count (posts), ==, 0);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

static DexFuture *
test_unplan_and_remove_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@eins");
  g_autofree char *channels = g_strdup_printf ("%d", (int) channel);
  g_autoptr (OgPost) post = og_fixture_make_post (channels, "Gesperrt", 1000);
  g_autoptr (OgPost) back = NULL;
  gint64 id = og_fixture_int64_fiber (og_store_plan_post (store, post));

  g_assert_true (og_fixture_boolean_fiber (og_store_unplan_post (store, id)));
  back = og_fixture_object_fiber (og_store_load_post (store, id));
  g_assert_cmpint (back->state, ==, OG_POST_DRAFT);
  g_assert_cmpuint (og_fixture_count (back->deliveries), ==, 0);
  g_assert_cmpint (og_fixture_int64_fiber (og_store_next_due (store)), ==, -1);

  g_assert_true (og_fixture_boolean_fiber (og_store_remove_post (store, id)));
  og_fixture_fail_fiber (og_store_load_post (store, id), OG_ERROR_GONE);
  og_fixture_fail_fiber (og_store_unplan_post (store, id), OG_ERROR_GONE);
  g_assert_true (og_fixture_boolean_fiber (og_store_remove_post (store, id)));
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* A keystroke saved while somebody plans: the plan stays. */
static DexFuture *
test_late_save_keeps_the_plan_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@eins");
  g_autofree char *channels = g_strdup_printf ("%d", (int) channel);
  g_autoptr (OgPost) post = og_fixture_make_post (channels, "Gesperrt", 1000);
  g_autoptr (OgPost) draft = NULL;
  g_autoptr (OgPost) back = NULL;
  gint64 id = og_fixture_int64_fiber (og_store_save_post (store, post));

  og_record_set_int (OG_RECORD (post), "id", id);
  draft = og_post_copy (post);
  og_fixture_int64_fiber (og_store_plan_post (store, post));
  og_fixture_int64_fiber (og_store_save_post (store, draft));
  back = og_fixture_object_fiber (og_store_load_post (store, id));
  g_assert_cmpint (back->state, ==, OG_POST_PLANNED);
  g_assert_cmpuint (og_fixture_count (back->deliveries), ==, 1);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* The outbox also has rows that belong to no post. */
static DexFuture *
test_other_rows_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  g_autofree char *channels = g_strdup_printf ("%d", (int) channel);
  g_autoptr (OgPost) post = og_fixture_make_post (channels, "Gesperrt", 1000);
  g_autoptr (OgNotice) notice = og_notice_new ();
  g_autoptr (OgDelivery) row = og_delivery_new ();
  g_autoptr (GListStore) list = NULL;
  g_autoptr (OgPost) first = NULL;
  gint64 id = 0;

  g_object_set (notice, "channel-id", channel, NULL);
  g_object_set (row, "kind", OG_DELIVERY_NOTICE, "channel-id", channel, "due",
                G_GINT64_CONSTANT (1000), NULL);
  g_assert_cmpint (og_fixture_int64_fiber (og_store_begin_notice (store, notice, row)), >, 0);
  id = og_fixture_int64_fiber (og_store_plan_post (store, post));
  list = og_fixture_object_fiber (og_store_list_posts (store, 0, 2000));
  g_assert_cmpuint (og_fixture_count (list), ==, 1);
  first = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_cmpuint (og_fixture_count (first->deliveries), ==, 1);

  /* A post that goes takes only its own along. */
  g_assert_true (og_fixture_boolean_fiber (og_store_remove_post (store, id)));
  g_assert_cmpint (og_fixture_int64_fiber (og_store_next_due (store)), ==, 1000);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  dex_init ();
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  og_test_add_fiber ("/store/post/save-and-load", test_save_and_load_fiber);
  og_test_add_fiber ("/store/post/update", test_update_fiber);
  og_test_add_fiber ("/store/post/copied-post", test_copied_post_fiber);
  og_test_add_fiber ("/store/post/lists", test_lists_fiber);
  og_test_add_fiber ("/store/post/plan", test_plan_fiber);
  og_test_add_fiber ("/store/post/plan-anew", test_plan_anew_fiber);
  og_test_add_fiber ("/store/post/what-has-left-stays", test_what_has_left_stays_fiber);
  og_test_add_fiber ("/store/post/plan-needs-time-and-channel",
                     test_plan_needs_time_and_channel_fiber);
  og_test_add_fiber ("/store/post/unplan-and-remove", test_unplan_and_remove_fiber);
  og_test_add_fiber ("/store/post/late-save-keeps-the-plan", test_late_save_keeps_the_plan_fiber);
  og_test_add_fiber ("/store/post/other-rows", test_other_rows_fiber);
  return g_test_run ();
}
