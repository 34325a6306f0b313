/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* OgWordText: a stranger's text made ready for looking words up in it. What looks alike is alike:
 * capitals, accents, ß and decorated letters are folded ("Mülltonne" is "muelltonne"); signs that
 * nobody sees are gone; names of accounts and links are no words; "?" is one. Only the beginning of a
 * long text is looked at: the work is bounded, whatever is sent. */
typedef struct _OgWordText OgWordText;

#define OG_WORD_TEXT_BYTES 8192

OgWordText *og_word_text_new (const char *text);
void og_word_text_free (OgWordText *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OgWordText, og_word_text_free)

/* One word, or several in a row, where a star at either end stands for the rest of a word: "wann",
 * "kaputt*", "*laterne*", "keine antwort". (transfer full): made ready for og_word_text_find() */
char *og_word_pattern (const char *written);
/* (transfer full) (nullable): the words as they stand in the text ("Straßenlaterne"), in one line and
 * cut short if nobody writes such a word; NULL: they do not. pattern: of og_word_pattern() */
char *og_word_text_find (const OgWordText *self,
                         const char       *pattern);

/* A list of such patterns, as a data file or a person has it. */
typedef struct _OgWordList OgWordList;
/* written: (nullable): patterns, ended by NULL; empty ones are left out. loose: a word without a star
 * that has four letters or more is found within others too, as a person who knows of no stars means
 * it */
OgWordList *og_word_list_new (const char *const *written,
                              gboolean    loose);
void og_word_list_free (OgWordList *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OgWordList, og_word_list_free)
/* Adds the words of the text that the list has to `found` (nullable, element-type utf8), each once.
 * Returns how many patterns were found. */
guint og_word_list_find (const OgWordList *self,
                         const OgWordText *text,
                         GPtrArray        *found);

G_END_DECLS
