/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How a network counts the characters of a text. */
typedef enum
{
  OG_COUNT_PLAIN,    /* grapheme clusters (Unicode UAX #29), nothing else */
  OG_COUNT_MASTODON, /* + every http(s) link counts as characters_per_link, and of a mention
                      * "@user@domain" only "@user" counts (Mastodon StatusLengthValidator); spaces at
                      * both ends are cut off first (Status#prepare_contents) */
  OG_COUNT_CHARACTERS, /* Unicode code points (Facebook) */
} OgCountKind;

guint og_text_count (const char *text,
                     OgCountKind kind,
                     guint       characters_per_link);

G_END_DECLS
