/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-mastodon-parse.h"

#include "og-delivery.h"
#include "og-error.h"
#include "og-json.h"

#define DOMAIN "gemeinde.example"
#define OWN "109348"

static GBytes *
load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "mastodon", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;
  gsize length = 0;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (text, length);
}

static GBytes *
bytes_of (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

static void
test_account (void)
{
  g_autoptr (GBytes) bytes = load ("account.json");
  g_autoptr (GBytes) snac = load ("snac-account.json");
  g_autoptr (OgChannel) channel = og_channel_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (og_mastodon_parse_account (bytes, DOMAIN, channel, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (channel->remote_id, ==, OWN);
  g_assert_cmpstr (channel->handle, ==, "@amt@gemeinde.example");
  g_assert_cmpstr (channel->name, ==, "Gemeinde Musterdorf");
  g_assert_cmpstr (channel->web_url, ==, "https://gemeinde.example/@amt");
  g_assert_cmpstr (channel->avatar_url, ==, "https://files.gemeinde.example/avatars/amt.png");

  g_assert_true (og_mastodon_parse_account (snac, "localhost:8001", channel, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (channel->handle, ==, "@amt@localhost:8001");
  g_assert_cmpstr (channel->name, ==, "amt");
}

static void
test_instance (void)
{
  g_autoptr (GBytes) second = load ("instance-v2.json");
  g_autoptr (GBytes) first = load ("snac-instance-v1.json");
  g_autoptr (OgChannel) channel = og_channel_new ();
  g_autofree char *domain = NULL;
  g_autofree char *snac_domain = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (og_mastodon_parse_instance (second, channel, &domain, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (domain, ==, DOMAIN);
  g_assert_cmpint (channel->max_characters, ==, 1000);
  g_assert_cmpint (channel->characters_per_link, ==, 25);
  g_assert_cmpint (channel->max_attachments, ==, 6);
  g_assert_cmpint (channel->max_alt_characters, ==, 2000);
  g_assert_cmpint (channel->max_image_bytes, ==, 8388608);
  g_assert_cmpint (channel->max_image_pixels, ==, 16777216);

  /* What it does not state stays as it was. */
  g_assert_true (og_mastodon_parse_instance (first, channel, &snac_domain, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (snac_domain, ==, "localhost:8001");
  g_assert_cmpint (channel->max_characters, ==, 100000);
  g_assert_cmpint (channel->characters_per_link, ==, 32);
  g_assert_cmpint (channel->max_alt_characters, ==, 2000);
}

static void
test_absurd_instance (void)
{
  g_autoptr (GBytes) bytes = load ("instance-absurd.json");
  g_autoptr (GBytes) other = bytes_of ("{\"version\": 3}");
  g_autoptr (OgChannel) channel = og_channel_new ();
  g_autofree char *domain = NULL;
  g_autoptr (GError) error = NULL;

  g_object_set (channel, "max-characters", 500, "max-alt-characters", 1500, NULL);
  g_assert_true (og_mastodon_parse_instance (bytes, channel, &domain, &error));
  g_assert_no_error (error);
  g_assert_null (domain);
  g_assert_cmpint (channel->max_characters, ==, 500);
  g_assert_cmpint (channel->max_alt_characters, ==, 1500);
  g_assert_cmpint (channel->max_attachments, ==, 32);

  g_assert_false (og_mastodon_parse_instance (other, channel, &domain, &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_BAD_ANSWER);
}

static void
test_notifications (void)
{
  g_autoptr (GBytes) bytes = load ("notifications.json");
  g_autoptr (GError) error = NULL;
  guint n = 0;
  g_autoptr (OgBatch) batch = og_mastodon_parse_notifications (bytes, DOMAIN, OWN, &n, &error);
  OgMessage *oldest;
  OgMessage *newest;

  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpstr (batch->cursor, ==, "502");
  g_assert_cmpuint (batch->messages->len, ==, 2);

  oldest = g_ptr_array_index (batch->messages, 0);
  g_assert_cmpstr (oldest->remote_id, ==, "113000");
  g_assert_cmpstr (oldest->author_name, ==, "paul");
  g_assert_cmpstr (oldest->author_handle, ==, "@paul@gemeinde.example");
  g_assert_cmpint (oldest->visibility, ==, OG_VISIBILITY_DIRECT);
  g_assert_cmpstr (oldest->text, ==, "Beschwerde\n\n@amt Das geht so nicht");
  g_assert_cmpstr (oldest->markup, ==, "<b>Beschwerde</b>\n\n@amt <b>Das</b> geht so nicht");
  g_assert_null (oldest->parent_id);
  g_assert_cmpstr (oldest->remote_url, ==, "https://gemeinde.example/users/paul/statuses/113000");

  newest = g_ptr_array_index (batch->messages, 1);
  g_assert_cmpstr (newest->remote_id, ==, "114001");
  g_assert_cmpstr (newest->parent_id, ==, "900");
  g_assert_cmpstr (newest->author_handle, ==, "@erika@nachbar.example");
  g_assert_cmpstr (newest->text, ==, "@amt Wann wird der Müll geholt?");
  g_assert_cmpint (newest->visibility, ==, OG_VISIBILITY_UNLISTED);
  g_assert_cmpint (newest->created, ==, 1795341598);
  g_assert_cmpstr (newest->language, ==, "de");
  g_assert_false (newest->own);
  g_assert_cmpstr (newest->media, ==,
                   "[{\"type\":\"image\",\"url\":\"https://files.example/a.jpg\","
                   "\"preview\":\"https://files.example/a-small.jpg\","
                   "\"alt\":\"Eine volle Tonne\"}]");
}

static void
test_snac_notifications (void)
{
  g_autoptr (GBytes) bytes = load ("snac-notifications.json");
  g_autoptr (GError) error = NULL;
  guint n = 0;
  g_autoptr (OgBatch) batch = og_mastodon_parse_notifications (bytes, "localhost:8001", "x", &n,
                                                               &error);
  OgMessage *direct;
  OgMessage *answer;

  g_assert_no_error (error);
  g_assert_cmpuint (batch->messages->len, ==, 2);
  direct = g_ptr_array_index (batch->messages, 0);
  answer = g_ptr_array_index (batch->messages, 1);
  g_assert_cmpint (direct->visibility, ==, OG_VISIBILITY_DIRECT);
  g_assert_cmpstr (direct->author_handle, ==, "@erika@localhost:8001");
  g_assert_cmpint (answer->visibility, ==, OG_VISIBILITY_PUBLIC);
  g_assert_nonnull (answer->parent_id);
}

static void
test_oldest_first (void)
{
  g_autoptr (GBytes) bytes =
    bytes_of ("[{\"id\":\"a7\",\"type\":\"follow\",\"created_at\":\"2026-11-22T10:00:00Z\"},"
              "{\"id\":\"x3\",\"type\":\"follow\",\"created_at\":\"2026-11-22T11:00:00Z\"}]");
  guint n = 0;
  g_autoptr (OgBatch) batch = og_mastodon_parse_notifications (bytes, DOMAIN, OWN, &n, NULL);

  g_assert_cmpstr (batch->cursor, ==, "x3");
}

static void
test_broken_notifications (void)
{
  g_autoptr (GBytes) bytes = load ("notifications-broken.json");
  g_autoptr (GError) error = NULL;
  guint n = 0;
  g_autoptr (OgBatch) batch = og_mastodon_parse_notifications (bytes, DOMAIN, OWN, &n, &error);
  OgMessage *message;

  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 11);
  g_assert_cmpstr (batch->cursor, ==, "60");
  g_assert_cmpuint (batch->messages->len, ==, 2);
  /* The first has a cursor of no use, but a status that can be read. */
  message = g_ptr_array_index (batch->messages, 1);
  g_assert_cmpstr (message->remote_id, ==, "1");
  message = g_ptr_array_index (batch->messages, 0);
  g_assert_cmpstr (message->remote_id, ==, "12345");
  g_assert_cmpstr (message->author_id, ==, "9");
  g_assert_cmpstr (message->text, ==, "");
  g_assert_cmpint (message->visibility, ==, OG_VISIBILITY_DIRECT);
  g_assert_cmpint (message->created, ==, 0);
  g_assert_cmpstr (message->media, ==,
                   "[{\"type\":\"\",\"url\":\"\",\"preview\":\"\",\"alt\":\"\"}]");
}

static void
test_context (void)
{
  g_autoptr (GBytes) bytes = load ("statuses-context.json");
  g_autoptr (GBytes) snac = load ("snac-context.json");
  g_autoptr (GError) error = NULL;
  g_autoptr (OgBatch) batch = og_mastodon_parse_context (bytes, DOMAIN, OWN, &error);
  g_autoptr (OgBatch) snac_batch = og_mastodon_parse_context (snac, "localhost:8001", OWN, &error);
  OgMessage *own;

  g_assert_no_error (error);
  g_assert_cmpuint (batch->messages->len, ==, 2);
  own = g_ptr_array_index (batch->messages, 0);
  g_assert_true (own->own);
  g_assert_cmpstr (own->remote_id, ==, "900");
  g_assert_cmpuint (snac_batch->messages->len, ==, 3);
}

static void
test_receipt (void)
{
  g_autoptr (GBytes) snac = load ("snac-status.json");
  g_autoptr (GBytes) number = bytes_of ("{\"id\": 77, \"url\": null, \"uri\": \"https://a.b/c\"}");
  g_autoptr (GBytes) none = bytes_of ("{\"url\": \"https://a.b/c\"}");
  g_autoptr (GBytes) empty = bytes_of ("");
  g_autoptr (GError) error = NULL;
  g_autoptr (OgReceipt) receipt = og_mastodon_parse_receipt (snac, &error);
  g_autoptr (OgReceipt) numbered = og_mastodon_parse_receipt (number, &error);

  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (receipt->remote_url, "http://localhost:8001/amt/p/"));
  g_assert_cmpstr (numbered->remote_id, ==, "77");
  g_assert_cmpstr (numbered->remote_url, ==, "https://a.b/c");
  g_assert_null (og_mastodon_parse_receipt (none, &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_BAD_ANSWER);
  g_clear_error (&error);
  g_assert_null (og_mastodon_parse_receipt (empty, &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_BAD_ANSWER);
}

static void
test_media (void)
{
  g_autoptr (GBytes) snac = load ("snac-media.json");
  g_autoptr (GBytes) none = bytes_of ("[]");
  g_autoptr (GError) error = NULL;
  g_autofree char *id = og_mastodon_parse_media (snac, &error);

  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (id, ".png"));
  g_assert_null (og_mastodon_parse_media (none, &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_BAD_ANSWER);
}

/* Every recorded answer, cut and bent at random, through every parser: nothing but OG_ERROR. */
static void
test_bent (void)
{
  static const char *const names[] = {
    "account.json",
    "instance-v2.json",
    "notifications.json",
    "statuses-context.json",
    "snac-notifications.json",
    "snac-status.json",
    "error.html",
  };

  for (guint round = 0; round < 280; round++)
    {
      g_autoptr (GBytes) whole = load (names[round % G_N_ELEMENTS (names)]);
      gsize size;
      const char *data = g_bytes_get_data (whole, &size);
      g_autofree char *copy = g_memdup2 (data, size);
      gsize length = round % 2 ? size : (gsize) g_test_rand_int_range (0, (int) size);
      g_autoptr (GBytes) bent = NULL;
      g_autoptr (OgChannel) channel = og_channel_new ();
      g_autofree char *domain = NULL;
      g_autoptr (OgBatch) page = NULL;
      g_autoptr (OgBatch) context = NULL;
      g_autoptr (OgReceipt) receipt = NULL;
      g_autoptr (GError) error = NULL;
      guint n = 0;

      for (int i = 0; i < 5; i++)
        copy[g_test_rand_int_range (0, (int) size)] = (char) g_test_rand_int_range (0, 256);
      bent = g_bytes_new (copy, length);
      page = og_mastodon_parse_notifications (bent, DOMAIN, OWN, &n, &error);
      g_assert_true (page != NULL || error->domain == OG_ERROR);
      context = og_mastodon_parse_context (bent, DOMAIN, OWN, NULL);
      receipt = og_mastodon_parse_receipt (bent, NULL);
      og_mastodon_parse_instance (bent, channel, &domain, NULL);
      og_mastodon_parse_account (bent, DOMAIN, channel, NULL);
    }
}

/* What a program writes is told from what a person writes, as far as the server says so. */
static void
test_automatic (void)
{
  static const struct
  {
    const char *account;
    gboolean automatic;
  } cases[] = {
    { "{\"id\":\"2\",\"acct\":\"wetter\",\"bot\":true}", TRUE },
    { "{\"id\":\"2\",\"acct\":\"erika\",\"bot\":false}", FALSE },
    { "{\"id\":\"2\",\"acct\":\"erika\"}", FALSE },
    { "{\"id\":\"2\",\"acct\":\"erika\",\"bot\":\"true\"}", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json = g_strdup_printf ("{\"id\":\"1\",\"content\":\"x\",\"account\":%s}",
                                               cases[i].account);
      g_autoptr (GBytes) bytes = bytes_of (json);
      g_autoptr (JsonNode) node = og_json_parse (bytes, NULL);
      g_autoptr (OgMessage) message = og_mastodon_parse_status (og_json_object (node), DOMAIN, OWN);

      g_assert_cmpint (message->automatic, ==, cases[i].automatic);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mastodon/parse/account", test_account);
  g_test_add_func ("/mastodon/parse/instance", test_instance);
  g_test_add_func ("/mastodon/parse/absurd-instance", test_absurd_instance);
  g_test_add_func ("/mastodon/parse/notifications", test_notifications);
  g_test_add_func ("/mastodon/parse/snac-notifications", test_snac_notifications);
  g_test_add_func ("/mastodon/parse/oldest-first", test_oldest_first);
  g_test_add_func ("/mastodon/parse/broken-notifications", test_broken_notifications);
  g_test_add_func ("/mastodon/parse/context", test_context);
  g_test_add_func ("/mastodon/parse/receipt", test_receipt);
  g_test_add_func ("/mastodon/parse/media", test_media);
  g_test_add_func ("/mastodon/parse/bent", test_bent);
  g_test_add_func ("/mastodon/parse/automatic", test_automatic);
  return g_test_run ();
}
