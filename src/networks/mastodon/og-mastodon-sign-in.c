/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-mastodon-sign-in.h"

#include <string.h>
#include <sys/random.h>

#include "og-error.h"
#include "og-json.h"
#include "og-mastodon-parse.h"
#include "og-mastodon-request.h"

#define CLIENT_NAME "Ortsgespräch"
#define WEBSITE "https://ortsgespraech.de/"
/* What the program does, and no more (write:accounts: the profile's fields and pinning); older
 * servers know only the coarse ones. */
#define SCOPES                                                                                \
  "read:accounts read:statuses read:notifications read:follows write:accounts write:statuses" \
  " write:media write:blocks write:reports"
#define COARSE_SCOPES "read write"
#define SECRET_BYTES 32
#define MAX_TOKEN 4096

/* The part of what was typed that names the host: without scheme, path and the account's name. */
static char *
dup_authority (const char *typed)
{
  const char *scheme = strstr (typed, "://");
  const char *begin = scheme != NULL ? scheme + 3 : typed;
  g_autofree char *authority = g_strndup (begin, strcspn (begin, "/?#"));
  const char *at = strrchr (authority, '@');

  return g_strdup (at != NULL ? at + 1 : authority);
}

/* Letters, digits, dashes and dots; at least one dot, unless it is this computer. */
static gboolean
is_host (const char *host)
{
  static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789-.";

  if (*host == '\0' || strlen (host) > 253 || *host == '.' || strstr (host, "..") != NULL)
    return FALSE;
  if (g_hostname_is_ip_address (host) || g_str_equal (host, "localhost"))
    return TRUE;
  return strspn (host, letters) == strlen (host) && strchr (host, '.') != NULL;
}

static char *
make_base_url (const char *scheme,
               const char *host,
               int         port)
{
  g_autoptr (GUri) uri = g_uri_build (G_URI_FLAGS_NONE, scheme, NULL, host, port, "", NULL, NULL);

  return g_uri_to_string (uri);
}

char *
og_mastodon_normalize_server (const char *typed,
                              GError    **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (typed));
  g_autofree char *authority = dup_authority (stripped);
  g_autoptr (GSocketConnectable) address = g_network_address_parse (authority, 0, NULL);
  g_autofree char *ascii = NULL;
  g_autofree char *host = NULL;
  g_autofree char *plain = NULL;
  g_autoptr (GUri) plain_uri = NULL;
  int port;

  if (address != NULL)
    ascii = g_hostname_to_ascii (g_network_address_get_hostname (G_NETWORK_ADDRESS (address)));
  host = ascii != NULL ? g_ascii_strdown (ascii, -1) : NULL;
  if (host == NULL || !is_host (host))
    {
      g_set_error (error, OG_ERROR, OG_ERROR_INPUT, "“%s” is no name of a server", stripped);
      return NULL;
    }

  port = g_network_address_get_port (G_NETWORK_ADDRESS (address));
  /* This computer itself is spoken to without a certificate, unless that was asked for. */
  plain = make_base_url ("http", host, port > 0 ? port : -1);
  plain_uri = g_uri_parse (plain, SOUP_HTTP_URI_FLAGS, NULL);
  if (plain_uri != NULL && og_http_uri_is_safe (plain_uri) &&
      g_ascii_strncasecmp (stripped, "https:", 6) != 0)
    return g_steal_pointer (&plain);
  return make_base_url ("https", host, port > 0 ? port : -1);
}

/* 256 bits that nobody can guess, in letters that need no escaping (RFC 4648 section 5). */
static char *
dup_base64url (const guint8 *bytes,
               gsize         length)
{
  char *text = g_base64_encode (bytes, length);

  g_strdelimit (text, "+", '-');
  g_strdelimit (text, "/", '_');
  text[strcspn (text, "=")] = '\0';
  return text;
}

static char *
make_secret (void)
{
  guint8 bytes[SECRET_BYTES];

  if (getrandom (bytes, sizeof bytes, 0) != sizeof bytes)
    g_error ("The system gives no random numbers");
  return dup_base64url (bytes, sizeof bytes);
}

/* The S256 challenge of a verifier (RFC 7636 section 4.2). */
static char *
dup_challenge (const char *verifier)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize length = sizeof digest;

  g_checksum_update (checksum, (const guchar *) verifier, -1);
  g_checksum_get_digest (checksum, digest, &length);
  return dup_base64url (digest, length);
}

typedef struct
{
  OgHttp *http;
  char *server;
  char *redirect_uri;
  OgSignInRequest *request;
  char *code;
} Call;

static void
call_free (Call *call)
{
  g_clear_object (&call->http);
  g_clear_pointer (&call->server, g_free);
  g_clear_pointer (&call->redirect_uri, g_free);
  g_clear_pointer (&call->request, og_sign_in_request_unref);
  g_clear_pointer (&call->code, g_free);
  g_free (call);
}

static OgAnswer *
ask_fiber (OgHttp         *http,
           const char     *base_url,
           const char     *method,
           const char     *path,
           OgMastodonForm *form,
           GError        **error)
{
  g_autoptr (SoupMessage) message = og_mastodon_request_new (base_url, method, path, form);

  return og_mastodon_exchange_fiber (http, message, NULL,
                                     form != NULL ? OG_MASTODON_ACT : OG_MASTODON_ASK, 0, error);
}

/* Whether the server speaks the language; a server that moved gives its new address:
 * (transfer full) (nullable). */
static char *
find_base_url_fiber (OgHttp     *http,
                     const char *base_url,
                     GError    **error)
{
  static const char *const paths[] = { "/api/v2/instance", "/api/v1/instance" };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GError) failed = NULL;
      g_autoptr (OgAnswer) answer = ask_fiber (http, base_url, "GET", paths[i], NULL, &failed);
      g_autoptr (OgChannel) ignored = og_channel_new ();
      g_autofree char *domain = NULL;

      if (answer != NULL && og_mastodon_parse_instance (answer->body, ignored, &domain, NULL))
        {
          g_autofree char *origin = g_uri_to_string_partial (answer->uri, G_URI_HIDE_QUERY);

          return og_mastodon_normalize_server (origin, error);
        }
      if (g_error_matches (failed, OG_ERROR, OG_ERROR_OFFLINE) ||
          g_error_matches (failed, OG_ERROR, OG_ERROR_RATE_LIMITED) ||
          g_error_matches (failed, OG_ERROR, OG_ERROR_SERVER))
        {
          g_propagate_error (error, g_steal_pointer (&failed));
          return NULL;
        }
    }
  g_set_error (error, OG_ERROR, OG_ERROR_NOT_SUPPORTED, "%s does not speak the Mastodon API",
               base_url);
  return NULL;
}

/* Whether the server knows PKCE (RFC 8414; documentation: methods/oauth). */
static gboolean
has_pkce_fiber (OgHttp     *http,
                const char *base_url)
{
  g_autoptr (OgAnswer) answer = ask_fiber (http, base_url, "GET",
                                           "/.well-known/oauth-authorization-server", NULL, NULL);
  g_autoptr (JsonNode) node = answer != NULL ? og_json_parse (answer->body, NULL) : NULL;
  JsonArray *methods = og_json_member_array (og_json_object (node),
                                             "code_challenge_methods_supported");

  for (guint i = 0; methods != NULL && i < json_array_get_length (methods); i++)
    {
      JsonNode *method = json_array_get_element (methods, i);

      if (json_node_get_value_type (method) == G_TYPE_STRING &&
          g_str_equal (json_node_get_string (method), "S256"))
        return TRUE;
    }
  return FALSE;
}

/* methods/apps#create */
static gboolean
register_fiber (OgHttp          *http,
                OgSignInRequest *request,
                const char      *scopes,
                GError         **error)
{
  OgMastodonForm *form = og_mastodon_form_new ();
  g_autoptr (OgAnswer) answer = NULL;
  g_autoptr (JsonNode) node = NULL;

  og_mastodon_form_add (form, "client_name", CLIENT_NAME);
  og_mastodon_form_add (form, "redirect_uris", request->redirect_uri);
  og_mastodon_form_add (form, "scopes", scopes);
  og_mastodon_form_add (form, "website", WEBSITE);
  answer = ask_fiber (http, request->base_url, "POST", "/api/v1/apps", form, error);
  og_mastodon_form_free (form);
  node = answer != NULL ? og_json_parse (answer->body, error) : NULL;
  if (node == NULL)
    return FALSE;
  request->client_id = og_json_dup_id (og_json_object (node), "client_id");
  request->client_secret = og_json_dup_id (og_json_object (node), "client_secret");
  if (request->client_id == NULL || request->client_secret == NULL)
    {
      g_set_error (error, OG_ERROR, OG_ERROR_BAD_ANSWER, "The server did not register the program");
      return FALSE;
    }
  return TRUE;
}

/* methods/oauth#authorize */
static char *
make_authorize_url (OgSignInRequest *request,
                    const char      *scopes)
{
  OgMastodonForm *form = og_mastodon_form_new ();
  char *url;

  og_mastodon_form_add (form, "response_type", "code");
  og_mastodon_form_add (form, "client_id", request->client_id);
  og_mastodon_form_add (form, "redirect_uri", request->redirect_uri);
  og_mastodon_form_add (form, "scope", scopes);
  og_mastodon_form_add (form, "state", request->state);
  if (request->verifier != NULL)
    {
      g_autofree char *challenge = dup_challenge (request->verifier);

      og_mastodon_form_add (form, "code_challenge", challenge);
      og_mastodon_form_add (form, "code_challenge_method", "S256");
    }
  url = g_strconcat (request->base_url, "/oauth/authorize?", form->str, NULL);
  og_mastodon_form_free (form);
  return url;
}

static DexFuture *
sign_in_fiber (gpointer data)
{
  Call *call = data;
  g_autoptr (OgSignInRequest) request = og_sign_in_request_new ();
  g_autofree char *typed = NULL;
  g_autoptr (GError) error = NULL;
  const char *scopes = SCOPES;
  gboolean registered;

  typed = og_mastodon_normalize_server (call->server, &error);
  if (typed != NULL)
    request->base_url = find_base_url_fiber (call->http, typed, &error);
  if (request->base_url == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));

  request->redirect_uri = g_strdup (call->redirect_uri);
  request->state = make_secret ();
  if (has_pkce_fiber (call->http, request->base_url))
    request->verifier = make_secret ();
  registered = register_fiber (call->http, request, scopes, &error);
  if (g_error_matches (error, OG_ERROR, OG_ERROR_REJECTED))
    {
      g_clear_error (&error);
      scopes = COARSE_SCOPES;
      registered = register_fiber (call->http, request, scopes, &error);
    }
  if (!registered)
    return dex_future_new_for_error (g_steal_pointer (&error));
  request->authorize_url = make_authorize_url (request, scopes);
  return dex_future_new_take_boxed (OG_TYPE_SIGN_IN_REQUEST, g_steal_pointer (&request));
}

/**
 * og_mastodon_sign_in:
 * @server: what a person typed
 * @redirect_uri: a loopback address (RFC 8252 section 7.3) or OG_REDIRECT_OUT_OF_BAND
 *
 * Registers the program at the server. See OgNetwork.sign_in for what it gives; besides,
 * OG_ERROR_NOT_SUPPORTED if the server is another kind of server.
 */
DexFuture *
og_mastodon_sign_in (OgHttp     *http,
                     const char *server,
                     const char *redirect_uri)
{
  Call *call = g_new0 (Call, 1);

  call->http = g_object_ref (http);
  call->server = g_strdup (server);
  call->redirect_uri = g_strdup (redirect_uri);
  return dex_scheduler_spawn (dex_scheduler_get_default (), 0, sign_in_fiber, call,
                              (GDestroyNotify) call_free);
}

/* A token that can stand in a header line (RFC 6750 section 2.1, and a little more). */
static gboolean
is_token (const char *token)
{
  if (token == NULL || *token == '\0' || strlen (token) > MAX_TOKEN)
    return FALSE;
  for (const char *p = token; *p != '\0'; p++)
    if (!g_ascii_isgraph (*p))
      return FALSE;
  return TRUE;
}

/* What a server answers to a code that it does not take (RFC 6749 section 5.2). */
static gboolean
is_about_the_code (const GError *error)
{
  return g_error_matches (error, OG_ERROR, OG_ERROR_REJECTED) ||
         g_error_matches (error, OG_ERROR, OG_ERROR_SIGNED_OUT) ||
         g_error_matches (error, OG_ERROR, OG_ERROR_FORBIDDEN);
}

/* methods/oauth#token */
static DexFuture *
redeem_fiber (gpointer data)
{
  Call *call = data;
  OgSignInRequest *request = call->request;
  OgMastodonForm *form = og_mastodon_form_new ();
  g_autoptr (OgAnswer) answer = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GError) error = NULL;
  const char *token;

  og_mastodon_form_add (form, "grant_type", "authorization_code");
  og_mastodon_form_add (form, "code", call->code);
  og_mastodon_form_add (form, "client_id", request->client_id);
  og_mastodon_form_add (form, "client_secret", request->client_secret);
  og_mastodon_form_add (form, "redirect_uri", request->redirect_uri);
  if (request->verifier != NULL)
    og_mastodon_form_add (form, "code_verifier", request->verifier);
  answer = ask_fiber (call->http, request->base_url, "POST", "/oauth/token", form, &error);
  og_mastodon_form_free (form);
  if (answer == NULL && is_about_the_code (error))
    return dex_future_new_reject (OG_ERROR, OG_ERROR_INPUT, "The code is not accepted: %s",
                                  error->message);
  node = answer != NULL ? og_json_parse (answer->body, &error) : NULL;
  if (node == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  token = og_json_string (og_json_object (node), "access_token");
  if (!is_token (token))
    return dex_future_new_reject (OG_ERROR, OG_ERROR_BAD_ANSWER, "The server gave no token");
  return dex_future_new_take_string (g_strdup (token));
}

/**
 * og_mastodon_redeem:
 * @code: what the browser brought back, or what a person pasted
 *
 * Returns: (transfer full): a future of the token; OG_ERROR_INPUT if the server does not accept
 *   the code
 */
DexFuture *
og_mastodon_redeem (OgHttp          *http,
                    OgSignInRequest *request,
                    const char      *code)
{
  Call *call = g_new0 (Call, 1);

  call->http = g_object_ref (http);
  call->request = og_sign_in_request_ref (request);
  call->code = g_strstrip (g_strdup (code));
  return dex_scheduler_spawn (dex_scheduler_get_default (), 0, redeem_fiber, call,
                              (GDestroyNotify) call_free);
}
