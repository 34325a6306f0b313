/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-network.h"

#include <glib/gstdio.h>

#include "og-error.h"
#include "og-fiber-test.h"
#include "og-json.h"
#include "og-post.h"

/* The whole way through a real server (snac2), which with-snac has started: two users, one of them
 * the town hall. The tests build on each other, in the order of main(). */

#define PATIENCE_SECONDS 60

static const char *server;
static OgHttp *http;
static OgClock *wall_clock;
static OgConnection *amt;
static OgConnection *erika;
static OgReceipt *post;    /* what the town hall published */
static OgMessage *question; /* what arrived from erika */

static const guint8 picture[] = {
  0x89,
  0x50,
  0x4e,
  0x47,
  0x0d,
  0x0a,
  0x1a,
  0x0a,
  0x00,
  0x00,
  0x00,
  0x0d,
  0x49,
  0x48,
  0x44,
  0x52,
  0x00,
  0x00,
  0x00,
  0x01,
  0x00,
  0x00,
  0x00,
  0x01,
  0x08,
  0x06,
  0x00,
  0x00,
  0x00,
  0x1f,
  0x15,
  0xc4,
  0x89,
  0x00,
  0x00,
  0x00,
  0x0d,
  0x49,
  0x44,
  0x41,
  0x54,
  0x78,
  0x9c,
  0x63,
  0xf8,
  0xcf,
  0xc0,
  0xf0,
  0x1f,
  0x00,
  0x05,
  0x00,
  0x02,
  0x01,
  0xc2,
  0xb1,
  0x7c,
  0x2e,
  0x00,
  0x00,
  0x00,
  0x00,
  0x49,
  0x45,
  0x4e,
  0x44,
  0xae,
  0x42,
  0x60,
  0x82,
};

#define TEXT "Die Brücke über die Aue ist bis Freitag gesperrt.\n\nMehr: https://gemeinde.example/a_b"
#define ALT "Eine Absperrung mit rot-weißen Baken vor einer Brücke"

/* What the person does in the browser. Returns the code. */
static char *
approve_fiber (OgSignInRequest *request,
               const char      *user,
               const char      *password)
{
  g_autofree char *address = g_strconcat (server, "/oauth/x-snac-login", NULL);
  g_autofree char *form = soup_form_encode ("login", user, "passwd", password, "redir",
                                            request->redirect_uri, "cid", request->client_id,
                                            "state", request->state, NULL);
  g_autoptr (SoupMessage) message = soup_message_new_from_encoded_form ("POST", address,
                                                                        g_steal_pointer (&form));
  g_autoptr (GError) error = NULL;
  g_autoptr (OgAnswer) answer = dex_await_boxed (og_http_send (http, message, NULL), &error);
  g_autofree char *body = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (answer->status, ==, 200);
  body = g_strndup (g_bytes_get_data (answer->body, NULL), g_bytes_get_size (answer->body));
  body[strcspn (body, "&")] = '\0';
  return g_strdup (g_strstrip (body));
}

/* This server gives a token for every code, but one of no use for a wrong one. */
static void
refuse_wrong_code_fiber (OgSignInRequest *request)
{
  const OgNetwork *network = og_network_find ("mastodon");
  g_autoptr (OgChannel) channel = og_channel_new ();
  g_autoptr (OgConnection) connection = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *token = dex_await_string (network->redeem (http, request, "0123456789abcdef"),
                                             &error);

  g_assert_no_error (error);
  og_record_set_string (OG_RECORD (channel), "base_url", request->base_url);
  connection = og_network_connect (network, channel, http, wall_clock, token);
  g_assert_null (dex_await_object (og_connection_check (connection), &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_SIGNED_OUT);
}

static OgConnection *
sign_in_fiber (const char *user,
               const char *password)
{
  const OgNetwork *network = og_network_find ("mastodon");
  g_autoptr (GError) error = NULL;
  g_autoptr (OgSignInRequest) request = NULL;
  g_autoptr (OgChannel) channel = og_channel_new ();
  g_autoptr (OgChannel) checked = NULL;
  g_autoptr (OgConnection) connection = NULL;
  g_autofree char *code = NULL;
  g_autofree char *token = NULL;

  request = dex_await_boxed (network->sign_in (http, server, OG_REDIRECT_OUT_OF_BAND), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (request->base_url, ==, server);

  refuse_wrong_code_fiber (request);
  code = approve_fiber (request, user, password);
  token = dex_await_string (network->redeem (http, request, code), &error);
  g_assert_no_error (error);
  g_assert_nonnull (token);

  og_record_set_string (OG_RECORD (channel), "base_url", request->base_url);
  connection = og_network_connect (network, channel, http, wall_clock, token);
  checked = dex_await_object (og_connection_check (connection), &error);
  g_assert_no_error (error);
  return og_network_connect (network, checked, http, wall_clock, token);
}

static DexFuture *
test_sign_in_fiber (gpointer data)
{
  OgChannel *channel;
  g_autofree char *handle = g_strdup_printf ("@amt@%s", server + strlen ("http://"));

  amt = sign_in_fiber ("amt", g_getenv ("OG_SNAC_AMT"));
  erika = sign_in_fiber ("erika", g_getenv ("OG_SNAC_ERIKA"));
  channel = og_connection_get_channel (amt);
  g_assert_cmpstr (channel->handle, ==, handle);
  g_assert_cmpstr (channel->name, ==, "amt");
  g_assert_cmpint (channel->max_characters, ==, 100000);
  g_assert_cmpint (channel->characters_per_link, ==, 32);
  g_assert_cmpint (channel->max_alt_characters, ==, 1500);
  g_assert_cmpint (channel->schedules, ==, OG_SCHEDULES_NO); /* it says who it is */
  g_assert_cmpint (channel->max_poll_options, ==, 8);
  return dex_future_new_true ();
}

static OgDelivery *
make_delivery (const char *text)
{
  return g_object_new (OG_TYPE_DELIVERY, "text", text, "key", "key-1", "claimed",
                       og_clock_now (wall_clock), "attempt", 1, NULL);
}

static JsonNode *
get_fiber (OgConnection *as,
           const char   *path)
{
  g_autofree char *address = g_strconcat (server, path, NULL);
  g_autoptr (SoupMessage) message = soup_message_new ("GET", address);
  g_autoptr (GError) error = NULL;
  g_autoptr (OgAnswer) answer = dex_await_boxed (og_http_send (http, message,
                                                               og_connection_get_token (as)),
                                                 &error);

  g_assert_no_error (error);
  return og_json_parse (answer->body, NULL);
}

/* What the server itself holds of the town hall, asked by somebody else. */
static JsonNode *
list_posts_fiber (void)
{
  g_autofree char *path = g_strdup_printf ("/api/v1/accounts/%s/statuses?limit=40",
                                           og_connection_get_channel (amt)->remote_id);

  return get_fiber (erika, path);
}

static guint
count_posts_fiber (const char *text)
{
  g_autoptr (JsonNode) node = list_posts_fiber ();
  JsonArray *list = og_json_array (node);
  guint count = 0;

  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      JsonObject *status = og_json_object (json_array_get_element (list, i));

      if (g_strcmp0 (og_json_string (status, "text"), text) == 0)
        count++;
    }
  return count;
}

static void
assert_picture_fiber (const char *text)
{
  g_autoptr (JsonNode) node = list_posts_fiber ();
  JsonObject *status = og_json_object (json_array_get_element (og_json_array (node), 0));
  JsonArray *media = og_json_member_array (status, "media_attachments");
  JsonObject *medium;
  g_autoptr (SoupMessage) message = NULL;
  g_autoptr (OgAnswer) answer = NULL;

  g_assert_cmpstr (og_json_string (status, "text"), ==, text);
  g_assert_cmpuint (json_array_get_length (media), ==, 1);
  medium = og_json_object (json_array_get_element (media, 0));
  g_assert_cmpstr (og_json_string (medium, "description"), ==, ALT);
  message = soup_message_new ("GET", og_json_string (medium, "url"));
  answer = dex_await_boxed (og_http_send (http, message, NULL), NULL);
  g_assert_cmpmem (g_bytes_get_data (answer->body, NULL), g_bytes_get_size (answer->body), picture,
                   sizeof picture);
}

static DexFuture *
test_publish_fiber (gpointer data)
{
  g_autoptr (OgDelivery) delivery = make_delivery (TEXT);
  g_autoptr (GListStore) attachments = g_list_store_new (OG_TYPE_ATTACHMENT);
  g_autoptr (OgAttachment) attachment = g_object_new (OG_TYPE_ATTACHMENT, "file", "bild.png",
                                                      "mime", "image/png", "alt", ALT, NULL);
  g_autofree char *folder = g_dir_make_tmp ("og-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "bild.png", NULL);
  g_autoptr (OgReceipt) found = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, (const char *) picture, sizeof picture, NULL));
  g_list_store_append (attachments, attachment);
  found = dex_await_boxed (og_connection_find (amt, delivery), &error);
  g_assert_no_error (error);
  g_assert_null (found);

  post = dex_await_boxed (og_connection_publish (amt, delivery, G_LIST_MODEL (attachments), folder),
                          &error);
  g_remove (path);
  g_rmdir (folder);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (post->remote_url, server));
  g_assert_cmpuint (count_posts_fiber (TEXT), ==, 1);
  assert_picture_fiber (TEXT);

  found = dex_await_boxed (og_connection_find (amt, delivery), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found->remote_id, ==, post->remote_id);
  g_assert_null (found->older);
  return dex_future_new_true ();
}

static OgReceipt *
say_fiber (OgConnection *who,
           const char   *text,
           const char   *parent_id,
           const char   *mention,
           OgVisibility  visibility)
{
  g_autoptr (OgDelivery) delivery = make_delivery (text);
  g_autoptr (GError) error = NULL;
  OgReceipt *receipt;

  g_object_set (delivery, "parent-id", parent_id, "mention", mention, "visibility", visibility,
                NULL);
  receipt = dex_await_boxed (og_connection_publish (who, delivery, NULL, NULL), &error);
  g_assert_no_error (error);
  return receipt;
}

/* Fetches until a message with this text comes; a mention takes the server some seconds. */
static OgMessage *
wait_for_message_fiber (OgConnection *who,
                        const char   *text)
{
  g_autofree char *cursor = NULL;

  for (int second = 0; second < PATIENCE_SECONDS; second++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (OgBatch) batch = dex_await_boxed (og_connection_fetch (who, cursor), &error);

      g_assert_no_error (error);
      g_set_str (&cursor, batch->cursor);
      for (guint i = 0; i < batch->messages->len; i++)
        {
          OgMessage *message = g_ptr_array_index (batch->messages, i);

          if (strstr (message->text, text) != NULL)
            return g_object_ref (message);
        }
      dex_await (dex_timeout_new_seconds (1), NULL);
    }
  g_error ("“%s” does not arrive", text);
}

static DexFuture *
test_mention_fiber (gpointer data)
{
  g_autoptr (OgReceipt) asked = say_fiber (erika, "@amt Auch für Räder?", post->remote_id, NULL,
                                           OG_VISIBILITY_PUBLIC);

  question = wait_for_message_fiber (amt, "Auch für Räder?");
  g_assert_cmpstr (question->remote_id, ==, asked->remote_id);
  g_assert_cmpstr (question->parent_id, ==, post->remote_id);
  g_assert_cmpstr (question->author_handle, ==, og_connection_get_channel (erika)->handle);
  g_assert_cmpint (question->visibility, ==, OG_VISIBILITY_PUBLIC);
  g_assert_cmpint (ABS (question->created - og_clock_now (wall_clock)), <, 120);
  g_assert_false (question->own);
  return dex_future_new_true ();
}

static DexFuture *
test_reply_fiber (gpointer data)
{
  g_autoptr (OgReceipt) answered = say_fiber (amt, "Ja, auch für Räder.", question->remote_id,
                                              question->author_handle, OG_VISIBILITY_PUBLIC);
  g_autoptr (OgMessage) reply = wait_for_message_fiber (erika, "Ja, auch für Räder.");
  g_autoptr (GError) error = NULL;
  g_autoptr (OgBatch) thread = NULL;
  gboolean own = FALSE;

  g_assert_cmpstr (reply->remote_id, ==, answered->remote_id);
  g_assert_cmpstr (reply->parent_id, ==, question->remote_id);
  g_assert_cmpstr (reply->author_id, ==, og_connection_get_channel (amt)->remote_id);

  thread = dex_await_boxed (og_connection_fetch_thread (amt, question->remote_id), &error);
  g_assert_no_error (error);
  for (guint i = 0; i < thread->messages->len; i++)
    {
      OgMessage *message = g_ptr_array_index (thread->messages, i);

      own |= message->own && g_str_equal (message->remote_id, answered->remote_id);
    }
  g_assert_true (own);
  return dex_future_new_true ();
}

/* Direct messages: they arrive as such, and a reply nobody else can read is found again. */
static DexFuture *
test_direct_fiber (gpointer data)
{
  g_autoptr (OgReceipt) asked = say_fiber (erika, "@amt Mein Ausweis ist weg.", NULL, NULL,
                                           OG_VISIBILITY_DIRECT);
  g_autoptr (OgMessage) message = wait_for_message_fiber (amt, "Mein Ausweis ist weg.");
  g_autoptr (OgDelivery) delivery = make_delivery ("Bitte rufen Sie uns an.");
  g_autoptr (OgReceipt) sent = NULL;
  g_autoptr (OgReceipt) found = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (message->visibility, ==, OG_VISIBILITY_DIRECT);
  g_object_set (delivery, "parent-id", message->remote_id, "mention", message->author_handle,
                "visibility", message->visibility, NULL);
  sent = dex_await_boxed (og_connection_publish (amt, delivery, NULL, NULL), &error);
  g_assert_no_error (error);
  found = dex_await_boxed (og_connection_find (amt, delivery), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found->remote_id, ==, sent->remote_id);
  g_assert_cmpuint (count_posts_fiber ("@erika Bitte rufen Sie uns an."), ==, 0);
  return dex_future_new_true ();
}

/* A way to the server on which the answer gets lost: it is handed on, and then nothing comes. */
static void
lose_answer (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GBytes) answer = soup_session_send_and_read_finish (SOUP_SESSION (source), result,
                                                                 NULL);
  g_autoptr (GIOStream) stream = soup_server_message_steal_connection (data);

  g_assert_nonnull (answer);
  g_io_stream_close (stream, NULL, NULL);
}

static void
hand_on (SoupServer        *relay,
         SoupServerMessage *message,
         const char        *path,
         GHashTable        *query,
         gpointer           session)
{
  g_autofree char *address = g_strconcat (server, path, NULL);
  g_autoptr (SoupMessage) request = soup_message_new (soup_server_message_get_method (message),
                                                      address);
  SoupMessageHeaders *headers = soup_server_message_get_request_headers (message);
  g_autoptr (GBytes) body = NULL;

  body = soup_message_body_flatten (soup_server_message_get_request_body (message));
  soup_message_set_request_body_from_bytes (request, "application/x-www-form-urlencoded", body);
  soup_message_headers_append (soup_message_get_request_headers (request), "Authorization",
                               soup_message_headers_get_one (headers, "Authorization"));
  soup_server_message_pause (message);
  soup_session_send_and_read_async (session, request, G_PRIORITY_DEFAULT, NULL, lose_answer,
                                    message);
}

/* The account, reached over the relay. */
static OgConnection *
connect_over (SoupServer *relay)
{
  g_autoptr (OgChannel) channel = og_channel_new ();
  GSList *uris = soup_server_get_uris (relay);
  g_autofree char *address = g_strdup_printf ("http://127.0.0.1:%d", g_uri_get_port (uris->data));

  g_slist_free_full (uris, (GDestroyNotify) g_uri_unref);
  og_record_copy_fields (OG_RECORD (channel), OG_RECORD (og_connection_get_channel (amt)));
  og_record_set_string (OG_RECORD (channel), "base_url", address);
  return og_network_connect (og_network_find ("mastodon"), channel, http, wall_clock,
                             og_connection_get_token (amt));
}

static DexFuture *
test_lost_answer_fiber (gpointer data)
{
  static const char text[] = "Das Freibad öffnet am 1. Mai. *Eintritt* frei & <für> alle";
  g_autoptr (SoupServer) relay = soup_server_new (NULL, NULL);
  g_autoptr (SoupSession) session = soup_session_new ();
  g_autoptr (OgConnection) lossy = NULL;
  g_autoptr (OgDelivery) delivery = make_delivery (text);
  g_autoptr (OgReceipt) found = NULL;
  g_autoptr (GError) error = NULL;

  soup_server_add_handler (relay, NULL, hand_on, session, NULL);
  g_assert_true (soup_server_listen_local (relay, 0, SOUP_SERVER_LISTEN_IPV4_ONLY, NULL));
  lossy = connect_over (relay);
  g_assert_null (dex_await_boxed (og_connection_publish (lossy, delivery, NULL, NULL), &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_UNCERTAIN);
  g_clear_error (&error);

  found = dex_await_boxed (og_connection_find (amt, delivery), &error);
  g_assert_no_error (error);
  g_assert_nonnull (found);
  g_assert_null (found->older);
  g_assert_cmpuint (count_posts_fiber (text), ==, 1);
  g_assert_true (dex_await_boolean (og_connection_withdraw (amt, found->remote_id), &error));
  soup_server_disconnect (relay);
  return dex_future_new_true ();
}

static DexFuture *
test_edit_and_withdraw_fiber (gpointer data)
{
  g_autoptr (OgDelivery) delivery = make_delivery ("Die Brücke ist wieder frei.");
  g_autoptr (OgReceipt) edited = NULL;
  g_autoptr (GError) error = NULL;

  dex_await (dex_timeout_new_msec (1100), NULL); /* the server counts whole seconds */
  g_object_set (delivery, "kind", OG_DELIVERY_EDIT, "remote-id", post->remote_id, NULL);
  edited = dex_await_boxed (og_connection_edit (amt, delivery), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_posts_fiber (TEXT), ==, 0);
  g_assert_cmpuint (count_posts_fiber ("Die Brücke ist wieder frei."), ==, 1);

  g_assert_true (dex_await_boolean (og_connection_withdraw (amt, edited->remote_id), &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_posts_fiber ("Die Brücke ist wieder frei."), ==, 0);
  g_assert_true (dex_await_boolean (og_connection_withdraw (amt, edited->remote_id), &error));
  g_assert_true (dex_await_boolean (og_connection_withdraw (amt, "123456"), &error));
  g_assert_no_error (error);
  return dex_future_new_true ();
}

/* Pinned twice and unpinned twice; shown on the account's own page, which needs no account. */
static DexFuture *
test_pin_fiber (gpointer data)
{
  g_autoptr (OgReceipt) rules = say_fiber (amt, "Unsere Netiquette", NULL, NULL,
                                           OG_VISIBILITY_PUBLIC);
  g_autofree char *path = g_strdup_printf ("/api/v1/statuses/%s", rules->remote_id);
  g_autoptr (JsonNode) pinned = NULL;
  g_autoptr (JsonNode) unpinned = NULL;
  g_autoptr (GError) error = NULL;

  dex_await (og_connection_pin (amt, rules->remote_id, TRUE), &error);
  g_assert_no_error (error);
  dex_await (og_connection_pin (amt, rules->remote_id, TRUE), &error);
  g_assert_no_error (error);
  pinned = get_fiber (amt, path);
  g_assert_true (og_json_bool (og_json_object (pinned), "pinned", FALSE));

  dex_await (og_connection_pin (amt, rules->remote_id, FALSE), &error);
  g_assert_no_error (error);
  unpinned = get_fiber (amt, path);
  g_assert_false (og_json_bool (og_json_object (unpinned), "pinned", TRUE));
  dex_await (og_connection_withdraw (amt, rules->remote_id), &error);
  g_assert_no_error (error);
  dex_await (og_connection_pin (amt, rules->remote_id, FALSE), &error);
  g_assert_no_error (error);
  g_assert_false (dex_await (og_connection_pin (amt, rules->remote_id, TRUE), &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_GONE);
  return dex_future_new_true ();
}

/* "name=value" of each field, as another account sees them. */
static char *
list_fields_fiber (void)
{
  g_autofree char *path = g_strdup_printf ("/api/v1/accounts/%s",
                                           og_connection_get_channel (amt)->remote_id);
  g_autoptr (JsonNode) node = get_fiber (erika, path);
  JsonArray *fields = og_json_member_array (og_json_object (node), "fields");
  GString *text = g_string_new (NULL);

  for (guint i = 0; fields != NULL && i < json_array_get_length (fields); i++)
    {
      JsonObject *field = og_json_object (json_array_get_element (fields, i));

      g_string_append_printf (text, "%s=%s;", og_json_string (field, "name"),
                              og_json_string (field, "value"));
    }
  return g_string_free (text, FALSE);
}

#define FIELD(name, value) "{\"name\":\"" name "\",\"value\":\"" value "\"}"

/* This server cannot be left without any field: the last one stays, empty. */
static DexFuture *
test_profile_fiber (gpointer data)
{
  static const char *const steps[][2] = {
    { "[" FIELD ("Impressum", "Marktplatz 1") "," FIELD ("Zeiten", "Mo 8–12") "]",
      "Impressum=Marktplatz 1;Zeiten=Mo 8–12;" },
    { "[" FIELD ("Zeiten", "Mo 9") "]", "Impressum=Marktplatz 1;Zeiten=Mo 9;" },
    { "[" FIELD ("Impressum", "") "]", "Zeiten=Mo 9;" },
    { "[" FIELD ("Zeiten", "") "]", "Zeiten=;" },
    { "[" FIELD ("Impressum", "Marktplatz 2") "]", "Zeiten=;Impressum=Marktplatz 2;" },
    { "[" FIELD ("Impressum", "") "," FIELD ("Zeiten", "") "]", "Impressum=;" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *fields = NULL;
      g_autoptr (GError) error = NULL;

      dex_await (og_connection_set_profile (amt, steps[i][0]), &error);
      g_assert_no_error (error);
      fields = list_fields_fiber ();
      g_assert_cmpstr (fields, ==, steps[i][1]);
    }
  return dex_future_new_true ();
}

static DexFuture *
test_bad_token_fiber (gpointer data)
{
  g_autoptr (OgConnection) out = og_network_connect (og_network_find ("mastodon"),
                                                     og_connection_get_channel (amt), http,
                                                     wall_clock, "0123456789abcdef");
  g_autoptr (OgDelivery) delivery = make_delivery ("Darf nicht erscheinen");
  g_autoptr (GError) checked = NULL;
  g_autoptr (GError) fetched = NULL;
  g_autoptr (GError) published = NULL;
  g_autoptr (GError) looked = NULL;

  g_assert_null (dex_await_object (og_connection_check (out), &checked));
  g_assert_error (checked, OG_ERROR, OG_ERROR_SIGNED_OUT);
  g_assert_null (dex_await_boxed (og_connection_fetch (out, NULL), &fetched));
  g_assert_error (fetched, OG_ERROR, OG_ERROR_SIGNED_OUT);
  g_assert_null (dex_await_boxed (og_connection_publish (out, delivery, NULL, NULL), &published));
  g_assert_error (published, OG_ERROR, OG_ERROR_SIGNED_OUT);
  g_assert_null (dex_await_boxed (og_connection_find (out, delivery), &looked));
  g_assert_error (looked, OG_ERROR, OG_ERROR_SIGNED_OUT);
  g_assert_cmpuint (count_posts_fiber ("Darf nicht erscheinen"), ==, 0);
  return dex_future_new_true ();
}

/* This server answers as if it planned, hides the post until its time, and keeps no list. Were it not
 * known by name, that is found out, and nothing of it is left to appear later. */
static DexFuture *
test_pretender_fiber (gpointer data)
{
  static const char text[] = "Das soll hier nie erscheinen.";
  g_autoptr (OgDelivery) delivery = make_delivery (text);
  const gint64 due = og_clock_now (wall_clock) + 15;
  g_autoptr (GListModel) plans = NULL;
  g_autoptr (GError) error = NULL;

  og_record_set_int (OG_RECORD (delivery), "due", due);
  g_assert_null (dex_await_boxed (og_connection_schedule (amt, delivery, NULL, NULL), &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_NOT_SUPPORTED);
  g_clear_error (&error);
  plans = dex_await_object (og_connection_list_scheduled (amt), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (plans), ==, 0);
  dex_await (og_clock_wait_until (wall_clock, due + 8), NULL);
  g_assert_cmpuint (count_posts_fiber (text), ==, 0);
  return dex_future_new_true ();
}

static DexFuture *
test_poll_fiber (gpointer data)
{
  g_autoptr (OgDelivery) delivery = make_delivery ("Soll das Freibad länger offen sein?");
  g_autoptr (OgReceipt) receipt = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *path = NULL;
  JsonArray *options;
  g_autoptr (GError) error = NULL;

  g_object_set (delivery, "poll", "Ja\nNein\nNur am Wochenende", "poll-seconds", 3600, NULL);
  receipt = dex_await_boxed (og_connection_publish (amt, delivery, NULL, NULL), &error);
  g_assert_no_error (error);
  path = g_strdup_printf ("/api/v1/statuses/%s", receipt->remote_id);
  node = get_fiber (amt, path);
  options = og_json_member_array (og_json_member_object (og_json_object (node), "poll"), "options");
  g_assert_cmpuint (json_array_get_length (options), ==, 3);
  g_assert_cmpstr (og_json_string (og_json_object (json_array_get_element (options, 2)), "title"), ==,
                   "Nur am Wochenende");
  g_assert_true (dex_await (og_connection_withdraw (amt, receipt->remote_id), &error));
  return dex_future_new_true ();
}

/* snac2 knows no reports: that is said, and not that the account is gone. */
static void
refuse_report_fiber (OgMeasure *measure)
{
  g_autoptr (GError) error = NULL;

  og_record_set_int (OG_RECORD (measure), "kind", OG_MEASURE_REPORT);
  g_assert_false (dex_await (og_connection_measure (amt, measure), &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_NOT_SUPPORTED);
}

static void
expect_in_effect_fiber (OgMeasure *measure,
                        gboolean   expected)
{
  g_autoptr (GError) error = NULL;
  gboolean in_effect = dex_await_boolean (og_connection_verify (amt, measure), &error);

  g_assert_no_error (error);
  g_assert_cmpint (in_effect, ==, expected);
}

/* A block is in effect, and not any more when it was taken back; a contribution that stands there is
 * not deleted. */
static DexFuture *
test_measures_fiber (gpointer data)
{
  g_autoptr (OgReceipt) said = say_fiber (erika, "@amt Ihr Pfeifen", NULL, NULL, OG_VISIBILITY_PUBLIC);
  g_autoptr (OgMessage) insult = wait_for_message_fiber (amt, "Ihr Pfeifen");
  g_autoptr (OgMeasure) measure = og_measure_new ();
  g_autoptr (GError) error = NULL;

  g_object_set (measure, "remote-id", insult->remote_id, "author-id", insult->author_id, "reason",
                "Der Beitrag beleidigt.", "file-number", "2026/0001", NULL);
  refuse_report_fiber (measure);
  og_record_set_int (OG_RECORD (measure), "kind", OG_MEASURE_DELETE);
  expect_in_effect_fiber (measure, FALSE);
  og_record_set_int (OG_RECORD (measure), "kind", OG_MEASURE_BLOCK);
  expect_in_effect_fiber (measure, FALSE);
  g_assert_true (dex_await (og_connection_measure (amt, measure), &error));
  expect_in_effect_fiber (measure, TRUE);
  g_assert_true (dex_await (og_connection_undo (amt, measure), &error));
  expect_in_effect_fiber (measure, FALSE);
  g_assert_no_error (error);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  int failed;

  g_test_init (&argc, &argv, NULL);
  dex_init ();
  server = g_getenv ("OG_SNAC");
  g_assert_nonnull (server);
  http = og_http_new ();
  wall_clock = og_clock_new ();

  og_test_add_fiber ("/snac/sign-in", test_sign_in_fiber);
  og_test_add_fiber ("/snac/publish", test_publish_fiber);
  og_test_add_fiber ("/snac/question", test_mention_fiber);
  og_test_add_fiber ("/snac/reply", test_reply_fiber);
  og_test_add_fiber ("/snac/direct", test_direct_fiber);
  og_test_add_fiber ("/snac/lost-answer", test_lost_answer_fiber);
  og_test_add_fiber ("/snac/take-back", test_edit_and_withdraw_fiber);
  og_test_add_fiber ("/snac/pin", test_pin_fiber);
  og_test_add_fiber ("/snac/profile", test_profile_fiber);
  og_test_add_fiber ("/snac/pretender", test_pretender_fiber);
  og_test_add_fiber ("/snac/poll", test_poll_fiber);
  og_test_add_fiber ("/snac/measures", test_measures_fiber);
  og_test_add_fiber ("/snac/token", test_bad_token_fiber);
  failed = g_test_run ();

  g_clear_object (&amt);
  g_clear_object (&erika);
  g_clear_object (&question);
  g_clear_pointer (&post, og_receipt_free);
  g_clear_object (&http);
  g_clear_object (&wall_clock);
  return failed;
}
