/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-error.h"

#include <gio/gio.h>

typedef struct
{
  gint64 retry_at; /* unix seconds, 0: unknown */
} OgErrorPrivate;

static void
og_error_private_init (OgErrorPrivate *priv)
{
}

static void
og_error_private_copy (const OgErrorPrivate *from,
                       OgErrorPrivate       *to)
{
  *to = *from;
}

static void
og_error_private_clear (OgErrorPrivate *priv)
{
}

G_DEFINE_EXTENDED_ERROR (OgError, og_error)

/**
 * og_error_new_rate_limited:
 * @retry_at: unix seconds before which the server wants no request
 * @message: for the log
 *
 * Returns: (transfer full): an OG_ERROR_RATE_LIMITED that carries the time
 */
GError *
og_error_new_rate_limited (gint64      retry_at,
                           const char *message)
{
  GError *error = g_error_new_literal (OG_ERROR, OG_ERROR_RATE_LIMITED, message);

  og_error_get_private (error)->retry_at = retry_at;
  return error;
}

/**
 * og_error_get_retry_at:
 *
 * Returns: unix seconds before which to send nothing, or 0 if the error does not say
 */
gint64
og_error_get_retry_at (const GError *error)
{
  if (error == NULL || error->domain != OG_ERROR)
    return 0;
  return og_error_get_private (error)->retry_at;
}

/**
 * og_error_code:
 * @error: of any domain
 *
 * Returns: its code in OG_ERROR; what comes from elsewhere counts as trouble with storage if it is
 *   a file's, as OFFLINE if it is a connection's, else as BAD_ANSWER
 */
OgErrorCode
og_error_code (const GError *error)
{
  g_return_val_if_fail (error != NULL, OG_ERROR_BAD_ANSWER);

  if (error->domain == OG_ERROR)
    return error->code;
  if (error->domain == G_FILE_ERROR ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY))
    return OG_ERROR_STORAGE;
  if (error->domain == G_IO_ERROR || error->domain == G_RESOLVER_ERROR ||
      error->domain == G_TLS_ERROR)
    return OG_ERROR_OFFLINE;
  return OG_ERROR_BAD_ANSWER;
}
