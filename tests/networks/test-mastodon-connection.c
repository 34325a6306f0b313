/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-network.h"

#include <glib/gstdio.h>

#include "og-error.h"
#include "og-fiber-test.h"
#include "og-json.h"
#include "og-mastodon.h"
#include "og-post.h"
#include "og-script-server.h"

#define NOW G_GINT64_CONSTANT (1795348800) /* 2026-11-22T12:00:00Z */
#define ACCOUNT "{\"id\":\"7\",\"username\":\"amt\",\"acct\":\"amt\",\"display_name\":\"Rathaus\"}"

static OgConnection *
connect_to (Script *script)
{
  g_autoptr (OgChannel) channel = og_channel_new ();
  g_autoptr (OgHttp) http = og_http_new ();
  g_autoptr (OgClock) clock = og_clock_new_set (NOW);

  g_object_set (channel, "base-url", script->base_url, "remote-id", "7", "handle",
                "@amt@gemeinde.example", "network", "mastodon", NULL);
  return og_network_connect (og_network_find ("mastodon"), channel, http, clock, "geheim");
}

static OgDelivery *
make_delivery (void)
{
  return g_object_new (OG_TYPE_DELIVERY, "text", "Die Brücke ist zu.", "key", "key-1",
                       "claimed", NOW, "attempt", 1, NULL);
}

static OgReceipt *
publish_fiber (Script     *script,
               OgDelivery *delivery,
               GError    **error)
{
  g_autoptr (OgConnection) connection = connect_to (script);

  return dex_await_boxed (og_connection_publish (connection, delivery, NULL, NULL), error);
}

static DexFuture *
test_publish_fiber (gpointer data)
{
  static const Step steps[] = {
    { "POST /api/v1/statuses", 200, NULL, "{\"id\":\"12\",\"url\":\"https://g.example/@amt/12\"}" },
    { NULL },
  };
  g_autoptr (Script) script = script_new (steps);
  g_autoptr (OgDelivery) delivery = make_delivery ();
  g_autoptr (GError) error = NULL;
  g_autoptr (OgReceipt) receipt = NULL;

  g_object_set (delivery, "visibility", OG_VISIBILITY_UNLISTED, "parent-id", "9", "mention",
                "@paul@gemeinde.example", NULL);
  receipt = publish_fiber (script, delivery, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (receipt->remote_id, ==, "12");
  g_assert_cmpstr (receipt->remote_url, ==, "https://g.example/@amt/12");
  g_assert_cmpstr (body_of (script, 0), ==,
                   "status=%40paul%20Die%20Br%C3%BCcke%20ist%20zu.&visibility=unlisted&language=de"
                   "&in_reply_to_id=9");
  g_assert_cmpstr (g_ptr_array_index (script->tokens, 0), ==, "Bearer geheim");
  g_assert_cmpstr (script->key, ==, "key-1");
  return dex_future_new_true ();
}

/* What a server may say to the request that must not be done twice, and what it means. */
static DexFuture *
test_refusals_fiber (gpointer data)
{
  static const struct
  {
    guint status;
    const char *headers;
    const char *body;
    OgErrorCode code;
    gint64 retry_at;
    const char *words;
  } cases[] = {
    { 401, NULL, "{\"error\":\"The access token is invalid\"}", OG_ERROR_SIGNED_OUT, 0,
      "The access token is invalid" },
    { 403, NULL, "{\"error\":\"This action is not allowed\"}", OG_ERROR_FORBIDDEN, 0, NULL },
    { 404, NULL, "", OG_ERROR_GONE, 0, "HTTP 404" },
    { 410, NULL, "", OG_ERROR_GONE, 0, NULL },
    { 422, NULL, "{\"error\":\"Validation failed: Text can't be blank\"}", OG_ERROR_REJECTED, 0,
      "Validation failed: Text can't be blank" },
    { 422, NULL, "{\"error\":\"This method requires an authenticated user\"}", OG_ERROR_SIGNED_OUT,
      0, NULL },
    { 413, NULL, "<html><h1>413 Too Large</h1></html>", OG_ERROR_REJECTED, 0, "413 Too Large" },
    { 429, "Retry-After: 120", "", OG_ERROR_RATE_LIMITED, NOW + 120, NULL },
    { 429, "Retry-After: Sun, 22 Nov 2026 12:10:00 GMT", "", OG_ERROR_RATE_LIMITED, NOW + 600,
      NULL },
    { 429, "X-RateLimit-Reset: 2026-11-22T12:05:00.000000Z", "", OG_ERROR_RATE_LIMITED, NOW + 300,
      NULL },
    { 429, "X-RateLimit-Reset: 1795348900", "", OG_ERROR_RATE_LIMITED, NOW + 100, NULL },
    { 429, "Retry-After: 99999999", "", OG_ERROR_RATE_LIMITED, NOW + 86400, NULL },
    { 429, "Retry-After: gleich", "", OG_ERROR_RATE_LIMITED, NOW + 300, NULL },
    { 429, "Retry-After: Sun, 22 Nov 2020 12:10:00 GMT", "", OG_ERROR_RATE_LIMITED, NOW + 1, NULL },
    { 500, NULL, "{\"error\":\"x\"}", OG_ERROR_UNCERTAIN, 0, NULL },
    { 502, NULL, "", OG_ERROR_UNCERTAIN, 0, NULL },
    { 504, NULL, "", OG_ERROR_UNCERTAIN, 0, NULL },
    { 200, NULL, "{\"url\":\"https://g.example/\"}", OG_ERROR_UNCERTAIN, 0, NULL },
    { 200, NULL, "{\"id\":\"\"}", OG_ERROR_UNCERTAIN, 0, NULL },
    { 200, NULL, "<html>Bitte melden Sie sich im WLAN an</html>", OG_ERROR_UNCERTAIN, 0, NULL },
    { 202, NULL, "", OG_ERROR_UNCERTAIN, 0, NULL },
    { 302, "Location: /other", "", OG_ERROR_BAD_ANSWER, 0, NULL },
    { 303, "Location: /other", "", OG_ERROR_BAD_ANSWER, 0, NULL },
    { 307, "Location: /other", "", OG_ERROR_BAD_ANSWER, 0, NULL },
    { 0, NULL, "", OG_ERROR_UNCERTAIN, 0, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Step steps[] = {
        { "POST /api/v1/statuses", cases[i].status, cases[i].headers, cases[i].body },
        { NULL },
      };
      g_autoptr (Script) script = script_new (steps);
      g_autoptr (OgDelivery) delivery = make_delivery ();
      g_autoptr (GError) error = NULL;

      g_test_message ("%u %s", cases[i].status, cases[i].headers ? cases[i].headers : "");
      g_assert_null (publish_fiber (script, delivery, &error));
      g_assert_error (error, OG_ERROR, (int) cases[i].code);
      g_assert_cmpint (og_error_get_retry_at (error), ==, cases[i].retry_at);
      if (cases[i].words != NULL)
        g_assert_cmpstr (error->message, ==, cases[i].words);
    }
  return dex_future_new_true ();
}

static DexFuture *
test_offline_fiber (gpointer data)
{
  static const Step steps[] = { { NULL } };
  g_autoptr (Script) script = script_new (steps);
  g_autoptr (OgDelivery) delivery = make_delivery ();
  g_autoptr (GError) error = NULL;

  soup_server_disconnect (script->soup);
  g_assert_null (publish_fiber (script, delivery, &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_OFFLINE);
  return dex_future_new_true ();
}

/* A picture in the folder of the test. */
static GListModel *
make_attachments (char **folder)
{
  GListStore *attachments = g_list_store_new (OG_TYPE_ATTACHMENT);
  g_autoptr (OgAttachment) attachment = g_object_new (OG_TYPE_ATTACHMENT, "file", "bild.jpg",
                                                      "mime", "image/jpeg", "alt",
                                                      "Die gesperrte Brücke", NULL);
  g_autofree char *path = NULL;

  *folder = g_dir_make_tmp ("og-test-XXXXXX", NULL);
  path = g_build_filename (*folder, "bild.jpg", NULL);
  g_assert_true (g_file_set_contents (path, "JPEG-Daten", -1, NULL));
  g_list_store_append (attachments, attachment);
  return G_LIST_MODEL (attachments);
}

static OgReceipt *
publish_picture_fiber (Script  *script,
                       GError **error)
{
  g_autofree char *folder = NULL;
  g_autoptr (GListModel) attachments = make_attachments (&folder);
  g_autofree char *path = g_build_filename (folder, "bild.jpg", NULL);
  g_autoptr (OgConnection) connection = connect_to (script);
  g_autoptr (OgDelivery) delivery = make_delivery ();
  OgReceipt *receipt = dex_await_boxed (og_connection_publish (connection, delivery, attachments,
                                                               folder),
                                        error);

  g_remove (path);
  g_rmdir (folder);
  return receipt;
}

static DexFuture *
test_media_is_waited_for_fiber (gpointer data)
{
  static const Step steps[] = {
    { "POST /api/v2/media", 202, NULL, "{\"id\":\"m/1\",\"url\":null}" },
    { "GET /api/v1/media/m/1", 206, NULL, "{\"id\":\"m/1\",\"url\":null}" },
    { "GET /api/v1/media/m/1", 206, NULL, "" },
    { "GET /api/v1/media/m/1", 200, NULL, "{\"id\":\"m/1\",\"url\":\"https://g.example/m.jpg\"}" },
    { "POST /api/v1/statuses", 200, NULL, "{\"id\":\"12\"}" },
    { NULL },
  };
  g_autoptr (Script) script = script_new (steps);
  g_autoptr (GError) error = NULL;
  g_autoptr (OgReceipt) receipt = publish_picture_fiber (script, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (receipt->remote_id, ==, "12");
  g_assert_nonnull (strstr (body_of (script, 0), "JPEG-Daten"));
  g_assert_nonnull (strstr (body_of (script, 0), "Die gesperrte Brücke"));
  g_assert_true (g_str_has_suffix (body_of (script, 4), "&media_ids[]=m%2F1"));
  for (guint i = 0; i < script->tokens->len; i++)
    g_assert_cmpstr (g_ptr_array_index (script->tokens, i), ==, "Bearer geheim");
  return dex_future_new_true ();
}

static DexFuture *
test_old_media_fiber (gpointer data)
{
  static const Step steps[] = {
    { "POST /api/v2/media", 404, NULL, "" },
    { "POST /api/v1/media", 200, NULL, "{\"id\":\"3\"}" },
    { "POST /api/v1/statuses", 200, NULL, "{\"id\":\"12\"}" },
    { NULL },
  };
  g_autoptr (Script) script = script_new (steps);
  g_autoptr (GError) error = NULL;
  g_autoptr (OgReceipt) receipt = publish_picture_fiber (script, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (receipt->remote_id, ==, "12");
  return dex_future_new_true ();
}

/* Whatever goes wrong before the publishing request leaves is no reason to look for the post. */
static DexFuture *
test_media_trouble_fiber (gpointer data)
{
  static const struct
  {
    guint status;
    const char *body;
    OgErrorCode code;
  } cases[] = {
    { 0, "", OG_ERROR_OFFLINE },
    { 503, "", OG_ERROR_SERVER },
    { 504, "", OG_ERROR_SERVER },
    { 422, "{\"error\":\"x\"}", OG_ERROR_REJECTED },
    { 200, "{}", OG_ERROR_BAD_ANSWER },
    { 401, "", OG_ERROR_SIGNED_OUT },
    { 302, "", OG_ERROR_BAD_ANSWER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Step steps[] = {
        { "POST /api/v2/media", cases[i].status, NULL, cases[i].body },
        { NULL },
      };
      g_autoptr (Script) script = script_new (steps);
      g_autoptr (GError) error = NULL;

      g_assert_null (publish_picture_fiber (script, &error));
      g_assert_error (error, OG_ERROR, (int) cases[i].code);
    }
  return dex_future_new_true ();
}

static DexFuture *
test_missing_file_fiber (gpointer data)
{
  static const Step steps[] = { { NULL } };
  g_autoptr (Script) script = script_new (steps);
  g_autoptr (OgConnection) connection = connect_to (script);
  g_autoptr (OgDelivery) delivery = make_delivery ();
  g_autofree char *folder = NULL;
  g_autoptr (GListModel) attachments = make_attachments (&folder);
  g_autofree char *path = g_build_filename (folder, "bild.jpg", NULL);
  g_autoptr (GError) error = NULL;

  g_remove (path);
  g_rmdir (folder);
  g_assert_null (dex_await_boxed (og_connection_publish (connection, delivery, attachments, folder),
                                  &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_STORAGE);
  return dex_future_new_true ();
}

#define STATUS(id, text, time)                                                            \
  "{\"id\":\"" id "\",\"created_at\":\"2026-11-22T" time "Z\",\"visibility\":\"public\"," \
  "\"content\":\"<p>" text "</p>\",\"account\":" ACCOUNT "}"

#define BRIDGE(id, time) STATUS (id, "Die Brücke ist zu.", time)
#define OTHER STATUS ("13", "Etwas anderes", "12:00:03")
#define EARLIER STATUS ("39", "Eins", "09:00:00")
#define LATER STATUS ("40", "Zwei", "10:00:00")
#define NOTE(id, status) "{\"id\":\"" id "\",\"type\":\"mention\",\"status\":" status "}"

static OgReceipt *
find_fiber (const Step *steps,
            OgDelivery *delivery,
            GError    **error)
{
  g_autoptr (Script) script = script_new (steps);
  g_autoptr (OgConnection) connection = connect_to (script);

  return dex_await_boxed (og_connection_find (connection, delivery), error);
}

/* 504 though the post was stored: it is found, and nothing is sent again. */
static DexFuture *
test_stored_though_504_fiber (gpointer data)
{
  static const Step steps[] = {
    { "POST /api/v1/statuses", 504, NULL, "<html>Gateway Timeout</html>" },
    { "GET /api/v1/accounts/7/statuses", 200, NULL,
      "[" OTHER "," BRIDGE ("12", "12:00:02") "," BRIDGE ("4", "11:00:00") "]" },
    { NULL },
  };
  g_autoptr (Script) script = script_new (steps);
  g_autoptr (OgConnection) connection = connect_to (script);
  g_autoptr (OgDelivery) delivery = make_delivery ();
  g_autoptr (GError) error = NULL;
  g_autoptr (OgReceipt) receipt = NULL;

  g_assert_null (dex_await_boxed (og_connection_publish (connection, delivery, NULL, NULL),
                                  &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_UNCERTAIN);
  g_clear_error (&error);
  receipt = dex_await_boxed (og_connection_find (connection, delivery), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (receipt->remote_id, ==, "12");
  /* The one of an hour ago is another post. */
  g_assert_null (receipt->older);
  return dex_future_new_true ();
}

static DexFuture *
test_find_nothing_fiber (gpointer data)
{
  static const Step steps[] = {
    { "GET /api/v1/accounts/7/statuses", 200, NULL, "[" OTHER "]" },
    { "GET /api/v1/accounts/7/statuses", 200, NULL, "[" STATUS ("2", "Davor", "11:54:59") "]" },
    { NULL },
  };
  g_autoptr (OgDelivery) delivery = make_delivery ();
  g_autoptr (GError) error = NULL;

  g_assert_null (find_fiber (steps, delivery, &error));
  g_assert_no_error (error);
  return dex_future_new_true ();
}

/* Two posts with the same text: both are told, newest first. */
static DexFuture *
test_find_several_fiber (gpointer data)
{
  static const Step steps[] = {
    { "GET /api/v1/accounts/7/statuses", 200, NULL,
      "[" BRIDGE ("21", "12:00:02") "," BRIDGE ("20", "11:58:00") "]" },
    { "GET /api/v1/accounts/7/statuses", 200, NULL, "[]" },
    { NULL },
  };
  g_autoptr (OgDelivery) delivery = make_delivery ();
  g_autoptr (GError) error = NULL;
  g_autoptr (OgReceipt) receipt = find_fiber (steps, delivery, &error);
  g_autoptr (OgReceipt) copy = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (receipt->remote_id, ==, "21");
  g_assert_cmpstr (receipt->older->remote_id, ==, "20");
  g_assert_null (receipt->older->older);
  copy = og_receipt_copy (receipt);
  g_assert_cmpstr (copy->older->remote_id, ==, "20");
  return dex_future_new_true ();
}

/* A server that lists only public posts under an account: the reply stands in the thread. */
static DexFuture *
test_find_reply_fiber (gpointer data)
{
  static const Step steps[] = {
    { "GET /api/v1/accounts/7/statuses", 200, NULL, "[]" },
    { "GET /api/v1/statuses/9/context", 200, NULL,
      "{\"ancestors\":[],\"descendants\":[{\"id\":\"30\",\"created_at\":\"2026-11-22T12:00:01Z\","
      "\"visibility\":\"direct\",\"in_reply_to_id\":\"9\",\"content\":\"<p><a>@erika</a> Ja</p>\","
      "\"account\":" ACCOUNT "}]}" },
    { NULL },
  };
  g_autoptr (OgDelivery) delivery = make_delivery ();
  g_autoptr (GError) error = NULL;
  g_autoptr (OgReceipt) receipt = NULL;

  g_object_set (delivery, "text", "Ja", "mention", "@erika@nachbar.example", "parent-id", "9",
                "visibility", OG_VISIBILITY_DIRECT, NULL);
  receipt = find_fiber (steps, delivery, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (receipt->remote_id, ==, "30");
  return dex_future_new_true ();
}

/* What cannot be looked at is never "certainly not there". */
static DexFuture *
test_find_trouble_fiber (gpointer data)
{
  static const struct
  {
    guint status;
    const char *body;
    OgErrorCode code;
  } cases[] = {
    { 0, "", OG_ERROR_OFFLINE },
    { 503, "", OG_ERROR_SERVER },
    { 429, "", OG_ERROR_RATE_LIMITED },
    { 200, "{}", OG_ERROR_BAD_ANSWER },
    { 200, "", OG_ERROR_BAD_ANSWER },
    { 401, "", OG_ERROR_SIGNED_OUT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Step steps[] = {
        { "GET /api/v1/accounts/7/statuses", cases[i].status, NULL, cases[i].body },
        { NULL },
      };
      g_autoptr (OgDelivery) delivery = make_delivery ();
      g_autoptr (GError) error = NULL;

      g_assert_null (find_fiber (steps, delivery, &error));
      g_assert_error (error, OG_ERROR, (int) cases[i].code);
    }
  return dex_future_new_true ();
}

static DexFuture *
test_fetch_fiber (gpointer data)
{
  static const Step steps[] = {
    { "GET /api/v1/notifications", 200, NULL,
      "[" NOTE ("b", LATER) "," NOTE ("z", EARLIER) "]" },
    { "GET /api/v1/notifications", 200, NULL, "[]" },
    { "GET /api/v1/notifications", 422, NULL, "" },
    { NULL },
  };
  g_autoptr (Script) script = script_new (steps);
  g_autoptr (OgConnection) connection = connect_to (script);
  g_autoptr (GError) error = NULL;
  g_autoptr (OgBatch) first = dex_await_boxed (og_connection_fetch (connection, NULL), &error);
  g_autoptr (OgBatch) second = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (first->cursor, ==, "b");
  g_assert_cmpuint (first->messages->len, ==, 2);
  g_assert_false (first->more);
  g_assert_cmpstr (((OgMessage *) first->messages->pdata[0])->text, ==, "Eins");
  g_assert_cmpstr (body_of (script, 0), ==, "types[]=mention&limit=40");

  second = dex_await_boxed (og_connection_fetch (connection, first->cursor), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (second->cursor, ==, "b");
  g_assert_cmpuint (second->messages->len, ==, 0);
  g_assert_cmpstr (body_of (script, 1), ==, "types[]=mention&limit=40&min_id=b");

  g_assert_null (dex_await_boxed (og_connection_fetch (connection, "b"), &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_SIGNED_OUT);
  return dex_future_new_true ();
}

static DexFuture *
test_fetch_more_fiber (gpointer data)
{
  g_autoptr (GString) page = g_string_new ("[");
  g_autoptr (GError) error = NULL;

  for (int i = 40; i > 0; i--)
    g_string_append_printf (page, "%s{\"id\":\"%d\",\"type\":\"follow\"}", i < 40 ? "," : "", i);
  g_string_append_c (page, ']');
  {
    const Step steps[] = {
      { "GET /api/v1/notifications", 200, NULL, page->str },
      { "GET /api/v1/notifications", 200, NULL, page->str },
      { NULL },
    };
    g_autoptr (Script) script = script_new (steps);
    g_autoptr (OgConnection) connection = connect_to (script);
    g_autoptr (OgBatch) batch = dex_await_boxed (og_connection_fetch (connection, "0"), &error);
    g_autoptr (OgBatch) again = dex_await_boxed (og_connection_fetch (connection, "40"), &error);

    g_assert_no_error (error);
    g_assert_true (batch->more);
    g_assert_cmpstr (batch->cursor, ==, "40");
    /* A server that does not page forward: no endless asking. */
    g_assert_false (again->more);
  }
  return dex_future_new_true ();
}

static DexFuture *
test_edit_and_withdraw_fiber (gpointer data)
{
  static const Step steps[] = {
    { "GET /api/v1/statuses/12", 200, NULL,
      "{\"id\":\"12\",\"media_attachments\":[{\"id\":\"3\"},{\"id\":\"4\"}]}" },
    { "PUT /api/v1/statuses/12", 200, NULL, "{\"id\":\"112\",\"url\":\"https://g.example/112\"}" },
    { "DELETE /api/v1/statuses/112", 200, NULL, "{}" },
    { "DELETE /api/v1/statuses/112", 404, NULL, "" },
    { "DELETE /api/v1/statuses/112", 503, NULL, "" },
    { NULL },
  };
  g_autoptr (Script) script = script_new (steps);
  g_autoptr (OgConnection) connection = connect_to (script);
  g_autoptr (OgDelivery) delivery = make_delivery ();
  g_autoptr (GError) error = NULL;
  g_autoptr (OgReceipt) receipt = NULL;

  g_object_set (delivery, "kind", OG_DELIVERY_EDIT, "remote-id", "12", "text", "Offen", NULL);
  receipt = dex_await_boxed (og_connection_edit (connection, delivery), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (receipt->remote_id, ==, "112");
  g_assert_cmpstr (body_of (script, 1), ==, "status=Offen&language=de&media_ids[]=3&media_ids[]=4");

  g_assert_true (dex_await_boolean (og_connection_withdraw (connection, "112"), &error));
  g_assert_true (dex_await_boolean (og_connection_withdraw (connection, "112"), &error));
  g_assert_no_error (error);
  g_assert_false (dex_await_boolean (og_connection_withdraw (connection, "112"), &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_SERVER);
  return dex_future_new_true ();
}

/* A poll that is not said again would be taken off, with all its votes (UpdateStatusService). */
static DexFuture *
test_edit_poll_fiber (gpointer data)
{
  static const Step steps[] = {
    { "GET /api/v1/statuses/12", 200, NULL,
      "{\"id\":\"12\",\"poll\":{\"expires_at\":\"1970-01-02T00:00:00.000Z\",\"multiple\":true,"
      "\"options\":[{\"title\":\"Ja & gern\",\"votes_count\":3},{\"title\":\"Nein\"}]}}" },
    { "PUT /api/v1/statuses/12", 200, NULL, "{\"id\":\"12\"}" },
    { "GET /api/v1/statuses/12", 200, NULL,
      "{\"id\":\"12\",\"poll\":{\"expires_at\":\"2026-11-22T13:00:00Z\",\"options\":[{\"title\":\"Ja\"}]}}" },
    { "PUT /api/v1/statuses/12", 200, NULL, "{\"id\":\"12\"}" },
    { "GET /api/v1/statuses/12", 200, NULL, "{\"id\":\"12\",\"poll\":null}" },
    { "PUT /api/v1/statuses/12", 200, NULL, "{\"id\":\"12\"}" },
    { NULL },
  };
  g_autoptr (Script) script = script_new (steps);
  g_autoptr (OgConnection) connection = connect_to (script);
  g_autoptr (OgDelivery) delivery = make_delivery ();
  g_autoptr (GError) error = NULL;
  g_autoptr (OgReceipt) receipt = NULL;
  g_autoptr (OgReceipt) again = NULL;
  g_autoptr (OgReceipt) bare = NULL;

  g_object_set (delivery, "kind", OG_DELIVERY_EDIT, "remote-id", "12", "text", "Offen?", NULL);
  receipt = dex_await_boxed (og_connection_edit (connection, delivery), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (receipt->remote_id, ==, "12");
  g_assert_cmpstr (body_of (script, 1), ==,
                   "status=Offen%3F&language=de&poll[options][]=Ja%20%26%20gern&poll[options][]=Nein"
                   "&poll[expires_in]=300&poll[multiple]=true");
  again = dex_await_boxed (og_connection_edit (connection, delivery), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (body_of (script, 3), ==,
                   "status=Offen%3F&language=de&poll[options][]=Ja&poll[expires_in]=3600"
                   "&poll[multiple]=false");

  /* Where there are no polls, the options stand in the text, and stay there. */
  g_object_set (delivery, "poll", "Ja\nNein", NULL);
  bare = dex_await_boxed (og_connection_edit (connection, delivery), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (body_of (script, 5), ==,
                   "status=Offen%3F%0A%0A%E2%80%A2%20Ja%0A%E2%80%A2%20Nein&language=de");
  return dex_future_new_true ();
}

static DexFuture *
test_check_fiber (gpointer data)
{
  static const Step steps[] = {
    { "GET /api/v1/accounts/verify_credentials", 200, NULL, ACCOUNT },
    { "GET /api/v2/instance", 404, NULL, "<h1>404</h1>" },
    { "GET /api/v1/instance", 200, NULL,
      "{\"uri\":\"stadt.example\",\"version\":\"3.4.0\",\"max_toot_chars\":5000}" },
    { "GET /.well-known/nodeinfo", 404, NULL, "" },
    { "GET /api/v1/accounts/verify_credentials", 200, NULL, ACCOUNT },
    { "GET /api/v2/instance", 404, NULL, "" },
    { "GET /api/v1/instance", 404, NULL, "" },
    { "GET /.well-known/nodeinfo", 404, NULL, "" },
    { "GET /api/v1/accounts/verify_credentials", 422, NULL, "" },
    { NULL },
  };
  g_autoptr (Script) script = script_new (steps);
  g_autoptr (OgConnection) connection = connect_to (script);
  g_autoptr (GError) error = NULL;
  g_autoptr (OgChannel) channel = dex_await_object (og_connection_check (connection), &error);
  g_autoptr (OgChannel) bare = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (channel->network, ==, "mastodon");
  g_assert_cmpstr (channel->base_url, ==, script->base_url);
  g_assert_cmpstr (channel->handle, ==, "@amt@stadt.example");
  g_assert_cmpstr (channel->name, ==, "Rathaus");
  g_assert_cmpint (channel->max_characters, ==, 5000);
  g_assert_cmpint (channel->characters_per_link, ==, 23);

  bare = dex_await_object (og_connection_check (connection), &error);
  g_assert_no_error (error);
  g_assert_cmpint (bare->max_characters, ==, 500);
  g_assert_cmpint (bare->max_attachments, ==, 4);

  g_assert_null (dex_await_object (og_connection_check (connection), &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_SIGNED_OUT);
  return dex_future_new_true ();
}

/* Sent to another server by a redirect, the token stays here, and that server's word about it does
 * not count. */
static DexFuture *
test_token_stays_fiber (gpointer data)
{
  static const Step there_steps[] = {
    { "GET /api/v1/notifications", 401, NULL, "{\"error\":\"The access token is invalid\"}" },
    { NULL },
  };
  g_autoptr (Script) there = script_new (there_steps);
  g_autofree char *location = g_strdup_printf ("Location: %s/api/v1/notifications",
                                               there->base_url);
  const Step here_steps[] = {
    { "GET /api/v1/notifications", 301, location, "" },
    { NULL },
  };
  g_autoptr (Script) here = script_new (here_steps);
  g_autoptr (OgConnection) connection = connect_to (here);
  g_autoptr (GError) error = NULL;

  g_assert_null (dex_await_boxed (og_connection_fetch (connection, NULL), &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_BAD_ANSWER);
  g_assert_cmpuint (there->tokens->len, ==, 1);
  g_assert_null (g_ptr_array_index (there->tokens, 0));
  return dex_future_new_true ();
}

static void
test_registry (void)
{
  guint n = 0;
  const OgNetwork *const *networks = og_networks (&n);

  g_assert_cmpuint (n, >=, 2);
  for (guint i = 0; i < n; i++)
    g_assert_true (og_network_find (networks[i]->id) == networks[i]);
  g_assert_null (og_network_find ("nirgends"));
  g_assert_null (og_network_find (NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  g_test_add_func ("/mastodon/registry", test_registry);
  og_test_add_fiber ("/mastodon/publish", test_publish_fiber);
  og_test_add_fiber ("/mastodon/refusals", test_refusals_fiber);
  og_test_add_fiber ("/mastodon/offline", test_offline_fiber);
  og_test_add_fiber ("/mastodon/media-is-waited-for", test_media_is_waited_for_fiber);
  og_test_add_fiber ("/mastodon/old-media", test_old_media_fiber);
  og_test_add_fiber ("/mastodon/media-trouble", test_media_trouble_fiber);
  og_test_add_fiber ("/mastodon/missing-file", test_missing_file_fiber);
  og_test_add_fiber ("/mastodon/stored-though-504", test_stored_though_504_fiber);
  og_test_add_fiber ("/mastodon/find-nothing", test_find_nothing_fiber);
  og_test_add_fiber ("/mastodon/find-several", test_find_several_fiber);
  og_test_add_fiber ("/mastodon/find-reply", test_find_reply_fiber);
  og_test_add_fiber ("/mastodon/find-trouble", test_find_trouble_fiber);
  og_test_add_fiber ("/mastodon/fetch", test_fetch_fiber);
  og_test_add_fiber ("/mastodon/fetch-more", test_fetch_more_fiber);
  og_test_add_fiber ("/mastodon/edit-and-withdraw", test_edit_and_withdraw_fiber);
  og_test_add_fiber ("/mastodon/edit-poll", test_edit_poll_fiber);
  og_test_add_fiber ("/mastodon/check", test_check_fiber);
  og_test_add_fiber ("/mastodon/token-stays", test_token_stays_fiber);
  return g_test_run ();
}
