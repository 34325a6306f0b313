/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-measure-step.h"

G_BEGIN_DECLS

/* The measures against a breach of a rule in words, for those who take them. All translated and
 * static; what citizens read is og_ladder_dup_text(). */

const char *og_words_measure (OgMeasureKind kind);          /* "Delete", as a heading */
const char *og_words_measure_sentence (OgMeasureKind kind); /* what it means */
const char *og_words_measure_caution (OgMeasureKind kind);  /* (nullable): what the law asks of it */

G_END_DECLS
