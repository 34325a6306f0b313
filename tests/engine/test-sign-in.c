/* SPDX-License-Identifier: EUPL-1.2 */
#include <glib/gstdio.h>

#include "og-accounts-private.h"
#include "og-engine-new.h"
#include "og-engine-private.h"
#include "og-fiber-test.h"
#include "og-loopback.h"
#include "og-sign-in.h"

#define START G_GINT64_CONSTANT (1795593600)

/* A server with one account, that gives "token-N" for the N-th code. */
typedef struct
{
  SoupServer *soup;
  char *base_url;
  const char *account; /* its id */
  guint n_tokens;
  char *authorization; /* of the last request */
} Server;

/* A keyring that can refuse. */
#define TEST_TYPE_KEYRING (test_keyring_get_type ())
G_DECLARE_FINAL_TYPE (TestKeyring, test_keyring, TEST, KEYRING, GObject)

struct _TestKeyring
{
  GObject parent_instance;

  OgSecrets *secrets;
  gboolean locked;
};

static void test_keyring_iface_init (OgSecretsInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TestKeyring, test_keyring, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (OG_TYPE_SECRETS, test_keyring_iface_init))

static DexFuture *
refuse (void)
{
  return dex_future_new_reject (OG_ERROR, OG_ERROR_SECRETS, "Locked");
}

static DexFuture *
test_keyring_store (OgSecrets  *secrets,
                    const char *key,
                    const char *label,
                    const char *secret)
{
  TestKeyring *self = TEST_KEYRING (secrets);

  return self->locked ? refuse () : og_secrets_store (self->secrets, key, label, secret);
}

static DexFuture *
test_keyring_lookup (OgSecrets  *secrets,
                     const char *key)
{
  TestKeyring *self = TEST_KEYRING (secrets);

  return self->locked ? refuse () : og_secrets_lookup (self->secrets, key);
}

static DexFuture *
test_keyring_clear (OgSecrets  *secrets,
                    const char *key)
{
  TestKeyring *self = TEST_KEYRING (secrets);

  return self->locked ? refuse () : og_secrets_clear (self->secrets, key);
}

static void
test_keyring_iface_init (OgSecretsInterface *iface)
{
  iface->store = test_keyring_store;
  iface->lookup = test_keyring_lookup;
  iface->clear = test_keyring_clear;
}

static void
test_keyring_dispose (GObject *object)
{
  g_clear_object (&TEST_KEYRING (object)->secrets);

  G_OBJECT_CLASS (test_keyring_parent_class)->dispose (object);
}

static void
test_keyring_class_init (TestKeyringClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = test_keyring_dispose;
}

static void
test_keyring_init (TestKeyring *self)
{
  self->secrets = og_secrets_new_in_memory ();
}

static char *
dup_answer (Server     *server,
            const char *path)
{
  if (g_str_equal (path, "/api/v2/instance"))
    return g_strdup ("{\"domain\":\"gemeinde.example\",\"version\":\"4.5.1\"}");
  if (g_str_equal (path, "/api/v1/apps"))
    return g_strdup ("{\"client_id\":\"id\",\"client_secret\":\"geheim\"}");
  if (g_str_equal (path, "/oauth/token"))
    return g_strdup_printf ("{\"access_token\":\"token-%u\",\"token_type\":\"Bearer\"}",
                            ++server->n_tokens);
  if (g_str_equal (path, "/api/v1/accounts/verify_credentials"))
    return g_strdup_printf ("{\"id\":\"%s\",\"username\":\"amt\",\"acct\":\"amt\","
                            "\"display_name\":\"Amt\",\"url\":\"%s/@amt\"}",
                            server->account, server->base_url);
  return NULL;
}

static void
on_request (SoupServer        *soup,
            SoupServerMessage *message,
            const char        *path,
            GHashTable        *query,
            gpointer           data)
{
  Server *server = data;
  SoupMessageHeaders *headers = soup_server_message_get_request_headers (message);
  g_autofree char *body = dup_answer (server, path);

  g_set_str (&server->authorization, soup_message_headers_get_one (headers, "Authorization"));
  soup_server_message_set_status (message, body != NULL ? 200 : 404, NULL);
  if (body != NULL)
    soup_server_message_set_response (message, "application/json", SOUP_MEMORY_COPY, body,
                                      strlen (body));
}

static Server *
server_new (void)
{
  Server *server = g_new0 (Server, 1);
  g_autoslist (GUri) uris = NULL;

  server->account = "7";
  server->soup = soup_server_new (NULL, NULL);
  soup_server_add_handler (server->soup, NULL, on_request, server, NULL);
  g_assert_true (soup_server_listen_local (server->soup, 0, SOUP_SERVER_LISTEN_IPV4_ONLY, NULL));
  uris = soup_server_get_uris (server->soup);
  server->base_url = g_strdup_printf ("http://127.0.0.1:%d", g_uri_get_port (uris->data));
  return server;
}

static void
server_free (Server *server)
{
  soup_server_disconnect (server->soup);
  g_object_unref (server->soup);
  g_free (server->base_url);
  g_free (server->authorization);
  g_free (server);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Server, server_free)

/* What the browser is given to open, read. */
static char *
dup_parameter (const char *address,
               const char *name)
{
  g_autoptr (GUri) uri = g_uri_parse (address, G_URI_FLAGS_ENCODED_QUERY, NULL);
  g_autoptr (GHashTable) parameters = g_uri_parse_params (g_uri_get_query (uri), -1, "&",
                                                          G_URI_PARAMS_NONE, NULL);

  return g_strdup (g_hash_table_lookup (parameters, name));
}

/* The browser comes to this address. → the page, *status its status */
static char *
browse_fiber (const char *address,
              guint      *status)
{
  g_autoptr (OgHttp) browser = og_http_new ();
  g_autoptr (SoupMessage) message = soup_message_new ("GET", address);
  g_autoptr (GError) error = NULL;
  g_autoptr (OgAnswer) answer = dex_await_boxed (og_http_send (browser, message, NULL), &error);

  g_assert_no_error (error);
  *status = answer->status;
  return g_strndup (g_bytes_get_data (answer->body, NULL), g_bytes_get_size (answer->body));
}

static guint
come_back_fiber (const char *authorize_url,
                 const char *state,
                 const char *rest)
{
  g_autofree char *redirect = dup_parameter (authorize_url, "redirect_uri");
  g_autofree char *address = g_strdup_printf ("%s?%s&state=%s", redirect, rest, state);
  g_autofree char *page = NULL;
  guint status = 0;

  page = browse_fiber (address, &status);
  return status;
}

typedef struct
{
  char *folder;
  TestKeyring *keyring;
  OgClock *clock;
  OgEngine *engine;
} Bench;

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      if (g_file_test (inner, G_FILE_TEST_IS_DIR))
        remove_folder (inner);
      else
        g_assert_cmpint (g_unlink (inner), ==, 0);
    }
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

static Bench *
open_fiber (void)
{
  Bench *bench = g_new0 (Bench, 1);
  g_autoptr (OgHttp) http = og_http_new ();
  g_autoptr (GError) error = NULL;

  bench->folder = g_dir_make_tmp ("og-sign-in-XXXXXX", &error);
  g_assert_no_error (error);
  bench->keyring = g_object_new (TEST_TYPE_KEYRING, NULL);
  bench->clock = og_clock_new_set (START);
  bench->engine = dex_await_object (og_engine_open (bench->folder, FALSE, bench->clock,
                                                    OG_SECRETS (bench->keyring), http),
                                    &error);
  g_assert_no_error (error);
  return bench;
}

static void
close_fiber (Bench *bench)
{
  g_assert_true (dex_await (og_engine_close (bench->engine), NULL));
  og_clock_set (bench->clock, START + 365 * 24 * 60 * 60);
  dex_await (dex_timeout_new_msec (600), NULL); /* the loopback's last page */
  g_clear_object (&bench->engine);
  g_clear_object (&bench->clock);
  g_clear_object (&bench->keyring);
  remove_folder (bench->folder);
  g_free (bench->folder);
  g_free (bench);
}

static char *
start_fiber (OgSignIn *sign_in,
             Server   *server)
{
  g_autoptr (GError) error = NULL;
  char *address = dex_await_string (og_sign_in_start (sign_in, server->base_url), &error);

  g_assert_no_error (error);
  return address;
}

static OgChannel *
sign_in_fiber (Bench     *bench,
               Server    *server,
               OgChannel *again,
               GError   **error)
{
  g_autoptr (OgSignIn) sign_in = og_sign_in_new (bench->engine, "mastodon", again);
  g_autofree char *address = start_fiber (sign_in, server);
  g_autofree char *state = dup_parameter (address, "state");
  g_autoptr (DexFuture) wait = og_sign_in_wait (sign_in);

  g_assert_cmpuint (come_back_fiber (address, state, "code=c"), ==, 200);
  return dex_await_object (g_steal_pointer (&wait), error);
}

static char *
dup_token_fiber (Bench     *bench,
                 OgChannel *channel)
{
  OgAccounts *accounts = og_engine_get_accounts (bench->engine);
  g_autofree char *key = og_accounts_dup_secret_key (accounts, channel->id);

  return dex_await_string (og_secrets_lookup (bench->keyring->secrets, key), NULL);
}

static DexFuture *
test_browser_fiber (gpointer data)
{
  g_autoptr (Server) server = server_new ();
  Bench *bench = open_fiber ();
  g_autoptr (GError) error = NULL;
  g_autoptr (OgChannel) channel = sign_in_fiber (bench, server, NULL, &error);
  g_autofree char *token = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (channel->id, >, 0);
  g_assert_cmpstr (channel->network, ==, "mastodon");
  g_assert_cmpstr (channel->base_url, ==, server->base_url);
  g_assert_cmpstr (channel->remote_id, ==, "7");
  g_assert_cmpint (channel->state, ==, OG_CHANNEL_OK);
  g_assert_cmpint (channel->created, ==, START);
  g_assert_true (og_engine_find_channel (bench->engine, channel->id) == channel);
  token = dup_token_fiber (bench, channel);
  g_assert_cmpstr (token, ==, "token-1");
  close_fiber (bench);
  return dex_future_new_true ();
}

/* Nobody else may bring a code: without the right state it is not taken, and the right one still
 * is. */
static DexFuture *
test_state_fiber (gpointer data)
{
  g_autoptr (Server) server = server_new ();
  Bench *bench = open_fiber ();
  g_autoptr (OgSignIn) sign_in = og_sign_in_new (bench->engine, "mastodon", NULL);
  g_autofree char *address = start_fiber (sign_in, server);
  g_autofree char *state = dup_parameter (address, "state");
  g_autoptr (DexFuture) wait = og_sign_in_wait (sign_in);
  g_autoptr (OgChannel) channel = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (come_back_fiber (address, "anders", "code=boese"), ==, 400);
  g_assert_cmpuint (come_back_fiber (address, "", "code=boese"), ==, 400);
  g_assert_cmpuint (come_back_fiber (address, state, "nichts=1"), ==, 400);
  dex_await (dex_timeout_new_msec (10), NULL);
  g_assert_true (dex_future_is_pending (wait));
  g_assert_cmpuint (server->n_tokens, ==, 0);
  g_assert_cmpuint (come_back_fiber (address, state, "code=gut"), ==, 200);
  channel = dex_await_object (g_steal_pointer (&wait), &error);
  g_assert_no_error (error);
  close_fiber (bench);
  return dex_future_new_true ();
}

static DexFuture *
test_refused_fiber (gpointer data)
{
  g_autoptr (Server) server = server_new ();
  Bench *bench = open_fiber ();
  g_autoptr (OgSignIn) sign_in = og_sign_in_new (bench->engine, "mastodon", NULL);
  g_autofree char *address = start_fiber (sign_in, server);
  g_autofree char *state = dup_parameter (address, "state");
  g_autoptr (DexFuture) wait = og_sign_in_wait (sign_in);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (come_back_fiber (address, state, "error=access_denied"), ==, 200);
  g_assert_false (dex_await (g_steal_pointer (&wait), &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_FORBIDDEN);
  g_assert_cmpuint (g_list_model_get_n_items (og_engine_get_channels (bench->engine)), ==, 0);
  close_fiber (bench);
  return dex_future_new_true ();
}

static DexFuture *
test_code_fiber (gpointer data)
{
  g_autoptr (Server) server = server_new ();
  Bench *bench = open_fiber ();
  g_autoptr (OgSignIn) sign_in = og_sign_in_new (bench->engine, "mastodon", NULL);
  g_autofree char *address = start_fiber (sign_in, server);
  g_autofree char *by_code = NULL;
  g_autofree char *redirect = NULL;
  g_autoptr (OgChannel) channel = NULL;
  g_autoptr (GError) error = NULL;

  by_code = dex_await_string (og_sign_in_use_code (sign_in), &error);
  g_assert_no_error (error);
  redirect = dup_parameter (by_code, "redirect_uri");
  g_assert_cmpstr (redirect, ==, "urn:ietf:wg:oauth:2.0:oob");
  g_assert_false (dex_await (og_sign_in_enter_code (sign_in, "  \n"), &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_INPUT);
  g_clear_error (&error);
  channel = dex_await_object (og_sign_in_enter_code (sign_in, " abc\n"), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (channel->remote_id, ==, "7");
  close_fiber (bench);
  return dex_future_new_true ();
}

static DexFuture *
test_again_fiber (gpointer data)
{
  g_autoptr (Server) server = server_new ();
  Bench *bench = open_fiber ();
  g_autoptr (GError) error = NULL;
  g_autoptr (OgChannel) channel = sign_in_fiber (bench, server, NULL, &error);
  g_autoptr (OgChannel) same = NULL;
  g_autoptr (OgChannel) other = NULL;
  g_autofree char *token = NULL;
  gint64 id = channel->id;

  og_record_set_int (OG_RECORD (channel), "state", OG_CHANNEL_SIGNED_OUT);
  server->account = "8";
  other = sign_in_fiber (bench, server, channel, &error);
  g_assert_null (other);
  g_assert_error (error, OG_ERROR, OG_ERROR_REJECTED);
  g_clear_error (&error);
  g_assert_cmpint (channel->state, ==, OG_CHANNEL_SIGNED_OUT);

  /* Added once more without saying so: still the same channel. */
  server->account = "7";
  same = sign_in_fiber (bench, server, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (same == channel);
  g_assert_cmpint (channel->id, ==, id);
  g_assert_cmpint (channel->state, ==, OG_CHANNEL_OK);
  token = dup_token_fiber (bench, channel);
  g_assert_cmpstr (token, ==, "token-3");
  close_fiber (bench);
  return dex_future_new_true ();
}

/* A keyring that does not take the token: nothing half-made is left. */
static DexFuture *
test_locked_keyring_fiber (gpointer data)
{
  g_autoptr (Server) server = server_new ();
  Bench *bench = open_fiber ();
  g_autoptr (GListModel) stored = NULL;
  g_autoptr (OgChannel) channel = NULL;
  g_autoptr (GError) error = NULL;

  bench->keyring->locked = TRUE;
  channel = sign_in_fiber (bench, server, NULL, &error);
  g_assert_null (channel);
  g_assert_error (error, OG_ERROR, OG_ERROR_SECRETS);
  g_assert_cmpuint (g_list_model_get_n_items (og_engine_get_channels (bench->engine)), ==, 0);
  stored = dex_await_object (og_store_list_channels (bench->engine->store), NULL);
  g_assert_cmpuint (g_list_model_get_n_items (stored), ==, 0);
  close_fiber (bench);
  return dex_future_new_true ();
}

static DexFuture *
test_remove_fiber (gpointer data)
{
  g_autoptr (Server) server = server_new ();
  Bench *bench = open_fiber ();
  g_autoptr (GError) error = NULL;
  g_autoptr (OgChannel) channel = sign_in_fiber (bench, server, NULL, &error);
  g_autofree char *token = NULL;

  bench->keyring->locked = TRUE;
  g_assert_false (dex_await (og_engine_remove_channel (bench->engine, channel->id), &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_SECRETS);
  g_clear_error (&error);
  g_assert_nonnull (og_engine_find_channel (bench->engine, channel->id));
  bench->keyring->locked = FALSE;
  g_assert_true (dex_await (og_engine_remove_channel (bench->engine, channel->id), &error));
  g_assert_null (og_engine_find_channel (bench->engine, channel->id));
  token = dup_token_fiber (bench, channel);
  g_assert_null (token);
  close_fiber (bench);
  return dex_future_new_true ();
}

static DexFuture *
test_cancel_fiber (gpointer data)
{
  g_autoptr (Server) server = server_new ();
  Bench *bench = open_fiber ();
  g_autoptr (OgSignIn) sign_in = og_sign_in_new (bench->engine, "mastodon", NULL);
  g_autofree char *address = start_fiber (sign_in, server);
  g_autoptr (DexFuture) wait = og_sign_in_wait (sign_in);
  g_autoptr (OgSignIn) practice = og_sign_in_new (bench->engine, "practice", NULL);
  g_autoptr (GError) error = NULL;

  og_sign_in_cancel (sign_in);
  g_assert_false (dex_await (g_steal_pointer (&wait), &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_GONE);
  g_clear_error (&error);
  g_assert_false (dex_await (og_sign_in_start (practice, "x"), &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_NOT_SUPPORTED);
  close_fiber (bench);
  return dex_future_new_true ();
}

/* The page at the end is plain text of ours, and holds nothing a stranger gave. */
static DexFuture *
test_page_fiber (gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OgLoopback) loopback = og_loopback_new ("Fertig <1>", "Sie können zurück.", &error);
  g_autofree char *good = g_strconcat (og_loopback_get_uri (loopback),
                                       "?state=s&code=%3Cb%3E", NULL);
  g_autofree char *elsewhere = g_strconcat (og_loopback_get_uri (loopback), "x?state=s&code=c",
                                            NULL);
  g_autofree char *page = NULL;
  g_autofree char *missing = NULL;
  g_autofree char *code = NULL;
  guint status = 0;

  g_assert_no_error (error);
  og_loopback_expect (loopback, "s");
  missing = browse_fiber (elsewhere, &status);
  g_assert_cmpuint (status, ==, 404);
  page = browse_fiber (good, &status);
  g_assert_cmpuint (status, ==, 200);
  g_assert_nonnull (strstr (page, "Fertig &lt;1&gt;"));
  g_assert_nonnull (strstr (page, "Sie können zurück."));
  g_assert_null (strstr (page, "<b>"));
  code = dex_await_string (og_loopback_wait (loopback), &error);
  g_assert_cmpstr (code, ==, "<b>");
  og_loopback_close (loopback);
  dex_await (dex_timeout_new_msec (600), NULL);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  /* Not with folders of its own: what asks for proxies wants the system's schemas. */
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  og_test_add_fiber ("/engine/sign-in/browser", test_browser_fiber);
  og_test_add_fiber ("/engine/sign-in/state", test_state_fiber);
  og_test_add_fiber ("/engine/sign-in/refused", test_refused_fiber);
  og_test_add_fiber ("/engine/sign-in/code", test_code_fiber);
  og_test_add_fiber ("/engine/sign-in/again", test_again_fiber);
  og_test_add_fiber ("/engine/sign-in/locked-keyring", test_locked_keyring_fiber);
  og_test_add_fiber ("/engine/sign-in/remove", test_remove_fiber);
  og_test_add_fiber ("/engine/sign-in/cancel", test_cancel_fiber);
  og_test_add_fiber ("/engine/sign-in/page", test_page_fiber);
  return g_test_run ();
}
