/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-record.h"

G_BEGIN_DECLS

/**
 * OgDocumentExport: that a document was exported, and what it said then.
 */
#define OG_TYPE_DOCUMENT_EXPORT (og_document_export_get_type ())
G_DECLARE_FINAL_TYPE (OgDocumentExport, og_document_export, OG, DOCUMENT_EXPORT, OgRecord)

struct _OgDocumentExport
{
  OgRecord parent_instance;

  int document;          /* OgDocumentKind */
  gint64 first_exported; /* unix seconds: the first time */
  gint64 exported;       /* unix seconds: the last time */
  char *digest;          /* of its text then; never NULL */
};

OgDocumentExport *og_document_export_new (void);

G_END_DECLS
