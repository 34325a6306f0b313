/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-post.h"

G_BEGIN_DECLS

/* What a post is about (OgPostKind), in a word, and with an icon of its own shape. */
const char *og_words_post_kind (int kind);
const char *og_words_post_kind_icon (int kind);

G_END_DECLS
