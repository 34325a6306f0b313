/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-store-fixture.h"

#define SECOND(seconds) ((gint64) (seconds) << 8)

/* Stores a message made of these and gives it back as it was stored; NULL if it is not new. */
static OgMessage *
say_fiber (OgStore    *store,
           gint64      channel_id,
           const char *remote_id,
           const char *parent_id,
           const char *author,
           const char *text,
           gint64      created)
{
  g_autoptr (OgMessage) message = og_fixture_make_message (remote_id, parent_id, author, text,
                                                           created);

  message->own = g_str_equal (author, "gemeinde");
  return og_fixture_add_fiber (store, channel_id, message);
}

static guint
count_messages_fiber (OgStore *store,
                      gint64   concern_id)
{
  g_autoptr (GListStore) list =
    og_fixture_object_fiber (og_store_load_conversation (store, concern_id));

  return og_fixture_count (list);
}

static DexFuture *
test_first_message_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  g_autoptr (OgMessage) message = say_fiber (store, channel, "m1", NULL, "anna",
                                             "@gemeinde  Wann kommt\ndie Müllabfuhr?", 2000);
  g_autoptr (OgMessage) loaded = NULL;
  g_autoptr (OgConcern) concern = NULL;

  g_assert_cmpint (message->id, ==, SECOND (2000));
  g_assert_cmpint (message->concern_id, ==, message->id);
  g_assert_cmpint (message->channel_id, ==, channel);
  g_assert_cmpint (message->deadline, ==, 2000 + 86400);
  g_assert_true (message->unread);
  loaded = og_fixture_object_fiber (og_store_load_message (store, message->id));
  g_assert_cmpstr (loaded->text, ==, message->text);
  og_fixture_fail_fiber (og_store_load_message (store, 1), OG_ERROR_GONE);

  concern = og_fixture_load_concern_fiber (store, message->concern_id);
  g_assert_true (concern->loaded);
  g_assert_cmpint (concern->channel_id, ==, channel);
  g_assert_cmpint (concern->state, ==, OG_CONCERN_OPEN);
  g_assert_cmpstr (concern->author_id, ==, "anna");
  g_assert_cmpstr (concern->snippet, ==, "Wann kommt die Müllabfuhr?");
  g_assert_cmpint (concern->last_id, ==, message->id);
  g_assert_cmpint (concern->last_time, ==, 2000);
  g_assert_cmpint (concern->waiting_since, ==, 2000);
  g_assert_cmpint (concern->deadline, ==, 2000 + 86400);
  g_assert_cmpint (concern->unread, ==, 1);
  g_assert_null (concern->draft);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* The ids of messages of the same second count up, whatever the order they come in. */
static DexFuture *
test_ids_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  g_autoptr (OgMessage) a = say_fiber (store, channel, "a", NULL, "anna", "a", 2000);
  g_autoptr (OgMessage) b = say_fiber (store, channel, "b", NULL, "anna", "b", 2001);
  g_autoptr (OgMessage) c = say_fiber (store, channel, "c", NULL, "anna", "c", 2000);
  g_autoptr (OgMessage) past = say_fiber (store, channel, "d", NULL, "anna", "d", -5);
  g_autoptr (OgMessage) future = say_fiber (store, channel, "e", NULL, "anna", "e",
                                            G_MAXINT64 - 86400);
  g_autoptr (OgMessage) liar = og_fixture_make_message ("f", NULL, "anna", "f", 9999999);
  g_autoptr (OgMessage) caught = NULL;

  g_assert_cmpint (a->id, ==, SECOND (2000));
  g_assert_cmpint (b->id, ==, SECOND (2001));
  g_assert_cmpint (c->id, ==, SECOND (2000) + 1);
  g_assert_cmpint (past->id, >, 0);
  g_assert_cmpint (past->id, <, a->id);
  g_assert_cmpint (future->id, >, b->id);
  /* Written tomorrow, says the stranger's clock; it is put where it was fetched. */
  liar->fetched = 3000;
  caught = og_fixture_add_fiber (store, channel, liar);
  g_assert_cmpint (caught->id, ==, SECOND (3000));
  g_assert_cmpint (caught->created, ==, 9999999);
  /* A second that is full flows over into the next one with room. */
  for (int i = 0; i < 600; i++)
    {
      g_autofree char *name = g_strdup_printf ("m%d", i);
      g_autoptr (OgMessage) one = say_fiber (store, channel, name, NULL, "anna", name, 4000);

      g_assert_cmpint (one->id, ==, SECOND (4000) + i);
    }
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

static DexFuture *
test_same_page_twice_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  gint64 other = og_fixture_add_channel_fiber (store, "@feuerwehr");
  g_autoptr (GPtrArray) page = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GListStore) first = NULL;
  g_autoptr (GListStore) second = NULL;
  g_autoptr (GListStore) third = NULL;
  g_autoptr (OgMessage) stored = NULL;
  g_autoptr (OgMessage) changed = NULL;
  g_autoptr (OgConcern) concern = NULL;
  g_autofree char *view = NULL;

  g_ptr_array_add (page, og_fixture_make_message ("m1", NULL, "anna", "eins", 2000));
  g_ptr_array_add (page, og_fixture_make_message ("m2", "m1", "anna", "zwei", 2001));
  first = og_fixture_object_fiber (og_store_add_messages (store, channel, page, "c1"));
  g_assert_cmpuint (og_fixture_count (first), ==, 2);
  stored = g_list_model_get_item (G_LIST_MODEL (first), 0);
  g_assert_true (og_fixture_boolean_fiber (og_store_mark_read (store, stored->concern_id)));

  og_record_set_string (g_ptr_array_index (page, 1), "text", "geändert");
  second = og_fixture_object_fiber (og_store_add_messages (store, channel, page, "c2"));
  g_assert_cmpuint (og_fixture_count (second), ==, 0);
  concern = og_fixture_load_concern_fiber (store, stored->concern_id);
  g_assert_cmpint (concern->unread, ==, 0);
  g_assert_cmpstr (concern->snippet, ==, "geändert");
  g_assert_cmpuint (count_messages_fiber (store, stored->concern_id), ==, 2);
  changed = og_fixture_object_fiber (og_store_load_message (store, concern->last_id));
  g_assert_cmpstr (changed->text, ==, "geändert");
  g_assert_false (changed->unread);
  og_fixture_check_words_fiber (store);
  view = og_fixture_dup_view_fiber (store, OG_VIEW_ALL, "zwei");
  g_assert_cmpstr (view, ==, "");

  /* The same ids on another account are other messages. */
  third = og_fixture_object_fiber (og_store_add_messages (store, other, page, NULL));
  g_assert_cmpuint (og_fixture_count (third), ==, 2);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

static char *
dup_cursor_fiber (OgStore *store)
{
  g_autoptr (GListStore) list = og_fixture_object_fiber (og_store_list_channels (store));
  g_autoptr (OgChannel) channel = g_list_model_get_item (G_LIST_MODEL (list), 0);

  return g_strdup (channel->cursor);
}

/* Either the page and the cursor, or neither. */
static DexFuture *
test_cursor_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  g_autoptr (GPtrArray) page = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GListStore) added = NULL;
  g_autofree char *cursor = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *view = NULL;

  g_ptr_array_add (page, og_fixture_make_message ("m1", NULL, "anna", "eins", 2000));
  added = og_fixture_object_fiber (og_store_add_messages (store, channel, page, "c1"));
  cursor = dup_cursor_fiber (store);
  g_assert_cmpstr (cursor, ==, "c1");

  /* A message without an id cannot be stored: the one before it is not, either. */
  g_ptr_array_add (page, og_fixture_make_message ("m2", NULL, "anna", "zwei", 2001));
  g_ptr_array_add (page, og_fixture_make_message (NULL, NULL, "anna", "drei", 2002));
  og_fixture_fail_fiber (og_store_add_messages (store, channel, page, "c2"), OG_ERROR_STORAGE);
  kept = dup_cursor_fiber (store);
  g_assert_cmpstr (kept, ==, "c1");
  view = og_fixture_dup_view_fiber (store, OG_VIEW_ALL, "zwei");
  g_assert_cmpstr (view, ==, "");
  og_fixture_fail_fiber (og_store_add_messages (store, 99, page, "c"), OG_ERROR_GONE);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* Who joins which concern. */
static DexFuture *
test_concern_rule_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  gint64 other = og_fixture_add_channel_fiber (store, "@feuerwehr");
  g_autoptr (OgMessage) m1 = say_fiber (store, channel, "m1", NULL, "anna", "Frage", 2000);
  g_autoptr (OgMessage) m2 = say_fiber (store, channel, "m2", "m1", "anna", "Nachtrag", 2010);
  g_autoptr (OgMessage) side = say_fiber (store, channel, "m3", "m1", "bert", "Bei mir auch", 2020);
  g_autoptr (OgMessage) own = say_fiber (store, channel, "r1", "m2", "gemeinde", "Antwort", 2030);
  g_autoptr (OgMessage) m4 = say_fiber (store, channel, "m4", "r1", "anna", "Danke", 2040);
  g_autoptr (OgMessage) m5 = say_fiber (store, channel, "m5", "r1", "carl", "Und ich?", 2050);
  g_autoptr (OgMessage) m6 = say_fiber (store, channel, "m6", "m5", "carl", "Noch etwas", 2060);
  g_autoptr (OgMessage) unknown = say_fiber (store, channel, "m7", "p99", "anna", "Zum Post", 2070);
  g_autoptr (OgMessage) elsewhere = say_fiber (store, other, "m8", "m1", "anna", "Anderswo", 2080);
  g_autoptr (OgMessage) alone = say_fiber (store, channel, "p1", NULL, "gemeinde", "Post", 2090);
  g_autoptr (OgMessage) to_post = say_fiber (store, channel, "m9", "p1", "anna", "Zum Post", 2100);

  g_assert_cmpint (m2->concern_id, ==, m1->id);
  g_assert_cmpint (side->concern_id, ==, side->id);
  g_assert_null (own);
  g_assert_cmpint (m4->concern_id, ==, m1->id);
  g_assert_cmpint (m5->concern_id, ==, m1->id);
  g_assert_cmpint (m6->concern_id, ==, m1->id);
  g_assert_cmpint (unknown->concern_id, ==, unknown->id);
  g_assert_cmpint (elsewhere->concern_id, ==, elsewhere->id);
  g_assert_null (alone);
  g_assert_cmpint (to_post->concern_id, ==, to_post->id);
  g_assert_cmpuint (count_messages_fiber (store, m1->id), ==, 6);
  /* Our own message stands in front of what answers it, though it is in no concern. */
  g_assert_cmpuint (count_messages_fiber (store, to_post->id), ==, 2);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

static DexFuture *
test_answer_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  g_autoptr (OgMessage) m1 = say_fiber (store, channel, "m1", NULL, "anna", "Frage", 2000);
  g_autoptr (OgMessage) m2 = say_fiber (store, channel, "m2", "m1", "anna", "Nachtrag", 2010);
  g_autoptr (OgConcern) waits = og_fixture_load_concern_fiber (store, m1->id);
  g_autoptr (OgMessage) own = say_fiber (store, channel, "r1", "m2", "gemeinde", "Antwort", 2030);
  g_autoptr (OgConcern) answered = og_fixture_load_concern_fiber (store, m1->id);
  g_autoptr (OgMessage) late = say_fiber (store, channel, "m3", "m1", "anna", "Vorher", 2020);
  g_autoptr (OgConcern) still = og_fixture_load_concern_fiber (store, m1->id);
  g_autoptr (OgMessage) more = say_fiber (store, channel, "m4", "r1", "anna", "Danach", 2040);
  g_autoptr (OgConcern) again = og_fixture_load_concern_fiber (store, m1->id);
  g_autoptr (OgMessage) back = NULL;

  g_assert_cmpint (waits->waiting_since, ==, 2000);
  g_assert_cmpint (waits->deadline, ==, 2000 + 86400);
  g_assert_null (own);
  g_assert_cmpint (answered->waiting_since, ==, 0);
  g_assert_cmpint (answered->deadline, ==, 0);
  g_assert_cmpint (answered->last_time, ==, 2030);
  /* It was written before our answer and only came after it. */
  g_assert_cmpint (late->deadline, ==, 0);
  g_assert_cmpint (still->waiting_since, ==, 0);
  g_assert_cmpint (still->unread, ==, 3);
  g_assert_cmpint (more->deadline, ==, 2040 + 86400);
  g_assert_cmpint (again->waiting_since, ==, 2040);
  g_assert_cmpint (again->deadline, ==, 2040 + 86400);
  back = og_fixture_object_fiber (og_store_load_message (store, m2->id));
  g_assert_cmpint (back->deadline, ==, 0);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* A citizen whose clock is ahead is answered by an answer with an earlier time. */
static DexFuture *
test_clock_of_a_stranger_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  g_autoptr (OgMessage) m1 = say_fiber (store, channel, "m1", NULL, "anna", "Frage", 9000);
  g_autoptr (OgMessage) own = say_fiber (store, channel, "r1", "m1", "gemeinde", "Antwort", 8000);
  g_autoptr (OgConcern) concern = og_fixture_load_concern_fiber (store, m1->id);

  g_assert_null (own);
  g_assert_cmpint (concern->waiting_since, ==, 0);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

static DexFuture *
test_done_is_opened_again_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  g_autoptr (OgMessage) m1 = say_fiber (store, channel, "m1", NULL, "anna", "Lob", 2000);
  g_autoptr (OgConcern) done = NULL;
  g_autoptr (OgConcern) undone = NULL;
  g_autoptr (OgConcern) again = NULL;
  g_autoptr (OgMessage) m2 = NULL;

  og_fixture_set_done_fiber (store, m1->id, TRUE);
  done = og_fixture_load_concern_fiber (store, m1->id);
  g_assert_cmpint (done->state, ==, OG_CONCERN_DONE);
  /* Taken back: everything is as before. */
  og_fixture_set_done_fiber (store, m1->id, FALSE);
  undone = og_fixture_load_concern_fiber (store, m1->id);
  g_assert_cmpint (undone->deadline, ==, 2000 + 86400);

  og_fixture_set_done_fiber (store, m1->id, TRUE);
  m2 = say_fiber (store, channel, "m2", "m1", "anna", "Doch eine Frage", 5000);
  g_assert_cmpint (m2->concern_id, ==, m1->id);
  again = og_fixture_load_concern_fiber (store, m1->id);
  g_assert_cmpint (again->state, ==, OG_CONCERN_OPEN);
  /* What was settled does not wait again. */
  g_assert_cmpint (again->waiting_since, ==, 5000);
  g_assert_cmpint (again->deadline, ==, 5000 + 86400);
  g_assert_cmpint (again->unread, ==, 2);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* The post that the first message answers stands in front, as it is now. */
static DexFuture *
test_post_in_front_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  g_autofree char *channels = g_strdup_printf ("%d", (int) channel);
  g_autoptr (OgPost) post = og_fixture_make_post (channels, "Markt <Mitte> & Rathaus", 1000);
  g_autoptr (OgPost) planned = NULL;
  g_autoptr (OgDelivery) row = NULL;
  g_autoptr (OgDelivery) claimed = NULL;
  g_autoptr (OgMessage) m1 = NULL;
  g_autoptr (GListStore) list = NULL;
  g_autoptr (OgMessage) front = NULL;

  planned = og_fixture_object_fiber (
    og_store_load_post (store, og_fixture_int64_fiber (og_store_plan_post (store, post))));
  row = g_list_model_get_item (G_LIST_MODEL (planned->deliveries), 0);
  claimed = og_fixture_object_fiber (og_store_claim_delivery (store, row->id, 1000));
  g_object_set (claimed, "state", OG_DELIVERY_SENT, "remote-id", "p1", "sent",
                G_GINT64_CONSTANT (1001), NULL);
  og_fixture_boolean_fiber (og_store_finish_delivery (store, claimed, OG_DELIVERY_SENDING, NULL));

  m1 = say_fiber (store, channel, "m1", "p1", "anna", "Wie lange?", 2000);
  g_assert_cmpint (m1->concern_id, ==, m1->id);
  list = og_fixture_object_fiber (og_store_load_conversation (store, m1->id));
  g_assert_cmpuint (og_fixture_count (list), ==, 2);
  front = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_true (front->own);
  g_assert_cmpstr (front->text, ==, "Markt <Mitte> & Rathaus");
  g_assert_cmpstr (front->markup, ==, "Markt &lt;Mitte&gt; &amp; Rathaus");
  g_assert_cmpstr (front->author_name, ==, "Gemeinde Musterbach");
  g_assert_cmpint (front->created, ==, 1001);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

static DexFuture *
test_deadlines_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  g_autoptr (OgMessage) m1 = say_fiber (store, channel, "m1", NULL, "anna", "Frage", 2000);
  g_autoptr (OgMessage) m2 = say_fiber (store, channel, "m2", NULL, "bert", "Frage", 3000);
  g_autoptr (OgMessage) m3 = say_fiber (store, channel, "m3", NULL, "carl", "Frage", 4000);
  g_autoptr (OgMessage) own = say_fiber (store, channel, "r1", "m2", "gemeinde", "Antwort", 5000);
  g_autoptr (GListStore) waiting = NULL;
  g_autoptr (OgMessage) first = NULL;
  g_autoptr (GPtrArray) changed = g_ptr_array_new ();
  g_autoptr (OgConcern) one = NULL;
  g_autoptr (OgConcern) two = NULL;

  g_assert_null (own);
  og_fixture_set_done_fiber (store, m3->id, TRUE);
  waiting = og_fixture_object_fiber (og_store_list_waiting_messages (store, 0));
  g_assert_cmpuint (og_fixture_count (waiting), ==, 1);
  first = g_list_model_get_item (G_LIST_MODEL (waiting), 0);
  g_assert_cmpint (first->id, ==, m1->id);

  first->deadline = 7777;
  m2->deadline = 8888;
  g_ptr_array_add (changed, first);
  g_ptr_array_add (changed, m2);
  g_assert_true (og_fixture_boolean_fiber (og_store_set_deadlines (store, changed)));
  one = og_fixture_load_concern_fiber (store, m1->id);
  two = og_fixture_load_concern_fiber (store, m2->id);
  g_assert_cmpint (one->deadline, ==, 7777);
  g_assert_cmpint (two->deadline, ==, 0);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

static DexFuture *
test_waiting_of_one_concern_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  g_autoptr (OgMessage) m1 = say_fiber (store, channel, "m1", NULL, "anna", "Frage", 2000);
  g_autoptr (OgMessage) m2 = say_fiber (store, channel, "m2", NULL, "bert", "Frage", 3000);
  g_autoptr (OgMessage) m3 = say_fiber (store, channel, "m3", "m1", "anna", "Noch eine", 4000);
  g_autoptr (GListStore) all = NULL;
  g_autoptr (GListStore) of_one = NULL;
  g_autoptr (OgMessage) last = NULL;
  g_autoptr (OgMessage) other = NULL;

  g_assert_true (og_fixture_boolean_fiber (
    og_store_set_concern_kind (store, m1->concern_id, OG_CONCERN_COMPLAINT)));
  all = og_fixture_object_fiber (og_store_list_waiting_messages (store, 0));
  g_assert_cmpuint (og_fixture_count (all), ==, 3);
  of_one = og_fixture_object_fiber (og_store_list_waiting_messages (store, m1->concern_id));
  g_assert_cmpuint (og_fixture_count (of_one), ==, 2);
  last = g_list_model_get_item (G_LIST_MODEL (of_one), 1);
  g_assert_cmpint (last->id, ==, m3->id);
  g_assert_cmpint (last->concern_kind, ==, OG_CONCERN_COMPLAINT);
  other = g_list_model_get_item (G_LIST_MODEL (all), 1);
  g_assert_cmpint (other->id, ==, m2->id);
  g_assert_cmpint (other->concern_kind, ==, OG_CONCERN_QUESTION);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* That the author is a program is what the network says, and it may say so later. */
static DexFuture *
test_automatic_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  g_autoptr (OgMessage) message = og_fixture_make_message ("m1", NULL, "bot", "Werbung", 2000);
  g_autoptr (OgMessage) stored = og_fixture_add_fiber (store, channel, message);
  g_autoptr (OgMessage) later = NULL;

  g_assert_false (stored->automatic);
  message->automatic = TRUE;
  g_assert_null (og_fixture_add_fiber (store, channel, message));
  later = og_fixture_object_fiber (og_store_load_message (store, stored->id));
  g_assert_true (later->automatic);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

static char *
make_long_text (void)
{
  GString *text = g_string_new ("@gemeinde ");

  for (int i = 0; i < 200000; i++)
    g_string_append (text, "Straßenbeleuchtung ");
  return g_string_free (text, FALSE);
}

static DexFuture *
test_hostile_text_fiber (gpointer data)
{
  g_autofree char *long_text = make_long_text ();
  g_autofree char *one_word = g_strnfill (300000, 'a');
  const char *texts[] = {
    "'); DROP TABLE message; --",
    "\" OR 1=1 NEAR( * : ^ {",
    "%s%n%d :id ?1 @x $y",
    "<b>&amp;\xe2\x80\xae umgekehrt",
    "",
    "@anna @bert",
    "\n\n\t",
    long_text,
    one_word,
  };
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *id = g_strdup_printf ("'%u\";--", i);
      g_autoptr (OgMessage) stored = say_fiber (store, channel, id, NULL, "o'anna", texts[i], 2000);
      g_autoptr (OgMessage) back = NULL;
      g_autoptr (OgConcern) concern = NULL;

      back = og_fixture_object_fiber (og_store_load_message (store, stored->id));
      g_assert_cmpstr (back->text, ==, texts[i]);
      g_assert_cmpstr (back->remote_id, ==, id);
      concern = og_fixture_load_concern_fiber (store, stored->id);
      g_assert_cmpint (g_utf8_strlen (concern->snippet, -1), <=, 160);
      g_assert_true (g_utf8_validate (concern->snippet, -1, NULL));
    }
  og_fixture_check_words_fiber (store);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  dex_init ();
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  og_test_add_fiber ("/store/message/first-message", test_first_message_fiber);
  og_test_add_fiber ("/store/message/ids", test_ids_fiber);
  og_test_add_fiber ("/store/message/same-page-twice", test_same_page_twice_fiber);
  og_test_add_fiber ("/store/message/cursor", test_cursor_fiber);
  og_test_add_fiber ("/store/message/concern-rule", test_concern_rule_fiber);
  og_test_add_fiber ("/store/message/answer", test_answer_fiber);
  og_test_add_fiber ("/store/message/clock-of-a-stranger", test_clock_of_a_stranger_fiber);
  og_test_add_fiber ("/store/message/done-is-opened-again", test_done_is_opened_again_fiber);
  og_test_add_fiber ("/store/message/post-in-front", test_post_in_front_fiber);
  og_test_add_fiber ("/store/message/deadlines", test_deadlines_fiber);
  og_test_add_fiber ("/store/message/waiting-of-one-concern", test_waiting_of_one_concern_fiber);
  og_test_add_fiber ("/store/message/automatic", test_automatic_fiber);
  og_test_add_fiber ("/store/message/hostile-text", test_hostile_text_fiber);
  return g_test_run ();
}
