/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-citizens.h"
#include "og-fiber-test.h"
#include "og-practice.h"

#include <glib/gstdio.h>
#include <string.h>

#include "og-error.h"

#define START G_GINT64_CONSTANT (1795507200) /* Tuesday 24 November 2026, 9:00 in Germany */

/* A fresh folder for each test, and a clock that is set by hand. */
typedef struct
{
  char *folder;
  OgClock *clock;
  OgConnection *connection;
} World;

/* Another connection on the same folder: what a restarted program has. */
static void
world_connect (World *world)
{
  g_autoptr (OgChannel) channel = og_practice_new_channel (world->folder);

  g_clear_object (&world->connection);
  og_record_set_int (OG_RECORD (channel), "id", 5);
  world->connection = g_object_new (og_practice_network.connection_type (), "channel", channel,
                                    "clock", world->clock, NULL);
}

static void
world_init (World *world)
{
  world->folder = g_dir_make_tmp ("og-practice-XXXXXX", NULL);
  g_assert_nonnull (world->folder);
  world->clock = og_clock_new_set (START);
  world_connect (world);
}

static void
world_clear (World *world)
{
  g_autofree char *file = g_build_filename (world->folder, "town.json", NULL);

  g_unlink (file);
  g_rmdir (world->folder);
  g_clear_pointer (&world->folder, g_free);
  g_clear_object (&world->connection);
  g_clear_object (&world->clock);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (World, world_clear)

static void
pass (World *world,
      gint64 seconds)
{
  og_clock_set (world->clock, og_clock_now (world->clock) + seconds);
}

static OgDelivery *
make_delivery (const char *key,
               const char *text,
               const char *parent_id)
{
  OgDelivery *delivery = og_delivery_new ();

  g_object_set (delivery, "key", key, "text", text, "parent-id", parent_id, "language", "de",
                "kind", parent_id != NULL ? OG_DELIVERY_REPLY : OG_DELIVERY_POST, NULL);
  return delivery;
}

/* (transfer full): the remote id; the publishing must succeed. */
static char *
publish_fiber (World      *world,
               const char *key,
               const char *text,
               const char *parent_id)
{
  g_autoptr (OgDelivery) delivery = make_delivery (key, text, parent_id);
  g_autoptr (GError) error = NULL;
  g_autoptr (OgReceipt) receipt = NULL;

  receipt = dex_await_boxed (og_connection_publish (world->connection, delivery, NULL, NULL),
                             &error);
  g_assert_no_error (error);
  return g_strdup (receipt->remote_id);
}

static void
assert_refused_fiber (DexFuture  *future,
                      OgErrorCode code)
{
  g_autoptr (GError) error = NULL;

  dex_await (future, &error);
  g_assert_error (error, OG_ERROR, (int) code);
}

/* Fetches from *cursor on and moves it. */
static OgBatch *
fetch_fiber (World *world,
             char **cursor)
{
  g_autoptr (GError) error = NULL;
  OgBatch *batch = dex_await_boxed (og_connection_fetch (world->connection, *cursor), &error);

  g_assert_no_error (error);
  g_set_str (cursor, batch->cursor);
  return batch;
}

static OgMessage *
message_at (OgBatch *batch,
            guint    index)
{
  g_assert_cmpuint (index, <, batch->messages->len);
  return g_ptr_array_index (batch->messages, index);
}

static DexFuture *
test_two_wrote_before_fiber (gpointer data)
{
  g_auto (World) world = { 0 };
  g_autofree char *cursor = NULL;
  g_autoptr (OgBatch) first = NULL;
  g_autoptr (OgBatch) again = NULL;
  OgMessage *question, *complaint;

  world_init (&world);
  first = fetch_fiber (&world, &cursor);
  g_assert_cmpuint (first->messages->len, ==, 2);
  question = message_at (first, 0);
  complaint = message_at (first, 1);
  g_assert_cmpstr (question->author_name, ==, "Renate Keller");
  g_assert_cmpstr (question->author_handle, ==, "@renate.keller");
  g_assert_nonnull (strstr (question->text, "Biotonne"));
  g_assert_nonnull (strstr (complaint->text, "Schlagloch"));
  /* Yesterday 17:40, after the office closed. */
  g_assert_cmpint (question->created, ==, START - (9 + 24 - 17) * 3600 + 40 * 60);
  g_assert_cmpint (complaint->created, <, START);
  g_assert_cmpint (question->channel_id, ==, 5);
  g_assert_true (question->unread);
  g_assert_false (question->own);

  pass (&world, 3600);
  again = fetch_fiber (&world, &cursor);
  g_assert_cmpuint (again->messages->len, ==, 0);
  return dex_future_new_true ();
}

static DexFuture *
test_post_is_answered_fiber (gpointer data)
{
  g_auto (World) world = { 0 };
  g_autofree char *cursor = NULL;
  g_autofree char *id = NULL;
  g_autoptr (OgBatch) before = NULL;
  g_autoptr (OgBatch) at_once = NULL;
  g_autoptr (OgBatch) later = NULL;
  OgMessage *answer;

  world_init (&world);
  before = fetch_fiber (&world, &cursor);
  id = publish_fiber (&world, "a", "Die Hauptstraße ist ab Montag gesperrt.", NULL);
  pass (&world, 3);
  at_once = fetch_fiber (&world, &cursor);
  g_assert_cmpuint (at_once->messages->len, ==, 0);
  pass (&world, 7);
  later = fetch_fiber (&world, &cursor);
  g_assert_cmpuint (later->messages->len, >=, 1);
  g_assert_cmpuint (later->messages->len, <=, 2);
  answer = message_at (later, 0);
  g_assert_cmpstr (answer->parent_id, ==, id);
  g_assert_cmpint (answer->created, >=, START + 4);
  g_assert_cmpint (answer->created, <=, START + 10);
  g_assert_cmpint (answer->visibility, ==, OG_VISIBILITY_PUBLIC);
  return dex_future_new_true ();
}

static DexFuture *
test_direct_message_fiber (gpointer data)
{
  g_auto (World) world = { 0 };
  g_autofree char *cursor = NULL;
  g_autofree char *id = NULL;
  g_autoptr (OgBatch) batch = NULL;
  OgMessage *last;

  world_init (&world);
  id = publish_fiber (&world, "a", "Morgen ist Markt.", NULL);
  pass (&world, 60);
  batch = fetch_fiber (&world, &cursor);
  last = message_at (batch, batch->messages->len - 1);
  g_assert_cmpint (last->visibility, ==, OG_VISIBILITY_DIRECT);
  g_assert_null (last->parent_id);
  return dex_future_new_true ();
}

/* Replies to a message until the citizen is content; says how often something came back. */
static guint
talk_fiber (World      *world,
            char      **cursor,
            const char *message_id)
{
  g_autofree char *parent = g_strdup (message_id);

  for (guint turn = 0; turn < 10; turn++)
    {
      g_autofree char *key = g_strdup_printf ("talk-%s-%u", message_id, turn);
      g_autofree char *reply = publish_fiber (world, key, "Guten Tag, ja.", parent);
      g_autoptr (OgBatch) batch = NULL;

      pass (world, 15);
      batch = fetch_fiber (world, cursor);
      if (batch->messages->len == 0)
        return turn;
      g_assert_cmpuint (batch->messages->len, ==, 1);
      g_assert_cmpstr (message_at (batch, 0)->parent_id, ==, reply);
      g_set_str (&parent, message_at (batch, 0)->remote_id);
    }
  g_assert_not_reached ();
}

static DexFuture *
test_conversation_ends_fiber (gpointer data)
{
  g_auto (World) world = { 0 };
  g_autofree char *cursor = NULL;
  g_autoptr (OgBatch) first = NULL;

  world_init (&world);
  first = fetch_fiber (&world, &cursor);
  /* The question about the bin is asked back once, then thanks; the pothole only thanks. */
  g_assert_cmpuint (talk_fiber (&world, &cursor, message_at (first, 0)->remote_id), ==, 2);
  g_assert_cmpuint (talk_fiber (&world, &cursor, message_at (first, 1)->remote_id), ==, 1);
  return dex_future_new_true ();
}

static DexFuture *
test_second_reply_is_not_thanked_again_fiber (gpointer data)
{
  g_auto (World) world = { 0 };
  g_autofree char *cursor = NULL;
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;
  g_autoptr (OgBatch) first = NULL;
  g_autoptr (OgBatch) after = NULL;
  const char *complaint;

  world_init (&world);
  first = fetch_fiber (&world, &cursor);
  complaint = message_at (first, 1)->remote_id;
  one = publish_fiber (&world, "one", "Der Bauhof kommt am Freitag.", complaint);
  two = publish_fiber (&world, "two", "Nachtrag: schon am Donnerstag.", complaint);
  pass (&world, 60);
  after = fetch_fiber (&world, &cursor);
  g_assert_cmpuint (after->messages->len, ==, 1);
  return dex_future_new_true ();
}

/* The program dies after the town has accepted a post and before it has heard so. */
static DexFuture *
test_exactly_once_over_a_crash_fiber (gpointer data)
{
  g_auto (World) world = { 0 };
  g_autofree char *cursor = NULL;
  g_autofree char *id = NULL;
  g_autofree char *again = NULL;
  g_autofree char *other = NULL;
  g_autoptr (OgDelivery) delivery = make_delivery ("key-1", "Wasser abkochen.", NULL);
  g_autoptr (OgDelivery) unsent = make_delivery ("key-2", "Wasser abkochen.", NULL);
  g_autoptr (OgReceipt) found = NULL;
  g_autoptr (OgReceipt) not_found = NULL;
  g_autoptr (OgBatch) batch = NULL;
  g_autoptr (GError) error = NULL;
  guint n_answers = 0;

  world_init (&world);
  id = publish_fiber (&world, "key-1", "Wasser abkochen.", NULL);
  world_connect (&world);

  found = dex_await_boxed (og_connection_find (world.connection, delivery), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found->remote_id, ==, id);
  not_found = dex_await_boxed (og_connection_find (world.connection, unsent), &error);
  g_assert_no_error (error);
  g_assert_null (not_found);
  again = publish_fiber (&world, "key-1", "Wasser abkochen.", NULL);
  g_assert_cmpstr (again, ==, id);

  /* There is one post, and nobody answers it twice. */
  pass (&world, 60);
  batch = fetch_fiber (&world, &cursor);
  for (guint i = 0; i < batch->messages->len; i++)
    n_answers += g_strcmp0 (message_at (batch, i)->parent_id, id) == 0;
  g_assert_cmpuint (n_answers, >=, 1);
  g_assert_cmpuint (n_answers, <=, 2);
  other = publish_fiber (&world, "key-2", "Wasser abkochen.", NULL);
  g_assert_cmpstr (other, !=, id);
  return dex_future_new_true ();
}

/* Whatever the connection it is fetched by, and however often: the same town says the same. */
static DexFuture *
test_restart_loses_nothing_fiber (gpointer data)
{
  g_auto (World) world = { 0 };
  g_autofree char *cursor = NULL;
  g_autofree char *from_start = NULL;
  g_autofree char *id = NULL;
  g_autoptr (OgBatch) all = NULL;
  guint n_seen = 0;

  world_init (&world);
  for (guint second = 0; second < 30; second++)
    {
      g_autoptr (OgBatch) batch = NULL;

      if (second == 2)
        id = publish_fiber (&world, "a", "Am Samstag ist Weihnachtsmarkt.", NULL);
      world_connect (&world);
      batch = fetch_fiber (&world, &cursor);
      n_seen += batch->messages->len;
      pass (&world, 1);
    }
  all = fetch_fiber (&world, &from_start);
  g_assert_cmpuint (n_seen, ==, all->messages->len);
  g_assert_cmpuint (n_seen, >=, 4);
  for (guint i = 1; i < all->messages->len; i++)
    g_assert_cmpint (message_at (all, i - 1)->created, <=, message_at (all, i)->created);
  return dex_future_new_true ();
}

static DexFuture *
test_ten_posts_differ_fiber (gpointer data)
{
  g_auto (World) world = { 0 };
  g_autofree char *cursor = NULL;
  g_autoptr (OgBatch) batch = NULL;
  g_autoptr (GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) authors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  world_init (&world);
  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *key = g_strdup_printf ("post-%u", i);
      g_autofree char *id = publish_fiber (&world, key, "Die Straße wird gesperrt.", NULL);

      pass (&world, 60);
    }
  batch = fetch_fiber (&world, &cursor);
  g_assert_cmpuint (batch->messages->len, >, 12);
  for (guint i = 0; i < batch->messages->len; i++)
    {
      g_hash_table_add (texts, g_strdup (message_at (batch, i)->text));
      g_hash_table_add (authors, g_strdup (message_at (batch, i)->author_id));
    }
  g_assert_cmpuint (g_hash_table_size (texts), ==, batch->messages->len);
  g_assert_cmpuint (g_hash_table_size (authors), >=, 5);
  return dex_future_new_true ();
}

static char *
read_file (World *world)
{
  g_autofree char *file = g_build_filename (world->folder, "town.json", NULL);
  char *content = NULL;

  g_assert_true (g_file_get_contents (file, &content, NULL, NULL));
  return content;
}

static DexFuture *
test_edit_and_withdraw_fiber (gpointer data)
{
  g_auto (World) world = { 0 };
  g_autofree char *cursor = NULL;
  g_autofree char *id = NULL;
  g_autofree char *written = NULL;
  g_autoptr (OgDelivery) delivery = make_delivery (NULL, "Am Sonntag ist Markt.", NULL);
  g_autoptr (OgReceipt) receipt = NULL;
  g_autoptr (OgBatch) start = NULL;
  g_autoptr (OgBatch) thread = NULL;
  g_autoptr (OgBatch) after = NULL;
  g_autoptr (GError) error = NULL;

  world_init (&world);
  start = fetch_fiber (&world, &cursor);
  id = publish_fiber (&world, "a", "Am Samstag ist Markt.", NULL);
  g_object_set (delivery, "remote-id", id, "poll", "Ja\nNein", NULL);
  receipt = dex_await_boxed (og_connection_edit (world.connection, delivery), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (receipt->remote_id, ==, id);
  /* The options of a poll stay beneath the new text. */
  written = read_file (&world);
  g_assert_nonnull (strstr (written, "Am Sonntag ist Markt.\\n\\n• Ja\\n• Nein"));

  g_assert_true (dex_await_boolean (og_connection_withdraw (world.connection, id), &error));
  g_assert_no_error (error);
  g_assert_true (dex_await_boolean (og_connection_withdraw (world.connection, id), &error));
  g_assert_true (dex_await_boolean (og_connection_withdraw (world.connection, "999"), &error));
  assert_refused_fiber (og_connection_edit (world.connection, delivery), OG_ERROR_GONE);
  assert_refused_fiber (og_connection_fetch_thread (world.connection, id), OG_ERROR_GONE);

  /* Nobody answers what is gone; the direct message was about something else. */
  pass (&world, 60);
  after = fetch_fiber (&world, &cursor);
  for (guint i = 0; i < after->messages->len; i++)
    g_assert_null (message_at (after, i)->parent_id);
  return dex_future_new_true ();
}

static DexFuture *
test_thread_fiber (gpointer data)
{
  g_auto (World) world = { 0 };
  g_autofree char *cursor = NULL;
  g_autofree char *post = NULL;
  g_autofree char *reply = NULL;
  g_autoptr (OgBatch) batch = NULL;
  g_autoptr (OgBatch) thread = NULL;
  g_autoptr (GError) error = NULL;
  OgMessage *own;

  world_init (&world);
  post = publish_fiber (&world, "a", "Das Rathaus ist am Freitag <geschlossen>.", NULL);
  pass (&world, 60);
  batch = fetch_fiber (&world, &cursor);
  reply = publish_fiber (&world, "b", "Ja.", message_at (batch, 2)->remote_id);
  thread = dex_await_boxed (og_connection_fetch_thread (world.connection,
                                                        message_at (batch, 2)->remote_id),
                            &error);
  g_assert_no_error (error);
  g_assert_cmpuint (thread->messages->len, ==, 2);
  own = message_at (thread, 0);
  g_assert_true (own->own);
  g_assert_false (own->unread);
  g_assert_cmpstr (own->remote_id, ==, post);
  g_assert_cmpstr (own->author_name, ==, "Gemeinde Musterbach");
  g_assert_cmpstr (own->markup, ==, "Das Rathaus ist am Freitag &lt;geschlossen&gt;.");
  g_assert_cmpstr (message_at (thread, 1)->remote_id, ==, reply);
  return dex_future_new_true ();
}

static DexFuture *
test_refuses_fiber (gpointer data)
{
  g_auto (World) world = { 0 };
  g_autofree char *too_long = g_strnfill (501, 'x');
  g_autoptr (OgDelivery) empty = make_delivery ("a", "", NULL);
  g_autoptr (OgDelivery) longer = make_delivery ("b", too_long, NULL);
  g_autoptr (OgDelivery) lost = make_delivery ("c", "Ja.", "4711");
  g_autoptr (OgDelivery) picture = make_delivery ("d", "Bild", NULL);
  g_autoptr (OgDelivery) foreign = make_delivery ("e", "Anders", NULL);
  g_autoptr (GListStore) attachments = g_list_store_new (OG_TYPE_ATTACHMENT);
  g_autoptr (OgAttachment) attachment = og_attachment_new ();

  world_init (&world);
  g_object_set (attachment, "file", "missing.jpg", NULL);
  g_list_store_append (attachments, attachment);
  g_object_set (foreign, "remote-id", "1", NULL);
  assert_refused_fiber (og_connection_publish (world.connection, empty, NULL, NULL),
                        OG_ERROR_REJECTED);
  assert_refused_fiber (og_connection_publish (world.connection, longer, NULL, NULL),
                        OG_ERROR_REJECTED);
  assert_refused_fiber (og_connection_publish (world.connection, lost, NULL, NULL), OG_ERROR_GONE);
  assert_refused_fiber (og_connection_publish (world.connection, picture,
                                               G_LIST_MODEL (attachments), world.folder),
                        OG_ERROR_STORAGE);
  assert_refused_fiber (og_connection_edit (world.connection, foreign), OG_ERROR_FORBIDDEN);
  assert_refused_fiber (og_connection_withdraw (world.connection, "1"), OG_ERROR_FORBIDDEN);
  assert_refused_fiber (og_connection_fetch (world.connection, "x"), OG_ERROR_BAD_ANSWER);
  return dex_future_new_true ();
}

static DexFuture *
test_broken_file_fiber (gpointer data)
{
  static const char *const contents[] = {
    "",
    "{",
    "[]",
    "{}",
    "{\"version\":2,\"entries\":[]}",
    "{\"version\":1,\"entries\":[5]}",
    "{\"version\":1,\"entries\":[{\"role\":9,\"text\":\"\"}]}",
    "{\"version\":1,\"entries\":[{\"role\":1,\"text\":\"\",\"citizen\":99}]}",
    "{\"version\":1,\"entries\":[{\"role\":0,\"text\":\"\",\"parent\":1}]}",
  };
  g_auto (World) world = { 0 };
  g_autofree char *file = NULL;

  world_init (&world);
  file = g_build_filename (world.folder, "town.json", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autofree char *kept = NULL;

      g_assert_true (g_file_set_contents (file, contents[i], -1, NULL));
      assert_refused_fiber (og_connection_fetch (world.connection, NULL), OG_ERROR_STORAGE);
      /* A file that cannot be read is not written over. */
      g_assert_true (g_file_get_contents (file, &kept, NULL, NULL));
      g_assert_cmpstr (kept, ==, contents[i]);
    }
  return dex_future_new_true ();
}

/* The clock was an hour ahead and is set right: nothing is lost, nobody waits for an hour. */
static DexFuture *
test_clock_set_back_fiber (gpointer data)
{
  g_auto (World) world = { 0 };
  g_autofree char *cursor = NULL;
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;
  g_autoptr (OgBatch) start = NULL;
  g_autoptr (OgBatch) after = NULL;

  world_init (&world);
  pass (&world, 3600);
  start = fetch_fiber (&world, &cursor);
  one = publish_fiber (&world, "a", "Erstens.", NULL);
  og_clock_set (world.clock, START);
  two = publish_fiber (&world, "b", "Zweitens.", NULL);
  pass (&world, 60);
  after = fetch_fiber (&world, &cursor);
  g_assert_cmpstr (message_at (after, 0)->parent_id, ==, one);
  g_assert_cmpstr (message_at (after, after->messages->len - 1)->parent_id, ==, two);
  return dex_future_new_true ();
}

static DexFuture *
test_check_fiber (gpointer data)
{
  g_auto (World) world = { 0 };
  g_autoptr (OgChannel) channel = NULL;
  g_autoptr (GError) error = NULL;

  world_init (&world);
  channel = dex_await_object (og_connection_check (world.connection), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (channel->handle, ==, "@musterbach");
  g_assert_cmpstr (channel->name, ==, "Gemeinde Musterbach");
  g_assert_cmpint (channel->max_characters, ==, og_practice_network.max_characters);
  return dex_future_new_true ();
}

static void
test_office (void)
{
  g_autoptr (OgOffice) office = og_office_new ();

  og_practice_fill_office (office);
  og_practice_fill_office (office);
  g_assert_cmpstr (office->name, ==, "Gemeinde Musterbach");
  g_assert_true (office->setup_done);
  g_assert_cmpint (office->promise, ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (office->timetables)), ==, 1);
  g_assert_cmpstr (og_office_get_week (office, OG_HOURS_OPENING)->week, ==,
                   "Mo-We 08:00-12:30; Th 08:00-12:30,14:00-18:00; Fr 08:00-12:30");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (office->special_days)), ==, 4);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (office->duties)), ==, OG_N_DUTIES);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (office->measures)), ==, OG_N_MEASURES);
}

static OgReceipt *
put_up_fiber (World      *world,
              const char *text,
              const char *key,
              const char *parent_id)
{
  g_autoptr (OgDelivery) delivery = og_delivery_new ();
  g_autoptr (GError) error = NULL;
  OgReceipt *receipt;

  g_object_set (delivery, "kind", (int) OG_DELIVERY_NOTICE, "text", text, "key", key, "parent-id",
                parent_id, "claimed", og_clock_now (world->clock), NULL);
  receipt = dex_await_boxed (og_connection_publish (world->connection, delivery, NULL,
                                                    world->folder),
                             &error);
  g_assert_no_error (error);
  return receipt;
}

/* The netiquette is pinned, over a restart too, and nobody answers it. */
static DexFuture *
test_notice_board_fiber (gpointer data)
{
  g_auto (World) world = { 0 };
  g_autoptr (OgReceipt) first = NULL;
  g_autoptr (OgReceipt) second = NULL;
  g_autoptr (OgBatch) batch = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *pinned = NULL;
  g_autofree char *unpinned = NULL;

  world_init (&world);
  first = put_up_fiber (&world, "Netiquette 1/2", "key-1", NULL);
  second = put_up_fiber (&world, "Netiquette 2/2", "key-2", first->remote_id);
  g_assert_true (dex_await (og_connection_pin (world.connection, first->remote_id, TRUE), &error));
  g_assert_true (dex_await (og_connection_pin (world.connection, first->remote_id, TRUE), &error));
  world_connect (&world);
  pinned = read_file (&world);
  g_assert_nonnull (strstr (pinned, "pinned"));

  pass (&world, 60);
  batch = dex_await_boxed (og_connection_fetch (world.connection, NULL), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (batch->messages->len, ==, 2); /* those that were there before */

  g_assert_true (dex_await (og_connection_pin (world.connection, first->remote_id, FALSE), NULL));
  unpinned = read_file (&world);
  g_assert_null (strstr (unpinned, "pinned"));
  g_assert_true (dex_await (og_connection_withdraw (world.connection, first->remote_id), &error));
  g_assert_true (dex_await (og_connection_pin (world.connection, first->remote_id, FALSE), &error));
  g_assert_no_error (error);
  g_assert_false (dex_await (og_connection_pin (world.connection, first->remote_id, TRUE), &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_GONE);
  return dex_future_new_true ();
}

static DexFuture *
test_profile_fiber (gpointer data)
{
  static const char set[] = "[{\"name\":\"Impressum\",\"value\":\"https://a.example\"},"
                            "{\"name\":\"Zeiten\",\"value\":\"Mo 8–12\"}]";
  g_auto (World) world = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *with = NULL;
  g_autofree char *without = NULL;

  world_init (&world);
  g_assert_true (dex_await (og_connection_set_profile (world.connection, set), &error));
  world_connect (&world);
  g_assert_true (dex_await (og_connection_set_profile (world.connection,
                                                       "[{\"name\":\"Zeiten\",\"value\":\"Di\"}]"),
                            &error));
  with = read_file (&world);
  g_assert_nonnull (strstr (with, "https://a.example"));
  g_assert_nonnull (strstr (with, "\"Di\""));
  g_assert_null (strstr (with, "Mo 8"));
  g_assert_true (dex_await (og_connection_set_profile (
                              world.connection, "[{\"name\":\"Impressum\",\"value\":\"\"}]"),
                            &error));
  without = read_file (&world);
  g_assert_null (strstr (without, "Impressum"));
  g_assert_false (dex_await (og_connection_set_profile (world.connection, "kaputt"), &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_INPUT);
  return dex_future_new_true ();
}

static void
test_topics (void)
{
  g_assert_cmpint (og_topic_of_text ("SPERRMÜLL am Montag"), ==, OG_TOPIC_WASTE);
  g_assert_cmpint (og_topic_of_text ("Sperrung der Hauptstraße"), ==, OG_TOPIC_CLOSURE);
  g_assert_cmpint (og_topic_of_text ("Neuer Radweg"), ==, OG_TOPIC_STREET);
  g_assert_cmpint (og_topic_of_text ("Stadtfest"), ==, OG_TOPIC_FESTIVAL);
  g_assert_cmpint (og_topic_of_text ("Guten Morgen"), ==, OG_TOPIC_GENERAL);
  g_assert_cmpint (og_topic_of_text (""), ==, OG_TOPIC_GENERAL);
}

/* The town's server publishes by itself, also while nothing runs here. */
static DexFuture *
test_schedule_fiber (gpointer data)
{
  g_auto (World) world = { 0 };
  g_autoptr (OgDelivery) delivery = make_delivery ("key-1", "Die Brücke ist zu.", NULL);
  g_autoptr (OgReceipt) plan = NULL;
  g_autoptr (OgReceipt) again = NULL;
  g_autoptr (OgReceipt) none = NULL;
  g_autoptr (OgReceipt) found = NULL;
  g_autoptr (OgReceipt) late = NULL;
  g_autoptr (GListModel) plans = NULL;
  g_autoptr (GListModel) left = NULL;
  g_autoptr (OgScheduled) first = NULL;
  g_autoptr (GError) error = NULL;

  world_init (&world);
  og_record_set_int (OG_RECORD (delivery), "due", START + 3600);
  plan = dex_await_boxed (og_connection_schedule (world.connection, delivery, NULL, NULL), &error);
  g_assert_no_error (error);
  g_assert_false (plan->published);
  again = dex_await_boxed (og_connection_schedule (world.connection, delivery, NULL, NULL), &error);
  g_assert_cmpstr (again->remote_id, ==, plan->remote_id);
  none = dex_await_boxed (og_connection_find (world.connection, delivery), &error);
  g_assert_null (none);

  /* Moved, and seen so by another program. */
  g_assert_true (dex_await (og_connection_reschedule (world.connection, plan->remote_id, START + 7200),
                            &error));
  world_connect (&world);
  plans = dex_await_object (og_connection_list_scheduled (world.connection), &error);
  g_assert_cmpuint (g_list_model_get_n_items (plans), ==, 1);
  first = g_list_model_get_item (plans, 0);
  g_assert_cmpstr (first->text, ==, "Die Brücke ist zu.");
  g_assert_cmpint (first->due, ==, START + 7200);
  g_assert_cmpint (first->channel_id, ==, 5);

  pass (&world, 3 * 24 * 3600);
  world_connect (&world);
  left = dex_await_object (og_connection_list_scheduled (world.connection), &error);
  g_assert_cmpuint (g_list_model_get_n_items (left), ==, 0);
  found = dex_await_boxed (og_connection_find (world.connection, delivery), &error);
  g_assert_nonnull (found);
  /* Asked once more with the same key, as after a crash: it is not said twice. */
  late = dex_await_boxed (og_connection_schedule (world.connection, delivery, NULL, NULL), &error);
  g_assert_no_error (error);
  g_assert_true (late->published);
  g_assert_cmpstr (late->remote_id, ==, found->remote_id);
  g_assert_false (dex_await (og_connection_unschedule (world.connection, plan->remote_id), &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_GONE);
  return dex_future_new_true ();
}

static DexFuture *
test_unschedule_fiber (gpointer data)
{
  g_auto (World) world = { 0 };
  g_autoptr (OgDelivery) delivery = make_delivery ("key-1", "Die Brücke ist zu.", NULL);
  g_autoptr (OgReceipt) plan = NULL;
  g_autoptr (OgReceipt) found = NULL;
  g_autoptr (OgReceipt) next = NULL;
  g_autoptr (GError) error = NULL;

  world_init (&world);
  og_record_set_int (OG_RECORD (delivery), "due", START + 60);
  g_assert_null (dex_await_boxed (og_connection_schedule (world.connection, delivery, NULL, NULL),
                                  &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_REJECTED);
  g_clear_error (&error);
  og_record_set_int (OG_RECORD (delivery), "due", START + 3600);
  plan = dex_await_boxed (og_connection_schedule (world.connection, delivery, NULL, NULL), &error);
  g_assert_true (dex_await (og_connection_unschedule (world.connection, plan->remote_id), &error));
  g_assert_false (dex_await (og_connection_reschedule (world.connection, plan->remote_id,
                                                       START + 7200),
                             &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_GONE);
  g_clear_error (&error);
  pass (&world, 7200);
  found = dex_await_boxed (og_connection_find (world.connection, delivery), &error);
  g_assert_null (found);

  /* Its id is not given to another one, not after a restart either. */
  world_connect (&world);
  og_record_set_int (OG_RECORD (delivery), "due", START + 4 * 3600);
  next = dex_await_boxed (og_connection_schedule (world.connection, delivery, NULL, NULL), &error);
  g_assert_cmpstr (next->remote_id, !=, plan->remote_id);
  return dex_future_new_true ();
}

/* A poll has two to four options and no pictures. */
static DexFuture *
test_poll_fiber (gpointer data)
{
  static const struct
  {
    const char *poll;
    gboolean fits;
  } cases[] = {
    { "Ja\nNein", TRUE },
    { "Ja", FALSE },
    { "1\n2\n3\n4\n5", FALSE },
    { "Eine Antwort, die länger ist, als es auf diesem Server geht\nNein", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (World) world = { 0 };
      g_autoptr (OgDelivery) delivery = make_delivery ("key-1", "Freibad am Abend?", NULL);
      g_autoptr (OgReceipt) receipt = NULL;
      g_autoptr (GError) error = NULL;

      world_init (&world);
      g_object_set (delivery, "poll", cases[i].poll, "poll-seconds", 86400, NULL);
      receipt = dex_await_boxed (og_connection_publish (world.connection, delivery, NULL, NULL),
                                 &error);
      if (cases[i].fits)
        g_assert_no_error (error);
      else
        g_assert_error (error, OG_ERROR, OG_ERROR_REJECTED);
    }
  return dex_future_new_true ();
}

/* A measure against a citizen's words. */
static OgMeasure *
make_measure (OgMeasureKind kind,
              OgMessage    *message)
{
  OgMeasure *measure = og_measure_new ();

  g_object_set (measure, "kind", kind, "remote-id", message->remote_id, "author-id",
                message->author_id, "file-number", "2026/0001", NULL);
  return measure;
}

static gboolean
verify_fiber (World     *world,
              OgMeasure *measure)
{
  g_autoptr (GError) error = NULL;
  gboolean in_effect = dex_await_boolean (og_connection_verify (world->connection, measure), &error);

  g_assert_no_error (error);
  return in_effect;
}

/* Each measure is in effect afterwards, also for a program that was started again, and those that can be
 * taken back are not any more then. */
static DexFuture *
test_measures_fiber (gpointer data)
{
  const OgMeasureKind kinds[] = { OG_MEASURE_HIDE, OG_MEASURE_REPORT, OG_MEASURE_BLOCK,
                                  OG_MEASURE_DELETE };
  g_auto (World) world = { 0 };
  g_autofree char *cursor = NULL;
  g_autoptr (OgBatch) first = NULL;

  world_init (&world);
  first = fetch_fiber (&world, &cursor);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (OgMeasure) measure = make_measure (kinds[i], message_at (first, 0));
      g_autoptr (OgReceipt) receipt = NULL;
      g_autoptr (OgReceipt) again = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_false (verify_fiber (&world, measure));
      receipt = dex_await_boxed (og_connection_measure (world.connection, measure), &error);
      again = dex_await_boxed (og_connection_measure (world.connection, measure), &error);
      g_assert_no_error (error);
      g_assert_cmpint (receipt != NULL, ==, kinds[i] == OG_MEASURE_REPORT);
      world_connect (&world);
      g_assert_true (verify_fiber (&world, measure));
      if (!og_moderation_has (og_practice_network.moderation.undoes, kinds[i]))
        {
          assert_refused_fiber (og_connection_undo (world.connection, measure),
                                OG_ERROR_NOT_SUPPORTED);
          continue;
        }
      g_assert_true (dex_await (og_connection_undo (world.connection, measure), &error));
      g_assert_false (verify_fiber (&world, measure));
    }
  return dex_future_new_true ();
}

/* Whoever is blocked is not heard any more. */
static DexFuture *
test_blocked_fiber (gpointer data)
{
  g_auto (World) world = { 0 };
  g_autofree char *cursor = NULL;
  g_autofree char *none = NULL;
  g_autoptr (OgBatch) first = NULL;
  g_autoptr (OgBatch) again = NULL;
  g_autoptr (OgMeasure) block = NULL;
  g_autoptr (OgMeasure) nobody = NULL;

  world_init (&world);
  first = fetch_fiber (&world, &cursor);
  block = make_measure (OG_MEASURE_BLOCK, message_at (first, 0));
  nobody = make_measure (OG_MEASURE_BLOCK, message_at (first, 0));
  og_record_set_string (OG_RECORD (nobody), "author_id", "niemand");
  assert_refused_fiber (og_connection_measure (world.connection, nobody), OG_ERROR_GONE);
  g_assert_true (dex_await (og_connection_measure (world.connection, block), NULL));
  again = fetch_fiber (&world, &none);
  g_assert_cmpuint (again->messages->len, ==, 1);
  g_assert_cmpstr (message_at (again, 0)->author_id, !=, block->author_id);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  og_test_add_fiber ("/practice/two-wrote-before", test_two_wrote_before_fiber);
  og_test_add_fiber ("/practice/post-is-answered", test_post_is_answered_fiber);
  og_test_add_fiber ("/practice/direct-message", test_direct_message_fiber);
  og_test_add_fiber ("/practice/conversation-ends", test_conversation_ends_fiber);
  og_test_add_fiber ("/practice/second-reply-is-not-thanked-again",
                     test_second_reply_is_not_thanked_again_fiber);
  og_test_add_fiber ("/practice/exactly-once-over-a-crash", test_exactly_once_over_a_crash_fiber);
  og_test_add_fiber ("/practice/restart-loses-nothing", test_restart_loses_nothing_fiber);
  og_test_add_fiber ("/practice/ten-posts-differ", test_ten_posts_differ_fiber);
  og_test_add_fiber ("/practice/edit-and-withdraw", test_edit_and_withdraw_fiber);
  og_test_add_fiber ("/practice/thread", test_thread_fiber);
  og_test_add_fiber ("/practice/refuses", test_refuses_fiber);
  og_test_add_fiber ("/practice/broken-file", test_broken_file_fiber);
  og_test_add_fiber ("/practice/clock-set-back", test_clock_set_back_fiber);
  og_test_add_fiber ("/practice/check", test_check_fiber);
  og_test_add_fiber ("/practice/measures", test_measures_fiber);
  og_test_add_fiber ("/practice/blocked", test_blocked_fiber);
  og_test_add_fiber ("/practice/notice-board", test_notice_board_fiber);
  og_test_add_fiber ("/practice/profile", test_profile_fiber);
  g_test_add_func ("/practice/office", test_office);
  g_test_add_func ("/practice/topics", test_topics);
  og_test_add_fiber ("/practice/schedule", test_schedule_fiber);
  og_test_add_fiber ("/practice/unschedule", test_unschedule_fiber);
  og_test_add_fiber ("/practice/poll", test_poll_fiber);
  return g_test_run ();
}
