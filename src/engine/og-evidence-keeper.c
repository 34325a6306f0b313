/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-evidence-keeper.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "og-error.h"
#include "og-evidence-content.h"
#include "og-file-work.h"
#include "og-message-media.h"

/* The bytes as the server has them now. (transfer full) (nullable) */
static GBytes *
fetch_fiber (const OgFreezing *freezing,
             const char       *address,
             gint64            until,
             GError          **error)
{
  g_autoptr (GUri) uri = g_uri_parse (address, SOUP_HTTP_URI_FLAGS, NULL);
  g_autoptr (SoupMessage) message = NULL;
  g_autoptr (OgAnswer) answer = NULL;
  g_autoptr (DexFuture) sent = NULL;
  g_autoptr (DexFuture) waited = NULL;

  if (uri == NULL || !og_http_uri_is_safe (uri))
    {
      g_set_error_literal (error, OG_ERROR, OG_ERROR_INPUT, "The address is not safe");
      return NULL;
    }
  message = soup_message_new_from_uri ("GET", uri);
  sent = og_http_send (freezing->http, message, NULL);
  waited = og_clock_wait_until (freezing->clock, until);
  dex_await (dex_future_first (dex_ref (sent), dex_ref (waited), NULL), NULL);
  if (dex_future_is_pending (sent))
    {
      g_set_error_literal (error, OG_ERROR, OG_ERROR_OFFLINE, "No answer in time");
      return NULL;
    }
  answer = dex_await_boxed (g_steal_pointer (&sent), error);
  if (answer == NULL)
    return NULL;
  if (answer->status == 200)
    return g_bytes_ref (answer->body);
  g_set_error (error, OG_ERROR, OG_ERROR_GONE, "HTTP %u", answer->status);
  return NULL;
}

/* FALSE with OG_ERROR_STORAGE */
static gboolean
write_fiber (const OgFreezing *freezing,
             const char       *name,
             GBytes           *bytes,
             GError          **error)
{
  g_autofree char *path = g_build_filename (freezing->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) failed = NULL;

  if (g_mkdir_with_parents (freezing->folder, 0700) != 0)
    {
      g_set_error (error, OG_ERROR, OG_ERROR_STORAGE, "%s: %s", freezing->folder, g_strerror (errno));
      return FALSE;
    }
  if (dex_await (og_file_write (file, bytes), &failed))
    return TRUE;
  g_set_error_literal (error, OG_ERROR, OG_ERROR_STORAGE, failed->message);
  return FALSE;
}

/* FALSE only if a copy cannot be written. */
static gboolean
copy_fiber (const OgFreezing  *freezing,
            OgEvidencePicture *picture,
            gint64             until,
            GError           **error)
{
  g_autoptr (GError) failed = NULL;
  g_autoptr (GBytes) bytes = fetch_fiber (freezing, picture->address, until, &failed);

  if (bytes == NULL)
    {
      picture->missing = g_strdup (failed->message);
      return TRUE;
    }
  picture->digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  picture->bytes = (gint64) g_bytes_get_size (bytes);
  if (!write_fiber (freezing, picture->digest, bytes, error))
    return FALSE;
  picture->file = g_strdup (picture->digest);
  return TRUE;
}

/**
 * og_evidence_freeze_fiber:
 *
 * Copies the pictures of a message and seals everything.
 *
 * Returns: (transfer full) (nullable): the evidence; OG_ERROR_STORAGE
 */
OgEvidence *
og_evidence_freeze_fiber (const OgFreezing *freezing,
                          GError          **error)
{
  g_autoptr (GPtrArray) media = og_message_list_media (freezing->message);
  g_autoptr (GPtrArray) pictures =
    g_ptr_array_new_with_free_func ((GDestroyNotify) og_evidence_picture_free);
  OgEvidenceFacts facts = {
    freezing->channel,
    freezing->message,
    freezing->thread,
    pictures,
    freezing->zone,
    0,
  };
  gint64 until = og_clock_now (freezing->clock) + OG_EVIDENCE_PATIENCE_SECONDS;
  g_autofree char *content = NULL;

  for (guint i = 0; i < media->len; i++)
    {
      OgMedia *medium = g_ptr_array_index (media, i);
      OgEvidencePicture *picture =
        og_evidence_picture_new (medium->url, medium->type, medium->alt);

      g_ptr_array_add (pictures, picture);
      if (!copy_fiber (freezing, picture, until, error))
        return NULL;
    }
  facts.now = og_clock_now (freezing->clock); /* when everything was there */
  content = og_evidence_content (&facts);
  return og_evidence_new (content);
}
