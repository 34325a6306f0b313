/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-mastodon-request.h"

#include "og-error.h"

OgMastodonForm *
og_mastodon_form_new (void)
{
  return g_string_new (NULL);
}

void
og_mastodon_form_add (OgMastodonForm *form,
                      const char     *name,
                      const char     *value)
{
  if (form->len > 0)
    g_string_append_c (form, '&');
  g_string_append_uri_escaped (form, name, "[]", FALSE);
  g_string_append_c (form, '=');
  g_string_append_uri_escaped (form, value, NULL, FALSE);
}

void
og_mastodon_form_free (OgMastodonForm *form)
{
  g_string_free (form, TRUE);
}

char *
og_mastodon_path (const char *format,
                  const char *id)
{
  g_autofree char *escaped = g_uri_escape_string (id, NULL, FALSE);
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);

  return g_strjoinv (escaped, parts);
}

SoupMessage *
og_mastodon_request_new (const char     *base_url,
                         const char     *method,
                         const char     *path,
                         OgMastodonForm *form)
{
  gboolean query = form != NULL && g_str_equal (method, "GET");
  g_autofree char *address = g_strconcat (base_url, path, query ? "?" : NULL,
                                          query ? form->str : NULL, NULL);
  SoupMessage *message = soup_message_new (method, address);

  if (message == NULL)
    return NULL;
  soup_message_headers_replace (soup_message_get_request_headers (message), "Accept",
                                "application/json");
  if (form != NULL && !query)
    {
      g_autoptr (GBytes) body = g_bytes_new (form->str, form->len);

      soup_message_set_request_body_from_bytes (message, SOUP_FORM_MIME_TYPE_URLENCODED, body);
    }
  return message;
}

OgAnswer *
og_mastodon_exchange_fiber (OgHttp           *http,
                            SoupMessage      *message,
                            const char       *token,
                            OgMastodonPurpose purpose,
                            gint64            now,
                            GError          **error)
{
  g_autoptr (GUri) asked = NULL;
  g_autoptr (OgAnswer) answer = NULL;
  g_autoptr (GError) failed = NULL;

  if (message == NULL)
    {
      g_set_error (error, OG_ERROR, OG_ERROR_INPUT, "The server's address cannot be used");
      return NULL;
    }
  asked = g_uri_ref (soup_message_get_uri (message));
  answer = dex_await_boxed (og_http_send (http, message, token), &failed);
  if (answer == NULL)
    {
      og_mastodon_weigh_failure (purpose, &failed);
      g_propagate_error (error, g_steal_pointer (&failed));
      return NULL;
    }
  /* Where a token does not go along, "not signed in" says nothing about our token. */
  if (token != NULL && !og_http_same_origin (asked, answer->uri))
    {
      g_set_error (error, OG_ERROR, OG_ERROR_BAD_ANSWER, "Another server answers: %s",
                   g_uri_get_host (answer->uri));
      return NULL;
    }
  if (!og_mastodon_check_answer (answer, purpose, now, error))
    return NULL;
  return g_steal_pointer (&answer);
}
