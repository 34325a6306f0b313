/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/* Reads a picture, which may be anything: bounded in bytes and pixels, and only of kinds that hold
 * nothing but pixels. Any thread may, but not the main one: it can take a second. OG_ERROR_INPUT, or what
 * reading the file says. (transfer full) (nullable) */
GdkPixbuf *og_picture_decode (GFile   *file,
                              GError **error);

G_END_DECLS
