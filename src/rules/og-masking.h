/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-text-hints.h"

G_BEGIN_DECLS

/* What stands in place of what is personal. */
#define OG_MASK "•••"

/* (transfer full): the text with OG_MASK in place of what was found (element-type OgPersonal), of
 * whatever order; places that overlap or touch are one, and what lies outside the text is left out. The
 * length says nothing about what stood there. */
char *og_mask_text (const char   *text,
                    const GArray *found);

G_END_DECLS
