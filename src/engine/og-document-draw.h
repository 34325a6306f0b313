/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-document-pages.h"

G_BEGIN_DECLS

/* Draws all pages, each with header and footer, and an outline of the headings. cr: of a PDF surface.
 * placed: of OgPlaced. */
void og_document_draw (cairo_t       *cr,
                       OgDocument    *document,
                       const OgSheet *sheet,
                       GArray        *placed,
                       guint          n_pages,
                       PangoContext  *context);

G_END_DECLS
