/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-http.h"

#include "og-error.h"
#include "og-http-private.h"

#define USER_AGENT "Ortsgespraech/" OG_VERSION " (+https://ortsgespraech.de/)"
#define MAX_REDIRECTS 5
#define READ_BYTES (64 * 1024)
#define TIMEOUT_SECONDS 30
/* One exchange may take this many timeouts altogether, however slowly it drips. */
#define TIMEOUTS_PER_EXCHANGE 10

struct _OgHttp
{
  GObject parent_instance;

  SoupSession *session;
  guint timeout;
};

enum
{
  PROP_0,
  PROP_TIMEOUT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (OgHttp, og_http, G_TYPE_OBJECT)

static void
og_http_constructed (GObject *object)
{
  OgHttp *self = OG_HTTP (object);

  G_OBJECT_CLASS (og_http_parent_class)->constructed (object);

  self->session = soup_session_new_with_options ("user-agent", USER_AGENT,
                                                 "timeout", self->timeout,
                                                 "idle-timeout", self->timeout,
                                                 NULL);
  /* Only the token we were given is ever sent, never a password a server asks for. */
  soup_session_remove_feature_by_type (self->session, SOUP_TYPE_AUTH_MANAGER);
}

static void
og_http_dispose (GObject *object)
{
  OgHttp *self = OG_HTTP (object);

  if (self->session != NULL)
    soup_session_abort (self->session);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (og_http_parent_class)->dispose (object);
}

static void
og_http_set_property (GObject      *object,
                      guint         id,
                      const GValue *value,
                      GParamSpec   *pspec)
{
  switch (id)
    {
    case PROP_TIMEOUT:
      OG_HTTP (object)->timeout = g_value_get_uint (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
og_http_class_init (OgHttpClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = og_http_constructed;
  object_class->dispose = og_http_dispose;
  object_class->set_property = og_http_set_property;

  /**
   * OgHttp:timeout:
   *
   * Seconds without any progress after which a connection is given up.
   */
  properties[PROP_TIMEOUT] = g_param_spec_uint ("timeout", NULL, NULL, 1, 3600, TIMEOUT_SECONDS,
                                                G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY |
                                                  G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
og_http_init (OgHttp *self)
{
}

/**
 * og_http_new:
 *
 * Returns: (transfer full): the way to all servers; one for the whole program
 */
OgHttp *
og_http_new (void)
{
  return g_object_new (OG_TYPE_HTTP, NULL);
}

/* One message on its way. */
typedef struct
{
  OgHttp *http;
  SoupMessage *message;
  char *token;
  gint64 deadline; /* running time in microseconds */
  gboolean left;   /* the request may have been received */
} Sending;

static void
sending_free (Sending *sending)
{
  g_clear_object (&sending->http);
  g_clear_object (&sending->message);
  g_clear_pointer (&sending->token, g_free);
  g_free (sending);
}

static gboolean
is_question (SoupMessage *message)
{
  const char *method = soup_message_get_method (message);

  return g_str_equal (method, "GET") || g_str_equal (method, "HEAD");
}

static gboolean
is_loopback (const char *host)
{
  g_autoptr (GInetAddress) address = g_inet_address_new_from_string (host);

  if (address != NULL)
    return g_inet_address_get_is_loopback (address);
  return g_ascii_strcasecmp (host, "localhost") == 0;
}

/**
 * og_http_uri_is_safe:
 * @uri: where a request would go
 *
 * Returns: whether a request may go there: https, or http to this computer itself (a server for
 *   tests); no name or password inside the address
 */
gboolean
og_http_uri_is_safe (GUri *uri)
{
  const char *host = g_uri_get_host (uri);

  if (host == NULL || *host == '\0' || g_uri_get_userinfo (uri) != NULL)
    return FALSE;
  if (g_str_equal (g_uri_get_scheme (uri), "https"))
    return TRUE;
  return g_str_equal (g_uri_get_scheme (uri), "http") && is_loopback (host);
}

/**
 * og_http_same_origin:
 *
 * Returns: whether scheme, host and port are the same (RFC 6454)
 */
gboolean
og_http_same_origin (GUri *a,
                     GUri *b)
{
  return g_str_equal (g_uri_get_scheme (a), g_uri_get_scheme (b)) && g_uri_get_host (a) != NULL &&
         g_uri_get_host (b) != NULL &&
         g_ascii_strcasecmp (g_uri_get_host (a), g_uri_get_host (b)) == 0 &&
         g_uri_get_port (a) == g_uri_get_port (b);
}

/* The code for a failed exchange: whoever asks can ask again, whoever acts must know whether the
 * request may have been received. */
static GError *
failure (Sending      *sending,
         const GError *error)
{
  if (!is_question (sending->message) && sending->left)
    return g_error_new (OG_ERROR, OG_ERROR_UNCERTAIN, "The answer was lost: %s", error->message);
  return g_error_new (OG_ERROR, OG_ERROR_OFFLINE, "The server was not reached: %s",
                      error->message);
}

static void
note_starting (SoupMessage *message,
               Sending     *sending)
{
  sending->left = TRUE;
}

static void
note_sent (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (DexPromise) promise = data;
  g_autoptr (GError) error = NULL;
  GInputStream *stream = soup_session_send_finish (SOUP_SESSION (source), result, &error);

  if (stream != NULL)
    dex_promise_resolve_object (promise, stream);
  else
    dex_promise_reject (promise, g_steal_pointer (&error));
}

/* The bridge to soup_session_send_async(). Dropping the future aborts the exchange. */
static DexFuture *
send_message (SoupSession *session,
              SoupMessage *message)
{
  DexPromise *promise = dex_promise_new_cancellable ();

  soup_session_send_async (session, message, G_PRIORITY_DEFAULT,
                           dex_promise_get_cancellable (promise), note_sent, dex_ref (promise));
  return DEX_FUTURE (promise);
}

static DexFuture *
before_deadline (Sending   *sending,
                 DexFuture *future)
{
  return dex_future_first (future, dex_timeout_new_deadline (sending->deadline), NULL);
}

/* Reads the body into @body. Bounded while it arrives: neither a lie about the length nor a
 * compressed body gets further. */
static gboolean
read_body_fiber (Sending      *sending,
                 GInputStream *stream,
                 GByteArray   *body,
                 GError      **error)
{
  for (;;)
    {
      DexFuture *reading = dex_input_stream_read_bytes (stream, READ_BYTES, G_PRIORITY_DEFAULT);
      g_autoptr (GBytes) bytes = dex_await_boxed (before_deadline (sending, reading), error);
      gsize size;
      const guint8 *data;

      if (bytes == NULL)
        return FALSE;
      data = g_bytes_get_data (bytes, &size);
      if (size == 0)
        return TRUE;
      if (size > OG_HTTP_MAX_ANSWER - body->len)
        {
          g_set_error (error, OG_ERROR, OG_ERROR_BAD_ANSWER, "The answer has more than %d bytes",
                       OG_HTTP_MAX_ANSWER);
          return FALSE;
        }
      g_byte_array_append (body, data, size);
    }
}

/* One request and its answer, without following anything. */
static OgAnswer *
exchange_fiber (Sending *sending,
                GError **error)
{
  g_autoptr (GByteArray) array = g_byte_array_new ();
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GBytes) body = NULL;
  g_autoptr (GError) failed = NULL;

  stream = dex_await_object (before_deadline (sending, send_message (sending->http->session,
                                                                     sending->message)),
                             &failed);
  if (stream == NULL)
    {
      g_propagate_error (error, failure (sending, failed));
      return NULL;
    }

  if (!read_body_fiber (sending, stream, array, &failed))
    {
      if (failed->domain == OG_ERROR)
        {
          g_propagate_error (error, g_steal_pointer (&failed));
          return NULL;
        }
      /* A refusal is one, even if its words got lost. */
      if (is_question (sending->message) || soup_message_get_status (sending->message) < 400)
        {
          g_propagate_error (error, failure (sending, failed));
          return NULL;
        }
    }

  body = g_byte_array_free_to_bytes (g_steal_pointer (&array));
  return og_answer_new (sending->message, body);
}

static gboolean
is_redirect (OgAnswer *answer)
{
  switch (answer->status)
    {
    case SOUP_STATUS_MOVED_PERMANENTLY:
    case SOUP_STATUS_FOUND:
    case SOUP_STATUS_SEE_OTHER:
    case SOUP_STATUS_TEMPORARY_REDIRECT:
    case SOUP_STATUS_PERMANENT_REDIRECT:
      return soup_message_headers_get_one (answer->headers, "Location") != NULL;
    default:
      return FALSE;
    }
}

static void
copy_header (const char *name,
             const char *value,
             gpointer    data)
{
  if (g_ascii_strcasecmp (name, "Authorization") != 0 && g_ascii_strcasecmp (name, "Host") != 0)
    soup_message_headers_append (data, name, value);
}

/* The question asked anew where the answer sends us; NULL with an error if that place is none a
 * request may go to. A public server never sends us to this computer. */
static SoupMessage *
make_redirected (Sending  *sending,
                 OgAnswer *answer,
                 GError  **error)
{
  const char *location = soup_message_headers_get_one (answer->headers, "Location");
  g_autoptr (GUri) target = g_uri_parse_relative (answer->uri, location, SOUP_HTTP_URI_FLAGS, NULL);
  SoupMessage *message;

  if (target == NULL || !og_http_uri_is_safe (target) ||
      (is_loopback (g_uri_get_host (target)) && !is_loopback (g_uri_get_host (answer->uri))))
    {
      g_set_error (error, OG_ERROR, OG_ERROR_BAD_ANSWER, "The server sends us to “%s”", location);
      return NULL;
    }

  message = soup_message_new_from_uri (soup_message_get_method (sending->message), target);
  soup_message_headers_foreach (soup_message_get_request_headers (sending->message), copy_header,
                                soup_message_get_request_headers (message));
  if (!og_http_same_origin (target, answer->uri))
    g_clear_pointer (&sending->token, g_free); /* and it does not come back on the way home */
  return message;
}

/* Nothing is left to libsoup that it would do without asking. */
static void
prepare (Sending *sending)
{
  SoupMessageHeaders *headers = soup_message_get_request_headers (sending->message);
  g_autofree char *bearer = NULL;

  soup_message_add_flags (sending->message, SOUP_MESSAGE_NO_REDIRECT);
  /* A connection kept open may have been closed by the server meanwhile. libsoup sends some
   * methods again then, and of a POST nobody would know whether it arrived. */
  if (!is_question (sending->message))
    soup_message_add_flags (sending->message, SOUP_MESSAGE_NEW_CONNECTION);
  if (sending->token != NULL)
    {
      bearer = g_strconcat ("Bearer ", sending->token, NULL);
      soup_message_headers_replace (headers, "Authorization", bearer);
    }
}

static DexFuture *
og_http_send_fiber (gpointer data)
{
  Sending *sending = data;

  for (guint hops = 0; hops <= MAX_REDIRECTS; hops++)
    {
      g_autoptr (OgAnswer) answer = NULL;
      g_autoptr (GError) error = NULL;
      SoupMessage *next;
      gulong handler;

      prepare (sending);
      handler = g_signal_connect (sending->message, "starting", G_CALLBACK (note_starting),
                                  sending);
      answer = exchange_fiber (sending, &error);
      g_signal_handler_disconnect (sending->message, handler);
      if (answer == NULL)
        return dex_future_new_for_error (g_steal_pointer (&error));
      if (!is_question (sending->message) || !is_redirect (answer))
        return dex_future_new_take_boxed (OG_TYPE_ANSWER, g_steal_pointer (&answer));

      next = make_redirected (sending, answer, &error);
      if (next == NULL)
        return dex_future_new_for_error (g_steal_pointer (&error));
      g_set_object (&sending->message, next);
      g_object_unref (next);
    }
  return dex_future_new_reject (OG_ERROR, OG_ERROR_BAD_ANSWER, "The server sends us in circles");
}

/**
 * og_http_send:
 * @message: not sent before
 * @token: (nullable): sent as "Authorization: Bearer", only to the message's own origin
 *
 * Returns: (transfer full): a future of OgAnswer (boxed) for any HTTP status; for the errors see
 *   the header. OG_ERROR_INPUT for an address no request may go to. Dropping it aborts.
 */
DexFuture *
og_http_send (OgHttp      *self,
              SoupMessage *message,
              const char  *token)
{
  Sending *sending;

  g_return_val_if_fail (OG_IS_HTTP (self), dex_future_new_infinite ());
  g_return_val_if_fail (SOUP_IS_MESSAGE (message), dex_future_new_infinite ());

  if (!og_http_uri_is_safe (soup_message_get_uri (message)))
    return dex_future_new_reject (OG_ERROR, OG_ERROR_INPUT, "Only https is spoken");

  sending = g_new0 (Sending, 1);
  sending->http = g_object_ref (self);
  sending->message = g_object_ref (message);
  sending->token = g_strdup (token);
  sending->deadline = g_get_monotonic_time () +
                      (gint64) self->timeout * TIMEOUTS_PER_EXCHANGE * G_USEC_PER_SEC;
  /* A fiber alone runs on when its future is dropped; one that a set waits for does not. */
  return dex_future_first (dex_scheduler_spawn (dex_scheduler_get_default (), 0,
                                                og_http_send_fiber, sending,
                                                (GDestroyNotify) sending_free),
                           NULL);
}
