/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* Pictures as they stand in a document on paper. */

/* A file of a folder, as large as fits into width × height (points), with more than enough pixels for a
 * printer. (transfer full) (nullable): NULL if it cannot be shown. Any thread may. */
cairo_surface_t *og_document_picture_load (const char *folder, /* (nullable) */
                                           const char *name,
                                           double width,
                                           double height);
/* Points; 0 for NULL. */
double og_document_picture_height (cairo_surface_t *picture);
void og_document_picture_free (gpointer picture);

G_END_DECLS
