/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-connection.h"
#include "og-post.h"

G_BEGIN_DECLS

/* Uploads a picture with its description and waits until the server has processed it
 * (documentation: methods/media). folder: where attachment->file lies. Only for fibers.
 * Returns the id to be named in the status: (transfer full) (nullable). Never UNCERTAIN: an upload
 * that nobody names disappears by itself. OG_ERROR_STORAGE: the file cannot be read. */
char *og_mastodon_upload_fiber (OgConnection *connection,
                                OgAttachment *attachment,
                                const char   *folder,
                                GError      **error);

G_END_DECLS
