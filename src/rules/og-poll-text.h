/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The options of a poll, which a post keeps one a line. */

/* Without empty lines and the spaces around them. (transfer full): an array that ends with NULL, empty
 * for NULL */
char **og_poll_options (const char *poll);
/* What a channel without polls gets: the text, an empty line, and each option on a line of its own,
 * "• Ja". (transfer full) */
char *og_poll_as_text (const char *text,
                       const char *poll);

G_END_DECLS
