/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

#include "og-document.h"

G_BEGIN_DECLS

/* Sets a document as PDF: A4, or A3 for the notice board. (transfer full) (nullable): the file's
 * content; OG_ERROR_STORAGE if there is not enough memory. Any thread may; it can take a second. */
GBytes *og_document_pdf_new (OgDocument      *document,
                             OgDocumentFormat paper,
                             GError         **error);

G_END_DECLS
