/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-mastodon.h"

#include "og-error.h"
#include "og-fiber-test.h"
#include "og-script-server.h"

#define INSTANCE "{\"domain\":\"gemeinde.example\",\"version\":\"4.5.1\"}"
#define APP "{\"client_id\":\"id-1\",\"client_secret\":\"geheim-1\"}"
#define REDIRECT "http://127.0.0.1:5000/"

static OgSignInRequest *
sign_in_fiber (Script  *script,
               GError **error)
{
  g_autoptr (OgHttp) http = og_http_new ();

  return dex_await_boxed (og_mastodon_network.sign_in (http, script->base_url, REDIRECT), error);
}

/* A parameter of the address the browser opens. */
static char *
dup_parameter (OgSignInRequest *request,
               const char      *name)
{
  g_autoptr (GUri) uri = g_uri_parse (request->authorize_url, G_URI_FLAGS_ENCODED_QUERY, NULL);
  g_autoptr (GHashTable) parameters = g_uri_parse_params (g_uri_get_query (uri), -1, "&",
                                                          G_URI_PARAMS_NONE, NULL);

  return g_strdup (g_hash_table_lookup (parameters, name));
}

static DexFuture *
test_with_pkce_fiber (gpointer data)
{
  static const Step steps[] = {
    { "GET /api/v2/instance", 200, NULL, INSTANCE },
    { "GET /.well-known/oauth-authorization-server", 200, NULL,
      "{\"code_challenge_methods_supported\":[7,\"plain\",\"S256\"]}" },
    { "POST /api/v1/apps", 200, NULL, APP },
    { "POST /oauth/token", 200, NULL, "{\"access_token\":\"token-1\",\"token_type\":\"Bearer\"}" },
    { NULL },
  };
  g_autoptr (Script) script = script_new (steps);
  g_autoptr (OgHttp) http = og_http_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (OgSignInRequest) request = sign_in_fiber (script, &error);
  g_autofree char *state = NULL;
  g_autofree char *challenge = NULL;
  g_autofree char *redirect = NULL;
  g_autofree char *scope = NULL;
  g_autofree char *verifier = NULL;
  g_autofree char *token = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (request->base_url, ==, script->base_url);
  g_assert_true (g_str_has_prefix (request->authorize_url, script->base_url));
  state = dup_parameter (request, "state");
  challenge = dup_parameter (request, "code_challenge");
  redirect = dup_parameter (request, "redirect_uri");
  scope = dup_parameter (request, "scope");
  g_assert_cmpstr (state, ==, request->state);
  g_assert_cmpuint (strlen (state), ==, 43);
  g_assert_cmpuint (strlen (challenge), ==, 43);
  g_assert_cmpstr (challenge, !=, request->verifier);
  g_assert_cmpstr (redirect, ==, REDIRECT);
  g_assert_cmpstr (scope, ==, "read:accounts read:statuses read:notifications read:follows "
                              "write:accounts write:statuses write:media write:blocks write:reports");
  g_assert_null (strstr (request->authorize_url, "geheim-1"));
  g_assert_null (strstr (request->authorize_url, request->verifier));

  token = dex_await_string (og_mastodon_network.redeem (http, request, " code-1\n"), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (token, ==, "token-1");
  verifier = g_strdup_printf ("&code_verifier=%s", request->verifier);
  g_assert_true (g_str_has_suffix (body_of (script, 3), verifier));
  g_assert_nonnull (strstr (body_of (script, 3), "&code=code-1&"));
  return dex_future_new_true ();
}

/* An older server: no PKCE, no fine scopes, only the first description of itself. */
static DexFuture *
test_old_server_fiber (gpointer data)
{
  static const Step steps[] = {
    { "GET /api/v2/instance", 404, NULL, "" },
    { "GET /api/v1/instance", 200, NULL, "{\"uri\":\"alt.example\",\"version\":\"2.0.0\"}" },
    { "GET /.well-known/oauth-authorization-server", 404, NULL, "" },
    { "POST /api/v1/apps", 422, NULL, "{\"error\":\"Scopes invalid\"}" },
    { "POST /api/v1/apps", 200, NULL, APP },
    { "POST /oauth/token", 400, NULL, "{\"error\":\"invalid_grant\"}" },
    { "POST /oauth/token", 200, NULL, "{\"access_token\":\"mit\\r\\nZeile\"}" },
    { "POST /oauth/token", 503, NULL, "" },
    { NULL },
  };
  g_autoptr (Script) script = script_new (steps);
  g_autoptr (OgHttp) http = og_http_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (OgSignInRequest) request = sign_in_fiber (script, &error);
  g_autofree char *scope = NULL;

  g_assert_no_error (error);
  g_assert_null (request->verifier);
  g_assert_null (strstr (request->authorize_url, "code_challenge"));
  scope = dup_parameter (request, "scope");
  g_assert_cmpstr (scope, ==, "read write");

  g_assert_null (dex_await_string (og_mastodon_network.redeem (http, request, "falsch"), &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_INPUT);
  g_clear_error (&error);
  g_assert_null (dex_await_string (og_mastodon_network.redeem (http, request, "code"), &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_BAD_ANSWER);
  g_clear_error (&error);
  g_assert_null (dex_await_string (og_mastodon_network.redeem (http, request, "code"), &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_SERVER);
  return dex_future_new_true ();
}

static DexFuture *
test_states_differ_fiber (gpointer data)
{
  static const Step steps[] = {
    { "GET /api/v2/instance", 200, NULL, INSTANCE },
    { "GET /.well-known/oauth-authorization-server", 404, NULL, "" },
    { "POST /api/v1/apps", 200, NULL, APP },
    { "GET /api/v2/instance", 200, NULL, INSTANCE },
    { "GET /.well-known/oauth-authorization-server", 404, NULL, "" },
    { "POST /api/v1/apps", 200, NULL, APP },
    { NULL },
  };
  g_autoptr (Script) script = script_new (steps);
  g_autoptr (OgSignInRequest) first = sign_in_fiber (script, NULL);
  g_autoptr (OgSignInRequest) second = sign_in_fiber (script, NULL);

  g_assert_cmpstr (first->state, !=, second->state);
  return dex_future_new_true ();
}

static DexFuture *
test_other_server_fiber (gpointer data)
{
  static const Step steps[] = {
    { "GET /api/v2/instance", 200, NULL, "<html>Willkommen auf unserer Seite</html>" },
    { "GET /api/v1/instance", 200, NULL, "{\"name\":\"etwas anderes\"}" },
    { "GET /api/v2/instance", 503, NULL, "" },
    { NULL },
  };
  g_autoptr (Script) script = script_new (steps);
  g_autoptr (OgHttp) http = og_http_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (sign_in_fiber (script, &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_NOT_SUPPORTED);
  g_clear_error (&error);
  g_assert_null (sign_in_fiber (script, &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_SERVER);
  g_clear_error (&error);
  g_assert_null (dex_await_boxed (og_mastodon_network.sign_in (http, "rathaus", REDIRECT), &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_INPUT);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  og_test_add_fiber ("/mastodon/sign-in/with-pkce", test_with_pkce_fiber);
  og_test_add_fiber ("/mastodon/sign-in/old-server", test_old_server_fiber);
  og_test_add_fiber ("/mastodon/sign-in/states-differ", test_states_differ_fiber);
  og_test_add_fiber ("/mastodon/sign-in/other-server", test_other_server_fiber);
  return g_test_run ();
}
