/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>
#include <libdex.h>

#include "og-document.h"

G_BEGIN_DECLS

/* Work with files a person chose, each on a thread of its own. OG_ERROR_INPUT: it cannot be read or
 * written, or is too large. */

/* Writes it beside and renames it: an old file stays whole until the new one is. → TRUE */
DexFuture *og_file_write (GFile  *file,
                          GBytes *bytes) G_GNUC_WARN_UNUSED_RESULT;
/* Sets a document in a format and writes it. → TRUE; OG_ERROR_STORAGE: it cannot be set */
DexFuture *og_file_write_document (GFile           *file,
                                   OgDocument      *document,
                                   OgDocumentFormat format) G_GNUC_WARN_UNUSED_RESULT;
/* → GBytes, at most max_bytes */
DexFuture *og_file_read (GFile *file,
                         gsize  max_bytes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
