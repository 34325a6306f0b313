/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-evidence.h"

G_DEFINE_FINAL_TYPE (OgEvidence, og_evidence, OG_TYPE_RECORD)

static const OgField fields[] = {
  OG_FIELD (OgEvidence, measure_id, INT64),
  OG_FIELD (OgEvidence, content, STRING),
  OG_FIELD (OgEvidence, digest, STRING),
};

static void
og_evidence_class_init (OgEvidenceClass *klass)
{
  og_record_class_set_fields (OG_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
og_evidence_init (OgEvidence *self)
{
  self->content = g_strdup ("");
  self->digest = g_strdup ("");
}

/**
 * og_evidence_new:
 * @content: canonical JSON
 *
 * Returns: (transfer full): evidence, sealed
 */
OgEvidence *
og_evidence_new (const char *content)
{
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, content, -1);

  return g_object_new (OG_TYPE_EVIDENCE, "content", content, "digest", digest, NULL);
}

/**
 * og_evidence_is_intact:
 *
 * Returns: whether the content is the one that was sealed
 */
gboolean
og_evidence_is_intact (OgEvidence *self)
{
  g_autofree char *digest = NULL;

  g_return_val_if_fail (OG_IS_EVIDENCE (self), FALSE);

  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, self->content, -1);
  return g_strcmp0 (digest, self->digest) == 0;
}
