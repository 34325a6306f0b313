/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-engine-town.h"

G_BEGIN_DECLS

/* The documents in words. Translated; const char * are static. */
const char *og_words_document (OgDocumentKind kind);        /* "Usage Concept", as a heading */
const char *og_words_document_icon (OgExportState state);   /* name of a symbolic icon */
/* (transfer full): whether it was saved, and whether it still says what holds. exported: unix
 * seconds; zone: IANA name. */
char *og_words_document_state (OgExportState state,
                               gint64        exported,
                               const char   *zone);
/* (transfer full): when the usage concept was evaluated, and whether that is due again. */
char *og_words_evaluation (OgOffice *office,
                           gint64    now);

G_END_DECLS
