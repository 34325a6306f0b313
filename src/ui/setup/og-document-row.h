/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-document.h"
#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgDocumentRow: one document: whether it was saved and still says what holds; opened, what has
 * still to be filled in for it, and the ways out.
 */
#define OG_TYPE_DOCUMENT_ROW (og_document_row_get_type ())
G_DECLARE_FINAL_TYPE (OgDocumentRow, og_document_row, OG, DOCUMENT_ROW, AdwExpanderRow)

GtkWidget *og_document_row_new (OgEngine      *engine,
                                OgDocumentKind kind);
/* office: what the setup says, saved or not. */
void og_document_row_show (OgDocumentRow *self,
                           OgOffice      *office);

G_END_DECLS
