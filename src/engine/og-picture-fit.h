/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>
#include <libdex.h>

#include "og-channel.h"

G_BEGIN_DECLS

/* Pictures as a channel takes them: what has too many bytes or pixels for it is written anew, smaller,
 * just before it is uploaded. Pixels alone are written, never what a camera notes. A PNG stays one if it
 * fits; else it becomes a JPEG, on white. */

/* attachments: of OgAttachment, with their files in `folder`. → (transfer full): of OgAttachment in the
 * same order, to be uploaded from the same folder; those that fit are the same records. OG_ERROR_STORAGE:
 * a file cannot be read or written; OG_ERROR_REJECTED: one cannot be made small enough. Made on a thread
 * of its own. */
GListModel *og_picture_fit_fiber (GListModel *attachments,
                                  OgChannel  *channel,
                                  const char *folder,
                                  GError    **error);
/* Removes the files that were made, after the upload. fitted: (nullable): what fit answered. */
void og_picture_fit_drop (GListModel *fitted,
                          const char *folder);
/* Removes what a crash has left; before anything is sent. */
void og_picture_fit_clean (const char *folder);

G_END_DECLS
