/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-sentences.h"
#include "og-text-hints.h"

G_BEGIN_DECLS

/* The parts of og_text_hints(). `text` is valid UTF-8; each adds its hints to `hints`. */
#define OG_HINTS_DATA "text-hints.ini"

/* better: (nullable) (transfer full) */
void og_hints_add (GArray    *hints,
                   OgHintKind kind,
                   int        start,
                   int        end,
                   char      *better);
void og_hints_of_words (GArray            *hints,
                        const char        *text,
                        const OgSentences *split,
                        const char        *lang);
void og_hints_of_tags (GArray     *hints,
                       const char *text,
                       const char *lang);
void og_hints_of_links (GArray     *hints,
                        const char *text);

/* A hashtag that begins here: its end, NULL if none does. before: the character before it, 0 at the
 * beginning. */
const char *og_hashtag_scan (const char *text,
                             gunichar    before);
/* Its words as written, "Tag Der Offenen Tür"; start: after the sign. (transfer full) */
char *og_hashtag_words (const char *start,
                        const char *end);
/* The end of a link that begins here, written rightly or not, without the punctuation after it; NULL if
 * none does. */
const char *og_link_check_scan (const char *text,
                                gunichar    before);
/* Its host without "www."; (transfer full) (nullable) */
char *og_link_check_host (const char *start,
                          const char *end);
/* Letters as decoration ("𝗡𝗲𝘂"): the end of the run that begins here; NULL if none does. */
const char *og_fancy_scan (const char *text);

G_END_DECLS
