/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-gaps.h"

G_BEGIN_DECLS

/* What the setup asks about and what is missing there, in words. All translated and static. */

const char *og_words_topic (OgTopic topic);  /* "Office Hours", as a heading */
const char *og_words_gap (OgGap gap);        /* "Telephone number", as an item of a list */
const char *og_words_gap_task (OgGap gap);   /* what to do, and what for: a sentence */

G_END_DECLS
