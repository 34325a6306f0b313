/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-concern.h"

G_BEGIN_DECLS

/* What is known around a message beside its words. */
typedef struct _OgKindContext
{
  gboolean asked; /* it answers a question or a poll of ours */
} OgKindContext;

/* What a message seems to want, by the words of data/rules/concern-kinds.ini. A clerk decides. */
typedef struct _OgKindProposal
{
  OgConcernKind kind;
  char *reason; /* the words, as they stand in the text, one a line; OG_KIND_REASON_ASKED among them */
} OgKindProposal;

/* In place of a word: it answers something we asked. No word of a text begins like this. */
#define OG_KIND_REASON_ASKED ":asked"

/* FALSE: no word says anything; the proposal is empty then. context: (nullable) */
gboolean og_concern_kind_propose (const char          *text,
                                  const OgKindContext *context,
                                  OgKindProposal      *proposal);
void og_kind_proposal_clear (OgKindProposal *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OgKindProposal, og_kind_proposal_clear)

/* Whether a post of ours asks the citizens something. poll: (nullable): its options, one a line */
gboolean og_post_asks (const char *text,
                       const char *poll);

G_END_DECLS
