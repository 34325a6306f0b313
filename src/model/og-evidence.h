/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-record.h"

G_BEGIN_DECLS

/**
 * OgEvidence: what a measure stands on, as it was before the measure acted. Never changed.
 */
#define OG_TYPE_EVIDENCE (og_evidence_get_type ())
G_DECLARE_FINAL_TYPE (OgEvidence, og_evidence, OG, EVIDENCE, OgRecord)

struct _OgEvidence
{
  OgRecord parent_instance;

  gint64 measure_id; /* 0 until stored */
  char *content;     /* canonical JSON, see og-evidence-content.h; never NULL */
  char *digest;      /* SHA-256 of the content's bytes, 64 hex digits */
};

/* (transfer full): with its digest */
OgEvidence *og_evidence_new (const char *content);
/* Whether the content is the one that was sealed. */
gboolean og_evidence_is_intact (OgEvidence *self);

G_END_DECLS
