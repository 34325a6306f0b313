/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtksourceview/gtksource.h>
#include <libspelling.h>

G_BEGIN_DECLS

/* The spell check of the system (enchant with hunspell's dictionaries). */

const char *og_spelling_find_language (const char *lang);
SpellingTextBufferAdapter *og_spelling_attach (GtkSourceView *view,
                                               const char    *lang);
void og_spelling_skip_others (GtkTextBuffer *buffer);

G_END_DECLS
