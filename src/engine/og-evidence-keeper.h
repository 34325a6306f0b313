/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-channel.h"
#include "og-clock.h"
#include "og-evidence.h"
#include "og-http.h"
#include "og-message.h"

G_BEGIN_DECLS

/* What a measure stands on is copied and sealed before anything acts. */

/* Pictures that have not come within this time are named in the evidence as missing. */
#define OG_EVIDENCE_PATIENCE_SECONDS 30

typedef struct _OgFreezing
{
  OgHttp *http;
  const char *folder;   /* where copies of pictures are kept, named by their SHA-256; made if missing */
  OgClock *clock;
  OgChannel *channel;
  OgMessage *message;
  GListModel *thread;   /* (nullable) of OgMessage */
  const char *zone;
} OgFreezing;

/* (transfer full) (nullable): OG_ERROR_STORAGE if a copy cannot be written. Pictures that cannot be
 * fetched are no error: the author may have removed them by now, and the text is evidence as well. */
OgEvidence *og_evidence_freeze_fiber (const OgFreezing *freezing,
                                      GError          **error);

G_END_DECLS
