/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-moderation-paper.h"

G_BEGIN_DECLS

/* Evidence read again (see og-evidence-content.h for its form). (transfer full) (nullable):
 * OG_ERROR_BAD_ANSWER if it is none. */
OgEvidenceParts *og_evidence_parse (OgEvidence *evidence,
                                    GError    **error);

G_END_DECLS
