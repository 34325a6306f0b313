/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* For short lists that are searched while somebody types: umlauts and their ae, oe, ue are the same,
 * ß is ss, accents and signs do not matter. The index of messages folds by itself, in the store. */

/* (transfer full): words of letters and digits in lower case with one space between them */
char *og_search_words (const char *text);
/* Whether every word of the query stands somewhere in the text; both as og_search_words() makes them. */
gboolean og_search_words_fit (const char *words,
                              const char *query);

G_END_DECLS
