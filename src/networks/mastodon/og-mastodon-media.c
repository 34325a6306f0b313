/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-mastodon-media.h"

#include "og-error.h"
#include "og-mastodon-parse.h"
#include "og-mastodon-request.h"

/* A server that has not processed a picture after so long (in milliseconds) is in trouble. */
#define FIRST_WAIT 250
#define LONGEST_WAIT 5000
#define MAX_WAIT (3 * 60 * 1000)

static GBytes *
load_fiber (OgAttachment *attachment,
            const char   *folder,
            GError      **error)
{
  g_autoptr (GFile) file = g_file_new_build_filename (folder, attachment->file, NULL);
  g_autoptr (GError) failed = NULL;
  g_autoptr (GBytes) bytes = dex_await_boxed (dex_file_load_contents_bytes (file), &failed);

  if (bytes == NULL)
    g_set_error (error, OG_ERROR, OG_ERROR_STORAGE, "Picture %s cannot be read: %s",
                 attachment->file, failed->message);
  return g_steal_pointer (&bytes);
}

static SoupMessage *
upload_message (OgConnection *connection,
                OgAttachment *attachment,
                GBytes       *bytes,
                const char   *path)
{
  g_autoptr (SoupMultipart) form = soup_multipart_new (SOUP_FORM_MIME_TYPE_MULTIPART);
  g_autofree char *address = g_strconcat (og_connection_get_channel (connection)->base_url, path,
                                          NULL);

  soup_multipart_append_form_string (form, "description",
                                     attachment->alt != NULL ? attachment->alt : "");
  /* The name within our folder says nothing about the person's computer. */
  soup_multipart_append_form_file (form, "file", attachment->file, attachment->mime, bytes);
  return soup_message_new_from_multipart (address, form);
}

static OgAnswer *
send_fiber (OgConnection *connection,
            SoupMessage  *message,
            GError      **error)
{
  return og_mastodon_exchange_fiber (og_connection_get_http (connection), message,
                                     og_connection_get_token (connection), OG_MASTODON_ACT,
                                     og_clock_now (og_connection_get_clock (connection)), error);
}

/* Asks until the server says 200; 206 means that it is still at work. */
static gboolean
wait_processed_fiber (OgConnection *connection,
                      const char   *id,
                      GError      **error)
{
  const char *base_url = og_connection_get_channel (connection)->base_url;
  g_autofree char *path = og_mastodon_path ("/api/v1/media/%s", id);
  guint waited = 0;

  for (guint wait = FIRST_WAIT; waited < MAX_WAIT; wait = MIN (wait * 2, LONGEST_WAIT))
    {
      g_autoptr (SoupMessage) message = og_mastodon_request_new (base_url, "GET", path, NULL);
      g_autoptr (OgAnswer) answer = NULL;
      g_autoptr (GError) woken = NULL;

      dex_await (dex_timeout_new_msec (wait), &woken);
      if (!g_error_matches (woken, DEX_ERROR, DEX_ERROR_TIMED_OUT))
        {
          g_set_error (error, OG_ERROR, OG_ERROR_OFFLINE, "Given up while a picture was processed");
          return FALSE;
        }
      waited += wait;
      answer = send_fiber (connection, message, error);
      if (answer == NULL)
        return FALSE;
      if (answer->status != SOUP_STATUS_PARTIAL_CONTENT)
        return TRUE;
    }
  g_set_error (error, OG_ERROR, OG_ERROR_SERVER, "The server does not get done with a picture");
  return FALSE;
}

char *
og_mastodon_upload_fiber (OgConnection *connection,
                          OgAttachment *attachment,
                          const char   *folder,
                          GError      **error)
{
  g_autoptr (GBytes) bytes = load_fiber (attachment, folder, error);
  g_autoptr (SoupMessage) message = NULL;
  g_autoptr (OgAnswer) answer = NULL;
  g_autoptr (GError) failed = NULL;
  g_autofree char *id = NULL;

  if (bytes == NULL)
    return NULL;
  message = upload_message (connection, attachment, bytes, "/api/v2/media");
  answer = send_fiber (connection, message, &failed);
  /* Servers older than version 3.1.3 of the API have only the first way. */
  if (g_error_matches (failed, OG_ERROR, OG_ERROR_GONE) ||
      g_error_matches (failed, OG_ERROR, OG_ERROR_NOT_SUPPORTED))
    {
      g_clear_error (&failed);
      g_set_object (&message, NULL);
      message = upload_message (connection, attachment, bytes, "/api/v1/media");
      answer = send_fiber (connection, message, &failed);
    }
  if (answer == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return NULL;
    }

  id = og_mastodon_parse_media (answer->body, error);
  if (id == NULL)
    return NULL;
  if (answer->status != SOUP_STATUS_OK && !wait_processed_fiber (connection, id, error))
    return NULL;
  return g_steal_pointer (&id);
}
