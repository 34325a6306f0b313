/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* HTML of strangers through an allow-list (p br a b strong i em code ul ol li blockquote; links
 * http, https, mailto), made from libxml2's tree, never by replacing text.
 * html: at most 1 MiB is read. text and markup: (out) (transfer full), never NULL; markup is valid
 * Pango markup; control characters and bidirectional overrides are taken out. */
void og_html_to_text (const char *html,
                      char      **text,
                      char      **markup);

/* Plain text of a stranger (a name) on one line, cleaned likewise. (transfer full) */
char *og_text_clean (const char *words);

G_END_DECLS
