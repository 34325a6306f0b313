/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <libsoup/soup.h>

/* A server that answers one path after the other as written down, and remembers what it saw. */
typedef struct
{
  const char *request; /* "METHOD /path" */
  guint status;        /* 0: the connection is dropped */
  const char *headers; /* nullable: "Name: value" */
  const char *body;
} Step;

typedef struct
{
  SoupServer *soup;
  char *base_url;
  const Step *steps; /* in order; a request that is not next fails the test */
  GPtrArray *seen;   /* "METHOD /path\nbody" */
  GPtrArray *tokens; /* the Authorization of each */
  char *key;         /* the last Idempotency-Key */
} Script;

static inline void
og_script_answer (SoupServerMessage *message,
                  const Step        *step)
{
  SoupMessageHeaders *headers = soup_server_message_get_response_headers (message);

  if (step->status == 0)
    {
      g_autoptr (GIOStream) stream = soup_server_message_steal_connection (message);

      g_io_stream_close (stream, NULL, NULL);
      return;
    }
  soup_server_message_set_status (message, step->status, NULL);
  if (step->headers != NULL)
    {
      g_auto (GStrv) parts = g_strsplit (step->headers, ": ", 2);

      soup_message_headers_replace (headers, parts[0], parts[1]);
    }
  soup_server_message_set_response (message, "application/json", SOUP_MEMORY_COPY, step->body,
                                    strlen (step->body));
}

static inline void
og_script_handle (SoupServer        *soup,
                  SoupServerMessage *message,
                  const char        *path,
                  GHashTable        *query,
                  gpointer           data)
{
  Script *script = data;
  SoupMessageHeaders *headers = soup_server_message_get_request_headers (message);
  SoupMessageBody *body = soup_server_message_get_request_body (message);
  g_autoptr (GBytes) bytes = soup_message_body_flatten (body);
  g_autofree char *request = g_strdup_printf ("%s %s", soup_server_message_get_method (message),
                                              path);
  const char *key = soup_message_headers_get_one (headers, "Idempotency-Key");
  const char *asked = g_uri_get_query (soup_server_message_get_uri (message));
  const Step *step = &script->steps[script->seen->len];

  g_ptr_array_add (script->seen,
                   g_strdup_printf ("%s\n%s%.*s", request, asked != NULL ? asked : "",
                                    (int) g_bytes_get_size (bytes),
                                    (const char *) g_bytes_get_data (bytes, NULL)));
  g_ptr_array_add (script->tokens,
                   g_strdup (soup_message_headers_get_one (headers, "Authorization")));
  if (key != NULL)
    g_set_str (&script->key, key);
  g_assert_cmpstr (request, ==, step->request);
  og_script_answer (message, step);
}

static inline Script *
script_new (const Step *steps)
{
  Script *script = g_new0 (Script, 1);
  GSList *uris;

  script->steps = steps;
  script->seen = g_ptr_array_new_with_free_func (g_free);
  script->tokens = g_ptr_array_new_with_free_func (g_free);
  script->soup = soup_server_new (NULL, NULL);
  soup_server_add_handler (script->soup, NULL, og_script_handle, script, NULL);
  g_assert_true (soup_server_listen_local (script->soup, 0, SOUP_SERVER_LISTEN_IPV4_ONLY, NULL));
  uris = soup_server_get_uris (script->soup);
  script->base_url = g_strdup_printf ("http://127.0.0.1:%d", g_uri_get_port (uris->data));
  g_slist_free_full (uris, (GDestroyNotify) g_uri_unref);
  return script;
}

/* Frees it; every step must have been asked for. */
static inline void
script_free (Script *script)
{
  g_assert_null (script->steps[script->seen->len].request);
  soup_server_disconnect (script->soup);
  g_object_unref (script->soup);
  g_ptr_array_unref (script->seen);
  g_ptr_array_unref (script->tokens);
  g_free (script->base_url);
  g_free (script->key);
  g_free (script);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Script, script_free)

/* The query or body of a request. */
static inline const char *
body_of (Script *script,
         guint   index)
{
  return strchr (g_ptr_array_index (script->seen, index), '\n') + 1;
}
