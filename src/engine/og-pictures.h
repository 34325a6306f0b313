/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>
#include <libdex.h>

G_BEGIN_DECLS

/* What a file may be, before it is read at all. */
#define OG_PICTURE_MAX_BYTES (40 * 1024 * 1024)
#define OG_PICTURE_MAX_PIXELS (100 * 1000 * 1000)
/* What is kept of it: no network shows more, and most refuse more. */
#define OG_PICTURE_MAX_EDGE 4096

/* Reads a picture, turns it upright, and writes it anew without any metadata (EXIF, GPS) into a
 * folder. → OgAttachment with file, name, mime, width, height, size and digest. OG_ERROR_INPUT: no picture
 * that can be read, or too large; OG_ERROR_STORAGE: cannot be written. */
DexFuture *og_pictures_add (const char *folder,
                            GFile      *file) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
