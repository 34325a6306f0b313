/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-readability.h"
#include "og-text-hints.h"

G_BEGIN_DECLS

/* What could be better about a text, and how hard it is to read. */
char *og_words_hint (const OgHint *hint,
                     const char   *text);
/* The button that takes what the hint proposes; NULL if it proposes nothing. */
char *og_words_hint_take (const OgHint *hint);

const char *og_words_read_level (OgReadLevel level);
char *og_words_readability (const OgReadability *readability);
char *og_words_readability_explained (const OgReadability *readability);

G_END_DECLS
