/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-document-export.h"

G_DEFINE_FINAL_TYPE (OgDocumentExport, og_document_export, OG_TYPE_RECORD)

static const OgField fields[] = {
  OG_FIELD (OgDocumentExport, document, INT),
  OG_FIELD (OgDocumentExport, first_exported, INT64),
  OG_FIELD (OgDocumentExport, exported, INT64),
  OG_FIELD (OgDocumentExport, digest, STRING),
};

static void
og_document_export_class_init (OgDocumentExportClass *klass)
{
  og_record_class_set_fields (OG_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
og_document_export_init (OgDocumentExport *self)
{
  self->digest = g_strdup ("");
}

/**
 * og_document_export_new:
 *
 * Returns: (transfer full): a document never exported
 */
OgDocumentExport *
og_document_export_new (void)
{
  return g_object_new (OG_TYPE_DOCUMENT_EXPORT, NULL);
}
