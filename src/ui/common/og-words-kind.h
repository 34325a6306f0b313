/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-concern.h"

G_BEGIN_DECLS

/* What a citizen wants, in a word and with an icon of its own shape. Translated and static. kind:
 * an OgConcernKind. */
const char *og_words_kind (int kind);             /* "Question" */
const char *og_words_kind_icon (int kind);        /* name of a symbolic icon */
const char *og_words_kind_explanation (int kind); /* what is meant by it, a sentence */

G_END_DECLS
