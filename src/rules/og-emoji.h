/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Emoji in a text, after Unicode's UTS #51. */

/* The end of the one emoji that begins here, with its variations, joined ones, flags and keycaps; NULL
 * if none does. A sign that is only shown as an emoji by choice ("☎", "©") is none without that choice
 * (U+FE0F). */
const char *og_emoji_scan (const char *text);
/* What a screen reader calls it, from data/rules/emoji.ini. (transfer full) (nullable): NULL: not among
 * those */
char *og_emoji_name (const char *start,
                     const char *end,
                     const char *lang);

G_END_DECLS
