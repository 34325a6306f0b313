/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-document.h"
#include "og-evidence-content.h"
#include "og-evidence.h"
#include "og-measure.h"

G_BEGIN_DECLS

/* Evidence as it is read again; whoever has a JSON parser fills it in. */
typedef struct _OgEvidenceParts
{
  char *channel;       /* "Gemeinde Musterbach, @amt@example.org (mastodon)" */
  char *zone;          /* IANA name */
  gint64 frozen;       /* unix seconds */
  OgMessage *message;
  GPtrArray *thread;   /* of OgMessage, oldest first */
  gint64 left_out;     /* messages before those */
  GPtrArray *pictures; /* of OgEvidencePicture */
} OgEvidenceParts;

OgEvidenceParts *og_evidence_parts_new (void);
void og_evidence_parts_free (OgEvidenceParts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OgEvidenceParts, og_evidence_parts_free)

/* The file of a measure (Moderationsakte) with everything in it, in the town's language: what was
 * decided, by whom, why and by which rule; the contribution with its author, address and absolute times,
 * pictures and what stood before it; what the author was told; every entry of the journal about it; and
 * the seals. journal: of OgJournalEntry, those of the measure; folder: where copies of pictures lie; now:
 * unix seconds. Only for PDF. (transfer full) */
OgDocument *og_moderation_paper_new (OgOffice              *office,
                                     OgMeasure             *measure,
                                     OgEvidence            *evidence,
                                     const OgEvidenceParts *parts,
                                     GListModel            *journal,
                                     const char            *folder,
                                     gint64                 now);

G_END_DECLS
