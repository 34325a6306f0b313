/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-http.h"

#include "og-error.h"
#include "og-fiber-test.h"

/* A server that does what the path says, and remembers what it saw. */
typedef struct
{
  SoupServer *soup;
  GUri *base;
  GPtrArray *seen;      /* "METHOD /path" of every request */
  char *authorization;  /* of the last request */
  char *user_agent;
  const char *elsewhere; /* where /away sends to */
  gsize sent;
} Server;

static void
note_request (Server            *server,
              SoupServerMessage *message,
              const char        *path)
{
  SoupMessageHeaders *headers = soup_server_message_get_request_headers (message);

  g_ptr_array_add (server->seen, g_strdup_printf ("%s %s", soup_server_message_get_method (message),
                                                  path));
  g_free (server->authorization);
  server->authorization = g_strdup (soup_message_headers_get_one (headers, "Authorization"));
  g_free (server->user_agent);
  server->user_agent = g_strdup (soup_message_headers_get_one (headers, "User-Agent"));
}

static void
answer_text (SoupServerMessage *message,
             guint              status,
             const char        *text)
{
  soup_server_message_set_status (message, status, NULL);
  soup_server_message_set_response (message, "text/plain", SOUP_MEMORY_COPY, text, strlen (text));
}

/* Goes on for ever, unless the client closes the connection. */
static void
add_chunk (SoupServerMessage *message,
           Server            *server)
{
  static const char chunk[65536] = { 'x' };

  soup_message_body_append (soup_server_message_get_response_body (message), SOUP_MEMORY_STATIC,
                            chunk, sizeof chunk);
  server->sent += sizeof chunk;
}

static void
answer_endlessly (Server            *server,
                  SoupServerMessage *message)
{
  SoupMessageHeaders *headers = soup_server_message_get_response_headers (message);

  soup_server_message_set_status (message, 200, NULL);
  soup_message_headers_set_encoding (headers, SOUP_ENCODING_CHUNKED);
  soup_message_body_set_accumulate (soup_server_message_get_response_body (message), FALSE);
  g_signal_connect (message, "wrote-chunk", G_CALLBACK (add_chunk), server);
  g_signal_connect (message, "wrote-headers", G_CALLBACK (add_chunk), server);
}

static void
drop_connection (SoupServerMessage *message)
{
  g_autoptr (GIOStream) stream = soup_server_message_steal_connection (message);

  g_io_stream_close (stream, NULL, NULL);
}

static void
handle (SoupServer        *soup,
        SoupServerMessage *message,
        const char        *path,
        GHashTable        *query,
        gpointer           data)
{
  Server *server = data;

  note_request (server, message, path);
  if (g_str_equal (path, "/drop"))
    drop_connection (message);
  else if (g_str_equal (path, "/endless"))
    answer_endlessly (server, message);
  else if (g_str_equal (path, "/away"))
    soup_server_message_set_redirect (message, 302, server->elsewhere);
  else if (g_str_equal (path, "/here"))
    soup_server_message_set_redirect (message, 307, "/ok");
  else if (g_str_equal (path, "/circle"))
    soup_server_message_set_redirect (message, 301, "/circle");
  else if (g_str_equal (path, "/refuse"))
    answer_text (message, 422, "so nicht");
  else if (g_str_equal (path, "/silent"))
    soup_server_message_pause (message);
  else
    answer_text (message, 200, "gut");
}

static Server *
server_new (void)
{
  Server *server = g_new0 (Server, 1);
  GSList *uris;

  server->soup = soup_server_new (NULL, NULL);
  server->seen = g_ptr_array_new_with_free_func (g_free);
  soup_server_add_handler (server->soup, NULL, handle, server, NULL);
  g_assert_true (soup_server_listen_local (server->soup, 0, SOUP_SERVER_LISTEN_IPV4_ONLY, NULL));
  uris = soup_server_get_uris (server->soup);
  server->base = g_uri_ref (uris->data);
  g_slist_free_full (uris, (GDestroyNotify) g_uri_unref);
  return server;
}

static void
server_free (Server *server)
{
  soup_server_disconnect (server->soup);
  g_object_unref (server->soup);
  g_uri_unref (server->base);
  g_ptr_array_unref (server->seen);
  g_free (server->authorization);
  g_free (server->user_agent);
  g_free (server);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Server, server_free)

static SoupMessage *
request (Server     *server,
         const char *method,
         const char *path)
{
  g_autoptr (GUri) uri = g_uri_parse_relative (server->base, path, SOUP_HTTP_URI_FLAGS, NULL);
  SoupMessage *message = soup_message_new_from_uri (method, uri);

  if (g_str_equal (method, "POST") || g_str_equal (method, "PUT"))
    {
      g_autoptr (GBytes) body = g_bytes_new_static ("status=x", 8);

      soup_message_set_request_body_from_bytes (message, SOUP_FORM_MIME_TYPE_URLENCODED, body);
    }
  return message;
}

static OgAnswer *
send_fiber (OgHttp     *http,
            Server     *server,
            const char *method,
            const char *path,
            const char *token,
            GError    **error)
{
  g_autoptr (SoupMessage) message = request (server, method, path);

  return dex_await_boxed (og_http_send (http, message, token), error);
}

static void
assert_body (OgAnswer   *answer,
             const char *text)
{
  g_autofree char *body = g_strndup (g_bytes_get_data (answer->body, NULL),
                                     g_bytes_get_size (answer->body));

  g_assert_cmpstr (body, ==, text);
}

static DexFuture *
test_answer_fiber (gpointer data)
{
  g_autoptr (Server) server = server_new ();
  g_autoptr (OgHttp) http = og_http_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (OgAnswer) got = send_fiber (http, server, "GET", "/ok", "geheim", &error);
  g_autoptr (OgAnswer) posted = send_fiber (http, server, "POST", "/refuse", NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (got->status, ==, 200);
  assert_body (got, "gut");
  g_assert_cmpuint (posted->status, ==, 422);
  assert_body (posted, "so nicht");
  g_assert_cmpstr (server->user_agent, ==, "Ortsgespraech/" OG_VERSION " (+https://ortsgespraech.de/)");
  g_assert_null (server->authorization);
  return dex_future_new_true ();
}

static DexFuture *
test_token_fiber (gpointer data)
{
  g_autoptr (Server) server = server_new ();
  g_autoptr (Server) other = server_new ();
  g_autoptr (OgHttp) http = og_http_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *elsewhere = g_strdup_printf ("http://127.0.0.1:%d/ok",
                                                g_uri_get_port (other->base));
  g_autoptr (OgAnswer) here = NULL;
  g_autoptr (OgAnswer) away = NULL;

  here = send_fiber (http, server, "GET", "/here", "geheim", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (here->status, ==, 200);
  g_assert_cmpstr (server->authorization, ==, "Bearer geheim");

  server->elsewhere = elsewhere;
  away = send_fiber (http, server, "GET", "/away", "geheim", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (away->status, ==, 200);
  g_assert_cmpint (g_uri_get_port (away->uri), ==, g_uri_get_port (other->base));
  g_assert_cmpuint (other->seen->len, ==, 1);
  g_assert_null (other->authorization);
  g_assert_cmpstr (other->user_agent, ==, server->user_agent);
  return dex_future_new_true ();
}

/* There and back again: the token stays away once it was left behind. */
static DexFuture *
test_token_does_not_come_back_fiber (gpointer data)
{
  g_autoptr (Server) server = server_new ();
  g_autoptr (Server) other = server_new ();
  g_autoptr (OgHttp) http = og_http_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *there = g_strdup_printf ("http://127.0.0.1:%d/away", g_uri_get_port (other->base));
  g_autofree char *back = g_strdup_printf ("http://127.0.0.1:%d/ok", g_uri_get_port (server->base));
  g_autoptr (OgAnswer) answer = NULL;

  server->elsewhere = there;
  other->elsewhere = back;
  answer = send_fiber (http, server, "GET", "/away", "geheim", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (server->seen->len, ==, 2);
  g_assert_null (server->authorization);
  return dex_future_new_true ();
}

static DexFuture *
test_redirect_of_post_fiber (gpointer data)
{
  static const char *const methods[] = { "POST", "PUT", "DELETE", "PATCH" };
  g_autoptr (Server) server = server_new ();
  g_autoptr (OgHttp) http = og_http_new ();

  server->elsewhere = "/ok";
  for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (OgAnswer) away = send_fiber (http, server, methods[i], "/away", "x", &error);
      g_autoptr (OgAnswer) here = send_fiber (http, server, methods[i], "/here", "x", &error);

      g_assert_no_error (error);
      g_assert_cmpuint (away->status, ==, 302);
      g_assert_cmpuint (here->status, ==, 307);
    }
  for (guint i = 0; i < server->seen->len; i++)
    g_assert_false (g_str_has_suffix (g_ptr_array_index (server->seen, i), "/ok"));
  g_assert_cmpuint (server->seen->len, ==, 2 * G_N_ELEMENTS (methods));
  return dex_future_new_true ();
}

static DexFuture *
test_bad_redirects_fiber (gpointer data)
{
  static const char *const places[] = {
    "http://gemeinde.example/",
    "file:///etc/passwd",
    "ftp://127.0.0.1/",
    "javascript:x",
    "http://",
    "https://name:word@gemeinde.example/",
  };
  g_autoptr (Server) server = server_new ();
  g_autoptr (OgHttp) http = og_http_new ();

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (GError) error = NULL;

      server->elsewhere = places[i];
      g_assert_null (send_fiber (http, server, "GET", "/away", NULL, &error));
      g_assert_error (error, OG_ERROR, OG_ERROR_BAD_ANSWER);
    }
  {
    g_autoptr (GError) error = NULL;

    g_assert_null (send_fiber (http, server, "GET", "/circle", NULL, &error));
    g_assert_error (error, OG_ERROR, OG_ERROR_BAD_ANSWER);
  }
  return dex_future_new_true ();
}

static DexFuture *
test_too_large_fiber (gpointer data)
{
  g_autoptr (Server) server = server_new ();
  g_autoptr (OgHttp) http = og_http_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (send_fiber (http, server, "GET", "/endless", NULL, &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_BAD_ANSWER);
  g_assert_cmpuint (server->sent, >, OG_HTTP_MAX_ANSWER);
  return dex_future_new_true ();
}

static DexFuture *
test_dropped_fiber (gpointer data)
{
  static const char *const methods[] = { "POST", "PUT", "DELETE" };
  g_autoptr (Server) server = server_new ();
  g_autoptr (OgHttp) http = og_http_new ();
  g_autoptr (GError) got = NULL;
  g_autoptr (OgAnswer) warm = send_fiber (http, server, "GET", "/ok", NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
    {
      g_autoptr (GError) error = NULL;
      guint before = server->seen->len;

      g_assert_null (send_fiber (http, server, methods[i], "/drop", NULL, &error));
      g_assert_error (error, OG_ERROR, OG_ERROR_UNCERTAIN);
      g_assert_cmpuint (server->seen->len, ==, before + 1);
    }
  g_assert_null (send_fiber (http, server, "GET", "/drop", NULL, &got));
  g_assert_error (got, OG_ERROR, OG_ERROR_OFFLINE);
  return dex_future_new_true ();
}

static DexFuture *
test_refused_fiber (gpointer data)
{
  g_autoptr (Server) server = server_new ();
  g_autoptr (OgHttp) http = og_http_new ();
  g_autoptr (GError) get_error = NULL;
  g_autoptr (GError) post_error = NULL;

  soup_server_disconnect (server->soup);
  g_assert_null (send_fiber (http, server, "GET", "/ok", NULL, &get_error));
  g_assert_error (get_error, OG_ERROR, OG_ERROR_OFFLINE);
  g_assert_null (send_fiber (http, server, "POST", "/ok", NULL, &post_error));
  g_assert_error (post_error, OG_ERROR, OG_ERROR_OFFLINE);
  return dex_future_new_true ();
}

static DexFuture *
test_silence_fiber (gpointer data)
{
  g_autoptr (Server) server = server_new ();
  g_autoptr (OgHttp) http = g_object_new (OG_TYPE_HTTP, "timeout", 1, NULL);
  g_autoptr (GError) get_error = NULL;
  g_autoptr (GError) post_error = NULL;

  g_assert_null (send_fiber (http, server, "POST", "/silent", NULL, &post_error));
  g_assert_error (post_error, OG_ERROR, OG_ERROR_UNCERTAIN);
  g_assert_null (send_fiber (http, server, "GET", "/silent", NULL, &get_error));
  g_assert_error (get_error, OG_ERROR, OG_ERROR_OFFLINE);
  return dex_future_new_true ();
}

static DexFuture *
test_addresses_fiber (gpointer data)
{
  static const char *const refused[] = {
    "http://gemeinde.example/",
    "http://192.168.1.1/",
    "http://localhost.example/",
    "https://name:word@gemeinde.example/",
  };
  static const char *const allowed[] = {
    "https://gemeinde.example/",
    "http://localhost:8001/",
    "http://127.0.0.1/",
    "http://[::1]:8001/",
  };
  g_autoptr (OgHttp) http = og_http_new ();

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (SoupMessage) message = soup_message_new ("GET", refused[i]);
      g_autoptr (GError) error = NULL;

      g_assert_null (dex_await_boxed (og_http_send (http, message, NULL), &error));
      g_assert_error (error, OG_ERROR, OG_ERROR_INPUT);
    }
  for (guint i = 0; i < G_N_ELEMENTS (allowed); i++)
    {
      g_autoptr (GUri) uri = g_uri_parse (allowed[i], SOUP_HTTP_URI_FLAGS, NULL);

      g_assert_true (og_http_uri_is_safe (uri));
    }
  return dex_future_new_true ();
}

static DexFuture *
test_abort_fiber (gpointer data)
{
  g_autoptr (Server) server = server_new ();
  g_autoptr (OgHttp) http = og_http_new ();
  g_autoptr (SoupMessage) message = request (server, "GET", "/silent");
  DexFuture *sending = og_http_send (http, message, NULL);

  while (server->seen->len == 0)
    dex_await (dex_timeout_new_msec (10), NULL);
  dex_unref (sending);
  dex_await (dex_timeout_new_msec (50), NULL);
  /* Only the test holds the message now: nothing waits for the answer any more. */
  g_assert_cmpuint (G_OBJECT (message)->ref_count, ==, 1);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  og_test_add_fiber ("/base/http/answer", test_answer_fiber);
  og_test_add_fiber ("/base/http/token", test_token_fiber);
  og_test_add_fiber ("/base/http/token-does-not-come-back", test_token_does_not_come_back_fiber);
  og_test_add_fiber ("/base/http/redirect-of-post", test_redirect_of_post_fiber);
  og_test_add_fiber ("/base/http/bad-redirects", test_bad_redirects_fiber);
  og_test_add_fiber ("/base/http/too-large", test_too_large_fiber);
  og_test_add_fiber ("/base/http/dropped", test_dropped_fiber);
  og_test_add_fiber ("/base/http/refused", test_refused_fiber);
  og_test_add_fiber ("/base/http/silence", test_silence_fiber);
  og_test_add_fiber ("/base/http/addresses", test_addresses_fiber);
  og_test_add_fiber ("/base/http/abort", test_abort_fiber);
  return g_test_run ();
}
