/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-loopback.h"

#include <libsoup/soup.h>

#include "og-error.h"

#define PAGE                                                                             \
  "<!DOCTYPE html><html><head><meta charset=\"utf-8\">"                                  \
  "<meta name=\"viewport\" content=\"width=device-width\"><title>%s</title></head>"      \
  "<body style=\"font-family:sans-serif;max-width:32em;margin:4em auto;padding:0 1em\">" \
  "<h1>%s</h1><p>%s</p></body></html>"

struct _OgLoopback
{
  GObject parent_instance;

  SoupServer *server;
  char *uri;
  char *state; /* NULL: none is expected yet */
  char *title;
  char *text;
  DexPromise *code;
};

G_DEFINE_FINAL_TYPE (OgLoopback, og_loopback, G_TYPE_OBJECT)

static void
og_loopback_dispose (GObject *object)
{
  OgLoopback *self = OG_LOOPBACK (object);

  if (self->code != NULL)
    og_loopback_close (self);
  dex_clear (&self->code);

  G_OBJECT_CLASS (og_loopback_parent_class)->dispose (object);
}

static void
og_loopback_finalize (GObject *object)
{
  OgLoopback *self = OG_LOOPBACK (object);

  g_clear_pointer (&self->uri, g_free);
  g_clear_pointer (&self->state, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (og_loopback_parent_class)->finalize (object);
}

static void
og_loopback_class_init (OgLoopbackClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = og_loopback_dispose;
  G_OBJECT_CLASS (klass)->finalize = og_loopback_finalize;
}

static void
og_loopback_init (OgLoopback *self)
{
  self->code = dex_promise_new ();
}

/* Nothing of this page is to be kept, framed or told to others: its address holds the code. */
static void
answer (OgLoopback        *self,
        SoupServerMessage *message,
        guint              status)
{
  SoupMessageHeaders *headers = soup_server_message_get_response_headers (message);
  g_autofree char *title = g_markup_escape_text (self->title, -1);
  g_autofree char *text = g_markup_escape_text (status == SOUP_STATUS_OK ? self->text : "", -1);
  g_autofree char *page = g_strdup_printf (PAGE, title, title, text);

  soup_message_headers_replace (headers, "Cache-Control", "no-store");
  soup_message_headers_replace (headers, "Referrer-Policy", "no-referrer");
  soup_message_headers_replace (headers, "X-Content-Type-Options", "nosniff");
  soup_message_headers_replace (headers, "Content-Security-Policy",
                                "default-src 'none'; style-src 'unsafe-inline'; "
                                "frame-ancestors 'none'");
  soup_message_headers_replace (headers, "Connection", "close");
  soup_server_message_set_status (message, status, NULL);
  soup_server_message_set_response (message, "text/html; charset=utf-8", SOUP_MEMORY_COPY, page,
                                    strlen (page));
}

/* A page of the web that names this port under a host name of its own is not let in. */
static gboolean
is_for_us (OgLoopback        *self,
           SoupServerMessage *message)
{
  SoupMessageHeaders *headers = soup_server_message_get_request_headers (message);
  const char *host = soup_message_headers_get_one (headers, "Host");
  g_autofree char *expected = g_strconcat ("http://", host, "/", NULL);

  return host != NULL && g_str_equal (expected, self->uri);
}

/* Takes what the browser brought. Only the first answer counts. */
static void
take (OgLoopback *self,
      GHashTable *query)
{
  const char *code = g_hash_table_lookup (query, "code");
  const char *refusal = g_hash_table_lookup (query, "error");

  if (!dex_future_is_pending (DEX_FUTURE (self->code)))
    return;
  if (code != NULL && *code != '\0')
    dex_promise_resolve_string (self->code, g_strdup (code));
  else if (g_strcmp0 (refusal, "access_denied") == 0)
    dex_promise_reject (self->code, g_error_new_literal (OG_ERROR, OG_ERROR_FORBIDDEN,
                                                         "The person did not allow it"));
  else
    dex_promise_reject (self->code, g_error_new (OG_ERROR, OG_ERROR_REJECTED,
                                                 "The server refused: %.200s", refusal));
}

static void
on_request (SoupServer        *server,
            SoupServerMessage *message,
            const char        *path,
            GHashTable        *query,
            gpointer           data)
{
  OgLoopback *self = data;
  const char *state = query != NULL ? g_hash_table_lookup (query, "state") : NULL;

  if (!g_str_equal (path, "/"))
    soup_server_message_set_status (message, SOUP_STATUS_NOT_FOUND, NULL);
  else if (!g_str_equal (soup_server_message_get_method (message), "GET"))
    soup_server_message_set_status (message, SOUP_STATUS_METHOD_NOT_ALLOWED, NULL);
  else if (!is_for_us (self, message) || self->state == NULL ||
           g_strcmp0 (state, self->state) != 0 ||
           !(g_hash_table_contains (query, "code") || g_hash_table_contains (query, "error")))
    answer (self, message, SOUP_STATUS_BAD_REQUEST);
  else
    {
      answer (self, message, SOUP_STATUS_OK);
      take (self, query);
    }
}

static gboolean
open_port (OgLoopback *self,
           GError    **error)
{
  g_autoslist (GUri) uris = NULL;
  g_autoptr (GError) failed = NULL;

  self->server = soup_server_new ("server-header", "", NULL);
  soup_server_add_handler (self->server, NULL, on_request, self, NULL);
  if (!soup_server_listen_local (self->server, 0, SOUP_SERVER_LISTEN_IPV4_ONLY, &failed))
    {
      g_set_error (error, OG_ERROR, OG_ERROR_OFFLINE, "No port to listen on: %s", failed->message);
      return FALSE;
    }
  uris = soup_server_get_uris (self->server);
  self->uri = g_strdup_printf ("http://127.0.0.1:%d/", g_uri_get_port (uris->data));
  return TRUE;
}

/**
 * og_loopback_new:
 * @title: heading of the page at the end
 * @text: what it says
 *
 * Returns: (transfer full) (nullable): a server that listens
 */
OgLoopback *
og_loopback_new (const char *title,
                 const char *text,
                 GError    **error)
{
  g_autoptr (OgLoopback) self = g_object_new (OG_TYPE_LOOPBACK, NULL);

  self->title = g_strdup (title);
  self->text = g_strdup (text);
  return open_port (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * og_loopback_get_uri:
 *
 * Returns: (transfer none): the redirect URI
 */
const char *
og_loopback_get_uri (OgLoopback *self)
{
  g_return_val_if_fail (OG_IS_LOOPBACK (self), NULL);

  return self->uri;
}

/**
 * og_loopback_expect:
 * @state: what must come back unchanged
 *
 * Until then nobody is let in.
 */
void
og_loopback_expect (OgLoopback *self,
                    const char *state)
{
  g_return_if_fail (OG_IS_LOOPBACK (self));

  g_set_str (&self->state, state);
}

/**
 * og_loopback_wait:
 *
 * Returns: (transfer full): a future of the code
 */
DexFuture *
og_loopback_wait (OgLoopback *self)
{
  g_return_val_if_fail (OG_IS_LOOPBACK (self), NULL);

  return dex_ref (DEX_FUTURE (self->code));
}

/* The page on its way is still written. */
static gboolean
drop_server (gpointer server)
{
  soup_server_disconnect (server);
  return G_SOURCE_REMOVE;
}

/**
 * og_loopback_close:
 *
 * Listens no longer; who waits gets OG_ERROR_GONE.
 */
void
og_loopback_close (OgLoopback *self)
{
  g_return_if_fail (OG_IS_LOOPBACK (self));

  if (dex_future_is_pending (DEX_FUTURE (self->code)))
    dex_promise_reject (self->code,
                        g_error_new_literal (OG_ERROR, OG_ERROR_GONE, "No longer waited for"));
  if (self->server == NULL)
    return;
  soup_server_remove_handler (self->server, NULL);
  g_timeout_add_full (G_PRIORITY_DEFAULT, 500, drop_server, g_steal_pointer (&self->server),
                      g_object_unref);
}
